conclusion-set-unknown = There is no criteria set "{ $criteria }": choose from { $known }, or all.
conclusion-set-elsewhere = The criteria set { $criteria } does not apply to a study of this region ({ $region }): choose another set, or all.

conclusion-no-step = No step was recorded; pain of at least { $least }/10 is asked.
conclusion-pain-unknown = The pain score was not recorded at every step; at least { $least }/10 is asked.
conclusion-pain-reached = Pain reached { $most }/10; at least { $least }/10 is asked.
conclusion-pain-below = Pain reached only { $most }/10; at least { $least }/10 is asked.
conclusion-concordance-unknown = Whether the pain that was strong enough was { $accepted ->
    [one] concordant
   *[other] similar or concordant
} is not known; not recorded: { $missing }.
conclusion-concordance-met = The pain was { $kind }; { $accepted ->
    [one] concordant
   *[other] similar or concordant
} pain is asked.
conclusion-concordance-not-met = The pain was never { $accepted ->
    [one] concordant
   *[other] similar or concordant
} when it was strong enough.
conclusion-concordance-never = The pain was never { $accepted ->
    [one] concordant
   *[other] similar or concordant
}.
conclusion-pressure-unknown = Whether it hurt { $boundary ->
    [strict] below
   *[inclusive] up to
} { $limit } psi above opening is not known; not recorded: { $missing }.
conclusion-pressure-no-step = At no step with a known pressure did it hurt as asked ({ $boundary ->
    [strict] below
   *[inclusive] up to
} { $limit } psi is asked).
conclusion-pressure-met = It hurt at { $rise } psi above opening; { $boundary ->
    [strict] below
   *[inclusive] up to
} { $limit } psi is asked.
conclusion-pressure-not-met = It hurt at { $rise } psi above opening; { $boundary ->
    [strict] below
   *[inclusive] up to
} { $limit } psi is asked.
conclusion-either-pressure-met = It hurt below { $absolute } psi absolute or below { $limit } psi above opening.
conclusion-either-pressure-not-met = It did not hurt below { $absolute } psi absolute, nor below { $limit } psi above opening.
conclusion-either-pressure-unknown = Whether it hurt below { $absolute } psi absolute or { $limit } psi above opening is not known; not recorded: { $missing }.
conclusion-other-pain-below = It hurt at { $rise } psi above opening, and not as usual: no class is printed for such a disc ({ $limit } psi without pain is asked).
conclusion-grade-unknown = The CT grade was not read; modified Dallas { $least } or more is asked.
conclusion-grade-met = Modified Dallas { $grade }; { $least } or more is asked.
conclusion-grade-not-met = Modified Dallas is only { $grade }; { $least } or more is asked.
conclusion-abnormal-unknown = Neither the nucleogram nor the CT grade shows whether the disc is abnormal.
conclusion-abnormal = The disc is abnormal (nucleogram { $nucleogram }, modified Dallas { $grade }).
conclusion-not-abnormal = The disc is not abnormal (nucleogram { $nucleogram }, modified Dallas { $grade }).
conclusion-behaviours-unknown = Nobody recorded the pain behaviours; at least { $least } of 5 are asked.
conclusion-behaviours-met = { $seen } of 5 pain behaviours were seen; at least { $least } are asked.
conclusion-behaviours-not-met = Only { $seen } of 5 pain behaviours were seen; at least { $least } are asked.
conclusion-thermometer-met = The pain thermometer showed { $shown }/5; at least { $least }/5 is asked.
conclusion-thermometer-not-met = The pain thermometer showed only { $shown }/5; at least { $least }/5 is asked.
conclusion-volume-met = It hurt within the volume limit of { $most } mL.
conclusion-volume-not-met = It hurt only beyond the volume limit of { $most } mL.
conclusion-other-source-excluded = Another source of the pain was excluded.
conclusion-other-source-stands = Another source of the pain was not excluded.

conclusion-control-met = { $discs ->
    [one] Control
   *[other] Controls
} { $discs }: no pain of the kind that the set forbids.
conclusion-control-untested = No neighbouring disc was tested as a control ({ $discs }).
conclusion-control-unknown = Not enough is known of the neighbour { $discs } for it to serve as a control.
conclusion-control-missing = Whether { $discs } can serve as a control is not known. Not recorded: { $missing }.
conclusion-control-not-met = The neighbour { $discs } hurt or is not sound, so it cannot serve as a control.
conclusion-single-control = Only { $disc } was tested beside this disc and was painless; the clinic's policy for a single control is: { $policy ->
    [possible] possible
   *[indeterminate] indeterminate
}.
conclusion-second-control-high = { $first } was painless and { $other } hurt only above { $limit } psi, and not as the usual pain.
conclusion-second-control-painful = { $first } was painless, but { $other } hurt in a way that the set does not excuse.
conclusion-second-control-unknown = { $first } was painless, but whether { $other } hurt only above { $limit } psi and unlike the usual pain was not recorded.
conclusion-levels-met = The levels that hurt so ({ $discs }) are at most { $most } and side by side.
conclusion-levels-not-met = The levels that hurt so ({ $discs }) are more than { $most } or not side by side.
conclusion-levels-unknown = Whether { $discs } hurt so too was not recorded, so the number of levels is not known.

conclusion-class-up-to = Concordant pain came { $rise } psi above opening; the class reaches { $limit } psi.
conclusion-class-above = Concordant pain came only { $rise } psi above opening, above { $limit } psi.
conclusion-class-unknown = The pressure above opening at concordant pain is not known, so the class (limit { $limit } psi) is open.
conclusion-tested-above = No concordant pain up to { $highest } psi above opening; more than { $limit } psi is asked.
conclusion-tested-to = No concordant pain, but tested to { $highest } psi only; more than { $limit } psi is asked.
conclusion-tested-unknown = No concordant pain, but how far the disc was pressurised is not known; more than { $limit } psi is asked.
conclusion-code = The strongest kind of pain was: { $code }.
conclusion-code-unknown = How the pain compares with the usual pain was not recorded at every step.

conclusion-sham-none = No sham was recorded.
conclusion-sham-quiet = At the sham the patient reported { $pain }/10; { $least }/10 or more ends credibility.
conclusion-sham-painful = At the sham the patient reported { $pain }/10; { $least }/10 or more ends credibility, so no answer about pain can be assessed.

conclusion-policy-single-control = Policy: one painless control, the other not tested, is { $policy ->
    [possible] called possible
   *[indeterminate] called indeterminate
}.
conclusion-policy-lone-neighbour = Policy: a disc with only one neighbour { $policy ->
    [counts_as_two] is treated as if both controls were painless
   *[counts_as_one] has one control, not two
}.
conclusion-policy-derby-control = Policy: a painless control disc is { $policy ->
    [needed] required
   *[not_needed] not required; the 2005 definition names none
}.
conclusion-assume-other-source = Assumed, because the file does not say: no other source explains the pain.
conclusion-assume-volume = Assumed where no volume was recorded: no more than { $most } mL was injected.
conclusion-assume-derived-score = Derived: { $score }/10 stands for { $thermometer }/5 where the thermometer was not used.

conclusion-flag-sham-positive = Pain of { $pain }/10 was reported at a sham, when nothing was injected ({ $least }/10 or more ends credibility).
conclusion-flag-sham-unanswered = { $count ->
    [one] The pain at a sham
   *[other] The pain at { $count } shams
} was not recorded, so the credibility of the pain answers is not known.
conclusion-flag-no-sham = No sham was recorded, so the credibility of the pain answers was not tested.
conclusion-flag-no-control = No disc beside { $disc } was tested.
conclusion-flag-control-positive = { $disc } hurt: it cannot speak for the disc beside it.
conclusion-flag-control-pressure-low = The control { $disc } was taken to { $highest } psi above opening only, but { $target } hurt at { $rise } psi.
conclusion-flag-control-pressure-unknown = How far the control { $disc } was pressurised is not known ({ $target } hurt at { $rise } psi above opening).
conclusion-flag-control-pressure-neither = Neither how far the control { $disc } was pressurised nor at which pressure { $target } hurt is known.
conclusion-flag-leak = Contrast left the disc { $disc }.
conclusion-flag-unpressurisable = { $disc } took volume without building pressure.
conclusion-flag-opening-high = The opening pressure of { $disc } was { $opening }; above { $most } psi the tip may lie in the annulus.
conclusion-flag-pressure-missing = { $disc }: { $missing } { $missing ->
    [one] was
   *[other] were
} not recorded, so a pressure above opening is not known.
conclusion-flag-sedation = The patient was sedated, so the pain answers weigh less.
conclusion-flag-multi-level = { $discs } are all positive under { $criteria }; a limited treatment may not settle the pain.
conclusion-flag-prior-circular = The prior of the probability was itself found with discography, so the interval is circular.
conclusion-flag-grade0 = { $disc } hurt { $pain }/10 although CT shows no tear; published normal discs were never that painful.
conclusion-flag-transitional = Transitional vertebra ({ $count }): the same level may carry another name elsewhere. Check the count before any treatment.

conclusion-posterior-prior = Prior { $low } to { $high }: how often this test was positive in referred chronic low back pain ({ $sources }); found with discography itself.
conclusion-posterior-sensitivity = Sensitivity assumed { $low } to { $high }: there is no gold standard to measure it with.
conclusion-posterior-known-no-confounder = False-positive rate { $rate } per patient: class without known confounder ({ $sources }).
conclusion-posterior-known-chronic-pain = False-positive rate { $rate } per patient: class with chronic pain elsewhere ({ $sources }).
conclusion-posterior-known-discectomy = False-positive rate { $rate } per patient: class after discectomy ({ $sources }).
conclusion-posterior-known-somatisation = False-positive rate { $rate } per patient: class with somatisation ({ $sources }).
conclusion-posterior-unasked-chronic-pain = Nobody asked about chronic pain elsewhere, so its false-positive rate { $rate } is included ({ $sources }).
conclusion-posterior-unasked-discectomy = Nobody asked about an earlier discectomy, so its false-positive rate { $rate } is included ({ $sources }).
conclusion-posterior-unasked-somatisation = Nobody asked about somatisation, so its false-positive rate { $rate } is included ({ $sources }).
conclusion-posterior-compensation = A compensation claim (answer: { $claim }) is a known confounder without a published rate; the interval does not include it.
conclusion-posterior-reality = Read with care: success after fusion in Carragee 2006 implies a predictive value of at best 0.5 to 0.6.
conclusion-other-pain-unknown = Whether it hurt up to { $limit } psi above opening is not known; not recorded: { $missing }.

# --- Other tests beside the injection: word against word ---
conclusion-beside-another-thing = Not comparable: this result says neither that the disc is changed nor that it is not.
conclusion-beside-no-answer = Not comparable: whether the usual pain came in this disc is not known.
conclusion-beside-changed-pain = Agrees: this test shows a changed disc, and the usual pain came.
conclusion-beside-changed-quiet = Differs: this test shows a changed disc, and the usual pain did not come.
conclusion-beside-normal-pain = Differs: this test shows nothing wrong with the disc, and the usual pain came.
conclusion-beside-normal-quiet = Agrees: this test shows nothing wrong with the disc, and the usual pain did not come.
