provocation-drug-expired = { $name } expired on { $expiry }: take another vial.

cli-recalled = { $episode }: { $drug }, { $at }
cli-recalled-count = Lot { $lot }: { $count ->
        [0] no episode got it.
        [one] 1 episode got it.
       *[other] { $count } episodes got it.
    }
cli-recalled-without = { $count ->
        [one] 1 drug of the record has no lot written down
       *[other] { $count } drugs of the record have no lot written down
    }: whether it was this one, nobody can say.
cli-help-recall-lot = The lot as it stands on the vial; case does not matter.
