"""Which score does the contact about the outcome ask for, and when is a contact complete?

A contact at which every red flag was answered is *answered* (`schedule.answered`). The one that
is about the outcome is complete only when its score is in too: without it nobody knows how the
chosen treatment went.
"""

from collections.abc import Iterable

from discogram.pathway.followup.facts import Contact, FollowUp, Instrument, Outcome
from discogram.pathway.followup.schedule import Due, answered
from discogram.words.spine import Region


def wanted(due: Due, region: Region | None) -> tuple[Instrument, ...]:
    """What a contact asks for besides the red flags; without a region, as for the back."""
    if due.contact is not Contact.OUTCOME:
        return ()
    return (Instrument.NDI,) if region is Region.CERVICAL else (Instrument.ODI,)


def taken(due: Due, instrument: Instrument, outcomes: Iterable[Outcome]) -> Outcome | None:
    """The newest score of an instrument since a contact opened; None where there is none."""
    since = (
        each for each in outcomes if each.instrument is instrument and each.on >= due.opens
    )
    return max(since, key=lambda each: each.on, default=None)


def missing(
    due: Due, outcomes: Iterable[Outcome], region: Region | None
) -> tuple[Instrument, ...]:
    """The scores that a contact asks for and nobody has taken since it opened."""
    known = tuple(outcomes)
    return tuple(each for each in wanted(due, region) if taken(due, each, known) is None)


def complete(dues: Iterable[Due], facts: FollowUp, region: Region | None) -> frozenset[Contact]:
    """The contacts that ask for nothing more: every red flag answered, every score in."""
    reached = answered(facts.calls)
    return frozenset(
        due.contact
        for due in dues
        if due.contact in reached and not missing(due, facts.outcomes, region)
    )
