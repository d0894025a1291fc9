"""Who got something from a lot that is called back?

Entries that were struck out gave nobody anything.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from discogram.application.history import Whole, whole
from discogram.application.ports import Office
from discogram.pathway.episode import standing
from discogram.pathway.provocation.events import DrugGiven
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Recalled:
    """One drug of the lot, and whom it was given to."""

    episode: UUID
    patient: UUID | None
    drug: str
    given_at: CivilTime


def recalled(lot: str, episodes: Iterable[UUID], office: Office) -> Iterator[Recalled]:
    """Every drug of a lot that was given in one of these episodes; case does not matter."""
    for episode in episodes:
        yield from _of(episode, whole(episode, office), same(lot))


def _of(episode: UUID, found: Whole, lot: str) -> Iterator[Recalled]:
    for event in standing(found.episode):
        body = event.body
        if isinstance(body, DrugGiven) and body.lot is not None and same(body.lot) == lot:
            yield Recalled(episode, found.patient, body.name, event.occurred_at)


def same(lot: str) -> str:
    """A lot as it is compared, however it was typed."""
    return lot.strip().casefold()
