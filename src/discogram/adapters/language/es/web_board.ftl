### El tablero de conclusión, la firma del informe y los documentos que se entregan.

web-papers-title = Documentos
web-papers-not-yet = Todavía no.
web-papers-letter = Carta de necesidad médica
web-papers-plan = Plan de preparación
web-papers-consent = Consentimiento
web-papers-board = Tablero de conclusión
web-papers-sign = Firmar el informe
web-papers-report = Informe
web-papers-discharge = Comprobaciones antes de ir a casa
web-papers-home = Hoja para llevar a casa
web-papers-pdf = PDF para imprimir
web-papers-language = Idioma del documento
web-papers-language-do = Mostrar
web-papers-erased = El nombre del paciente se borró: de este registro no se hace ningún documento.
web-papers-letter-unreferred = La carta necesita antes la derivación.
web-papers-plan-unbooked = El plan se cuenta desde la hora reservada: reserve antes la prueba.
web-papers-plan-over = La prueba ha terminado: la hoja para llevar a casa dice lo que sigue.
web-papers-home-early = La hoja se hace cuando la prueba ha terminado y se ha retirado la última aguja.
web-papers-consent-unreferred = El texto depende de la parte de la columna: registre antes la derivación.
web-papers-plan-team = Para el equipo, antes de entregarlo (no se imprime)
web-papers-plan-through = Repasar el plan con el paciente
web-papers-plan-what = El plan de arriba es para { $at }. Cuando el paciente lo haya oído y esté de acuerdo, regístrelo aquí. Si la cita se mueve, hay que repasarlo de nuevo.
web-papers-plan-do = El plan para { $at } se repasó con el paciente
web-papers-plan-confirmed = Registrado: el plan se repasó con el paciente.
web-papers-plan-stands = El plan para { $at } se repasó con el paciente.
web-papers-plan-changed = El plan se repasó con el paciente, y desde entonces ha cambiado lo que debe hacer. Repáselo de nuevo.

web-consent-text = Texto sin formato, tal como se firma
web-consent-record = Registrar la firma
web-consent-before = Ya hay una firma registrada: { $version }, { $at }. Otra ocupará su lugar.
web-consent-version = Versión
web-consent-digest = SHA-256 del texto
web-consent-items = Lo que se repasó, punto por punto
web-consent-teach-back = ¿El paciente lo repitió bien con sus propias palabras?
web-consent-interpreter = ¿Había un intérprete?
web-consent-interpreter-needed = Este paciente necesita un intérprete.
web-consent-signed-at = Cuándo se firmó
web-consent-do = Registrar el consentimiento firmado
web-consent-not-yet = Todavía no se ha registrado nada: este consentimiento no sería válido, y con él no puede ponerse ninguna aguja.
web-consent-to-form = Ir al formulario y completarlo
web-consent-all-the-same = Registrarlo de todos modos, como incompleto
web-consent-left-out = { $count ->
    [one] 1 punto de { $of } está sin marcar.
   *[other] { $count } puntos de { $of } están sin marcar.
}
web-consent-done = Registrado: se firmó el consentimiento { $version }.
web-consent-text-changed = El texto ha cambiado desde que se abrió esta página. Lea el nuevo con el paciente antes de que lo firme.
web-consent-other-text = A las { $at } guardó marcas en otro texto de este consentimiento. Ninguna está aquí: cada texto se repasa por sí mismo.
web-consent-other-text-open = Abrirlo en ese idioma

web-board-title = Tablero de conclusión
web-board-question = Pregunta:
web-board-scores = Puntuaciones y pruebas que no son de un solo disco
web-board-no-scores = No hay ninguna puntuación ni prueba de toda la columna. Regístrelas en la indicación.
web-board-test = Prueba
web-board-found = Hallazgo
web-board-day = Día
web-board-images = Imágenes adjuntas
web-board-discs = Disco por disco
web-board-key = = coincide, ≠ difiere, ? no comparable. psi s. a.: libras por pulgada cuadrada sobre la presión de apertura. Palabra contra palabra: no se calcula ninguna puntuación.
web-board-sets = Criterios, uno al lado de otro
web-board-sets-key = Cada conjunto según su fuente; ✓ se cumple, ✗ no se cumple, ? se desconoce.
web-board-set = Conjunto de criterios
web-board-category-none = sin dolor discogénico
web-board-none-recorded = Sin registrar: { $kinds }.
web-board-disc = Disco
web-board-suspect = sospechoso
web-board-tests = Otras pruebas
web-board-provocation = Provocación
web-board-reading = Lectura
web-board-no-tests = Ninguna registrada.
web-board-no-discs = Aún no se ha nombrado ningún disco. Nombre los sospechosos en la derivación.
web-board-not-injected = No se inyectó.
web-board-later = Cuando se cierre la sesión.
web-board-steps = Paso a paso
web-board-clauses = { $count ->
    [one] Una cláusula
   *[other] { $count } cláusulas
}
web-board-session-open = La sesión aún no está cerrada. Lo que se respondió, y lo que de ello se sigue, se muestra aquí después.
web-board-not-concluded = Todavía no se ha escrito ninguna conclusión.
web-board-no-draft-yet = Antes no hay borrador: diría a un lector lo que no debe saber mientras lee.
web-board-blind = Se le puede pedir que lea estas imágenes. El tablero muestra las respuestas de dolor: se abre cuando estén ambas lecturas.
web-board-conclusion = Conclusión y plan de tratamiento del médico
web-board-write = Escribir la conclusión
web-board-amend = Añadir una enmienda
web-board-lacks = falta
web-board-lacking = Lo que la firma aún necesita
web-board-back = Volver al tablero
web-board-sign-title = Firmar el informe
web-board-not-ready = { $count ->
    [one] Aún falta una cosa para poder firmar el informe.
   *[other] Aún faltan { $count } cosas para poder firmar el informe.
}
web-board-ready = No falta nada. Este es el informe que usted firma.
web-board-to-signature = Ir a la firma
web-board-amended = Añadido después de la firma
web-board-signature = Firma
web-board-sign-language = Idioma del informe
web-board-sign-means = Al firmar, { $name } responde del informe tal como está. Después no se puede cambiar, solo enmendar.
web-board-sign-do = Firmar
web-board-signed = Firmado. El informe está listo.
web-board-signed-by = Firmado por { $name }, { $at }.
web-board-as-text = Texto sin formato
web-board-as-page = Como página
web-board-beneath = Hasta dónde creerlo
