"""With what a dose is compared: M13."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.tables import read_tables
from discogram.errors import Reason, reason
from discogram.pathway.preparation.radiation import NominalRisk, background, nominal_risk
from discogram.words.evidence import Evidence
from discogram.words.units import Unit

TABLE = read_tables()["preparation"]
ON = date(2026, 12, 1)
doses = st.fractions(0, 100)

# id, choice: (value, unit, source)
AGAIN = {
    ("background_per_year", None): ("2.4", Unit.MSV, "unscear-2008"),
    ("cancer_per_sievert", "all_ages"): ("5.5", Unit.PERCENT, "icrp-103"),
    ("cancer_per_sievert", "adults"): ("4.1", Unit.PERCENT, "icrp-103"),
    ("cancer_beir_one_in_for_10_msv", None): ("1000", Unit.COUNT, "beir-vii"),
}
IDS = {id_ for id_, _ in AGAIN}
"""Every row of what radiation is held against."""


def test_every_row_is_as_transcribed() -> None:
    """Procedure, section 7, read again; the background is a source of its own, not read."""
    found = {(row.id, row.choice): row for row in TABLE.rows if row.id in IDS}

    assert {key: (str(row.value), row.unit, row.source) for key, row in found.items()} == AGAIN
    assert {row.evidence for row in found.values()} == {Evidence.UNVERIFIED}
    assert TABLE.number("cancer_per_sievert", ON) == Decimal("5.5")


@pytest.mark.parametrize(
    ("msv", "told"),
    [
        ("0", reason("radiation-days", count=0)),
        ("0.001", reason("radiation-days", count=1)),
        ("0.1", reason("radiation-days", count=15)),
        ("0.59", reason("radiation-days", count=90)),
        ("0.6", reason("radiation-months", count=3)),
        ("2.4", reason("radiation-months", count=12)),
        ("6", reason("radiation-months", count=30)),
    ],
)
def test_a_dose_is_so_many_days_of_nature(msv: str, told: Reason) -> None:
    """2.4 mSv a year, world average; a small dose is never no dose."""
    assert background(Fraction(msv), TABLE, ON) == told


@pytest.mark.parametrize(
    ("msv", "fewest", "most"), [("1.25", 14_500, 19_500), ("6", 3030, 4070)]
)
def test_the_nominal_risk_is_as_worked_in_the_notes(msv: str, fewest: int, most: int) -> None:
    """1 in 14 500 or 19 500 for 1.25 mSv; 1 in 3 030 or 4 065 for 6 mSv, to three digits."""
    dose = Fraction(msv)

    assert nominal_risk(dose, dose, TABLE, ON) == NominalRisk(fewest, most, ("icrp-103",))


def test_no_dose_has_no_risk() -> None:
    """Nobody is divided by nothing."""
    assert nominal_risk(Fraction(0), Fraction(0), TABLE, ON) == NominalRisk(
        None, None, ("icrp-103",)
    )


@given(doses, doses)
def test_more_dose_is_never_told_as_less_risk(one: Fraction, other: Fraction) -> None:
    """The people among whom one falls ill get fewer, and the ends keep their order."""
    few, many = sorted((one, other))
    less, more = (nominal_risk(each, each, TABLE, ON) for each in (few, many))

    assert less.most is None or less.most >= (more.most or 0)
    assert more.fewest is None or more.fewest <= (more.most or 0)
