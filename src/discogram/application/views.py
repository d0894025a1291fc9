"""Which projections go with an event: worklist row, tasks, calendar, and quality's record?"""

from collections.abc import Iterable
from uuid import UUID

from discogram.application.due import due
from discogram.application.due_days import Todo
from discogram.application.on_its_day import on_its_day
from discogram.application.ports import CalendarRow, Person, TaskRow, Views, WorklistRow
from discogram.application.quality.facts import Measured
from discogram.application.quality.measure import measured
from discogram.application.task_kinds import WORK
from discogram.pathway.booking.calendar import as_resource, occupied
from discogram.pathway.booking.events import BODIES as BOOKING
from discogram.pathway.booking.timetable import Timetable
from discogram.pathway.episode import Episode, station_of
from discogram.pathway.events import EntryStruckOut, EpisodeMovedToPatient, PatientsMerged
from discogram.pathway.followup.outcome import complete
from discogram.pathway.followup.schedule import next_due, schedule
from discogram.words.evidence import Tables

RULES = 12
"""Count it up when what is due follows by other rules: older rows are then made again."""


def made_by(tables: Tables) -> str:
    """The name of the rules and tables that projections are made by."""
    return f"{RULES} {tables.digest}"


def views_of(
    episode: Episode,
    body: object,
    tables: Tables,
    id: UUID,
    patient: UUID,
    site: str,
    person: Person | None = None,
    timetable: Timetable | None = None,
) -> Views:
    """The projections of an episode once `body` has happened.

    `body` None is an episode that is listed again: its booking is left as it stands.
    `timetable` None is a site of which nobody knows when it is open.
    """
    return Views(
        worklist=_worklist(episode, tables, id, patient, site),
        calendar=_calendar(episode, body, tables, id, patient),
        measured=_measured(episode, body, tables, id, site, person),
        tasks=_tasks(due(episode, tables, person, timetable), id, patient, site),
        day=on_its_day(episode, id, patient, site),
        made_by=made_by(tables),
    )


def _tasks(todos: Iterable[Todo], id: UUID, patient: UUID, site: str) -> tuple[TaskRow, ...]:
    return tuple(
        TaskRow(
            episode=id,
            patient=patient,
            site=site,
            station=WORK[each.kind].station.value,
            kind=each.kind.value,
            due_on=each.on,
            late_on=each.late_on,
            waits_for=each.waits_for and each.waits_for.value,
            about=tuple(map(str, each.about)),
            not_for=each.not_for,
            owner=each.owner,
        )
        for each in todos
    )


def _measured(
    episode: Episode, body: object, tables: Tables, id: UUID, site: str, person: Person | None
) -> tuple[Measured, ...] | None:
    """The record of a closed test, anew; empty when its closing has just been struck out."""
    if not episode.session.closed:
        return () if isinstance(body, EntryStruckOut) else None
    synthetic = person is not None and person.synthetic
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
        dues = schedule(slot.starts.day, tables["followup"])
        done = complete(dues, episode.followup, episode.referral.region)
        contact = next_due(dues, done)
        due, due_on = (contact.contact.value, contact.opens) if contact else (None, None)
    station = station_of(episode).value
    signed = episode.report.signed
    return WorklistRow(id, patient, site, station, due, due_on, signed, episode.sequence)


def _calendar(
    episode: Episode, body: object, tables: Tables, id: UUID, patient: UUID
) -> tuple[CalendarRow, ...] | None:
    """Every row of the booking, when it changed; empty when nothing is booked any more.

    The patient is busy as long as the resources are: nobody is tested twice at one time.
    """
    if not _changes_the_booking(episode, body):
        return None
    slot, override = episode.booking.slot, episode.booking.override
    if slot is None:
        return ()
    busy = occupied(slot, tables["booking"], override, (as_resource(patient),))
    test = (slot.starts.instant, slot.ends.instant)
    return tuple(CalendarRow(id, each.resource, each.starts, each.ends, *test) for each in busy)


def _changes_the_booking(episode: Episode, body: object) -> bool:
    """Whether it is a booking's own event, strikes one out, or says that it is another's."""
    if isinstance(body, (PatientsMerged, EpisodeMovedToPatient)):
        return episode.booking.slot is not None and not episode.session.closed
    if isinstance(body, EntryStruckOut):
        body = episode.events[body.sequence - 1].body
    return isinstance(body, BOOKING)
