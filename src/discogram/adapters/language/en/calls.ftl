followup-asked-first = The call at { $asked } lies before the test at { $test }: mend the one that is wrong.
report-call-how-soon = How soon
report-call-to-ask = Still to ask, before the day is over
report-call-fits = What fits the time and the signs
report-call-fits-what = May be
report-call-fits-begins = Begins
report-call-fits-first = First
report-call-fits-why = Because of
report-call-no-diagnosis = A help for asking on, never a diagnosis.
report-call-answers = The answers, one by one
report-call-verdict = { $verdict ->
    [met] absent
    [not-met] present
   *[unknown] not answered
    }
report-call-next = The next contact
report-call-next-due = { $contact }: between { $opens } and { $closes }.
report-call-no-next = This was the last planned contact.

cli-help-followup-file = The call’s answers, a discogram.followup/1 file.
cli-help-followup-out = A folder for the advice as PDF, text and JSON.
report-call-clinic = Clinic
followup-unsigned = The clinic lead has not signed these tables yet: { $tables }. The advice goes by them all the same; a clinician has the last word.
