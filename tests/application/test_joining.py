"""Two records of one person: what the kept one takes over, and what speaks against it."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from discogram.application.joining import differing, may_be_two, set_aside, united
from discogram.application.ports import Person

ANN = Person(
    UUID(int=1),
    "Ann Twice",
    sex="female",
    phones=("1",),
    identifiers=(("Lake", "A"),),
    interpreter=False,
)
ANNE = Person(
    UUID(int=2),
    "Anne Twice",
    birth_date=date(1980, 2, 29),
    could_be_pregnant=True,
    phones=("2", "1"),
    identifiers=(("Lake", "A"), ("Payer", "9")),
    language="es",
    interpreter=True,
)


def test_the_kept_record_takes_phones_numbers_and_what_nobody_had_asked() -> None:
    """What it knows stays, also a *no*; nothing stands twice."""
    assert united(ANN, ANNE) == replace(
        ANN,
        birth_date=date(1980, 2, 29),
        could_be_pregnant=True,
        phones=("1", "2"),
        identifiers=(("Lake", "A"), ("Payer", "9")),
        language="es",
    )


def test_the_other_stays_as_it_was_and_leads_to_the_kept_one() -> None:
    """Nothing of it is changed but where it leads."""
    assert set_aside(ANNE, ANN) == replace(ANNE, merged_into=ANN.id)


def test_what_only_one_says_differs_in_nothing() -> None:
    """Not asked is no contradiction."""
    assert differing(ANN, ANNE) == {"names", "phones", "identifiers", "interpreter"}


@pytest.mark.parametrize(
    ("other", "two"),
    [
        (ANNE, False),
        (replace(ANNE, sex="male"), True),
        (replace(ANNE, sex="female"), False),
        (replace(ANN, id=ANNE.id, names="Somebody"), False),
    ],
)
def test_birth_date_and_sex_may_speak_against_it(other: Person, two: bool) -> None:
    """Names are written in many ways; these two are not."""
    assert may_be_two(ANN, other) is two
    assert may_be_two(other, ANN) is two
