# The clinic's tables of numbers: listed, compared, signed, kept.

cli-verified-without-tables = { $entries ->
        [one] 1 entry names tables
       *[other] { $entries } entries name tables
    } of numbers that this record does not keep: they were written before it kept them.
