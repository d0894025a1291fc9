### Words printed inside sentences: how values look, and the members of every closed list.
### A member of an enum is word-<enum>-<value>; a unit that is not simply written behind its
### number has a word-amount-<unit> of its own; the name of a fact is word-fact-<name>.

## Values

word-unknown = unknown
word-yes = yes
word-no = no
word-none = none
word-erased = [erased]
word-and = and
word-and-before-i = and
word-decimal-mark = .
word-date = { $day } { $month } { $year }
word-civil-time = { $day }, { $clock } { $zone }
word-civil-time-here = { $day }, { $clock }
word-civil-time-twice = { $day }, { $clock } (UTC{ $offset }) { $zone }

word-month-1 = January
word-month-2 = February
word-month-3 = March
word-month-4 = April
word-month-5 = May
word-month-6 = June
word-month-7 = July
word-month-8 = August
word-month-9 = September
word-month-10 = October
word-month-11 = November
word-month-12 = December

## Units

word-unit-psi = psi
word-unit-kpa = kPa
word-unit-bar = bar
word-unit-mm-hg = mmHg
word-unit-ml = mL
word-unit-deg = degrees
word-unit-score = points out of 10
word-unit-mgy = mGy
word-unit-msv = mSv
word-unit-gy-cm2 = Gy·cm²
word-unit-mgy-cm2 = mGy·cm²
word-unit-mgy-cm = mGy·cm
word-unit-s = s
word-unit-min = min
word-unit-h = h
word-unit-d = days
word-unit-wk = weeks
word-unit-mo = months
word-unit-a = years
word-unit-mm = mm
word-unit-mg = mg
word-unit-g = g
word-unit-mg-ml = mg/mL
word-unit-mg-kg = mg/kg
word-unit-kg = kg
word-unit-lb-av = lb
word-unit-cel = °C
word-unit-degf = °F
word-unit-inr = INR
word-unit-10-9-l = × 10⁹/L
word-unit-mg-dl = mg/dL
word-unit-umol-l = µmol/L
word-unit-ml-min-1-73-m2 = mL/min/1.73 m²
word-unit-mg-l = mg/L
word-unit-ml-s = mL/s
word-unit-percent = per cent
word-unit-count = in number
word-unit-1 = without a unit

word-amount-deg = { $value }°
word-amount-score = { $value }/10
word-amount-d =
    { $value ->
        [one] { $value } day
       *[other] { $value } days
    }
word-amount-wk =
    { $value ->
        [one] { $value } week
       *[other] { $value } weeks
    }
word-amount-mo =
    { $value ->
        [one] { $value } month
       *[other] { $value } months
    }
word-amount-inr = INR { $value }
word-amount-percent = { $value }%
word-amount-count = { $value }
word-amount-1 = { $value }

## The spine

word-region-cervical = cervical
word-region-thoracic = thoracic
word-region-lumbar = lumbar

word-side-left = left
word-side-right = right

word-count-usual = five lumbar vertebrae, the usual count
word-count-l6 = six lumbar vertebrae
word-count-lumbarised-s1 = lumbarised S1
word-count-sacralised-l5 = sacralised L5

## Evidence and verdicts

word-verdict-met = met
word-verdict-not-met = not met
word-verdict-unknown = unknown

word-evidence-verified = verified
word-evidence-unverified = not verified

## People and the journey

word-role-coordinator = coordinator
word-role-nurse = nurse
word-role-technologist = technologist
word-role-physician = physician
word-role-rater = pain rater
word-role-reader = independent reader
word-role-trainee = trainee
word-role-reviewer = reviewer
word-role-clinic-lead = clinic lead
word-role-administrator = administrator
word-role-patient = patient
word-role-carer = carer
word-role-system = the system

word-station-referral = referral
word-station-candidacy = candidacy
word-station-preparation = preparation
word-station-booking = booking
word-station-needle = needle
word-station-provocation = provocation
word-station-images = images
word-station-conclusion = conclusion
word-station-report = report
word-station-followup = follow-up

## Candidacy

word-treatment-kind-nsaid = anti-inflammatory (NSAID)
word-treatment-kind-analgesic = painkiller
word-treatment-kind-physiotherapy = physiotherapy
word-treatment-kind-exercise = exercise
word-treatment-kind-injection = injection
word-treatment-kind-block = diagnostic block
word-treatment-kind-other = other treatment

word-outcome-failed = did not help
word-outcome-helped = helped
word-outcome-unknown = outcome unknown

word-contraindication-cannot-consent-or-report = the patient cannot consent or report pain reliably
word-contraindication-infection = infection
word-contraindication-uncorrected-bleeding = uncorrected bleeding disorder or anticoagulation
word-contraindication-pregnancy = pregnancy
word-contraindication-canal-stenosis = severe canal stenosis at the level
word-contraindication-cord-compression = compression of the spinal cord
word-contraindication-progressive-deficit = progressive deficit or cauda equina syndrome
word-contraindication-mild-pain = no pain, or only mild pain
word-contraindication-large-extrusion = large extrusion or sequestration
word-contraindication-severe-allergy = severe allergy to an agent of the test
word-contraindication-psychological-illness = severe psychological illness
word-contraindication-substance-misuse = substance misuse
word-contraindication-access-blocked = way to the disc blocked
word-contraindication-prior-surgery = earlier surgery at the level
word-contraindication-immunosuppression = immunosuppression or poorly controlled diabetes

word-indication-surgery-considered = surgery is considered
word-indication-failed-back-surgery = pain after back surgery
word-indication-levels-of-fusion = choice of the levels to fuse or replace
word-indication-intradiscal-treatment = an intradiscal treatment is considered

word-tool-phq-9 = PHQ-9
word-tool-gad-7 = GAD-7
word-tool-phq-15 = PHQ-15
word-tool-pcs = Pain Catastrophizing Scale
word-tool-odi = Oswestry Disability Index

word-decision-eligible = suitable
word-decision-eligible-with-flags = suitable, with warnings
word-decision-defer = deferred
word-decision-not-eligible = not suitable

## Preparation

word-substance-contrast = contrast
word-substance-local-anaesthetic = local anaesthetic
word-substance-general-anaesthetic = general anaesthetic
word-substance-antibiotic = antibiotic
word-substance-latex = latex

word-severity-mild = mild
word-severity-moderate = moderate
word-severity-severe = severe

word-resolution-not-used = the agent is not used
word-resolution-substitute = another agent is used
word-resolution-premedication = premedication
word-resolution-tested-negative = allergy test negative

word-medicine-warfarin = warfarin
word-medicine-apixaban = apixaban
word-medicine-aspirin = aspirin
word-medicine-diclofenac = diclofenac
word-medicine-ibuprofen = ibuprofen
word-medicine-ketorolac = ketorolac
word-medicine-naproxen = naproxen
word-medicine-celecoxib = celecoxib
word-medicine-other-blood-thinner = another blood thinner

word-held-not-taken = not taken
word-held-no-hold = need not be stopped
word-held-held = stopped in time
word-held-too-late = stopped too late
word-held-not-asked = not asked
word-held-no-figure = no figure in the table
word-held-no-agreement = no agreement of the prescriber
word-held-not-confirmed = stop not confirmed
word-held-not-told = last dose not told
word-held-kidneys-weak = kidneys too weak for its figures
word-held-kidneys-unknown = filtration rate unknown

word-step-continue = continue
word-step-last-dose = last dose
word-step-lab = blood test
word-step-pregnancy-test = pregnancy test
word-step-last-solid = last solid food
word-step-last-clear-fluid = last clear fluid
word-step-restart = restart

word-lab-kind-creatinine = creatinine
word-lab-kind-egfr = eGFR
word-lab-kind-inr = INR
word-lab-kind-platelets = platelets
word-lab-kind-aptt = aPTT
word-lab-kind-crp = CRP

word-sex-female = female
word-sex-male = male

## Booking

word-resource-kind-physician = physician
word-resource-kind-room = room
word-resource-kind-imaging = C-arm or CT
word-resource-kind-nurse = nurse

word-bookable-physician = physician
word-bookable-room = room
word-bookable-c-arm = C-arm
word-bookable-ct = CT
word-bookable-nurse = nurse

word-lift-hours = opening hours
word-lift-buffers = set-up and recovery buffers
word-ending-by-mistake = opened by mistake
word-ending-withdrew = the patient withdrew
word-ending-not-reached = the patient was not reached
word-ending-elsewhere = cared for elsewhere

## Needle and images

word-modality-fluoroscopy = fluoroscopy

word-position-side-rolled-forward = on the side, rolled slightly forward
word-position-prone = prone
word-position-supine = supine
word-position-oblique = oblique

word-plane-ap = AP
word-plane-lateral = lateral
word-plane-axial = axial
word-plane-coronal = coronal
word-plane-sagittal = sagittal

word-image-kind-nifti = NIfTI file
word-image-kind-dicom-series = DICOM series
word-image-kind-picture = picture of a film

word-image-modality-ct = CT
word-image-modality-mr = MRI
word-image-modality-xa = X-ray angiography
word-image-modality-rf = fluoroscopy
word-image-modality-dx = digital X-ray
word-image-modality-cr = computed radiography
word-image-modality-ot = another modality

word-image-purpose-planning = planning the needle
word-image-purpose-discogram = CT after discography
word-image-purpose-other = another purpose

word-mark-kind-disc-centre = disc centre
word-mark-kind-key-slice = key slice
word-image-plane-axial = axial
word-image-plane-coronal = coronal
word-image-plane-sagittal = sagittal

word-nucleogram-cottonball = type I, cottonball
word-nucleogram-lobular = type II, lobular
word-nucleogram-irregular = type III, irregular
word-nucleogram-fissured = type IV, fissured
word-nucleogram-ruptured = type V, ruptured

word-field-nucleogram = nucleogram
word-field-modified-dallas = modified Dallas grade
word-field-leak = leak

## The room

word-checklist-item-identity = identity
word-checklist-item-consent = consent
word-checklist-item-position = position
word-checklist-item-pillows = pillows
word-checklist-item-iv-access = intravenous access
word-checklist-item-monitoring = monitoring
word-checklist-item-skin-cleaned = skin cleaned
word-checklist-item-hair-removed = hair removed
word-checklist-item-draped = draped
word-checklist-item-local-anaesthetic = local anaesthetic
word-checklist-item-emergency-drugs = emergency drugs at hand

word-drug-kind-contrast = contrast
word-drug-kind-antibiotic = antibiotic
word-drug-kind-local-anaesthetic = local anaesthetic
word-drug-kind-sedative = sedative
word-drug-kind-premedication = premedication
word-drug-kind-other = another drug

word-screen-wait = wait
word-screen-ask = question
word-screen-thanks = thanks

## Provocation

word-disc-role-suspect = suspect disc
word-disc-role-control = control disc

word-concordance-none = no pain
word-concordance-pressure = pressure only
word-concordance-discordant = discordant
word-concordance-similar = similar
word-concordance-concordant = concordant

word-end-reason-pain = pain
word-end-reason-pressure = pressure limit
word-end-reason-volume = volume limit
word-end-reason-leak = leak
word-end-reason-asked-to-stop = the patient asked to stop
word-end-reason-symptom = a symptom

word-behaviour-guarding = guarding
word-behaviour-rubbing = rubbing
word-behaviour-grimacing = grimacing
word-behaviour-sighing = sighing
word-behaviour-verbalising = verbalising

## Conclusion

word-boundary-strict = strictly below
word-boundary-inclusive = at or below

word-category-absolute = absolute discogenic pain
word-category-highly-probable = highly probable discogenic pain
word-category-discogenic = discogenic pain
word-category-possible = possible discogenic pain
word-category-none = none
word-category-indeterminate = indeterminate
word-category-not-assessable = not assessable
word-category-positive = positive
word-category-negative = negative
word-category-low-pressure-positive = low-pressure positive
word-category-high-pressure-positive = high-pressure positive
word-category-chemical = chemical (low pressure)
word-category-mechanical = mechanical
word-category-normal = normal
word-category-pressure = pressure only
word-category-dissimilar = dissimilar pain
word-category-similar = similar pain
word-category-reproduction = exact reproduction

word-flag-name-sham-positive = pain at the sham
word-flag-name-no-sham = no sham
word-flag-name-no-control = no control disc
word-flag-name-control-positive = control disc positive
word-flag-name-control-under-pressurised = control disc tested at too low a pressure
word-flag-name-leak = leak
word-flag-name-unpressurisable = could not be pressurised
word-flag-name-opening-pressure-high = high opening pressure
word-flag-name-pressure-missing = pressure missing
word-flag-name-sedation = sedation
word-flag-name-multi-level-positive = several levels positive
word-flag-name-prior-circular = circular prior
word-flag-name-grade0-intense-pain = intense pain in an intact disc
word-flag-name-transitional-level = transitional vertebra

## Report

word-technique-one-by-one = one disc at a time
word-technique-all-needles-first = all needles first

word-approach-extrapedicular = extrapedicular posterolateral
word-approach-costovertebral = costovertebral
word-approach-anterolateral = anterolateral

word-route-intravenous = intravenous
word-route-intradiscal = intradiscal
word-route-subcutaneous = subcutaneous
word-route-intramuscular = intramuscular
word-route-oral = by mouth

word-sedation-none = none
word-sedation-minimal = minimal
word-sedation-moderate = moderate
word-sedation-deep = deep

word-test-kind-pfirrmann = Pfirrmann grade
word-test-kind-modic = Modic changes
word-test-kind-hiz = high-intensity zone
word-test-kind-protrusion = protrusion or extrusion
word-test-kind-xray = X-ray
word-test-kind-contour = contour of the disc
word-test-kind-ct = CT
word-test-kind-emg = electromyography
word-test-kind-block = diagnostic block
word-test-kind-psychosocial = psychosocial scores
word-test-kind-other = another test

word-judged-pain-source = source of the pain
word-judged-not-pain-source = not the source of the pain
word-judged-uncertain = uncertain

word-section-identity = identity
word-section-question = question
word-section-conclusion = conclusion
word-section-plan = plan
word-section-discs = discs
word-section-curves = curves
word-section-readings = readings
word-section-tests = other tests
word-section-criteria = criteria
word-section-procedure = procedure
word-section-risks = risks
word-section-dose = radiation dose

## Names of facts

word-fact-allergies = allergies
word-fact-approach = approach
word-fact-behaviours = pain behaviours
word-fact-care-dates = dates of the treatments
word-fact-chronic-pain-elsewhere = chronic pain elsewhere
word-fact-compensation-claim = compensation claim
word-fact-concordance = concordance
word-fact-confirmed-for = appointment for which the plan was confirmed
word-fact-consent = consent
word-fact-control = a control disc
word-fact-could-be-pregnant = whether the patient could be pregnant
word-fact-discharge = discharge
word-fact-discs = discs
word-fact-dominant-side = side of the worse pain
word-fact-driver = driver
word-fact-driver-phone = phone of the driver
word-fact-indications = indication
word-fact-last-clear-fluid = last clear fluid
word-fact-last-solid = last solid food
word-fact-leak = leak
word-fact-levels = levels
word-fact-medicines = medicines
word-fact-medicines-complete = whether the list of medicines is complete
word-fact-modality = guidance (X-ray or CT)
word-fact-modified-dallas = modified Dallas grade
word-fact-mri-on = date of the MRI
word-fact-nucleogram = nucleogram
word-fact-observed = observation after the test
word-fact-opening-pressure = opening pressure
word-fact-order = order of the injections
word-fact-other-care = physiotherapy or other care
word-fact-other-source-excluded = whether another source of the pain was excluded
word-fact-pain = pain score
word-fact-pain-nrs = pain score
word-fact-patient = patient
word-fact-physicians-conclusion = physician’s conclusion
word-fact-plan = treatment plan
word-fact-placed = needle tip position
word-fact-position = position on the table
word-fact-pregnancy-test = pregnancy test
word-fact-present = who was present
word-fact-pressure = pressure
word-fact-prior-discectomy = earlier discectomy
word-fact-procedure = procedure
word-fact-question = question of the test
word-fact-readings = readings
word-fact-reason = reason
word-fact-region = region of the spine
word-fact-scores = questionnaire scores
word-fact-sham = sham
word-fact-slot = slot
word-fact-somatisation = somatisation
word-fact-static-pressure = static pressure
word-fact-suspects = suspected discs
word-fact-symptoms-changed = whether the symptoms changed after the MRI
word-fact-teach-back = teach-back
word-fact-time-out = time-out
word-fact-volume = volume
word-fact-would-change-management = whether the result would change the treatment
word-fact-xray-on = date of the X-ray
word-fact-zone = time zone

word-agreement-agreed = as proposed
word-agreement-corrected = corrected
