"""Who is tested on a day, when, in which room, and what is still missing?

The page is made to be printed: one table for each room, in the order of the clock.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import groupby
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from discogram.application.history import whole
from discogram.application.ports import Person
from discogram.application.task_kinds import TaskKind
from discogram.pathway.booking.facts import Slot
from discogram.pathway.episode import Episode
from discogram.pathway.preparation.facts import Medicine, Substance
from discogram.web.asking import now_at
from discogram.web.place import place
from discogram.web.seen import seen
from discogram.web.who import Asking, Who
from discogram.words.spine import Disc

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Patient:
    """One test as it stands on the list; `person` None was erased."""

    id: UUID
    person: Person | None
    synthetic: bool
    slot: Slot
    discs: Sequence[Disc]
    planned: bool
    allergies: Sequence[Substance]
    unasked: bool
    medicines: Sequence[Medicine]
    missing: Sequence[TaskKind]
    done: bool

    @property
    def room(self) -> str:
        """Where it is, with the machine; sorts the rooms."""
        return self.slot.room or ""


@require_GET
def day(request: Asking) -> HttpResponse:
    """The list of one day; without a day that can be read, today's."""
    who = request.who
    today = now_at(who).day
    on = _day(request.GET.get("on", "")) or today
    patients = sorted(_patients(request, on), key=_place)
    rooms = [(room, list(those)) for room, those in groupby(patients, lambda one: one.room)]
    context = {
        "on": on,
        "iso": on.isoformat(),
        "before": (on - A_DAY).isoformat(),
        "after": (on + A_DAY).isoformat(),
        "is_today": on == today,
        "rooms": rooms,
        "count": len(patients),
        "printed": now_at(who),
    }
    return render(request, "desk/day.html", context)


def _day(text: str) -> date | None:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        return None
    return found if 2000 <= found.year < 2200 else None


def _place(patient: Patient) -> tuple[str, datetime]:
    return (patient.room, patient.slot.starts.instant)


def _patients(request: Asking, on: date) -> Iterator[Patient]:
    store, who = place().store, request.who
    starts, ends = _ends(on, who)
    episodes = dict.fromkeys(row.episode for row in store.lists.calendar(starts, ends))
    found = [(id, _here(id, who)) for id in episodes]
    here = [(id, *known) for id, known in found if known is not None]
    people = store.people.several([patient for _, _, patient in here])
    with transaction.atomic(using=store.alias):  # one wait for the disk, a line for each
        for id, episode, patient in here:
            slot = episode.booking.slot
            if slot is not None and slot.starts.day == on:
                seen(request, "show-day", patient)
                yield _patient(id, episode, slot, people, patient)


def _ends(on: date, who: Who) -> tuple[datetime, datetime]:
    """The day on the site's wall, as instants."""
    zone = ZoneInfo(who.site.zone)
    first = datetime.combine(on, time(), zone)
    return first.astimezone(UTC), datetime.combine(on + A_DAY, time(), zone).astimezone(UTC)


def _here(id: UUID, who: Who) -> tuple[Episode, UUID] | None:
    """The episode and its patient, where it is this site's."""
    found = whole(id, place().office)
    if found.site != who.site.id or found.patient is None:
        return None
    return found.episode, found.patient


def _patient(
    id: UUID, episode: Episode, slot: Slot, people: Mapping[UUID, Person], patient: UUID
) -> Patient:
    person = people.get(patient)
    facts, planned = episode.preparation, tuple(each.disc for each in episode.needle.discs)
    told = {each: facts.allergy_to(each).present for each in Substance}
    marked = episode.opened is not None and episode.opened.synthetic
    return Patient(
        id=id,
        person=person,
        synthetic=marked or (person is not None and person.synthetic),
        slot=slot,
        discs=planned or episode.referral.suspects,
        planned=bool(planned),
        allergies=[each for each, present in told.items() if present],
        unasked=any(present is None for present in told.values()),
        medicines=[each.medicine for each in facts.medicines if each.may_act],
        missing=_missing(id),
        done=episode.session.closed,
    )


def _missing(id: UUID) -> Sequence[TaskKind]:
    """What is due before the test can begin."""
    kinds = [TaskKind(row.kind) for row in place().store.tasks.of(id)]
    ending = kinds.index(TaskKind.TEST) if TaskKind.TEST in kinds else 0
    return kinds[:ending]
