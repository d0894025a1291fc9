"""When is the test, with whom and where, and what was lifted for it? None is *not said*.

Resources are ids that are unique in the installation: two sites never share one by accident.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from discogram.errors import InputError, Reason, reason
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration


class ResourceKind(StrEnum):
    """What a test cannot do without (M02)."""

    PHYSICIAN = "physician"
    ROOM = "room"
    IMAGING = "imaging"
    """A C-arm or a CT scanner."""
    NURSE = "nurse"


PLACES = ("physician", "room", "c_arm", "ct", "nurse")
"""The places of a slot, in reading order; each is one field of it."""


class Lift(StrEnum):
    """What an override may lift. There is no third thing: a safety stop is not on this list."""

    HOURS = "hours"
    BUFFERS = "buffers"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time in the room with everything it keeps busy; `length` is without the buffers.

    A resource that is not chosen yet is None.
    """

    starts: CivilTime
    length: Duration
    physician: str | None = None
    room: str | None = None
    c_arm: str | None = None
    ct: str | None = None
    nurse: str | None = None

    def __post_init__(self) -> None:
        """Refuse a slot of no length, a blank name and one resource in two places."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        if self.length.exact <= 0:
            yield reason("booking-length-zero").at("length")
        taken: set[str] = set()
        for place, resource in self.places:
            if not resource.strip():
                yield reason("booking-resource-blank").at(place)
            elif resource in taken:
                yield reason("booking-resource-twice", resource=resource).at(place)
            taken.add(resource)

    @property
    def places(self) -> tuple[tuple[str, str], ...]:
        """Each place that is filled, with what fills it."""
        named = ((place, getattr(self, place)) for place in PLACES)
        return tuple((place, resource) for place, resource in named if resource is not None)

    @property
    def resources(self) -> tuple[str, ...]:
        """Every resource that is chosen."""
        return tuple(resource for _, resource in self.places)

    @property
    def missing(self) -> tuple[ResourceKind, ...]:
        """Which kinds of resource are not chosen yet."""
        imaging = self.c_arm if self.c_arm is not None else self.ct
        chosen = {
            ResourceKind.PHYSICIAN: self.physician,
            ResourceKind.ROOM: self.room,
            ResourceKind.IMAGING: imaging,
            ResourceKind.NURSE: self.nurse,
        }
        return tuple(kind for kind, resource in chosen.items() if resource is None)

    @property
    def ends(self) -> CivilTime:
        """When the slot ends, an hour of it being sixty minutes across a clock change."""
        return self.starts.after(lasting(self.length))


@dataclass(frozen=True, slots=True)
class Override:
    """An emergency booking (M03): what it lifts, and why. It is void without a reason."""

    lifts: tuple[Lift, ...]
    reason: FreeText | None = None

    @property
    def has_a_reason(self) -> bool:
        """Whether words were given; words erased since were given then."""
        if self.reason is None:
            return False
        return self.reason.words is None or bool(self.reason.words.strip())


@dataclass(frozen=True, slots=True)
class Booking:
    """The booking as it stands; `slot` is None before the first and after a cancellation.

    `moves` counts how often the time changed: the preparation plan is confirmed anew each time.
    """

    slot: Slot | None = None
    override: Override | None = None
    moves: int = 0
    cancelled: bool = False


def lasting(length: Duration) -> timedelta:
    """The same length as a timedelta, to the microsecond.

    >>> from discogram.words.units import Duration
    >>> lasting(Duration.of(45, "min"))
    datetime.timedelta(seconds=2700)
    """
    return timedelta(microseconds=round(length.exact * 1_000_000))
