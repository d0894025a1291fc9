"""Which red flags were told after the test, and nobody has accounted for yet?

A flag stands from the call in which it was told, or a fever measured, until a later call
answers *no* to it, or a physician records a complication that shows by it. Any other
complication leaves it: a bleeding under the skin is no answer to numbness where one sits; and
what a nurse thinks of, no physician has seen yet.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from discogram.application.due_days import Todo
from discogram.application.task_kinds import TaskKind
from discogram.pathway.episode import Episode, standing
from discogram.pathway.followup.events import ComplicationRecorded, FollowUpAnswered
from discogram.pathway.followup.facts import Answer, RedFlag, said
from discogram.pathway.followup.measured import heard_in
from discogram.pathway.followup.onset import signs
from discogram.pathway.followup.urgency import Urgency, urgency
from discogram.words.evidence import Table
from discogram.words.people import Role

_KINDS = {
    Urgency.EMERGENCY: TaskKind.EMERGENCY_TOLD,
    Urgency.SAME_DAY: TaskKind.RED_FLAG_TOLD,
}


def red_flags(episode: Episode, table: Table) -> Iterator[Todo]:
    """A patient to be seen, for everything urgent that stands; late on the day it was told."""
    open_ = unaccounted(episode, table)
    if not open_:
        return
    level = _level(open_, table, max(open_.values()))
    since = next(
        day
        for day in sorted(open_.values())
        if _level((flag for flag in open_ if open_[flag] <= day), table, day) is level
    )
    if level in _KINDS:
        flags = tuple(flag.value for flag in RedFlag if flag in open_)
        yield Todo(_KINDS[level], since, since, about=flags)


def _level(flags: Iterable[RedFlag], table: Table, on: date) -> Urgency:
    return urgency((Answer(flag, present=True) for flag in flags), table, on).known


def unaccounted(episode: Episode, table: Table) -> dict[RedFlag, date]:
    """Every flag that was told and stands, with the day on which it was told."""
    open_: dict[RedFlag, date] = {}
    for event in standing(episode):
        day = event.occurred_at.day
        match event.body:
            case FollowUpAnswered(call=call):
                _hear(heard_in(call, table, day), day, open_)
            case ComplicationRecorded(complication=found) if event.role is Role.PHYSICIAN:
                for flag in signs(found.kind, table, day):
                    open_.pop(flag, None)
            case _:
                continue
    return open_


def _hear(answers: Iterable[Answer], day: date, open_: dict[RedFlag, date]) -> None:
    told = tuple(answers)
    for flag in RedFlag:
        present = said(told, flag)
        if present:
            open_.setdefault(flag, day)
        elif present is False:
            open_.pop(flag, None)
