### The conclusion board, the signature under the report, and the papers that are handed over.

web-papers-title = Papers
web-papers-not-yet = Not yet.
web-papers-letter = Letter of medical necessity
web-papers-plan = Preparation plan
web-papers-consent = Consent
web-papers-board = Conclusion board
web-papers-sign = Sign the report
web-papers-report = Report
web-papers-discharge = Checks before going home
web-papers-home = Sheet to take home
web-papers-pdf = PDF to print
web-papers-language = Language of the paper
web-papers-language-do = Show
web-papers-erased = The patient's name was erased: no paper is made of this record.
web-papers-letter-unreferred = The letter needs the referral first.
web-papers-plan-unbooked = The plan is counted from the booked moment: book the test first.
web-papers-plan-over = The test is over: the sheet to take home says what comes next.
web-papers-home-early = The sheet is made when the test is over and the last needle is out.
web-papers-consent-unreferred = The text depends on the part of the spine: record the referral first.
web-papers-plan-team = For the team, before it is handed over (not printed)
web-papers-plan-through = Go through the plan with the patient
web-papers-plan-what = The plan above is for { $at }. When the patient has heard it and agreed, record it here. If the booking moves, it has to be gone through again.
web-papers-plan-do = The plan for { $at } was gone through with the patient
web-papers-plan-confirmed = Recorded: the plan was gone through with the patient.
web-papers-plan-stands = The plan for { $at } was gone through with the patient.
web-papers-plan-changed = The plan was gone through with the patient, and what the patient does has changed since. Go through it again.

web-consent-text = Plain text, as it is signed
web-consent-record = Record the signature
web-consent-before = A signature is recorded already: { $version }, { $at }. Another one takes its place.
web-consent-version = Version
web-consent-digest = SHA-256 of the text
web-consent-items = What was gone through, point by point
web-consent-teach-back = Did the patient tell it again in own words, rightly?
web-consent-interpreter = Was an interpreter there?
web-consent-interpreter-needed = This patient needs an interpreter.
web-consent-signed-at = When it was signed
web-consent-do = Record the signed consent
web-consent-not-yet = Nothing is recorded yet: this consent would not stand, and no needle may be placed on it.
web-consent-to-form = Go to the form and complete it
web-consent-all-the-same = Record it all the same, as incomplete
web-consent-left-out = { $count ->
    [one] 1 point of { $of } is not ticked.
   *[other] { $count } points of { $of } are not ticked.
}
web-consent-done = Recorded: the consent { $version } was signed.
web-consent-text-changed = The text has changed since this page was opened. Read the new one with the patient before it is signed.
web-consent-other-text = At { $at } you kept ticks on another text of this consent. None of them stands here: each text is gone through by itself.
web-consent-other-text-open = Open it in that language

web-board-title = Conclusion board
web-board-question = Asked:
web-board-scores = Scores, and tests of no single disc
web-board-no-scores = No score and no test of the whole spine is recorded. Enter them at the candidacy.
web-board-test = Test
web-board-found = Found
web-board-day = Day
web-board-images = Images attached
web-board-discs = Disc by disc
web-board-key = = agrees, ≠ differs, ? not comparable. psi a.o.: pounds per square inch above the opening pressure. Word against word: no score is made of it.
web-board-sets = Criteria side by side
web-board-sets-key = Each set as its source words it; ✓ met, ✗ not met, ? unknown.
web-board-set = Criteria set
web-board-category-none = no discogenic pain
web-board-none-recorded = None recorded: { $kinds }.
web-board-disc = Disc
web-board-suspect = suspected
web-board-tests = Other tests
web-board-provocation = Provocation
web-board-reading = Reading
web-board-no-tests = None recorded.
web-board-no-discs = No disc is named yet. Name the suspected ones in the referral.
web-board-not-injected = Not injected.
web-board-later = After the session is closed.
web-board-steps = Step by step
web-board-clauses = { $count ->
    [one] One clause
   *[other] { $count } clauses
}
web-board-session-open = The session is not closed yet. What was answered, and what follows from it, is shown here afterwards.
web-board-not-concluded = No conclusion has been written yet.
web-board-no-draft-yet = There is no draft before: it would tell a reader what must not be known while reading.
web-board-blind = You may be asked to read these images. The board shows the pain answers, so it opens when both readings are in.
web-board-conclusion = The physician's conclusion and treatment plan
web-board-write = Write the conclusion
web-board-amend = Add an amendment
web-board-lacks = lacks
web-board-lacking = What the signature still needs
web-board-back = Back to the board
web-board-sign-title = Sign the report
web-board-not-ready = { $count ->
    [one] One thing is still needed before the report can be signed.
   *[other] { $count } things are still needed before the report can be signed.
}
web-board-ready = Nothing is missing. This is the report that you sign.
web-board-to-signature = Go to the signature
web-board-amended = Added after the signature
web-board-signature = Signature
web-board-sign-language = Language of the report
web-board-sign-means = By signing, { $name } vouches for the report as it stands. It cannot be changed afterwards, only amended.
web-board-sign-do = Sign
web-board-signed = Signed. The report is ready.
web-board-signed-by = Signed by { $name }, { $at }.
web-board-as-text = Plain text
web-board-as-page = As a page
web-board-beneath = How far to believe it
