event-body-measured = Se pesó al paciente.
event-vitals-measured = Se midieron las constantes vitales.
event-illness-answered = Se preguntó al paciente por signos de infección.
provocation-anaesthetic-unweighed = No se pesó al paciente y, para el adulto más ligero ({ $weight } kg), esto es el { $share } % del máximo de anestésico local permitido. Péselo antes.
word-unit-beats-min = latidos por minuto
