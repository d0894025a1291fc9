### Why a source is the default where several disagree, by the row's id (row_names.py).

default-why-least-months-of-conservative-care = the figure of a society of spine physicians, between a payer's 3 and a surgical series' 6
default-why-highest-inr = ASRA is the guideline for the spine (CDI Quality Institute 2020), and it is the stricter
default-why-least-platelets = conservative neuraxial practice; the stricter figure
default-why-nothing-after = what the clinic tells its patients; never looser than the society's hours
default-why-clinic-rule = what the clinic tells its patients; the societies' figures stand beside it
default-why-cancer-per-sievert = the higher figure: a risk should not flatter
default-why-positions-lumbar = both positions are in use, and the oblique one spares a patient who cannot lie prone
default-why-positions-thoracic = both positions are in use, and the oblique one spares a patient who cannot lie prone
default-why-stop-pain = the score that the SIS criteria ask for; a lower stop would leave them unanswered
default-why-fluoroscopy-msv-per-min = the higher figure: an estimate of dose should not flatter
default-why-ct-msv-per-mgy-cm-cervical = the higher figure: an estimate of dose should not flatter
default-why-readers-needed = no published agreement figure was found for the modified Dallas grade
default-why-single-control = the guideline names no category, and not calling it is the safer reading
default-why-lone-neighbour = the guideline asks for two adjacent discs, and one is not two
default-why-derby-2005-control = the source's own definition
default-why-observation = the longer of the two least times in print
default-why-quality-criteria-lumbar = the newest set of a society, and it asks for control discs
default-why-quality-criteria-cervical = the only set of a society for the neck
default-why-quality-criteria-thoracic = the only set of a society that is applied above the lumbar spine
