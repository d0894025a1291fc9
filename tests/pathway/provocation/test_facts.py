"""What one disc's record tells of its pressures: M11, B03."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.provocation.facts import DiscTest, Step
from discogram.words.spine import Disc
from discogram.words.units import Pressure
from tests.pathway.provocation.cases import psi

KPA_50 = Pressure.of("344.7", "kPa")


@pytest.mark.parametrize(
    ("step", "opening", "rise"),
    [
        (Step(static_pressure=psi("25")), psi("10"), Fraction(15)),
        (Step(static_pressure=psi("8")), psi("10"), Fraction(-2)),
        (Step(static_pressure=psi("25")), None, None),
        (Step(), psi("10"), None),
        (Step(rise=psi("15")), None, Fraction(15)),
        (Step(static_pressure=psi("60"), rise=psi("15")), psi("10"), Fraction(15)),
        (Step(static_pressure=KPA_50), KPA_50, Fraction(0)),
    ],
)
def test_the_pressure_above_opening_is_exact_or_unknown(
    step: Step, opening: Pressure | None, rise: Fraction | None
) -> None:
    """A rise that was given counts first; without both pressures there is none."""
    assert step.above(opening) == rise


pressures = st.none() | st.integers(0, 100).map(lambda value: psi(str(value)))
steps = st.lists(st.builds(Step, static_pressure=pressures), max_size=4).map(tuple)


@given(pressures, steps)
def test_the_highest_rise_is_the_highest_known_one(
    opening: Pressure | None, steps: tuple[Step, ...]
) -> None:
    """Unknown steps hide no known one, and where none is known nothing is made up."""
    test = DiscTest(Disc.L4_L5, opening_pressure=opening, steps=steps)

    known = [rise for rise in (step.above(opening) for step in steps) if rise is not None]
    assert test.highest_rise == (max(known) if known else None)
