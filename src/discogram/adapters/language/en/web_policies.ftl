### The clinic lead's tables of numbers: what is in force, what is chosen, what is signed.

web-policies-what = Every number that this software uses, with its source and whether somebody held it against print. Where sources disagree the clinic lead chooses; then each table is signed.
web-policies-tables = Tables of numbers
web-policies-table = Table
web-policies-table-title = Numbers of { $table }
web-policies-all = All tables
web-policies-signature = Signature
web-policies-numbers = Numbers
web-policies-unverified = Not verified
web-policies-open = Conflicts open
web-policies-changed = Changed since signed
web-policies-changed-unknown = cannot be told
web-policies-standing-signed = signed by { $name }, { $on }
web-policies-standing-changed = changed since { $name } signed on { $on }
web-policies-unsigned-demonstration = { $count ->
    [one] One table is not signed in its present version.
   *[other] { $count } tables are not signed in their present version.
} This demonstration clinic applies them all the same, and marks everything that it prints.
web-policies-unsigned-real = { $count ->
    [one] One table is not signed in its present version.
   *[other] { $count } tables are not signed in their present version.
} Until every table is signed, nobody here can record a decision, a plan, a needle, an injection, a conclusion or a report.
web-policies-effect-demonstration = This version is not signed. A demonstration clinic applies it all the same, and marks everything that it prints.
web-policies-effect-real = This version is not signed. Until it is, nobody here can record a decision, a plan, a needle, an injection, a conclusion or a report.
web-policies-problems = The clinic's files cannot be read as they are now. What was read last stays in force until somebody mends this:
web-policies-not-written = Nothing was changed, because:
web-policies-search = Search all numbers
web-policies-search-what = Name, value or source
web-policies-search-do = Search
web-policies-every = every table
web-policies-only = Show
web-policies-only-all = all numbers
web-policies-only-unverified = not verified
web-policies-only-conflicts = conflicts open
web-policies-only-changed = changed since signed
word-standing-signed = signed
word-standing-changed = changed since it was signed
word-standing-never-signed = never signed
word-only-unverified = not verified
word-only-conflicts = conflicts open
word-only-changed = changed since signed
web-policies-found = { $more ->
    [0] { $count ->
        [one] One number found.
       *[other] { $count } numbers found.
    }
   *[other] The first { $count } numbers; { $more } more fit. Add a word to see fewer.
}
web-policies-none = No number fits. Try fewer words, another table, or show all numbers.
web-policies-none-open = No conflict is open: everything that sources disagree about was chosen or signed.
web-policies-none-changed = Nothing changed since it was signed. A table that was never signed is not listed here.
web-policies-not-in-force = not in force
web-policies-in-force = in force
web-policies-count = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $unverified } of them not verified.
web-policies-decided = Patients already decided
web-policies-decided-this = { $count ->
    [0] No episode was decided under this version yet.
    [one] One episode was decided under this version.
   *[other] { $count } episodes were decided under this version.
}
web-policies-decided-others = { $count ->
    [0] None was decided under another version.
    [one] One was decided under another version: its stored decisions and its signed report keep the numbers of that day.
   *[other] { $count } were decided under other versions: their stored decisions and signed reports keep the numbers of that day.
}
web-policies-decided-unknown = { $count ->
    [one] One was decided before the record kept its tables.
   *[other] { $count } were decided before the record kept its tables.
}
web-policies-changes = What changed since the last signature
web-policies-first = Nobody has signed this table before: { $count ->
    [one] its one row is new.
   *[other] all { $count } rows are new.
}
web-policies-since = Since { $name } signed on { $on }:
web-policies-since-same = Nothing changed since { $name } signed on { $on }.
web-policies-since-unknown = What changed since the last signature cannot be told: what was signed then was not kept, or cannot be read. Read the whole table.
web-policies-what-changed = What
web-policies-before = Was
web-policies-after = Is now
web-policies-disagree = Where sources disagree
web-policies-disagree-what = Choose one source for each number. A patient who was already decided keeps the answer that was given.
web-policies-disagree-lead = The clinic lead chooses; here is what is in force.
web-policies-disagree-none = No sources disagree in this table.
web-policies-chosen-here = This clinic chose { $choice }.
web-policies-default-here = The default, { $choice }, is in force: this clinic has not chosen otherwise.
web-policies-default = Default
web-policies-since-day = since { $on }
web-policies-older = { $count ->
    [one] 1 older row
   *[other] { $count } older rows
}
web-policies-older-title = Older rows, kept for the record
web-policies-choose = Put these choices in place
web-policies-choose-then = A changed choice is a new version, which has to be signed again.
web-policies-chosen = The choices are in place. The table is a new version: read it and sign it.
web-policies-chosen-as-signed = The choices are in force again as { $name } signed them on { $on }: nothing is left to sign.
web-policies-chosen-before = Nothing was changed: these choices were in place already.
web-policies-overtaken = Somebody else changed this table while you looked at it. It is shown as it is now: choose again.
web-policies-beside = Where the longest is kept
web-policies-beside-what = No clinic chooses among the hours of a medicine: all that apply to a patient are shown, and the longest is kept.
web-policies-rows = Every number in force
web-policies-version = Version { $version }
web-policies-back = Back to the table without signing
web-policies-sign-go = Read and sign
web-policies-sign-title = Sign the numbers of { $table }
web-policies-sign-what = Your signature covers exactly this version: { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $unverified } of them not verified, and the clinic's choices.
web-policies-sign-chosen = Where sources disagree, this is signed
web-policies-sign-rows = { $count ->
    [one] The one row
   *[other] The { $count } rows, in force and not
}
web-policies-sign-all = Everything that is signed
web-policies-sign-as = Signed by { $name }, { $on }.
web-policies-sign-do = Sign this version
web-policies-sign-nothing = This version is signed already: there is nothing to sign.
web-policies-overtaken-sign = The table changed while you read it. Nothing was signed. Read what is there now, and sign again.
web-policies-signed-now = Signed.
web-policies-signed-already = { $name } signed this version on { $on }: nothing was written.
web-policies-contents = Subjects of this table
web-policies-other-subjects = Other numbers
web-policies-subject-count = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}, { $unverified } not verified
web-policies-sources = Sources
web-policies-in-english = in English
web-policies-source-clinic = the clinic's own rule
web-source-own = The clinic’s own rule: no published evidence; the clinic lead signs for it
web-policies-beside-count = { $count ->
    [one] One such hold or restart
   *[other] { $count } such holds and restarts
}
