## What is asked and measured at a contact

followup-advice-measure = The call is not finished: ask today for { $facts }.
followup-temperature-fever = The temperature is { $temperature }: { $limit } or more is a fever.
followup-temperature-normal = The temperature is { $temperature }, below { $limit }.
followup-fever-contradicts = No fever was answered, but the temperature is { $temperature }, and { $limit } or more is a fever: what was measured counts. Ask again.
followup-pain-missing = Not recorded: { $facts }. Ask the patient; without both nobody can tell whether the pain has settled.
followup-pain-settled = Pain { $pain } now, { $baseline } before the test: it may be above that for { $hours } hours, and no longer.
followup-pain-above-baseline = Pain { $pain } now, { $baseline } before the test: it should be back after { $hours } hours. Tell the team today.
followup-pain-allows-home = Pain { $pain } now, { $baseline } before the test: up to { $rise } above it is accepted.
followup-pain-keeps-here = Pain { $pain } now, { $baseline } before the test: more than { $rise } above it. Treat it, and look again before the patient leaves.
word-occasion-recovery = recovery, the first hour
word-occasion-early-call = call in the first days
word-occasion-infection-call = call in the second week
word-occasion-late-check = check after a month
word-occasion-outcome = outcome of the treatment
word-fact-baseline-pain = pain before the test

report-call-measure = { $facts }
report-call-calls = The calls after the test
report-call-contact = Contact
report-call-opens = From
report-call-closes = To
