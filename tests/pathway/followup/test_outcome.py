"""Which score the outcome asks for, and when a contact is complete (M26)."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Call, Contact, FollowUp, Instrument, Outcome
from discogram.pathway.followup.outcome import complete, missing, taken, wanted
from discogram.pathway.followup.schedule import schedule
from discogram.words.spine import Region
from tests.pathway.followup.cases import answered

TEST = date(2026, 3, 10)
DUES = schedule(TEST, read_tables()["followup"])
OUTCOME = DUES[-1]
IN_TIME, TOO_EARLY = date(2026, 6, 10), date(2026, 6, 9)
CALLED = FollowUp(calls=tuple(Call(contact, answered()) for contact in Contact))


@pytest.mark.parametrize(
    ("region", "instrument"),
    [
        (Region.LUMBAR, Instrument.ODI),
        (Region.THORACIC, Instrument.ODI),
        (Region.CERVICAL, Instrument.NDI),
        (None, Instrument.ODI),
    ],
)
def test_the_outcome_alone_asks_for_the_score_of_its_region(
    region: Region | None, instrument: Instrument
) -> None:
    """The neck has its own index; no other contact asks for a score."""
    assert [wanted(due, region) for due in DUES] == [(), (), (), (instrument,)]


@pytest.mark.parametrize(
    ("instrument", "on", "is_in"),
    [
        (Instrument.ODI, IN_TIME, True),
        (Instrument.ODI, TOO_EARLY, False),
        (Instrument.NDI, IN_TIME, False),
        (Instrument.PAIN_NRS, IN_TIME, False),
    ],
)
def test_the_outcome_is_complete_with_its_own_score_in_its_time(
    instrument: Instrument, on: date, is_in: bool
) -> None:
    """A score of before, or another one, leaves it open although every flag was answered."""
    facts = replace(CALLED, outcomes=(Outcome(instrument, Decimal(8), on),))

    assert (Contact.OUTCOME in complete(DUES, facts, Region.LUMBAR)) is is_in
    assert missing(OUTCOME, facts.outcomes, Region.LUMBAR) == (
        () if is_in else (Instrument.ODI,)
    )


def test_a_score_without_the_red_flags_completes_nothing() -> None:
    """Half of a contact is no contact; the others need no score."""
    score = Outcome(Instrument.ODI, Decimal(18), IN_TIME)

    assert complete(DUES, FollowUp(outcomes=(score,)), None) == frozenset()
    assert complete(DUES, CALLED, None) == frozenset(Contact) - {Contact.OUTCOME}


def test_the_newest_score_since_the_contact_opened_counts() -> None:
    """In whatever order they were entered."""
    later, sooner = (
        Outcome(Instrument.ODI, Decimal(value), on)
        for value, on in ((18, date(2026, 9, 15)), (30, IN_TIME))
    )

    assert taken(OUTCOME, Instrument.ODI, (later, sooner)) == later
