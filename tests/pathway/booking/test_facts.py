"""Booking facts: M02, M03."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.booking.facts import ResourceKind, lasting
from discogram.words.units import Duration
from tests.pathway.booking.cases import lifting, slot


def test_every_problem_of_a_slot_is_listed_at_once() -> None:
    """A slot of no length, with a blank name and one person twice, names all three problems."""
    with pytest.raises(InputError) as caught:
        slot(minutes=0, physician="dr-gray", nurse="dr-gray", room=" ")

    assert [(why.id, why.place) for why in caught.value.reasons] == [
        ("booking-length-zero", "length"),
        ("booking-resource-blank", "room"),
        ("booking-resource-twice", "nurse"),
    ]


@pytest.mark.parametrize(
    ("c_arm", "ct", "missing"),
    [
        (None, None, (ResourceKind.IMAGING,)),
        ("c-arm-1", None, ()),
        (None, "ct-1", ()),
        ("c-arm-1", "ct-1", ()),
    ],
)
def test_a_c_arm_or_a_ct_is_enough(
    c_arm: str | None, ct: str | None, missing: tuple[ResourceKind, ...]
) -> None:
    """Imaging is missing only when neither a C-arm nor a CT is chosen."""
    assert slot(c_arm=c_arm, ct=ct).missing == missing


def test_a_slot_lists_the_resources_that_it_keeps_busy() -> None:
    """What is not chosen yet keeps nothing busy."""
    found = slot(ct="ct-1", nurse=None)

    assert found.resources == ("dr-gray", "room-1", "c-arm-1", "ct-1")
    assert found.missing == (ResourceKind.NURSE,)


@given(st.integers(1, 10_000))
def test_a_length_keeps_its_minutes(minutes: int) -> None:
    """A length in minutes and the same length in seconds last equally long."""
    in_seconds = Duration.of(minutes * 60, "s")

    assert lasting(Duration.of(minutes, "min")) == lasting(in_seconds)
    assert lasting(in_seconds) == timedelta(minutes=minutes)


def test_an_override_whose_words_were_erased_had_a_reason() -> None:
    """Erasure takes the words, not the fact that there were words."""
    given_ = lifting().reason
    assert given_ is not None
    erased = type(given_)(given_.digest)

    assert lifting(because=erased).has_a_reason
    assert not lifting(because=None).has_a_reason
    assert not lifting(because=type(given_)("digest", "  ")).has_a_reason
