"""What is due between the booking and the needle, for the moment that is booked?

The dated plan says until when; the rules of the preparation say what is missing. Blood is asked
for from the first day on which it counts, not only once the old value has become too old: then
it would be the eve of the test.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from discogram.application.due_days import Todo, day_of
from discogram.application.plan_told import plan_has_changed
from discogram.application.ports import Person
from discogram.application.task_kinds import TaskKind, WaitsFor
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import Slot
from discogram.pathway.episode import Episode
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.preparation import rules
from discogram.pathway.preparation.awake import conditions_are_known
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    ConsentSigned,
    ConsentWithdrawn,
    MedicineRecorded,
    PreparationConfirmed,
)
from discogram.pathway.preparation.facts import MedicineTaken, Preparation, Substance
from discogram.pathway.preparation.figures import (
    Asked,
    asks_the_prescriber,
    hold_hours,
    is_adjusted,
)
from discogram.pathway.preparation.labs import LabKind, newest
from discogram.pathway.preparation.plan import Line, Step, plan
from discogram.words.evidence import Table
from discogram.words.verdict import Verdict

A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Booked:
    """The episode with what follows from the person, the moment that is booked, the table.

    `person` None is a patient of whom nothing but the episode is known.
    """

    episode: Episode
    facts: Preparation
    slot: Slot
    table: Table
    person: Person | None = None

    @property
    def test(self) -> date:
        """The day of the test; what is then not done is late."""
        return self.slot.starts.day

    @property
    def since(self) -> date:
        """The day on which this moment was booked."""
        return day_of(self.episode, SlotBooked, BookingMoved)

    def todo(self, kind: TaskKind, *since: type, about: tuple[str, ...] = ()) -> Todo:
        """A task that counts from its event on, or from the booking where that is later."""
        on = max(self.since, day_of(self.episode, *since)) if since else self.since
        return Todo(kind, on, self.test, about=about)


def before_the_test(booked: Booked) -> Iterator[Todo]:
    """Everything that is to do until the needle, in the order of the journey."""
    lines = plan(booked.slot.starts, booked.facts, booked.table).lines
    yield from _plan(booked)
    yield from _medicines(booked, lines)
    yield from _questions(booked)
    yield from _blood(booked, lines)
    yield from _consent(booked)
    if not booked.episode.needle.discs:
        yield booked.todo(TaskKind.NEEDLE_PLAN_MISSING, NeedlePlanned)
    yield Todo(TaskKind.TEST, booked.test, booked.test + A_DAY)


def _plan(booked: Booked) -> Iterator[Todo]:
    if booked.facts.confirmed_for == booked.slot.starts:
        if plan_has_changed(booked.episode, booked.person, booked.table):
            yield booked.todo(TaskKind.PLAN_CHANGED, PreparationConfirmed)
        return
    moved = booked.episode.booking.moves > 0
    yield booked.todo(TaskKind.PLAN_TO_RECONFIRM if moved else TaskKind.PLAN_TO_CONFIRM)


def _questions(booked: Booked) -> Iterator[Todo]:
    """Conditions, allergies, pregnancy and the driver: what somebody has to ask or settle."""
    facts, table, on = booked.facts, booked.table, booked.test
    if conditions_are_known(facts, table, on).verdict is not Verdict.MET:
        yield booked.todo(TaskKind.CONDITIONS_TO_ASK)
    told = {each: facts.allergy_to(each) for each in Substance}
    unasked = tuple(each for each, allergy in told.items() if allergy.present is None)
    if unasked:
        yield booked.todo(TaskKind.ALLERGIES_TO_ASK, AllergyAnswered, about=unasked)
    allergies = rules.no_allergy_stands(facts, table, on)
    open_ = tuple(
        each for each, allergy in told.items() if allergy.present and not allergy.resolved
    )
    if open_ or allergies.verdict is Verdict.NOT_MET:
        yield booked.todo(TaskKind.ALLERGY_TO_RESOLVE, AllergyAnswered, about=open_)
    if facts.could_be_pregnant is None:
        yield booked.todo(TaskKind.PREGNANCY_TO_ASK)
    if rules.driver_is_named(facts, table, on).verdict is not Verdict.MET:
        yield booked.todo(TaskKind.DRIVER_MISSING)


def _consent(booked: Booked) -> Iterator[Todo]:
    found = rules.consent_stands(booked.facts, booked.table, booked.test)
    consent = booked.facts.consent
    if found.verdict is Verdict.MET:
        return
    if consent is None:
        yield booked.todo(TaskKind.CONSENT_MISSING)
    elif consent.withdrawn_at is not None:
        yield booked.todo(TaskKind.CONSENT_WITHDRAWN, ConsentWithdrawn)
    else:
        yield booked.todo(TaskKind.CONSENT_TO_COMPLETE, ConsentSigned)


def _blood(booked: Booked, lines: tuple[Line, ...]) -> Iterator[Todo]:
    """The blood that is missing or will be too old, and the pregnancy test."""
    labs = [line for line in lines if line.step is Step.LAB]
    known = {line.about for line in labs if _is_known(booked, line)}
    for kind, those in (
        (TaskKind.LABS_MISSING, [line for line in labs if line.about not in known]),
        (TaskKind.LABS_STALE, [line for line in labs if line.about in known]),
    ):
        if those:
            about = tuple(line.about for line in those)
            yield Todo(kind, _from(those, booked), _after(those, booked), about=about)
    tests = [line for line in lines if line.step is Step.PREGNANCY_TEST]
    if tests and booked.facts.could_be_pregnant:
        yield Todo(TaskKind.PREGNANCY_TEST, _from(tests, booked), booked.test)


def _is_known(booked: Booked, line: Line) -> bool:
    return bool(newest(booked.facts.labs, LabKind(line.about), booked.test))


def _from(lines: list[Line], booked: Booked) -> date:
    """The first day on which one of these counts, not before the moment was booked."""
    first = min(line.not_before.day for line in lines if line.not_before is not None)
    return max(first, booked.since)


def _after(lines: list[Line], booked: Booked) -> date:
    """The day after the last one on which they are asked for."""
    last = min((line.at.day for line in lines if line.at is not None), default=booked.test)
    return min(last + A_DAY, booked.test)


def _medicines(booked: Booked, lines: tuple[Line, ...]) -> Iterator[Todo]:
    """What is to ask, to judge, to agree on and to stop."""
    taken = booked.facts.medicines
    asked = [Asked(each, booked.facts, booked.table, booked.test) for each in taken]
    unasked = tuple(each.medicine for each in taken if each.taking is None)
    if unasked or not booked.facts.medicines_complete:
        yield booked.todo(TaskKind.MEDICINES_TO_ASK, about=_once(unasked))
    without = tuple(each.taken.medicine for each in asked if _has_no_figure(each))
    if without:
        yield booked.todo(TaskKind.MEDICINE_TO_JUDGE, MedicineRecorded, about=_once(without))
    stops = {line.about: line for line in lines if line.step is Step.LAST_DOSE}
    waiting = [each.taken for each in asked if _lacks_agreement(each)]
    if waiting:
        yield _to_answer(booked, waiting, stops)
    yield from _stops(booked, stops)


def _to_answer(booked: Booked, waiting: list[MedicineTaken], stops: dict[str, Line]) -> Todo:
    """Late from the day on which the first of them would have to be stopped."""
    days = [stops[each.key].at for each in waiting if each.key in stops]
    late = min((at.day for at in days if at is not None), default=booked.test)
    return Todo(
        TaskKind.PRESCRIBER_TO_ANSWER,
        booked.since,
        late,
        WaitsFor.PRESCRIBER,
        _once(tuple(each.medicine for each in waiting)),
    )


def _stops(booked: Booked, stops: dict[str, Line]) -> Iterator[Todo]:
    """Each day on which something is taken for the last time, from its eve on.

    It is done once the patient was asked on that day or later.
    """
    days: dict[date, list[str]] = {}
    for taken in booked.facts.medicines:
        at = stops[taken.key].at if taken.key in stops else None
        told = taken.told_at
        if at is not None and (told is None or told.day < at.day):
            days.setdefault(at.day, []).append(taken.medicine)
    for day, medicines in sorted(days.items()):
        eve = max(day - A_DAY, booked.since)
        yield Todo(TaskKind.MEDICINE_STOP, eve, day, about=_once(tuple(medicines)))


def _has_no_figure(asked: Asked) -> bool:
    """Whether nobody says how long it is held, so that a physician has to."""
    adjusted = is_adjusted(asked.table, asked.taken.medicine, asked.on)
    return bool(asked.taken.taking) and hold_hours(asked) is None and not adjusted


def _lacks_agreement(asked: Asked) -> bool:
    if asked.taken.taking is None or not asks_the_prescriber(asked):
        return False
    return asked.facts.agreement_on(asked.taken.medicine) is None


def _once(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(str(word) for word in words))
