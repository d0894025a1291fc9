followup-score-impossible = { $value } no es una puntuación de { $instrument }: indique de 0 a { $most }.

followup-discharge-unchecked = No se ha hecho la comprobación previa al alta: hágala antes de que el paciente se vaya.
followup-discharge-unsafe = El paciente aún no puede irse a casa; no se cumple: { $checks }. Resuélvalo y compruébelo de nuevo.
followup-discharge-incomplete = Falta por comprobar: { $checks }. El paciente se queda hasta que consten todas las respuestas.
followup-discharge-safe = Se cumplen todas las comprobaciones previas al alta.
followup-observation-missing = No consta cuánto tiempo se ha observado al paciente; se piden al menos { $least } min.
followup-observed = Se ha observado al paciente durante { $observed } min; se piden al menos { $least } min.
followup-observed-too-short = Se ha observado al paciente solo durante { $observed } min: espere hasta que pasen { $least } min.

followup-flag-unanswered = Sin respuesta: { $flags }. Pregunte al paciente; no contestar no significa que no.
followup-flag-absent = El paciente no presenta: { $flags }.
followup-flag-noted = El paciente presenta: { $flags }. La norma de la clínica no pide ninguna actuación.
followup-flag-routine = El paciente presenta: { $flags }. Concierte una revisión ordinaria.
followup-flag-same-day = El paciente presenta: { $flags }. Haga que un médico lo vea hoy.
followup-flag-emergency = Llame ahora al { $number }: { $flags }.
followup-flag-emergency-unnumbered = Llame ahora al número nacional de emergencias: { $flags }.

followup-advice-none = No hay ningún signo de alarma: continúe con el seguimiento previsto.
followup-advice-routine = Concierte una revisión ordinaria.
followup-advice-same-day = Haga que un médico vea hoy al paciente.
followup-advice-emergency = Llame ahora al { $number }. Después avise a un médico de la clínica.
followup-advice-emergency-unnumbered = Llame ahora al número nacional de emergencias. Después avise a un médico de la clínica.
followup-advice-ask = La llamada no está completa: pregunte hoy por { $flags }.

## Elementos de las listas cerradas de esta estación

word-discharge-check-vitals = constantes vitales en su valor inicial
word-discharge-check-awake = despierto
word-discharge-check-no-new-deficit = sin déficit nuevo
word-discharge-check-pain = dolor controlado
word-discharge-check-fluids = tolera líquidos
word-discharge-check-escort = acompañante para volver a casa
word-discharge-check-written-red-flags = signos de alarma entregados por escrito

word-contact-early-call = llamada de los primeros días
word-contact-infection-call = llamada de la segunda semana
word-contact-late-check = control al cabo de un mes
word-contact-outcome = resultado del tratamiento

word-red-flag-fever-or-rigors = fiebre de 38,0 °C o más, o escalofríos
word-red-flag-pain-uncontrolled-or-rising = dolor que no se controla o que empeora después del tercer día
word-red-flag-new-weakness-or-numbness = debilidad o acorchamiento nuevos
word-red-flag-saddle-bladder-or-bowel = anestesia en silla de montar, retención urinaria o incontinencia
word-red-flag-postural-headache = cefalea al incorporarse durante más de 24 horas
word-red-flag-headache-with-fever-or-stiff-neck = cefalea con fiebre o rigidez de nuca
word-red-flag-neck-swelling-stridor-or-dysphagia = hinchazón del cuello, estridor o dificultad para tragar
word-red-flag-chest-pain-or-breathlessness = dolor torácico o dificultad para respirar
word-red-flag-rash = erupción cutánea
word-red-flag-airway-swelling = hinchazón de la vía aérea

word-complication-temporary-worse-pain = empeoramiento temporal del dolor habitual
word-complication-persistent-new-pain = dolor nuevo persistente
word-complication-vasovagal-or-nausea = reacción vasovagal o náuseas
word-complication-dural-puncture-headache = cefalea pospunción dural
word-complication-discitis-lumbar = discitis lumbar
word-complication-discitis-cervical = discitis cervical
word-complication-epidural-abscess = absceso epidural
word-complication-skin-bleeding = sangrado o hematoma cutáneo
word-complication-deep-haematoma = hematoma epidural o retroperitoneal
word-complication-nerve-root-injury = lesión de una raíz nerviosa
word-complication-paralysis = parálisis o lesión medular
word-complication-temporary-numbness-or-weakness = acorchamiento o debilidad temporales
word-complication-herniation-or-cauda-equina = hernia discal aguda o síndrome de cauda equina
word-complication-visceral-vascular-or-pleural = lesión visceral, vascular o pleural
word-complication-intrathecal-antibiotic = antibiótico intratecal
word-complication-contrast-allergy = alergia al contraste
word-complication-radiation = lesión por radiación

word-instrument-odi = índice de discapacidad de Oswestry
word-instrument-ndi = índice de discapacidad cervical
word-instrument-pain-nrs = dolor de 0 a 10

word-urgency-none = sin actuación
word-urgency-routine = ordinaria
word-urgency-same-day = en el mismo día
word-urgency-emergency = emergencia
