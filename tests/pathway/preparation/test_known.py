"""M12, M14, M17, M20: what came later licenses no needle that came before."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.preparation.facts import PregnancyTest, Preparation
from discogram.pathway.preparation.known import known_at
from discogram.pathway.preparation.rules import stops
from tests.pathway.preparation.cases import AGREED, PATIENT, TABLE, WARFARIN, at, but

EARLY, LATE = at("2026-12-01T09:30"), at("2026-12-01T18:00")


def test_what_was_there_in_time_stays() -> None:
    """A patient who was prepared the day before is known whole at the booked moment."""
    assert known_at(PATIENT, EARLY) == PATIENT


@pytest.mark.parametrize(
    "later",
    [
        but(consent=PATIENT.consent and replace(PATIENT.consent, signed_at=LATE)),
        but(labs=tuple(replace(each, taken_at=LATE) for each in PATIENT.labs)),
        but(fasting=PATIENT.fasting and replace(PATIENT.fasting, told_at=LATE)),
        but(medicines=(replace(WARFARIN, told_at=LATE),), agreements=(AGREED,)),
        but(medicines=(WARFARIN,), agreements=(replace(AGREED, agreed_at=LATE),)),
        but(could_be_pregnant=True, pregnancy_tests=(PregnancyTest(False, LATE),)),
    ],
    ids=["consent", "labs", "fasting", "medicine", "agreement", "pregnancy test"],
)
def test_what_came_later_does_not_count(later: Preparation) -> None:
    """Signed, taken, told, agreed or tested in the evening: the morning is stopped."""
    assert stops(known_at(later, EARLY), TABLE, EARLY.day)


def test_a_positive_test_counts_whenever_it_was_made() -> None:
    """What speaks against the needle is never forgotten."""
    facts = but(could_be_pregnant=True, pregnancy_tests=(PregnancyTest(True, LATE),))

    assert known_at(facts, EARLY).pregnancy_tests == facts.pregnancy_tests


@given(st.integers(-72, 72), st.integers(0, 72))
def test_an_earlier_moment_knows_no_more(hours: int, sooner: int) -> None:
    """Going back in two steps forgets what going back in one does."""
    moment = EARLY.after(timedelta(hours=hours))
    before = moment.after(-timedelta(hours=sooner))

    assert known_at(known_at(PATIENT, moment), before) == known_at(PATIENT, before)
