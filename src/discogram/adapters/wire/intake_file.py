"""How does a ``discogram.intake/1`` file become what is known of a patient today?

One patient as the coordinator has them, with no history: referral, candidacy and preparation
are the facts of their stations (what is left out is *not asked*), and a medicine is told by any
name::

    {"format": "discogram.intake/1", "on": "2026-11-26",
     "site": {"id": "...", "name": "...", "zone": "America/Chicago"},
     "patient": {"birth_date": "1979-08-21", "sex": "female"},
     "preparation": {"medicines": [{"name": "Coumadin 5 mg", "taking": true}]}}
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from discogram.adapters.wire.intake_lines import AgreementLine, Lines, MedicineLine, PatientLine
from discogram.adapters.wire.intake_sense import nonsense
from discogram.adapters.wire.partly import read_file
from discogram.adapters.wire.twice import Twice
from discogram.application.ports import Person, Site
from discogram.errors import InputError, Reason, reason
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.preparation.facts import (
    Agreement,
    MedicineTaken,
    Preparation,
)
from discogram.pathway.preparation.medicines import Medicine
from discogram.pathway.referral.facts import Referral
from discogram.words.text import FreeText

FORMAT = "discogram.intake/1"
NOBODY = UUID(int=0)
"""The id of a patient who is in no record."""


@dataclass(frozen=True, slots=True)
class Meant:
    """Which medicine a written name means; see `Finder`."""

    medicine: Medicine | None
    exact: bool
    near: tuple[str, ...] = ()


Finder = Callable[[str], Meant]
"""Looks a written name up; a medicine of None is *nobody knows*."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A name that was not as on the box: what it was taken for, and what else is near."""

    written: str
    taken_for: Medicine | None
    near: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Intake:
    """What is known of a patient today; `on` None is *the day of asking*."""

    site: Site
    person: Person
    referral: Referral
    candidacy: Candidacy
    preparation: Preparation
    guesses: tuple[Guess, ...] = ()
    on: date | None = None


def read_intake(
    document: Any, salt: Callable[[], str], find: Finder, now: datetime | None = None
) -> Intake:
    """The facts of a file; raises one `InputError` with every problem and its place.

    `now` is held against what cannot have happened yet; None holds nothing against it.
    """
    lines, unread = read_file(document, FORMAT, Lines, salt)
    if lines is None:
        raise InputError(unread)
    medicines, guesses, problems = _medicines(lines.preparation.medicines, salt, find)
    agreements, strangers = _agreements(lines.preparation.agreements, find)
    besides = (*strangers, *nonsense(lines, now))
    problems = [*unread, *problems, *besides]
    if problems:
        raise InputError(problems)
    return Intake(
        site=lines.site,
        person=person_of(lines.patient),
        referral=lines.referral,
        candidacy=lines.candidacy,
        preparation=_preparation(lines, medicines, agreements),
        guesses=guesses,
        on=lines.on,
    )


def person_of(line: PatientLine) -> Person:
    """Somebody who is in no record."""
    return Person(
        id=NOBODY,
        names=line.names,
        birth_date=line.birth_date,
        sex=line.sex,
        could_be_pregnant=line.could_be_pregnant,
        phones=line.phones,
        language=line.language,
        interpreter=line.interpreter,
        synthetic=line.synthetic,
    )


def _preparation(
    file: Lines,
    medicines: tuple[MedicineTaken, ...],
    agreements: tuple[Agreement, ...],
) -> Preparation:
    lines, told = file.preparation, file.preparation.could_be_pregnant
    return Preparation(
        labs=lines.labs,
        allergies=lines.allergies,
        could_be_pregnant=file.patient.could_be_pregnant if told is None else told,
        pregnancy_tests=lines.pregnancy_tests,
        medicines=medicines,
        medicines_complete=lines.medicines_complete,
        agreements=agreements,
        conditions=lines.conditions,
        sedation=lines.sedation,
        weighed=lines.weighed,
        vitals=lines.vitals,
        illness=lines.illness,
        fasting=lines.fasting,
        driver=lines.driver,
        consent=lines.consent,
    )


def _medicines(
    lines: tuple[MedicineLine, ...], salt: Callable[[], str], find: Finder
) -> tuple[tuple[MedicineTaken, ...], tuple[Guess, ...], list[Reason]]:
    """Every medicine, what was guessed, and one told twice under two names."""
    taken: list[MedicineTaken] = []
    guesses: list[Guess] = []
    problems: list[Reason] = []
    twice = Twice()
    for index, line in enumerate(lines):
        place = f"preparation.medicines[{index}]"
        if (line.name is None or not line.name.strip()) and line.medicine is None:
            problems.append(reason("intake-medicine-unnamed").at(place))
            continue
        medicine, guess = _meant(line, find)
        problems.extend(each.at(place) for each in _two_medicines(line, find))
        guesses.extend(guess)
        taken.append(_taken(line, medicine, salt))
        told = (*twice.told(index, taken[-1]), *_wrong_dose(line))
        problems.extend(each.at(place) for each in told)
    return tuple(taken), tuple(guesses), problems


def _meant(line: MedicineLine, find: Finder) -> tuple[Medicine, tuple[Guess, ...]]:
    """The medicine of a line; what nobody knows is *another medicine* and stops the needle."""
    if line.medicine is not None or line.name is None:
        return line.medicine or Medicine.OTHER_MEDICINE, ()
    found = find(line.name)
    guess = () if found.exact else (Guess(line.name, found.medicine, found.near),)
    return found.medicine or Medicine.OTHER_MEDICINE, guess


def _two_medicines(line: MedicineLine, find: Finder) -> Iterator[Reason]:
    """A name that surely means another medicine than the one beside it."""
    if line.medicine is None or line.name is None:
        return
    found = find(line.name)
    if found.exact and found.medicine not in (None, line.medicine):
        yield reason(
            "intake-medicine-contradicts",
            name=line.name,
            means=found.medicine,
            medicine=line.medicine,
        )


def _taken(line: MedicineLine, medicine: Medicine, salt: Callable[[], str]) -> MedicineTaken:
    name = FreeText.of(line.name, salt()) if line.name else None
    lapsed = line.taking is False and line.last_dose is not None
    return MedicineTaken(
        medicine=medicine,
        taking=line.taking,
        last_dose=line.last_dose,
        told_at=line.told_at,
        name=name,
        lapsed=lapsed,
        circumstance=line.circumstance,
    )


def _wrong_dose(line: MedicineLine) -> Iterator[Reason]:
    """A dose that was swallowed after it was told."""
    if line.last_dose and line.told_at and line.last_dose.instant > line.told_at.instant:
        why = reason("order-later-than-told", at=line.last_dose, told=line.told_at)
        yield why.at("last_dose")


def _agreements(
    lines: tuple[AgreementLine, ...], find: Finder
) -> tuple[tuple[Agreement, ...], list[Reason]]:
    """Every agreement; one to a medicine that nobody knows is a problem."""
    agreed: list[Agreement] = []
    problems: list[Reason] = []
    for index, line in enumerate(lines):
        known = {each.value: each for each in Medicine}
        medicine = known.get(line.medicine) or find(line.medicine).medicine
        if medicine is None:
            why = reason("intake-agreement-unknown", name=line.medicine)
            problems.append(why.at(f"preparation.agreements[{index}].medicine"))
        else:
            agreed.append(Agreement(medicine, line.prescriber, line.agreed_at))
    return tuple(agreed), problems


def of_the_file(intake: Intake) -> Preparation:
    """The preparation with the region of the referral, ready for `of_the_person`."""
    return replace(intake.preparation, region=intake.referral.region)
