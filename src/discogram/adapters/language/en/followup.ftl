followup-score-impossible = { $value } is not a score of { $instrument }: enter 0 to { $most }.

followup-discharge-unchecked = The check before going home has not been made: make it before the patient leaves.
followup-discharge-unsafe = The patient cannot go home yet: { $checks } did not pass. Settle it and check again.
followup-discharge-incomplete = Not checked yet: { $checks }. The patient stays until every answer is in.
followup-discharge-safe = Every check before going home has passed.
followup-observation-missing = How long the patient was watched is not recorded; at least { $least } min are asked.
followup-observed = The patient was watched for { $observed } min; at least { $least } min are asked.
followup-observed-too-short = The patient was watched for only { $observed } min: wait until { $least } min have passed.

followup-flag-unanswered = Not answered: { $flags }. Ask the patient; no answer does not mean no.
followup-flag-absent = The patient does not have this: { $flags }.
followup-flag-noted = The patient has this: { $flags }. The clinic’s policy asks for no action.
followup-flag-routine = The patient has this: { $flags }. Arrange a routine review.
followup-flag-same-day = The patient has this: { $flags }. Have a clinician see the patient today.
followup-flag-emergency = Call { $number } now: { $flags }.
followup-flag-emergency-unnumbered = Call the national emergency number now: { $flags }.

followup-advice-none = No red flag is present: carry on with the planned follow-up.
followup-advice-routine = Arrange a routine review.
followup-advice-same-day = Have a clinician see the patient today.
followup-advice-emergency = Call { $number } now. Then tell a physician of the clinic.
followup-advice-emergency-unnumbered = Call the national emergency number now. Then tell a physician of the clinic.
followup-advice-ask = The call is not finished: ask today about { $flags }.

## Members of the closed lists of this station

word-discharge-check-vitals = vital signs at baseline
word-discharge-check-awake = awake
word-discharge-check-no-new-deficit = no new deficit
word-discharge-check-pain = pain controlled
word-discharge-check-fluids = tolerates fluids
word-discharge-check-escort = somebody to take the patient home
word-discharge-check-written-red-flags = written red flags handed over

word-contact-early-call = call in the first days
word-contact-infection-call = call in the second week
word-contact-late-check = check after a month
word-contact-outcome = outcome of the treatment

word-red-flag-fever-or-rigors = fever of 38.0 °C or more, or rigors
word-red-flag-pain-uncontrolled-or-rising = pain that cannot be controlled or is worse after day 3
word-red-flag-new-weakness-or-numbness = new weakness or numbness
word-red-flag-saddle-bladder-or-bowel = saddle numbness, urinary retention or incontinence
word-red-flag-postural-headache = headache on standing up for more than 24 hours
word-red-flag-headache-with-fever-or-stiff-neck = headache with fever or a stiff neck
word-red-flag-neck-swelling-stridor-or-dysphagia = swelling of the neck, noisy breathing or trouble swallowing
word-red-flag-chest-pain-or-breathlessness = chest pain or breathlessness
word-red-flag-rash = rash
word-red-flag-airway-swelling = swelling of the airway

word-complication-temporary-worse-pain = temporary worsening of the usual pain
word-complication-persistent-new-pain = persistent new pain
word-complication-vasovagal-or-nausea = vasovagal reaction or nausea
word-complication-dural-puncture-headache = headache after dural puncture
word-complication-discitis-lumbar = lumbar discitis
word-complication-discitis-cervical = cervical discitis
word-complication-epidural-abscess = epidural abscess
word-complication-skin-bleeding = bleeding or bruise of the skin
word-complication-deep-haematoma = epidural or retroperitoneal haematoma
word-complication-nerve-root-injury = nerve-root injury
word-complication-paralysis = paralysis or cord injury
word-complication-temporary-numbness-or-weakness = temporary numbness or weakness
word-complication-herniation-or-cauda-equina = acute disc herniation or cauda equina syndrome
word-complication-visceral-vascular-or-pleural = visceral, vascular or pleural injury
word-complication-intrathecal-antibiotic = intrathecal antibiotic
word-complication-contrast-allergy = allergy to contrast
word-complication-radiation = radiation injury

word-instrument-odi = Oswestry Disability Index
word-instrument-ndi = Neck Disability Index
word-instrument-pain-nrs = pain from 0 to 10

word-urgency-none = no action
word-urgency-routine = routine
word-urgency-same-day = same day
word-urgency-emergency = emergency
