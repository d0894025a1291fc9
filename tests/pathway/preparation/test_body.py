"""What is measured of the body, in the units that a clinic's devices show."""

from fractions import Fraction

import pytest

from discogram.errors import InputError, Reason
from discogram.pathway.preparation.body import BodyTemperature, Weight
from discogram.words.units import Quantity, Unit


def _kinds(kind: type[Quantity]) -> set[type[Quantity]]:
    """Every quantity of the core that can be out of range, with its unit."""
    below = {each for sub in kind.__subclasses__() for each in _kinds(sub)}
    return below | ({kind} if kind.FACTORS and kind.MOST is not None else set())


def _told(kind: type[Quantity], value: str, unit: Unit) -> Reason:
    with pytest.raises(InputError, match="quantity-out-of-range") as wrong:
        kind.of(value, str(unit))
    return wrong.value.reasons[0]


def test_a_weight_in_pounds_is_kept_and_compared_in_kilograms() -> None:
    """One pound is 0.45359237 kg by definition."""
    weight = Weight.of("180.5", "[lb_av]")

    assert str(weight) == "180.5 [lb_av]"
    assert weight.exact == Fraction("180.5") * Fraction("0.45359237")


@pytest.mark.parametrize("kind", sorted(_kinds(Quantity), key=str))
def test_a_value_that_the_message_asks_for_is_taken(kind: type[Quantity]) -> None:
    """20 kg are 44.0925 lb: who is told "at least 44.1" and writes it is not refused again."""
    for unit in kind.FACTORS:
        for wrong in ("-1e9", "1e9"):
            told = _told(kind, wrong, unit)
            for bound in (told.params["least"], told.params["most"]):
                assert bound is None or kind.of(bound, str(unit)).unit is unit


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
