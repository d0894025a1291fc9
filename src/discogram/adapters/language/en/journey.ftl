journey-signed = The report is signed.
journey-session-open = The session is not closed yet: there is nothing to report.
journey-not-concluded = The physician has not written the conclusion yet.
journey-concluded = The physician has written the conclusion.

word-where-behind = done
word-where-here = now
word-where-ahead = to come
word-fact-session = the session
word-fact-conclusion = the conclusion
