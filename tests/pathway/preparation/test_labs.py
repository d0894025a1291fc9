"""Blood values: units, bounds and which one counts (M14)."""

from datetime import date
from decimal import Decimal
from itertools import permutations

import pytest

from discogram.errors import InputError
from discogram.pathway.preparation.labs import (
    QUANTITIES,
    Creatinine,
    Lab,
    LabKind,
    age_in_days,
    newest,
)
from discogram.words.units import Unit
from tests.pathway.preparation.cases import DAY, at, creatinine, inr, platelets


def test_every_kind_is_a_quantity_of_its_own() -> None:
    """No kind is left without units and bounds, and no two share them."""
    assert set(QUANTITIES) == set(LabKind)
    assert len(set(QUANTITIES.values())) == len(QUANTITIES)


@pytest.mark.parametrize(
    ("kind", "value", "unit", "problem"),
    [
        (LabKind.INR, "25", Unit.INR, "quantity-out-of-range"),
        (LabKind.INR, "0.1", Unit.INR, "quantity-out-of-range"),
        (LabKind.INR, "1.1", Unit.SECOND, "unit-of-another-quantity"),
        (LabKind.PLATELETS, "250000", Unit.PLATELETS, "quantity-out-of-range"),
        (LabKind.PLATELETS, "0", Unit.PLATELETS, "quantity-out-of-range"),
        (LabKind.CREATININE, "70", Unit.CREATININE_MG_DL, "quantity-out-of-range"),
        (LabKind.CREATININE, "0.8", Unit.CREATININE_UMOL_L, "quantity-out-of-range"),
        (LabKind.CREATININE, "1", Unit.CRP_MG_L, "unit-of-another-quantity"),
        (LabKind.EGFR, "0", Unit.EGFR, "quantity-out-of-range"),
        (LabKind.APTT, "30", Unit.MINUTE, "unit-of-another-quantity"),
        (LabKind.APTT, "900", Unit.SECOND, "quantity-out-of-range"),
        (LabKind.CRP, "-1", Unit.CRP_MG_L, "quantity-out-of-range"),
        (LabKind.CRP, "NaN", Unit.CRP_MG_L, "quantity-not-a-number"),
    ],
)
def test_a_slip_of_the_pen_is_refused(
    kind: LabKind, value: str, unit: Unit, problem: str
) -> None:
    """A value that cannot be true, or stands in another quantity's unit, is not stored."""
    with pytest.raises(InputError) as wrong:
        Lab(kind, Decimal(value), unit, at("2026-11-24T10:00"))

    assert [why.id for why in wrong.value.reasons] == [problem]


@pytest.mark.parametrize("value", ["0.5", "0.9", "1.0", "8.4", "20"])
def test_an_inr_that_can_be_is_kept_as_printed(value: str) -> None:
    """Digits and unit stay as the laboratory printed them."""
    assert str(inr(value).quantity) == f"{value} {{INR}}"


def test_creatinine_has_two_units() -> None:
    """88.4 umol/L are 1 mg/dL, exactly."""
    in_umol = Creatinine.of("88.4", "umol/L")

    assert in_umol.exact == Creatinine.of("1", "mg/dL").exact


VALUES = (inr("3.1", "2026-11-01T10:00"), inr("1.1", "2026-11-30T10:00"), inr("2.0"))


@pytest.mark.parametrize("order", list(permutations(VALUES)))
def test_the_value_taken_last_counts(order: tuple[Lab, ...]) -> None:
    """Whatever the order in which values arrive, the newest blood speaks."""
    labs = (platelets("100"), *order, creatinine("1"))

    assert [str(each.value) for each in newest(labs, LabKind.INR, DAY)] == ["1.1"]


def test_two_values_of_one_moment_both_count() -> None:
    """Nobody can say which of two is right, so neither is dropped."""
    labs = (inr("1.1"), inr("2.1"))

    assert len(newest(labs, LabKind.INR, DAY)) == 2


def test_blood_of_a_later_day_does_not_count() -> None:
    """What was not taken yet is not known."""
    assert newest((inr("1.1", "2026-12-02T00:00"),), LabKind.INR, DAY) == ()


def test_one_moment_has_one_instant() -> None:
    """Noon in Madrid is before noon in Chicago, though the clocks say the same."""
    chicago = Lab(LabKind.INR, Decimal("1.2"), Unit.INR, at("2026-11-24T12:00"))
    madrid = Lab(LabKind.INR, Decimal("1.9"), Unit.INR, at("2026-11-24T12:00", "Europe/Madrid"))

    assert newest((chicago, madrid), LabKind.INR, DAY) == (chicago,)


def test_age_is_counted_in_midnights() -> None:
    """Blood of yesterday evening is a day old in the morning."""
    assert age_in_days(inr("1", "2026-11-30T23:59"), DAY) == 1
    assert age_in_days(inr("1", "2026-12-01T00:00"), DAY) == 0
    assert age_in_days(inr("1", "2026-12-01T00:00"), date(2026, 12, 31)) == 30
