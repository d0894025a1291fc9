"""What is measured of the body, in the units that a clinic's devices show."""

from fractions import Fraction

import pytest

from discogram.errors import InputError
from discogram.pathway.preparation.body import BodyTemperature, Weight


def test_a_weight_in_pounds_is_kept_and_compared_in_kilograms() -> None:
    """One pound is 0.45359237 kg by definition."""
    weight = Weight.of("180.5", "[lb_av]")

    assert str(weight) == "180.5 [lb_av]"
    assert weight.exact == Fraction("180.5") * Fraction("0.45359237")


@pytest.mark.parametrize(
    ("kind", "unit", "inside", "outside"),
    [
        (Weight, "kg", ("20", "400"), ("19.9", "400.1")),
        (Weight, "[lb_av]", ("44.1", "881.8"), ("44.0", "881.9")),
        (BodyTemperature, "Cel", ("30", "43"), ("29.9", "43.1", "98.6")),
        (BodyTemperature, "[degF]", ("86", "109.4"), ("85.9", "109.5", "37.0")),
    ],
)
def test_the_bounds_of_a_body_hold_in_every_unit(
    kind: type[Weight | BodyTemperature],
    unit: str,
    inside: tuple[str, ...],
    outside: tuple[str, ...],
) -> None:
    """A slip of the pen is one in pounds too."""
    assert all(str(kind.of(each, unit).value) == each for each in inside)
    for each in outside:
        with pytest.raises(InputError, match="quantity-out-of-range"):
            kind.of(each, unit)
