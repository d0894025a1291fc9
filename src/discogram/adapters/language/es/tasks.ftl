### Lo que está pendiente, para las listas de trabajo.

## Cómo se llama una tarea

word-task-kind-emergency-told = Urgencia contada en una llamada
word-task-kind-red-flag-told = Signo de alarma contado en una llamada
word-task-kind-referral-missing = Falta la derivación
word-task-kind-referral-incomplete = Derivación incompleta
word-task-kind-candidacy-to-decide = Indicación por decidir
word-task-kind-candidacy-deferred = Indicación aplazada
word-task-kind-authorisation-to-ask = Autorización por pedir
word-task-kind-authorisation-pending = La aseguradora no ha respondido
word-task-kind-authorisation-denied = Autorización denegada
word-task-kind-authorisation-without-end = Autorización sin último día
word-task-kind-authorisation-ends-first = La autorización caduca antes de la prueba
word-task-kind-authorisation-run-out = Autorización caducada
word-task-kind-to-book = Por citar
word-task-kind-to-book-again = Por citar de nuevo
word-task-kind-booked-while-closed = Citado con la clínica cerrada
word-task-kind-plan-to-confirm = Plan por confirmar
word-task-kind-plan-to-reconfirm = Plan por confirmar de nuevo
word-task-kind-plan-changed = Plan que ha cambiado
word-task-kind-medicines-to-ask = Medicamentos por preguntar
word-task-kind-medicine-to-judge = Medicamento por valorar
word-task-kind-prescriber-to-answer = El prescriptor no ha respondido
word-task-kind-medicine-stop = Medicamento por suspender
word-task-kind-conditions-to-ask = Enfermedades por preguntar
word-task-kind-allergies-to-ask = Alergias por preguntar
word-task-kind-allergy-to-resolve = Alergia por resolver
word-task-kind-pregnancy-to-ask = Embarazo por preguntar
word-task-kind-pregnancy-test = Prueba de embarazo
word-task-kind-labs-missing = Faltan análisis
word-task-kind-labs-stale = Análisis caducados
word-task-kind-consent-missing = Falta el consentimiento
word-task-kind-consent-withdrawn = Consentimiento revocado
word-task-kind-consent-to-complete = Consentimiento por completar
word-task-kind-driver-missing = Falta el acompañante
word-task-kind-needle-plan-missing = Falta el plan de agujas
word-task-kind-test = Prueba
word-task-kind-discharge-missing = Falta la comprobación del alta
word-task-kind-images-missing = Faltan imágenes
word-task-kind-first-reading = Primera lectura
word-task-kind-second-reading = Segunda lectura
word-task-kind-further-reading = Otra lectura independiente
word-task-kind-readings-to-reconcile = Lecturas por acordar
word-task-kind-conclusion-to-write = Conclusión por escribir
word-task-kind-report-to-sign = Informe por firmar
word-task-kind-call-due = Llamada pendiente
word-task-kind-call-again = Llamar de nuevo: no localizado
word-task-kind-outcome-score = Puntuación del resultado

## Qué pide

task-emergency-told = Contado en una llamada y aún sin aclarar: { $about }. Hay que ver al paciente ahora: avise a emergencias y a un médico. Registre la complicación que se manifiesta así, o llame de nuevo hasta oír que no.
task-red-flag-told = Contado en una llamada y aún sin aclarar: { $about }. Un médico debe ver hoy al paciente. Registre la complicación que se manifiesta así, o llame de nuevo hasta oír que no.
task-referral-missing = Falta la derivación. Pídala al médico remitente y regístrela.
task-referral-incomplete = La derivación deja abierta la pregunta o los discos. Pregunte al médico remitente.
task-candidacy-to-decide = Decida si la prueba conviene a este paciente.
task-candidacy-deferred = La decisión se aplazó. Mire qué faltaba y decida de nuevo.
task-authorisation-to-ask = Pida la autorización a la aseguradora, o anote que no hace falta.
task-authorisation-pending = La aseguradora no ha respondido. Insista.
task-authorisation-denied = La aseguradora ha dicho que no. Recurra, o hable con el paciente.
task-authorisation-without-end = Nadie anotó hasta cuándo vale la autorización. Pregunte y anote el último día.
task-authorisation-ends-first = La autorización caduca antes de la prueba. Pida una prórroga o cambie la cita.
task-authorisation-run-out = La autorización ha caducado. Pida otra.
task-to-book = Cite la prueba.
task-to-book-again = La cita se anuló. Dé otra hora, o hable con el paciente.
task-booked-while-closed = La clínica está cerrada a la hora de la cita: mueva la cita.
task-plan-to-confirm = Repase el plan con fechas con el paciente y confírmelo.
task-plan-to-reconfirm = La cita ha cambiado: repase las fechas nuevas con el paciente y confírmelas.
task-plan-changed = El plan ha cambiado desde que se repasó: repáselo de nuevo con el paciente.
task-medicines-to-ask = Pregunte por todos los medicamentos y hierbas, y confirme que la lista está completa.
task-medicine-to-judge = Ninguna cifra publicada dice cuánto tiempo suspenderlo: { $about }. Ha de decirlo un médico.
task-prescriber-to-answer = El prescriptor no ha respondido sobre { $about }. Insista y anote la respuesta.
task-medicine-stop = Se acerca la última dosis: { $about }. Llame al paciente y anote la última dosis.
task-conditions-to-ask = Pregunte por las enfermedades que cambian lo que es seguro.
task-allergies-to-ask = Pregunte por alergias: { $about }.
task-allergy-to-resolve = Una alergia lo impide. Resuélvala: { $about }.
task-pregnancy-to-ask = Pregunte si la paciente puede estar embarazada.
task-pregnancy-test = Haga una prueba de embarazo que sea reciente el día de la prueba.
task-labs-missing = Faltan análisis: { $about }. Pida una extracción.
task-labs-stale = Análisis demasiado antiguos el día de la prueba: { $about }. Pida otra extracción.
task-consent-missing = Falta el consentimiento. Repase el texto con el paciente y recoja la firma.
task-consent-withdrawn = El paciente ha revocado el consentimiento. Hable con él, o anule la cita.
task-consent-to-complete = El consentimiento está firmado pero aún no vale. Mire qué queda abierto.
task-driver-missing = No consta quién llevará al paciente a casa, con teléfono. Pregunte.
task-needle-plan-missing = Planifique las agujas.
task-test = La prueba está citada para este día.
task-discharge-missing = Falta la comprobación antes del alta. Regístrela.
task-images-missing = Adjunte las imágenes de la discografía.
task-first-reading = Las imágenes esperan al primer lector.
task-second-reading = Las imágenes esperan a otro lector, independiente.
task-further-reading = Un lector dejó un grado abierto, o se anuló la imagen de una lectura: hace falta otro lector independiente, o la política de un solo lector de la dirección de la clínica.
task-readings-to-reconcile = Las lecturas difieren, dejan algo abierto, o se anuló una imagen después de leerla. Acuerde una y diga por qué.
task-conclusion-to-write = Escriba la conclusión y el plan de tratamiento.
task-report-to-sign = Lea el informe y fírmelo.
task-call-due = Llame al paciente: { $about }.
task-call-again = Nadie respondió. Inténtelo de nuevo: { $about }.
task-outcome-score = Pregunte por la puntuación del resultado: { $about }.

## A qué espera

word-waits-for-payer = la aseguradora
word-waits-for-prescriber = el prescriptor
word-waits-for-images = las imágenes
word-waits-for-reading = la lectura

## Por qué se encontró a alguien

word-matched-identifier = número
word-matched-identifier-begins = comienzo del número
word-matched-phone = teléfono
word-matched-birth-date = fecha de nacimiento
word-matched-birth-year = año de nacimiento
word-matched-name = nombre
word-matched-name-begins = comienzo del nombre
word-matched-name-near = nombre escrito de otro modo
