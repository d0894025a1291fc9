preparation-egfr-not-creatinine = El filtrado se calcula a partir de la creatinina, no de { $kind }: elija la creatinina.
preparation-egfr-age = La ecuación CKD-EPI 2021 vale para adultos: con { $age } años (se exigen { $least } o más) use el filtrado del propio laboratorio.
preparation-allergy-not-asked = { $substance }: todavía no se preguntó por la alergia, así que no puede darse por resuelta. Pregunte antes.
preparation-consent-not-signed = No se firmó ningún consentimiento, así que no hay nada que revocar.

preparation-labs-fresh = Hay creatinina, INR y plaquetas, y son recientes.
preparation-labs-missing = Falta o será demasiado antiguo el día de la prueba: { $labs }. Pida una analítica.
preparation-labs-stale = Será demasiado antiguo el día de la prueba: { $labs }. Repita la analítica.

preparation-clotting-fine = La coagulación permite la punción: INR { $inr }, plaquetas { $platelets } × 10⁹/L.
preparation-clotting-unknown = No se sabe si la coagulación permite la punción. Sin valor reciente: { $labs }.
preparation-inr-high = El INR es { $inr }; se permite { $most } como máximo. Hable con el médico que pauta el anticoagulante y repítalo.
preparation-platelets-low = Las plaquetas son { $platelets } × 10⁹/L; se exigen al menos { $least }. Derive al paciente y repita el recuento.

preparation-allergy-none = Ninguna alergia impide la prueba.
preparation-allergy-unknown = No se preguntó por la alergia o no se sabe su gravedad: { $substances }. Pregunte al paciente.
preparation-allergy-stands = Alergia sin resolver: { $substances }. Prescinda de la sustancia o sustitúyala; la premedicación solo vale para el contraste y nunca tras una reacción grave.

preparation-pregnancy-impossible = El embarazo no es posible.
preparation-pregnancy-negative = Una prueba de embarazo reciente es negativa.
preparation-pregnancy-not-asked = Nadie preguntó por un posible embarazo: pregunte.
preparation-pregnancy-untested = Es posible un embarazo: hace falta una prueba de embarazo de menos de { $most } horas.
preparation-pregnancy-positive = La prueba de embarazo es positiva: la discografía no debe hacerse.

preparation-medicines-held = Todos los medicamentos que había que suspender se suspendieron, de acuerdo con quien los pauta.
preparation-medicine-list-open = Nadie confirmó que la lista de medicamentos y hierbas esté completa: pregunte al paciente y confírmela.
preparation-medicine-too-late = La última dosis fue demasiado tarde: { $medicines }. Cambie la cita o hable con el médico que lo pauta.
preparation-medicine-not-asked = Nadie preguntó si lo toma: { $medicines }. Pregunte al paciente.
preparation-medicine-no-figure = Ninguna cifra publicada dice cuánto tiempo suspenderlo: { $medicines }. Pregunte al médico que lo pauta y haga que se añada a la tabla.
preparation-medicine-kidneys-weak = Los riñones filtran demasiado poco para cualquier plazo publicado: { $medicines }. Hable con el médico que lo pauta y espere a que un valor más reciente sea más alto.
preparation-medicine-kidneys-unknown = Su efecto dura según los riñones, y no se conoce su tasa de filtración: { $medicines }. Registre la tasa del laboratorio, o la creatinina con la fecha de nacimiento y el sexo.
preparation-medicine-no-agreement = No puede suspenderse sin el acuerdo del médico que lo pauta: { $medicines }. Pídalo y anote quién lo dio y cuándo.
preparation-medicine-not-confirmed = El plan no se confirmó para este día, así que nadie puede decir si se suspendió: { $medicines }.
preparation-medicine-not-told = La última dosis debe preguntarse el día de la prueba: { $medicines }. Pregunte al paciente a su llegada. Si nunca lo tomó, anule la anotación que lo dice.

preparation-not-confirmed = El plan no se confirmó para este día: repáselo de nuevo con el paciente.
preparation-fasting-kept = El paciente ha guardado el ayuno suficiente.
preparation-fasting-unknown = El ayuno debe preguntarse el día de la prueba. Falta: { $missing }.
preparation-fasting-broken = El paciente no ha guardado el ayuno suficiente ({ $facts }). Podía comer hasta el { $solids } y beber líquidos claros hasta el { $fluids }. Espere o cambie la cita.

preparation-driver-named = Alguien localizable llevará al paciente a casa.
preparation-driver-missing = Todavía no hay nadie localizable que lleve al paciente a casa. Falta: { $missing }.
preparation-driver-unreachable = No se puede marcar el número de quien llevará al paciente a casa: vuelva a preguntarlo.

preparation-consent-stands = El paciente firmó el consentimiento y lo explicó con sus propias palabras.
preparation-consent-missing = No consta un consentimiento firmado antes de la prueba: explique la prueba y pida la firma.
preparation-consent-withdrawn = El paciente revocó el consentimiento el { $at }: la prueba no debe hacerse.
preparation-teach-back-unknown = Nadie anotó si el paciente pudo explicar el consentimiento con sus propias palabras: pregunte.
preparation-teach-back-failed = El paciente no pudo explicar el consentimiento con sus propias palabras: explíquelo de nuevo, con intérprete si hace falta.

preparation-egfr-fine = El filtrado glomerular es { $egfr } mL/min/1,73 m²{ $estimated ->
        [yes] , estimado a partir de la creatinina por CKD-EPI 2021
       *[no] {""}
    }; por debajo de { $least } el contraste intravascular es un riesgo.
preparation-egfr-low = El filtrado glomerular es { $egfr } mL/min/1,73 m²{ $estimated ->
        [yes] , estimado a partir de la creatinina por CKD-EPI 2021
       *[no] {""}
    }; por debajo de { $least } el contraste intravascular es un riesgo. Dentro del disco la dosis es mucho menor: pregunte por una lesión renal aguda.
preparation-egfr-missing = No se conoce el filtrado glomerular: hace falta la creatinina con la fecha de nacimiento y el sexo del paciente, o el filtrado del propio laboratorio.

preparation-plan-continue = { $medicine }: no suspender.
preparation-plan-last-dose = { $medicine }: última dosis antes del { $at } ({ $hours } horas antes de la prueba).
preparation-plan-restart = { $medicine }: no reanudar antes del { $at } ({ $hours } horas después de retirar la aguja), salvo que el médico que lo pauta diga otra cosa.
preparation-plan-restart-after = { $medicine }: no reanudar antes de { $hours } horas después de retirar la aguja, salvo que el médico que lo pauta diga otra cosa.
preparation-plan-lab = Análisis de sangre ({ $lab }): no antes del { $first }, a más tardar el { $at }.
preparation-plan-pregnancy-test = Prueba de embarazo: no antes del { $first }, a más tardar el { $at }.
preparation-plan-last-solid = No comer nada después del { $at }.
preparation-plan-last-clear-fluid = No beber nada después del { $at }.
preparation-consent-taken-back = Este consentimiento se firmó el { $signed }, antes de que el paciente lo retirara: hace falta una firma nueva.
preparation-plan-restart-at-once = { $medicine }: vuelva a tomarlo cuando termine la prueba, salvo que el médico que lo pauta diga otra cosa.
