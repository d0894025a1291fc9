"""Which red flags does nobody account for yet, and what closes each of them?

Two ways: the patient is called again and answers no, or a physician records a complication
that shows by the flag. Any other complication leaves it open, so those that close it are named.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from discogram.application.due_red_flags import red_flags, unaccounted
from discogram.pathway.followup.facts import Complication, Contact, FollowUp, RedFlag
from discogram.pathway.followup.onset import regions, signs
from discogram.pathway.followup.schedule import answered, schedule
from discogram.web.episodes import Opened
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table
from discogram.words.spine import Region


@dataclass(frozen=True, slots=True)
class OpenFlag:
    """A flag with the day it was told and the complications that would explain it."""

    flag: RedFlag
    since: date
    explained_by: tuple[Complication, ...]


@dataclass(frozen=True, slots=True)
class Flagged:
    """What a physician has to see: since when, which flags, and the contact to ask again at."""

    on: date
    open: Sequence[OpenFlag]
    again: Contact


def flagged(shown: Opened, tested: CivilTime | None, today: date) -> Flagged | None:
    """What stands of the red flags; None where nothing urgent does."""
    table, episode = shown.tables["followup"], shown.episode
    todo = next(red_flags(episode, table), None)
    if todo is None or tested is None:
        return None
    since = unaccounted(episode, table)
    region = episode.referral.region
    those = [
        OpenFlag(flag, since[flag], _showing_by(flag, region, table, today))
        for flag in RedFlag
        if flag in since
    ]
    return Flagged(todo.on, those, _again(episode.followup, tested.day, table, today))


def _showing_by(
    flag: RedFlag, region: Region | None, table: Table, on: date
) -> tuple[Complication, ...]:
    """The complications of this region that show by a flag."""
    return tuple(
        kind
        for kind in Complication
        if flag in signs(kind, table, on) and region in (None, *regions(kind, table, on))
    )


def _again(facts: FollowUp, test_day: date, table: Table, today: date) -> Contact:
    """The first contact that is open and unanswered, else the one last called at."""
    done = answered(facts.calls)
    for due in schedule(test_day, table):
        if due.opens <= today and due.contact not in done:
            return due.contact
    return facts.calls[-1].contact
