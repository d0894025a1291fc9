conclusion-set-unknown = No existe el conjunto de criterios «{ $criteria }»: elija entre { $known }, o all.
conclusion-set-elsewhere = El conjunto { $criteria } no se aplica a un estudio de esta región ({ $region }): elija otro conjunto, o all.

conclusion-no-step = No se registró ningún paso; se exige dolor de al menos { $least }/10.
conclusion-pain-unknown = No se registró la puntuación del dolor en todos los pasos; se exige al menos { $least }/10.
conclusion-pain-reached = El dolor llegó a { $most }/10; se exige al menos { $least }/10.
conclusion-pain-below = El dolor solo llegó a { $most }/10; se exige al menos { $least }/10.
conclusion-concordance-unknown = No se sabe si el dolor suficientemente fuerte fue { $accepted ->
    [one] concordante
   *[other] similar o concordante
}; sin registrar: { $missing }.
conclusion-concordance-met = El dolor fue { $kind }; se exige dolor { $accepted ->
    [one] concordante
   *[other] similar o concordante
}.
conclusion-concordance-not-met = El dolor nunca fue { $accepted ->
    [one] concordante
   *[other] similar o concordante
} cuando era lo bastante intenso.
conclusion-concordance-never = El dolor nunca fue { $accepted ->
    [one] concordante
   *[other] similar o concordante
}.
conclusion-pressure-unknown = No se sabe si dolió { $boundary ->
    [strict] a menos de
   *[inclusive] hasta
} { $limit } psi sobre la apertura; sin registrar: { $missing }.
conclusion-pressure-no-step = En ningún paso con presión conocida dolió como se exige ({ $boundary ->
    [strict] menos de
   *[inclusive] hasta
} { $limit } psi).
conclusion-pressure-met = Dolió a { $rise } psi sobre la apertura; se exige { $boundary ->
    [strict] menos de
   *[inclusive] hasta
} { $limit } psi.
conclusion-pressure-not-met = Dolió a { $rise } psi sobre la apertura; se exige { $boundary ->
    [strict] menos de
   *[inclusive] hasta
} { $limit } psi.
conclusion-either-pressure-met = Dolió por debajo de { $absolute } psi absolutos o de { $limit } psi sobre la apertura.
conclusion-either-pressure-not-met = No dolió por debajo de { $absolute } psi absolutos ni de { $limit } psi sobre la apertura.
conclusion-either-pressure-unknown = No se sabe si dolió por debajo de { $absolute } psi absolutos o de { $limit } psi sobre la apertura; sin registrar: { $missing }.
conclusion-other-pain-below = Dolió a { $rise } psi sobre la apertura, y no como de costumbre: no hay clase publicada para un disco así (se exigen { $limit } psi sin dolor).
conclusion-grade-unknown = No se leyó el grado en la TC; se exige Dallas modificado { $least } o más.
conclusion-grade-met = Dallas modificado { $grade }; se exige { $least } o más.
conclusion-grade-not-met = Dallas modificado es solo { $grade }; se exige { $least } o más.
conclusion-abnormal-unknown = Ni el nucleograma ni el grado en la TC muestran si el disco es anormal.
conclusion-abnormal = El disco es anormal (nucleograma { $nucleogram }, Dallas modificado { $grade }).
conclusion-not-abnormal = El disco no es anormal (nucleograma { $nucleogram }, Dallas modificado { $grade }).
conclusion-behaviours-unknown = Nadie registró las conductas de dolor; se exigen al menos { $least } de 5.
conclusion-behaviours-met = Se vieron { $seen } de 5 conductas de dolor; se exigen al menos { $least }.
conclusion-behaviours-not-met = Solo se vieron { $seen } de 5 conductas de dolor; se exigen al menos { $least }.
conclusion-thermometer-met = El termómetro del dolor marcó { $shown }/5; se exige al menos { $least }/5.
conclusion-thermometer-not-met = El termómetro del dolor solo marcó { $shown }/5; se exige al menos { $least }/5.
conclusion-volume-met = Dolió dentro del límite de volumen de { $most } mL.
conclusion-volume-not-met = Dolió solo por encima del límite de volumen de { $most } mL.
conclusion-other-source-excluded = Se descartó otra fuente del dolor.
conclusion-other-source-stands = No se descartó otra fuente del dolor.

conclusion-control-met = { $discs ->
    [one] Control
   *[other] Controles
} { $discs }: sin dolor del tipo que el conjunto excluye.
conclusion-control-untested = No se estudió ningún disco vecino como control ({ $discs }).
conclusion-control-unknown = No se sabe lo suficiente del vecino { $discs } para que sirva de control.
conclusion-control-missing = No se sabe si { $discs } puede servir de control. Sin registrar: { $missing }.
conclusion-control-not-met = El vecino { $discs } dolió o no está sano, así que no sirve de control.
conclusion-single-control = Junto a este disco solo se estudió { $disc }, que no dolió; la norma del centro para un único control es: { $policy ->
    [possible] posible
   *[indeterminate] indeterminado
}.
conclusion-second-control-high = { $first } no dolió y { $other } solo dolió por encima de { $limit } psi y de forma distinta al dolor habitual.
conclusion-second-control-painful = { $first } no dolió, pero { $other } dolió de un modo que el conjunto no disculpa.
conclusion-second-control-unknown = { $first } no dolió, pero no se registró si { $other } dolió solo por encima de { $limit } psi y de forma distinta al dolor habitual.
conclusion-levels-met = Los niveles que dolieron así ({ $discs }) son como máximo { $most } y contiguos.
conclusion-levels-not-met = Los niveles que dolieron así ({ $discs }) son más de { $most } o no son contiguos.
conclusion-levels-unknown = No se registró si { $discs } también dolió así; no se conoce el número de niveles.

conclusion-class-up-to = El dolor concordante apareció a { $rise } psi sobre la apertura; la clase llega a { $limit } psi.
conclusion-class-above = El dolor concordante apareció solo a { $rise } psi sobre la apertura, por encima de { $limit } psi.
conclusion-class-unknown = No se conoce la presión sobre la apertura con dolor concordante; la clase (límite { $limit } psi) queda abierta.
conclusion-tested-above = Sin dolor concordante hasta { $highest } psi sobre la apertura; se exigen más de { $limit } psi.
conclusion-tested-to = Sin dolor concordante, pero solo se llegó a { $highest } psi; se exigen más de { $limit } psi.
conclusion-tested-unknown = Sin dolor concordante, pero no se conoce la presión alcanzada; se exigen más de { $limit } psi.
conclusion-code = El dolor más cercano al habitual fue: { $code }.
conclusion-code-unknown = No se registró en todos los pasos si el dolor se parece al habitual.

conclusion-sham-none = No se registró ninguna simulación.
conclusion-sham-quiet = En la simulación el paciente refirió { $pain }/10; { $least }/10 o más anula la credibilidad.
conclusion-sham-painful = En la simulación el paciente refirió { $pain }/10; { $least }/10 o más anula la credibilidad y ninguna respuesta de dolor es valorable.

conclusion-policy-single-control = Norma: un control indoloro, con el otro sin estudiar, se llama { $policy ->
    [possible] posible
   *[indeterminate] indeterminado
}.
conclusion-policy-lone-neighbour = Norma: un disco con un solo vecino { $policy ->
    [counts_as_two] se trata como si ambos controles fueran indoloros
   *[counts_as_one] tiene un control, no dos
}.
conclusion-policy-derby-control = Norma: un disco de control indoloro { $policy ->
    [needed] es obligatorio
   *[not_needed] no es obligatorio; la definición de 2005 no lo menciona
}.
conclusion-assume-other-source = Se supone, porque el archivo no lo dice: ninguna otra fuente explica el dolor.
conclusion-assume-volume = Se supone, donde no se registró volumen: no se inyectaron más de { $most } mL.
conclusion-assume-derived-score = Derivado: { $score }/10 equivale a { $thermometer }/5 donde no se usó el termómetro.

conclusion-flag-sham-positive = Se refirió dolor de { $pain }/10 en una simulación, sin inyectar nada ({ $least }/10 o más anula la credibilidad).
conclusion-flag-sham-unanswered = No se registró el dolor en { $count ->
    [one] una simulación
   *[other] { $count } simulaciones
}; no se conoce la credibilidad de las respuestas.
conclusion-flag-no-sham = No se registró ninguna simulación; no se comprobó la credibilidad de las respuestas.
conclusion-flag-no-control = No se estudió ningún disco junto a { $disc }.
conclusion-flag-control-positive = { $disc } dolió: no puede hablar por el disco vecino.
conclusion-flag-control-pressure-low = El control { $disc } solo llegó a { $highest } psi sobre la apertura, pero { $target } dolió a { $rise } psi.
conclusion-flag-control-pressure-unknown = No se sabe hasta qué presión llegó el control { $disc } ({ $target } dolió a { $rise } psi sobre la apertura).
conclusion-flag-control-pressure-neither = No se sabe hasta qué presión llegó el control { $disc } ni a qué presión dolió { $target }.
conclusion-flag-leak = El contraste salió del disco { $disc }.
conclusion-flag-unpressurisable = { $disc } admitió volumen sin ganar presión.
conclusion-flag-opening-high = La presión de apertura de { $disc } fue { $opening }; por encima de { $most } psi la punta puede estar en el anillo.
conclusion-flag-pressure-missing = { $disc }: { $missing ->
    [one] no se registró
   *[other] no se registraron
} { $missing }, así que no se conoce alguna presión sobre la apertura.
conclusion-flag-sedation = El paciente estaba sedado; sus respuestas de dolor pesan menos.
conclusion-flag-multi-level = { $discs } son todos positivos según { $criteria }; un tratamiento limitado quizá no resuelva el dolor.
conclusion-flag-prior-circular = La probabilidad previa se obtuvo con la propia discografía; el intervalo es circular.
conclusion-flag-grade0 = { $disc } dolió { $pain }/10 aunque la TC no muestra desgarro; los discos normales publicados nunca dolieron tanto.
conclusion-flag-transitional = Vértebra transicional ({ $count }): el mismo nivel puede llamarse de otro modo en otro informe. Compruebe el recuento antes de cualquier tratamiento.

conclusion-posterior-prior = Probabilidad previa de { $low } a { $high }: frecuencia de la prueba positiva en dolor lumbar crónico remitido ({ $sources }); hallada con la propia discografía.
conclusion-posterior-sensitivity = Sensibilidad supuesta de { $low } a { $high }: no hay patrón de referencia para medirla.
conclusion-posterior-known-no-confounder = Tasa de falsos positivos { $rate } por paciente: clase sin factor de confusión conocido ({ $sources }).
conclusion-posterior-known-chronic-pain = Tasa de falsos positivos { $rate } por paciente: clase con dolor crónico en otra parte ({ $sources }).
conclusion-posterior-known-discectomy = Tasa de falsos positivos { $rate } por paciente: clase tras discectomía ({ $sources }).
conclusion-posterior-known-somatisation = Tasa de falsos positivos { $rate } por paciente: clase con somatización ({ $sources }).
conclusion-posterior-unasked-chronic-pain = Nadie preguntó por dolor crónico en otra parte; se incluye su tasa de falsos positivos { $rate } ({ $sources }).
conclusion-posterior-unasked-discectomy = Nadie preguntó por una discectomía previa; se incluye su tasa de falsos positivos { $rate } ({ $sources }).
conclusion-posterior-unasked-somatisation = Nadie preguntó por somatización; se incluye su tasa de falsos positivos { $rate } ({ $sources }).
conclusion-posterior-compensation = Una reclamación de indemnización (respuesta: { $claim }) es un factor de confusión sin tasa publicada; el intervalo no la incluye.
conclusion-posterior-reality = Léase con cautela: el éxito de la fusión en Carragee 2006 implica un valor predictivo de 0,5 a 0,6 como mucho.
conclusion-other-pain-unknown = No se sabe si dolió hasta { $limit } psi sobre la apertura; sin registrar: { $missing }.

# --- Otras pruebas junto a la inyección: palabra contra palabra ---
conclusion-beside-another-thing = No comparable: este resultado no dice ni que el disco esté alterado ni que no lo esté.
conclusion-beside-no-answer = No comparable: no se sabe si el dolor habitual apareció en este disco.
conclusion-beside-changed-pain = Coincide: esta prueba muestra un disco alterado, y apareció el dolor habitual.
conclusion-beside-changed-quiet = Difiere: esta prueba muestra un disco alterado, y el dolor habitual no apareció.
conclusion-beside-normal-pain = Difiere: esta prueba no muestra alteraciones del disco, y apareció el dolor habitual.
conclusion-beside-normal-quiet = Coincide: esta prueba no muestra alteraciones del disco, y el dolor habitual no apareció.
