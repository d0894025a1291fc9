"""A week of bookings at a synthetic clinic, for the tests of this station."""

from datetime import UTC, date, datetime, time

from discogram.pathway.booking.facts import Booking, Lift, Override, Slot
from discogram.pathway.booking.hours import Hours, Opening, usual_hours
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Duration
from tests.pathway.booking.table import TABLE

ON = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
CHICAGO = "America/Chicago"
MADRID = "Europe/Madrid"
HOURS = usual_hours(CHICAGO, TABLE, ON)
EMERGENCY = FreeText.of("suspected infection of a disc, synthetic", "salt")


def slot(
    starts: str = "2026-12-01T09:30[America/Chicago]",
    minutes: int = 60,
    *,
    physician: str | None = "dr-gray",
    room: str | None = "room-1",
    c_arm: str | None = "c-arm-1",
    ct: str | None = None,
    nurse: str | None = "nurse-lee",
) -> Slot:
    """A slot on a Tuesday morning, everybody named, unless a test says otherwise."""
    length = Duration.of(minutes, "min")
    return Slot(CivilTime.parse(starts), length, physician, room, c_arm, ct, nurse)


def at(local: str, zone: str, minutes: int = 60) -> Slot:
    """A slot at a wall clock time, the first one where the clock strikes it twice."""
    return Slot(CivilTime(datetime.fromisoformat(local), zone), Duration.of(minutes, "min"))


def lifting(*lifts: Lift, because: FreeText | None = EMERGENCY) -> Override:
    """An emergency that lifts the named things."""
    return Override(lifts, because)


def booked(of: Slot | None = None, override: Override | None = None) -> Booking:
    """A booking as it stands."""
    return Booking(slot() if of is None else of, override)


def every_day(zone: str, *openings: Opening) -> Hours:
    """A site that keeps the same hours on all seven days."""
    return Hours(zone, (openings,) * 7)


def opening(opens: str, closes: str) -> Opening:
    """From when to when, as written on the door."""
    return Opening(time.fromisoformat(opens), time.fromisoformat(closes))
