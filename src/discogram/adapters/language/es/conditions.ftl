word-condition-diabetes = diabetes
word-condition-advanced-kidney-disease = enfermedad renal avanzada
word-condition-liver-cirrhosis = cirrosis hepática
word-condition-bleeding-tendency = tendencia a sangrar
word-condition-coronary-stent = un stent coronario

preparation-condition-twice = { $condition }: respondida dos veces en una anotación. Deje una respuesta.
