## Going home, and the sheet that the patient takes along

home-title = At home after your discogram
home-not-yet = Not valid yet: the checks before you go home are not finished. Stay until we say you may go.
home-test = Test
home-heading-emergency = Call { $number } at once if you have
home-heading-emergency-unnumbered = Call your country’s emergency number at once if you have
home-emergency-alone = Do not drive yourself. Say that a needle was put into a disc of your spine, and on which day.
home-heading-clinic = Call the clinic the same day if you have
home-phones = Telephone: { $phones }
home-phones-missing = Telephone: ______________________
home-unsure = Call also if you are not sure. You are not bothering anybody.
home-heading-normal = What is normal
home-normal-soreness = Soreness where the needle went in, for up to { $length }.
home-normal-pain = More of your usual pain. It should be back to what it was after { $length }.
home-normal-numbness = A numb or weak feeling from the anaesthetic, for up to { $length }. Do not walk alone until it is gone.
home-normal-bruise = A small bruise.
home-heading-first-day = The first day
home-no-driving = Do not drive for { $length }: until { $day }, { $clock }.
home-dressing-dry = Keep the dressing dry for { $length }: until { $day }, { $clock }.
home-somebody = Let somebody take you home.
home-heading-medicines = Your medicines
home-restart-others = If you stopped a medicine for the test and it is not listed here with a day, ask the clinic before you take it again.
home-heading-calls = We will ask how you are
home-call = { $contact }: between { $opens } and { $closes }.
home-flag-fever-or-rigors = fever of { $limit } ({ $fahrenheit } °F) or more, or shivering
home-flag-pain-uncontrolled-or-rising = pain that your medicines do not control, or that is worse after the third day
home-flag-new-weakness-or-numbness = new weakness or numbness in an arm or a leg
home-flag-saddle-bladder-or-bowel = numbness where you sit, or you cannot pass water, or cannot hold water or stool
home-flag-postural-headache = a headache when you stand up, for more than a day
home-flag-headache-with-fever-or-stiff-neck = a headache with fever or a stiff neck
home-flag-neck-swelling-stridor-or-dysphagia = a swollen neck, noisy breathing, or trouble swallowing
home-flag-chest-pain-or-breathlessness = chest pain, or you are short of breath
home-flag-rash = a rash or hives
home-flag-airway-swelling = swelling of the lips, tongue or throat
home-flag-pain-rising-after-quiet = pain that got better and then worse again
home-flag-night-pain = pain that wakes you and does not let up when you lie still
home-flag-flank-pain-or-shock = strong pain in your side, or you are pale, cold and faint
home-flag-abdominal-pain = strong pain in your belly
home-flag-new-limb-pain = a new pain that runs into an arm or a leg
home-flag-numbness-beyond-12-hours = a numb feeling that lasts for more than 12 hours
home-flag-deficit-beyond-24-hours = weakness or numbness since the needle that lasts for more than a day
home-flag-seizure-or-unconscious = a seizure or a fainting fit
home-flag-wound-red-or-leaking = a red, swollen or leaking needle site

followup-check-passed = Passed: { $checks }.
followup-check-failed = Did not pass: { $checks }. Settle it and check again before the patient leaves.
followup-check-open = Not checked: { $checks }. The patient stays until somebody has looked.
followup-check-vitals-open = Not checked: vital signs at baseline. Take them every { $minutes } min until they are.

home-restart-ask = Ask the clinic before you take these again: { $names }.
home-heading-onsets = If something goes wrong, this is when
home-onsets-rare = Counted from the test. Most people have none of these. The names are for the person you call.
home-onset-after = after { $opens }
home-onset-within = within { $closes }
home-onset-between = { $opens } to { $closes }
home-minutes = { $number ->
    [one] { $number } minute
   *[other] { $number } minutes
    }
home-hours = { $number ->
    [one] { $number } hour
   *[other] { $number } hours
    }
home-days = { $number ->
    [one] { $number } day
   *[other] { $number } days
    }
home-weeks = { $number ->
    [one] { $number } week
   *[other] { $number } weeks
    }
home-months = { $number ->
    [one] { $number } month
   *[other] { $number } months
    }

report-discharge-may-go = The patient may go home
report-discharge-stays = The patient cannot go home yet
report-discharge-unknown = Not known yet whether the patient may go home
report-discharge-test = Last needle out
report-discharge-checks = The checks before going home
report-discharge-restart = Medicines to take again
report-discharge-ask = No source says when: ask the prescriber
report-discharge-verdict = { $verdict ->
    [met] met
    [not-met] not met
   *[unknown] not known
    }

cli-help-discharge-file = What was found in recovery, a discogram.discharge/1 file.
cli-help-discharge-out = A folder for the checks and for the sheet that goes home, as PDF, text and JSON.
