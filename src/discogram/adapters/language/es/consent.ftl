# Lo que se le explica al paciente antes de firmar: frases cortas, que se puedan leer en voz alta.

consent-kind = Consentimiento
consent-title = { $region ->
    [cervical] Discografía del cuello: qué es, qué puede decir, qué riesgos tiene
    [thoracic] Discografía de la columna dorsal: qué es, qué puede decir, qué riesgos tiene
   *[other] Discografía de la zona lumbar: qué es, qué puede decir, qué riesgos tiene
}
consent-label-name = Nombre
consent-label-born = Fecha de nacimiento
consent-label-language = Idioma de este texto
consent-label-version = Versión del texto
consent-language = { $language ->
    [es] español
   *[other] inglés
}
consent-introduction = Léalo con alguien que conozca la prueba. Pregunte todo lo que quiera. Puede decir que no, y a nadie le parecerá mal.
consent-heading-why = Para qué es la prueba
consent-heading-tells = Qué puede decir y qué no
consent-heading-risks = Qué puede salir mal
consent-heading-rest = Radiación, otras opciones y su derecho a parar
consent-heading-counted = Cómo se ha contado
consent-counted = Estos son los recuentos que hay detrás de lo anterior, cada uno con su fuente entre corchetes. Son pacientes distintos y agujas distintas: no son un solo estudio, ni son un pronóstico para usted.
consent-heading-back = Con sus palabras
consent-back = Cuéntenoslo con sus palabras. Así sabremos si lo hemos explicado bien.
consent-back-why = ¿Para qué se hace la prueba en su caso? ¿Qué pasa si no se la hace?
consent-back-hurt = ¿Qué sentirá durante la prueba y qué dirá si quiere que termine?
consent-back-wrong = ¿Cómo puede equivocarse el resultado?
consent-back-serious = ¿Qué daños graves puede haber y con qué señales debe llamar enseguida?
consent-back-discs = ¿Por qué se pincha también un disco sano y qué puede pasarle?
consent-heading-sign = Firmas
consent-sign-patient = Lo he leído o me lo han leído, he podido preguntar y sé que puedo parar en cualquier momento.
consent-sign-explainer = Lo he explicado, y el paciente lo ha contado con sus palabras.
consent-sign-interpreter = He interpretado todo lo que se ha dicho.
consent-sign-line = Nombre, firma, día y hora: ______________________________________
consent-no-interpreter = No hizo falta intérprete: ____
consent-withdraw-line = Si cambia de opinión, dígaselo a cualquier persona del equipo; no hace falta nada más. Retirado el: ______________
consent-unsigned-badge = CIFRAS SIN FIRMAR POR LA CLÍNICA
consent-fingerprint = SHA-256 del texto sin formato: { $digest }

consent-why = Los médicos quieren saber si un disco le causa el dolor, porque se está pensando en operar o en tratar el disco. Se introduce una aguja en dos discos o más y se inyecta a presión un contraste que se ve con rayos X.
consent-what-it-tells = Puede mostrar si la presión en un disco reproduce exactamente su dolor y por dónde está roto el disco.
consent-not-a-treatment = La prueba no es un tratamiento. No mejora el dolor.
consent-meant-to-hurt = La prueba busca provocar dolor a propósito, mientras usted está lo bastante despierto para responder.
consent-scan-painless = Después se hace una TC. La TC no duele ni necesita agujas; eso vale solo para la TC, no para esta prueba.
consent-scan-adds = La TC muestra las roturas dentro del disco, y el hueso, las partes blandas y los vasos de alrededor, que la radiografía sola no muestra.
consent-scan-nothing-stays = Después de los rayos X o de la TC no queda radiación en el cuerpo.
consent-false-positives = El resultado puede ser erróneo. En personas a las que no les duele la espalda, la prueba salió positiva desde alrededor del { $least } % hasta más del { $most } %, según el grupo.
consent-false-positives-least = Personas sin dolor y sin nada que confunda la prueba: { $told }
consent-may-not-change = Puede que el resultado no cambie lo que se haga. Si no fuera a cambiar nada, la prueba no debería hacerse.
consent-disagreement = Las guías y las aseguradoras no están de acuerdo: unas desaconsejan la prueba y otras la pagan en pacientes escogidos.
consent-disagreement-source = Una guía que la desaconseja en el dolor de espalda sin signos en la pierna.
consent-alternatives = Otras opciones: resonancia, bloqueos de otras articulaciones, tratamiento sin esta prueba, o ninguna prueba más.
consent-right-to-stop = Puede parar en cualquier momento, también durante una inyección: diga «pare» y se termina.
consent-right-to-withdraw = Puede retirar su consentimiento cuando quiera, sin dar motivos, y se le atenderá igual que antes.

consent-harm-worse-pain = Su dolor habitual puede empeorar un tiempo: { $told }.
consent-worse-pain-days = Suele pasar en { $least } o { $most } días.
consent-harm-lasting-pain = Un dolor de espalda nuevo que dura: { $told }.
consent-harm-infection = Infección de un disco: { $told }. Necesita semanas de antibióticos y a veces una operación.
consent-harm-abscess = Una bolsa de pus junto a los nervios, que es una urgencia: { $told }.
consent-harm-bruise = Un moratón donde entró la aguja: { $told }.
consent-harm-haematoma = Una hemorragia junto a los nervios o detrás del vientre, que es una urgencia: { $told }.
consent-harm-nerve = Lesión de un nervio: { $told }. El hormigueo pasajero es más frecuente.
consent-harm-paralysis = Lesión de la médula o parálisis: { $told }.
consent-harm-herniation = Una hernia del disco después de la prueba: { $told }.
consent-harm-numbness = Adormecimiento o debilidad pasajeros: { $told }.
consent-harm-organ = Lesión de un vaso, de un órgano o del pulmón: { $told }.
consent-harm-headache = Dolor de cabeza, peor al ponerse de pie: { $told }.
consent-harm-nausea = Náuseas o mareo: { $told }.
consent-harm-allergy = Alergia al contraste o a un medicamento: { $told }.
consent-harm-antibiotic-in-the-dura = Convulsiones porque un antibiótico llegó demasiado cerca de los nervios: { $told }.
consent-harm-any-serious = Todos los daños graves de la prueba del cuello juntos: { $told }.
consent-harm-any = Cualquier daño, según lo contó un centro en el cuello: { $told }.

consent-told-word = { $often ->
    [unknown] no se conoce ninguna tasa
   *[other] { $often }; no se conoce ninguna tasa
}
consent-told-elsewhere = nadie lo ha contado en esta parte de la columna; en la columna { $region }, { $told }
consent-about = alrededor de { $count } de cada { $out_of } { $per ->
    [disc] discos
   *[other] pacientes
}
consent-about-one-in = alrededor de { $count } de cada { $out_of } { $per ->
    [disc] discos
   *[other] pacientes
} (1 de cada { $one_in }, más o menos)
consent-about-from-to-one-in = de { $least } a { $most } de cada { $out_of } { $per ->
    [disc] discos
   *[other] pacientes
} (1 de cada { $one_in }, más o menos)
consent-about-from-to = de { $least } a { $most } de cada { $out_of } { $per ->
    [disc] discos
   *[other] pacientes
}
consent-fewer-than = menos de { $most } de cada { $out_of } { $per ->
    [disc] discos
   *[other] pacientes
}
consent-nobody = { $per ->
    [disc] ningún disco
   *[other] ningún paciente
}

consent-rate-counted = { $of }: { $ill } de { $among } { $per ->
    [disc] discos
   *[other] pacientes
}, { $told }. La tasa verdadera está probablemente entre { $low } y { $high } de cada { $out_of }.
consent-rate-nobody = { $of }: ninguno de { $among } { $per ->
    [disc] discos
   *[other] pacientes
}. No se puede descartar una tasa verdadera de hasta { $high } de cada { $out_of }.
consent-rate-printed = { $of }: { $told }. La fuente no da el recuento.

consent-figure-risk-infection-lumbar-patient = Infección, columna lumbar, varios estudios, sin antibiótico
consent-figure-risk-infection-lumbar-disc = Los mismos estudios, disco por disco
consent-figure-risk-infection-own-series-patient = Infección, columna lumbar, pacientes de una sola clínica
consent-figure-risk-infection-one-needle = Infección con una sola aguja gruesa, un estudio más antiguo
consent-figure-risk-infection-two-needles = Infección con una aguja dentro de otra, el mismo estudio antiguo
consent-figure-risk-infection-cervical-patient = Infección, columna cervical, varios estudios
consent-figure-risk-infection-cervical-disc = Los mismos estudios, disco por disco
consent-figure-risk-allergy-vein = Cualquier reacción alérgica al contraste en una vena, que es más que en un disco
consent-figure-risk-allergy-vein-severe = Una reacción grave al contraste en una vena
consent-figure-risk-serious-cervical-patient = Todos los daños graves, columna cervical
consent-figure-risk-serious-cervical-disc = La misma serie, disco por disco
consent-figure-risk-any-cervical-patient = Cualquier daño, columna cervical, un solo centro
consent-figure-false-positive-neck-pain = Prueba positiva en personas con dolor de cuello a las que no les duele la espalda

consent-picture-infection = Infección de un disco, contada en la columna { $region }.
consent-picture-false-positives-least = Positiva por error: personas sin dolor y sin nada que confunda la prueba.
consent-picture-false-positives-most = Positiva por error: personas con dolor crónico de cuello a las que no les duele la espalda.
consent-icons = { $most ->
    [0] { $out_of } figuras, ninguna negra.
   *[other] { $out_of } figuras. { $least ->
        [0] Ninguna está
        [one] { $least } está
       *[other] { $least } están
    } en negro y en un recuadro{ $half ->
        [0] .
       *[other] , y una está medio negra: la tasa está entre { $least } y { $most }.
    }
}
consent-icons-key = Cada figura es una de { $out_of }. Negra en un recuadro: ocurrió. Medio negra: la tasa está entre dos recuentos. Blanca: no ocurrió.

consent-wear = Un disco pinchado puede desgastarse antes. Dos estudios no están de acuerdo.
consent-wear-controls = También se pinchan discos sanos, para comparar. Ellos corren el mismo riesgo.
wear-harmed = Un estudio siguió a voluntarios de { $least } a { $most } años: se desgastó más el { $progressed } % de los discos pinchados y el { $control } % de los otros (p { $p }), con { $herniations } hernias nuevas frente a { $control_herniations } (p { $p_herniations }).
wear-harmed-but = Lo que impide fiarse del estudio que halló desgaste: el resumen dice { $abstract_tested } personas con la prueba y { $abstract_controls } sin ella, y los resultados { $results_tested } y { $results_controls }; las presiones eran más altas que las de hoy; las personas no tenían un dolor de espalda importante.
wear-not-harmed = El otro estudio miró a pacientes con dolor, a baja presión: se desgastó un grado más el { $advanced } % de los discos pinchados y el { $control } % de los otros (p { $p }).
wear-not-harmed-but = Lo que impide fiarse del estudio que no lo halló: solo { $followed } de { $tested } pacientes tenían una resonancia tardía, { $excluded } se excluyeron porque se operaron, todos los que tuvieron la prueba eran hombres, y los discos pinchados perdieron { $height } mm de altura frente a { $control_height } mm. No anula el primer estudio.

consent-radiation = Los rayos X durante la prueba y la TC de después: en total, de { $low } a { $high } mSv, una estimación.
consent-radiation-nature = La naturaleza da lo mismo en un tiempo de { $low } a { $high }.
consent-radiation-risk = Como riesgo nominal: un cáncer más por cada { $fewest } a { $most } personas que recibieran esa dosis. Es una cifra de poblaciones enteras, no un pronóstico para usted.
consent-radiation-fluoroscopy = Rayos X de uno a tres minutos, zona lumbar, medidos en un maniquí.
consent-radiation-ct = Una TC de la columna: por lo general { $usual } mSv.
consent-radiation-background = Fondo natural, media mundial: { $amount } mSv al año; el informe mismo no se ha leído.
consent-radiation-nominal = Los coeficientes, de todas las edades y de adultos; lineales, sin umbral.
radiation-days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
radiation-months = { $count ->
    [one] { $count } mes
   *[other] { $count } meses
}

word-consent-item-why = para qué es la prueba
word-consent-item-not-a-treatment = que no es un tratamiento
word-consent-item-meant-to-hurt = que busca provocar dolor
word-consent-item-the-scan = qué añade la TC
word-consent-item-false-positives = falsos positivos
word-consent-item-may-not-change-plan = que el plan puede no cambiar
word-consent-item-disagreement = que las guías no coinciden
word-consent-item-worse-pain = más dolor
word-consent-item-infection = infección
word-consent-item-bleeding = sangrado
word-consent-item-nerve = lesión de un nervio
word-consent-item-paralysis = parálisis
word-consent-item-organ-or-vessel = lesión de un órgano o de un vaso
word-consent-item-numbness = adormecimiento o debilidad
word-consent-item-headache = dolor de cabeza
word-consent-item-nausea = náuseas
word-consent-item-allergy = alergia
word-consent-item-wear = desgaste del disco
word-consent-item-radiation = radiación
word-consent-item-alternatives = alternativas
word-consent-item-right-to-stop = el derecho a parar

word-harm-worse-pain = más dolor durante un tiempo
word-harm-lasting-pain = dolor nuevo que dura
word-harm-infection = infección del disco
word-harm-abscess = absceso epidural
word-harm-bruise = moratón
word-harm-haematoma = hematoma
word-harm-nerve = lesión de un nervio
word-harm-paralysis = parálisis
word-harm-herniation = hernia aguda
word-harm-numbness = adormecimiento o debilidad pasajeros
word-harm-organ = lesión de un órgano o de un vaso
word-harm-headache = dolor de cabeza
word-harm-nausea = náuseas
word-harm-allergy = alergia
word-harm-antibiotic-in-the-dura = antibiótico en el saco dural
word-harm-any-serious = cualquier complicación grave
word-harm-any = cualquier complicación
word-per-patient = por paciente
word-per-disc = por disco
word-often-common = frecuente
word-often-few-per-cent = en unos pocos de cada 100 pacientes
word-often-rare = raro
word-often-very-rare = muy raro
word-often-case-reports = hay casos sueltos descritos
word-often-unknown = desconocido
word-sureness-counted = contada
word-sureness-printed = publicada sin recuento
word-sureness-bound = menos de esto

preparation-consent-items = No consta que se hayan explicado al paciente estos puntos: { $items }. Explíquelos y vuelva a recoger la firma.
preparation-interpreter-absent = El paciente necesita intérprete y no hubo ninguno: explíquelo de nuevo con intérprete.
preparation-interpreter-unknown = El paciente necesita intérprete y no consta si lo hubo: pregúntelo.
word-fact-consent-items = puntos del consentimiento
word-fact-interpreter = intérprete

cli-help-consent-region = Qué parte de la columna: cervical, torácica (thoracic) o lumbar.
cli-help-consent-out = La carpeta en la que se escribe.
cli-help-consent-paper = El papel para el que se compone el PDF.
cli-consent-digest = Texto { $version }, SHA-256 { $digest }: la firma nombra ambos.
preparation-consent-of-another-region = El texto firmado trata de la columna { $told } y la prueba es de la columna { $needed }: explique el texto correcto y que lo firme.
preparation-consent-language = El texto estaba en { $told } y el paciente habla { $spoken }: explíquelo en ese idioma o con intérprete.
