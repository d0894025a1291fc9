followup-asked-first = La llamada del { $asked } es anterior a la prueba del { $test }: corrija la que no sea cierta.
report-call-how-soon = Urgencia
report-call-to-ask = Falta preguntar, antes de que acabe el día
report-call-fits = Qué encaja con el tiempo y los signos
report-call-fits-what = Puede ser
report-call-fits-begins = Comienzo
report-call-fits-first = Primero
report-call-fits-why = Por
report-call-no-diagnosis = Una ayuda para seguir preguntando, nunca un diagnóstico.
report-call-answers = Las respuestas, una por una
report-call-verdict = { $verdict ->
    [met] ausente
    [not-met] presente
   *[unknown] sin respuesta
    }
report-call-next = El próximo contacto
report-call-next-due = { $contact }: entre el { $opens } y el { $closes }.
report-call-no-next = Era el último contacto previsto.

cli-help-followup-file = Las respuestas de la llamada, un archivo discogram.followup/1.
cli-help-followup-out = Una carpeta para el consejo en PDF, texto y JSON.
report-call-clinic = Clínica
followup-unsigned = La dirección clínica aún no ha firmado estas tablas: { $tables }. El consejo se basa en ellas aun así; la última palabra es de un clínico.
