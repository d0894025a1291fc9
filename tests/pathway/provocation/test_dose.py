"""How much radiation, as an estimate with its range and source (M13)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.provocation.dose import EffectiveDose, Factor, effective_dose, factors
from discogram.pathway.provocation.events import DoseRecorded
from discogram.words.spine import Region
from discogram.words.units import AbsorbedDose, DoseArea, DoseLength, Duration, Unit
from tests.pathway.provocation.cases import ON
from tests.pathway.provocation.table import TABLE

LUMBAR = Region.LUMBAR
MINUTE = Duration.of("1", "min")
CT = DoseLength.of("402", "mGy.cm")
PULSED, CONTINUOUS, PER_MGY_CM = Fraction("0.1"), Fraction("0.43"), Fraction("0.015")


@pytest.mark.parametrize(
    ("dose", "estimate"),
    [
        (
            DoseRecorded(fluoroscopy=MINUTE),
            EffectiveDose(PULSED, CONTINUOUS, ("schmid-2006",)),
        ),
        (
            DoseRecorded(fluoroscopy=Duration.of("90", "s")),
            EffectiveDose(PULSED * 3 / 2, CONTINUOUS * 3 / 2, ("schmid-2006",)),
        ),
        (
            DoseRecorded(dose_length=CT),
            EffectiveDose(402 * PER_MGY_CM, 402 * PER_MGY_CM, ("aapm-96",)),
        ),
        (
            DoseRecorded(fluoroscopy=MINUTE, dose_length=CT),
            EffectiveDose(
                PULSED + 402 * PER_MGY_CM,
                CONTINUOUS + 402 * PER_MGY_CM,
                ("schmid-2006", "aapm-96"),
            ),
        ),
        (
            DoseRecorded(fluoroscopy=Duration.of("0", "s")),
            EffectiveDose(Fraction(0), Fraction(0), ("schmid-2006",)),
        ),
    ],
)
def test_minutes_and_dose_length_give_a_range(
    dose: DoseRecorded, estimate: EffectiveDose
) -> None:
    """The sparing and the least sparing technique bound the estimate; each source is named."""
    assert effective_dose(dose, LUMBAR, TABLE, ON) == estimate


@pytest.mark.parametrize(
    "dose",
    [
        DoseRecorded(),
        DoseRecorded(
            dose_area=DoseArea.of("4.2", "Gy.cm2"),
            reference_dose=AbsorbedDose.of("18", "mGy"),
            ctdi_vol=AbsorbedDose.of("9.1", "mGy"),
        ),
    ],
)
def test_there_is_no_estimate_from_what_no_figure_fits(dose: DoseRecorded) -> None:
    """Without minutes and without a dose-length product nothing is guessed."""
    assert effective_dose(dose, LUMBAR, TABLE, ON) is None


seconds = st.decimals(0, 3600, places=1)


@given(seconds, seconds, st.integers(0, 2000))
def test_more_radiation_is_never_less_dose(one: object, other: object, length: int) -> None:
    """The estimate grows with the minutes, and its ends keep their order."""
    few, many = sorted((one, other), key=lambda each: Fraction(str(each)))
    ct = DoseLength.of(length, "mGy.cm")

    less, more = (
        effective_dose(DoseRecorded(Duration.of(time, "s"), dose_length=ct), LUMBAR, TABLE, ON)
        for time in (few, many)
    )

    assert less is not None
    assert more is not None
    assert less.low_msv <= more.low_msv <= more.high_msv
    assert less.high_msv <= more.high_msv


@pytest.mark.parametrize("dose", [DoseRecorded(dose_length=CT), DoseRecorded(MINUTE)])
def test_a_day_before_the_figures_has_none(dose: DoseRecorded) -> None:
    """A figure counts from its first day of force."""
    with pytest.raises(InputError) as missing:
        effective_dose(dose, LUMBAR, TABLE, date(1999, 1, 1))

    assert [why.id for why in missing.value.reasons] == ["table-row-missing"]


def test_only_the_figures_that_are_needed_have_to_be_in_force() -> None:
    """Minutes alone are estimated before there was a figure for CT."""
    estimate = effective_dose(DoseRecorded(MINUTE), LUMBAR, TABLE, date(2007, 1, 1))

    assert estimate == EffectiveDose(PULSED, CONTINUOUS, ("schmid-2006",))


def test_a_newer_figure_takes_the_place_of_its_own_technique() -> None:
    """The row of the same choice that came later counts, from its own first day."""
    old = TABLE.row("fluoroscopy_msv_per_min", ON)
    newer = replace(old, value=Decimal("0.2"), since=date(2026, 1, 1), source="newer")
    table = replace(TABLE, rows=(newer, *TABLE.rows))

    now, then = (
        effective_dose(DoseRecorded(MINUTE), LUMBAR, table, on)
        for on in (ON, date(2025, 12, 31))
    )

    assert now == EffectiveDose(PULSED, Fraction("0.2"), ("schmid-2006", "newer"))
    assert then == EffectiveDose(PULSED, CONTINUOUS, ("schmid-2006",))


@pytest.mark.parametrize(
    ("region", "low", "high", "sources"),
    [
        (Region.CERVICAL, "0.0054", "0.0059", ("aapm-96", "huda-neck")),
        (Region.THORACIC, "0.014", "0.014", ("aapm-96",)),
    ],
)
def test_each_region_has_its_factors_and_no_lumbar_phantom(
    region: Region, low: str, high: str, sources: tuple[str, ...]
) -> None:
    """CT by every factor of its own; minutes of another region have no figure, and say so."""
    least, most = 402 * Fraction(low), 402 * Fraction(high)
    both = effective_dose(DoseRecorded(MINUTE, dose_length=CT), region, TABLE, ON)
    minutes = effective_dose(DoseRecorded(MINUTE), region, TABLE, ON)

    assert both == EffectiveDose(least, most, sources, fluoroscopy_left_out=True)
    assert minutes is None


def test_every_part_names_its_factor() -> None:
    """What was measured is shown with what it was multiplied with, and by whom."""
    dose = DoseRecorded(MINUTE, dose_length=CT)
    minute = Factor(Decimal("0.1"), Decimal("0.43"), ("schmid-2006",))
    length = Factor(Decimal("0.015"), Decimal("0.015"), ("aapm-96",))

    assert factors(dose, LUMBAR, TABLE, ON) == {Unit.MINUTE: minute, Unit.MGY_CM: length}
    assert list(factors(dose, Region.CERVICAL, TABLE, ON)) == [Unit.MGY_CM]
    assert factors(DoseRecorded(), LUMBAR, TABLE, ON) == {}
