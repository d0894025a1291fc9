"""The tables as an installed program reads them (B06)."""

import re
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

from discogram.adapters.language import Speaker
from discogram.adapters.tables import ClinicTables, read_sources, read_table, read_tables
from discogram.errors import InputError
from discogram.words.evidence import Evidence, Source, Table
from discogram.words.units import Unit

SOURCES = {"paper": Source("paper", "A paper"), "other": Source("other", "Another paper")}

GOOD = """
[[row]]
id = "least_months"
choice = "4"
value = 4.50
unit = "mo"
source = "paper"
since = 2003-05-01
evidence = "unverified"
default = true
why = "the society's figure"

[[row]]
id = "least_months"
choice = "6"
value = "6"
unit = "mo"
source = "other"
place = "Table 1"
since = 2016-01-01
evidence = "verified"

[[row]]
id = "word"
value = "yes"
source = "paper"
since = 2003-05-01
evidence = "unverified"
"""


def table(text: str) -> Table:
    """Read a table of that text."""
    return read_table("demo", text, SOURCES)


def problems(text: str) -> list[str]:
    """What is wrong with a text, each with its place; both languages can say it."""
    with pytest.raises(InputError) as wrong:
        table(text)
    for language in ("en", "es"):
        Speaker(language, strict=True).explain(wrong.value)
    return [f"{why.place}: {why.id}" for why in wrong.value.reasons]


def changed(old: str, new: str) -> str:
    """The good table with one slip in it."""
    assert old in GOOD
    return GOOD.replace(old, new, 1)


def test_a_number_keeps_the_digits_that_were_written() -> None:
    """A number is exact and as written, whether it stands as a number or as text."""
    rows = table(GOOD).rows

    assert [str(row.value) for row in rows] == ["4.50", "6", "yes"]
    assert isinstance(rows[0].value, Decimal)
    assert rows[0].unit is Unit.MONTH


def test_a_word_stays_a_word() -> None:
    """A row without a unit is a word, even one that looks like a number."""
    row = table(changed('value = "yes"', 'value = "1"')).row("word")

    assert (row.value, row.unit) == ("1", None)


def test_a_row_says_where_it_comes_from() -> None:
    """Source, place, first day and evidence come through unchanged."""
    row = table(GOOD).rows[1]

    assert (row.source, row.place, row.since) == ("other", "Table 1", date(2016, 1, 1))
    assert row.evidence is Evidence.VERIFIED
    assert row.default is False


def test_a_row_without_choices_is_its_own_default() -> None:
    """Where sources agree nothing has to be chosen."""
    assert table(GOOD).row("word").default is True


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('source = "paper"', 'source = "nobody"', "row[1]: table-source-unknown"),
        ('unit = "mo"', 'unit = "months"', "row[1]: table-unit-unknown"),
        ('unit = "mo"\n', "", "row[1]: table-unit-missing"),
        ("value = 4.50", "value = true", "row[1]: table-value-not-a-number"),
        ("value = 4.50", "value = nan", "row[1]: table-value-not-a-number"),
        ("value = 4.50", 'value = "four"', "row[1]: table-value-not-a-number"),
        ("value = 4.50\n", "", "row[1]: table-field-missing"),
        ("since = 2003-05-01\n", "", "row[1]: table-field-missing"),
        ("since = 2003-05-01", 'since = "2003"', "row[1]: table-field-not-day"),
        ("since = 2003-05-01", "since = 2003-05-01T00:00:00", "row[1]: table-field-not-day"),
        ('id = "least_months"', 'id = ""', "row[1]: table-field-not-text"),
        ("default = true", "default = 1", "row[1]: table-field-not-yes-or-no"),
        ('"unverified"', '"maybe"', "row[1]: table-evidence-unknown"),
        ("default = true", "defualt = true", "row[1]: table-field-unknown"),
        ("default = true", "default = false", "least_months: table-default-not-one"),
        ('why = "the society\'s figure"', "", "least_months: table-default-without-why"),
        ('choice = "6"\n', "default = false\n", "least_months: table-choice-missing"),
        ('choice = "6"', 'choice = "4"', "least_months: table-default-not-one"),
        (
            'value = "6"\nunit = "mo"',
            'value = "6"\nunit = "wk"',
            "least_months: table-units-differ",
        ),
        ("[[row]]", "[[rows]]", ": table-field-unknown"),
        ("[[row]]", "[row]", ": table-unreadable"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(old: str, new: str, problem: str) -> None:
    """Each slip is found, and says in which row or id it lies."""
    assert f"demo.toml.{problem}".replace(".:", ":") in problems(changed(old, new))


def test_a_newer_row_has_a_later_first_day() -> None:
    """A row of the same id and choice that is not newer than the one before is refused."""
    again = GOOD + GOOD.split("\n\n")[-1]

    assert problems(again) == ["demo.toml.word: table-since-not-later"]


def test_a_newer_row_takes_over_and_the_old_one_stays() -> None:
    """An old answer can be derived again: the row of its day is still there."""
    newer = GOOD.split("\n\n")[-1].replace('"yes"', '"no"').replace("2003-05", "2020-05")
    both = table(GOOD + newer)

    assert both.word("word", date(2019, 1, 1)) == "yes"
    assert both.word("word", date(2021, 1, 1)) == "no"


def test_every_problem_is_listed_at_once() -> None:
    """Two slips in two rows are told together."""
    text = changed('unit = "mo"', 'unit = "x"').replace('"yes"', "7")

    assert problems(text) == [
        "demo.toml.row[1]: table-unit-unknown",
        "demo.toml.row[3]: table-unit-missing",
    ]


def test_the_digest_is_sha_256_over_the_canonical_rows() -> None:
    """The digest can be made by anybody from the rows alone (RFC 8785)."""
    text = GOOD.split("\n\n")[-1]
    canonical = (
        '[{"choice":null,"default":true,"evidence":"unverified","id":"word","place":null,'
        '"since":"2003-05-01","source":"paper","unit":null,"value":"yes","why":null}]'
    )

    assert table(text).digest == sha256(canonical.encode()).hexdigest()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("4.50", "4.5"),
        ('"paper"', '"other"'),
        ("2003", "2002"),
        ("society", "clinic"),
        ('"unverified"', '"verified"'),
    ],
)
def test_the_digest_changes_with_any_word_of_a_row(old: str, new: str) -> None:
    """A signature under one version does not cover another one."""
    assert table(changed(old, new)).digest != table(GOOD).digest


def test_layout_and_comments_are_not_signed() -> None:
    """The digest is of the rows, not of the file."""
    assert table("# a comment\n" + GOOD.replace("\n\n", "\n\n\n")).digest == table(GOOD).digest


# --- the program's own tables -------------------------------------------------------------


def test_every_table_of_the_program_can_be_read() -> None:
    """Every station's table is right, and every source it cites is known."""
    tables = read_tables()

    assert {"referral", "candidacy", "preparation", "conclusion"} <= set(tables.by_name)
    assert all(
        row.source in tables.sources for table in tables.by_name.values() for row in table.rows
    )


def test_no_table_of_the_program_is_signed_by_itself() -> None:
    """Without a clinic's folder every table waits for its lead's signature."""
    tables = read_tables()

    assert tables.unsigned() == tuple(tables.by_name)


def test_verified_rows_can_be_read_somewhere() -> None:
    """A row says *verified* only when its source has an address."""
    tables = read_tables()
    unread = [
        (name, row.id)
        for name, table in tables.by_name.items()
        for row in table.rows
        if row.evidence is Evidence.VERIFIED and tables.sources[row.source].url is None
    ]

    assert [each for each in unread if each[0] in {"candidacy", "preparation"}] == []


# --- the clinic's own folder ----------------------------------------------------------------

CHOICE = 'chosen = {candidacy.least_months_of_conservative_care = "6"}'


def test_the_clinic_chooses_where_sources_disagree(tmp_path: Path) -> None:
    """The chosen row answers in place of the default one, and the policy digest shows it."""
    (tmp_path / "policy.toml").write_text(CHOICE, encoding="utf-8")

    tables = read_tables(tmp_path)

    assert tables["candidacy"].number("least_months_of_conservative_care") == 6
    assert tables["candidacy"].digest == read_tables()["candidacy"].digest
    assert tables.digest != read_tables().digest


def test_an_empty_folder_changes_nothing(tmp_path: Path) -> None:
    """A clinic that chose and signed nothing has the defaults."""
    assert read_tables(tmp_path).digest == read_tables().digest


def signature(digest: str, table: str = "candidacy") -> str:
    """A synthetic lead's signature under one version."""
    return (
        f'[[sign_off]]\ntable = "{table}"\ndigest = "{digest}"\n'
        'name = "Dr Synthetic Lead"\nsigned_on = 2026-11-23\n'
    )


def test_a_signature_covers_the_version_it_names(tmp_path: Path) -> None:
    """A table is signed when the digest is that of its rows, and only then."""
    digest = read_tables()["candidacy"].digest
    stale = "0" * 64
    (tmp_path / "signoffs.toml").write_text(
        signature(digest) + signature(stale) + signature(stale, "preparation"), encoding="utf-8"
    )

    tables = read_tables(tmp_path)

    assert tables["candidacy"].signed
    assert not tables["preparation"].signed
    assert tables["preparation"].sign_off is not None
    assert "candidacy" not in tables.unsigned()


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("policy.toml", 'chosen = {candidacy.least = "6"}', "table-row-unknown"),
        ("policy.toml", CHOICE.replace('"6"', '"7"'), "table-choice-unknown"),
        ("policy.toml", CHOICE.replace('"6"', '"5"'), "table-choice-unknown"),
        ("policy.toml", CHOICE.replace('"6"', "6"), "table-choice-unknown"),
        ("policy.toml", CHOICE.replace("candidacy", "candidature"), "table-unknown"),
        ("policy.toml", "chosen = {candidacy = 6}", "table-choices-not-a-table"),
        ("policy.toml", "chosen = 6", "table-choices-not-a-table"),
        ("policy.toml", "choice = {}", "table-field-unknown"),
        ("policy.toml", "chosen = {", "table-unreadable"),
        ("signoffs.toml", signature("x", "candidature"), "table-unknown"),
        ("signoffs.toml", signature("x").replace("name", "who"), "table-field-missing"),
        ("signoffs.toml", signature("x").replace("2026-11-23", '"now"'), "table-field-not-day"),
        ("signoffs.toml", signature(" "), "table-field-not-text"),
        ("signoffs.toml", "sign_off = 1", "table-entries-not-a-list"),
    ],
)
def test_a_wrong_word_in_the_clinics_folder_is_refused(
    tmp_path: Path, file: str, text: str, problem: str
) -> None:
    """A misspelt choice never falls back to the default in silence."""
    (tmp_path / file).write_text(text, encoding="utf-8")

    with pytest.raises(InputError) as wrong:
        read_tables(tmp_path)

    assert problem in {why.id for why in wrong.value.reasons}
    assert all((why.place or "").startswith(file) for why in wrong.value.reasons)
    for language in ("en", "es"):
        Speaker(language, strict=True).explain(wrong.value)


def test_a_signature_is_not_dated_before_it_is_given(tmp_path: Path) -> None:
    """A sheet that was dated ahead signs nothing; on its own day it does."""
    digest = read_tables()["candidacy"].digest
    (tmp_path / "signoffs.toml").write_text(signature(digest), encoding="utf-8")

    with pytest.raises(InputError) as wrong:
        read_tables(tmp_path, date(2026, 11, 22))

    assert [(why.place, why.id) for why in wrong.value.reasons] == [
        ("signoffs.toml.sign_off[1].signed_on", "table-signed-later")
    ]
    assert read_tables(tmp_path, date(2026, 11, 23))["candidacy"].signed


def test_a_site_may_have_a_folder_of_its_own(tmp_path: Path) -> None:
    """The folder of a site's name serves that site; the clinic's serves the others."""
    (tmp_path / "north").mkdir()
    (tmp_path / "north" / "policy.toml").write_text(CHOICE, encoding="utf-8")
    policy = ClinicTables(tmp_path)

    months = [
        policy.tables(site)["candidacy"].number("least_months_of_conservative_care")
        for site in ("north", "south", "../north")
    ]

    assert months == [6, 4, 4]
    assert policy.tables("north") is policy.tables("north")


def test_without_a_folder_the_defaults_serve_every_site(tmp_path: Path) -> None:
    """A folder that is not there is no error: the clinic has chosen nothing."""
    assert ClinicTables(tmp_path / "none").tables("any").digest == read_tables().digest
    assert ClinicTables().tables("any").digest == read_tables().digest


def test_a_choice_is_in_force_as_soon_as_it_is_written(tmp_path: Path) -> None:
    """A program that runs for days reads the files again when they change, and only then."""
    policy = ClinicTables(tmp_path)
    before = policy.tables("any")
    again = policy.tables("any")
    (tmp_path / "policy.toml").write_text(CHOICE, encoding="utf-8")

    assert again is before
    assert policy.tables("any")["candidacy"].number("least_months_of_conservative_care") == 6


def test_a_file_that_is_spoilt_while_the_program_runs_stops_nobody(tmp_path: Path) -> None:
    """What was read last stays in force, what is wrong is told, and mending it is enough."""
    path = tmp_path / "policy.toml"
    path.write_text(CHOICE, encoding="utf-8")
    policy = ClinicTables(tmp_path)
    before = policy.tables("any")
    path.write_text("chosen = {nosuch = {}}", encoding="utf-8")
    during, problems = policy.tables("any"), policy.problems("any")
    path.write_text("", encoding="utf-8")

    assert during is before
    assert [each.id for each in problems] == ["table-unknown"]
    assert policy.problems("any") == ()
    assert policy.tables("any").digest == read_tables().digest


def test_a_signature_of_today_counts_however_long_the_program_runs(tmp_path: Path) -> None:
    """The day is asked for at each reading, not once at the start."""
    days = [date(2026, 1, 1), date(2026, 1, 2)]
    policy = ClinicTables(tmp_path, lambda: days[-1])
    version = policy.tables("any")["images"].version
    days.append(date(2026, 1, 3))
    (tmp_path / "signoffs.toml").write_text(
        f'[[sign_off]]\ntable = "images"\ndigest = "{version}"\nname = "Dr. A"\n'
        "signed_on = 2026-01-03\n",
        encoding="utf-8",
    )

    assert policy.tables("any")["images"].signed


# --- the bibliography -----------------------------------------------------------------------

BIB = """
% a comment with @article{not-me, in it
@article{one-2004,
  author = {Bogduk, N.},
  title = {An {ISIS} title
           on two lines},
  year = {2004},
  url = {https://example.org/a_b?c=d}
}
@misc{two, title = "Quoted title", organization = {A Society}}
@misc{bare,
}
"""


def test_a_source_is_read_whatever_its_dress() -> None:
    """Braces, quotation marks and line breaks do not show in what a reader sees."""
    sources = read_sources(BIB)

    assert list(sources) == ["one-2004", "two", "bare"]
    assert sources["one-2004"] == Source(
        "one-2004",
        "An ISIS title on two lines",
        "Bogduk, N.",
        "2004",
        "https://example.org/a_b?c=d",
    )
    assert sources["two"].author == "A Society"
    assert sources["bare"].title == "bare"


def test_a_key_stands_for_one_source() -> None:
    """Two entries of one key are refused."""
    with pytest.raises(InputError) as wrong:
        read_sources(BIB + "@misc{two, title = {Again}}")

    assert [why.id for why in wrong.value.reasons] == ["table-source-twice"]


def test_every_source_has_a_title() -> None:
    """No entry of the program's own list is read with a field lost."""
    sources = read_tables().sources

    assert [key for key, each in sources.items() if each.title == key] == []
    assert [key for key in sources if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_a_choice_is_signed_with_the_rows(tmp_path: Path) -> None:
    """Whoever chooses another limit after the lead has signed has an unsigned table."""
    rows = read_tables()["preparation"].digest
    (tmp_path / "signoffs.toml").write_text(signature(rows, "preparation"), encoding="utf-8")
    before = read_tables(tmp_path)["preparation"]
    policy = 'chosen = {preparation.highest_inr = "sir-2019"}\n'
    (tmp_path / "policy.toml").write_text(policy, encoding="utf-8")
    chosen = read_tables(tmp_path)["preparation"]
    signed = signature(chosen.version, "preparation")
    (tmp_path / "signoffs.toml").write_text(signed, encoding="utf-8")

    assert (before.signed, chosen.signed) == (True, False)
    assert read_tables(tmp_path)["preparation"].signed


def test_a_station_may_spread_its_rows_over_files() -> None:
    """The station's own file comes first, and a file beside it names its own problems."""
    from discogram.adapters.tables import _read_station

    row = '[[row]]\nid = "{id}"\nvalue = "yes"\nsource = "paper"\nsince = 2020-01-01\n'
    row += 'evidence = "unverified"\n'
    parts = {"demo.toml": row.format(id="one"), "more.toml": row.format(id="two")}

    table = _read_station("demo", parts, SOURCES)
    with pytest.raises(InputError) as wrong:
        _read_station("demo", {**parts, "more.toml": "[[row]]\nid = 1\n"}, SOURCES)

    assert [each.id for each in table.rows] == ["one", "two"]
    assert {str(each.place).split(".row")[0] for each in wrong.value.reasons} == {"more.toml"}
