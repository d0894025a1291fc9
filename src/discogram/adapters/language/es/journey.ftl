journey-signed = El informe está firmado.
journey-session-open = La sesión aún no está cerrada: no hay nada que informar.
journey-told-later = Lo que se midió y se dijo en la prueba, y lo que siguió de ello, está oculto para usted hasta que estén las dos lecturas independientes.
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
journey-decided = Decidido el { $on } por { $name } con los números de ese día (versión { $version }). Esto es lo que responden.
journey-decided-unread = Decidido el { $on } por { $name }. Los números de ese día no se pueden volver a leer; esto es lo que responden los de hoy.
journey-decided-today = Con los números de hoy:
journey-decided-was = { $verdict ->
   *[met] Entonces se cumplía.
    [not_met] Entonces no se cumplía.
    [unknown] Entonces no se sabía.
    [nothing] Entonces no se preguntaba.
}
