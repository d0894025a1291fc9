table-unreadable = The file is not valid TOML ({ $detail }): correct it there.
table-entries-not-a-list = { $field } is not a list: begin each entry with [[{ $field }]].
table-field-unknown = { $field } is not a field here: use only { $known }.
table-field-missing = { $field } is missing: write it down.
table-field-not-text = { $field } is not text: write words in quotation marks.
table-field-not-day = { $field } is not a date: write it as 2026-12-01, without quotation marks.
table-field-not-yes-or-no = { $field } is neither true nor false: write one of them, without quotation marks.
table-value-not-a-number = { $value } is not a number, but the row has a unit: write the number, or leave out the unit.
table-unit-missing = { $value } has no unit: add its UCUM code, or write words in quotation marks.
table-unit-unknown = { $unit } is not a UCUM code in use here: choose one of words/units.py.
table-units-differ = Rows of one id carry different units: use one unit for all of them.
table-evidence-unknown = { $evidence } says nothing about the evidence: write { $known }.
table-source-unknown = { $source } is not in docs/sources.bib: add it there, or correct the key.
table-source-twice = { $source } stands in docs/sources.bib twice: keep one of them.
table-sources-missing = The list of sources (sources.bib) is not there: install the program again.
table-since-not-later = { $since } does not come after { $before }: a newer row of the same id and choice needs a later first day.
table-choice-missing = Some rows of this id name a choice and others do not: give each of them a choice.
table-default-not-one = Not exactly one choice of this id is the default: mark one as default = true and the others as default = false.
table-default-without-why = The default does not say why it is the default: add why.
table-unknown = There is no table { $table }: correct its name.
table-choices-not-a-table = These are not choices: write chosen = {"{"}table.row = "choice"{"}"}.
table-row-unknown = The table { $table } has no row { $row }: correct its name.
table-signed-later = { $on } is still to come: a signature is dated on the day it was given.
table-choice-unknown = { $choice } cannot be chosen here: { $known ->
    [0] this row leaves no choice.
   *[other] choose from { $known }.
}
