### The quality page of the clinic lead and of each physician.

web-quality-title = Quality
web-quality-first = From month
web-quality-last = To month
web-quality-month-form = 2026-03
web-quality-operator = Operator
web-quality-every-operator = all
web-quality-region = Region
web-quality-every-region = all
web-quality-patients = Patients
web-quality-real = real patients
web-quality-synthetic = synthetic patients
web-quality-only-synthetic = synthetic patients only
web-quality-show = Show
web-quality-span = { $first } to { $last }
web-quality-month = { $month } { $year }
web-quality-month-unreadable = "{ $value }" is no month: type it as year and month, such as 2026-03.
web-quality-months-reversed = The first month is later than the last: change one of them.
web-quality-months-many = One page shows at most { $most } months: choose a shorter time.
web-quality-tests = { $count ->
    [one] 1 closed test
   *[other] { $count } closed tests
}
web-quality-waiting = { $count ->
    [one] 1 of them awaits its conclusion
   *[other] { $count } of them await their conclusion
}
web-quality-unsigned = Nobody has signed the numbers behind this page (criteria set, least count, confidence): the clinic lead does so among the policies, under follow-up.
web-quality-several-sets = These tests were judged by several criteria sets: { $sets }. The verdicts of one and another are not the same thing.
web-quality-none = No test was closed in this time, with this operator, in this region.
web-quality-none-do = Choose more months, all operators or all regions. A test is counted once its session is closed.
web-quality-csv = Download the numbers (CSV, no patient)
web-quality-csv-tests = Tests
web-quality-csv-concluded = Concluded
web-quality-csv-rate = rate, %
web-quality-csv-rate-from = { $confidence } % interval from, %
web-quality-csv-rate-to = { $confidence } % interval to, %
web-quality-csv-median = median
web-quality-csv-quartile-low = lower quartile
web-quality-csv-quartile-high = upper quartile
web-quality-csv-median-from = { $confidence } % interval from
web-quality-csv-median-to = { $confidence } % interval to
web-quality-back = Back to all measures
web-quality-nobody = operator not recorded
web-quality-others = all others

web-quality-measure = Measure
web-quality-column-month = Month
web-quality-numbers = The numbers
web-quality-yes = Yes
web-quality-no = No
web-quality-unknown = Unknown
web-quality-rate = Rate
web-quality-interval = { $confidence } % interval
web-quality-measured = Measured
web-quality-not-measured = Not recorded
web-quality-median = Median
web-quality-middle-half = Middle half
web-quality-too-few = too few
web-quality-range = { $low } to { $high }
web-quality-percent = { $value } %
web-quality-caption-rates = Rates over all these tests
web-quality-caption-amounts = Measurements over all these tests
web-quality-by-month = By month
web-quality-by-operator = By operator
web-quality-among-operators = Operators among the limits of chance
web-quality-all-together = all together { $value }

web-quality-how = How this is counted
web-quality-how-tests = One test counts once, because the discs of one patient are not independent. How many discs there were stands below.
web-quality-how-unknown = A rate is yes among the known. What nobody recorded or asked stands as unknown, and is in no rate.
web-quality-how-waiting = Until the conclusion is written no verdict of a test is counted, because readers may still be blind to it.
web-quality-how-few = With fewer than { $least } known answers only the counts are shown, and no rate is drawn.
web-quality-how-rates = Intervals of rates are Wilson's score intervals (Wilson 1927, Newcombe 1998). The limits among operators are exact binomial ones, { $inner } % dotted and { $outer } % solid (Spiegelhalter 2005).
web-quality-how-medians = The dot is the median, the pale bar the middle half of the tests. Intervals of medians are two of the measured values themselves, whatever their distribution (Thompson 1936); very few tests have none.
web-quality-how-harm = A complication counts if it began in its time after the test, or if nobody knows when. That there was none is known only of patients who answered every red flag late enough: from the second week on, for infections from the late check on. Found harm always counts, so these rates err upwards where follow-up is incomplete. Most of all in the latest months: what was found counts at once, and a test without harm is unknown until its late contact is answered, so a rate can look far too high and falls as answers come in. Compare months only where few tests are unknown.

web-quality-discs = Discs
web-quality-discs-what = Injected discs by verdict of the criteria set
web-quality-disc = Disc
web-quality-suspects = Suspected discs
web-quality-controls = Control discs
web-quality-injected = Injected
web-quality-positive = Positive
web-quality-negative = Negative
web-quality-open = Not assessable, or not concluded
web-quality-kinds = Complications
web-quality-kinds-what = Tests after which each was recorded and began in its time; written twice, it counts once
web-quality-kind = Complication
web-quality-count = How many
web-quality-kinds-none = No complication is on record for these tests. That does not mean there was none: see how many tests are unknown.

word-question-positive = positive tests
word-question-control-done = tests with a control disc
word-question-controls-negative = control discs negative
word-question-sham-painful = pain at a sham
word-question-stopped = injections broken off
word-question-despite-stop = went on despite a stop rule
word-question-infection = infections
word-question-other-complication = other complications
word-measurement-opening-pressure = opening pressure
word-measurement-fluoroscopy = fluoroscopy time
word-measurement-dose-area = dose-area product
word-measurement-dose-length = CT dose-length product
word-measurement-disability-change = change of disability after treatment
word-measurement-pain-change = change of pain after treatment
web-quality-what-positive = Tests in which at least one suspected disc is positive under the clinic's criteria set, among those in which that can be said.
web-quality-what-control-done = Tests in which a control disc was injected.
web-quality-what-controls-negative = Tests in which every injected control disc is negative under the criteria set. Tests without a control are unknown here.
web-quality-what-sham-painful = Tests in which the patient reported pain at a sham, where nothing was injected. Tests without a sham are unknown here.
web-quality-what-stopped = Tests in which an injection ended because the patient asked for it, or because of a symptom.
web-quality-what-despite-stop = Tests in which an injection went on although a stop rule had fired, with a reason on record.
web-quality-what-infection = Tests followed by an infection of a disc or an epidural abscess in its time.
web-quality-what-other-complication = Tests followed by any other complication in its time.
web-quality-what-opening-pressure = The pressure at the first contrast in the nucleus; of several discs of one test the median.
web-quality-what-fluoroscopy = Fluoroscopy time as the machine showed it.
web-quality-what-dose-area = Dose-area product as the machine showed it.
web-quality-what-dose-length = CT dose-length product as the machine showed it.
web-quality-what-disability-change = Oswestry index (0-100) at the outcome contact less the last one before the test; below nought is better.
web-quality-what-pain-change = Pain 0-10 at the outcome contact less the pain before the first injection; below nought is better.
web-quality-unit-share = of tests with an answer
web-quality-unit-tests = tests with an answer
web-quality-unit-opening-pressure = psi
web-quality-unit-fluoroscopy = seconds
web-quality-unit-dose-area = Gy·cm²
web-quality-unit-dose-length = mGy·cm
web-quality-unit-disability-change = points of 100
web-quality-unit-pain-change = points of 10
web-quality-plot-months = { $measure }, by month
web-quality-plot-operators = { $measure }, by operator
web-quality-plot-funnel = { $measure }, operators among the limits of chance
web-quality-plot-means-rate = Dots are rates with their intervals, the dashed line is that of all tests together; beneath stands yes of known. The table beside has the numbers.
web-quality-plot-means-median = Dots are medians, pale bars the middle half, whiskers the interval of the median; the dashed line is the median of all tests together. The table beside has the numbers.
web-quality-plot-means-funnel = Dots are operators by number of tests. Chance alone hardly ever puts one outside the solid lines; such a one stands in a diamond. The table by operator has the numbers.

word-disced-suspects = suspected discs injected
word-disced-suspects-positive = suspected discs positive
word-disced-suspects-negative = suspected discs negative
word-disced-controls = control discs injected
word-disced-controls-positive = control discs positive
word-disced-controls-negative = control discs negative
word-disced-pressures = discs with an opening pressure on record

cli-recounted = { $count ->
        [one] 1 closed test is counted.
       *[other] { $count } closed tests are counted.
    }
