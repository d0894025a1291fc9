"""Which moment lies so many hours away, and when does a day begin on the clinic's wall?

Hours are real hours, sixty minutes each, also in the night when the clocks change; midnight is
the wall clock's.
"""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from discogram.words.civil import CivilTime

_MICROSECONDS = 3_600_000_000


def before(moment: CivilTime, hours: Decimal) -> CivilTime:
    """The wall clock so many real hours earlier."""
    return moment.after(-_length(hours))


def later(moment: CivilTime, hours: Decimal) -> CivilTime:
    """The wall clock so many real hours later."""
    return moment.after(_length(hours))


def midnight(day: date, zone: str) -> CivilTime:
    """When a day begins: 00:00, or the first moment there is where the clock skips it."""
    begins = datetime.combine(day, time(), ZoneInfo(zone))
    return CivilTime.at(begins.astimezone(UTC), zone)


def days_before(moment: CivilTime, days: Decimal) -> CivilTime:
    """When the day began that lies so many whole days before a moment's day."""
    return midnight(moment.day - timedelta(days=int(days)), moment.zone)


def _length(hours: Decimal) -> timedelta:
    return timedelta(microseconds=int(hours * _MICROSECONDS))
