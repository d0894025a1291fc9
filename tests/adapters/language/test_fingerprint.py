"""What may share a sentence in the cache."""

from datetime import UTC, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.language.fingerprint import fingerprint
from discogram.pathway.conclusion.answer import Category
from discogram.pathway.provocation.facts import Concordance
from discogram.words.text import FreeText
from discogram.words.units import Pressure, Unit

LOOK_ALIKES = (
    1,
    True,
    Decimal(1),
    Decimal("1.0"),
    Fraction(1),
    Pressure(Decimal(1), Unit.PSI),
    Pressure(Decimal("1.0"), Unit.PSI),
    Pressure(Decimal(1), Unit.KPA),
    "none",
    None,
    Concordance.NONE,
    Category.NONE,
    (Concordance.NONE,),
    (Category.NONE,),
)
SPEAKER = Speaker("en")


@given(st.sampled_from(LOOK_ALIKES), st.sampled_from(LOOK_ALIKES))
def test_one_fingerprint_means_one_print(one: object, other: object) -> None:
    """Values that compare equal but print apart are told apart."""
    same = fingerprint("id", {"x": one}) == fingerprint("id", {"x": other})

    assert not same or SPEAKER.show(one) == SPEAKER.show(other)


def test_the_look_alikes_do_compare_equal() -> None:
    """The cases above are the dangerous ones: Python takes them for the same."""
    assert Decimal("1.0") == Decimal(1) == 1 == True
    assert Concordance.NONE == Category.NONE  # type: ignore[comparison-overlap]


def test_the_same_parameters_share_a_fingerprint() -> None:
    """A cohort's repeated reason is put into words once."""
    one, other = (
        fingerprint("id", {"rise": Decimal("14.0"), "discs": ("L4/L5",)}) for _ in range(2)
    )

    assert one is not None
    assert one == other


WORDS = FreeText("digest", "words")


@pytest.mark.parametrize("value", [WORDS, (WORDS,), datetime(2026, 1, 1, tzinfo=UTC)])
def test_some_values_are_never_kept(value: object) -> None:
    """A patient's own words, alone or in a list, leave no trace in a cache."""
    assert fingerprint("id", {"x": value}) is None
