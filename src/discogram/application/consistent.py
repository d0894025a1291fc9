"""Can answers that are given together be true together, and of somebody who was born then?

Asked when something is entered, at a form, a command or in a file; never of what lies in the
record, which tells what was told. What is None was not said and contradicts nothing.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date

from discogram.errors import Reason, reason
from discogram.pathway.preparation.body import Vitals
from discogram.pathway.preparation.events import (
    FastingRecorded,
    MedicineRecorded,
    PregnancyAnswered,
    VitalsMeasured,
)
from discogram.pathway.preparation.facts import Allergy, Fasting
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime


def of_the_pressures(told: Vitals | VitalsMeasured) -> Iterator[Reason]:
    """A lower blood pressure that is not below the upper one."""
    high, low = told.systolic, told.diastolic
    if high is not None and low is not None and low.exact >= high.exact:
        yield reason("intake-pressure-reversed", systolic=high, diastolic=low).at("diastolic")


def of_the_side(told: Referral) -> Iterator[Reason]:
    """A side of the worse pain beside the answer that no side is worse."""
    if told.midline and told.dominant_side is not None:
        why = reason("referral-side-and-midline", side=told.dominant_side)
        yield why.at("dominant_side")


def of_the_fast(told: Fasting | FastingRecorded) -> Iterator[Reason]:
    """A meal or a drink that came after the patient told of it."""
    for name in ("last_solid", "last_clear_fluid"):
        yield from _after_told(getattr(told, name), told.told_at, name)


def of_the_dose(told: MedicineRecorded) -> Iterator[Reason]:
    """A dose that was swallowed after it was told."""
    yield from _after_told(told.last_dose, told.told_at, "last_dose")


def of_the_allergy(told: Allergy) -> Iterator[Reason]:
    """How bad a reaction was that never came."""
    if told.present is False and (told.severity or told.reaction):
        yield reason("intake-allergy-denied", substance=told.substance)


def of_the_pregnancy(told: PregnancyAnswered) -> Iterator[Reason]:
    """A positive test beside the answer that no pregnancy is possible."""
    if told.could_be_pregnant is False and told.test is not None and told.test.positive:
        yield reason("intake-pregnancy-denied").at("could_be_pregnant")


def before_birth(value: object, born: date | None, place: str = "") -> Iterator[Reason]:
    """Every day and moment within what is told that lies before the patient was born."""
    if born is None or isinstance(value, type):
        return
    match value:
        case CivilTime():
            yield from _unborn(value.day, value, born, place)
        case date():
            yield from _unborn(value, value, born, place)
        case tuple():
            for index, each in enumerate(value):
                yield from before_birth(each, born, f"{place}[{index}]")
        case _ if is_dataclass(value):
            for each in fields(value):
                inner = f"{place}.{each.name}" if place else each.name
                yield from before_birth(getattr(value, each.name), born, inner)
        case _:
            return


def _unborn(day: date, at: object, born: date, place: str) -> Iterator[Reason]:
    if day < born:
        yield reason("order-before-birth", at=at, born=born).at(place)


def _after_told(
    moment: CivilTime | None, told: CivilTime | None, place: str
) -> Iterator[Reason]:
    """A clock on the wall is read to the minute."""
    if moment is None or told is None:
        return
    if moment.instant.replace(second=0, microsecond=0) > told.instant:
        yield reason("order-later-than-told", at=moment, told=told).at(place)
