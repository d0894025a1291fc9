"""M08: what can be true together of one injection; unknown contradicts nothing."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.provocation.possible import below_opening, volume_falls
from tests.pathway.provocation.cases import psi

NUMBERS = st.decimals(0, 20, places=2, allow_nan=False)


@given(NUMBERS, NUMBERS)
def test_of_two_different_values_one_order_is_possible(one: Decimal, other: Decimal) -> None:
    """Rising or level is fine, falling is named: for volumes and for pressures alike."""
    falls = other < one
    low = below_opening(psi(str(other)), psi(str(one)))
    less = volume_falls(other, one)

    assert (low is not None) == falls
    assert (less is not None) == falls


def test_a_contradiction_names_both_values() -> None:
    """Whoever reads it sees which two numbers to compare."""
    low, less = below_opening(psi("13"), psi("14")), volume_falls(Decimal(1), Decimal(2))

    assert low is not None
    assert less is not None
    assert (low.id, dict(low.params)) == (
        "input-below-opening",
        {"static": psi("13"), "opening": psi("14")},
    )
    assert (less.id, dict(less.params)) == (
        "input-volume-falls",
        {"volume": Decimal(1), "before": Decimal(2)},
    )


def test_what_is_unknown_contradicts_nothing() -> None:
    """None is not zero."""
    assert below_opening(None, psi("14")) is None
    assert below_opening(psi("1"), None) is None
    assert volume_falls(None, Decimal(2)) is None
    assert volume_falls(Decimal(0), None) is None
