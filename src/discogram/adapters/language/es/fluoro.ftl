## Virtual fluoroscopy: the sheet and the command

fluoro-title = Fluoroscopia virtual
fluoro-synthetic = SINTÉTICO: TC de nadie, solo para práctica.
fluoro-scale = 50 mm en el isocentro
fluoro-drawn-across = Visto desde los pies
fluoro-drawn-at-the-table = Visto desde los pies de la mesa
fluoro-drawn-from-the-left = Visto desde la izquierda del paciente
fluoro-primary = { $side ->
    [left] OAI (LAO) { $degrees }°
    [right] OAD (RAO) { $degrees }°
    [behind] 180° (desde atrás)
   *[none] OAI/OAD 0°
}
fluoro-secondary = { $end ->
    [head] craneal { $degrees }°
    [feet] caudal { $degrees }°
   *[none] craneal/caudal 0°
}
fluoro-label-angles = Arco en C, respecto al paciente (DICOM)
fluoro-label-detector = El detector
fluoro-label-table = En la mesa, { $position }
fluoro-label-needles = { $count ->
    [one] Aguja planificada
   *[other] Agujas planificadas
}
fluoro-more-needles = y { $count } más
fluoro-label-distances = Distancias
fluoro-label-centre = Isocentro en la TC (RAS)
fluoro-place = { $where ->
    [behind] detrás del paciente
   *[front] delante del paciente
}{ $side ->
    [left] , { $degrees }° hacia la izquierda del paciente
    [right] , { $degrees }° hacia la derecha del paciente
   *[none] {""}
}
fluoro-place-aside = { $side ->
    [right] a la derecha del paciente
   *[left] a la izquierda del paciente
}
fluoro-at-the-table = detector { $where ->
    [below] debajo de la mesa
   *[above] encima de la mesa
}{ $side ->
    [left] , { $degrees }° a la izquierda
    [right] , { $degrees }° a la derecha
   *[none] {""}
}{ $end ->
    [head] , { $tilt }° hacia la cabecera
    [foot] , { $tilt }° hacia los pies de la mesa
   *[none] {""}
} (visto desde los pies de la mesa)
fluoro-needle = { $level ->
    [named] { $disc }{ $confidence ->
        [low] {" "}(dudoso)
       *[other] {""}
    }
   *[unknown] nivel desconocido
}, lado { $side }, { $path } mm de profundidad{ $feasible ->
    [no] ; INCUMPLE UNA REGLA ESTRICTA
   *[other] {""}
}
fluoro-distances = SID { $sid } mm, tubo a isocentro { $sod } mm, aumento de { $times } veces
fluoro-centre = { $right }; { $front }; { $up } mm (derecha, delante, cabeza)
fluoro-note-seen = { $where ->
    [beside] Visto desde el detector, que está al lado del paciente.
    [behind] Visto desde el detector, que está detrás del paciente: en una vista recta desde atrás, la izquierda del paciente está a la izquierda de la imagen.
   *[front] Visto desde el detector, que está delante del paciente: en una vista frontal, la derecha del paciente está a la izquierda de la imagen.
}
fluoro-note-needle = Anillo: la punta planificada; cruz: la entrada en la piel. La aguja se dibuja como está planificada y no se ha colocado.
fluoro-note-scan = Sumado de la TC, con el paciente acostado como en la TC; no es una imagen de rayos X. En la mesa, piel y columna quedan de otro modo.

fluoro-working = Mirando a través de la TC
fluoro-written = { $file } ({ $angles })
fluoro-roll-without-position = Solo se gira hacia delante desde una posición de lado: nómbrela con --position, por ejemplo HFDR.

plan-file-no-scan = El archivo del plan no dice en qué TC se hizo: nadie comprobó que sea esta.
plan-of-another-scan = Las agujas se planificaron en otra TC ({ $planned }) y quedarían mal en esta ({ $this }): dé la TC del plan, o planifique en esta.
plan-outside-scan = Una aguja planificada termina fuera de esta TC: dé la TC en la que se planificó.
plan-file-empty = El archivo no contiene ningún plan: haga uno primero.
plan-file-no-length = La entrada y el blanco son el mismo lugar: dé dos.
input-not-a-place = "{ $value }" no es un lugar: escriba tres números en mm, [derecha, delante, arriba].
scan-no-ct = La serie es { $modality } y no una TC: dé la TC.

cli-help-fluoro-ct = La TC: un archivo NIfTI, o una carpeta, zip o archivo DICOM.
cli-help-fluoro-primary = Ángulo primario del posicionador en grados: 0 el detector está delante del pecho, + hacia la izquierda del paciente (OAI), 180 detrás de la espalda.
cli-help-fluoro-secondary = Ángulo secundario del posicionador en grados: + el detector va hacia la cabeza (craneal).
cli-help-fluoro-size = Filas y columnas de la imagen.
cli-help-fluoro-plan = Un archivo discogram.plan/1: se dibujan sus agujas y, sin ángulos, se mira a lo largo de cada una.
cli-help-fluoro-centre = El isocentro: mm a la derecha, delante y hacia la cabeza (RAS); si no se da, el blanco de la primera aguja o el centro de los huesos.
cli-help-fluoro-position = Cómo estará acostado el paciente en la mesa: entonces se dan también los ángulos en la mesa.
cli-help-fluoro-forward = Grados en que un paciente de lado está girado hacia delante.
cli-help-fluoro-field = Lo que dejan abierto los colimadores: un círculo o un cuadrado.
cli-help-fluoro-shutters = Qué parte del detector dejan abierta los colimadores, como fracción de su lado: 1 todo, 0,5 la mitad.
cli-help-fluoro-array = Escribe también las integrales de línea de la TC, como archivo de NumPy (float32, filas por columnas, -ln de la intensidad; sin agujas ni colimadores).
cli-help-fluoro-series = El UID de una serie DICOM o sus últimos caracteres; si no se da, la serie más grande.
cli-help-fluoro-synthetic = Marca las imágenes como sintéticas: la TC no es de nadie.
cli-help-fluoro-out = La carpeta donde escribir.

word-field-circle = redondo
word-field-square = cuadrado
word-patient-position-ffdl = pies primero, sobre el lado izquierdo (FFDL)
word-patient-position-ffdr = pies primero, sobre el lado derecho (FFDR)
word-patient-position-ffp = pies primero, boca abajo (FFP)
word-patient-position-ffs = pies primero, boca arriba (FFS)
word-patient-position-hfdl = cabeza primero, sobre el lado izquierdo (HFDL)
word-patient-position-hfdr = cabeza primero, sobre el lado derecho (HFDR)
word-patient-position-hfp = cabeza primero, boca abajo (HFP)
word-patient-position-hfs = cabeza primero, boca arriba (HFS)
