"""Which slot was asked for? The form of a time and what it needs, read and written again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from django.http import QueryDict
from django.utils.http import urlencode

from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, reason
from discogram.pathway.booking.facts import PLACES, Lift, Override, Slot
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration

LONGEST_MIN = 24 * 60
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2199, 12, 31)
"""The days that a calendar turns to; at the ends of time it could reckon no further."""


def on_the_calendar(day: date) -> bool:
    """Whether a calendar of ours has this day."""
    return FIRST_DAY <= day <= LAST_DAY


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed, as it was typed: it comes back whatever is wrong with it."""

    starts: str
    minutes: str
    physician: str
    room: str
    c_arm: str
    ct: str
    nurse: str
    lifts: tuple[str, ...] = ()
    urgent: str = ""
    why: str = ""

    @classmethod
    def of(cls, data: QueryDict, booked: Slot | None, usual_min: int) -> "Typed":
        """From a form or an address; what it leaves out is as it is booked now."""
        known = written(booked) if booked else {"minutes": str(usual_min)}
        fields = ("starts", "minutes", *PLACES)
        return cls(
            **{name: data.get(name, known.get(name, "")).strip() for name in fields},
            lifts=tuple(data.getlist("lifts")),
            urgent=data.get("urgent", ""),
            why=data.get("why", ""),
        )

    def slot(self, zone: str) -> Slot:
        """The slot that is meant; raises `InputError` with every problem and its place."""
        problems: list[Reason] = []
        starts, length = self._starts(zone, problems), self._length(problems)
        if starts is None or length is None:
            raise InputError(problems)
        return Slot(starts, length, **{name: getattr(self, name) or None for name in PLACES})

    def override(self) -> Override | None:
        """What an emergency lifts, and why; None for an ordinary booking."""
        lifts = tuple(each for each in Lift if each.value in self.lifts)
        return Override(lifts, _words(self.urgent)) if lifts else None

    def because(self) -> FreeText | None:
        """Why the booking is moved; None where nobody said."""
        return _words(self.why)

    def _starts(self, zone: str, problems: list[Reason]) -> CivilTime | None:
        if not self.starts:
            problems.append(reason("web-booking-when-missing").at("starts"))
            return None
        try:
            starts = CivilTime.parse(f"{self.starts}[{zone}]")
        except InputError as wrong:
            problems.extend(why.at("starts") for why in wrong.reasons)
            return None
        if not on_the_calendar(starts.day):
            problems.append(reason("web-booking-day-far").at("starts"))
            return None
        return starts

    def _length(self, problems: list[Reason]) -> Duration | None:
        try:
            minutes = Decimal(self.minutes)
        except InvalidOperation:
            minutes = Decimal(0)
        if not (minutes.is_finite() and 1 <= minutes <= LONGEST_MIN and minutes % 1 == 0):
            why = reason("web-booking-length-wrong", most=LONGEST_MIN)
            problems.append(why.at("minutes"))
            return None
        return Duration.of(int(minutes), "min")


def written(slot: Slot) -> Mapping[str, str]:
    """A slot as the form has it."""
    return dict(_written(slot))


def query_of(slot: Slot) -> str:
    """The end of an address that asks for a slot."""
    return urlencode(written(slot))


def _written(slot: Slot) -> Iterator[tuple[str, str]]:
    yield "starts", typed_time(slot.starts)
    yield "minutes", str(round(slot.length.exact / 60))
    for name in PLACES:
        yield name, getattr(slot, name) or ""


def typed_time(time: CivilTime) -> str:
    """A wall clock time as a browser's own field writes it."""
    return f"{time.local:%Y-%m-%dT%H:%M}"


def _words(typed: str) -> FreeText | None:
    return FreeText.of(typed.strip(), salt()) if typed.strip() else None
