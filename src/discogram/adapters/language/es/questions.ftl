## Qué se pregunta y se mide en un contacto

followup-advice-measure = La llamada no está completa: pregunte hoy por { $facts }.
followup-temperature-fever = La temperatura es de { $temperature }: a partir de { $limit } es fiebre.
followup-temperature-normal = La temperatura es de { $temperature }, por debajo de { $limit }.
followup-fever-contradicts = Se contestó que no hay fiebre, pero la temperatura es de { $temperature } y a partir de { $limit } es fiebre: cuenta lo medido. Vuelva a preguntar.
followup-pain-missing = No consta: { $facts }. Pregunte al paciente; sin ambos datos no se sabe si el dolor ha cedido.
followup-pain-settled = Dolor { $pain } ahora y { $baseline } antes de la prueba: puede superarlo durante { $hours } horas, no más.
followup-pain-above-baseline = Dolor { $pain } ahora y { $baseline } antes de la prueba: debería haber vuelto a su nivel pasadas { $hours } horas. Avise hoy al equipo.
followup-pain-allows-home = Dolor { $pain } ahora y { $baseline } antes de la prueba: se aceptan hasta { $rise } puntos más.
followup-pain-keeps-here = Dolor { $pain } ahora y { $baseline } antes de la prueba: lo supera en más de { $rise } puntos. Trátelo y vuelva a valorar antes del alta.
word-occasion-recovery = recuperación, la primera hora
word-occasion-early-call = llamada de los primeros días
word-occasion-infection-call = llamada de la segunda semana
word-occasion-late-check = revisión al mes
word-occasion-outcome = resultado del tratamiento
word-fact-baseline-pain = dolor antes de la prueba

report-call-measure = { $facts }
report-call-calls = Las llamadas después de la prueba
report-call-contact = Contacto
report-call-opens = Desde
report-call-closes = Hasta
