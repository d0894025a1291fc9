### What is wrong with what was typed or sent, and how to mend it: units, spine, time, tables.

## Units

unit-unknown = “{ $unit }” is not a known unit: write one of these: { $known }.
unit-of-another-quantity = The unit { $unit } does not measure this: write one of these: { $known }.
quantity-not-a-number = “{ $value }” is not a number: write digits, with a point for decimals.
number-out-of-range = { $value } cannot be right: write a number between { $least } and { $most }.
quantity-out-of-range =
    { $quantity } cannot be right: write a value { $least ->
        [unknown] of at most { $most }
       *[other] { $most ->
            [unknown] of at least { $least }
           *[other] between { $least } and { $most }
        }
    } (in { $base }), or correct the unit.

## The spine

spine-disc-not-in-count = A spine with { $count } has no { $disc } disc: correct the level or the vertebral count.

## Time

time-unreadable = “{ $value }” is not a time with its zone: write it like 2026-12-01T09:30[America/Chicago].
time-unreadable-here = “{ $value }” is not a day and time of the calendar: write it like 2026-12-01T09:30.
time-zone-unknown = “{ $zone }” is not a known time zone: write one like America/Chicago.
time-local-with-offset = “{ $value }” carries an offset where local time is expected: give the local time and the zone.
time-skipped = The clock in { $zone } skips { $value }: choose a time before or after the change of the clock.
time-twice = The clock in { $zone } shows { $value } twice, with the offsets { $offsets }: add the one that you mean.
time-offset-wrong = { $zone } does not have the offset { $offset } at { $value }: correct the offset or leave it out.

## Tables and language

table-row-missing =
    The table { $table } has no row { $row } in force{ $choice ->
        [unknown] { "" }
       *[other] { " " }for the choice “{ $choice }”
    }: ask the clinic lead to correct the table or the choice.
language-unknown = Discogram does not speak “{ $language }”: choose one of these: { $known }.
