### What is due, for the worklists.

## What a task is called

word-task-kind-emergency-told = Emergency told in a call
word-task-kind-red-flag-told = Red flag told in a call
word-task-kind-referral-missing = Referral missing
word-task-kind-referral-incomplete = Referral incomplete
word-task-kind-candidacy-to-decide = Candidacy to decide
word-task-kind-candidacy-deferred = Candidacy deferred
word-task-kind-authorisation-to-ask = Payer to ask
word-task-kind-authorisation-pending = Payer has not answered
word-task-kind-authorisation-denied = Payer said no
word-task-kind-authorisation-without-end = Authorisation without a last day
word-task-kind-authorisation-ends-first = Authorisation ends before the test
word-task-kind-authorisation-run-out = Authorisation has run out
word-task-kind-to-book = To book
word-task-kind-to-book-again = To book again
word-task-kind-booked-while-closed = Booked while closed
word-task-kind-plan-to-confirm = Plan to confirm
word-task-kind-plan-to-reconfirm = Plan to confirm again
word-task-kind-plan-changed = Plan that has changed
word-task-kind-medicines-to-ask = Medicines to ask
word-task-kind-medicine-to-judge = Medicine to judge
word-task-kind-prescriber-to-answer = Prescriber has not answered
word-task-kind-medicine-stop = Medicine to stop
word-task-kind-conditions-to-ask = Conditions to ask
word-task-kind-allergies-to-ask = Allergies to ask
word-task-kind-allergy-to-resolve = Allergy to settle
word-task-kind-pregnancy-to-ask = Pregnancy to ask
word-task-kind-pregnancy-test = Pregnancy test
word-task-kind-labs-missing = Labs missing
word-task-kind-labs-stale = Labs stale
word-task-kind-consent-missing = Consent missing
word-task-kind-consent-withdrawn = Consent taken back
word-task-kind-consent-to-complete = Consent to complete
word-task-kind-driver-missing = Driver missing
word-task-kind-needle-plan-missing = Needle plan missing
word-task-kind-test = Test
word-task-kind-discharge-missing = Discharge check missing
word-task-kind-images-missing = Images missing
word-task-kind-first-reading = First reading
word-task-kind-second-reading = Second reading
word-task-kind-further-reading = Further independent reading
word-task-kind-readings-to-reconcile = Readings to reconcile
word-task-kind-conclusion-to-write = Conclusion to write
word-task-kind-report-to-sign = Report to sign
word-task-kind-call-due = Call due
word-task-kind-call-again = Call again: not reached
word-task-kind-outcome-score = Outcome score due

## What it asks for

task-emergency-told = Told in a call and still open: { $about }. The patient must be seen now: have the emergency service called and a physician told. Record the complication that shows by it, or call again and hear a no.
task-red-flag-told = Told in a call and still open: { $about }. A physician has to see the patient today. Record the complication that shows by it, or call again and hear a no.
task-referral-missing = The referral is missing. Ask the referrer for it and record it.
task-referral-incomplete = The referral leaves its question or its discs open. Ask the referrer.
task-candidacy-to-decide = Decide whether the test is right for this patient.
task-candidacy-deferred = The decision was deferred. See what was missing, and decide again.
task-authorisation-to-ask = Ask the payer for its agreement, or record that none is needed.
task-authorisation-pending = The payer has not answered. Ask again.
task-authorisation-denied = The payer said no. Appeal, or speak with the patient.
task-authorisation-without-end = Nobody recorded until when the payer's agreement holds. Ask, and record the last day.
task-authorisation-ends-first = The payer's agreement ends before the test. Have it extended, or move the booking.
task-authorisation-run-out = The payer's agreement has run out. Ask for a new one.
task-to-book = Book the test.
task-to-book-again = The booking was cancelled. Book another time, or speak with the patient.
task-booked-while-closed = The clinic is closed at the booked time: move the booking.
task-plan-to-confirm = Go through the dated plan with the patient and confirm it.
task-plan-to-reconfirm = The booking moved: go through the new dates with the patient and confirm them.
task-plan-changed = The plan has changed since it was gone through: go through it with the patient again.
task-medicines-to-ask = Ask for every medicine and herb, and confirm that the list is whole.
task-medicine-to-judge = No printed figure says how long to hold it: { $about }. A physician has to say.
task-prescriber-to-answer = The prescriber has not answered about { $about }. Ask again, and record the answer.
task-medicine-stop = The last dose is near: { $about }. Call the patient, and record the last dose.
task-conditions-to-ask = Ask for the conditions that change what is safe.
task-allergies-to-ask = Ask for allergies: { $about }.
task-allergy-to-resolve = An allergy stands in the way. Settle it: { $about }.
task-pregnancy-to-ask = Ask whether the patient could be pregnant.
task-pregnancy-test = Take a pregnancy test that is recent enough on the day.
task-labs-missing = Labs missing: { $about }. Have blood taken.
task-labs-stale = Labs too old on the day of the test: { $about }. Have blood taken again.
task-consent-missing = Consent is missing. Go through the text with the patient and have it signed.
task-consent-withdrawn = The patient took the consent back. Speak with the patient, or cancel.
task-consent-to-complete = The consent is signed but does not stand yet. See what is open.
task-driver-missing = Nobody is named who drives the patient home, with a phone. Ask.
task-needle-plan-missing = Plan the needles.
task-test = The test is booked for this day.
task-discharge-missing = The check before going home is missing. Record it.
task-images-missing = Attach the images of the discogram.
task-first-reading = The images wait for their first reader.
task-second-reading = The images wait for another, independent reader.
task-further-reading = A reader left a grade open, or the image of a reading was struck out: a further, independent reader is needed, or the clinic lead’s policy of one reader.
task-readings-to-reconcile = The readings differ, leave something open, or an image was struck out after it was read. Settle on one, and say why.
task-conclusion-to-write = Write the conclusion and the treatment plan.
task-report-to-sign = Read the report and sign it.
task-call-due = Call the patient: { $about }.
task-call-again = Nobody answered. Try again: { $about }.
task-outcome-score = Ask for the outcome score: { $about }.

## What it waits for

word-waits-for-payer = the payer
word-waits-for-prescriber = the prescriber
word-waits-for-images = the images
word-waits-for-reading = the reading

## By what somebody was found

word-matched-identifier = number
word-matched-identifier-begins = beginning of the number
word-matched-phone = phone
word-matched-birth-date = birth date
word-matched-birth-year = year of birth
word-matched-name = name
word-matched-name-begins = beginning of the name
word-matched-name-near = name spelt otherwise
