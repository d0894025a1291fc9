"""How are injections, observed one by one, recorded in the sealed order?

A file that is entered after the test lists what happened disc by disc; the record follows the
blinded order. `expanded` turns the list into the room's own orders, token by token.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import uuid5

from discogram.application.commands import Order
from discogram.errors import InputError, OutOfOrder, reason
from discogram.pathway.episode import Episode
from discogram.pathway.images.facts import ImagePurpose
from discogram.pathway.needle.events import NeedleConfirmed, NeedlePlaced, NeedleRemoved
from discogram.pathway.needle.facts import Plane
from discogram.pathway.provocation.events import (
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    SealedStep,
    StepRecorded,
)
from discogram.pathway.provocation.facts import Behaviour, Concordance, EndReason
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import PainScore, Pressure, Volume

_APART = timedelta(seconds=20)
"""How far apart the entries of a played session are put where nobody says when it ended."""


@dataclass(frozen=True, slots=True)
class ObservedStep:
    """One increment with the answer that was given at it."""

    volume: Volume | None = None
    static_pressure: Pressure | None = None
    pain: PainScore | None = None
    concordance: Concordance | None = None
    behaviours: frozenset[Behaviour] | None = None
    thermometer: int | None = None
    site: FreeText | None = None
    despite_stop: FreeText | None = None


@dataclass(frozen=True, slots=True)
class Observed:
    """One injection as it was observed; `disc` None is a sham."""

    disc: Disc | None = None
    opening_pressure: Pressure | None = None
    steps: tuple[ObservedStep, ...] = ()
    end: EndReason | None = None
    leak: bool | None = None
    unpressurisable: bool | None = None
    in_middle_third: bool | None = None


@dataclass(frozen=True, slots=True)
class PlayInjections:
    """Record these injections in the sealed order; pain is entered by the observer.

    `needles` asks to record the needle of each disc too: placed, seen in two planes, removed.
    `ends` is when the last of it was over, and the entries are spread evenly up to then; None
    puts them twenty seconds apart.
    """

    injections: tuple[Observed, ...]
    observer: str
    observer_role: Role
    needles: bool = False
    ends: CivilTime | None = None


@dataclass(frozen=True, slots=True)
class AttachFile:
    """Put the image at a path into the vault and attach it.

    `taken_on` is the day of the examination where the file does not say it, `despite` why it is
    attached although it names somebody else or its day does not fit.
    """

    path: str
    purpose: ImagePurpose
    taken_on: date | None = None
    despite: FreeText | None = None


Asked = tuple[str, Role, object]
"""Who asks in which role, and for what."""


def expanded(order: Order, wish: PlayInjections, episode: Episode) -> Iterator[Order]:
    """The room's orders for every injection of the wish, in the sealed order.

    Raises before the first of them where list and sealed order do not fit.
    """
    sealed = episode.session.order
    if sealed is None:
        raise OutOfOrder(reason("provocation-order-missing"))
    pairs = _paired(wish, sealed.order)
    asked = [each for pair in pairs for each in _played(*pair, wish, order)]
    apart = _apart(order, wish, len(asked))
    for number, (who, role, wished) in enumerate(asked):
        yield replace(
            order,
            id=uuid5(order.id, str(number)),
            actor=who,
            role=role,
            occurred_at=order.occurred_at.after(number * apart),
            wish=wished,
        )


def last_of(order: Order, wish: PlayInjections) -> CivilTime:
    """When the last entry of a played session will lie, known before an order is sealed."""
    count = sum(1 for _ in _unsealed(order, wish))
    return order.occurred_at.after(max(0, count - 1) * _apart(order, wish, count))


def too_close(order: Order, wish: PlayInjections) -> bool:
    """Whether the entries would have to share a second to end by `ends`."""
    count = sum(1 for _ in _unsealed(order, wish))
    return count > 1 and _apart(order, wish, count) < timedelta(seconds=1)


def _unsealed(order: Order, wish: PlayInjections) -> Iterator[Asked]:
    """What will be asked, whatever the sealed order turns out to be."""
    for each in wish.injections:
        yield from _played(SealedStep(token="", disc=each.disc), each, wish, order)


def _apart(order: Order, wish: PlayInjections, count: int) -> timedelta:
    """How far apart the entries lie, in whole seconds."""
    if wish.ends is None or count < 2:
        return _APART
    lasted = wish.ends.instant - order.occurred_at.instant
    return timedelta(seconds=lasted // timedelta(seconds=1) // (count - 1))


def _paired(
    wish: PlayInjections, places: Sequence[SealedStep]
) -> list[tuple[SealedStep, Observed]]:
    """Each place with what was observed at it; a test that was broken off ends earlier."""
    left = list(wish.injections)
    pairs = [(place, _take(left, place)) for place in places[: len(left)]]
    if left:
        discs = tuple(each.disc for each in left if each.disc is not None)
        shams = len(left) - len(discs)
        raise InputError(reason("play-not-in-the-order", discs=discs, shams=shams))
    return pairs


def _take(left: list[Observed], place: SealedStep) -> Observed:
    """The observation of a place, taken from those that are left."""
    for observed in left:
        if observed.disc is place.disc:
            left.remove(observed)
            return observed
    raise InputError(reason("play-not-observed", disc=place.disc))


def _played(
    place: SealedStep, observed: Observed, wish: PlayInjections, order: Order
) -> Iterator[Asked]:
    operator, token = (order.actor, order.role), place.token
    disc = place.disc if wish.needles else None
    if disc is not None:
        yield (*operator, NeedlePlaced(disc))
        for plane in Plane:
            yield (
                *operator,
                NeedleConfirmed(disc, plane, observed.in_middle_third, order.actor),
            )
    yield (*operator, InjectionStarted(token))
    if observed.opening_pressure is not None:
        yield (*operator, OpeningPressureRead(token, observed.opening_pressure))
    for step in observed.steps:
        yield from _step(token, step, operator, (wish.observer, wish.observer_role))
    ending = InjectionEnded(token, observed.end, observed.leak, observed.unpressurisable)
    yield (*operator, ending)
    if disc is not None:
        yield (*operator, NeedleRemoved(disc))


def _step(
    token: str, step: ObservedStep, operator: tuple[str, Role], observer: tuple[str, Role]
) -> Iterator[Asked]:
    yield (
        *operator,
        StepRecorded(token, step.volume, step.static_pressure, despite_stop=step.despite_stop),
    )
    if step.pain is not None:
        yield (
            *observer,
            PainReported(
                token,
                step.pain,
                step.concordance,
                step.behaviours,
                step.thermometer,
                step.site,
            ),
        )
