"""When, on the clock on the wall, and in which zone?

Care happens in local civil time: *nothing to eat after midnight* means the patient's midnight.
A `CivilTime` is written as RFC 9557 does, ``2026-12-01T09:30-06:00[America/Chicago]``; the
offset may be left out when typing, except in the one hour of the year that occurs twice.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from discogram.errors import InputError, reason

_WRITTEN = re.compile(
    r"(?P<local>\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?)"
    r"(?P<offset>Z|[+-]\d\d:\d\d)?"
    r"\[(?P<zone>[A-Za-z0-9_+\-/]+)\]"
)
"""RFC 9557 section 4.1, as far as a clinic writes it: a zone in brackets is required."""


@dataclass(frozen=True, slots=True, eq=False)
class CivilTime:
    """A moment as the clinic's wall clock shows it: naive `local` with its IANA `zone`.

    Where the clock strikes an hour twice, `local.fold` says which of the two is meant.
    """

    local: datetime
    zone: str

    def __post_init__(self) -> None:
        """Refuse a zone that does not exist and a local time that the clock skips."""
        if self.local.tzinfo is not None:
            raise InputError(reason("time-local-with-offset", value=self.local.isoformat()))
        try:
            back = self.instant.astimezone(_zone(self.zone)).replace(tzinfo=None)
        except OverflowError:  # in the first or last hours of the calendar
            raise InputError(reason("time-unreadable", value=str(self.local))) from None
        if back != self.local:
            raise InputError(reason("time-skipped", value=_wall(self.local), zone=self.zone))

    @classmethod
    def parse(cls, text: str) -> "CivilTime":
        """Read ``2026-12-01T09:30[America/Chicago]``, with or without the offset.

        Raises `InputError` when the zone is unknown, the clock skips that time, the time occurs
        twice and no offset says which is meant, or the offset is not one the zone has then.
        """
        found = _WRITTEN.fullmatch(text.strip())
        if not found:
            raise InputError(reason("time-unreadable", value=text))
        try:
            local = datetime.fromisoformat(found["local"])
        except ValueError:
            raise InputError(reason("time-unreadable", value=text)) from None
        zone = found["zone"]
        return cls._settled(local, zone, found["offset"])

    @classmethod
    def recalled(cls, text: str) -> "CivilTime":
        """Read what a record holds, which was right by the clocks of its own day.

        A country may change its zone afterwards, and the offset that was written no longer
        fits. The moment stays the one that was meant (RFC 9557 section 3.4): the wall clock of
        today's zone is set to it.
        """
        try:
            return cls.parse(text)
        except InputError:
            found = _WRITTEN.fullmatch(text.strip())
            if found is None or found["offset"] is None:
                raise
        moment = datetime.fromisoformat(found["local"] + found["offset"])
        return cls.at(moment, found["zone"])

    @classmethod
    def _settled(cls, local: datetime, zone: str, offset: str | None) -> "CivilTime":
        first, second = (local.replace(fold=fold) for fold in (0, 1))
        offsets = (_written_offset(first, zone), _written_offset(second, zone))
        if offset is None:
            time = cls(first, zone)
            if offsets[0] != offsets[1]:
                raise InputError(
                    reason("time-twice", value=_wall(local), zone=zone, offsets=offsets)
                )
            return time
        wanted = "+00:00" if offset in ("Z", "-00:00") else offset
        if wanted not in offsets:
            raise InputError(
                reason("time-offset-wrong", value=_wall(local), zone=zone, offset=offset)
            )
        return cls(first if wanted == offsets[0] else second, zone)

    @classmethod
    def at(cls, instant: datetime, zone: str) -> "CivilTime":
        """What the wall clock of a zone shows at an instant (an aware datetime)."""
        return cls(instant.astimezone(_zone(zone)).replace(tzinfo=None), zone)

    @property
    def instant(self) -> datetime:
        """The same moment as an aware UTC datetime."""
        return self.local.replace(tzinfo=_zone(self.zone)).astimezone(UTC)

    @property
    def day(self) -> date:
        """The civil date."""
        return self.local.date()

    def after(self, length: timedelta) -> "CivilTime":
        """The wall clock after a length of real time: hours are sixty minutes across DST."""
        return CivilTime.at(self.instant + length, self.zone)

    def __eq__(self, other: object) -> bool:
        """Tell the two strikes of a repeated hour apart, which `datetime` does not."""
        return isinstance(other, CivilTime) and self._key == other._key

    def __hash__(self) -> int:
        """Hash as equality compares."""
        return hash(self._key)

    @property
    def _key(self) -> tuple[datetime, str, str]:
        return (self.local, _written_offset(self.local, self.zone), self.zone)

    def __str__(self) -> str:
        """Write RFC 9557 with the offset, so that nothing is ambiguous later."""
        offset = _written_offset(self.local, self.zone)
        return f"{_wall(self.local)}{offset}[{self.zone}]"


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise InputError(reason("time-zone-unknown", zone=name)) from None


def _written_offset(local: datetime, zone: str) -> str:
    """The offset as it is printed: before 1972 some zones had seconds, which are left out."""
    offset = local.replace(tzinfo=_zone(zone)).utcoffset() or timedelta(0)
    sign = "-" if offset < timedelta(0) else "+"
    minutes = abs(offset) // timedelta(minutes=1)
    return f"{sign}{minutes // 60:02d}:{minutes % 60:02d}"


def _wall(local: datetime) -> str:
    precise = "seconds" if local.second or local.microsecond else "minutes"
    precise = "microseconds" if local.microsecond else precise
    return local.isoformat(timespec=precise)
