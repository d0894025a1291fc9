### Después de la prueba, en páginas: llamadas pendientes, la llamada, complicaciones, escalas.

web-nav-calls = Llamadas pendientes
web-followup-title = Seguimiento
web-followup-how-soon = Con qué urgencia
web-followup-back = Volver al seguimiento
web-followup-not-tested = No se llama a nadie antes de que acabe la prueba: la sesión de este paciente no está cerrada.
web-followup-tested = La última aguja salió el { $at }.
web-followup-contacts = Contactos
web-followup-state = Estado
word-standing-answered = respondido
word-standing-overdue = atrasado
word-standing-due = pendiente
word-standing-coming = todavía no
web-followup-begun = empezado: faltan señales de alarma por preguntar
web-followup-call-do = Llamar
web-followup-saved = Llamada guardada.
web-followup-before = antes de la prueba
web-followup-tried = { $times ->
    [one] un intento
    [2] dos intentos
   *[other] { $times } intentos
}, el último el { $last }
web-followup-again = de nuevo el { $at }
web-followup-missed-title = ¿No responde nadie?
web-followup-missed-what = La llamada sigue pendiente y ningún signo de alarma cuenta como respondido. Lo escrito arriba queda guardado como borrador.
web-followup-missed-again = Cuándo intentarlo de nuevo (puede quedar vacío)
web-followup-missed-do = Registrar que nadie respondió
web-followup-missed-done = Guardado: nadie respondió. La llamada sigue pendiente.
web-followup-score-in = La puntuación está registrada: { $value } el { $day }. Faltan por preguntar los signos de alarma.
web-followup-score-title = Puntuación del resultado
web-followup-score-taken = Registrada: { $instrument } { $value } el { $day }.
web-followup-score-open = Pregunte también por la puntuación: este contacto trata del resultado. Lo escrito abajo queda guardado como borrador.
web-followup-score-do = Registrar la puntuación
web-followup-score-missing = falta la puntuación: { $instrument }
web-followup-score-wanted = Falta la puntuación de este contacto: { $instrument }. Hasta entonces sigue pendiente.
web-followup-open = Abrir
web-followup-told-on = contado el { $day }
web-followup-flagged-title = Aún sin aclarar
web-followup-flagged = Contado el { $day }, al comienzo de la lista del médico. Se cierra de dos maneras: se llama de nuevo y el paciente responde que no a cada signo de abajo, o un médico registra una complicación que se manifiesta con él. Cualquier otra complicación lo deja sin aclarar.
web-followup-flagged-open = Aún sin aclarar: { $flag }
web-followup-flagged-explained = Lo explica:
web-followup-flagged-ask = Preguntar de nuevo: { $contact }
web-followup-calls-made = Llamadas
web-followup-calls-title = Llamadas pendientes
web-followup-calls-none = Hoy no hay llamadas pendientes. Aparecen aquí el día en que se abren.
web-followup-not-asked = Aún sin preguntar: { $contacts }
web-followup-not-asked-what = La última vez que se preguntó no había ningún signo de alarma. Cómo está ahora, nadie lo ha preguntado.
web-followup-stands = Lo que consta: { $urgency }

web-followup-emergency = Emergencia
web-followup-tell-them = Dígales:
web-followup-tell-what = se puso una aguja en un disco de la columna, la última el { $day }. Diga qué tiene el paciente y dónde está, y no cuelgue. El paciente no debe conducir.
web-followup-first = Primero, en la clínica:
web-followup-fits = { $count ->
    [one] Encaja { $count } complicación
   *[other] Encajan { $count } complicaciones
}
web-followup-unfinished = { $count ->
    [0] La llamada no ha acabado: falta algo por medir
    [one] La llamada no ha acabado: falta una señal de alarma por preguntar hoy
   *[other] La llamada no ha acabado: faltan { $count } señales de alarma por preguntar hoy
}
web-followup-unreadable = Aún no se puede decir qué urgencia tiene: hay un dato que no se puede leer
web-followup-not-recorded = Esta llamada no se ha registrado.
web-followup-unjudged = Ahora no se puede decir qué urgencia tiene: el servidor del centro no respondió. Pulse «¿Qué urgencia tiene?» cuando responda.
web-followup-put-right = Corrija primero:
web-followup-ask = Pregunte una por una
web-followup-ask-what = Lo propio de este contacto va primero, con una barra al lado. Lo que no se preguntó es desconocido, nunca un no.
web-followup-temperature = Temperatura medida
web-followup-pain = Dolor ahora, de 0 a 10
web-followup-baseline = Antes de la prueba era { $pain }.
web-followup-baseline-unknown = El dolor antes de la prueba no consta.
web-followup-record = Registrar la llamada
web-followup-judge = ¿Qué urgencia tiene?
web-followup-pain-told = Dolor referido
web-followup-temperature-told = Temperatura medida
web-followup-temperature-fever = A partir de { $limit } ({ $fahrenheit } °F) es fiebre y cuenta, se haya contestado lo que se haya contestado arriba.

web-followup-complications = Complicaciones
web-followup-complications-none = No consta ninguna complicación. Aquí nadie escribe «ninguna»: una lista vacía dice lo registrado, no lo preguntado.
web-followup-suggested = Estas encajan con lo último que se contó y con el tiempo desde la prueba:
web-followup-suggested-do = Registrarla
web-followup-scores = Escalas de resultado
web-followup-scores-none = Aún no consta ninguna escala. Tómela en el contacto de resultado, tres meses después del tratamiento.
web-followup-day = Día
web-followup-value = Puntos
web-followup-plot = Los puntos por día, lo peor arriba: { $told }.
