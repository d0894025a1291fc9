journey-signed = El informe está firmado.
journey-session-open = La sesión aún no está cerrada: no hay nada que informar.
journey-not-concluded = El médico aún no ha escrito la conclusión.
journey-concluded = El médico ha escrito la conclusión.
journey-hours-lifted = Fuera del horario, como urgencia con un motivo: { $because }
journey-buffers-lifted = Sin preparación ni recuperación libres, como urgencia con un motivo: { $because }
journey-tested = La prueba empezó como estaba reservada, el { $starts }.

word-where-behind = hecho
word-where-here = ahora
word-where-ahead = por venir
word-fact-session = la sesión
word-fact-conclusion = la conclusión
