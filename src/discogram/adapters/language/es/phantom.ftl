cli-help-phantom-contrast = Un disco y un grado de Dallas modificado, como L4/L5=3; puede darse para varios discos.
cli-help-phantom-dicom = Escribe la serie DICOM; por sí sola, sin NIfTI.
cli-help-phantom-markers = Una bola al lado derecho del paciente y otra delante.
cli-help-phantom-nifti = Escribe los archivos NIfTI; por sí solo, sin DICOM.
cli-help-phantom-noise = El ruido en unidades Hounsfield; lo elige la semilla si no se indica.
cli-help-phantom-out = La carpeta nueva donde escribir.
cli-help-phantom-position = Cómo está el paciente: cabeza o pies primero; boca arriba, boca abajo o de lado.
cli-help-phantom-seed = Un número entero desde 0: cada uno da otro paciente y otro escáner.
cli-help-phantom-spacing = El lado de un píxel en mm; lo elige la semilla si no se indica.
cli-help-phantom-thickness = El grosor del corte en mm; lo elige la semilla si no se indica.
cli-help-phantom-tilt = Cuánto se inclina el gantry, en grados: por encima de 0, los cortes de un paciente en supino, con la cabeza primero, se inclinan hacia la cabeza por detrás.
