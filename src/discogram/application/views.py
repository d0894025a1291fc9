"""Which projections go with an event: worklist, calendar, and the record of quality?"""

from uuid import UUID

from discogram.application.ports import CalendarRow, Views, WorklistRow
from discogram.application.quality.facts import Measured
from discogram.application.quality.measure import measured
from discogram.pathway.booking.calendar import occupied
from discogram.pathway.booking.events import BODIES as BOOKING
from discogram.pathway.episode import Episode, station_of
from discogram.pathway.events import EntryStruckOut
from discogram.pathway.followup.schedule import next_due, schedule
from discogram.words.evidence import Tables


def views_of(
    episode: Episode,
    body: object,
    tables: Tables,
    id: UUID,
    patient: UUID,
    site: str,
    *,
    synthetic: bool = False,
) -> Views:
    """The projections of an episode once `body` has happened; whether the person is real."""
    return Views(
        worklist=_worklist(episode, tables, id, patient, site),
        calendar=_calendar(episode, body, tables, id),
        measured=_measured(episode, body, tables, id, site, synthetic=synthetic),
    )


def _measured(
    episode: Episode, body: object, tables: Tables, id: UUID, site: str, *, synthetic: bool
) -> tuple[Measured, ...] | None:
    """The record of a closed test, anew; empty when its closing has just been struck out."""
    if not episode.session.closed:
        return () if isinstance(body, EntryStruckOut) else None
    found = measured(episode, tables, id, site, synthetic=synthetic)
    return () if found is None else (found,)


def _worklist(
    episode: Episode, tables: Tables, id: UUID, patient: UUID, site: str
) -> WorklistRow:
    due, due_on = None, None
    slot = episode.booking.slot
    if slot is not None and not episode.session.closed:
        due, due_on = "test", slot.starts.day
    elif slot is not None:
        contact = next_due(
            schedule(slot.starts.day, tables["followup"]), episode.followup.calls
        )
        due, due_on = (contact.contact.value, contact.opens) if contact else (None, None)
    station = station_of(episode).value
    signed = episode.report.signed
    return WorklistRow(id, patient, site, station, due, due_on, signed, episode.sequence)


def _calendar(
    episode: Episode, body: object, tables: Tables, id: UUID
) -> tuple[CalendarRow, ...] | None:
    """Every row of the booking, when it changed; empty when nothing is booked any more."""
    if not _changes_the_booking(episode, body):
        return None
    slot, override = episode.booking.slot, episode.booking.override
    busy = () if slot is None else occupied(slot, tables["booking"], override)
    return tuple(CalendarRow(id, each.resource, each.starts, each.ends) for each in busy)


def _changes_the_booking(episode: Episode, body: object) -> bool:
    """Whether it is a booking's own event, or strikes one out."""
    if isinstance(body, EntryStruckOut):
        body = episode.events[body.sequence - 1].body
    return isinstance(body, BOOKING)
