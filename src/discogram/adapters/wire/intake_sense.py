"""Which answers of an intake file cannot be true, alone, together, or yet?"""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime, timedelta

from discogram.adapters.wire.intake_lines import Lines
from discogram.application.consistent import (
    before_birth,
    of_the_allergy,
    of_the_fast,
    of_the_pressures,
    of_the_side,
)
from discogram.errors import Reason, reason
from discogram.pathway.candidacy.facts import Candidacy, Contraindication
from discogram.pathway.preparation.facts import Severity
from discogram.words.civil import CivilTime
from discogram.words.people import SEXES


def nonsense(lines: Lines, now: datetime | None) -> Iterator[Reason]:
    """Every problem between the answers of a file, each with its place."""
    yield from _contradictions(lines)
    yield from _of_candidacy(lines)
    yield from _twice(lines)
    yield from _impossible(lines)
    yield from _unborn(lines, now)
    yield from _derived(lines.candidacy)
    if now is not None:
        yield from _to_come(lines, now)


def _derived(told: Candidacy) -> Iterator[Reason]:
    """What follows from the referral, or is a physician's own act, and is never typed here."""
    given = {"decided": told.decided, "region": told.region, "suspects": told.suspects or None}
    known = tuple(each.name for each in fields(Candidacy) if each.name not in given)
    for name, value in given.items():
        if value is not None:
            why = reason("input-field-unknown", field=name, known=known)
            yield why.at(f"candidacy.{name}")


def _contradictions(lines: Lines) -> Iterator[Reason]:
    """Answers that cannot be true together."""
    if lines.patient.sex not in (None, *SEXES):
        word = str(lines.patient.sex)[:60]
        yield reason("input-word-unknown", word=word, known=SEXES).at("patient.sex")
    told = (lines.patient.could_be_pregnant, lines.preparation.could_be_pregnant)
    if lines.patient.sex == "male" and True in told:
        yield reason("intake-pregnancy-of-a-man").at("patient.could_be_pregnant")
    positive = any(test.positive for test in lines.preparation.pregnancy_tests)
    if positive and False in told:
        yield reason("intake-pregnancy-denied").at("preparation.could_be_pregnant")
    substances = [each.substance for each in lines.preparation.allergies]
    for index, substance in enumerate(substances):
        if substance in substances[:index]:
            place = f"preparation.allergies[{index}]"
            yield reason("intake-allergy-twice", substance=substance).at(place)
    conditions = [each.condition for each in lines.preparation.conditions]
    for index, condition in enumerate(conditions):
        if condition in conditions[:index]:
            place = f"preparation.conditions[{index}]"
            yield reason("preparation-condition-twice", condition=condition).at(place)


def _of_candidacy(lines: Lines) -> Iterator[Reason]:
    """A contraindication that is denied, and stands elsewhere in the file."""
    denied = {each.item for each in lines.candidacy.answers if each.present is False}
    positive = any(test.positive for test in lines.preparation.pregnancy_tests)
    severe = any(
        each.present and each.severity is Severity.SEVERE
        for each in lines.preparation.allergies
    )
    told = {Contraindication.PREGNANCY: positive, Contraindication.SEVERE_ALLERGY: severe}
    for item, present in told.items():
        if present and item in denied:
            yield reason("intake-contraindication-denied", item=item).at("candidacy.answers")


def _twice(lines: Lines) -> Iterator[Reason]:
    """Two values of one kind that were taken at one moment."""
    seen: dict[tuple[object, object], object] = {}
    for index, lab in enumerate(lines.preparation.labs):
        key = (lab.kind, lab.taken_at.instant)
        if seen.setdefault(key, lab) != lab:
            why = reason("intake-lab-twice", lab=lab.kind, at=lab.taken_at)
            yield why.at(f"preparation.labs[{index}]")


def _impossible(lines: Lines) -> Iterator[Reason]:
    """Answers that contradict themselves."""
    made = lines.preparation
    for index, allergy in enumerate(made.allergies):
        for why in of_the_allergy(allergy):
            yield why.at(f"preparation.allergies[{index}]")
    for index, found in enumerate(made.vitals):
        for why in of_the_pressures(found):
            yield why.at(f"preparation.vitals[{index}]")
    for why in of_the_side(lines.referral):
        yield why.at("referral")
    for why in of_the_fast(made.fasting) if made.fasting else ():
        yield why.at("preparation.fasting")
    yield from _two_sums(lines)


def _unborn(lines: Lines, now: datetime | None) -> Iterator[Reason]:
    """What lies before the birth; a birth that is still to come is told as that alone."""
    born = lines.patient.birth_date
    if born is not None and now is not None and born > _today(lines, now):
        return
    yield from before_birth(lines.candidacy, born, "candidacy")
    yield from before_birth(lines.preparation, born, "preparation")


def _two_sums(lines: Lines) -> Iterator[Reason]:
    """Two sums of one questionnaire on one day."""
    sums: dict[tuple[object, object], int] = {}
    for index, score in enumerate(lines.candidacy.scores):
        if sums.setdefault((score.tool, score.on), score.value) != score.value:
            why = reason("intake-score-twice", tool=score.tool, on=score.on)
            yield why.at(f"candidacy.scores[{index}]")


def _to_come(lines: Lines, now: datetime) -> Iterator[Reason]:
    """What is told as done, and lies ahead of today."""
    today = _today(lines, now)
    ends = now + timedelta(days=(today - CivilTime.at(now, lines.site.zone).day).days)
    for place, told in _when(lines):
        ahead = told.instant > ends if isinstance(told, CivilTime) else told and told > today
        if ahead:
            yield reason("intake-still-to-come", at=told).at(place)


def _today(lines: Lines, now: datetime) -> date:
    return max(CivilTime.at(now, lines.site.zone).day, lines.on or date.min)


def _when(lines: Lines) -> Iterator[tuple[str, date | CivilTime | None]]:
    """Every moment of the file that has to be past, with its place."""
    told, made = lines.candidacy, lines.preparation
    yield "patient.birth_date", lines.patient.birth_date
    yield "candidacy.pain_since", told.pain_since
    for name in ("mri_on", "xray_on", "ct_on"):
        yield f"candidacy.imaging.{name}", getattr(told.imaging, name)
    for name, at in (("scores", "on"), ("questionnaires", "on")):
        yield from _each(f"candidacy.{name}", getattr(told, name), at)
    for name, at in _MOMENTS.items():
        yield from _each(f"preparation.{name}", getattr(made, name), at)
    if made.consent is not None:
        yield "preparation.consent.signed_at", made.consent.signed_at


_MOMENTS = {
    "labs": "taken_at",
    "pregnancy_tests": "tested_at",
    "agreements": "agreed_at",
    "weighed": "measured_at",
    "vitals": "measured_at",
    "illness": "told_at",
}
"""The lists of the preparation, and when each of their entries was so."""


def _each(
    place: str, entries: tuple[object, ...], at: str
) -> Iterator[tuple[str, date | CivilTime | None]]:
    for index, entry in enumerate(entries):
        yield f"{place}[{index}].{at}", getattr(entry, at)
