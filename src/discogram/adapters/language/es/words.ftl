### Palabras que se imprimen dentro de las frases: los valores y las listas cerradas.
### Véase en/words.ftl. Región concuerda con «columna» (femenino); concordancia, con «dolor».

## Valores

word-unknown = desconocido
word-yes = sí
word-no = no
word-none = ninguno
word-erased = [borrado]
word-and = y
word-and-before-i = e
word-decimal-mark = ,
word-date = { $day } de { $month } de { $year }
word-civil-time = { $day }, { $clock } { $zone }
word-civil-time-here = { $day }, { $clock }
word-civil-time-twice = { $day }, { $clock } (UTC{ $offset }) { $zone }

word-month-1 = enero
word-month-2 = febrero
word-month-3 = marzo
word-month-4 = abril
word-month-5 = mayo
word-month-6 = junio
word-month-7 = julio
word-month-8 = agosto
word-month-9 = septiembre
word-month-10 = octubre
word-month-11 = noviembre
word-month-12 = diciembre

## Unidades

word-unit-psi = psi
word-unit-kpa = kPa
word-unit-bar = bar
word-unit-mm-hg = mmHg
word-unit-ml = mL
word-unit-deg = grados
word-unit-score = puntos de 10
word-unit-mgy = mGy
word-unit-msv = mSv
word-unit-gy-cm2 = Gy·cm²
word-unit-mgy-cm2 = mGy·cm²
word-unit-mgy-cm = mGy·cm
word-unit-s = s
word-unit-min = min
word-unit-h = h
word-unit-d = días
word-unit-wk = semanas
word-unit-mo = meses
word-unit-a = años
word-unit-mm = mm
word-unit-mg = mg
word-unit-g = g
word-unit-mg-ml = mg/mL
word-unit-mg-kg = mg/kg
word-unit-kg = kg
word-unit-lb-av = lb
word-unit-cel = °C
word-unit-degf = °F
word-unit-inr = INR
word-unit-10-9-l = × 10⁹/L
word-unit-mg-dl = mg/dL
word-unit-umol-l = µmol/L
word-unit-ml-min-1-73-m2 = mL/min/1,73 m²
word-unit-mg-l = mg/L
word-unit-ml-s = mL/s
word-unit-percent = por ciento
word-unit-count = en número
word-unit-1 = sin unidad

word-amount-deg = { $value }°
word-amount-score = { $value }/10
word-amount-d =
    { $value ->
        [one] { $value } día
       *[other] { $value } días
    }
word-amount-wk =
    { $value ->
        [one] { $value } semana
       *[other] { $value } semanas
    }
word-amount-mo =
    { $value ->
        [one] { $value } mes
       *[other] { $value } meses
    }
word-amount-inr = INR { $value }
word-amount-percent = { $value } %
word-amount-count = { $value }
word-amount-1 = { $value }

## La columna

word-region-cervical = cervical
word-region-thoracic = torácica
word-region-lumbar = lumbar

word-side-left = izquierdo
word-side-right = derecho

word-count-usual = cinco vértebras lumbares, el recuento habitual
word-count-l6 = seis vértebras lumbares
word-count-lumbarised-s1 = S1 lumbarizada
word-count-sacralised-l5 = L5 sacralizada

## Evidencia y veredictos

word-verdict-met = cumplido
word-verdict-not-met = no cumplido
word-verdict-unknown = desconocido

word-evidence-verified = verificado
word-evidence-unverified = sin verificar

## Las personas y el recorrido

word-role-coordinator = coordinación
word-role-nurse = enfermería
word-role-technologist = técnico en radiología
word-role-physician = médico
word-role-rater = evaluador del dolor
word-role-reader = lector independiente
word-role-trainee = residente en formación
word-role-reviewer = revisor
word-role-clinic-lead = dirección de la clínica
word-role-administrator = administración del sistema
word-role-patient = paciente
word-role-carer = cuidador
word-role-system = el sistema

word-station-referral = derivación
word-station-candidacy = indicación
word-station-preparation = preparación
word-station-booking = cita
word-station-needle = aguja
word-station-provocation = provocación
word-station-images = imágenes
word-station-conclusion = conclusión
word-station-report = informe
word-station-followup = seguimiento

## Indicación

word-treatment-kind-nsaid = antiinflamatorio (AINE)
word-treatment-kind-analgesic = analgésico
word-treatment-kind-physiotherapy = fisioterapia
word-treatment-kind-exercise = ejercicio
word-treatment-kind-injection = infiltración
word-treatment-kind-block = bloqueo diagnóstico
word-treatment-kind-other = otro tratamiento

word-outcome-failed = no alivió
word-outcome-helped = alivió
word-outcome-unknown = resultado desconocido

word-contraindication-cannot-consent-or-report = el paciente no puede consentir o no puede describir el dolor con fiabilidad
word-contraindication-infection = infección
word-contraindication-uncorrected-bleeding = trastorno de la coagulación o anticoagulación sin corregir
word-contraindication-pregnancy = embarazo
word-contraindication-canal-stenosis = estenosis grave del canal en ese nivel
word-contraindication-cord-compression = compresión medular
word-contraindication-progressive-deficit = déficit progresivo o síndrome de cauda equina
word-contraindication-mild-pain = dolor ausente o solo leve
word-contraindication-large-extrusion = extrusión grande o secuestro
word-contraindication-severe-allergy = alergia grave a un agente de la prueba
word-contraindication-psychological-illness = enfermedad psicológica grave
word-contraindication-substance-misuse = consumo problemático de sustancias
word-contraindication-access-blocked = acceso al disco bloqueado
word-contraindication-prior-surgery = cirugía previa en ese nivel
word-contraindication-immunosuppression = inmunosupresión o diabetes mal controlada

word-indication-surgery-considered = se plantea cirugía
word-indication-failed-back-surgery = dolor tras cirugía de columna
word-indication-levels-of-fusion = elección de los niveles que se van a fusionar o sustituir
word-indication-intradiscal-treatment = se plantea un tratamiento intradiscal

word-tool-phq-9 = PHQ-9
word-tool-gad-7 = GAD-7
word-tool-phq-15 = PHQ-15
word-tool-pcs = escala de catastrofización ante el dolor (PCS)
word-tool-odi = índice de discapacidad de Oswestry

word-decision-eligible = indicada
word-decision-eligible-with-flags = indicada, con advertencias
word-decision-defer = aplazada
word-decision-not-eligible = no indicada

## Preparación

word-substance-contrast = contraste
word-substance-local-anaesthetic = anestésico local
word-substance-general-anaesthetic = anestésico general
word-substance-antibiotic = antibiótico
word-substance-latex = látex

word-severity-mild = leve
word-severity-moderate = moderada
word-severity-severe = grave

word-resolution-not-used = no se usa el agente
word-resolution-substitute = se usa otro agente
word-resolution-premedication = premedicación
word-resolution-tested-negative = prueba de alergia negativa

word-medicine-warfarin = warfarina
word-medicine-apixaban = apixabán
word-medicine-aspirin = ácido acetilsalicílico (aspirina)
word-medicine-diclofenac = diclofenaco
word-medicine-ibuprofen = ibuprofeno
word-medicine-ketorolac = ketorolaco
word-medicine-naproxen = naproxeno
word-medicine-celecoxib = celecoxib
word-medicine-other-blood-thinner = otro anticoagulante o antiagregante

word-held-not-taken = no lo toma
word-held-no-hold = no hace falta suspenderlo
word-held-held = suspendido a tiempo
word-held-too-late = suspendido demasiado tarde
word-held-not-asked = no se ha preguntado
word-held-no-figure = sin cifra en la tabla
word-held-no-agreement = sin acuerdo del prescriptor
word-held-not-confirmed = suspensión sin confirmar
word-held-not-told = última dosis sin preguntar
word-held-kidneys-weak = riñones demasiado débiles para sus cifras
word-held-kidneys-unknown = tasa de filtración desconocida

word-step-continue = continuar
word-step-last-dose = última dosis
word-step-lab = análisis de sangre
word-step-pregnancy-test = prueba de embarazo
word-step-last-solid = último alimento sólido
word-step-last-clear-fluid = último líquido claro
word-step-restart = reanudar

word-lab-kind-creatinine = creatinina
word-lab-kind-egfr = FGe
word-lab-kind-inr = INR
word-lab-kind-platelets = plaquetas
word-lab-kind-aptt = TTPa
word-lab-kind-crp = PCR

word-sex-female = femenino
word-sex-male = masculino

## Cita

word-resource-kind-physician = médico
word-resource-kind-room = sala
word-resource-kind-imaging = arco en C o TC
word-resource-kind-nurse = enfermería

word-bookable-physician = médico
word-bookable-room = sala
word-bookable-c-arm = arco en C
word-bookable-ct = TC
word-bookable-nurse = enfermería

word-lift-hours = horario de atención
word-lift-buffers = márgenes de preparación y recuperación
word-ending-by-mistake = abierto por error
word-ending-withdrew = el paciente renunció
word-ending-not-reached = no se localizó al paciente
word-ending-elsewhere = se atiende en otro centro

## Aguja e imágenes

word-modality-fluoroscopy = fluoroscopia

word-position-side-rolled-forward = de lado, ligeramente girado hacia delante
word-position-prone = decúbito prono
word-position-supine = decúbito supino
word-position-oblique = oblicua

word-plane-ap = AP
word-plane-lateral = lateral
word-plane-axial = axial
word-plane-coronal = coronal
word-plane-sagittal = sagital

word-image-kind-nifti = archivo NIfTI
word-image-kind-dicom-series = serie DICOM
word-image-kind-picture = foto de una placa

word-image-modality-ct = TC
word-image-modality-mr = RM
word-image-modality-xa = angiografía por rayos X
word-image-modality-rf = fluoroscopia
word-image-modality-dx = radiografía digital
word-image-modality-cr = radiografía computarizada
word-image-modality-ot = otra modalidad

word-image-purpose-planning = planificación de la aguja
word-image-purpose-discogram = TC posterior a la discografía
word-image-purpose-other = otro fin

word-mark-kind-disc-centre = centro del disco
word-mark-kind-key-slice = corte clave
word-image-plane-axial = axial
word-image-plane-coronal = coronal
word-image-plane-sagittal = sagital

word-nucleogram-cottonball = tipo I, en bola de algodón
word-nucleogram-lobular = tipo II, lobulado
word-nucleogram-irregular = tipo III, irregular
word-nucleogram-fissured = tipo IV, fisurado
word-nucleogram-ruptured = tipo V, roto

word-field-nucleogram = nucleograma
word-field-modified-dallas = grado de Dallas modificado
word-field-leak = fuga

## La sala

word-checklist-item-identity = identidad
word-checklist-item-consent = consentimiento
word-checklist-item-position = posición
word-checklist-item-pillows = almohadas
word-checklist-item-iv-access = acceso intravenoso
word-checklist-item-monitoring = monitorización
word-checklist-item-skin-cleaned = piel desinfectada
word-checklist-item-hair-removed = vello retirado
word-checklist-item-draped = campo estéril colocado
word-checklist-item-local-anaesthetic = anestésico local
word-checklist-item-emergency-drugs = fármacos de emergencia a mano

word-drug-kind-contrast = contraste
word-drug-kind-antibiotic = antibiótico
word-drug-kind-local-anaesthetic = anestésico local
word-drug-kind-sedative = sedante
word-drug-kind-premedication = premedicación
word-drug-kind-other = otro fármaco

word-screen-wait = espera
word-screen-ask = pregunta
word-screen-thanks = gracias

## Provocación

word-disc-role-suspect = disco sospechoso
word-disc-role-control = disco de control

word-concordance-none = sin dolor
word-concordance-pressure = solo presión
word-concordance-discordant = discordante
word-concordance-similar = similar
word-concordance-concordant = concordante

word-end-reason-pain = dolor
word-end-reason-pressure = límite de presión
word-end-reason-volume = límite de volumen
word-end-reason-leak = fuga
word-end-reason-asked-to-stop = el paciente pidió parar
word-end-reason-symptom = un síntoma

word-behaviour-guarding = defensa muscular
word-behaviour-rubbing = frotamiento
word-behaviour-grimacing = muecas
word-behaviour-sighing = suspiros
word-behaviour-verbalising = quejas verbales

## Conclusión

word-boundary-strict = estrictamente por debajo
word-boundary-inclusive = igual o por debajo

word-category-absolute = dolor discogénico absoluto
word-category-highly-probable = dolor discogénico muy probable
word-category-discogenic = dolor discogénico
word-category-possible = dolor discogénico posible
word-category-none = ninguna
word-category-indeterminate = indeterminado
word-category-not-assessable = no valorable
word-category-positive = positivo
word-category-negative = negativo
word-category-low-pressure-positive = positivo a baja presión
word-category-high-pressure-positive = positivo a alta presión
word-category-chemical = químico (baja presión)
word-category-mechanical = mecánico
word-category-normal = normal
word-category-pressure = solo presión
word-category-dissimilar = dolor distinto
word-category-similar = dolor similar
word-category-reproduction = reproducción exacta

word-flag-name-sham-positive = dolor en la prueba simulada
word-flag-name-no-sham = sin prueba simulada
word-flag-name-no-control = sin disco de control
word-flag-name-control-positive = disco de control positivo
word-flag-name-control-under-pressurised = disco de control estudiado a presión demasiado baja
word-flag-name-leak = fuga
word-flag-name-unpressurisable = no se pudo presurizar
word-flag-name-opening-pressure-high = presión de apertura alta
word-flag-name-pressure-missing = falta la presión
word-flag-name-sedation = sedación
word-flag-name-multi-level-positive = varios niveles positivos
word-flag-name-prior-circular = probabilidad previa circular
word-flag-name-grade0-intense-pain = dolor intenso en un disco íntegro
word-flag-name-transitional-level = vértebra de transición

## Informe

word-technique-one-by-one = disco por disco
word-technique-all-needles-first = primero todas las agujas

word-approach-extrapedicular = posterolateral extrapedicular
word-approach-costovertebral = costovertebral
word-approach-anterolateral = anterolateral

word-route-intravenous = intravenosa
word-route-intradiscal = intradiscal
word-route-subcutaneous = subcutánea
word-route-intramuscular = intramuscular
word-route-oral = oral

word-sedation-none = ninguna
word-sedation-minimal = mínima
word-sedation-moderate = moderada
word-sedation-deep = profunda

word-test-kind-pfirrmann = grado de Pfirrmann
word-test-kind-modic = cambios de Modic
word-test-kind-hiz = zona de alta intensidad
word-test-kind-protrusion = protrusión o extrusión
word-test-kind-xray = radiografía
word-test-kind-contour = contorno del disco
word-test-kind-ct = TC
word-test-kind-emg = electromiografía
word-test-kind-block = bloqueo diagnóstico
word-test-kind-psychosocial = escalas psicosociales
word-test-kind-other = otra prueba

word-judged-pain-source = origen del dolor
word-judged-not-pain-source = no es el origen del dolor
word-judged-uncertain = incierto

word-section-identity = identificación
word-section-question = pregunta
word-section-conclusion = conclusión
word-section-plan = plan
word-section-discs = discos
word-section-curves = curvas
word-section-readings = lecturas
word-section-tests = otras pruebas
word-section-criteria = criterios
word-section-procedure = procedimiento
word-section-risks = riesgos
word-section-dose = dosis de radiación

## Nombres de los datos

word-fact-allergies = alergias
word-fact-approach = vía de acceso
word-fact-behaviours = conductas de dolor
word-fact-care-dates = fechas de los tratamientos
word-fact-chronic-pain-elsewhere = dolor crónico en otra zona
word-fact-compensation-claim = reclamación de indemnización
word-fact-concordance = concordancia
word-fact-confirmed-for = cita para la que se confirmó el plan
word-fact-consent = consentimiento
word-fact-control = un disco de control
word-fact-could-be-pregnant = si la paciente podría estar embarazada
word-fact-discharge = alta
word-fact-discs = discos
word-fact-dominant-side = lado de mayor dolor
word-fact-driver = conductor
word-fact-driver-phone = teléfono de quien conduce
word-fact-indications = motivo de la prueba
word-fact-last-clear-fluid = último líquido claro
word-fact-last-solid = último alimento sólido
word-fact-leak = fuga
word-fact-levels = niveles
word-fact-medicines = medicamentos
word-fact-medicines-complete = si la lista de medicamentos está completa
word-fact-modality = guía (rayos X o TC)
word-fact-modified-dallas = grado de Dallas modificado
word-fact-mri-on = fecha de la RM
word-fact-nucleogram = nucleograma
word-fact-observed = observación después de la prueba
word-fact-opening-pressure = presión de apertura
word-fact-order = orden de las inyecciones
word-fact-other-care = fisioterapia u otros tratamientos
word-fact-other-source-excluded = si se descartó otro origen del dolor
word-fact-pain = puntuación del dolor
word-fact-pain-nrs = puntuación del dolor
word-fact-patient = paciente
word-fact-physicians-conclusion = conclusión del médico
word-fact-plan = plan de tratamiento
word-fact-placed = posición de la punta de la aguja
word-fact-position = posición en la mesa
word-fact-pregnancy-test = prueba de embarazo
word-fact-present = quién estuvo presente
word-fact-pressure = presión
word-fact-prior-discectomy = discectomía previa
word-fact-procedure = procedimiento
word-fact-question = pregunta de la prueba
word-fact-readings = lecturas
word-fact-reason = motivo
word-fact-region = región de la columna
word-fact-scores = puntuaciones de los cuestionarios
word-fact-sham = prueba simulada
word-fact-slot = cita
word-fact-somatisation = somatización
word-fact-static-pressure = presión estática
word-fact-suspects = discos sospechosos
word-fact-symptoms-changed = si los síntomas cambiaron después de la RM
word-fact-teach-back = comprobación de que el paciente lo ha entendido
word-fact-time-out = pausa de seguridad
word-fact-volume = volumen
word-fact-would-change-management = si el resultado cambiaría el tratamiento
word-fact-xray-on = fecha de la radiografía
word-fact-zone = zona horaria

word-agreement-agreed = como se propuso
word-agreement-corrected = corregido
