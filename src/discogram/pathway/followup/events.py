"""What happens after the test, and what is known afterwards?"""

from dataclasses import dataclass, replace
from typing import assert_never

from discogram.pathway.followup.facts import (
    Call,
    Discharge,
    FollowUp,
    Missed,
    Occurrence,
    Outcome,
)


@dataclass(frozen=True, slots=True)
class Discharged:
    """The patient went home, checked so."""

    discharge: Discharge


@dataclass(frozen=True, slots=True)
class FollowUpAnswered:
    """The patient answered one of the contacts, wholly or in part."""

    call: Call


@dataclass(frozen=True, slots=True)
class ContactMissed:
    """Nobody answered at one of the contacts, which stays due."""

    missed: Missed


@dataclass(frozen=True, slots=True)
class ComplicationRecorded:
    """Something went wrong, or was found to have."""

    complication: Occurrence


@dataclass(frozen=True, slots=True)
class OutcomeRecorded:
    """A score was taken after the treatment that followed."""

    outcome: Outcome


Body = Discharged | FollowUpAnswered | ContactMissed | ComplicationRecorded | OutcomeRecorded
BODIES = (Discharged, FollowUpAnswered, ContactMissed, ComplicationRecorded, OutcomeRecorded)


def after(facts: FollowUp, body: Body) -> FollowUp:
    """The facts once this has happened."""
    match body:
        case Discharged():
            return replace(facts, discharge=body.discharge)
        case FollowUpAnswered():
            return replace(facts, calls=(*facts.calls, body.call))
        case ContactMissed():
            return replace(facts, missed=(*facts.missed, body.missed))
        case ComplicationRecorded():
            return replace(facts, complications=(*facts.complications, body.complication))
        case OutcomeRecorded():
            return replace(facts, outcomes=(*facts.outcomes, body.outcome))
        case _:
            assert_never(body)
