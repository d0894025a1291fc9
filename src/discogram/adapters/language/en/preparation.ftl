preparation-egfr-not-creatinine = The filtration rate is computed from creatinine, not from { $kind }: choose the creatinine.
preparation-egfr-age = The CKD-EPI 2021 equation holds for adults: at { $age } years ({ $least } or more are asked) take the laboratory's own rate.
preparation-allergy-not-asked = { $substance }: the allergy was not asked about yet, so it cannot be settled. Ask first.
preparation-consent-not-signed = No consent was signed, so none can be withdrawn.

preparation-labs-fresh = Creatinine, INR and platelets are there and recent enough.
preparation-labs-missing = Missing or too old on the day of the test: { $labs }. Take blood.
preparation-labs-stale = Too old on the day of the test: { $labs }. Take blood again.

preparation-clotting-fine = Clotting allows a needle: INR { $inr }, platelets { $platelets } × 10⁹/L.
preparation-clotting-unknown = Whether clotting allows a needle is not known. No recent value: { $labs }.
preparation-inr-high = The INR is { $inr }; at most { $most } is allowed. Speak with the prescriber and repeat it.
preparation-platelets-low = The platelets are { $platelets } × 10⁹/L; at least { $least } is asked. Refer the patient and repeat the count.

preparation-allergy-none = No allergy stands in the way.
preparation-allergy-unknown = Allergy not asked, or its severity not known: { $substances }. Ask the patient.
preparation-allergy-stands = Allergy that is not settled: { $substances }. Leave the substance out or substitute it; premedication is for contrast alone, and not after a severe reaction.

preparation-pregnancy-impossible = The patient cannot be pregnant.
preparation-pregnancy-negative = A recent pregnancy test is negative.
preparation-pregnancy-not-asked = Nobody asked whether the patient could be pregnant: ask.
preparation-pregnancy-untested = The patient could be pregnant: a pregnancy test within { $most } hours is needed.
preparation-pregnancy-positive = The pregnancy test is positive: the test must not be done.

preparation-medicines-held = Every medicine that has to be held was held, as agreed with its prescriber.
preparation-medicine-list-open = Nobody confirmed that the list of medicines and herbs is whole: ask the patient, and confirm it.
preparation-medicine-too-late = The last dose was too late: { $medicines }. Move the booking, or speak with the prescriber.
preparation-medicine-not-asked = Nobody asked whether it is taken: { $medicines }. Ask the patient.
preparation-medicine-no-figure = No printed figure says how long to hold it: { $medicines }. Ask the prescriber and have it added to the table.
preparation-medicine-kidneys-weak = The kidneys filter too little for any printed hold: { $medicines }. Speak with the prescriber, and wait until a newer value is higher.
preparation-medicine-kidneys-unknown = How long it acts depends on the kidneys, and their filtration rate is unknown: { $medicines }. Record the laboratory's rate, or creatinine with birth date and sex.
preparation-medicine-no-agreement = It may not be held before its prescriber agrees: { $medicines }. Ask, and record who agreed and when.
preparation-medicine-not-confirmed = The plan was not confirmed for this day, so nobody can say whether the medicine was held: { $medicines }.
preparation-medicine-not-told = The last dose has to be told on the day of the test: { $medicines }. Ask the patient on arrival. If it was never taken, strike out the entry that says so.

preparation-not-confirmed = The plan was not confirmed for this day: go through it with the patient again.
preparation-fasting-kept = The patient has fasted long enough.
preparation-fasting-unknown = Whether the patient has fasted has to be told on the day of the test. Missing: { $missing }.
preparation-fasting-broken = The patient has not fasted long enough ({ $facts }). Food was allowed until { $solids }, clear fluids until { $fluids }. Wait, or move the booking.

preparation-driver-named = Somebody will drive the patient home, and can be reached.
preparation-driver-missing = Nobody who drives the patient home can be reached yet. Missing: { $missing }.
preparation-driver-unreachable = The number of whoever drives the patient home cannot be dialled: ask for it again.

preparation-consent-stands = The patient signed the consent and told it again in own words.
preparation-consent-missing = No consent signed before the test is recorded: explain the test and ask for the signature.
preparation-consent-withdrawn = The patient withdrew the consent on { $at }: the test must not be done.
preparation-teach-back-unknown = Nobody recorded whether the patient could tell the consent again in own words: ask.
preparation-teach-back-failed = The patient could not tell the consent again in own words: explain it again, with an interpreter where needed.

preparation-egfr-fine = The filtration rate is { $egfr } mL/min/1.73 m²{ $estimated ->
        [yes] , estimated from creatinine by CKD-EPI 2021
       *[no] {""}
    }; below { $least } contrast in a vessel is a risk.
preparation-egfr-low = The filtration rate is { $egfr } mL/min/1.73 m²{ $estimated ->
        [yes] , estimated from creatinine by CKD-EPI 2021
       *[no] {""}
    }; below { $least } contrast in a vessel is a risk. Inside a disc the dose is far smaller: ask about acute kidney injury.
preparation-egfr-missing = The filtration rate is not known: it takes a creatinine with the patient's birth date and sex, or the laboratory's own rate.

preparation-plan-continue = { $medicine }: do not stop it.
preparation-plan-last-dose = { $medicine }: last dose before { $at } ({ $hours } hours ahead).
preparation-plan-restart = { $medicine }: start again not before { $at } ({ $hours } hours after the needle), unless the prescriber says otherwise.
preparation-plan-restart-after = { $medicine }: start again not before { $hours } hours after the needle, unless the prescriber says otherwise.
preparation-plan-lab = Blood test ({ $lab }): not before { $first }, at the latest { $at }.
preparation-plan-pregnancy-test = Pregnancy test: not before { $first }, at the latest { $at }.
preparation-plan-last-solid = Nothing to eat after { $at }.
preparation-plan-last-clear-fluid = Nothing to drink after { $at }.
preparation-consent-taken-back = This consent was signed on { $signed }, before the patient took it back: a new signature is needed.
preparation-plan-restart-at-once = { $medicine }: take it again once the test is over, unless the prescriber says otherwise.
