"""What the clinic lead has still to look at."""

from dataclasses import replace
from datetime import date

from discogram.application.numbers import (
    Standing,
    open_conflicts,
    side_by_side,
    standing,
    unverified,
)
from discogram.words.evidence import Evidence, SignOff
from tests.application.fakes import TABLES, choosing

MONTHS = "least_months_of_conservative_care"
CANDIDACY = TABLES["candidacy"]


def signed(table):
    """The table under its lead's signature."""
    return replace(table, sign_off=SignOff(table.name, table.version, "Dr. Lead", date.min))


def test_a_table_is_signed_changed_since_or_never_signed():
    """Another choice after the signature is a change."""
    changed = replace(signed(CANDIDACY), chosen={MONTHS: "6"})

    assert standing(CANDIDACY) is Standing.NEVER_SIGNED
    assert standing(signed(CANDIDACY)) is Standing.SIGNED
    assert standing(changed) is Standing.CHANGED


def test_a_conflict_is_open_until_it_is_chosen_or_signed():
    """The signature accepts the default."""
    chosen = choosing(candidacy={MONTHS: "6"})["candidacy"]

    assert open_conflicts(CANDIDACY) == (MONTHS,)
    assert open_conflicts(chosen) == ()
    assert open_conflicts(signed(CANDIDACY)) == ()


def test_rows_that_nobody_held_against_print_are_counted():
    """Each by its own state."""
    rows = tuple(replace(row, evidence=Evidence.VERIFIED) for row in CANDIDACY.rows)

    assert 0 < unverified(CANDIDACY) < len(CANDIDACY.rows)
    assert unverified(replace(CANDIDACY, rows=rows)) == 0


def test_only_the_hours_of_medicines_stand_side_by_side():
    """Nobody chooses among them; other tables have none."""
    assert side_by_side(CANDIDACY) == {}
    assert all(len(rows) > 1 for rows in side_by_side(TABLES["preparation"]).values())
    assert side_by_side(TABLES["preparation"])
