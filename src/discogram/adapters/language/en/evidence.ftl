# The clinic's tables of numbers: listed, compared, signed, kept.

cli-verified-without-tables = { $entries ->
        [one] 1 entry names tables
       *[other] { $entries } entries name tables
    } of numbers that this record does not keep: they were written before it kept them.

cli-evidence-marks = ● in force, ○ kept for the record, ? nobody has held it against the printed source.
cli-evidence-places = The place in each source, and what a table notes beside a rule of the clinic’s own, is quoted as the table has it.
cli-evidence-count = { $rows ->
        [one] 1 row
       *[other] { $rows } rows
    }, { $unverified } of them not verified.
cli-evidence-row-head = Number
cli-evidence-choice = Choice
cli-evidence-value = Value
cli-evidence-unit = Unit
cli-evidence-source = Source
cli-evidence-place = Place in the source
cli-evidence-since = Since
cli-evidence-state = State
cli-evidence-by-default = Default
cli-evidence-why = Reason of the default
cli-evidence-default = The default is { $choice }: { $why }.
cli-evidence-chosen-here = This clinic chose { $choice }.
cli-evidence-no-conflicts = No rows disagree here.
cli-evidence-same = Nothing changed.
cli-evidence-added = { $row }: new, { $value }, in force since { $since }.
cli-evidence-gone = { $row }: no longer there; it was { $value }, in force since { $since }.
cli-evidence-changed = { $row }: { $field } was { $before }, now { $after }.
cli-evidence-chosen = { $row }: the clinic's choice was { $before }, now { $after }.
cli-evidence-signature = Table { $table }: the signature was { $before }, now { $after }.
cli-evidence-paper-title = The clinic's numbers and their sources
cli-evidence-paper-notice = For the clinic lead. A signature covers exactly the version that stands above it; "discogram evidence sign" enters it.
cli-evidence-paper-version = Tables in force
cli-evidence-paper-sources = What the source keys mean
cli-evidence-paper-signs = Version that is signed
cli-evidence-paper-name = Name of the clinic lead
cli-evidence-paper-date = Date
cli-evidence-paper-signature = Signature
cli-version-unknown = This record keeps no tables { $version }: { $known ->
        [0] it keeps none yet; the next entry brings those in force.
       *[other] choose from { $known }.
    }
cli-sign-other-version = The table { $table } is now { $now }, not { $version }: read it again before you sign.
cli-sign-name = The signature needs the clinic lead's name, on one line: give it with --name.
cli-sign-first = Nobody has signed the table { $table } before.
cli-sign-since = What changed since { $name } signed on { $on }:
cli-sign-unknown-before = What changed since the last signature cannot be told: what was signed was not kept. Read the whole table { $table }.
cli-sign-kept-unreadable = { $file } is not what was kept when a table was signed: move it away, and what changed since cannot be told.
cli-sign-chosen = The clinic's choice, which is signed too: { $row } is { $choice }.
cli-sign-done = Signed: table { $table }, version { $version }. The signature is in { $folder } (signoffs.toml).
cli-sign-again = The table { $table } is signed already in this version ({ $version }, { $folder }): nothing was written.
cli-help-evidence-conflicts = Only the rows that disagree, side by side, with the default and its reason.
cli-help-evidence-version = The tables as they were, by the digest that an entry or a report names (with --data).
cli-help-evidence-since = What changed since the tables of this digest (with --data).
cli-help-evidence-out = A folder for the list as PDF, to be signed by hand, and as CSV.
cli-help-evidence-sign-table = The station whose table is signed, for instance conclusion.
cli-help-evidence-sign-name = The clinic lead's name, as it stands under the signature.
cli-help-evidence-sign-version = The version that was read; another one is refused.
word-change-added = new
word-change-changed = changed
word-change-gone = no longer there
cli-evidence-longest = No clinic chooses among the hours of a medicine: all that apply to a patient are shown, and the longest is kept.
