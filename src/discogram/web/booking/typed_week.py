"""Which week did somebody type? Everything wrong with it is told at once, each at its field.

A place is the name of a field, ``closes-1-0``, or ``week[1]`` for a whole day.
"""

from collections.abc import Iterator, Mapping
from datetime import time

from discogram.errors import InputError, Reason, reason
from discogram.pathway.booking.hours import WEEKDAYS, Hours, Opening

HALVES = 2
"""How many openings of a day the form has: before and after a midday break."""
ENDS = ("opens", "closes")
"""The two fields of an opening."""

Week = tuple[tuple[Opening, ...], ...]


def typed_week(typed: Mapping[str, str]) -> Week:
    """The seven days of the form; raises `InputError` with the problems of every day."""
    problems: list[Reason] = []
    week = tuple(tuple(_openings(typed, number, problems)) for number in range(len(WEEKDAYS)))
    try:
        Hours("UTC", week)
    except InputError as wrong:
        problems.extend(wrong.reasons)
    if problems:
        raise InputError(sorted(problems, key=day_of))
    return week


def time_of(typed: str) -> time | None:
    """A time of the day; None where it is none."""
    try:
        return time.fromisoformat(typed).replace(tzinfo=None)
    except ValueError:
        return None


def day_of(why: Reason) -> int:
    """Which day of the week a problem is about, Monday 0; -1 where it is about none."""
    return next((int(sign) for sign in why.place or "" if sign.isdigit()), -1)


def fields_of(why: Reason, typed: Mapping[str, str]) -> tuple[str, ...]:
    """The fields that a problem is about: its own, or whatever was typed of its day."""
    if why.place and not why.place.startswith("week"):
        return (why.place,)
    day = (f"{end}-{day_of(why)}-{half}" for half in range(HALVES) for end in ENDS)
    return tuple(name for name in day if typed.get(name))


def _openings(
    typed: Mapping[str, str], number: int, problems: list[Reason]
) -> Iterator[Opening]:
    """What can be read of a day; what cannot is added to the problems."""
    for half in range(HALVES):
        names = tuple(f"{end}-{number}-{half}" for end in ENDS)
        if not any(typed.get(name) for name in names):
            continue
        opens, closes = (time_of(typed.get(name, "")) for name in names)
        if opens is not None and closes is not None:
            yield Opening(opens, closes)
        else:
            unread = names[0] if opens is None else names[1]
            problems.append(reason("web-booking-time-wrong").at(unread))
