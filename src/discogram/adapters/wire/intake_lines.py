"""What may stand in a ``discogram.intake/1`` file? Section by section; nothing is derived."""

from dataclasses import dataclass, field
from datetime import date

from discogram.application.ports import Site
from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.preparation.body import Illness, Vitals, Weighed
from discogram.pathway.preparation.conditions import ConditionAnswer
from discogram.pathway.preparation.facts import (
    Allergy,
    Consent,
    Driver,
    Fasting,
    PregnancyTest,
)
from discogram.pathway.preparation.labs import Lab
from discogram.pathway.preparation.medicines import Circumstance, Medicine
from discogram.pathway.preparation.sedation import Sedation
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class PatientLine:
    """Who the patient is, as far as the rules ask."""

    names: str = ""
    birth_date: date | None = None
    sex: str | None = None
    could_be_pregnant: bool | None = None
    phones: tuple[str, ...] = ()
    language: str | None = None
    interpreter: bool | None = None
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class MedicineLine:
    """One medicine as told: `name` in anybody's words, or `medicine` as the table calls it."""

    name: str | None = None
    medicine: Medicine | None = None
    taking: bool | None = None
    last_dose: CivilTime | None = None
    told_at: CivilTime | None = None
    circumstance: Circumstance | None = None


@dataclass(frozen=True, slots=True)
class AgreementLine:
    """A prescriber who agreed to a hold."""

    medicine: str
    prescriber: FreeText
    agreed_at: CivilTime


@dataclass(frozen=True, slots=True)
class PreparationLines:
    """What is known of the preparation."""

    labs: tuple[Lab, ...] = ()
    allergies: tuple[Allergy, ...] = ()
    could_be_pregnant: bool | None = None
    pregnancy_tests: tuple[PregnancyTest, ...] = ()
    medicines: tuple[MedicineLine, ...] = ()
    medicines_complete: bool | None = None
    agreements: tuple[AgreementLine, ...] = ()
    conditions: tuple[ConditionAnswer, ...] = ()
    sedation: Sedation | None = None
    weighed: tuple[Weighed, ...] = ()
    vitals: tuple[Vitals, ...] = ()
    illness: tuple[Illness, ...] = ()
    fasting: Fasting | None = None
    driver: Driver | None = None
    consent: Consent | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The file as it is written."""

    format: str
    site: Site
    on: date | None = None
    patient: PatientLine = field(default_factory=PatientLine)
    referral: Referral = field(default_factory=Referral)
    candidacy: Candidacy = field(default_factory=Candidacy)
    preparation: PreparationLines = field(default_factory=PreparationLines)
