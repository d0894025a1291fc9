"""Does the dated plan still say what was gone through with the patient?

A medicine that somebody records afterwards adds a line that the patient never heard.
"""

from collections.abc import Iterator
from dataclasses import replace

from discogram.application.of_the_person import of_the_person
from discogram.application.ports import Person
from discogram.pathway.episode import Episode, fold, standing
from discogram.pathway.events import Event
from discogram.pathway.preparation.events import PreparationConfirmed
from discogram.pathway.preparation.plan import Line, Step, plan
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table

_THE_TEAMS = frozenset({Step.LAB, Step.LOOK})
"""What the clinic does, whatever the patient was told."""


def plan_has_changed(episode: Episode, person: Person | None, table: Table) -> bool:
    """Whether what the patient does has changed since the plan was gone through.

    By the same table and the same person, so that the patient's own facts alone count. False
    where nobody went through it for the moment that is booked: then all of it is to come.
    """
    slot, told = episode.booking.slot, _told(episode)
    if slot is None or told is None or episode.preparation.confirmed_for != slot.starts:
        return False
    then = fold(episode.events[: told.sequence])
    before, now = (tuple(_heard(each, slot.starts, person, table)) for each in (then, episode))
    return before != now


def _told(episode: Episode) -> Event | None:
    """The entry that says so, the newest."""
    found = [e for e in standing(episode) if isinstance(e.body, PreparationConfirmed)]
    return found[-1] if found else None


def _heard(
    episode: Episode, booked: CivilTime, person: Person | None, table: Table
) -> Iterator[tuple[object, ...]]:
    """What the patient hears of the plan, line by line."""
    facts = replace(episode.preparation, region=episode.referral.region)
    made = plan(booked, of_the_person(facts, person), table)
    for line in made.lines:
        if line.step not in _THE_TEAMS:
            yield _said(line)


def _said(line: Line) -> tuple[object, ...]:
    return line.step, line.about, line.at, line.what
