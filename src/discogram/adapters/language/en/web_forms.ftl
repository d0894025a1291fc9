### Forms: their names, their fields, and what is said while they are filled in.

web-forms-save = Save
web-forms-required = needed
web-forms-not-asked = not asked
web-forms-not-said = not said
web-forms-choose = choose
web-forms-add = Add: { $what }
web-forms-remove = Remove
web-forms-problems = { $count ->
    [one] One thing is wrong. Nothing was written; what you typed is still here.
   *[other] { $count } things are wrong. Nothing was written; what you typed is still here.
}
web-forms-missing = Please fill this in.
web-forms-not-offered = “{ $word }” is not among the answers here: choose one of them.
web-forms-amount = Write a number and choose its unit.
web-forms-yes-or-no = Choose yes or no.
web-forms-source-unknown = “{ $source }” is no source of this clinic’s tables. Nothing stands on the board yet to choose from: leave the field empty.
web-forms-source-of-board = “{ $source }” is none of the sources on the board. Choose one of those in the list, such as { $some }, or leave the field empty.
web-forms-time-skipped = The clock is put forward that night, and “{ $value }” never comes: write a time before or after that hour.
web-forms-time-twice = The clock is put back that night, and “{ $value }” comes twice: write a time before or after that hour.
web-forms-none-and-more = “None” cannot stand beside another answer: take one of them away.
web-forms-icd10 = “{ $code }” is no ICD-10 code: a letter, a digit, then digits or letters, such as M51.360.
web-forms-discs-stray = { $discs } { $discs ->
    [one] is
   *[other] are
} ticked, but not part of the spine described here: untick and tick what the referrer means, or correct the region or the number of lumbar vertebrae.
web-forms-stray = does not fit
web-forms-offer = Show its discs
web-forms-at = When it happened
web-forms-at-hint = Empty means now. By the clock at the site.
web-forms-draft-of = This is your draft, kept at { $at }. Nothing of it has been recorded yet.
web-forms-draft-since = This form was sent already, perhaps from another window. What stands in it now was kept at { $at } and is not in the record: send it only if it is something new.
web-forms-draft-drop = Throw the draft away
web-forms-draft-back = Bring it back
web-forms-draft-aside-thrown = A draft of this form was thrown away.
web-forms-draft-aside-window = What was typed in another window of this form is kept aside.
web-forms-draft-elsewhere = Not kept: this form is open in another window, which keeps other words since
web-forms-draft-take-over = Take over here; the other words are put aside
web-forms-draft-saved = Draft kept at
web-forms-draft-saving = Keeping the draft…
web-forms-draft-lost = Not kept: no connection. Trying again; leave this page open.
web-forms-draft-refused = Not kept: the server did not take it. What is wrong is said when you send the form.
web-forms-draft-no-role = Neither kept nor recorded: this form is for { $roles }, and you hold no such role here. Leave this page open, and ask the clinic lead.
web-forms-draft-signed-out = Not kept: your sign-in has ended. Leave this page open and
web-forms-draft-sign-in = sign in again in a new window
web-forms-too-long = This form holds more than { $most } characters. It was not kept: shorten it, and attach long papers elsewhere.
web-forms-draft-locked = Not kept: the screen is locked. Leave this page open and
web-forms-draft-unlock = unlock it in a new window
web-forms-stale = Since you opened this form, somebody recorded the same thing. Look, then send again to record yours as well.
web-forms-meanwhile = Since you opened this page, this was recorded: { $what }. Look at what stands here now, then send again.
web-forms-other-tab = This form was sent already, perhaps from another window. Nothing of this second sending has been recorded: look at what stands now, and send again only if this is something new.
web-forms-done = Recorded: { $what }
web-forms-medicine-near = No medicine is called { $name } here. Did you mean { $near }? Type that name; if it is none of them, type “{ $other }” and write its name below.
web-forms-medicine-unknown = No medicine is called { $name } here. Type “{ $other }” and write its name below.
web-forms-medicines-told = The medicines told so far
web-forms-none-to-agree = No medicine on this patient’s list is held in agreement with its prescriber. Is the list whole?
web-forms-record-medicine = Record a medicine
web-forms-medicines-none = No medicine was told yet.
web-forms-signed = The report is signed. What is wrong or missing now is added to it by an amendment; nothing that was signed is changed.
web-forms-concluded-by = { $name } concluded this, { $at }
web-forms-concluded-own = A name stands under its own words: write yours here. Once saved, they take the place of these, and you sign them.
web-forms-against = Not met, or not known yet; where it does not stop, the word is “suitable, with warnings”:
web-forms-recorded = Recorded so far
web-forms-back = Back to the patient

web-form-accept-lab = Accept a value outside the limits
web-form-amend-report = Amend the signed report
web-form-answer-allergy = Allergy
web-form-answer-background = What weakens a positive answer
web-form-answer-conditions = Conditions
web-form-answer-contraindications = Contraindications
web-form-answer-illness = Recent illness
web-form-answer-management = Would the result change anything?
web-form-answer-pain-source = Source of the pain
web-form-answer-pregnancy = Pregnancy
web-form-close-session = Close the session
web-form-complete-checklist = Room checklist
web-form-confirm-medicine-list = Confirm the list of medicines
web-form-confirm-needle = Needle seen in a plane
web-form-decide-candidacy = Decide candidacy
web-form-discharge = Discharge
web-form-do-time-out = Time-out
web-form-give-drug = Drug given
web-form-judge-medicine = Set a hold for a medicine
web-form-measure-body = Weight
web-form-measure-vitals = Vital signs
web-form-name-driver = Driver home
web-form-place-needle = Needle placed
web-form-plan-needles = Needle plan
web-form-plan-sedation = Planned sedation
web-form-receive-referral = Referral
web-form-record-authorisation = Payer’s authorisation
web-form-record-baseline = Pain before the test
web-form-record-complication = Complication
web-form-record-conservative-care = Conservative care
web-form-record-dose = Radiation
web-form-record-fasting = Fasting
web-form-record-imaging = Imaging of the spine
web-form-record-lab = Blood test
web-form-record-medicine = Medicine or supplement
web-form-record-other-test = Result of another test
web-form-record-outcome = Outcome score
web-form-record-prescriber-agreement = The prescriber agrees
web-form-record-score = Questionnaire score
web-form-remove-needle = Needle removed
web-form-resolve-allergy = Resolve an allergy
web-form-withdraw-consent = Consent withdrawn
web-form-write-conclusion = Conclusion and treatment plan

web-alike-blood-results = Blood results
web-alike-asked = asked for before this test
web-alike-values = Values on the sheet; leave empty what was not measured
web-alike-allergies = Allergies
web-alike-nothing = Nothing was filled in yet, so nothing was recorded.
web-alike-other-tab = This form was sent already, perhaps from another window. Look below at what is recorded now, and send again only what is new.
web-alike-done = { $count ->
    [one] One line was recorded.
   *[other] { $count } lines were recorded.
}

web-legend-contraindications-absolute = With one of these the test is not done
web-legend-contraindications-relative = These are weighed, with a note

web-row-treatments = Treatment
web-row-discs = Disc
web-row-judgements = Judgement of a disc
web-row-plan = Line of the plan

web-field-accepted-at = Accepted when
web-field-against-advice = Goes against advice: why
web-field-agent = Which agent
web-field-agreed-at = Agreed when
web-field-allergies = Allergies read out
web-field-answers = Answers
web-field-antibiotic-course = Antibiotics now
web-field-approach = Needle from which side
web-field-authorisation = Payer’s authorisation
web-field-awake = Awake and oriented
web-field-background = Background
web-field-began = From
web-field-c-arm = C-arm view
web-field-call = Contact
web-field-chronic-pain-elsewhere = Chronic pain elsewhere
web-field-circumstance = Circumstance
web-field-compensation-claim = Open compensation claim
web-field-complete = The list is complete
web-field-complication = Complication
web-field-concentration = Concentration
web-field-contact = Which contact
web-field-could-be-pregnant = Could be pregnant
web-field-count = Lumbar vertebrae
web-field-cranio-caudal = Cranio-caudal angle
web-field-ct = CT path
web-field-ct-on = CT on
web-field-ctdi-vol = CTDIvol
web-field-decision = Decision
web-field-depth = Depth of sedation
web-field-despite-stop = Given although a stop stood: why
web-field-diastolic = Diastolic pressure
web-field-disc = Disc
web-field-discharge = Going home
web-field-discs = Discs
web-field-dominant-side = Side of the worse pain
web-field-dose-area = Dose-area product
web-field-dose-length = Dose-length product (CT)
web-field-drugs-complete = Every drug is written down
web-field-emergency = Emergency
web-field-ended = Until
web-field-escort = Somebody takes the patient home
web-field-expiry = Expiry date
web-field-fluids = Drinks without trouble
web-field-fluoroscopy = Fluoroscopy time
web-field-gantry-tilt = Gantry tilt
web-field-heart-rate = Heart rate
web-field-hold = Hold before the needle
web-field-how = How it is resolved
web-field-icd10 = Diagnosis code
web-field-imaging = Imaging
web-field-imaging-settled-it = Imaging has already settled the source
web-field-in-middle-third = Tip in the middle third
web-field-in-plane = Angle in the slice
web-field-indications = What the result is for
web-field-instrument = Which score
web-field-introducer-gauge = Introducer gauge
web-field-judged = Judgement
web-field-judgements = Disc by disc
web-field-kind = Which
web-field-lab = Blood test
web-field-last-clear-fluid = Last clear drink
web-field-last-dose = Last dose
web-field-last-solid = Last meal
web-field-levels = Levels and side read out
web-field-lot = Lot
web-field-mainly-psychogenic = Pain mainly psychogenic
web-field-mass = Dose
web-field-measured-at = Measured when
web-field-allergic = Allergic to it
web-field-medicine = Medicine
web-field-midline = Pain in the middle, no side worse
web-field-modality = Guidance
web-field-mri-on = MRI on
web-field-mri-possible = MRI is possible
web-field-name = Name
web-field-needle-gauge = Needle gauge
web-field-needle-length-mm = Needle length in mm
web-field-no-new-deficit = No new numbness or weakness
web-field-note = Note
web-field-oblique = Oblique angle
web-field-observed = Watched for how long
web-field-on = On
web-field-ongoing = Still going on
web-field-onset = Began when
web-field-other-source-excluded = Another source was excluded
web-field-outcome = Outcome
web-field-pain = Pain, 0 to 10
web-field-pain-settled = Pain no more than two points above the start, or controlled
web-field-pain-since = Pain since
web-field-patient = Right patient
web-field-payer = Payer
web-field-phone = Phone
web-field-plan = Treatment plan
web-field-plane = Seen in which plane
web-field-position = Position on the table
web-field-positive = Test positive
web-field-prescriber = Prescriber
web-field-present = Present in the room
web-field-prior-discectomy = Earlier discectomy
web-field-procedure = Right procedure
web-field-question = Question to be answered
web-field-reaction = What happened then
web-field-reason = Reason
web-field-recent = Ill lately
web-field-reference = Reference number
web-field-reference-dose = Dose at the reference point
web-field-referral = Referral
web-field-referrer = Who refers
web-field-regimen = Premedication
web-field-region = Region
web-field-route = Route
web-field-same-side-reason = Why on the side of the pain
web-field-saturation = Oxygen saturation
web-field-score = Score
web-field-section = Section of the report
web-field-sedation = Sedation
web-field-severity = How severe
web-field-site = Where it hurts
web-field-skin-lesion = Skin lesion where the needle goes
web-field-skin-offset-mm = Skin point from the midline in mm
web-field-slice-mm = Table position of the slice in mm
web-field-somatisation = Somatisation
web-field-source = Source
web-field-state = State
web-field-substance = Substance
web-field-substitute = Given instead
web-field-suspects = Suspected discs
web-field-symptoms-changed = Symptoms changed since
web-field-systolic = Systolic pressure
web-field-taken-at = Taken when
web-field-taking = Takes it
web-field-temperature = Temperature
web-field-test = Test
web-field-tested-at = Tested when
web-field-text = Text
web-field-told-at = Told when
web-field-tool = Questionnaire
web-field-treatments = Treatments tried
web-field-unit = Unit
web-field-valid-until = Valid until
web-field-value = Value
web-field-vitals = Vital signs as before
web-field-volume = Volume
web-field-weight = Weight
web-field-why = Why
web-field-withdrawn-at = Withdrawn when
web-field-would-change-management = The result would change treatment, and the patient would accept that
web-field-written = Conclusion
web-field-written-red-flags = Has the red flags in writing
web-field-xray-on = X-ray on

web-hint-icd10 = ICD-10 code as the referrer gave it, for instance M51.360.
web-hint-question = What shall be decided with the answer?
web-hint-suspects = The discs that may hurt; the neighbours are tested as controls.
web-hint-note = Words that may name somebody are kept apart from the record, so that they can be erased.
web-hint-source = By its name on the board; begin to type, and choose from the list.
web-hint-told-at = When the patient said so.
web-hint-taken-at = When the blood was drawn, not when the result came.
web-hint-hold = From the last dose to the needle.
web-hint-medicine = Any name on the box, such as Coumadin; the list helps.
web-hint-could-be-pregnant = Asked of everybody, whatever sex is recorded: only this answer or a test rules a pregnancy out.
web-hint-despite-stop = Leave empty unless a stop stood.

web-patient = Patient
web-patient-erased = Name erased
web-patient-born = born { $day }
web-patient-sex = { $sex ->
    [female] female
    [male] male
   *[other] intersex
}
web-patient-language = { $language ->
    [en] speaks English
    [es] speaks Spanish
   *[other] speaks { $language }
}
web-patient-interpreter = with an interpreter
web-patient-synthetic = Synthetic patient
web-patient-blind = Blind
web-patient-blind-why = You may be asked to read the images: what the patient answered and what others read is not shown until both readings are in.
web-patient-emergency = Emergency
web-patient-booked = Booked for { $at }
web-line-open = points open
web-line = The ten stations
web-verdict-met = met
web-verdict-not-met = not met
web-verdict-unknown = unknown
web-station-unsigned = { $count ->
    [one] One table of numbers is not signed by the clinic lead yet: nothing is decided or injected before.
   *[other] { $count } tables of numbers are not signed by the clinic lead yet: nothing is decided or injected before.
}
web-station-proposed = The rules propose: { $decision }. The physician decides.
web-station-no-rules = Nothing is asked here yet.
web-station-sources = { $count ->
    [one] Source
   *[other] { $count } sources
}
web-station-by-file = The sealed order, the increments and the answers have no page here yet. Whoever runs the command line enters them from an episode file that names the episode { $episode }: discogram episode run FILE (docs/reference/episode-file.md). The checklist, the drugs, the radiation and the closing are recorded here.
web-station-plan = Plan for the patient
web-station-forms = What you can record
web-station-draft = Draft, not sent.
web-station-entries = { $count ->
    [one] one entry
   *[other] { $count } entries
}
web-station-nothing-for-role = Nothing is recorded at this station in your role ({ $role }).
web-history-title = Everything that was recorded
web-history-number = Entry
web-history-at = When
web-history-what = What
web-history-by = By
web-history-why = Reason
web-history-entry = Entry { $number }
web-history-no-longer-said = no longer said
web-history-referral-corrected = The referral was corrected.
web-history-struck = struck out
web-history-strike = Strike out
web-strike-title = Strike an entry out
web-strike-what = The entry stays in the record, struck through, and counts no more. Your reason stays with it.
web-strike-why = Why is it void?
web-strike-do = Strike it out
web-strike-another = This number means another entry by now: this is the one. Nothing was struck out.
web-strike-time-taken = The entry stays: without it the test would be at a time at which { $resource } is booked by now. Move the booking instead.
web-strike-rests = Entry { $sequence } cannot be struck out now, because later entries of the test stand on it: ask a physician who took part in it.
web-strike-already = { $by } struck this entry out on { $at }. It stays to be read, and counts no more.
web-history-sealed = The report is signed, and what was recorded before stands: what is wrong now is mended by an amendment.
web-history-sealed-by = A physician writes it.
web-strike-leave = Leave it as it is
web-strike-done = The entry is struck out.

## Questionnaires item by item

web-questionnaires-title = Questionnaires item by item
web-questionnaires-what = Copy the figures from the sheet that the patient filled in; the sum is worked out here. The words of a questionnaire belong to its authors and stand on the sheet alone.
web-questionnaires-newest = Newest
web-questionnaires-none = not entered item by item
web-questionnaires-sum = { $sum } on { $day }
web-questionnaires-incomplete = incomplete on { $day }: no sum
web-questionnaires-fill = Enter
web-questionnaire-items = Items
web-questionnaire-on = Filled in on
web-questionnaire-item = Item { $number }
web-questionnaire-total = Sum as written on the sheet (may stay empty)
web-questionnaire-sum = Sum:
web-questionnaire-sum-is = { $sum } of { $most }
web-questionnaire-sum-percent = { $sum } %, from the { $answered } of { $items } items that were answered
web-questionnaire-sum-open = unknown: { $answered } of { $items } items are answered, and an item left out is never guessed
web-questionnaire-count = Work out the sum
web-questionnaire-done = Recorded: { $tool }, { $sum } of { $most }.
web-questionnaire-done-incomplete = Recorded: { $tool }. An item was left out, so its sum is unknown.
