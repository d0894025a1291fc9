word-modality-cr = radiografía computarizada
word-modality-ct = TC
word-modality-dx = radiografía digital
word-modality-mr = RM
word-modality-ot = otras imágenes
word-modality-pt = PET
word-modality-rf = fluoroscopia
word-modality-xa = fluoroscopia

imaging-affine-form = La imagen indica su posición en el cuerpo de una forma que no se puede utilizar: expórtela de nuevo.
imaging-affine-singular = La imagen no da tamaño o dirección a sus vóxeles: expórtela de nuevo.
imaging-disc-frame = El disco no tiene direcciones que sirvan: indique una normal y un frente que no coincidan.
imaging-orientation-unknown = { $letters } no es una orientación: indique una letra entre R y L, otra entre A y P y otra entre S e I, por ejemplo RAS.
imaging-scene-no-discs = No se encontró ningún disco, así que no se puede planificar una aguja: aporte una TC de la columna o un mapa de etiquetas.
imaging-scene-no-skin = No se ve ningún paciente alrededor de los discos: aporte la TC en unidades Hounsfield, con la espalda visible.
imaging-volume-not-3d = La imagen tiene las dimensiones { $shape } y no es un único volumen: exporte un solo volumen tridimensional.
imaging-volume-not-numbers = Los vóxeles de la imagen no son valores de gris: expórtela en valores de gris de 8 a 32 bits.

imaging-file-unreadable = El archivo no existe o no se puede leer: compruebe dónde está y si tiene permiso para abrirlo.
imaging-gzip-damaged = El archivo comprimido está dañado o incompleto: cópielo de nuevo.
imaging-too-large = La imagen ocupa más de { $mib } MiB una vez descomprimida: exporte solo la parte de la columna que se necesita.
imaging-too-many-files = Hay { $files } archivos y se abren { $most } como máximo: indique la carpeta de una sola serie.
imaging-unknown = Esto no es una imagen que se pueda leer: ni DICOM (un archivo .dcm sin la marca con la que empiezan los archivos DICOM no lo es), ni NIfTI, ni PNG o JPEG. Expórtelo de nuevo desde su origen, o elija otro archivo.
imaging-zip-damaged = El archivo zip está dañado o incompleto: cópielo de nuevo.
imaging-zip-encrypted = El archivo zip está protegido con contraseña: indique uno sin ella, o la carpeta descomprimida.
imaging-zip-unsafe = El archivo zip contiene nombres que apuntan fuera de su carpeta y no se ha abierto: pregunte de dónde procede.

imaging-nifti-cut-short = El archivo NIfTI contiene menos vóxeles de los que anuncia: cópielo de nuevo.
imaging-nifti-damaged = La cabecera del archivo NIfTI está dañada: cópielo o expórtelo de nuevo.
imaging-nifti-half = Esta es la cabecera de un par NIfTI (.hdr e .img): convierta el par en un solo archivo .nii.
imaging-nifti-no-orientation = El archivo NIfTI no dice cuál es el lado derecho del paciente (sform y qform sin definir): expórtelo de nuevo desde las imágenes originales.
imaging-nifti-not = Esto no es un archivo NIfTI: indique un archivo .nii o .nii.gz, o bien una carpeta o un zip de archivos DICOM.
imaging-nifti-two-orientations = El archivo NIfTI dice { $sform } en su sform y { $qform } en su qform, por lo que no se puede confiar en los lados: expórtelo de nuevo desde las imágenes originales.

imaging-dicom-colour = La serie contiene imágenes en color: indique la serie de cortes en escala de grises.
imaging-dicom-compression = No hay ningún decodificador instalado para { $syntaxes }: exporte la serie sin comprimir.
imaging-dicom-copies = { $files ->
    [one] Se ha omitido una copia repetida de un corte.
   *[other] Se han omitido { $files } copias repetidas de cortes.
}
imaging-dicom-damaged = { $files ->
    [one] Un archivo DICOM está dañado y puede ser un corte que falta: copie la carpeta de nuevo.
   *[other] { $files } archivos DICOM están dañados y pueden ser cortes que faltan: copie la carpeta de nuevo.
}
imaging-dicom-frames-mixed = Los cortes pertenecen a más de un marco de referencia, así que el paciente pudo moverse entre ellos: indique una sola exploración.
imaging-dicom-inverted = La serie pide una presentación invertida (MONOCHROME1); sus valores se han conservado tal cual.
imaging-day-ahead = El archivo dice que se hizo el { $day }, que aún no ha llegado: no se guardó ese día.
imaging-day-differs = El archivo dice que se hizo el { $file } y no el { $said }: se guardó el día del archivo.
imaging-picture-note = Una foto no dice ni la escala ni los lados, y así queda marcada. Un nombre escrito en ella sigue siendo legible: si lo hay, tache la imagen, tape el nombre y adjúntela de nuevo.
imaging-picture-damaged = La foto está dañada, cortada o es de otro tipo del que dice: guárdela de nuevo como PNG o JPEG.
imaging-picture-large = La foto pasa de { $mib } MiB: guárdela como JPEG o más pequeña.
imaging-picture-pixels = La foto tiene más de { $most } millones de píxeles: guárdela más pequeña.
imaging-picture-pdf = Un PDF es un papel y no una imagen: exporte la imagen misma como DICOM o, si no es posible, guarde su página como PNG o JPEG.
imaging-picture-other = Este tipo de foto no se lee: guárdela como PNG o JPEG, o exporte la imagen como DICOM.
imaging-dicom-lossy = Las imágenes se comprimieron con pérdida: no mida en ellas detalles finos.
imaging-dicom-multiframe = Un archivo contiene varias imágenes y no dice dónde está cada una en el paciente (una secuencia de escopia, por ejemplo), lo que no se puede leer: exporte imágenes sueltas.
imaging-dicom-no-folder = Esto no es una carpeta ni un zip de archivos DICOM: indique el que contiene los cortes.
imaging-dicom-no-place = { $count ->
    [one] Un corte no dice dónde se sitúa en el cuerpo
   *[other] { $count } cortes no dicen dónde se sitúan en el cuerpo
} (UID terminado en { $slices }): exporte la serie con posición, orientación y espaciado de píxel.
imaging-dicom-no-rescale = { $count ->
    [one] Un corte de TC no tiene valores de reescalado válidos
   *[other] { $count } cortes no tienen valores de reescalado válidos
} (UID terminado en { $slices }), así que no se pueden conocer las unidades Hounsfield: exporte la serie de nuevo.
imaging-dicom-none = { $files ->
    [0] El zip o la carpeta no contiene nada: indique el que contiene los cortes.
    [one] El único archivo que hay no es una imagen DICOM: indique el zip o la carpeta que contiene los cortes.
   *[other] Ninguno de los { $files } archivos es una imagen DICOM: indique el zip o la carpeta que contiene los cortes.
}
imaging-dicom-not-hounsfield = El volumen tiene números que no son unidades Hounsfield: una TC DICOM admite de { $least } a { $most }.
imaging-dicom-one-slice = La serie tiene un solo corte y no es un volumen: indique la serie completa.
imaging-dicom-other-series = { $images ->
    [one] Se ha omitido una imagen de otra serie
   *[other] Se han omitido { $images } imágenes de otra serie
} ({ $series ->
    [none] sin UID
   *[other] UID terminado en { $series }
}, { $modality }).
imaging-dicom-same-place = { $count ->
    [one] Un corte ocupa el mismo lugar que otro
   *[other] { $count } cortes ocupan el mismo lugar que otro
} (UID terminado en { $slices }): indique una sola serie y una sola fase.
imaging-dicom-series-unknown = Ninguna serie tiene por sí sola ese UID: las series que hay terminan en { $series }.
imaging-dicom-shifted = Los cortes están desplazados lateralmente entre sí: exporte la serie de nuevo desde las imágenes originales.
imaging-dicom-sizes-mixed = Los cortes no tienen todos las mismas filas y columnas: indique una sola serie sin imágenes localizadoras.
imaging-dicom-slices-missing = { $count ->
    [one] Falta un corte
   *[other] Faltan { $count } cortes
} junto al corte con el UID terminado en { $slices }: copie la serie completa.
imaging-dicom-slices-unreadable = { $count ->
    [one] Un corte está dañado o incompleto
   *[other] { $count } cortes están dañados o incompletos
} (UID terminado en { $slices }): copie la serie de nuevo.
imaging-dicom-spacings-mixed = Los cortes no tienen todos el mismo espaciado de píxel: indique una sola serie.
imaging-dicom-strangers = { $files ->
    [one] Se ha omitido un archivo que no es una imagen DICOM.
   *[other] Se han omitido { $files } archivos que no son imágenes DICOM.
}
imaging-dicom-tilted = El gantry estaba inclinado { $degrees }°, de modo que los cortes se inclinan hacia la cabeza { $side ->
    [back] por detrás
    [left] por la izquierda
    [right] por la derecha
   *[front] por delante
}; se han situado teniéndolo en cuenta.
imaging-dicom-two-orientations = Los cortes tienen { $orientations } orientaciones distintas: indique una sola serie, sin imágenes localizadoras ni reconstrucciones.
imaging-dicom-uneven = Los cortes no están espaciados por igual, sino entre { $least } y { $most } mm: exporte la serie con un espaciado uniforme.

imaging-carm-along-body = La aguja o el haz corre a lo largo del cuerpo, por donde ningún arco en C puede mirar: dé una entrada al lado, detrás o delante del blanco.
imaging-carm-angles = Los ángulos del arco en C están fuera de rango: dé un ángulo primario de -180 a 180 y uno secundario de -90 a 90 grados.
imaging-carm-distances = Las distancias del arco en C no concuerdan: el detector tiene un tamaño y está más lejos del tubo que el isocentro.
imaging-carm-numbers = El arco en C tiene un valor que no es un número: dé ángulos, distancias e isocentro como números simples.
imaging-table-roll = { $position } no es una posición de lado, así que nadie puede girarse hacia delante desde ella: omita el giro.
imaging-attenuation-large = El estudio está tan oblicuo que enderezarlo ocuparía demasiada memoria: exporte cortes axiales.
imaging-fluoro-needle = La aguja no tiene longitud o lugar: dé una entrada y una punta separadas, y un diámetro mayor que 0.
imaging-fluoro-shutters = Los diafragmas no dejan nada abierto o abren más que el detector: dé un ancho y un alto mayores que 0 y hasta 1.
imaging-fluoro-size = Una imagen tiene de { $least } a { $most } filas y columnas: dé un tamaño entre esos.
imaging-fluoro-steep = La vista está demasiado cerca del eje largo del cuerpo, donde el tubo o el detector chocarían con el paciente: incline el arco en C como máximo { $most }° hacia la cabeza o los pies.
imaging-attenuation-flat = El volumen tiene menos de { $least } cortes, filas o columnas: dé la TC entera.
imaging-not-hounsfield = El volumen no está en unidades Hounsfield, pues nada en él es más ligero que el agua: dé una TC, no un mapa de etiquetas ni una RM.
imaging-phantom-arc = El grado { $grade } con un arco de { $arc } grados se contradice: el grado 3 se extiende menos de 30 grados, el grado 4 más, y ningún arco pasa de 180.
imaging-phantom-grade = No existe el grado { $grade } de Dallas modificado: indique de 0 a 5.
imaging-phantom-injected-twice = Un disco se inyecta dos veces: nombre cada disco una sola vez.
imaging-phantom-no-disc = Esta columna no tiene disco { $disc }: se hace como { $count }.
imaging-phantom-range = La exploración tiene { $what } { $value }, y una sintética admite de { $least } a { $most }.
imaging-phantom-seed = La semilla es { $seed }: indique 0 o un número entero mayor.
imaging-phantom-too-large = El modelo tendría más de { $most } millones de vóxeles: pida mayor espaciado, cortes más gruesos o un campo menor.

imaging-no-body = El estudio no muestra ningún cuerpo: compruebe que se eligió la serie correcta.
imaging-no-canal = El estudio no muestra el canal vertebral, así que no se buscaron discos: elija una TC de la columna, aporte un mapa de etiquetas o marque los discos.
imaging-no-three-discs = En este estudio no se ven con claridad tres discos seguidos, así que no se propone ninguno: elija una TC que muestre más columna, aporte un mapa de etiquetas o marque los discos.
imaging-not-a-ct = Esto es { $modality } y no una TC: los discos solo se buscan en una TC.
imaging-too-few-slices = La imagen es un solo corte: los discos se buscan en un volumen.
imaging-labels-empty = El mapa de etiquetas está vacío: expórtelo de nuevo con sus etiquetas.
imaging-labels-not-numbers = El mapa de etiquetas tiene valores que no son números: expórtelo de nuevo con números enteros.
imaging-labels-are-a-scan = Esto no es un mapa de etiquetas sino un estudio, pues sus valores no son de etiquetas: indique el mapa que se hizo a partir de la TC.
imaging-labels-unknown = El mapa de etiquetas no tiene ninguna etiqueta conocida (2 para discos, de 26 a 50 para vértebras), sino { $labels }: exporte cuerpos y discos, o vértebras numeradas.
imaging-labels-no-discs = El mapa de etiquetas no tiene ningún disco que se pueda medir en este estudio: compruebe que corresponde a este estudio.
imaging-labels-elsewhere = El mapa de etiquetas no está donde está el hueso de este estudio: elija el mapa que se hizo con él.
imaging-click-outside = El punto { $x }, { $y }, { $z } queda fuera del estudio: indique un punto en RAS, en mm.
imaging-click-no-disc = En { $x }, { $y }, { $z } no se puede medir ningún disco: marque el centro de un disco.
imaging-click-in-body = El punto { $x }, { $y }, { $z } está en un cuerpo vertebral: marque el centro del disco que tiene encima o debajo.
imaging-click-order = De la cabeza a los pies, los discos marcados serían { $levels }, un orden que ninguna columna tiene: nombre cada disco una vez, tal como está, por ejemplo L3/L4 encima de L4/L5.
imaging-click-moved = El punto marcado está a { $distance } mm de este disco, en un cuerpo vertebral: se tomó el disco más cercano.
imaging-disc-wings-seen = Las alas del sacro empiezan bajo el disco más bajo.
imaging-disc-wings-none = Bajo el disco más bajo no empieza ninguna ala del sacro.
imaging-disc-wings-unseen = Lo que hay a los lados del disco más bajo no está a la vista.
imaging-disc-rudiment-seen = Bajo el disco más bajo hay un disco rudimentario, como entre S1 y S2.
imaging-disc-ribs-seen = Las últimas costillas llegan { $vertebrae ->
    [one] una vértebra
   *[other] { $vertebrae } vértebras
} por encima del disco más bajo.
imaging-disc-ribs-unsure = No se ve, o no con claridad, dónde llegan las últimas costillas.
imaging-disc-arches-unsure = Los pedículos no están junto a cada cuerpo que los discos dejan entre sí.
imaging-disc-uneven = Las distancias entre discos difieren demasiado: puede faltar uno o sobrar uno.
imaging-disc-figures-poor = Este disco se ve con menos claridad que los demás.
imaging-disc-tilt-unsure = Este disco se inclina de otro modo que la columna en ese punto: su inclinación no es segura.
imaging-disc-transitional = Entre las últimas costillas y el sacro hay { $vertebrae ->
    [one] una vértebra
   *[other] { $vertebrae } vértebras
} en lugar de cinco: es probable una vértebra de transición.
imaging-disc-nothing-to-count-from = No se ven ni el sacro ni las últimas costillas: nada indica qué disco es este.
imaging-disc-level-by-map = El mapa de etiquetas llama { $level } a este disco.
imaging-disc-level-differs = Contado por lo que muestra el estudio, este disco es { $level }.
imaging-disc-level-by-person = La persona que marcó el disco lo llama { $level }.
imaging-synthetic = El archivo dice que es un maniquí y que no es la imagen de nadie.
