journey-signed = The report is signed.
journey-session-open = The session is not closed yet: there is nothing to report.
journey-told-later = What was measured and said in the test, and what followed from it, is hidden from you until both independent readings are in.
journey-not-concluded = The physician has not written the conclusion yet.
journey-concluded = The physician has written the conclusion.
journey-hours-lifted = Outside the opening hours, as an emergency with a reason: { $because }
journey-buffers-lifted = Without set-up and recovery kept free, as an emergency with a reason: { $because }
journey-tested = The test began as booked, on { $starts }.

word-where-behind = done
word-where-here = now
word-where-ahead = to come
word-fact-session = the session
word-fact-conclusion = the conclusion
journey-decided = Decided on { $on } by { $name } under the numbers of that day (version { $version }). This is what they answer.
journey-decided-unread = Decided on { $on } by { $name }. The numbers of that day cannot be read back; this is what today's numbers answer.
journey-decided-today = By today's numbers:
journey-decided-was = { $verdict ->
   *[met] Then it was met.
    [not_met] Then it was not met.
    [unknown] Then it was unknown.
    [nothing] Then it was not asked.
}
