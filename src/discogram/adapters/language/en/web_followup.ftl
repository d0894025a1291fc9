### After the test, on pages: calls due, the call, complications, scores.

web-nav-calls = Calls due
web-followup-title = Follow-up
web-followup-how-soon = How soon
web-followup-back = Back to the follow-up
web-followup-not-tested = Nobody is called before the test is over: the session of this patient is not closed.
web-followup-tested = The last needle came out on { $at }.
web-followup-contacts = Contacts
web-followup-state = State
word-standing-answered = answered
word-standing-overdue = overdue
word-standing-due = due
word-standing-coming = not yet
web-followup-begun = begun: some red flags were not asked
web-followup-call-do = Call
web-followup-saved = Call saved.
web-followup-before = before the test
web-followup-tried = { $times ->
    [one] tried once
    [2] tried twice
   *[other] tried { $times } times
}, last at { $last }
web-followup-again = again at { $at }
web-followup-missed-title = Nobody answered?
web-followup-missed-what = The call stays due, and no red flag counts as answered. What is typed above is kept as your draft.
web-followup-missed-again = When to try again (may stay empty)
web-followup-missed-do = Record that nobody answered
web-followup-missed-done = Saved: nobody answered. The call stays due.
web-followup-score-in = The score is in: { $value } on { $day }. The red flags are still to be asked.
web-followup-score-title = Outcome score
web-followup-score-taken = Taken: { $instrument } { $value } on { $day }.
web-followup-score-open = Ask for the score too: this contact is about the outcome. What is typed below is kept as your draft.
web-followup-score-do = Record the score
web-followup-score-missing = the score is still to be taken: { $instrument }
web-followup-score-wanted = The score of this contact is still to be taken: { $instrument }. Until then it stays due.
web-followup-open = Open
web-followup-told-on = told on { $day }
web-followup-flagged-title = Still open
web-followup-flagged = Told on { $day }, on top of the physician’s list. It closes in two ways: the patient is called again and answers no to each flag below, or a physician records a complication that shows by it. Any other complication leaves the flag open.
web-followup-flagged-open = Still open: { $flag }
web-followup-flagged-explained = Explained by:
web-followup-flagged-ask = Ask again: { $contact }
web-followup-calls-made = Calls
web-followup-calls-title = Calls due
web-followup-calls-none = No call is due today. Calls appear here on the day they open.
web-followup-not-asked = Not asked yet: { $contacts }
web-followup-not-asked-what = When the patient was last asked no red flag was present. How it is now, nobody has asked.
web-followup-stands = What stands: { $urgency }

web-followup-emergency = Emergency
web-followup-tell-them = Say to them:
web-followup-tell-what = a needle was put into a disc of the spine, last on { $day }. Say what the patient has, where the patient is, and stay on the line. The patient must not drive.
web-followup-first = First, in the clinic:
web-followup-fits = { $count ->
    [one] { $count } complication fits
   *[other] { $count } complications fit
}
web-followup-unfinished = { $count ->
    [0] The call is not finished: something is still to be measured
    [one] The call is not finished: one red flag is still to be asked today
   *[other] The call is not finished: { $count } red flags are still to be asked today
}
web-followup-unreadable = How soon cannot be said yet: a figure cannot be read
web-followup-not-recorded = This call has not been recorded.
web-followup-unjudged = How soon cannot be said now: the clinic’s server did not answer. Press “How urgent is it?” once it does.
web-followup-put-right = Put right first:
web-followup-ask = Ask one by one
web-followup-ask-what = What this contact is about stands first, with a bar beside it. What was not asked is unknown, never no.
web-followup-temperature = Temperature measured
web-followup-pain = Pain now, 0 to 10
web-followup-baseline = Before the test it was { $pain }.
web-followup-baseline-unknown = The pain before the test is not recorded.
web-followup-record = Record the call
web-followup-judge = How urgent is it?
web-followup-pain-told = Pain told
web-followup-temperature-told = Temperature measured
web-followup-temperature-fever = { $limit } ({ $fahrenheit } °F) or more is a fever and counts, whatever was answered above.

web-followup-complications = Complications
web-followup-complications-none = No complication is recorded. Nobody writes “none” here: an empty list says what was recorded, not what was asked.
web-followup-suggested = These fit what was last told and the time since the test:
web-followup-suggested-do = Record it
web-followup-scores = Outcome scores
web-followup-scores-none = No score is recorded yet. Take one at the contact for the outcome, three months after the treatment.
web-followup-day = Day
web-followup-value = Score
web-followup-plot = The scores by day, the worst above: { $told }.
