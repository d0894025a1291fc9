### What the plan says of a medicine whose printed hours are for other kidneys.

preparation-plan-kidneys-weak = { $medicine }: the kidneys filter { $egfr } mL/min/1.73 m², and its hours are printed for { $least } or more. None of them is enough: a physician and its prescriber have to set how long it is held.
preparation-plan-kidneys-unknown = { $medicine }: its hours are printed for kidneys that filter { $least } mL/min/1.73 m² or more, and nobody knows how well these do. Take the creatinine; below that, a physician and its prescriber have to set how long it is held.
preparation-plan-last-dose-or-earlier = { $medicine }: last dose before { $at } ({ $hours } hours ahead), or earlier, as its prescriber says: the printed hours may not be enough for the kidneys.
