# La radiación, en palabras sencillas.

radiation-not-recorded = no consta su radiación
radiation-parts-missing = no consta: { $missing }
radiation-region-unknown = no consta su región, así que no se ha estimado nada
radiation-fluoroscopy-not-estimated = su fluoroscopia no se ha estimado: las cifras son de la columna lumbar, no de la { $region }
report-label-factor = Factor
report-factor = de { $low } a { $high } mSv { $per ->
    [min] por minuto de fluoroscopia
   *[other] por cada mGy·cm de TC
} [{ $source }]
report-label-nature = Comparada con la naturaleza
report-nature = lo mismo que da la naturaleza en un tiempo de { $low } a { $high } [{ $source }]
report-label-nominal = Riesgo nominal
report-nominal = { $most ->
    [unknown] sin dosis no hay riesgo [{ $source }]
   *[other] un cáncer más por cada { $fewest } a { $most } personas con esta dosis; es una cifra de poblaciones, sin umbral, no el pronóstico de este paciente [{ $source }]
}
report-label-total = Todos los episodios de este registro
report-total = { $low }–{ $high } mSv, estimados en { $episodes ->
    [one] { $episodes } episodio
   *[other] { $episodes } episodios
}.
report-total-lacks = No incluido, episodio { $episode }: { $why }.
cli-show-radiation = Radiación de todos los episodios de este registro: { $low }–{ $high } mSv, estimados en { $episodes ->
    [one] { $episodes } episodio
   *[other] { $episodes } episodios
}.
word-fact-fluoroscopy = tiempo de fluoroscopia
word-fact-dose-length = producto dosis-longitud de la TC
report-factor-one = { $amount } mSv { $per ->
    [min] por minuto de fluoroscopia
   *[other] por cada mGy·cm de TC
} [{ $source }]
