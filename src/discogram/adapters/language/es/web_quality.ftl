### La página de calidad de la dirección clínica y de cada médico.

web-quality-title = Calidad
web-quality-first = Desde el mes
web-quality-last = Hasta el mes
web-quality-month-form = 2026-03
web-quality-operator = Operador
web-quality-every-operator = todos
web-quality-region = Región
web-quality-every-region = todas
web-quality-patients = Pacientes
web-quality-real = pacientes reales
web-quality-synthetic = pacientes sintéticos
web-quality-only-synthetic = solo pacientes sintéticos
web-quality-show = Mostrar
web-quality-span = De { $first } a { $last }
web-quality-month = { $month } de { $year }
web-quality-month-unreadable = «{ $value }» no es un mes: escríbalo como año y mes, por ejemplo 2026-03.
web-quality-months-reversed = El primer mes es posterior al último: cambie uno de los dos.
web-quality-months-many = Una página muestra como máximo { $most } meses: elija un periodo más corto.
web-quality-tests = { $count ->
    [one] 1 prueba cerrada
   *[other] { $count } pruebas cerradas
}
web-quality-waiting = { $count ->
    [one] 1 de ellas espera su conclusión
   *[other] { $count } de ellas esperan su conclusión
}
web-quality-unsigned = Nadie ha firmado los números en que se apoya esta página (criterios, recuento mínimo, confianza): la dirección clínica los firma en las políticas, en seguimiento.
web-quality-several-sets = Estas pruebas se juzgaron con varios conjuntos de criterios: { $sets }. Los veredictos de uno y de otro no son lo mismo.
web-quality-none = No se cerró ninguna prueba en este periodo, con este operador, en esta región.
web-quality-none-do = Elija más meses, todos los operadores o todas las regiones. Una prueba cuenta desde que se cierra su sesión.
web-quality-csv = Descargar los recuentos (CSV, sin pacientes)
web-quality-csv-tests = Pruebas
web-quality-csv-concluded = Concluidas
web-quality-csv-rate = tasa, %
web-quality-csv-rate-from = intervalo del { $confidence } % desde, %
web-quality-csv-rate-to = intervalo del { $confidence } % hasta, %
web-quality-csv-median = mediana
web-quality-csv-quartile-low = primer cuartil
web-quality-csv-quartile-high = tercer cuartil
web-quality-csv-median-from = intervalo del { $confidence } % desde
web-quality-csv-median-to = intervalo del { $confidence } % hasta
web-quality-back = Volver a todas las medidas
web-quality-nobody = operador no registrado
web-quality-others = todos los demás

web-quality-measure = Medida
web-quality-column-month = Mes
web-quality-numbers = Los números
web-quality-yes = Sí
web-quality-no = No
web-quality-unknown = Desconocido
web-quality-rate = Tasa
web-quality-interval = Intervalo del { $confidence } %
web-quality-measured = Medidas
web-quality-not-measured = No registradas
web-quality-median = Mediana
web-quality-middle-half = Mitad central
web-quality-too-few = muy pocas
web-quality-range = de { $low } a { $high }
web-quality-percent = { $value } %
web-quality-caption-rates = Tasas de todas estas pruebas
web-quality-caption-amounts = Mediciones de todas estas pruebas
web-quality-by-month = Por mes
web-quality-by-operator = Por operador
web-quality-among-operators = Operadores entre los límites del azar
web-quality-all-together = todos juntos { $value }

web-quality-how = Cómo se cuenta
web-quality-how-tests = Cada prueba cuenta una vez, porque los discos de un mismo paciente no son independientes. Más abajo figura cuántos discos hubo.
web-quality-how-unknown = Una tasa es el «sí» entre lo conocido. Lo que nadie registró o preguntó figura como desconocido y no entra en ninguna tasa.
web-quality-how-waiting = Hasta que se escribe la conclusión no se cuenta ningún veredicto de una prueba, porque los lectores pueden seguir a ciegas.
web-quality-how-few = Con menos de { $least } respuestas conocidas solo se muestran los recuentos y no se dibuja ninguna tasa.
web-quality-how-rates = Los intervalos de las tasas son los de Wilson (Wilson 1927, Newcombe 1998). Los límites entre operadores son binomiales exactos: del { $inner } % punteados y del { $outer } % continuos (Spiegelhalter 2005).
web-quality-how-medians = El punto es la mediana; la barra clara, la mitad central de las pruebas. Los intervalos de las medianas son dos de los propios valores medidos, sea cual sea su distribución (Thompson 1936); con muy pocas pruebas no hay ninguno.
web-quality-how-harm = Una complicación cuenta si empezó en su plazo tras la prueba o si nadie sabe cuándo. Que no hubo ninguna solo se sabe de los pacientes que respondieron a todas las señales de alarma lo bastante tarde: desde la segunda semana y, para las infecciones, desde el control tardío. El daño hallado cuenta siempre, así que estas tasas yerran al alza donde el seguimiento es incompleto. Sobre todo en los últimos meses: lo hallado cuenta enseguida, y de una prueba sin daño no se sabe nada hasta que se responde su contacto tardío, así que una tasa puede parecer demasiado alta y baja a medida que llegan respuestas. Compare meses solo donde haya pocas pruebas sin saber.

web-quality-discs = Discos
web-quality-discs-what = Discos inyectados según el veredicto de los criterios
web-quality-disc = Disco
web-quality-suspects = Discos sospechosos
web-quality-controls = Discos de control
web-quality-injected = Inyectados
web-quality-positive = Positivos
web-quality-negative = Negativos
web-quality-open = No valorables o sin conclusión
web-quality-kinds = Complicaciones
web-quality-kinds-what = Pruebas tras las que consta cada una, empezada en su plazo; anotada dos veces, cuenta una
web-quality-kind = Complicación
web-quality-count = Cuántas
web-quality-kinds-none = No consta ninguna complicación de estas pruebas. Eso no significa que no la hubiera: vea cuántas pruebas son desconocidas.

word-question-positive = pruebas positivas
word-question-control-done = pruebas con disco de control
word-question-controls-negative = discos de control negativos
word-question-sham-painful = dolor en un simulacro
word-question-stopped = inyecciones interrumpidas
word-question-despite-stop = se siguió pese a una regla de parada
word-question-infection = infecciones
word-question-other-complication = otras complicaciones
word-measurement-opening-pressure = presión de apertura
word-measurement-fluoroscopy = tiempo de fluoroscopia
word-measurement-dose-area = producto dosis-área
word-measurement-dose-length = producto dosis-longitud de la TC
word-measurement-disability-change = cambio de la discapacidad tras el tratamiento
word-measurement-pain-change = cambio del dolor tras el tratamiento
web-quality-what-positive = Pruebas en las que al menos un disco sospechoso es positivo con los criterios de la clínica, entre aquellas en las que se puede decir.
web-quality-what-control-done = Pruebas en las que se inyectó un disco de control.
web-quality-what-controls-negative = Pruebas en las que todos los discos de control inyectados son negativos con los criterios. Las pruebas sin control son aquí desconocidas.
web-quality-what-sham-painful = Pruebas en las que el paciente refirió dolor en un simulacro, en el que no se inyectó nada. Las pruebas sin simulacro son aquí desconocidas.
web-quality-what-stopped = Pruebas en las que una inyección terminó porque el paciente lo pidió o por un síntoma.
web-quality-what-despite-stop = Pruebas en las que una inyección siguió aunque había saltado una regla de parada, con el motivo registrado.
web-quality-what-infection = Pruebas seguidas, en su plazo, de una infección del disco o de un absceso epidural.
web-quality-what-other-complication = Pruebas seguidas, en su plazo, de cualquier otra complicación.
web-quality-what-opening-pressure = La presión al verse el primer contraste en el núcleo; de varios discos de una prueba, la mediana.
web-quality-what-fluoroscopy = Tiempo de fluoroscopia tal como lo mostró el aparato.
web-quality-what-dose-area = Producto dosis-área tal como lo mostró el aparato.
web-quality-what-dose-length = Producto dosis-longitud de la TC tal como lo mostró el aparato.
web-quality-what-disability-change = Índice de Oswestry (0-100) en el contacto de resultados menos el último antes de la prueba; por debajo de cero es mejor.
web-quality-what-pain-change = Dolor 0-10 en el contacto de resultados menos el dolor antes de la primera inyección; por debajo de cero es mejor.
web-quality-unit-share = de las pruebas con respuesta
web-quality-unit-tests = pruebas con respuesta
web-quality-unit-opening-pressure = psi
web-quality-unit-fluoroscopy = segundos
web-quality-unit-dose-area = Gy·cm²
web-quality-unit-dose-length = mGy·cm
web-quality-unit-disability-change = puntos de 100
web-quality-unit-pain-change = puntos de 10
web-quality-plot-months = { $measure }, por mes
web-quality-plot-operators = { $measure }, por operador
web-quality-plot-funnel = { $measure }, operadores entre los límites del azar
web-quality-plot-means-rate = Los puntos son tasas con sus intervalos; la línea discontinua es la de todas las pruebas juntas; debajo figura el «sí» de lo conocido. La tabla de al lado tiene los números.
web-quality-plot-means-median = Los puntos son medianas, las barras claras la mitad central y los bigotes el intervalo de la mediana; la línea discontinua es la mediana de todas las pruebas juntas. La tabla de al lado tiene los números.
web-quality-plot-means-funnel = Los puntos son operadores según su número de pruebas. El azar solo casi nunca deja a uno fuera de las líneas continuas; ese lleva un rombo. La tabla por operador tiene los números.

word-disced-suspects = discos sospechosos inyectados
word-disced-suspects-positive = discos sospechosos positivos
word-disced-suspects-negative = discos sospechosos negativos
word-disced-controls = discos de control inyectados
word-disced-controls-positive = discos de control positivos
word-disced-controls-negative = discos de control negativos
word-disced-pressures = discos con presión de apertura registrada

cli-recounted = { $count ->
        [one] Se cuenta 1 prueba cerrada.
       *[other] Se cuentan { $count } pruebas cerradas.
    }
