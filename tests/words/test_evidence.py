"""Row B06: which row of a table is in force, on which day, and by whose choice."""

from datetime import date
from decimal import Decimal

import pytest

from discogram.errors import InputError
from discogram.words.evidence import Evidence, SignOff, Source, Table, Tables, Threshold
from discogram.words.units import Unit


def row(id, value, since, choice=None, default=True, source="a-source"):
    """A row with the fields that decide which one answers."""
    number = isinstance(value, int)
    return Threshold(
        id,
        Decimal(value) if number else value,
        Unit.PSI if number else None,
        source,
        date.fromisoformat(since),
        Evidence.UNVERIFIED,
        choice,
        default=default,
    )


ROWS = (
    row("cap", 50, "2004-01-01"),
    row("cap", 40, "2013-06-01"),
    row("cap", 30, "2030-01-01"),
    row("single", "indeterminate", "2004-01-01", "indeterminate"),
    row("single", "possible", "2016-01-01", "possible", default=False),
)
TABLE = Table("conclusion", ROWS, "digest")


@pytest.mark.parametrize(
    ("on", "number"),
    [
        ("2004-01-01", 50),
        ("2013-05-31", 50),
        ("2013-06-01", 40),
        ("2026-11-23", 40),
        ("2030-01-01", 30),
    ],
)
def test_the_newest_row_already_in_force_answers(on, number):
    """A row is in force from its first day until a newer one begins."""
    assert TABLE.number("cap", date.fromisoformat(on)) == number


def test_without_a_day_the_newest_row_answers():
    """Whoever gives no day asks what is newest, even if it is not yet in force."""
    assert TABLE.number("cap") == 30


def test_the_order_of_rows_does_not_matter():
    """Which row answers hangs on its first day, not on where it stands."""
    turned = Table("conclusion", ROWS[::-1], "digest")

    assert turned.number("cap", date(2020, 1, 1)) == 40


def test_before_the_first_row_nothing_answers():
    """A rule asked about a day before its source was printed has no number to use."""
    with pytest.raises(InputError, match="table-row-missing"):
        TABLE.row("cap", date(2003, 12, 31))


def test_a_row_nobody_wrote_is_named():
    """A missing row names the table and the row, so that somebody can write it."""
    with pytest.raises(InputError) as wrong:
        TABLE.row("floor")

    assert wrong.value.reasons[0].params == {
        "table": "conclusion",
        "row": "floor",
        "choice": None,
    }


def test_the_default_answers_until_the_clinic_chooses():
    """Where sources disagree the default row answers, and the clinic's choice overrules it."""
    chosen = Table("conclusion", ROWS, "digest", chosen={"single": "possible"})

    assert TABLE.word("single") == "indeterminate"
    assert chosen.word("single") == "possible"


def test_a_choice_not_yet_in_force_does_not_answer():
    """A choice of a later row cannot be applied to an earlier day."""
    chosen = Table("conclusion", ROWS, "digest", chosen={"single": "possible"})

    with pytest.raises(InputError, match="table-row-missing"):
        chosen.word("single", date(2010, 1, 1))


def test_what_is_in_force_is_one_row_for_each_id():
    """The rows in force on a day are those that `row` answers, and no others."""
    day = date(2014, 1, 1)

    assert TABLE.in_force(day) == {"cap": ROWS[1], "single": ROWS[3]}
    assert all(TABLE.row(id, day) is found for id, found in TABLE.in_force(day).items())


def test_before_everything_nothing_is_in_force():
    """On a day before the first row the table is empty, and that is no error."""
    assert TABLE.in_force(date(1990, 1, 1)) == {}


def test_disagreeing_rows_can_be_shown_side_by_side():
    """Every row of an id is kept, with its source: nothing is deleted."""
    assert TABLE.alternatives("single") == ROWS[3:]
    assert len(TABLE.alternatives("cap")) == 3


def test_a_word_is_no_number():
    """A rule that asks a policy row for a number has a bug, and is told so."""
    with pytest.raises(TypeError, match="single"):
        TABLE.number("single")


def test_a_row_cites_its_source():
    """Every finding can print where its number comes from."""
    assert ROWS[0].cites == ("a-source",)


@pytest.mark.parametrize(
    ("digest", "signed"), [(None, False), ("an older digest", False), ("digest", True)]
)
def test_a_signature_stands_under_one_version(digest, signed):
    """A lead's signature under an older version is none under this one."""
    day = date(2026, 1, 2)
    by = SignOff("conclusion", digest, "A. Lead (synthetic)", day) if digest else None

    assert Table("conclusion", ROWS, "digest", by).signed is signed


def test_a_site_knows_its_unsigned_tables():
    """A real clinic is told which tables it may not yet apply."""
    by = SignOff("needle", "digest", "A. Lead (synthetic)", date(2026, 1, 2))
    needle = Table("needle", ROWS, "digest", by)
    source = Source("a-source", "A title")
    tables = Tables({"conclusion": TABLE, "needle": needle}, "all", {"a-source": source})

    assert tables.unsigned() == ("conclusion",)
    assert tables["needle"] is needle
