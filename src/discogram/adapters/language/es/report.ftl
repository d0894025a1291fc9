# El informe, en papel, como texto y en JSON.

## Si puede firmarse

report-conclusion-missing = Falta la conclusión del médico: escríbala antes de firmar.
report-conclusion-written = La conclusión del médico está escrita.
report-plan-missing = El plan de tratamiento no está escrito: diga qué se hará a continuación antes de firmar, aunque no sea nada.
report-plan-written = El plan de tratamiento está escrito.
report-readings-missing = Menos de { $wanted } lectores han graduado { $discs }: espere las lecturas antes de firmar.
report-readings-in = Al menos { $wanted } lectores han graduado cada disco estudiado.
report-judgements-missing = El médico no ha valorado { $discs }: valore cada disco estudiado antes de firmar.
report-judgements-in = El médico ha valorado cada disco estudiado.

## Palabras sueltas

report-title = Informe de discografía
report-not-recorded = no consta
report-erased = suprimido a petición legítima del paciente
report-page = Página
report-page-of = de
report-subject = { $names } · fecha de nacimiento: { $born }
report-audit-head = Cabeza de auditoría { $position } · { $hash }
report-audit-head-none = Vista previa: sin cabeza de auditoría
report-characters = Los caracteres que nuestras fuentes no pueden dibujar se imprimen con su número Unicode; el registro conserva el original.

## Lo que hay que saber antes de leer

report-synthetic-badge = PACIENTE SINTÉTICO
report-synthetic-notice = PACIENTE SINTÉTICO: no se estudió a nadie. Este informe solo sirve para prácticas y demostraciones.
report-draft-badge = BORRADOR SIN FIRMA
report-differs-notice = Lo que se muestra no es exactamente lo que se firmó: han cambiado datos del centro, del paciente o de las tablas. Los datos firmados llevan la huella que figura bajo la firma.
report-draft-notice = Borrador: ningún médico ha firmado este informe. No actúe según él.
report-struck-notice = Se anuló una imagen en el registro después de leerla. Véase «Lectura de las imágenes».
report-struck-image = Se anuló una imagen ({ $purpose }) el { $at }, cuando { $readers } ya habían leído con ella. Motivo: { $why }
report-struck-settled = { $by } fijó después la lectura, { $at }: { $note }
report-struck-unsettled = Nadie ha fijado desde entonces si la lectura vale.
report-amended-badge = ENMENDADO
report-amended-notice = Enmendado después de la firma: { $count ->
    [one] una enmienda
   *[other] { $count } enmiendas
}, la última el { $at }. Véase «Enmiendas».
report-emergency = Urgencias: { $number }

## Capítulos

report-heading-question = Pregunta
report-heading-conclusion = Conclusión del médico
report-heading-plan = Plan de tratamiento
report-heading-discs = Discos estudiados
report-heading-curves = Presión, volumen y dolor
report-heading-readings = Lectura de las imágenes
report-heading-tests = Otras pruebas
report-heading-criteria = Criterios publicados
report-heading-flags = Léase con cautela
report-heading-posterior = ¿Qué probabilidad hay de que un disco duela?
report-heading-procedure = Cómo se hizo la prueba
report-heading-risks = Consentimiento y riesgos
report-heading-dose = Radiación
report-heading-limits = Límites del método
report-heading-signature = Firma
report-heading-amendments = Enmiendas
report-heading-clauses = Criterios, cláusula por cláusula
report-heading-about = Sobre este informe
report-heading-sources = Fuentes

## Etiquetas

report-label-patient = Paciente
report-label-born = Nacimiento
report-label-sex = Sexo
report-label-numbers = Números
report-label-test = Prueba
report-label-done = Fecha
report-label-discs = Discos
report-label-signed = Firma
report-label-modality = Guía
report-label-position = Posición
report-label-technique = Agujas
report-label-sedation = Sedación
report-label-contrast = Contraste
report-label-antibiotic = Antibiótico
report-label-order = Orden de inyección
report-label-count = Recuento vertebral
report-label-fluoroscopy = Tiempo de fluoroscopia
report-label-dose-area = Producto dosis-área
report-label-reference-point = Dosis en el punto de referencia
report-label-ct-index = CTDIvol
report-label-ct-length = Producto dosis-longitud (TC)
report-label-effective = Dosis efectiva
report-label-signer = Médico
report-label-role = Función
report-label-at = Firmado
report-label-digest = Resumen criptográfico
report-test-of = Discografía de provocación, { $region }
report-not-signed = sin firmar
report-signed-by = { $name }, { $at }

## Cabeceras de columna

report-head-disc = Disco
report-head-judged = Valoración
report-head-note = Nota
report-head-role = Papel
report-head-opening = Apertura
report-head-rise = Máxima, psi s. a.
report-head-volume = mL
report-head-pain = Dolor
report-head-concordance = Parecido
report-head-end = Fin por
report-head-nucleogram = Nucleograma
report-head-grade = Grado
report-head-leak = Fuga
report-head-step = Paso
report-head-static = Estática
report-head-above = psi s. a.
report-head-reader = Lector
report-head-test = Prueba
report-head-finding = Hallazgo
report-head-date = Fecha
report-head-set = Criterios
report-head-clause = Cláusula
report-head-because = Motivo
report-head-source = Fuente
report-head-beside = Discografía
report-head-tip = Punta en el tercio medio
report-head-side = Lado del paciente
report-head-needle = Aguja
report-head-amended = Enmienda
report-head-amended-section = Capítulo
report-head-amended-text = Lo añadido

## Conjuntos de criterios

report-set-sis-2004 = SIS 2004
report-set-isis-older = ISIS, antes de 2004
report-set-iasp-1994-disc = IASP 1994, dolor discogénico
report-set-iasp-1994-idd = IASP 1994, disrupción discal
report-set-derby-2005 = Derby 2005
report-set-derby-1999-pressure = Derby 1999, clase de presión
report-set-walsh-1990 = Walsh 1990
report-set-dallas-pain = Código de dolor de Dallas
report-set-xi-2016 = Xi 2016
report-set-sis-cervical = SIS, cervical
report-set-source = Fuente: { $source }

## Frases

report-not-judged = sin valorar
report-readers-agree = lectores de acuerdo
report-readers-differ = lectores en desacuerdo
report-readers-not-comparable = no comparables
report-behaviour-none = ninguna
report-letter-right = R
report-letter-left = L
report-introducer = introductor { $gauge } G
report-needle = aguja { $gauge } G
report-tip-central = sí
report-tip-not-central = no
report-reader-blind = { $reader } leyó sin ver la otra lectura ni las respuestas de dolor.
report-reader-open = { $reader } había visto otra lectura.
report-score = { $value } de { $most }
report-found-yes = presente
report-found-no = ausente
report-found-normal = normal
report-found-bulge = abombamiento
report-found-protrusion = protrusión
report-found-extrusion = extrusión
report-found-sequestration = secuestro
report-found-narrowed = estrechado
report-found-listhesis = listesis
report-found-unstable = inestable
report-found-fused = fusionado
report-found-radiculopathy = radiculopatía
report-found-other = otro hallazgo
report-found-relieved = alivió el dolor
report-found-not-relieved = no alivió el dolor
report-no-discs = No se estudió ningún disco.
report-grade-is = grado { $grade }
report-whole-spine = toda la columna
report-whole-patient = paciente
report-unpressurisable = la presión no subió
report-sham = simulada
report-sham-unanswered = Prueba simulada: también se preguntó sin inyectar ({ $count }×); el dolor se registró { $known }×, así que no se sabe si todas fueron indoloras.
report-sham-none = No consta ninguna prueba simulada: nunca se preguntó sin inyectar, o nadie lo anotó.
report-sham-done = Prueba simulada: también se preguntó sin inyectar ({ $count }×); dolor referido: { $scores } sobre 10.
report-note-gap = { $gap } No se registró en todos los incrementos de este disco: pudo ser mayor en alguno.
report-note-discs = psi s. a.: psi sobre la presión de apertura, estática. Dolor: el mayor de 0–10, con su parecido al dolor habitual. Grado: Dallas modificado, 0–5. { $dash }: no consta.
report-note-curves = Línea continua: presión estática sobre la apertura; la forma indica cómo fue el dolor frente al habitual. Línea discontinua: dolor, mantenido hasta la pregunta siguiente. Punteado: 15 y 50 psi, donde dividen los criterios. Un hueco es un valor que nadie registró.
report-note-grade = Grado: Dallas modificado, 0–5.
report-note-criteria = Cada conjunto se aplica tal como lo redacta su fuente; difieren entre sí y ninguno es la verdad. Las cláusulas están al final.
report-key-criteria = Relleno: se cumple. Vacío: no se cumple. Interrogación: se desconoce.
report-note-clauses = Cada cláusula consultada, con su respuesta, su motivo y su fuente. Lo desconocido nunca cuenta como un no.
report-note-dose = La dosis efectiva es una estimación para un cuerpo estándar, no una medida de este paciente.
report-note-amendments = El informe anterior queda tal como se firmó; lo que sigue se añadió después.
report-opening-is = Presión de apertura: { $pressure }
report-behaviours-are = Conducta observada: { $seen }
report-axis-pressure = presión, psi sobre la apertura
report-axis-pain = dolor, 0–10
report-axis-volume = volumen en el disco, mL
report-axis-step = paso (no consta el volumen)
report-ended = fin: { $end }
report-alt-column = La columna de { $top } a { $low } vista de frente, con la derecha del paciente a la izquierda. { $discs }.
report-alt-curve = { $disc }, paso a paso: { $steps }. Fin: { $end }.
report-alt-step = { $volume }: { $rise } sobre la apertura, dolor { $pain }, { $concordance }
report-alt-legend = Formas de las curvas. Círculo vacío: sin dolor. Triángulo vacío: solo presión. Cruz: discordante. Rombo vacío: similar. Rombo relleno: concordante. Interrogación: no consta.
report-readings-none = No consta ninguna lectura.
report-reading-used = usado aquí
report-tests-none = No consta ninguna otra prueba.
report-criteria-none = Aún no se ha aplicado ningún criterio.
report-clauses-none = No se consultó ninguna cláusula.
report-flags-none = Sin advertencias.
report-deciding = a { $rise } psi s. a.
report-assumed = Se da por supuesto, o lo elige el centro donde la fuente calla:
report-posterior-none = Ningún disco es positivo, por lo que no se da una probabilidad.
report-posterior-is = Entre el { $low } % y el { $high } %, para el paciente en conjunto y con los supuestos siguientes. Es un intervalo porque los datos de partida se discuten.
report-concentration = { $amount } de yodo
report-volume-all = { $amount } en todos los discos
report-none-given = ninguno
report-effective = { $low }–{ $high } mSv, estimada [{ $source }]
report-plan-caution = Una discografía por sí sola nunca es motivo para una fusión.
report-limit-controls = Los discos de control son discos sanos que se puncionaron para comparar; el paciente también asume ese riesgo.
report-limit-standard = No hay patrón de referencia: ninguna otra prueba demuestra que un disco sea el origen de un dolor.
report-limit-false-positive = Un disco que no duele en la vida diaria puede doler al inyectarlo; más aún si hay dolor en otros lugares, malestar psíquico o cirugía discal previa.
report-limit-wear = Los discos puncionados se desgastaron antes en un estudio de diez años (Carragee 2009); un estudio de pacientes a baja presión no lo halló (McCormick 2019). La cuestión sigue abierta.
report-limit-fusion = Un disco concordante no promete que tratarlo ayude (Carragee 2006).
report-amendment = Enmienda { $number }
report-amended-because = Motivo: { $why }
report-about-device = Discogram es un programa de documentación, no un producto sanitario autorizado; la conclusión es del médico que firma.
report-about-software = Hecho con Discogram { $version }.
report-about-tables = Reglas y cifras vigentes: tablas { $digest }.
report-about-unsigned = Tablas que la dirección de la clínica no ha firmado: { $tables }.
report-about-unverified = Tablas con cifras aún no cotejadas con la fuente impresa: { $tables }.
report-about-demonstration = Esta clínica es una demostración.

## Riesgos, tal como se explicaron

report-risk-pain = La prueba busca provocar dolor; el dolor habitual puede empeorar uno o dos días.
report-risk-infection = Infección del disco: alrededor de 1 de cada { $patients } pacientes.
report-risk-numbness = Adormecimiento o debilidad pasajeros.
report-risk-nausea = Náuseas.
report-note-risks = El registro guarda qué texto se firmó, no sus palabras. Los riesgos son los que recorre un consentimiento.
report-label-other-drugs = Otros fármacos
report-dose-unknown = dosis no registrada
report-route-unknown = vía no registrada
report-behaviour-partly = { $seen }; no registrada en todos los incrementos
report-agent-unknown = medio no registrado
report-concentration-unknown = yodo no registrado
report-note-judged-against = Al menos un conjunto de criterios da por positivo { $discs }, y el médico no.
report-note-judged-alone = Ningún conjunto de criterios consultado da por positivo { $discs }: el juicio es solo del médico.
report-note-leak-differs = La fuga y el grado no concuerdan en { $discs }: contraste fuera del disco es grado { $grade }, y grado { $grade } es contraste fuera del disco.
report-risk-nerve = Lesión de un nervio; la parálisis es muy rara.
report-risk-bleeding = Sangrado, un hematoma o lesión de un vaso.
report-risk-headache = Dolor de cabeza.
report-risk-allergy = Alergia al medio de contraste o a un medicamento.
report-risk-wear = Los discos puncionados, entre ellos los sanos de control, pueden desgastarse antes.
report-risk-radiation = Radiación de los rayos X y de la TC.
report-consent-none = No consta ningún consentimiento: no se sabe si se informó al paciente.
report-consent-signed = Consentimiento { $version } (SHA-256 { $hash }), firmado el { $at }. Explicado con sus propias palabras: { $teach_back }. Intérprete: { $interpreter }.
report-consent-withdrawn = El paciente lo retiró el { $at }.
report-concluded-by = { $name }
report-posterior-elsewhere = No se da ninguna probabilidad: las cifras publicadas son de la columna lumbar.
report-posterior-not-credible = No se da ninguna probabilidad: se refirió dolor sin que se inyectara nada.
report-note-dose-ct-alone = La fluoroscopia no entra en la estimación: sus cifras son de la columna lumbar.
report-sex-female = mujer
report-sex-male = varón
report-sex-intersex = intersexual
report-risk-infection-elsewhere = Infección del disco: nadie la ha contado en esta región; en la columna { $region }, alrededor de 1 de cada { $patients } pacientes.
report-risk-infection-unrated = Infección del disco: no se conoce ninguna tasa.
report-effective-not-estimated = sin estimar: ningún factor para lo registrado es lo bastante seguro
