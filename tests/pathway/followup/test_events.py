"""Follow-up events: M26."""

from decimal import Decimal

from discogram.pathway.followup.events import (
    BODIES,
    ComplicationRecorded,
    ContactMissed,
    Discharged,
    FollowUpAnswered,
    OutcomeRecorded,
    after,
)
from discogram.pathway.followup.facts import (
    Call,
    Complication,
    Contact,
    Discharge,
    FollowUp,
    Instrument,
    Missed,
    Occurrence,
    Outcome,
)
from discogram.words.civil import CivilTime
from tests.pathway.followup.cases import ON, SAFE, answered

FIRST = Call(Contact.EARLY_CALL, answered())
AGAIN = Call(Contact.EARLY_CALL)
HEADACHE = Occurrence(
    Complication.DURAL_PUNCTURE_HEADACHE, CivilTime.parse("2026-12-02T20:00[Europe/Madrid]")
)
NOBODY = Missed(Contact.LATE_CHECK)
SCORE = Outcome(Instrument.ODI, Decimal(22), ON)


def test_nothing_that_was_answered_or_recorded_is_lost() -> None:
    """Calls, complications and scores are kept in the order in which they came."""
    facts = FollowUp()
    for body in (
        Discharged(SAFE),
        FollowUpAnswered(FIRST),
        ComplicationRecorded(HEADACHE),
        FollowUpAnswered(AGAIN),
        ContactMissed(NOBODY),
        OutcomeRecorded(SCORE),
    ):
        facts = after(facts, body)

    assert facts == FollowUp(SAFE, (FIRST, AGAIN), (HEADACHE,), (SCORE,), (NOBODY,))


def test_a_corrected_discharge_takes_the_place_of_the_first() -> None:
    """The newest check before going home stands."""
    facts = after(after(FollowUp(), Discharged(SAFE)), Discharged(Discharge(awake=True)))

    assert facts.discharge == Discharge(awake=True)


def test_every_event_of_the_station_is_listed() -> None:
    """The codec learns of all five events."""
    known = {Discharged, FollowUpAnswered, ContactMissed, ComplicationRecorded, OutcomeRecorded}

    assert known == set(BODIES)
