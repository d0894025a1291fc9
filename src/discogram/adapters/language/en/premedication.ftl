word-regimen-prednisone-13-7-1 = prednisone by mouth, 13, 7 and 1 hours before
word-regimen-methylprednisolone-12-2 = methylprednisolone by mouth, 12 and 2 hours before
word-regimen-hydrocortisone-instead = hydrocortisone into a vein, 13, 7 and 1 hours before
word-regimen-accelerated-methylprednisolone = methylprednisolone into a vein, accelerated
word-regimen-accelerated-hydrocortisone = hydrocortisone into a vein, accelerated
word-regimen-accelerated-dexamethasone = dexamethasone into a vein, accelerated

word-step-premedication = premedication

preparation-plan-premedication = { $mg } mg at { $at } ({ $regimen }).
preparation-plan-antihistamine = { $mg } mg of diphenhydramine at { $at }, against a reaction to contrast; it makes sleepy.
preparation-plan-premedication-limits = Premedication makes a reaction to contrast less likely and does not rule it out. A steroid into a vein less than { $least } hours before protects nobody. It may blunt the pain that the test asks about: the team writes it down.
preparation-plan-premedication-unnamed = Premedication is planned, and nobody said which: ask the physician for the regimen, so that its hours can be told.
