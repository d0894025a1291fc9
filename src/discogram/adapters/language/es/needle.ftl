needle-gauge-unknown = No existe una aguja de { $gauge } G: indique un calibre entre { $least } y { $most }.
needle-introducer-too-thin = Una aguja de { $needle } G no pasa por un introductor de { $introducer } G: el número de calibre del introductor debe ser menor.
needle-length-impossible = { $length_mm } mm no es la longitud de una aguja: indique más de 0 y como máximo { $most } mm.
needle-disc-twice = { $disc } está planificado dos veces: deje un solo plan por disco.

needle-modality-missing = Aún no se ha elegido fluoroscopia o TC: elija la guía.
needle-fluoroscopy-chosen = La aguja se guía con fluoroscopia.
needle-ct-chosen = La aguja se guía con TC.
needle-region-missing = La derivación no indica la región, así que no se pueden valorar el lado ni la posición: indíquela.
needle-position-missing = Aún no consta la posición del paciente: indíquela.
needle-position-fits = La posición ({ $position }) es adecuada para la columna { $region }.
needle-position-unfit = La posición ({ $position }) no es adecuada para la columna { $region }: { $region ->
    [cervical] coloque al paciente en decúbito supino
   *[other] coloque al paciente en decúbito prono o de lado, girado hacia delante, según la norma de la clínica
}.
needle-approach-missing = Aún no se ha planificado el lado de acceso a { $disc }: elija un lado.
needle-pain-side-missing = No se sabe qué lado duele más, así que no se puede valorar el lado de acceso a { $disc }: pregunte al paciente.
needle-approach-either = El dolor está en la línea media: { $disc } se puede abordar por cualquier lado, aquí por el lado { $side }.
needle-approach-fits = { $disc } se aborda por el lado { $side }, como pide la fuente.
needle-approach-unexplained = { $disc } está planificado por el lado { $side }, pero se pide el lado { $wanted }: cambie el lado o indique el motivo.
needle-approach-explained = { $disc } se aborda por el lado { $side } por este motivo: { $because }
needle-not-placed = No consta ninguna aguja en { $disc }: regístrela cuando esté colocada.
needle-is-out = La aguja de { $disc } se ha retirado: colóquela y confírmela de nuevo antes de inyectar.
needle-planes-missing = No se ha visto si la punta está en el tercio medio de { $disc } en esta proyección: { $planes }. Compruébelo antes de inyectar.
needle-off-centre = La punta no está en el tercio medio de { $disc } (proyección { $planes }): recolóquela o los datos no serán válidos.
needle-centred = La punta está en el tercio medio de { $disc } en las proyecciones AP y lateral.
needle-modality-not-booked = La guía prevista es { $modality } y la cita no incluye ese aparato: cambie la cita o planifique de otro modo.

needle-no-disc = No se nombra ningún disco: nombre al menos uno.
needle-level-twice = { $disc } se da a dos discos: cada nivel pertenece a un disco.
needle-level-skipped = Los discos que serían { $above } y { $below } son vecinos en esta TC, con una sola vértebra entre ellos: nombre los discos uno tras otro de la cabeza a los pies, o deje fuera el que no se use.
needle-levels-out-of-order = Los niveles { $discs } no van de la cabeza a los pies como los discos: mire otra vez la imagen sagital.
needle-plan-twice = El mismo plan para { $disc } desde la { $side } está dos veces: deje uno.
needle-discs-first = En esta TC aún no se han propuesto discos: haga que se busquen primero.
needle-discs-are-others = Los discos de esta TC se propusieron de nuevo o están en otro lugar: mire la propuesta más reciente y confirme esa.
needle-level-not-agreed = { $disc } no es lo que se propuso allí, o se llama corrección aunque lo es: diga otra vez si está de acuerdo o corrige.
needle-level-unconfirmed = Nadie ha confirmado qué disco de esta TC es { $disc }: primero un médico confirma los niveles.
needle-plan-not-proposed = En esta TC no se propuso tal plan para { $disc } desde la { $side } con los niveles tal como están confirmados: elija uno que sí.
needle-plan-breaks = El plan para { $disc } desde la { $side } incumple reglas ({ $rules }): elija otro, o diga por qué se elige a pesar de todo.
needle-nothing-confirmed = Nadie ha confirmado aún los niveles de esta TC: un médico los confirma antes de planificar agujas.
