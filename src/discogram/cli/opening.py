"""How is an episode of the record opened, and the look at it audited?"""

from uuid import UUID

from discogram.application.history import Whole, whole
from discogram.bootstrap import Installation
from discogram.cli.who import reader
from discogram.errors import InputError, reason
from discogram.pathway.episode import Episode


def episode_id(typed: str) -> UUID:
    """The id of an episode as it was typed; raises `InputError` when it is none."""
    try:
        return UUID(typed)
    except ValueError:
        raise InputError(reason("input-not-a-uuid", value=typed)) from None


def episodes_of(patient: UUID, place: Installation) -> tuple[tuple[UUID, Episode], ...]:
    """Every episode of a patient, folded, in the order of their ids."""
    rows = place.store.lists.episodes(patient)
    return tuple((row.episode, whole(row.episode, place.office).episode) for row in rows)


def opened(episode: UUID, place: Installation) -> Whole:
    """An episode of the record, its reading audited; raises `InputError` when there is none."""
    found = whole(episode, place.office)
    if found.patient is None:
        raise InputError(reason("cli-episode-unknown", episode=str(episode)))
    who = reader()
    place.office.access.record(who.actor, who.role, "read-episode", found.patient, "done")
    return found
