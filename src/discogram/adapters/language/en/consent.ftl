# What a patient is told before the consent: one sentence each, read aloud by a nurse.

consent-kind = Consent
consent-title = { $region ->
    [cervical] Discography of the neck: what it is, what it can tell, what it risks
    [thoracic] Discography of the chest spine: what it is, what it can tell, what it risks
   *[other] Discography of the low back: what it is, what it can tell, what it risks
}
consent-label-name = Name
consent-label-born = Born
consent-label-language = Language of this text
consent-label-version = Version of the text
consent-language = { $language ->
    [es] Spanish
   *[other] English
}
consent-introduction = Read this with somebody who knows the test. Ask whatever you want. Nobody minds if you say no.
consent-heading-why = What the test is for
consent-heading-tells = What it can tell, and what it cannot
consent-heading-risks = What can go wrong
consent-heading-rest = Radiation, other ways, and your right to stop
consent-heading-counted = How this was counted
consent-counted = These are the counts behind the words above, each with its source in brackets. Different patients, different needles: they are not one study, and they are not your own prognosis.
consent-heading-back = In your own words
consent-back = Please tell us in your own words. What you tell shows us whether we have explained it well.
consent-back-why = Why is the test done in your case? What happens if you do not have it?
consent-back-hurt = What will you feel during the test, and what do you say when you want it to end?
consent-back-wrong = How can the result be wrong?
consent-back-serious = Which serious harm can follow, and which signs make you call at once?
consent-back-discs = Why is a healthy disc punctured too, and what may that do to it?
consent-heading-sign = Signatures
consent-sign-patient = I have read it or it was read to me, I could ask, and I know that I can stop at any moment.
consent-sign-explainer = I explained it, and the patient told it again in own words.
consent-sign-interpreter = I interpreted everything that was said.
consent-sign-line = Name, signature, day and hour: ______________________________________
consent-no-interpreter = No interpreter was needed: ____
consent-withdraw-line = If you change your mind, say so to anybody of the team; nothing else is needed. Taken back on: ______________
consent-unsigned-badge = NUMBERS NOT SIGNED BY THE CLINIC
consent-fingerprint = SHA-256 of the plain text: { $digest }

consent-why = The doctors want to know whether a disc causes your pain, because an operation or a treatment of the disc is being thought about. A needle is put into two or more discs, and a dye that X-rays show is pressed in.
consent-what-it-tells = It can show whether pressure in a disc brings back exactly your pain, and where the disc is torn.
consent-not-a-treatment = The test is not a treatment. It does not make the pain better.
consent-meant-to-hurt = The test is meant to hurt: pain is provoked on purpose, while you are awake enough to answer.
consent-scan-painless = A CT scan follows. The scan itself is painless and needs no needle; that is true of the scan alone, and not of this test.
consent-scan-adds = The CT shows the tears inside the disc, and bone, soft parts and vessels around it, which X-rays alone do not.
consent-scan-nothing-stays = No radiation stays in your body after X-rays or CT.
consent-false-positives = The result can be wrong. Among people whose back does not hurt, the test was positive in about { $least } % to over { $most } %, depending on the group.
consent-false-positives-least = People without pain and without anything that confuses the test: { $told }
consent-may-not-change = The result may not change what is done. If it would not, the test should not be done.
consent-disagreement = Guidelines and health insurers disagree: some advise against this test, some pay for it in chosen patients.
consent-disagreement-source = A guideline that recommends against it for back pain without leg signs.
consent-alternatives = Other ways: MRI, blocks of other joints, treatment without this test, or no further test at all.
consent-right-to-stop = You can stop at any moment, also during an injection: say "stop", and it ends.
consent-right-to-withdraw = You can take your consent back at any time, without a reason, and will be cared for as before.

consent-harm-worse-pain = Your usual pain may be worse for a while: { $told }.
consent-worse-pain-days = It usually settles within { $least } to { $most } days.
consent-harm-lasting-pain = New back pain that lasts: { $told }.
consent-harm-infection = Infection of a disc: { $told }. It needs weeks of antibiotics, and sometimes an operation.
consent-harm-abscess = A collection of pus beside the nerves, an emergency: { $told }.
consent-harm-bruise = A bruise where the needle went in: { $told }.
consent-harm-haematoma = A bleeding beside the nerves or behind the belly, an emergency: { $told }.
consent-harm-nerve = Injury of a nerve: { $told }. Tingling that passes is more frequent.
consent-harm-paralysis = Injury of the spinal cord, or paralysis: { $told }.
consent-harm-herniation = A disc that slips out after the test: { $told }.
consent-harm-numbness = Numbness or weakness that passes: { $told }.
consent-harm-organ = Injury of a vessel, an organ or the lung: { $told }.
consent-harm-headache = Headache, worse on standing: { $told }.
consent-harm-nausea = Nausea, or feeling faint: { $told }.
consent-harm-allergy = Allergy to the dye or to a drug: { $told }.
consent-harm-antibiotic-in-the-dura = Seizures after an antibiotic came too close to the nerves: { $told }.
consent-harm-any-serious = All serious harm of the neck test together: { $told }.
consent-harm-any = Any harm at all, as one centre counted it in the neck: { $told }.

consent-told-word = { $often ->
    [unknown] no rate is known
   *[other] { $often }; no rate is known
}
consent-told-elsewhere = nobody has counted it in this part of the spine; in the { $region } spine { $told }
consent-about = about { $count } in { $out_of } { $per ->
    [disc] discs
   *[other] patients
}
consent-about-one-in = about { $count } in { $out_of } { $per ->
    [disc] discs
   *[other] patients
} (1 in about { $one_in })
consent-about-from-to-one-in = about { $least } to { $most } in { $out_of } { $per ->
    [disc] discs
   *[other] patients
} (1 in about { $one_in })
consent-about-from-to = about { $least } to { $most } in { $out_of } { $per ->
    [disc] discs
   *[other] patients
}
consent-fewer-than = fewer than { $most } in { $out_of } { $per ->
    [disc] discs
   *[other] patients
}
consent-nobody = { $per ->
    [disc] no disc
   *[other] no patient
}

consent-rate-counted = { $of }: { $ill } of { $among } { $per ->
    [disc] discs
   *[other] patients
}, { $told }. The true rate probably lies between { $low } and { $high } in { $out_of }.
consent-rate-nobody = { $of }: none of { $among } { $per ->
    [disc] discs
   *[other] patients
}. A true rate of up to { $high } in { $out_of } cannot be ruled out.
consent-rate-printed = { $of }: { $told }. The source prints no count.

consent-figure-risk-infection-lumbar-patient = Infection, lumbar spine, several studies, no antibiotic given
consent-figure-risk-infection-lumbar-disc = The same studies, disc by disc
consent-figure-risk-infection-own-series-patient = Infection, lumbar spine, patients of one clinic
consent-figure-risk-infection-one-needle = Infection with a single thick needle, an older study
consent-figure-risk-infection-two-needles = Infection with one needle through another, the same older study
consent-figure-risk-infection-cervical-patient = Infection, cervical spine, several studies
consent-figure-risk-infection-cervical-disc = The same studies, disc by disc
consent-figure-risk-allergy-vein = Any allergic reaction to the dye in a vein, which is more than in a disc
consent-figure-risk-allergy-vein-severe = A severe reaction to the dye in a vein
consent-figure-risk-serious-cervical-patient = All serious harm, cervical spine
consent-figure-risk-serious-cervical-disc = The same series, disc by disc
consent-figure-risk-any-cervical-patient = Any harm, cervical spine, one centre
consent-figure-false-positive-neck-pain = A positive test in people with neck pain whose back does not hurt

consent-picture-infection = Infection of a disc, counted in the { $region } spine.
consent-picture-false-positives-least = Positive by mistake: people without pain and without anything that confuses the test.
consent-picture-false-positives-most = Positive by mistake: people with chronic neck pain whose back does not hurt.
consent-icons = { $most ->
    [0] { $out_of } figures, none of them black.
   *[other] { $out_of } figures. { $least ->
        [0] None is
        [one] { $least } is
       *[other] { $least } are
    } black and boxed{ $half ->
        [0] .
       *[other] , and one is half black: the rate lies between { $least } and { $most }.
    }
}
consent-icons-key = Each figure is one of { $out_of }. Black in a box: it happened. Half black: the rate lies between two counts. White: it did not happen.

consent-wear = A punctured disc may wear faster. Two studies disagree.
consent-wear-controls = Healthy discs are punctured too, for comparison. They carry this risk as well.
wear-harmed = One study followed volunteers for { $least } to { $most } years: { $progressed } % of the punctured discs wore further and { $control } % of the others (p { $p }), with { $herniations } new herniations against { $control_herniations } (p { $p_herniations }).
wear-harmed-but = Against relying on the study that found wear: the abstract says { $abstract_tested } people tested and { $abstract_controls } not, the results { $results_tested } and { $results_controls }; the pressures were higher than today's; the people had no serious back pain.
wear-not-harmed = The other study looked at patients with pain, at low pressure: { $advanced } % of the punctured discs wore a grade further and { $control } % of the others (p { $p }).
wear-not-harmed-but = Against relying on the study that found none: only { $followed } of { $tested } patients had a late MRI, { $excluded } were left out because they were operated on, all of those tested were men, and the punctured discs lost { $height } mm of height against { $control_height } mm. It does not cancel the first study.

consent-radiation = X-rays during the test and the CT after it: together about { $low } to { $high } mSv, an estimate.
consent-radiation-nature = Nature gives as much in { $low } to { $high }.
consent-radiation-risk = As a nominal risk: one more cancer in { $fewest } to { $most } people who had that dose. That is a figure of whole populations, not your own prognosis.
consent-radiation-fluoroscopy = X-rays of one to three minutes, lumbar, measured in a phantom.
consent-radiation-ct = A CT of the spine: { $usual } mSv as a rule.
consent-radiation-background = Natural background, world average: { $amount } mSv a year; the report itself was not read.
consent-radiation-nominal = The coefficients, of all ages and of adults; linear, without a threshold.
radiation-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
radiation-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}

word-consent-item-why = why the test is done
word-consent-item-not-a-treatment = that it is no treatment
word-consent-item-meant-to-hurt = that it is meant to hurt
word-consent-item-the-scan = what the scan adds
word-consent-item-false-positives = false positives
word-consent-item-may-not-change-plan = that the plan may not change
word-consent-item-disagreement = that guidelines disagree
word-consent-item-worse-pain = worse pain
word-consent-item-infection = infection
word-consent-item-bleeding = bleeding
word-consent-item-nerve = injury of a nerve
word-consent-item-paralysis = paralysis
word-consent-item-organ-or-vessel = injury of an organ or vessel
word-consent-item-numbness = numbness or weakness
word-consent-item-headache = headache
word-consent-item-nausea = nausea
word-consent-item-allergy = allergy
word-consent-item-wear = wear of the disc
word-consent-item-radiation = radiation
word-consent-item-alternatives = alternatives
word-consent-item-right-to-stop = the right to stop

word-harm-worse-pain = worse pain for a while
word-harm-lasting-pain = new pain that lasts
word-harm-infection = infection of the disc
word-harm-abscess = epidural abscess
word-harm-bruise = bruise
word-harm-haematoma = haematoma
word-harm-nerve = injury of a nerve
word-harm-paralysis = paralysis
word-harm-herniation = acute herniation
word-harm-numbness = numbness or weakness that passes
word-harm-organ = injury of an organ or vessel
word-harm-headache = headache
word-harm-nausea = nausea
word-harm-allergy = allergy
word-harm-antibiotic-in-the-dura = antibiotic in the dural sac
word-harm-any-serious = any serious complication
word-harm-any = any complication
word-per-patient = per patient
word-per-disc = per disc
word-often-common = common
word-often-few-per-cent = in a few of 100 patients
word-often-rare = rare
word-often-very-rare = very rare
word-often-case-reports = single cases are described
word-often-unknown = unknown
word-sureness-counted = counted
word-sureness-printed = printed without a count
word-sureness-bound = less than this

preparation-consent-items = Nobody recorded that these points were gone through with the patient: { $items }. Explain them, and have the consent signed again.
preparation-interpreter-absent = The patient needs an interpreter, and none was there: explain it again with one.
preparation-interpreter-unknown = The patient needs an interpreter, and nobody recorded whether one was there: ask.
word-fact-consent-items = points of the consent
word-fact-interpreter = interpreter

cli-help-consent-region = Which part of the spine: cervical, thoracic or lumbar.
cli-help-consent-out = The folder to write into.
cli-help-consent-paper = The paper a PDF is set for.
cli-consent-digest = Text { $version }, SHA-256 { $digest }: a signature names both.
preparation-consent-of-another-region = The signed text is about the { $told } spine, and the test is of the { $needed } spine: explain the right one, and have it signed.
preparation-consent-language = The text was in { $told } and the patient speaks { $spoken }: explain it in that language, or with an interpreter.
