## El alta, y la hoja que el paciente se lleva a casa

home-title = En casa después de su discografía
home-not-yet = Aún no vale: faltan comprobaciones antes de irse a casa. Quédese hasta que le digamos que puede irse.
home-test = Prueba
home-heading-emergency = Llame al { $number } enseguida si tiene
home-heading-emergency-unnumbered = Llame al número de emergencias de su país enseguida si tiene
home-emergency-alone = No conduzca. Diga que le han pinchado un disco de la columna, y qué día.
home-heading-clinic = Llame a la clínica el mismo día si tiene
home-phones = Teléfono: { $phones }
home-phones-missing = Teléfono: ______________________
home-unsure = Llame también si tiene dudas. No molesta a nadie.
home-heading-normal = Qué es normal
home-normal-soreness = Molestias donde entró la aguja, hasta { $length }.
home-normal-pain = Más dolor del habitual. Debería volver a ser como antes pasadas { $length }.
home-normal-numbness = Sensación de adormecimiento o debilidad por la anestesia, hasta { $length }. No camine sin ayuda hasta que desaparezca.
home-normal-bruise = Un moratón pequeño.
home-heading-first-day = El primer día
home-no-driving = No conduzca durante { $length }: hasta el { $day }, { $clock }.
home-dressing-dry = No moje el apósito durante { $length }: hasta el { $day }, { $clock }.
home-somebody = Vuelva a casa con alguien que le acompañe.
home-heading-medicines = Sus medicamentos
home-restart-others = Si dejó un medicamento para la prueba y no figura aquí con su día, pregunte a la clínica antes de volver a tomarlo.
home-heading-calls = Le preguntaremos cómo está
home-call = { $contact }: entre el { $opens } y el { $closes }.
home-flag-fever-or-rigors = fiebre de { $limit } ({ $fahrenheit } °F) o más, o escalofríos
home-flag-pain-uncontrolled-or-rising = dolor que no cede con su medicación, o que es peor después del tercer día
home-flag-new-weakness-or-numbness = debilidad o adormecimiento nuevos en un brazo o una pierna
home-flag-saddle-bladder-or-bowel = adormecimiento en la zona de sentarse, o no puede orinar, o se le escapan la orina o las heces
home-flag-postural-headache = dolor de cabeza al ponerse de pie, durante más de un día
home-flag-headache-with-fever-or-stiff-neck = dolor de cabeza con fiebre o con el cuello rígido
home-flag-neck-swelling-stridor-or-dysphagia = el cuello hinchado, ruido al respirar o dificultad para tragar
home-flag-chest-pain-or-breathlessness = dolor en el pecho o falta de aire
home-flag-rash = una erupción o ronchas en la piel
home-flag-airway-swelling = hinchazón de los labios, la lengua o la garganta
home-flag-pain-rising-after-quiet = dolor que había mejorado y vuelve a empeorar
home-flag-night-pain = dolor que le despierta y no cede al estar quieto
home-flag-flank-pain-or-shock = dolor fuerte en el costado, o está pálido, con sudor frío y mareo
home-flag-abdominal-pain = dolor fuerte en el vientre
home-flag-new-limb-pain = un dolor nuevo que baja por un brazo o una pierna
home-flag-numbness-beyond-12-hours = adormecimiento que dura más de 12 horas
home-flag-deficit-beyond-24-hours = debilidad o adormecimiento desde el pinchazo que dura más de un día
home-flag-seizure-or-unconscious = una convulsión o un desmayo
home-flag-wound-red-or-leaking = la zona del pinchazo roja, hinchada o que supura

followup-check-passed = Cumplido: { $checks }.
followup-check-failed = No cumplido: { $checks }. Resuélvalo y vuelva a comprobarlo antes del alta.
followup-check-open = Sin comprobar: { $checks }. El paciente se queda hasta que alguien lo haya comprobado.
followup-check-vitals-open = Sin comprobar: constantes en su nivel basal. Tómelas cada { $minutes } min hasta que lo estén.

home-restart-ask = Pregunte a la clínica antes de volver a tomar: { $names }.
home-heading-onsets = Si algo va mal, suele ser en estos plazos
home-onsets-rare = Desde la prueba. La mayoría de las personas no tiene nada de esto. Los nombres son para quien le atienda.
home-onset-after = a partir de { $opens }
home-onset-within = hasta { $closes }
home-onset-between = entre { $opens } y { $closes }
home-minutes = { $number ->
    [one] { $number } minuto
   *[other] { $number } minutos
    }
home-hours = { $number ->
    [one] { $number } hora
   *[other] { $number } horas
    }
home-days = { $number ->
    [one] { $number } día
   *[other] { $number } días
    }
home-weeks = { $number ->
    [one] { $number } semana
   *[other] { $number } semanas
    }
home-months = { $number ->
    [one] { $number } mes
   *[other] { $number } meses
    }

report-discharge-may-go = El paciente puede irse a casa
report-discharge-stays = El paciente aún no puede irse a casa
report-discharge-unknown = Aún no se sabe si el paciente puede irse a casa
report-discharge-test = Última aguja retirada
report-discharge-checks = Las comprobaciones antes del alta
report-discharge-restart = Medicamentos que se retoman
report-discharge-ask = Ninguna fuente dice cuándo: pregunte a quien lo recetó
report-discharge-verdict = { $verdict ->
    [met] cumplido
    [not-met] no cumplido
   *[unknown] no se sabe
    }

cli-help-discharge-file = Lo hallado en recuperación, un archivo discogram.discharge/1.
cli-help-discharge-out = Carpeta para las comprobaciones y la hoja que se lleva el paciente, en PDF, texto y JSON.
