# The clinic's tables of numbers: listed, compared, signed, kept.

cli-verified-without-tables = { $entries ->
        [one] 1 anotación nombra
       *[other] { $entries } anotaciones nombran
    } tablas de números que este registro no guarda: se escribieron antes de que las guardara.
