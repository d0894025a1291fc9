candidacy-treatment-reversed = The treatment ended ({ $ended }) before it began ({ $began }): correct one of the dates.
candidacy-treatment-ended-and-ongoing = The treatment ended on { $ended } and yet is said to go on: correct one of the two.
candidacy-test-value = { $kind } cannot say { $value }: choose from { $known }.
candidacy-score-range = { $tool } cannot be { $value }: it lies between 0 and { $most }.
candidacy-answered-twice = The same contraindication was answered twice ({ $item }): keep one answer.

candidacy-care-failed = Conservative care was tried for { $months } months and failed; { $least } months are asked.
candidacy-care-too-short = Conservative care that failed is known to have lasted { $months ->
        [one] one month
       *[other] { $months } months
    } without a long pause; { $least } are asked.
candidacy-care-not-tried = Not known to have been tried and to have failed: { $facts }. Both medicines and physiotherapy or other care are asked first.
candidacy-care-unknown = Whether { $least } months of conservative care failed is not known. Missing: { $missing }.

candidacy-imaging-done = Radiographs and a recent MRI (or CT where MRI is impossible) were done.
candidacy-imaging-too-old = The MRI is too old: it may be { $most } months old, or { $changed } when the symptoms changed since. Repeat it.
candidacy-imaging-unknown = Whether the imaging that comes first was done is not known. Missing: { $missing }.

candidacy-indication-named = The test is asked for a published reason: { $indications }.
candidacy-indication-none = None of the published reasons applies: the test should not be done without one.
candidacy-indication-unknown = The reason for the test was not named: choose at least one.

candidacy-management-changes = The result would change the treatment, and the patient would accept it.
candidacy-management-unchanged = The result would not change the treatment: the test should not be done.
candidacy-management-unknown = Nobody asked whether the result would change the treatment: ask the physician and the patient.

candidacy-contraindication-none = No absolute contraindication is present.
candidacy-contraindication-stands = The test must not be done: { $items }.
candidacy-contraindication-unknown = Not asked yet: { $items }. Ask before deciding.
candidacy-relative-none = No relative contraindication is present.
candidacy-relative-present = To be weighed: { $items }. Settled with a note: { $settled }.
candidacy-relative-unknown = Relative contraindications not asked yet: { $items }.

candidacy-other-source-excluded = Facet and sacroiliac joints were excluded as the source of the pain.
candidacy-other-source-stands = Facet or sacroiliac joints were not excluded as the source of the pain: address them first.
candidacy-other-source-unknown = Nobody said whether facet and sacroiliac joints were excluded as the source of the pain.

candidacy-background-quiet = Nothing in the background is known to raise the rate of false positives.
candidacy-background-loud = This raises the rate of false positives: { $facts }.
candidacy-background-unknown = Not asked, though it changes how far a positive result can be believed: { $missing }.

candidacy-scores-low = No questionnaire reaches its published figure ({ $bands }).
candidacy-scores-high = { $tools } { $tools ->
    [one] – this reaches its published figure: the risk of a false positive is higher. It does not say that the pain is not from the disc.
   *[other] – these reach their published figures: the risk of a false positive is higher. They do not say that the pain is not from the disc.
}
candidacy-scores-none = No questionnaire of distress was filled in.

candidacy-advised-against = Some guidelines and payers recommend against this test in this region, call it investigational or do not cover it ({ $sources }). The decision remains the physician's and the patient's.
candidacy-advised-against-somewhere = Some guidelines and payers recommend against this test in one region or another ({ $sources }): say which region is to be tested, and those that speak of it are named.
