intake-medicine-unnamed = Un medicamento necesita un nombre: escríbalo como lo dice el paciente.
intake-medicine-twice = { $medicine } consta dos veces, también como medicamento { $earlier } (contando desde 0): deje la anotación correcta.
intake-agreement-unknown = Nadie conoce un medicamento llamado { $name }: escríbalo como figura en la lista.
intake-pregnancy-of-a-man = El paciente consta como varón y como posible embarazo: corrija lo que no sea cierto.
intake-pregnancy-denied = Una prueba de embarazo es positiva y la respuesta dice que no es posible: corrija lo que no sea cierto.
intake-allergy-twice = La alergia a { $substance } está respondida dos veces: deje una respuesta.
intake-name-guessed = «{ $name }» se tomó por { $medicine }: pregunte al paciente o mire la caja.
intake-name-unknown = Aquí nadie conoce «{ $name }» (los más parecidos: { $near }): mire la caja, pregunte al farmacéutico; hasta que un médico lo valore, detiene la aguja.
preparation-plan-too-late = { $medicine }: se piden { $hours } horas de suspensión y solo quedan { $left } antes de la prueba. Pase la prueba al { $earliest } o después, o hable con quien lo recetó.
cli-calendar-title = Discografía: empieza la prueba. Llegue a la clínica el { $arrival }.

cli-help-screen-file = Los datos del paciente, un archivo discogram.intake/1.
cli-help-screen-out = Una carpeta para la respuesta en PDF, texto y JSON.
cli-help-letter-file = Los datos del paciente, un archivo discogram.intake/1.
cli-help-letter-out = Una carpeta para la carta en PDF, texto y JSON.
cli-help-prepare-file = Los datos del paciente, un archivo discogram.intake/1.
cli-help-prepare-out = Una carpeta para el plan en PDF, texto, JSON y calendario.
cli-help-prepare-booked = El momento de la cita, como 2026-12-01T09:30[America/Chicago].
cli-help-prepare-was = La cita anterior, para mostrar qué cambió.
cli-help-prepare-emergency = Por qué es una urgencia que levanta el horario y sus márgenes.

report-weekday = { $day ->
    [1] lunes
    [2] martes
    [3] miércoles
    [4] jueves
    [5] viernes
    [6] sábado
   *[7] domingo
    }
report-sheet-synthetic = PACIENTE SINTÉTICO: no es nadie. Esta hoja sirve solo para práctica y demostración.
report-sheet-demonstration = Clínica de demostración: sus tablas no están firmadas por la dirección.
report-sheet-not-a-device = Documentación para personal cualificado; no es un producto sanitario autorizado.

report-plan-title = Su plan de preparación
report-plan-title-team = Plan de preparación, para el equipo
report-plan-booked = La prueba
report-plan-confirm-again = Este plan sustituye al del { $earlier }. Hay que repasarlo y confirmarlo de nuevo.
report-plan-replaces = Este plan sustituye al del { $earlier }. Tire el anterior, por favor.
report-plan-after-hours = La prueba es fuera del horario habitual de la clínica y el equipo viene por usted: llegue a la clínica el { $at }. Llame a la clínica si encuentra la puerta cerrada.
report-plan-still-open = En este plan queda algo por aclarar entre usted y la clínica. Pregunte antes de seguirlo.
report-plan-midnight = desde medianoche
report-plan-from = desde las { $hour }
report-plan-source-own = norma propia de la clínica
report-plan-row-last-dose = { $medicine }: última dosis antes de esta hora ({ $hours } horas antes de la prueba).
report-plan-row-last-dose-once-agreed = { $medicine }: la última dosis sería antes de esta hora ({ $hours } horas antes), pero solo cuando quien lo recetó esté de acuerdo. Hasta entonces siga tomándolo.
report-plan-row-last-dose-or-earlier = { $medicine }: última dosis antes de esta hora ({ $hours } horas antes), o más pronto, si lo dice quien lo recetó.
report-plan-row-taper = { $medicine }: última dosis antes de esta hora ({ $hours } horas antes), reduciéndolo poco a poco hasta entonces, nunca de golpe.
report-plan-row-liquid-diet = { $medicine }: solo líquidos, si tiene náuseas o sensación de plenitud o se le subió la dosis hace poco.
report-plan-row-last-solid = No comer nada más.
report-plan-row-last-clear-fluid = No beber nada más.
report-plan-row-arrival = Llegue a la clínica.
report-plan-row-lab = { $first ->
    [same] Análisis de sangre, este día y no antes: { $labs }.
   *[other] Análisis de sangre, a más tardar a esta hora y no antes del { $first }: { $labs }.
}
report-plan-row-pregnancy-test = { $first ->
    [same] Prueba de embarazo, este día antes de la prueba.
   *[other] Prueba de embarazo, a más tardar a esta hora y no antes del { $first }.
}
report-plan-row-premedication = { $regimen ->
    [prednisone-13-7-1] prednisona { $mg } mg por vía oral, con un sorbo de agua, también en ayunas.
    [methylprednisolone-12-2] metilprednisolona { $mg } mg por vía oral, con un sorbo de agua, también en ayunas.
    [hydrocortisone-instead] hidrocortisona { $mg } mg por vía intravenosa.
    [accelerated-methylprednisolone] metilprednisolona { $mg } mg por vía intravenosa.
    [accelerated-hydrocortisone] hidrocortisona { $mg } mg por vía intravenosa.
    [accelerated-dexamethasone] dexametasona { $mg } mg por vía intravenosa.
   *[other] { $regimen }: { $mg } mg.
}
report-plan-row-antihistamine = difenhidramina { $mg } mg, contra una reacción al contraste; si es por vía oral, con un sorbo de agua, también en ayunas. Da sueño.
report-plan-changes = Qué cambió
report-plan-always = Medicamentos que siguen
report-plan-looked-at = Qué comprueba el equipo antes de la punción
report-plan-premedication = Premedicación contra una reacción al contraste
report-plan-by-the-clock = Por orden del reloj
report-plan-afterwards = Después de la prueba
report-plan-to-ask = Pendiente de aclarar con la clínica
report-plan-figures = De dónde sale cada cifra
report-plan-day = Día
report-plan-hour = Hora
report-plan-do = Qué
report-plan-was = Antes
report-plan-is = Ahora
report-plan-not-there = no figura en el plan
report-plan-no-moment = sin hora fija
report-plan-zone = Todas las horas son las del reloj de pared en { $zone }.
report-plan-clock-changes = Entre estos días cambia la hora. Se cuentan horas reales, así que alguna hora puede parecer adelantada o atrasada una hora; es correcta.
report-plan-row = Qué
report-plan-figure = Cifra
report-plan-value = { $value ->
    [midnight] desde medianoche
    [yes] sí
   *[other] { $value }
}
report-plan-source = Fuente

report-screen-title = Cribado
report-screen-on = Cribado el
report-screen-decision = Lo que proponen las reglas
report-screen-proposes = { $decision }
report-screen-physician = Decide un médico, que puede decidir otra cosa con un motivo.
report-screen-ask = Falta preguntar
report-screen-candidacy = Derivación e indicación, regla por regla
report-screen-notices = Quién desaconseja la prueba
report-screen-safety = Seguridad en este día
report-screen-answer = Respuesta
report-screen-why = Por qué
report-screen-source = Fuente
report-screen-verdict = { $verdict ->
    [met] en orden
    [not-met] lo impide
   *[unknown] se desconoce
    }

report-letter-title = Carta de necesidad médica: { $test }
report-letter-test = { $region ->
    [unknown] discografía de provocación de la columna
   *[other] discografía de provocación de la columna { $region }
}
report-letter-draft = BORRADOR: alguna regla no se cumple o falta un dato. No la envíe.
report-letter-day = Fecha
report-letter-request = Qué se solicita
report-letter-region = Prueba
report-letter-codes = Códigos de procedimiento (CPT)
report-letter-discs = Discos en duda
report-letter-question = Pregunta
report-letter-icd = CIE-10
report-letter-referrer = Derivado por
report-letter-since = Dolor desde
report-letter-indication = Motivo de la prueba
report-letter-payer = Aseguradora
report-letter-care = Tratamiento conservador
report-letter-treatment = Tratamiento
report-letter-from = Desde
report-letter-to = Hasta
report-letter-goes-on = continúa
report-letter-outcome = Resultado
report-letter-imaging = Imagen y otras pruebas
report-letter-mri = RM
report-letter-xray = Radiografías
report-letter-ct = TC
report-letter-test-kind = Prueba
report-letter-test-disc = Disco
report-letter-test-value = Resultado
report-letter-test-day = Fecha
report-letter-rules = Los criterios, uno por uno
report-letter-against-the-test = Qué debilita la respuesta de la prueba
report-letter-nothing-weakens = No se encontró nada que la debilite.
report-letter-score = { $tool }: { $value } el { $on }
report-letter-contraindications = Contraindicaciones
report-letter-contraindications-yes = Presentes
report-letter-contraindications-no = Preguntadas y ausentes
report-letter-contraindications-unasked = Sin preguntar todavía
report-letter-against = Quién desaconseja la prueba
report-letter-against-told = Estas fuentes no están de acuerdo con la prueba, y nadie debe pasarlas por alto. La decisión es del médico y del paciente.
report-letter-who = Quién
report-letter-says = Qué dice
report-letter-as-printed = Citado en inglés, tal como se anotó de la fuente.
report-letter-signature = Firma
report-letter-physician = Médico
report-letter-signed = Fecha y firma
report-screen-stops = Hoy se opone a la aguja ({ $count })
report-plan-stop = Alto: { $why } Así no se puede hacer la prueba.
intake-medicine-contradicts = «{ $name }» es { $means } y a su lado pone { $medicine }: deje el correcto.
intake-contraindication-denied = Consta como ausente ({ $item }) y la preparación dice lo contrario: corrija el dato equivocado.
intake-lab-twice = Hay dos valores de { $lab } del { $at }: deje el correcto.
intake-still-to-come = { $at } aún no ha llegado: corrija la fecha.
report-plan-earliest = Todas estas suspensiones juntas: el { $at } o después.
report-plan-past = Su momento ya pasó, pregunte si se hizo: { $what }

word-procedure-part-injection = inyección, cada nivel
word-procedure-part-images = lectura de las imágenes
preparation-blood-closed = Análisis de sangre ({ $lab }): la clínica está cerrada el { $due }. { $open ->
    [unknown] No queda ningún día abierto para hacerlo: cambie la fecha de la prueba.
   *[other] Hágalo el { $open } como muy tarde, o en otro lugar.
}
intake-allergy-denied = { $substance }: consta que no hay alergia y a su lado lo grave que fue la reacción: corrija el dato equivocado.
intake-pressure-reversed = La presión mínima ({ $diastolic }) no es menor que la máxima ({ $systolic }): mídala de nuevo o intercámbielas.
intake-score-twice = Hay dos sumas distintas de { $tool } del { $on }: deje la correcta.
