"""Which series of a folder is meant?

A folder from a hospital holds scouts, dose pages and thin and thick slices side by side. The
series with the most images is taken unless somebody names another; what was left out is told.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from discogram.adapters.dicom.headers import Found, Header, tail
from discogram.errors import InputError, Reason, reason
from discogram.imaging.attached import Named
from discogram.imaging.volume import Modality


@dataclass(frozen=True, slots=True)
class Series:
    """A series as its images name it; `uid` is None where the images carry none.

    A film stands alone, whatever series it came in, and `uid` is its own.
    """

    uid: str | None
    headers: tuple[Header, ...]

    @property
    def modality(self) -> Modality:
        """What made it: what the first image says."""
        return self.headers[0].modality

    @property
    def taken_on(self) -> date | None:
        """The day on which it began: a series may go past midnight; None when not said."""
        days = [header.taken_on for header in self.headers if header.taken_on is not None]
        return min(days, default=None)

    @property
    def named(self) -> tuple[Named, ...]:
        """Everybody whom one of its images names; none where they name nobody."""
        every = dict.fromkeys(header.named for header in self.headers)
        return tuple(named for named in every if named != Named())

    @property
    def is_film(self) -> bool:
        """Whether it is one projection and no volume."""
        return len(self.headers) == 1 and self.headers[0].is_film


@dataclass(frozen=True, slots=True)
class Choice:
    """The series that was taken, and the others, largest first."""

    series: Series
    others: tuple[Series, ...]
    strangers: int

    def notes(self) -> Iterator[Reason]:
        """What a person who attaches the series should know was left out."""
        for other in self.others:
            yield reason(
                "imaging-dicom-other-series",
                series=tail(other.uid),
                modality=other.modality,
                images=len(other.headers),
            )
        if self.strangers:
            yield reason("imaging-dicom-strangers", files=self.strangers)


def choose(found: Found, wanted: str | None = None) -> Choice:
    """The series whose UID is, or ends with, the words wanted; the largest when None.

    Raises `InputError` when there is none, or more than one ends so.
    """
    if found.damaged:
        # Which series a damaged file belongs to cannot be told: it may be a missing slice.
        raise InputError(reason("imaging-dicom-damaged", files=found.damaged))
    series = _by_size(found.headers)
    if not series:
        raise InputError(reason("imaging-dicom-none", files=found.strangers))
    fitting = [
        each for each in series if wanted is None or (each.uid or "none").endswith(wanted)
    ]
    if not fitting or (wanted is not None and len(fitting) > 1):
        tails = tuple(tail(each.uid) for each in series)
        raise InputError(reason("imaging-dicom-series-unknown", series=tails))
    others = tuple(each for each in series if each is not fitting[0])
    return Choice(fitting[0], others, found.strangers)


def listed(found: Found) -> tuple[Series, ...]:
    """Every series that there is, largest first."""
    return tuple(_by_size(found.headers))


def _by_size(headers: tuple[Header, ...]) -> list[Series]:
    """Every series, largest first; of two alike the one whose UID sorts first."""
    grouped: dict[str, list[Header]] = {}
    for header in headers:
        uid = header.instance if header.is_film else header.series
        grouped.setdefault(uid or "", []).append(header)
    return [
        Series(uid or None, tuple(members))
        for uid, members in sorted(grouped.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    ]
