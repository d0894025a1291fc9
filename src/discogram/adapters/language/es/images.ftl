images-digest-unreadable = «{ $value }» no es el SHA-256 de un archivo: se necesitan 64 dígitos de 0 a f.
images-shape-impossible = Una imagen no puede tener las dimensiones { $shape }: cada eje necesita al menos un vóxel.
images-spacing-impossible = Un vóxel no puede medir { $spacing } mm: cada tamaño debe ser mayor que 0.
images-day-impossible = Ninguna imagen se hizo el { $day }, antes de que hubiera rayos X: corrija el día o no lo indique.
images-day-before-birth = La imagen se tomó el { $day }, antes de que naciera el paciente: mire si es el archivo correcto y si el año es correcto.
images-day-not-of-the-test = Se indica como imagen posterior a la inyección, pero se tomó el { $day } y la prueba es el { $test }: mire si es el archivo correcto y para qué es.
images-day-after-the-test = Se indica como imagen para planificar la aguja, pero se tomó el { $day }, después de la prueba del { $test }: mire si es el archivo correcto y para qué es.
images-orientation-unreadable = «{ $value }» no nombra tres ejes del cuerpo: escriba una de L o R, de A o P y de S o I, por ejemplo LPS.
images-disc-twice = { $disc } se ha leído dos veces: deje una línea por disco.
images-grade-unknown = El grado de Dallas modificado { $grade } de { $disc } no existe: indique de 0 a 5.

images-readings-missing = Han llegado { $have } de { $needed } lecturas independientes: espere a las demás.
images-readings-hidden = Lo que otros han leído, y si alguien lo ha hecho, está oculto para usted hasta que estén las dos lecturas independientes.
images-readers-have-read = Han llegado las lecturas independientes de { $readers }.
images-one-reader-allowed = Ha llegado una lectura, de { $readers }; la norma de la clínica se conforma con una.
images-nobody-to-differ = Ha leído un solo lector, como permite la norma de la clínica; no se ha comprobado la concordancia.
images-readers-agree = Los lectores coinciden en todos los discos.
images-readers-differ = Los lectores difieren en { $discs }: revisen juntos ambas lecturas y acuerden una.
images-readings-incomplete = Un lector ha dejado algo sin leer en { $discs }: complete la lectura.
images-nothing-read = Aún no se ha leído ninguna imagen.
images-leak-fits = El contraste fuera del disco y el grado { $grade } concuerdan en todos los discos.
images-leak-or-grade-missing = No se ha leído el grado o la fuga de { $discs }, así que no se sabe si concuerdan. Mientras nadie haya visto la lectura, su lector la retira y lee otra vez; después lee otro lector, o un médico fija una sola lectura.
images-grade-without-leak = { $discs }: el grado { $grade } significa contraste fuera del disco, pero no se ha leído fuga. Vuelva a mirar y corrija uno de los dos.
images-leak-below-grade = { $discs }: se ha leído una fuga, pero solo el grado { $grade } la tiene. Vuelva a mirar y corrija uno de los dos.
images-ruptured-below-grade = { $disc }: { $nucleogram }, significa contraste fuera del disco, y Dallas modificado { $grade } significa que no lo hay. Mire otra vez y corrija uno de los dos.
images-ruptured-without-leak = { $disc }: { $nucleogram }, significa contraste fuera del disco, pero no se leyó ninguno allí. Mire otra vez y corrija uno de los dos.
images-whole-with-grade = { $disc }: { $nucleogram }, significa contraste que se queda en el núcleo, y Dallas modificado { $grade } significa contraste fuera del disco. Mire otra vez y corrija uno de los dos.
images-whole-with-leak = { $disc }: { $nucleogram }, significa contraste que se queda en el núcleo, pero se leyó contraste fuera del disco. Mire otra vez y corrija uno de los dos.
images-fissured-without-grade = { $disc }: { $nucleogram }, significa una fisura a través del anillo, y Dallas modificado { $grade } significa contraste que se queda en el núcleo. Mire otra vez y corrija uno de los dos.
images-leak-and-grade-differ = Se ha leído grado { $grade } sin fuga en { $dry }, y fuga con otro grado en { $low }. Vuelva a mirar y corrija el grado o la fuga.
images-agreed-leaves-out = La lectura acordada omite { $discs }: añada lo que se acordó.
images-reading-agreed = { $by } ha fijado una lectura; se conservan las que diferían.
images-reader-is-another = La lectura es de { $reader }, pero la introduce { $actor }: cada lector introduce la suya.
images-reader-did-the-test = { $reader } colocó una aguja o inyectó en esta prueba y no puede leer sus imágenes de forma independiente: pida otro lector.
images-reader-has-seen = { $reader } puede ver las dos lecturas y ya no puede leer estas imágenes de forma independiente: pida un lector que no participara en la prueba.
images-struck-after-reading = Se anuló una imagen el { $day } ({ $purpose }): { $readers } la tenían al leer.
images-strike-of-readings = Leyeron con esta imagen: { $readers }. Si se anula, esa lectura se retira y se hace otra vez.
images-strike-of-open-readings = Leyeron con esta imagen: { $readers }. Si se anula, el informe no se firma hasta que un médico fije de nuevo una sola lectura y escriba por qué vale; si no queda ninguna imagen de las leídas, antes lee otro lector.
images-struck-read-anew = { $readers }: la lectura se hizo con una imagen que se anuló después. Retire la lectura y lea otra vez.
images-struck-further-reader = No queda ninguna imagen de las que leyeron { $readers }, así que su lectura de { $discs } ya no cuenta: adjunte la imagen correcta y pida un lector que no haya leído nada de este caso.
images-struck-settle = Un médico fija de nuevo una sola lectura y dice por qué vale aunque se anuló una imagen después de leerla.
images-attached-after-reading = Se adjuntó una imagen el { $day }, después de la lectura de { $readers } ({ $purpose }): no la vieron al leer.
images-mark-nowhere = Una marca no está en ningún lugar de la imagen: señale el lugar otra vez.
images-mark-without-disc = Se marcó el centro de un disco sin decir cuál: elija el disco.

whose-names-differs = El nombre de la cabecera del archivo no coincide con el registro.
whose-names-are = La cabecera del archivo nombra a otra persona: { $file }. El registro dice { $record }.
whose-born-differs = La fecha de nacimiento de la cabecera del archivo no coincide con el registro.
whose-born-are = La cabecera del archivo indica otra fecha de nacimiento: { $file }. El registro dice { $record }.
whose-sex-differs = El sexo de la cabecera del archivo no coincide con el registro.
whose-sex-are = La cabecera del archivo indica otro sexo: { $file ->
    [female] mujer
   *[male] hombre
}. El registro dice { $record ->
    [female] mujer
    [male] hombre
   *[other] intersexual
}.
whose-number-differs = El número de paciente de la cabecera del archivo no coincide con el registro.
whose-number-are = La cabecera del archivo indica otro número de paciente: { $file }. El registro dice { $record }.
whose-nobody = El archivo no nombra a nadie: coteje usted la imagen con los papeles del paciente.
whose-answer-needed = No se ha adjuntado nada. ¿Es el archivo correcto y el paciente correcto? Si lo es, diga por qué con --despite, o con "despite" en un archivo de órdenes: el motivo se guarda con la anotación.
