# The report, on paper, as plain text and in JSON.

## Whether it may be signed

report-conclusion-missing = The physician's conclusion is not written: write it before signing.
report-conclusion-written = The physician's conclusion is written.
report-plan-missing = The treatment plan is not written: say what is done next before signing, be it nothing.
report-plan-written = The treatment plan is written.
report-readings-missing = Fewer than { $wanted } readers have graded { $discs }: wait for the readings before signing.
report-readings-in = At least { $wanted } readers have graded every tested disc.
report-judgements-missing = The physician has not judged { $discs }: give every tested disc a word before signing.
report-judgements-in = The physician has judged every tested disc.

## Plain words

report-title = Discography report
report-not-recorded = not recorded
report-erased = erased at the patient's lawful request
report-page = Page
report-page-of = of
report-subject = { $names } · born { $born }
report-audit-head = Audit head { $position } · { $hash }
report-audit-head-none = Preview: no audit head
report-characters = A character that our fonts cannot draw is printed as its Unicode number; the record holds the original.

## What a reader must know before reading on

report-synthetic-badge = SYNTHETIC PATIENT
report-synthetic-notice = SYNTHETIC PATIENT: nobody was tested. This report serves practice and demonstration only.
report-draft-badge = DRAFT, NOT SIGNED
report-differs-notice = What is shown here is not exactly what was signed: facts of the clinic, the patient or the tables have changed since. The signed facts carry the digest under the signature.
report-draft-notice = Draft: no physician has signed this report. Do not act on it.
report-struck-notice = An image was struck out of the record after it was read. See “Images, as read”.
report-struck-image = An image ({ $purpose }) was struck out on { $at }, after { $readers } had read with it. Reason: { $why }
report-struck-settled = { $by } settled on the reading afterwards, { $at }: { $note }
report-struck-unsettled = Nobody has settled since whether the reading stands.
report-amended-badge = AMENDED
report-amended-notice = Amended after signing: { $count ->
    [one] one amendment
   *[other] { $count } amendments
}, the latest on { $at }. See “Amendments”.
report-emergency = Emergency: { $number }

## Chapters

report-heading-question = Question
report-heading-conclusion = Conclusion of the physician
report-heading-plan = Treatment plan
report-heading-discs = Discs tested
report-heading-curves = Pressure, volume and pain
report-heading-readings = Images, as read
report-heading-tests = Other tests beside
report-heading-criteria = Published criteria
report-heading-flags = Read with care
report-heading-posterior = How probable is a painful disc?
report-heading-procedure = How the test was done
report-heading-risks = Consent and risks
report-heading-dose = Radiation
report-heading-limits = Limits of the method
report-heading-signature = Signature
report-heading-amendments = Amendments
report-heading-clauses = Criteria, clause by clause
report-heading-about = About this report
report-heading-sources = Sources

## Labels

report-label-patient = Patient
report-label-born = Born
report-label-sex = Sex
report-label-numbers = Numbers
report-label-test = Test
report-label-done = Done
report-label-discs = Discs
report-label-signed = Signed
report-label-modality = Guidance
report-label-position = Position
report-label-technique = Needles
report-label-sedation = Sedation
report-label-contrast = Contrast
report-label-antibiotic = Antibiotic
report-label-order = Order of injection
report-label-count = Vertebral count
report-label-fluoroscopy = Fluoroscopy time
report-label-dose-area = Dose-area product
report-label-reference-point = Dose at reference point
report-label-ct-index = CTDIvol
report-label-ct-length = CT dose-length product
report-label-effective = Effective dose
report-label-signer = Physician
report-label-role = Role
report-label-at = Signed
report-label-digest = Digest of the report
report-test-of = Provocation discography, { $region }
report-not-signed = not signed
report-signed-by = { $name }, { $at }

## Heads of columns

report-head-disc = Disc
report-head-judged = Judgement
report-head-note = Note
report-head-role = Role
report-head-opening = Opening
report-head-rise = Highest, psi a.o.
report-head-volume = mL
report-head-pain = Pain
report-head-concordance = Likeness
report-head-end = Ended for
report-head-nucleogram = Nucleogram
report-head-grade = Grade
report-head-leak = Leak
report-head-step = Step
report-head-static = Static
report-head-above = psi a.o.
report-head-reader = Reader
report-head-test = Test
report-head-finding = Finding
report-head-date = Date
report-head-set = Criteria
report-head-clause = Clause
report-head-because = Because
report-head-source = Source
report-head-beside = Discogram
report-head-tip = Tip in the middle third
report-head-side = Side of the patient
report-head-needle = Needle
report-head-amended = Amendment
report-head-amended-section = Chapter
report-head-amended-text = What was added

## Criteria sets

report-set-sis-2004 = SIS 2004
report-set-isis-older = ISIS, before 2004
report-set-iasp-1994-disc = IASP 1994, discogenic pain
report-set-iasp-1994-idd = IASP 1994, disc disruption
report-set-derby-2005 = Derby 2005
report-set-derby-1999-pressure = Derby 1999, pressure class
report-set-walsh-1990 = Walsh 1990
report-set-dallas-pain = Dallas pain code
report-set-xi-2016 = Xi 2016
report-set-sis-cervical = SIS, cervical
report-set-source = Source: { $source }

## Sentences

report-not-judged = not judged yet
report-readers-agree = readers agree
report-readers-differ = readers differ
report-readers-not-comparable = not comparable
report-behaviour-none = none
report-letter-right = R
report-letter-left = L
report-introducer = introducer { $gauge } G
report-needle = needle { $gauge } G
report-tip-central = yes
report-tip-not-central = no
report-reader-blind = { $reader } read without seeing the other reading or the pain answers.
report-reader-open = { $reader } had seen another reading.
report-score = { $value } of { $most }
report-found-yes = present
report-found-no = absent
report-found-normal = normal
report-found-bulge = bulge
report-found-protrusion = protrusion
report-found-extrusion = extrusion
report-found-sequestration = sequestration
report-found-narrowed = narrowed
report-found-listhesis = listhesis
report-found-unstable = unstable
report-found-fused = fused
report-found-radiculopathy = radiculopathy
report-found-other = other finding
report-found-relieved = relieved the pain
report-found-not-relieved = did not relieve the pain
report-no-discs = No disc was tested.
report-grade-is = grade { $grade }
report-whole-spine = whole spine
report-whole-patient = patient
report-unpressurisable = the pressure would not rise
report-sham = sham
report-sham-unanswered = Sham: the questions were also asked without an injection ({ $count }×); the pain was recorded { $known }×, so whether all were painless is not known.
report-sham-none = No sham is recorded: the questions were never asked without an injection, or nobody noted it.
report-sham-done = Sham: the questions were also asked without an injection ({ $count }×); pain answered: { $scores } of 10.
report-note-gap = { $gap } Not recorded at every increment of this disc: it may have been higher there.
report-note-discs = psi a.o.: psi above opening pressure, static. Pain: the highest of 0–10, with its likeness to the usual pain. Grade: modified Dallas, 0–5. { $dash }: not recorded.
report-note-curves = Solid line: static pressure above opening; the shape says how the pain compared with the usual one. Broken line: pain, held until it was asked again. Dotted: 15 and 50 psi, where the criteria divide. A gap is a value nobody recorded.
report-note-grade = Grade: modified Dallas, 0–5.
report-note-criteria = Each set is applied as its source words it; the sets differ and none is the truth. The clauses stand at the end.
report-key-criteria = Filled: met. Open: not met. Question mark: unknown.
report-note-clauses = Every clause that was asked, with its answer, its reason and its source. Unknown is never counted as no.
report-note-dose = The effective dose is an estimate for a standard body, not a measurement of this patient.
report-note-amendments = The report above stands as it was signed; what follows was added later.
report-opening-is = Opening pressure: { $pressure }
report-behaviours-are = Behaviour seen: { $seen }
report-axis-pressure = pressure, psi above opening
report-axis-pain = pain, 0–10
report-axis-volume = volume in the disc, mL
report-axis-step = step (no volume was recorded)
report-ended = ended: { $end }
report-alt-column = The spine from { $top } to { $low } from the front, the patient's right on the left. { $discs }.
report-alt-curve = { $disc }, step by step: { $steps }. Ended: { $end }.
report-alt-step = { $volume }: { $rise } above opening, pain { $pain }, { $concordance }
report-alt-legend = Shapes on the curves. Open circle: no pain. Open triangle: pressure only. Cross: discordant. Open diamond: similar. Filled diamond: concordant. Question mark: not recorded.
report-readings-none = No reading is recorded.
report-reading-used = used here
report-tests-none = No other test is recorded.
report-criteria-none = No criteria have been applied yet.
report-clauses-none = No clause was asked.
report-flags-none = Nothing was flagged.
report-deciding = at { $rise } psi a.o.
report-assumed = Taken for granted, or chosen by the clinic where the source is silent:
report-posterior-none = No disc is positive, so no probability is given.
report-posterior-is = Between { $low }% and { $high }%, for the patient as a whole and under the assumptions below. An interval, because the inputs are disputed.
report-concentration = { $amount } iodine
report-volume-all = { $amount } in all discs
report-none-given = none given
report-effective = { $low }–{ $high } mSv, estimated [{ $source }]
report-plan-caution = A discogram alone is never a reason for a fusion.
report-limit-controls = Control discs are healthy discs that were punctured for comparison; the patient carries that risk too.
report-limit-standard = There is no gold standard: no other test proves that a disc is the source of a pain.
report-limit-false-positive = Discs that do not hurt in daily life can hurt when injected; more so with pain elsewhere, distress or earlier disc surgery.
report-limit-wear = Punctured discs wore faster in one ten-year study (Carragee 2009); a study of patients tested at low pressure did not find it (McCormick 2019). The question is open.
report-limit-fusion = A concordant disc does not promise that treating it will help (Carragee 2006).
report-amendment = Amendment { $number }
report-amended-because = Reason: { $why }
report-about-device = Discogram is documentation software, not a cleared medical device; the conclusion is the named physician's.
report-about-software = Made by Discogram { $version }.
report-about-tables = Rules and numbers in force: tables { $digest }.
report-about-unsigned = Tables the clinic lead has not signed: { $tables }.
report-about-unverified = Tables with numbers not yet checked against the printed source: { $tables }.
report-about-demonstration = This clinic is a demonstration.

## Risks, as told

report-risk-pain = The test is meant to provoke pain; the usual pain may be worse for a day or two.
report-risk-infection = Infection of the disc: about 1 in { $patients } patients.
report-risk-numbness = Numbness or weakness that passes.
report-risk-nausea = Nausea.
report-note-risks = The record keeps which text was signed, not its words. The risks are those that a consent goes through.
report-label-other-drugs = Other drugs
report-dose-unknown = dose not recorded
report-route-unknown = route not recorded
report-behaviour-partly = { $seen }; not recorded at every increment
report-agent-unknown = agent not recorded
report-concentration-unknown = iodine not recorded
report-note-judged-against = At least one criteria set calls { $discs } positive, and the physician does not.
report-note-judged-alone = No criteria set that was asked calls { $discs } positive: the word is the physician's alone.
report-note-leak-differs = Leak and grade do not go together in { $discs }: contrast outside the disc is grade { $grade }, and grade { $grade } is contrast outside the disc.
report-risk-nerve = Injury of a nerve; paralysis is very rare.
report-risk-bleeding = Bleeding, a bruise, or injury of a vessel.
report-risk-headache = Headache.
report-risk-allergy = Allergy to the contrast agent or to a drug.
report-risk-wear = The punctured discs, healthy control discs among them, may wear faster.
report-risk-radiation = Radiation from X-ray and CT.
report-consent-none = No consent is recorded: whether the patient was told is not known.
report-consent-signed = Consent { $version } (SHA-256 { $hash }), signed { $at }. Told again in own words: { $teach_back }. Interpreter: { $interpreter }.
report-consent-withdrawn = The patient took it back on { $at }.
report-concluded-by = { $name }
report-posterior-elsewhere = No probability is given: the published figures are for the lumbar spine.
report-posterior-not-credible = No probability is given: pain was reported although nothing was injected.
report-note-dose-ct-alone = Fluoroscopy is not in the estimate: its figures are for the lumbar spine.
report-sex-female = female
report-sex-male = male
report-sex-intersex = intersex
report-risk-infection-elsewhere = Infection of the disc: nobody has counted it in this region; about 1 in { $patients } patients in the { $region } spine.
report-risk-infection-unrated = Infection of the disc: no rate is known.
report-effective-not-estimated = not estimated: no factor for what was recorded is certain enough
