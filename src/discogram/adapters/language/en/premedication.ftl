word-regimen-prednisone-13-7-1 = prednisone by mouth, 13, 7 and 1 hours before
word-regimen-methylprednisolone-12-2 = methylprednisolone by mouth, 12 and 2 hours before
word-regimen-hydrocortisone-instead = hydrocortisone into a vein, 13, 7 and 1 hours before
word-regimen-accelerated-methylprednisolone = methylprednisolone into a vein, accelerated
word-regimen-accelerated-hydrocortisone = hydrocortisone into a vein, accelerated
word-regimen-accelerated-dexamethasone = dexamethasone into a vein, accelerated

word-step-premedication = premedication

preparation-plan-premedication = { $regimen ->
    [prednisone-13-7-1] prednisone { $mg } mg by mouth at { $at }, with a sip of water, also while fasting.
    [methylprednisolone-12-2] methylprednisolone { $mg } mg by mouth at { $at }, with a sip of water, also while fasting.
    [hydrocortisone-instead] hydrocortisone { $mg } mg into a vein at { $at }.
    [accelerated-methylprednisolone] methylprednisolone { $mg } mg into a vein at { $at }.
    [accelerated-hydrocortisone] hydrocortisone { $mg } mg into a vein at { $at }.
    [accelerated-dexamethasone] dexamethasone { $mg } mg into a vein at { $at }.
   *[other] { $regimen }: { $mg } mg, at { $at }.
}
preparation-plan-antihistamine = diphenhydramine { $mg } mg at { $at }, against a reaction to contrast; if by mouth, with a sip of water, also while fasting. It makes sleepy.
preparation-plan-premedication-limits = Premedication makes a reaction to contrast less likely and does not rule it out. A steroid into a vein less than { $least } hours before protects nobody. It may blunt the pain that the test asks about: the team writes it down.
preparation-plan-premedication-unnamed = Premedication is planned, and nobody said which: ask the physician for the regimen, so that its hours can be told.
