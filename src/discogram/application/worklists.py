"""What may be asked of the list of tasks, and how does it answer?"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID

from discogram.application.ports import TaskRow


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which tasks are wanted: of a site, due up to a day; None is *all of them*.

    `until` None is *up to today*. `late` wants the late ones alone, `ready` those that wait for
    nobody else; `by` leaves out what this person cannot do and what is
    somebody else's, None nothing.
    """

    site: str
    today: date
    station: str | None = None
    kinds: Collection[str] | None = None
    until: date | None = None
    late: bool = False
    ready: bool = False
    by: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Some of what is wanted; `total` is how much there is, `start` counts from 0."""

    rows: tuple[TaskRow, ...]
    total: int
    start: int


@dataclass(frozen=True, slots=True)
class Counted:
    """How many tasks there are, and how many of them are late."""

    all: int
    late: int


class Tasks(Protocol):
    """The tasks, for the screens."""

    def page(self, wanted: Wanted, start: int = 0, count: int = 50) -> Page:
        """So many of what is wanted: what cannot wait, then what is or becomes late soonest."""

    def counted(self, wanted: Wanted) -> Mapping[str, Counted]:
        """How many there are of each kind, and how many of them late."""

    def of(self, episode: UUID) -> Sequence[TaskRow]:
        """Every task of an episode, in the order of the journey."""

    def kinds_of(self, episodes: Collection[UUID]) -> Mapping[UUID, Sequence[str]]:
        """The kinds of what is due in each of these, in the order of the journey."""
