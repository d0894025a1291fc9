intake-medicine-unnamed = A medicine needs a name: write it as the patient says it.
intake-medicine-twice = { $medicine } is told twice, also as medicine { $earlier } (counted from 0): leave the entry that is right.
intake-agreement-unknown = Nobody knows a medicine of the name { $name }: write it as it stands in the list.
intake-pregnancy-of-a-man = The patient is entered as male and as possibly pregnant: mend the one that is wrong.
intake-pregnancy-denied = A pregnancy test is positive, and the answer says that no pregnancy is possible: mend the one that is wrong.
intake-allergy-twice = The allergy to { $substance } is answered twice: leave one answer.
intake-name-guessed = “{ $name }” was taken for { $medicine }: ask the patient, or look at the box.
intake-name-unknown = Nobody here knows “{ $name }” ({ $near } are written most alike): look at the box, ask the pharmacist; until a physician has judged it, it stops the needle.
preparation-plan-too-late = { $medicine }: { $hours } hours of hold are asked, and only { $left } are left before the test. Move the test to { $earliest } or later, or speak with the prescriber.
cli-calendar-title = Discography: the test begins. Be at the clinic at { $arrival }.

cli-help-screen-file = The patient’s facts, a discogram.intake/1 file.
cli-help-screen-out = A folder for the answer as PDF, text and JSON.
cli-help-letter-file = The patient’s facts, a discogram.intake/1 file.
cli-help-letter-out = A folder for the letter as PDF, text and JSON.
cli-help-prepare-file = The patient’s facts, a discogram.intake/1 file.
cli-help-prepare-out = A folder for the plan as PDF, text, JSON and calendar.
cli-help-prepare-booked = The booked moment, such as 2026-12-01T09:30[America/Chicago].
cli-help-prepare-was = The moment that was booked before, to show what changed.
cli-help-prepare-emergency = Why it is an emergency that lifts opening hours and its own buffers.

report-weekday = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
    }
report-sheet-synthetic = SYNTHETIC PATIENT: nobody real. This sheet serves practice and demonstration only.
report-sheet-demonstration = Demonstration clinic: its tables are not signed by a clinic lead.
report-sheet-not-a-device = Documentation for qualified staff, not a cleared medical device.

report-plan-title = Your preparation plan
report-plan-title-team = Preparation plan, for the team
report-plan-booked = The test
report-plan-confirm-again = This plan replaces the one for { $earlier }. It has to be gone through and confirmed again.
report-plan-replaces = This plan replaces the one for { $earlier }. Please throw the old one away.
report-plan-after-hours = The test is outside the clinic’s usual hours, and the team comes for you: be at the clinic on { $at }. Call the clinic if you find the door closed.
report-plan-still-open = Something in this plan is still to be settled between you and the clinic. Ask before you follow it.
report-plan-midnight = from midnight
report-plan-from = from { $hour }
report-plan-source-own = the clinic’s own policy
report-plan-row-last-dose = { $medicine }: last dose before this hour ({ $hours } hours ahead).
report-plan-row-last-dose-once-agreed = { $medicine }: the last dose would be before this hour ({ $hours } hours ahead), but only once its prescriber has agreed. Until then go on taking it.
report-plan-row-last-dose-or-earlier = { $medicine }: last dose before this hour ({ $hours } hours ahead), or earlier, if its prescriber says so.
report-plan-row-taper = { $medicine }: last dose before this hour ({ $hours } hours ahead), taken less and less until then, never stopped at a stroke.
report-plan-row-liquid-diet = { $medicine }: liquids only, if you feel sick or full or the dose was raised lately.
report-plan-row-last-solid = Nothing more to eat.
report-plan-row-last-clear-fluid = Nothing more to drink.
report-plan-row-arrival = Be at the clinic.
report-plan-row-lab = { $first ->
    [same] Blood test, on this day and not before: { $labs }.
   *[other] Blood test, by this hour at the latest and not before { $first }: { $labs }.
}
report-plan-row-pregnancy-test = { $first ->
    [same] Pregnancy test, on this day before the test.
   *[other] Pregnancy test, by this hour at the latest and not before { $first }.
}
report-plan-row-premedication = { $regimen ->
    [prednisone-13-7-1] prednisone { $mg } mg by mouth, with a sip of water, also while fasting.
    [methylprednisolone-12-2] methylprednisolone { $mg } mg by mouth, with a sip of water, also while fasting.
    [hydrocortisone-instead] hydrocortisone { $mg } mg into a vein.
    [accelerated-methylprednisolone] methylprednisolone { $mg } mg into a vein.
    [accelerated-hydrocortisone] hydrocortisone { $mg } mg into a vein.
    [accelerated-dexamethasone] dexamethasone { $mg } mg into a vein.
   *[other] { $regimen }: { $mg } mg.
}
report-plan-row-antihistamine = diphenhydramine { $mg } mg, against a reaction to contrast; if by mouth, with a sip of water, also while fasting. It makes sleepy.
report-plan-changes = What changed
report-plan-always = Medicines that go on
report-plan-looked-at = What the team looks at before the needle
report-plan-premedication = Premedication against a reaction to contrast
report-plan-by-the-clock = By the clock
report-plan-afterwards = After the test
report-plan-to-ask = Still to be settled with the clinic
report-plan-figures = Where each figure comes from
report-plan-day = Day
report-plan-hour = Hour
report-plan-do = What
report-plan-was = Before
report-plan-is = Now
report-plan-not-there = not in the plan
report-plan-no-moment = without a moment
report-plan-zone = All times are of the clock on the wall in { $zone }.
report-plan-clock-changes = The clocks change between these days. Hours are counted as real hours, so a time of day may look one hour off; it is right.
report-plan-row = What
report-plan-figure = Figure
report-plan-value = { $value ->
    [midnight] from midnight on
    [yes] yes
   *[other] { $value }
}
report-plan-source = Source

report-screen-title = Screening
report-screen-on = Screened on
report-screen-decision = What the rules propose
report-screen-proposes = { $decision }
report-screen-physician = A physician decides, and may decide otherwise with a reason.
report-screen-ask = Still to ask
report-screen-candidacy = Referral and candidacy, rule by rule
report-screen-notices = Who advises against the test
report-screen-safety = Safety on this day
report-screen-answer = Answer
report-screen-why = Why
report-screen-source = Source
report-screen-verdict = { $verdict ->
    [met] in order
    [not-met] in the way
   *[unknown] unknown
    }

report-letter-title = Letter of medical necessity: { $test }
report-letter-test = { $region ->
    [unknown] provocation discography of the spine
   *[other] provocation discography of the { $region } spine
}
report-letter-draft = DRAFT: a rule below is not met, or a fact is missing. Do not send it.
report-letter-day = Day
report-letter-request = What is asked for
report-letter-region = Test
report-letter-codes = Procedure codes (CPT)
report-letter-discs = Discs in question
report-letter-question = Question
report-letter-icd = ICD-10
report-letter-referrer = Referred by
report-letter-since = Pain since
report-letter-indication = Indication
report-letter-payer = Payer
report-letter-care = Conservative care
report-letter-treatment = Treatment
report-letter-from = From
report-letter-to = To
report-letter-goes-on = goes on
report-letter-outcome = Outcome
report-letter-imaging = Imaging and other tests
report-letter-mri = MRI
report-letter-xray = Radiographs
report-letter-ct = CT
report-letter-test-kind = Test
report-letter-test-disc = Disc
report-letter-test-value = Result
report-letter-test-day = Day
report-letter-rules = The criteria, one by one
report-letter-against-the-test = What weakens the answer of the test
report-letter-nothing-weakens = Nothing found weakens it.
report-letter-score = { $tool }: { $value } on { $on }
report-letter-contraindications = Contraindications
report-letter-contraindications-yes = Present
report-letter-contraindications-no = Asked and absent
report-letter-contraindications-unasked = Not asked yet
report-letter-against = Who recommends against the test
report-letter-against-told = These disagree with the test, and nobody should overlook them. The decision is the physician’s and the patient’s.
report-letter-who = Who
report-letter-says = What it says
report-letter-as-printed = Quoted in English, as noted from the source.
report-letter-signature = Signature
report-letter-physician = Physician
report-letter-signed = Date and signature
report-screen-stops = In the way of the needle as things are today ({ $count })
report-plan-stop = Stop: { $why } The test cannot be done like this.
intake-medicine-contradicts = "{ $name }" is { $means }, and beside it stands { $medicine }: leave the one that is right.
intake-contraindication-denied = Told as absent ({ $item }), and the preparation says otherwise: correct the one that is wrong.
intake-lab-twice = Two values of { $lab } from { $at }: leave the one that is right.
intake-still-to-come = { $at } has not come yet: correct the day.
report-plan-earliest = All these holds together: { $at } or later.
report-plan-past = Its moment has passed, ask whether it was done: { $what }

word-procedure-part-injection = injection, each level
word-procedure-part-images = reading of the images
preparation-blood-closed = Blood test ({ $lab }): the clinic is closed on { $due }. { $open ->
    [unknown] There is no open day left on which it may be taken: move the test.
   *[other] Take it on { $open } at the latest, or elsewhere.
}
intake-allergy-denied = { $substance }: told as no allergy, and how bad the reaction was stands beside it: correct the one that is wrong.
intake-pressure-reversed = The lower blood pressure ({ $diastolic }) is not below the upper one ({ $systolic }): measure again, or exchange them.
intake-score-twice = Two different sums of { $tool } from { $on }: leave the one that is right.
