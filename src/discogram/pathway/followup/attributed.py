"""Does a complication count as this test's, and was the patient asked long enough to know?

What begins before the test or after the kind's window is not the test's. A complication without
a day of onset counts: leaving it out would make *unknown* into *no*. That nothing happened is
known only of a patient who was reached at a contact late enough to have seen it.
"""

from collections.abc import Iterable

from discogram.pathway.followup.facts import Complication, Contact, FollowUp, Occurrence
from discogram.pathway.followup.onset import Window, window_at
from discogram.pathway.followup.schedule import answered
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table

INFECTIONS = frozenset(
    {
        Complication.DISCITIS_CERVICAL,
        Complication.DISCITIS_THORACIC,
        Complication.DISCITIS_LUMBAR,
        Complication.EPIDURAL_ABSCESS,
    }
)
"""What is counted as an infection."""

_SHOWS_AN_INFECTION = frozenset({Contact.LATE_CHECK, Contact.OUTCOME})
"""The contacts late enough: an infection of the disc can present after weeks."""

_SHOWS_THE_REST = frozenset({Contact.INFECTION_CALL, Contact.LATE_CHECK, Contact.OUTCOME})
"""The contacts late enough for what begins within a week."""


def attributed(
    occurrences: Iterable[Occurrence], tested: CivilTime, table: Table
) -> tuple[Occurrence, ...]:
    """The complications that began in their time after the test, or nobody knows when."""
    return tuple(each for each in occurrences if _in_its_time(each, tested, table))


def infected(facts: FollowUp, tested: CivilTime, table: Table) -> bool | None:
    """Whether the test led to an infection; None while nobody has asked late enough."""
    found = any(each.kind in INFECTIONS for each in _own(facts, tested, table))
    return _known(facts, found, _SHOWS_AN_INFECTION)


def harmed_otherwise(facts: FollowUp, tested: CivilTime, table: Table) -> bool | None:
    """Whether it led to any other complication; None while nobody has asked late enough."""
    found = any(each.kind not in INFECTIONS for each in _own(facts, tested, table))
    return _known(facts, found, _SHOWS_THE_REST)


def _own(facts: FollowUp, tested: CivilTime, table: Table) -> tuple[Occurrence, ...]:
    return attributed(facts.complications, tested, table)


def _known(facts: FollowUp, found: bool, late: frozenset[Contact]) -> bool | None:
    asked = bool(late & answered(facts.calls))
    return True if found else False if asked else None


def _in_its_time(occurrence: Occurrence, tested: CivilTime, table: Table) -> bool:
    onset = occurrence.onset
    if onset is None:
        return True
    if CivilTime.at(onset.instant, tested.zone).day < tested.day:
        return False
    return window_at(occurrence.kind, tested, onset, table) is Window.OPEN
