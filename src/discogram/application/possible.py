"""Can an event have happened as it is told, at this time, in this patient, by this person?

No table is asked here: these are contradictions, whatever the clinic's policy. To check an
event, add a function to `CHECKS`; every contradiction is told at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Any

from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import Event
from discogram.pathway.followup.events import Discharged
from discogram.pathway.images.events import ImageRead
from discogram.pathway.needle.events import (
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
)
from discogram.pathway.provocation import events as provocation
from discogram.pathway.provocation.events import (
    InjectionStarted,
    OpeningPressureRead,
    OrderSealed,
    StepRecorded,
)
from discogram.pathway.provocation.possible import below_opening, volume_falls
from discogram.words.civil import CivilTime
from discogram.words.spine import DISCS, Disc, count_shown_by, regions_of

Check = Callable[[Episode, Any], Iterator[Reason]]
"""Every contradiction between the episode so far and a body."""

ROOM: frozenset[type] = frozenset(
    {*provocation.BODIES, NeedlePlaced, NeedleConfirmed, NeedleRemoved, Discharged}
) - {provocation.Unblinded}
"""What happens in the room, one after the other; whoever was blind may be told days later."""

TOUCHED: tuple[type, ...] = (InjectionStarted, StepRecorded, NeedlePlaced)
"""Whoever did one of these has seen the test, and reads no image of it independently."""


def check_possible(episode: Episode, event: Event) -> None:
    """Raise `InputError` or `Refused` with every contradiction, or let pass."""
    check = CHECKS.get(type(event.body))
    problems = (*_backwards(episode, event), *(check(episode, event.body) if check else ()))
    if problems:
        raise InputError(problems)
    if isinstance(event.body, ImageRead):
        _check_reader(episode, event.actor, event.body)


def _backwards(episode: Episode, event: Event) -> Iterator[Reason]:
    """A room entry from before the latest one; a clock on the wall is read to the minute."""
    latest = _latest_in_the_room(episode) if type(event.body) in ROOM else None
    if latest is None:
        return
    over = timedelta(seconds=latest.local.second, microseconds=latest.local.microsecond)
    if event.occurred_at.instant < latest.instant - over:
        yield reason("order-time-backwards", at=event.occurred_at, before=latest)


def _latest_in_the_room(episode: Episode) -> CivilTime | None:
    times = (each.occurred_at for each in standing(episode) if type(each.body) in ROOM)
    return max(times, key=lambda time: time.instant, default=None)


def _planned(episode: Episode, body: NeedlePlanned) -> Iterator[Reason]:
    plans = enumerate(body.discs)
    return _strangers(episode, ((f"discs[{index}]", each.disc) for index, each in plans))


def _sealed(episode: Episode, body: OrderSealed) -> Iterator[Reason]:
    """A disc that is not there; a sealed order is shuffled, so no place is named."""
    return _strangers(episode, (("places", each.disc) for each in body.order if each.disc))


def _strangers(episode: Episode, named: Iterable[tuple[str, Disc]]) -> Iterator[Reason]:
    """The discs that this spine does not have, or that lie outside the region referred for."""
    referral, placed = episode.referral, tuple(named)
    shown = (*referral.suspects, *(disc for _, disc in placed))
    count = referral.count or count_shown_by(shown)
    for place, disc in placed:
        if disc not in DISCS[count]:
            yield reason("spine-disc-not-in-count", disc=disc, count=count).at(place)
        if referral.region and referral.region not in regions_of(disc):
            why = reason("order-disc-elsewhere", disc=disc, region=referral.region)
            yield why.at(place)


def _step(episode: Episode, body: StepRecorded) -> Iterator[Reason]:
    injection = episode.session.injections[body.token]
    steps = reversed(injection.measured)
    before = next((each.volume.value for each in steps if each.volume is not None), None)
    low = below_opening(body.static_pressure, injection.opening_pressure)
    if low is not None:
        yield low.at("static_pressure")
    less = volume_falls(body.volume.value if body.volume else None, before)
    if less is not None:
        yield less.at("volume")


def _opening(episode: Episode, body: OpeningPressureRead) -> Iterator[Reason]:
    """An opening pressure that is read late cannot lie above what was measured since."""
    injection = episode.session.injections[body.token]
    statics = (each.static_pressure for each in injection.measured)
    known = [each for each in statics if each is not None]
    lowest = min(known, key=lambda pressure: pressure.exact, default=None)
    low = below_opening(lowest, body.pressure)
    if low is not None:
        yield low.at("pressure")


def _check_reader(episode: Episode, actor: str, body: ImageRead) -> None:
    """A reading is entered by its own reader, who took no part in the test."""
    against = []
    if body.reader != actor:
        against.append(reason("images-reader-is-another", reader=body.reader, actor=actor))
    hands = {each.actor for each in standing(episode) if isinstance(each.body, TOUCHED)}
    if body.reader in hands:
        against.append(reason("images-reader-did-the-test", reader=body.reader))
    if against:
        raise Refused(against)


CHECKS: Mapping[type, Check] = MappingProxyType(
    {
        NeedlePlanned: _planned,
        OrderSealed: _sealed,
        StepRecorded: _step,
        OpeningPressureRead: _opening,
    }
)
"""What a body is held against besides the time."""
