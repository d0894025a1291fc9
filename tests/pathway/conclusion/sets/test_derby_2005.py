"""Derby 2005: pain, pressure and volume have to hold at one and the same step."""

import pytest

from tests.pathway.conclusion.cases import answer, disc, step, study

HIGH, LOW = step(8, "concordant", 40, 3), step(8, "concordant", 12, 4)

CASES = [
    ([HIGH], "high-pressure-positive", 40),
    # the low pressure came at 4 mL, beyond the 3.5 mL of the definition
    ([HIGH, LOW], "high-pressure-positive", 40),
    ([LOW], "negative", None),
    ([step(8, "concordant", 12, 3.5)], "low-pressure-positive", 12),
    # a step whose volume nobody read may lie within it
    ([HIGH, step(8, "concordant", 12)], "low-pressure-positive", 12),
]


@pytest.mark.parametrize(("steps", "category", "rise"), CASES)
def test_the_class_comes_from_the_step_within_the_volume(steps, category, rise):
    """The pressure of another step, beyond the limit, classifies nothing."""
    found = answer("derby-2005", study(disc("L4/L5", *steps)))

    assert (found.category, found.rise) == (category, rise)
