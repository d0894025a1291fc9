"""What did candidacy answer when it was decided, and what would other numbers say today?

A patient who was decided keeps the answer: the rules are asked by the tables that the decision
was written under, on its day, of everything that is known. Gates never ask here: what stops a
needle is asked by the numbers in force.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from discogram.application.history import Whole
from discogram.application.moment import Moment
from discogram.application.policies import recalled
from discogram.application.ports import Office, Stored
from discogram.application.queries import candidacy_answers
from discogram.errors import InputError, Reason, reason
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import Event
from discogram.pathway.stations import Station
from discogram.words.civil import CivilTime
from discogram.words.verdict import Finding, Verdict

SHORT = 8
"""How many digits of a version tell it from others on a page."""


@dataclass(frozen=True, slots=True)
class Today:
    """A finding that is otherwise by today's numbers; `was` is what it was, None nothing."""

    finding: Finding
    was: Verdict | None

    @property
    def before(self) -> Reason:
        """What it was, in a sentence."""
        return reason("journey-decided-was", verdict=self.was or "nothing")


@dataclass(frozen=True, slots=True)
class AsDecided:
    """A decision with what its own numbers answer.

    `by` is the staff id. `version` is the table's that the decision was written under; None
    where the record never kept it, or where today's rules cannot be asked by it: then
    `findings` are by today's numbers. `today` holds what differs by these.
    """

    at: CivilTime
    by: str
    version: str | None
    findings: tuple[Finding, ...]
    today: tuple[Today, ...] = ()

    def said(self, name: str) -> Reason:
        """When, by whom and under which numbers it was decided, in a sentence."""
        told = {"on": self.at.day, "name": name}
        if self.version is None:
            return reason("journey-decided-unread", **told)
        return reason("journey-decided", version=self.version[:SHORT], **told)


def as_decided(found: Whole, moment: Moment, office: Office) -> AsDecided | None:
    """The decision that stands on candidacy with its own day's answers; None while undecided.

    The decision is looked for among what may be seen of the episode.
    """
    event = _decision(found.episode)
    if event is None:
        return None
    at, by, policy = event.occurred_at, event.actor, _policy(event, found.stored)
    now = candidacy_answers(moment)
    then = _then(policy, at, moment, office)
    answered = None if then is None else _asked(then)
    if then is None or answered is None:
        return AsDecided(at, by, None, now)
    version = then.tables["candidacy"].version
    same_day = candidacy_answers(replace(then, tables=moment.tables))
    return AsDecided(at, by, version, answered, _differing(answered, same_day, now))


def _decision(episode: Episode) -> Event | None:
    """The newest entry that decides and that nobody struck out."""
    decisions = (each for each in standing(episode) if isinstance(each.body, CandidacyDecided))
    return max(decisions, key=lambda each: each.sequence, default=None)


def _policy(event: Event, stored: Sequence[Stored]) -> str:
    """Which policy an entry was written under; the blind see it by another number."""
    told = (CandidacyDecided.__name__, str(event.occurred_at), event.actor)
    same = (each for each in stored if (each.type, each.occurred_at, each.actor) == told)
    return max(same, key=lambda each: each.sequence).policy


def _then(policy: str, at: CivilTime, moment: Moment, office: Office) -> Moment | None:
    """The moment of the decision, of what is known now; None without its tables."""
    same = policy == moment.tables.digest
    tables = moment.tables if same else recalled(policy, office)
    if tables is None or Station.CANDIDACY not in tables.by_name:
        return None
    return replace(moment, tables=tables, at=at)


def _asked(then: Moment) -> tuple[Finding, ...] | None:
    """What the rules answer; None where they ask for a row that the tables did not have yet."""
    try:
        return candidacy_answers(then)
    except InputError:
        return None


def _differing(
    then: Sequence[Finding], same_day: Sequence[Finding], now: Sequence[Finding]
) -> tuple[Today, ...]:
    """What is answered otherwise today, or was with other numbers on the very day."""
    before = {each.rule: each for each in then}
    renumbered = {each.rule for each in same_day if _unlike(each, before.get(each.rule))}
    return tuple(
        Today(each, was.verdict if was else None)
        for each in now
        for was in (before.get(each.rule),)
        if was is None or was.verdict is not each.verdict or each.rule in renumbered
    )


def _unlike(one: Finding, other: Finding | None) -> bool:
    return other is None or (one.verdict, one.reason) != (other.verdict, other.reason)
