# Radiation, told in plain words.

radiation-not-recorded = its radiation was not recorded
radiation-parts-missing = not recorded: { $missing }
radiation-region-unknown = its region is not known, so nothing was estimated
radiation-fluoroscopy-not-estimated = its fluoroscopy was not estimated: the figures are of the lumbar spine, not the { $region } one
report-label-factor = Factor
report-factor = { $low } to { $high } mSv { $per ->
    [min] in a minute of fluoroscopy
   *[other] for one mGy·cm of CT
} [{ $source }]
report-label-nature = Compared with nature
report-nature = as much as nature gives in { $low } to { $high } [{ $source }]
report-label-nominal = Nominal risk
report-nominal = { $most ->
    [unknown] no dose, no risk [{ $source }]
   *[other] one more cancer in { $fewest } to { $most } people who had this dose; a figure of populations, without threshold, not this patient's prognosis [{ $source }]
}
report-label-total = All episodes in this record
report-total = { $low }–{ $high } mSv, estimated over { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}.
report-total-lacks = Not in it, episode { $episode }: { $why }.
cli-show-radiation = Radiation over all episodes in this record: { $low }–{ $high } mSv, estimated over { $episodes ->
    [one] { $episodes } episode
   *[other] { $episodes } episodes
}.
word-fact-fluoroscopy = fluoroscopy time
word-fact-dose-length = dose-length product of the CT
report-factor-one = { $amount } mSv { $per ->
    [min] in a minute of fluoroscopy
   *[other] for one mGy·cm of CT
} [{ $source }]
