candidacy-treatment-reversed = El tratamiento terminó ({ $ended }) antes de empezar ({ $began }): corrija una de las fechas.
candidacy-treatment-ended-and-ongoing = El tratamiento terminó el { $ended } y, sin embargo, consta que continúa: corrija uno de los dos datos.
candidacy-test-value = { $kind }: el valor { $value } no existe; elija entre { $known }.
candidacy-score-range = { $tool } no puede valer { $value }: va de 0 a { $most }.
candidacy-answered-twice = La misma contraindicación se respondió dos veces ({ $item }): deje una sola respuesta.

candidacy-care-failed = El tratamiento conservador se probó durante { $months } meses y fracasó; se exigen { $least } meses.
candidacy-care-too-short = Del tratamiento conservador fracasado constan { $months } meses sin pausas largas; se exigen { $least }.
candidacy-care-not-tried = No consta que fracasara: { $facts }. Antes se exigen medicamentos y, además, fisioterapia u otros tratamientos.
candidacy-care-unknown = No se sabe si fracasaron { $least } meses de tratamiento conservador. Falta: { $missing }.

candidacy-imaging-done = Se hicieron las radiografías y una RM reciente (o TC si la RM no es posible).
candidacy-imaging-too-old = La RM es demasiado antigua: puede tener hasta { $most } meses, o { $changed } si los síntomas cambiaron después. Repítala.
candidacy-imaging-unknown = No se sabe si se hicieron las imágenes previas. Falta: { $missing }.

candidacy-indication-named = La prueba se pide por un motivo publicado: { $indications }.
candidacy-indication-none = No se da ninguno de los motivos publicados: sin ellos la prueba no debe hacerse.
candidacy-indication-unknown = No se indicó el motivo de la prueba: elija al menos uno.

candidacy-management-changes = El resultado cambiaría el tratamiento y el paciente lo aceptaría.
candidacy-management-unchanged = El resultado no cambiaría el tratamiento: la prueba no debe hacerse.
candidacy-management-unknown = Nadie preguntó si el resultado cambiaría el tratamiento: pregunte al médico y al paciente.

candidacy-contraindication-none = No hay ninguna contraindicación absoluta.
candidacy-contraindication-stands = La prueba no debe hacerse: { $items }.
candidacy-contraindication-unknown = Sin preguntar todavía: { $items }. Pregunte antes de decidir.
candidacy-relative-none = No hay ninguna contraindicación relativa.
candidacy-relative-present = Hay que sopesar: { $items }. Resuelto con una nota: { $settled }.
candidacy-relative-unknown = Contraindicaciones relativas sin preguntar todavía: { $items }.

candidacy-other-source-excluded = Se descartaron las articulaciones facetarias y sacroilíacas como origen del dolor.
candidacy-other-source-stands = No se descartaron las articulaciones facetarias o sacroilíacas como origen del dolor: estúdielas antes.
candidacy-other-source-unknown = Nadie indicó si se descartaron las articulaciones facetarias y sacroilíacas como origen del dolor.

candidacy-background-quiet = No consta ningún antecedente que aumente la tasa de falsos positivos.
candidacy-background-loud = Aumenta la tasa de falsos positivos: { $facts }.
candidacy-background-unknown = Sin preguntar, aunque cambia la credibilidad de un resultado positivo: { $missing }.

candidacy-scores-low = Ningún cuestionario alcanza su valor de corte publicado ({ $bands }).
candidacy-scores-high = { $tools } { $tools ->
    [one] – alcanza su valor de corte publicado: aumenta el riesgo de un falso positivo. No significa que el dolor no sea discal.
   *[other] – alcanzan sus valores de corte publicados: aumenta el riesgo de un falso positivo. No significa que el dolor no sea discal.
}
candidacy-scores-none = No se rellenó ningún cuestionario de malestar psicológico.

candidacy-advised-against = Algunas guías y aseguradoras desaconsejan esta prueba en esta región, la consideran en investigación o no la cubren ({ $sources }). La decisión sigue siendo del médico y del paciente.
candidacy-advised-against-somewhere = Algunas guías y aseguradoras desaconsejan esta prueba en una u otra región ({ $sources }): diga qué región se estudiará y se nombrarán las que hablan de ella.
