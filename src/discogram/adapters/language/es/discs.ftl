word-confidence-high = alta
word-confidence-low = baja
word-confidence-none = ninguna

word-origin-chain = encontrado en la TC
word-origin-click = marcado por una persona
word-origin-labels = de un mapa de etiquetas

discs-title = Discos encontrados en la TC
discs-proposal = Los niveles son propuestas: una persona los confirma antes de usarlos.
discs-not-cleared = No es un producto sanitario autorizado.
discs-name-by-map = El nombre es el del mapa de etiquetas.
discs-name-by-person = El nombre es el que le dio quien marcó el disco.
discs-evidence = { $disc }: { $why }
discs-line = { $level } ({ $confidence ->
    [high] seguro
    [low] dudoso
   *[none] nivel desconocido
}): centro en { $place } mm (derecha, delante, cabeza); { $height } mm de alto, { $width } mm de ancho, { $depth } mm de fondo.

cli-discs-working = Buscando los discos
cli-discs-click = "{ $word }" no es un punto: escriba por ejemplo 12,-3.5,301 o 12,-3.5,301=L4/L5, en RAS y mm.
cli-discs-click-level = "{ $word }" no nombra ningún disco tras el =: escriba por ejemplo 12,-3.5,301=L4/L5.
cli-help-discs-ct = La TC: un archivo NIfTI, o una carpeta, un zip o un archivo DICOM.
cli-help-discs-labels = Un mapa de etiquetas del mismo estudio: vértebras numeradas, o cuerpos y discos.
cli-help-discs-click = Un punto dentro de un disco, como 12,-3.5,301=L4/L5 (RAS, mm; el nivel se puede omitir); puede darse para varios discos.
cli-help-discs-series = La serie DICOM, por los últimos caracteres de su UID; la mayor si no se indica.
cli-help-discs-synthetic = Marca la hoja como sintética: la TC es un fantoma.
cli-help-discs-out = Una carpeta para la hoja; sin ella no se escribe nada.

cli-guide-disc = { $number }. { $level } ({ $confidence ->
    [high] seguro
    [low] dudoso
   *[none] nivel desconocido
}): centro en { $place } mm (derecha, delante, cabeza)
cli-guide-confirmed = Confirmado de la cabeza a los pies: { $discs }.
cli-guide-plan = { $disc } { $side }, { $plan }{ $allowed ->
    [no] , incumple una regla
   *[yes] { "" }
}: oblicuo { $oblique }, hacia la cabeza { $tilt }, { $path } mm de la piel al blanco
cli-guide-chosen = Elegido para { $disc }: desde la { $side }, { $plan }.
cli-guide-image = No está claro qué TC se quiere decir. Nombre una por el principio de su dirección: { $known }.
cli-guide-level = "{ $word }" no es un nivel: escriba por ejemplo L4/L5, o - para un disco que no se ha de usar.
cli-guide-no-ct = Este episodio no tiene ninguna TC: adjunte una con discogram image attach.
cli-no-levels = No se escribió ningún nivel: escriba por ejemplo L3/L4,L4/L5.
cli-guide-count = Se escribieron { $typed } niveles y hay { $found } discos propuestos: escriba uno por disco, de la cabeza a los pies, y - para el que no se ha de usar.
cli-help-image-discs-by = El identificador de quien manda buscarlos.
cli-help-image-discs-role = La función en que actúa.
cli-help-image-discs-image = El principio de la dirección de la TC, si hay varias adjuntas.
cli-help-image-confirm-by = El identificador del médico que confirma.
cli-help-image-confirm-levels = El nivel de cada disco propuesto de la cabeza a los pies, como L3/L4,L4/L5,-; un - deja fuera un disco.
cli-help-image-confirm-image = El principio de la dirección de la TC, si hay varias adjuntas.
cli-help-image-plans-by = El identificador de quien manda planificar agujas.
cli-help-image-plans-role = La función en que actúa.
cli-help-image-plans-image = El principio de la dirección de la TC, si hay varias adjuntas.
cli-help-image-choose-by = El identificador del médico que elige.
cli-help-image-choose-disc = El disco, como L4/L5.
cli-help-image-choose-side = El lado del paciente desde el que viene la aguja.
cli-help-image-choose-plan = Cuál de los planes propuestos.
cli-help-image-choose-despite = Por qué se elige, si incumple una regla.
cli-help-image-choose-image = El principio de la dirección de la TC, si hay varias adjuntas.
