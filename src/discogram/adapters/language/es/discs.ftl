word-confidence-high = alta
word-confidence-low = baja
word-confidence-none = ninguna

word-origin-chain = encontrado en la TC
word-origin-click = marcado por una persona
word-origin-labels = de un mapa de etiquetas

discs-title = Discos encontrados en la TC
discs-proposal = Los niveles son propuestas: una persona los confirma antes de usarlos.
discs-not-cleared = No es un producto sanitario autorizado.
discs-line = { $level } ({ $confidence ->
    [high] seguro
    [low] dudoso
   *[none] nivel desconocido
}): centro en { $place } mm (derecha, delante, cabeza); { $height } mm de alto, { $width } mm de ancho, { $depth } mm de fondo.

cli-discs-working = Buscando los discos
cli-discs-click = "{ $word }" no es un punto: escriba por ejemplo 12,-3.5,301 o 12,-3.5,301=L4/L5, en RAS y mm.
cli-help-discs-ct = La TC: un archivo NIfTI, o una carpeta, un zip o un archivo DICOM.
cli-help-discs-labels = Un mapa de etiquetas del mismo estudio: vértebras numeradas, o cuerpos y discos.
cli-help-discs-click = Un punto dentro de un disco, como 12,-3.5,301=L4/L5 (RAS, mm; el nivel se puede omitir); puede darse para varios discos.
cli-help-discs-series = La serie DICOM, por los últimos caracteres de su UID; la mayor si no se indica.
cli-help-discs-synthetic = Marca la hoja como sintética: la TC es un fantoma.
cli-help-discs-out = Una carpeta para la hoja; sin ella no se escribe nada.
