"""How soon must this patient be seen, and which contacts are still to come?

What `pathway.followup` answers, gathered: for one entry as it is written, and
for a whole episode as it stands.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from discogram.errors import Reason
from discogram.pathway.followup.events import ComplicationRecorded, FollowUpAnswered
from discogram.pathway.followup.facts import Answer, Call, Complication, FollowUp, RedFlag
from discogram.pathway.followup.measured import contradictions_in, heard_in
from discogram.pathway.followup.outcome import complete
from discogram.pathway.followup.schedule import Due, schedule
from discogram.pathway.followup.urgency import (
    Urgency,
    complication_urgency,
    urgency,
    why_urgent,
    worst,
)
from discogram.words.evidence import Table
from discogram.words.spine import Region
from discogram.words.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Advised:
    """How soon, and the sentences that say it, the most pressing first."""

    urgency: Urgency
    reasons: tuple[Reason, ...]

    def as_json(self, say: Callable[[Reason], str]) -> dict[str, Any]:
        """The same for another program."""
        return {"urgency": self.urgency.value, "because": [say(each) for each in self.reasons]}


def advised_on(body: object, table: Table, on: date, number: str | None) -> Advised | None:
    """What one entry means for the patient; None where it is no call and no complication.

    `number` is the national emergency number.
    """
    match body:
        case FollowUpAnswered(call=call):
            return _on_calls((call,), table, on, number)
        case ComplicationRecorded(complication=complication):
            return _on_complications((complication.kind,), table, on, number)
        case _:
            return None


def standing(facts: FollowUp, table: Table, on: date, number: str | None) -> Advised | None:
    """The worst that stands; None while nobody has called and nothing went wrong."""
    kinds = tuple(dict.fromkeys(each.kind for each in facts.complications))
    found = [_on_complications(kinds, table, on, number)] if kinds else []
    if facts.calls:
        found.append(_on_calls(facts.calls, table, on, number))
    if not found:
        return None
    level = worst(each.urgency for each in found)
    found.sort(key=lambda each: each.urgency is not level)
    return Advised(level, tuple(why for each in found for why in each.reasons))


def still_due(
    facts: FollowUp, test_day: date, table: Table, region: Region | None
) -> tuple[Due, ...]:
    """The contacts that still ask for something, in order of time."""
    dues = schedule(test_day, table)
    done = complete(dues, facts, region)
    return tuple(due for due in dues if due.contact not in done)


def _on_calls(calls: tuple[Call, ...], table: Table, on: date, number: str | None) -> Advised:
    """How soon by what was last answered; a last call that contradicts itself is told."""
    advice = urgency(newest(calls, table, on), table, on, number)
    present = (each.reason for each in advice.findings if each.verdict is Verdict.NOT_MET)
    against = contradictions_in(calls[-1], table, on)
    return Advised(advice.urgency, (advice.say, *present, *against))


def newest(calls: Iterable[Call], table: Table, on: date) -> tuple[Answer, ...]:
    """Each flag as it was last answered; a flag that was not asked again stands as it was."""
    last: dict[RedFlag, Answer] = {}
    for call in calls:
        told = heard_in(call, table, on)
        yes_first = sorted(told, key=lambda each: each.present is not True)
        for answer in reversed(yes_first):
            if answer.present is not None:
                last[answer.flag] = answer
    return tuple(last.values())


def _on_complications(
    kinds: tuple[Complication, ...], table: Table, on: date, number: str | None
) -> Advised:
    levels = {kind: complication_urgency(kind, table, on) for kind in kinds}
    worst_first = sorted(kinds, key=lambda kind: -tuple(Urgency).index(levels[kind]))
    reasons = tuple(why_urgent(levels[kind], (kind,), number) for kind in worst_first)
    return Advised(worst(levels.values()), reasons)
