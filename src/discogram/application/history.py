"""What does the record hold of an episode, read back and folded?"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from discogram.application.ports import Codec, Office, Stored
from discogram.pathway.episode import Episode, fold
from discogram.pathway.events import Event
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Whole:
    """An episode with the stored events it was folded from."""

    episode: Episode
    stored: Sequence[Stored]

    @property
    def patient(self) -> UUID | None:
        """Whose episode it is; None while nothing was written."""
        return self.stored[-1].patient if self.stored else None

    @property
    def site(self) -> str | None:
        """Where it was opened; None while nothing was written."""
        return self.stored[0].site if self.stored else None


def whole(episode: UUID, office: Office) -> Whole:
    """Everything recorded of an episode, folded; empty when there is nothing."""
    stored = office.records.history(episode)
    return Whole(fold(recorded_event(each, office.codec) for each in stored), stored)


def recorded_event(stored: Stored, codec: Codec) -> Event:
    """A stored event as the domain knows it, in the newest version of its type."""
    return Event(
        sequence=stored.sequence,
        occurred_at=CivilTime.recalled(stored.occurred_at),
        actor=stored.actor,
        role=stored.role,
        body=codec.decode(stored.type, stored.version, stored.body, stored.texts),
    )
