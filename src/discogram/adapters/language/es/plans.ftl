### Agujas planificadas: qué estorbaba, por qué se guardó un plan, qué probar.

word-rule-name-bone = distancia al hueso
word-rule-name-canal = distancia al canal
word-rule-name-root = distancia a la raíz (modelada)
word-rule-name-gas = distancia al gas
word-rule-name-organ = espacio junto a los órganos
word-rule-name-sector = entrada al anillo, desde atrás recto
word-rule-name-between-endplates = entrada al anillo, desde el plano del disco
word-rule-name-lateral-of-joint = por fuera de la articulación
word-rule-name-below-root = por debajo y por dentro de la raíz (modelada)
word-rule-name-length = longitud de la piel al objetivo
word-rule-name-disc-plane = ángulo con el plano del disco
word-rule-name-skin-in-view = piel visible

word-chosen-for-balance = mejor equilibrio
word-chosen-for-room = mayor espacio
word-chosen-for-short = camino más corto
word-chosen-for-central = más cerca del centro
word-chosen-for-flat = menor inclinación
word-chosen-for-narrow = el medio de un paso estrecho: casi sin margen de error
word-chosen-for-least-harm = ningún camino recto está permitido: este incumple lo menos

word-way-out-other-side = abordar por el otro lado
word-way-out-over-tilt = inclinar más de lo que permite el plano del disco y mirar de nuevo
word-way-out-curved-two-needle = un introductor recto hasta la articulación y, a través de él, una aguja interior curva
word-way-out-wider-scan = una TC que muestre la piel de la espalda
word-way-out-longer-needle = una aguja más larga u otra entrada

word-unchecked-vessels = vasos
word-unchecked-kidneys = riñones
word-unchecked-lungs = pulmones
word-unchecked-bowel-without-gas = intestino sin gas
word-unchecked-other-organs = otros órganos
word-unchecked-joint-not-seen = la articulación no se vio
word-unchecked-root-is-modelled = la raíz está modelada, no vista
word-unchecked-patient-lies-otherwise = la TC se hizo en otra posición: la piel y la curva se mueven

word-organ-kidney = riñón
word-organ-lung = pulmón
word-organ-bowel = intestino
word-organ-vessel = gran vaso
word-organ-liver = hígado
word-organ-spleen = bazo
word-organ-other = otro órgano

plan-title = { $disc } desde el lado { $side }: { $why }
plan-disc-unnamed = Disco sin nivel (z { $height } mm)
plan-disc-head = { $confidence ->
    [high] { $disc } (seguro)
    [low] { $disc } (dudoso)
   *[none] Nivel desconocido
}: centro en { $place } mm (derecha, delante, cabeza).
plan-level-is = { $confidence ->
    [high] El nivel { $disc } es una propuesta que parece segura: una persona lo confirma antes de usarlo.
    [low] El nivel { $disc } es una propuesta, y es DUDOSA: una persona lo confirma antes de usarlo.
   *[none] El nivel NO SE CONOCE: una persona lo nombra antes de usarlo.
}
plan-level-evidence = Sobre el nivel: { $what }
plan-slice-head = El corte que contiene la aguja
plan-sagittal-head = Sagital por el objetivo
plan-sagittal-projected = Sagital por el objetivo: la aguja está proyectada
    (entrada a { $aside } mm de este corte)
plan-back-head = La espalda desde atrás: entradas permitidas, por espacio
plan-back-key = × no permitida   ○ otro plan
plan-room = espacio más allá de cada límite, mm
plan-key-needle = aguja
plan-key-disc = disco
plan-key-bone = hueso
plan-key-canal = canal
plan-key-root = raíz, modelada
plan-key-joint = medio de la articulación
plan-entry = Entrada
plan-entry-is = { $aside } mm junto a la línea espinosa ({ $exact }); objetivo a { $depth } mm de profundidad
plan-needle = Aguja
plan-needle-is = { $needle } mm ({ $path } mm de la piel al objetivo)
plan-needle-none = ninguna en existencia es bastante larga ({ $path } mm)
plan-angles = Aguja respecto al cuerpo
plan-angles-are = { $oblique }° oblicua, { $way ->
    [none] a nivel
    [cranial] { $tilt }° entrada craneal al objetivo
   *[caudal] { $tilt }° entrada caudal al objetivo
}
plan-positioner = Posicionador (DICOM)
plan-positioner-is = primario { $primary }°, secundario { $secondary }°
plan-prone = En la mesa, en prono
plan-on-side = Sobre el otro lado, girado { $forward }°
plan-table-is = primario { $primary }°, secundario { $secondary }°
plan-ct = Con TC
plan-ct-is = z { $slice } mm, gantry { $tilt }°, { $angle }° de la vertical
plan-grid = Marca en la rejilla de piel
plan-grid-is = { $grid } mm por la piel
plan-grid-crosses = { $grid } mm por la piel; cruza { $crosses } mm de cortes
plan-tolerance = Aciertos con error de 1 mm y 1°, 2 y 2, 5 y 4
plan-tolerance-is = { $small } %, { $middle } %, { $large } %
plan-clause-name = { $rule }
plan-value-least = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} (al menos { $least })
plan-value-most = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} (como mucho { $most })
plan-value-between = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} (de { $least } a { $most })
plan-broken-least = Incumplido: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, se pide al menos { $least }.
plan-broken-most = Incumplido: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, se permite como mucho { $most }.
plan-broken-between = Incumplido: { $rule } { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
}, se permite de { $least } a { $most }.
plan-skin-unseen = Incumplido: la TC termina antes de la piel, así que no hay entrada.
plan-no-entry = Ninguna entrada está permitida.
plan-value-far = { $value }{ $unit ->
    [deg] °
   *[mm] { " " }mm
} o más (al menos { $least })
plan-joint-not-seen = No se vieron todas las articulaciones.
plan-root-is-modelled = La raíz está modelada, no vista.
plan-patient-lies-otherwise = La TC se hizo en otra posición: la piel y la curva se mueven.
plan-try = Se puede probar: { $way }.
plan-not-checked = Sin comprobar: { $what }.
plan-line = { $disc } lado { $side }: { $feasible ->
    [yes] { $oblique }° oblicua, { $tilt }° cráneo-caudal, a { $aside } mm de la línea, { $path } mm de largo, aguja de { $needle } mm.
   *[no] ningún camino recto está permitido.
}
plan-unsigned = Los números no se cotejaron con una fuente impresa; la dirección clínica tiene que firmarlos.
plan-starting-view = Un plan es una vista de partida: el error a mano alzada publicado es de 7,6 mm y 9,9°.
plan-scan = Estudio { $scan }
plan-folder-other-scan = { $folder } contiene el plan de otro estudio ({ $scan }; este es { $this }): indique otra carpeta, o vacíela antes.
plan-folder-unknown = { $folder } contiene hojas o agujas, y nada allí dice de qué estudio son: indique otra carpeta, o vacíela antes.
plan-level-unknown = { $level } no se encontró en esta TC: contiene { $known }.
plan-discs-unnamed = { $count ->
    [one] Se encontró un disco sin nivel
   *[other] Se encontraron { $count } discos sin nivel
} ({ $places }): elija uno por su punto y dele su nombre, como --click { $example }=L4/L5.
plan-point = Si aun así es una columna lumbar, señale cada disco: --click 12,-3.5,301=L4/L5 (derecha, delante, cabeza, en mm).
plan-disc-twice = Dos puntos están en un mismo disco, en { $place }: dé uno de ellos.
plan-step-reading = Leyendo la TC
plan-step-tissue = Midiendo hueso y disco de este paciente
plan-step-skin = Buscando la piel y el gas
plan-step-bone = Distancias al hueso
plan-step-canal = Siguiendo el canal
plan-step-organs = Distancias a los órganos etiquetados
plan-step-disc = { $disc }, lado { $side }: probando 166 617 caminos rectos
plan-step-sheet = Dibujando { $number } de { $count }: { $disc }, lado { $side }
plan-signs = Todos los signos de una aguja planificada
plan-signs-from-feet = Axial, visto desde los pies: una aguja desde la izquierda
plan-signs-from-left = Visto desde la izquierda del paciente
plan-signs-oblique = oblicua + : se aleja de la línea media
plan-signs-craniocaudal = cráneo-caudal + : entrada craneal
plan-signs-lateral = desde la línea espinosa
plan-signs-depth = profundidad
plan-signs-primary = Ángulo primario del posicionador (DICOM): 0 con el detector ante el pecho, + hacia la izquierda del paciente; una aguja desde la izquierda y atrás es + y pasa de 90°, desde la derecha −.
plan-signs-secondary = Ángulo secundario del posicionador (DICOM): + con el detector hacia la cabeza. Tiene el signo del ángulo cráneo-caudal.
plan-signs-table = En la mesa: 0 con el detector justo encima, + hacia la mano derecha de quien mira de los pies a la cabecera, sea quien sea el que yace.
plan-signs-ct = TC: la inclinación del gantry es + donde su corte se inclina hacia la cabeza en la espalda; el ángulo en el corte se cuenta desde la vertical, alejándose de la línea media.

cli-help-plan-ct = La TC: un archivo NIfTI, o una carpeta, un zip o un archivo DICOM.
cli-help-plan-levels = Discos por su nombre, separados por comas, por ejemplo L3/L4,L4/L5; todos los encontrados si no se indica.
cli-help-plan-labels = Un mapa de etiquetas hecho de la misma TC; puede repetirse. Las vértebras numeradas, o los cuerpos y discos, muestran dónde están los discos; los órganos tienen su propio margen. Sin mapa, los discos se buscan en la TC.
cli-help-plan-click = Un punto dentro de un disco, como 12,-3.5,301=L4/L5 (RAS, mm; el nivel se puede omitir); puede darse para varios discos. Solo se planifican estos discos, y un mapa de etiquetas muestra entonces solo órganos.
cli-help-plan-side = El lado desde el que entra la aguja.
cli-help-plan-modality = Qué guía la aguja; la hoja dice ambas cosas si no se indica.
cli-help-plan-out = La carpeta para las hojas, plan.json y las agujas. Contiene el plan de un solo estudio: el siguiente plan del mismo estudio lo sustituye, y una carpeta con el de otro se rechaza.
cli-help-plan-series = La serie DICOM, por los últimos caracteres de su UID; la mayor si no se indica.
cli-help-plan-synthetic = Marca las hojas como sintéticas: la TC es un fantoma.
