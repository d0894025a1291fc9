"""Can this have happened at that time, beside everything else that is told?

A record may be completed afterwards, so an entry may lie before the last one. It may not lie
before what it rests on, nor tell of anything later than itself. A clock on the wall is read to
the minute.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, timedelta
from types import MappingProxyType

from discogram.errors import Reason, reason
from discogram.pathway.booking.facts import lasting
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import EpisodeOpened, Event
from discogram.pathway.followup.events import (
    ComplicationRecorded,
    ContactMissed,
    Discharged,
    FollowUpAnswered,
    OutcomeRecorded,
)
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.needle.events import NeedleConfirmed, NeedlePlaced, NeedleRemoved
from discogram.pathway.needle.guiding import (
    DiscsProposed,
    LevelsConfirmed,
    PlanChosen,
    PlansProposed,
)
from discogram.pathway.provocation import events as provocation
from discogram.pathway.provocation.facts import DrugKind
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.report.events import ReportAmended, ReportSigned
from discogram.words.civil import CivilTime

ROOM: frozenset[type] = frozenset(
    {*provocation.BODIES, NeedlePlaced, NeedleConfirmed, NeedleRemoved, Discharged}
) - {provocation.Unblinded}
"""What happens in the room, one after the other; whoever was blind may be told days later."""

RESTS_ON: Mapping[type, tuple[type, ...]] = MappingProxyType(
    {
        CandidacyDecided: (ReferralReceived,),
        LevelsConfirmed: (DiscsProposed,),
        PlansProposed: (LevelsConfirmed,),
        PlanChosen: (PlansProposed,),
        ImageRead: (provocation.SessionClosed,),
        ReadingsReconciled: (ImageRead,),
        ConclusionWritten: (provocation.SessionClosed,),
        ReportSigned: (ConclusionWritten, ImageRead, ReadingsReconciled),
        ReportAmended: (ReportSigned, ReportAmended),
        FollowUpAnswered: (Discharged,),
        ContactMissed: (Discharged,),
        ComplicationRecorded: (provocation.TimeOutDone,),
        OutcomeRecorded: (Discharged,),
    }
)
"""What an entry cannot have come before, besides the opening of the episode."""

YEARS_AHEAD = 10
"""Nobody plans a test or agrees to pay for one so far ahead: the year is a slip."""

AHEAD = frozenset({"again_at", "booked", "starts", "valid_until", "expiry"})
"""The fields that may name a time still to come; every other one tells of what has been."""


def contradictions_in_time(episode: Episode, event: Event) -> Iterator[Reason]:
    """Every way in which an event's times contradict the record, or the event itself."""
    yield from _later_than_told(event.body, event.occurred_at, "")
    kind = type(event.body)
    if kind in ROOM and not _at_home(event.body):
        yield from _before(episode, event, ROOM, "order-time-backwards")
    rests = (EpisodeOpened, *RESTS_ON.get(kind, ()))
    yield from _before(episode, event, rests, "order-time-before-its-ground")
    if isinstance(event.body, ContactMissed):
        yield from _tried_again_before(event.body, event.occurred_at)
    if isinstance(event.body, Discharged):
        yield from _watched_too_long(episode, event, event.body)
    if isinstance(event.body, ComplicationRecorded):
        yield from _begun_before_the_test(episode, event.body)


def _at_home(body: object) -> bool:
    """Whether it happened before the room, and may be written down when there is time."""
    return isinstance(body, provocation.DrugGiven) and body.kind is DrugKind.PREMEDICATION


def _tried_again_before(body: ContactMissed, told: CivilTime) -> Iterator[Reason]:
    """That the next try lies before the one that was in vain."""
    again = body.missed.again_at
    if again is not None and again.instant < _minute(told):
        yield reason("order-again-in-the-past", at=again).at("missed.again_at")


def _watched_too_long(episode: Episode, event: Event, body: Discharged) -> Iterator[Reason]:
    """That a patient was watched for longer than the last needle and injection are past."""
    done = [each.occurred_at for each in standing(episode) if type(each.body) in _LAST]
    watched = body.discharge.observed
    if watched is None or not done:
        return
    since = max(done, key=lambda time: time.instant)
    if lasting(watched) > event.occurred_at.instant - _minute(since) + _READ_TO:
        why = reason("order-watched-too-long", observed=watched, since=since)
        yield why.at("discharge.observed")


_LAST = (provocation.InjectionEnded, NeedleRemoved)
_READ_TO = timedelta(minutes=1)
"""How closely a clock on the wall is read."""


def _begun_before_the_test(episode: Episode, body: ComplicationRecorded) -> Iterator[Reason]:
    """That a complication of the test was there before the test.

    The first needle is where it begins; where none was placed, the day of the time-out is.
    """
    onset = body.complication.onset
    if onset is None:
        return
    needle, pause = _first(episode, NeedlePlaced), _first(episode, provocation.TimeOutDone)
    if needle is not None:
        if onset.instant < _minute(needle):
            why = reason("order-onset-before-needle", onset=onset, needle=needle)
            yield why.at(_ONSET)
    elif pause is not None and CivilTime.at(onset.instant, pause.zone).day < pause.day:
        why = reason("order-onset-before-test-day", onset=onset, tested=pause.day)
        yield why.at(_ONSET)


_ONSET = "complication.onset"


def _first(episode: Episode, kind: type) -> CivilTime | None:
    """When the first of a kind happened that still stands; None while none did."""
    times = (each.occurred_at for each in standing(episode) if type(each.body) is kind)
    return min(times, key=lambda time: time.instant, default=None)


def _before(
    episode: Episode, event: Event, kinds: Iterable[type], word: str
) -> Iterator[Reason]:
    """That an event lies before the latest one of these kinds, if it does."""
    asked = frozenset(kinds)
    times = (each.occurred_at for each in standing(episode) if type(each.body) in asked)
    latest = max(times, key=lambda time: time.instant, default=None)
    if latest is not None and event.occurred_at.instant < _minute(latest):
        yield reason(word, at=event.occurred_at, before=latest)


def _later_than_told(value: object, told: CivilTime, place: str) -> Iterator[Reason]:
    """Every moment or day in a body that lies after the body was told."""
    match value:
        case CivilTime() if _minute(value) > told.instant:
            yield reason("order-later-than-told", at=value, told=told).at(place)
        case date() if value > told.day:
            yield reason("order-later-than-told", at=value, told=told).at(place)
        case tuple():
            for index, each in enumerate(value):
                yield from _later_than_told(each, told, f"{place}[{index}]")
        case _ if is_dataclass(value) and not isinstance(value, (type, CivilTime)):
            for each in fields(value):
                inner = f"{place}.{each.name}" if place else each.name
                if each.name in AHEAD:
                    yield from _far_ahead(getattr(value, each.name), told, inner)
                else:
                    yield from _later_than_told(getattr(value, each.name), told, inner)
        case _:
            return


def _far_ahead(value: object, told: CivilTime, place: str) -> Iterator[Reason]:
    """A time to come that nobody lives to see in this clinic."""
    day = value.day if isinstance(value, CivilTime) else value
    if isinstance(day, date) and day.year > told.day.year + YEARS_AHEAD:
        most = told.day.year + YEARS_AHEAD
        yield reason("order-too-far-ahead", at=value, most=str(most)).at(place)


def _minute(time: CivilTime) -> datetime:
    """The instant at which the minute on the wall began."""
    return time.instant.replace(second=0, microsecond=0)
