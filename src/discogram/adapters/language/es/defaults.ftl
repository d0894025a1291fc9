### Why a source is the default where several disagree, by the row's id (row_names.py).

default-why-least-months-of-conservative-care = la cifra de una sociedad de médicos de columna, entre los 3 de una aseguradora y los 6 de una serie quirúrgica
default-why-highest-inr = ASRA es la guía para la columna (CDI Quality Institute 2020), y es la más estricta
default-why-least-platelets = práctica neuroaxial conservadora; la cifra más estricta
default-why-nothing-after = lo que la clínica dice a sus pacientes; nunca menos estricto que las horas de las sociedades
default-why-clinic-rule = lo que la clínica dice a sus pacientes; las cifras de las sociedades están al lado
default-why-cancer-per-sievert = la cifra más alta: un riesgo no debe embellecerse
default-why-positions-lumbar = ambas posiciones se usan, y la oblicua ahorra esfuerzo a quien no puede tumbarse boca abajo
default-why-positions-thoracic = ambas posiciones se usan, y la oblicua ahorra esfuerzo a quien no puede tumbarse boca abajo
default-why-stop-pain = la puntuación que piden los criterios SIS; parar antes los dejaría sin respuesta
default-why-fluoroscopy-msv-per-min = la cifra más alta: una estimación de dosis no debe embellecerse
default-why-ct-msv-per-mgy-cm-cervical = la cifra más alta: una estimación de dosis no debe embellecerse
default-why-readers-needed = no se encontró ninguna cifra publicada de acuerdo para el grado de Dallas modificado
default-why-single-control = la guía no nombra ninguna categoría, y no darla por positiva es la lectura más segura
default-why-lone-neighbour = la guía pide dos discos vecinos, y uno no son dos
default-why-derby-2005-control = la definición de la propia fuente
default-why-observation = el más largo de los dos tiempos mínimos publicados
default-why-quality-criteria-lumbar = el conjunto más reciente de una sociedad, y pide discos de control
default-why-quality-criteria-cervical = el único conjunto de una sociedad para el cuello
default-why-quality-criteria-thoracic = el único conjunto de una sociedad que se aplica por encima de la columna lumbar
