referral-question-missing = La derivación no dice qué pregunta debe responder la prueba: pregunte al médico remitente.
referral-question-asked = La derivación dice qué pregunta debe responder la prueba.
referral-side-and-midline = El peor dolor está en el lado { $side } y ningún lado es peor: quite una de las dos respuestas.
referral-suspects-missing = En la derivación falta: { $missing }. Pregunte al médico remitente.
referral-suspects-elsewhere = { $discs } no { $discs ->
    [one] se puede estudiar
   *[other] se pueden estudiar
} en una prueba de la región { $region } de esta columna: corrija el nivel, la región o el recuento vertebral.
referral-suspects-fit = { $discs } { $discs ->
    [one] pertenece
   *[other] pertenecen
} a la región { $region } de la columna.
