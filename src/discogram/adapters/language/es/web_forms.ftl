### Formularios: sus nombres, sus campos y lo que se dice mientras se rellenan.

web-forms-save = Guardar
web-forms-required = necesario
web-forms-not-asked = no preguntado
web-forms-not-said = sin decir
web-forms-choose = elija
web-forms-add = Añadir: { $what }
web-forms-remove = Quitar
web-forms-problems = { $count ->
    [one] Hay un problema. No se ha escrito nada; lo que escribió sigue aquí.
   *[other] Hay { $count } problemas. No se ha escrito nada; lo que escribió sigue aquí.
}
web-forms-missing = Rellene este campo.
web-forms-not-offered = «{ $word }» no está entre las respuestas: elija una de ellas.
web-forms-amount = Escriba un número y elija su unidad.
web-forms-yes-or-no = Elija sí o no.
web-forms-source-unknown = «{ $source }» no es una fuente de las tablas de este centro. Todavía no hay nada en el tablero que elegir: deje el campo vacío.
web-forms-source-of-board = «{ $source }» no es ninguna de las fuentes del tablero. Elija una de la lista, como { $some }, o deje el campo vacío.
web-forms-time-skipped = Esa noche el reloj se adelanta y «{ $value }» no existe: escriba una hora anterior o posterior.
web-forms-time-twice = Esa noche el reloj se atrasa y «{ $value }» ocurre dos veces: escriba una hora anterior o posterior.
web-forms-none-and-more = «Ninguno» no puede ir junto a otra respuesta: quite una de las dos.
web-forms-icd10 = «{ $code }» no es un código CIE-10: una letra, un dígito y después dígitos o letras, como M51.360.
web-forms-discs-stray = { $discs } { $discs ->
    [one] está marcado, pero no forma
   *[other] están marcados, pero no forman
} parte de la columna descrita aquí: desmarque y marque lo que quiere decir el médico remitente, o corrija la región o el número de vértebras lumbares.
web-forms-stray = no encaja
web-forms-offer = Mostrar sus discos
web-forms-at = Cuándo ocurrió
web-forms-at-hint = Vacío significa ahora. Según el reloj de la sede.
web-forms-draft-of = Este es su borrador, guardado a las { $at }. Aún no se ha registrado nada.
web-forms-draft-since = Este formulario ya se envió, quizá desde otra ventana. Lo que contiene ahora se guardó el { $at } y no consta en el registro: envíelo solo si es algo nuevo.
web-forms-draft-drop = Descartar el borrador
web-forms-draft-back = Recuperarlo
web-forms-draft-aside-thrown = Se descartó un borrador de este formulario.
web-forms-draft-aside-window = Lo escrito en otra ventana de este formulario está guardado aparte.
web-forms-draft-elsewhere = Sin guardar: este formulario está abierto en otra ventana, que guarda otro texto desde las
web-forms-draft-take-over = Seguir aquí; el otro texto queda aparte
web-forms-draft-saved = Borrador guardado a las
web-forms-draft-saving = Guardando el borrador…
web-forms-draft-lost = Sin guardar: no hay conexión. Se reintenta; deje esta página abierta.
web-forms-draft-refused = Sin guardar: el servidor no lo ha aceptado. Lo que falla se dice al enviar el formulario.
web-forms-draft-no-role = Sin guardar ni registrar: este formulario es de la función { $roles }, y usted no tiene esa función aquí. Deje esta página abierta y pregunte a la dirección clínica.
web-forms-draft-signed-out = Sin guardar: su sesión ha terminado. Deje esta página abierta y
web-forms-draft-sign-in = entre de nuevo en otra ventana
web-forms-too-long = Este formulario tiene más de { $most } caracteres. No se guardó: acórtelo y adjunte en otro lugar los documentos largos.
web-forms-draft-locked = Sin guardar: la pantalla está bloqueada. Deje esta página abierta y
web-forms-draft-unlock = desbloquéela en otra ventana
web-forms-stale = Desde que abrió este formulario, alguien registró lo mismo. Mírelo y envíe de nuevo para registrar también lo suyo.
web-forms-meanwhile = Desde que abrió esta página se registró lo siguiente: { $what }. Mire lo que figura aquí ahora y envíe de nuevo.
web-forms-other-tab = Este formulario ya se envió, quizá desde otra ventana. De este segundo envío no se ha registrado nada: mire lo que figura ahora y envíe de nuevo solo si es algo nuevo.
web-forms-done = Registrado: { $what }
web-forms-medicine-near = Aquí ningún medicamento se llama { $name }. ¿Quiso decir { $near }? Escriba ese nombre; si no es ninguno, escriba «{ $other }» y ponga su nombre abajo.
web-forms-medicine-unknown = Aquí ningún medicamento se llama { $name }. Escriba «{ $other }» y ponga su nombre abajo.
web-forms-medicines-told = Los medicamentos dichos hasta ahora
web-forms-none-to-agree = Ningún medicamento de la lista de este paciente se suspende de acuerdo con quien lo recetó. ¿Está completa la lista?
web-forms-record-medicine = Anotar un medicamento
web-forms-medicines-none = Aún no se dijo ningún medicamento.
web-forms-signed = El informe está firmado. Lo que ahora esté mal o falte se le añade con una enmienda; nada de lo firmado se cambia.
web-forms-concluded-by = { $name } concluyó esto, { $at }
web-forms-concluded-own = Cada nombre figura bajo sus propias palabras: escriba aquí las suyas. Una vez guardadas, ocupan el lugar de estas, y usted las firma.
web-forms-against = No se cumple o aún no se sabe; donde no detiene, la palabra es «indicada, con advertencias»:
web-forms-recorded = Registrado hasta ahora
web-forms-back = Volver al paciente

web-form-accept-lab = Aceptar un valor fuera de límites
web-form-amend-report = Enmendar el informe firmado
web-form-answer-allergy = Alergia
web-form-answer-background = Lo que debilita una respuesta positiva
web-form-answer-conditions = Enfermedades
web-form-answer-contraindications = Contraindicaciones
web-form-answer-illness = Enfermedad reciente
web-form-answer-management = ¿Cambiaría algo el resultado?
web-form-answer-pain-source = Origen del dolor
web-form-answer-pregnancy = Embarazo
web-form-close-session = Cerrar la sesión
web-form-complete-checklist = Lista de la sala
web-form-confirm-medicine-list = Confirmar la lista de medicamentos
web-form-confirm-needle = Aguja vista en un plano
web-form-decide-candidacy = Decidir la indicación
web-form-discharge = Alta
web-form-do-time-out = Pausa de seguridad
web-form-give-drug = Fármaco administrado
web-form-judge-medicine = Fijar la suspensión de un medicamento
web-form-measure-body = Peso
web-form-measure-vitals = Constantes vitales
web-form-name-driver = Conductor a casa
web-form-place-needle = Aguja colocada
web-form-plan-needles = Plan de agujas
web-form-plan-sedation = Sedación prevista
web-form-receive-referral = Derivación
web-form-record-authorisation = Autorización de la aseguradora
web-form-record-baseline = Dolor antes de la prueba
web-form-record-complication = Complicación
web-form-record-conservative-care = Tratamiento conservador
web-form-record-dose = Radiación
web-form-record-fasting = Ayuno
web-form-record-imaging = Imágenes de la columna
web-form-record-lab = Análisis de sangre
web-form-record-medicine = Medicamento o suplemento
web-form-record-other-test = Resultado de otra prueba
web-form-record-outcome = Puntuación de resultado
web-form-record-prescriber-agreement = Quien recetó está de acuerdo
web-form-record-score = Puntuación de cuestionario
web-form-remove-needle = Aguja retirada
web-form-resolve-allergy = Resolver una alergia
web-form-withdraw-consent = Consentimiento retirado
web-form-write-conclusion = Conclusión y plan de tratamiento

web-alike-blood-results = Resultados de sangre
web-alike-asked = se pide antes de esta prueba
web-alike-values = Valores de la hoja; deje vacío lo que no se midió
web-alike-allergies = Alergias
web-alike-nothing = Todavía no se rellenó nada, así que no se registró nada.
web-alike-other-tab = Este formulario ya se envió, quizá desde otra ventana. Mire abajo lo que está registrado ahora y envíe de nuevo solo lo que sea nuevo.
web-alike-done = { $count ->
    [one] Se registró una línea.
   *[other] Se registraron { $count } líneas.
}

web-legend-contraindications-absolute = Con una de estas no se hace la prueba
web-legend-contraindications-relative = Estas se sopesan, con una nota

web-row-treatments = Tratamiento
web-row-discs = Disco
web-row-judgements = Juicio de un disco
web-row-plan = Línea del plan

web-field-accepted-at = Aceptado cuándo
web-field-against-advice = Se va contra consejo: por qué
web-field-agent = Qué agente
web-field-agreed-at = Acordado cuándo
web-field-allergies = Alergias leídas en voz alta
web-field-answers = Respuestas
web-field-antibiotic-course = Antibióticos ahora
web-field-approach = Aguja desde qué lado
web-field-authorisation = Autorización de la aseguradora
web-field-awake = Despierto y orientado
web-field-background = Antecedentes
web-field-began = Desde
web-field-c-arm = Proyección del arco en C
web-field-call = Contacto
web-field-chronic-pain-elsewhere = Dolor crónico en otro lugar
web-field-circumstance = Circunstancia
web-field-compensation-claim = Reclamación de indemnización abierta
web-field-complete = La lista está completa
web-field-complication = Complicación
web-field-concentration = Concentración
web-field-contact = Qué contacto
web-field-could-be-pregnant = Podría estar embarazada
web-field-count = Vértebras lumbares
web-field-cranio-caudal = Ángulo craneocaudal
web-field-ct = Trayecto en TC
web-field-ct-on = TC el día
web-field-ctdi-vol = CTDIvol
web-field-decision = Decisión
web-field-depth = Profundidad de la sedación
web-field-despite-stop = Dado pese a un alto: por qué
web-field-diastolic = Presión diastólica
web-field-disc = Disco
web-field-discharge = Alta
web-field-discs = Discos
web-field-dominant-side = Lado del dolor más fuerte
web-field-dose-area = Producto dosis-área
web-field-dose-length = Producto dosis-longitud (TC)
web-field-drugs-complete = Todos los fármacos están anotados
web-field-emergency = Urgencia
web-field-ended = Hasta
web-field-escort = Alguien acompaña al paciente a casa
web-field-expiry = Fecha de caducidad
web-field-fluids = Bebe sin problemas
web-field-fluoroscopy = Tiempo de escopia
web-field-gantry-tilt = Inclinación del gantry
web-field-heart-rate = Frecuencia cardíaca
web-field-hold = Suspender antes de la aguja
web-field-how = Cómo se resuelve
web-field-icd10 = Código de diagnóstico
web-field-imaging = Imágenes
web-field-imaging-settled-it = Las imágenes ya aclararon el origen
web-field-in-middle-third = Punta en el tercio medio
web-field-in-plane = Ángulo en el corte
web-field-indications = Para qué servirá el resultado
web-field-instrument = Qué escala
web-field-introducer-gauge = Calibre del introductor
web-field-judged = Juicio
web-field-judgements = Disco por disco
web-field-kind = Cuál
web-field-lab = Análisis
web-field-last-clear-fluid = Última bebida clara
web-field-last-dose = Última dosis
web-field-last-solid = Última comida
web-field-levels = Niveles y lado leídos en voz alta
web-field-lot = Lote
web-field-mainly-psychogenic = Dolor sobre todo psicógeno
web-field-mass = Dosis
web-field-measured-at = Medido cuándo
web-field-allergic = Es alérgico
web-field-medicine = Medicamento
web-field-midline = Dolor central, ningún lado peor
web-field-modality = Guía
web-field-mri-on = RM el día
web-field-mri-possible = La RM es posible
web-field-name = Nombre
web-field-needle-gauge = Calibre de la aguja
web-field-needle-length-mm = Longitud de la aguja en mm
web-field-no-new-deficit = Sin adormecimiento ni debilidad nuevos
web-field-note = Nota
web-field-oblique = Ángulo oblicuo
web-field-observed = Vigilado cuánto tiempo
web-field-on = El día
web-field-ongoing = Sigue en curso
web-field-onset = Empezó cuándo
web-field-other-source-excluded = Se descartó otro origen
web-field-outcome = Resultado
web-field-pain = Dolor, de 0 a 10
web-field-pain-settled = Dolor como mucho dos puntos sobre el inicial, o controlado
web-field-pain-since = Dolor desde
web-field-patient = Paciente correcto
web-field-payer = Aseguradora
web-field-phone = Teléfono
web-field-plan = Plan de tratamiento
web-field-plane = Visto en qué plano
web-field-position = Posición en la mesa
web-field-positive = Prueba positiva
web-field-prescriber = Quien lo recetó
web-field-present = Presentes en la sala
web-field-prior-discectomy = Discectomía previa
web-field-procedure = Procedimiento correcto
web-field-question = Pregunta que debe responderse
web-field-reaction = Qué ocurrió entonces
web-field-reason = Motivo
web-field-recent = Enfermo recientemente
web-field-reference = Número de referencia
web-field-reference-dose = Dosis en el punto de referencia
web-field-referral = Derivación
web-field-referrer = Quién deriva
web-field-regimen = Premedicación
web-field-region = Región
web-field-route = Vía
web-field-same-side-reason = Por qué del lado del dolor
web-field-saturation = Saturación de oxígeno
web-field-score = Puntuación
web-field-section = Sección del informe
web-field-sedation = Sedación
web-field-severity = Qué gravedad
web-field-site = Dónde duele
web-field-skin-lesion = Lesión de piel en el lugar de la aguja
web-field-skin-offset-mm = Punto de piel desde la línea media en mm
web-field-slice-mm = Posición de mesa del corte en mm
web-field-somatisation = Somatización
web-field-source = Fuente
web-field-state = Estado
web-field-substance = Sustancia
web-field-substitute = Se da en su lugar
web-field-suspects = Discos sospechosos
web-field-symptoms-changed = Los síntomas cambiaron desde entonces
web-field-systolic = Presión sistólica
web-field-taken-at = Extraído cuándo
web-field-taking = Lo toma
web-field-temperature = Temperatura
web-field-test = Prueba
web-field-tested-at = Prueba cuándo
web-field-text = Texto
web-field-told-at = Dicho cuándo
web-field-tool = Cuestionario
web-field-treatments = Tratamientos probados
web-field-unit = Unidad
web-field-valid-until = Válida hasta
web-field-value = Valor
web-field-vitals = Constantes como antes
web-field-volume = Volumen
web-field-weight = Peso
web-field-why = Por qué
web-field-withdrawn-at = Retirado cuándo
web-field-would-change-management = El resultado cambiaría el tratamiento, y el paciente lo aceptaría
web-field-written = Conclusión
web-field-written-red-flags = Tiene las señales de alarma por escrito
web-field-xray-on = Radiografía el día

web-hint-icd10 = Código CIE-10 tal como lo dio quien deriva, por ejemplo M51.360.
web-hint-question = ¿Qué se decidirá con la respuesta?
web-hint-suspects = Los discos que pueden doler; los vecinos se prueban como controles.
web-hint-note = Las palabras que pueden nombrar a alguien se guardan aparte del registro, para poder borrarlas.
web-hint-source = Por su nombre en el tablero: empiece a escribir y elija de la lista.
web-hint-told-at = Cuándo lo dijo el paciente.
web-hint-taken-at = Cuándo se extrajo la sangre, no cuándo llegó el resultado.
web-hint-hold = Desde la última dosis hasta la aguja.
web-hint-medicine = Cualquier nombre de la caja, como Sintrom; la lista ayuda.
web-hint-could-be-pregnant = Se pregunta a todos, conste el sexo que conste: solo esta respuesta o una prueba descarta un embarazo.
web-hint-despite-stop = Déjelo vacío si no había ningún alto.

web-patient = Paciente
web-patient-erased = Nombre borrado
web-patient-born = nacimiento: { $day }
web-patient-sex = { $sex ->
    [female] mujer
    [male] hombre
   *[other] intersexual
}
web-patient-language = { $language ->
    [en] habla inglés
    [es] habla español
   *[other] habla { $language }
}
web-patient-interpreter = con intérprete
web-patient-synthetic = Paciente sintético
web-patient-blind = A ciegas
web-patient-blind-why = Se le puede pedir que lea las imágenes: lo que respondió el paciente y lo que leyeron otros no se muestra hasta que estén ambas lecturas.
web-patient-emergency = Urgencia
web-patient-booked = Cita: { $at }
web-line-open = puntos abiertos
web-line = Las diez estaciones
web-verdict-met = se cumplen
web-verdict-not-met = no se cumplen
web-verdict-unknown = se desconocen
web-station-unsigned = { $count ->
    [one] La dirección clínica aún no ha firmado una tabla de números: antes no se decide ni se inyecta nada.
   *[other] La dirección clínica aún no ha firmado { $count } tablas de números: antes no se decide ni se inyecta nada.
}
web-station-proposed = Las reglas proponen: { $decision }. Decide el médico.
web-station-no-rules = Aquí aún no se pregunta nada.
web-station-sources = { $count ->
    [one] Fuente
   *[other] { $count } fuentes
}
web-station-by-file = El orden sellado, los incrementos y las respuestas aún no tienen página aquí. Quien maneja la línea de órdenes los registra desde un archivo de episodio que nombra el episodio { $episode }: discogram episode run ARCHIVO (docs/reference/episode-file.md). La lista de la sala, los fármacos, la radiación y el cierre se registran aquí.
web-station-plan = Plan para el paciente
web-station-forms = Lo que puede registrar
web-station-draft = Borrador sin enviar.
web-station-entries = { $count ->
    [one] una anotación
   *[other] { $count } anotaciones
}
web-station-nothing-for-role = En esta estación no se registra nada con su función ({ $role }).
web-history-title = Todo lo registrado
web-history-number = Anotación
web-history-at = Cuándo
web-history-what = Qué
web-history-by = Por
web-history-why = Motivo
web-history-entry = Anotación { $number }
web-history-no-longer-said = ya no se dice
web-history-referral-corrected = La derivación se corrigió.
web-history-struck = tachada
web-history-strike = Tachar
web-strike-title = Tachar una anotación
web-strike-what = La anotación queda en el registro, tachada, y ya no cuenta. Su motivo queda con ella.
web-strike-why = ¿Por qué es nula?
web-strike-do = Tacharla
web-strike-another = Este número corresponde ahora a otra anotación: es esta. No se ha tachado nada.
web-strike-time-taken = La entrada se queda: sin ella la prueba sería a una hora en la que { $resource } ya está reservado. Mueva la cita en su lugar.
web-strike-rests = La anotación { $sequence } no puede anularse ahora, porque dependen de ella otras posteriores de la prueba: pregunte a un médico que haya participado en ella.
web-strike-already = { $by } tachó esta entrada el { $at }. Sigue legible y ya no cuenta.
web-history-sealed = El informe está firmado y lo registrado antes queda como está: lo que no sea cierto se corrige con una adenda.
web-history-sealed-by = La escribe un médico.
web-strike-leave = Dejarla como está
web-strike-done = La anotación está tachada.

## Cuestionarios pregunta a pregunta

web-questionnaires-title = Cuestionarios pregunta a pregunta
web-questionnaires-what = Copie las cifras de la hoja que rellenó el paciente; la suma se calcula aquí. Las palabras de un cuestionario son de sus autores y están solo en la hoja.
web-questionnaires-newest = El más reciente
web-questionnaires-none = no se ha introducido pregunta a pregunta
web-questionnaires-sum = { $sum } el { $day }
web-questionnaires-incomplete = incompleto el { $day }: sin suma
web-questionnaires-fill = Introducir
web-questionnaire-items = Preguntas
web-questionnaire-on = Rellenado el
web-questionnaire-item = Pregunta { $number }
web-questionnaire-total = Suma tal como está escrita en la hoja (puede quedar vacía)
web-questionnaire-sum = Suma:
web-questionnaire-sum-is = { $sum } de { $most }
web-questionnaire-sum-percent = { $sum } %, de las { $answered } preguntas contestadas de { $items }
web-questionnaire-sum-open = desconocida: hay { $answered } preguntas contestadas de { $items }, y la que falta nunca se adivina
web-questionnaire-count = Calcular la suma
web-questionnaire-done = Registrado: { $tool }, { $sum } de { $most }.
web-questionnaire-done-incomplete = Registrado: { $tool }. Falta una pregunta, así que la suma no se conoce.
