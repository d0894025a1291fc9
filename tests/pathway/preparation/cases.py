"""A synthetic patient who is prepared for a needle, to be changed one fact at a time."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from discogram.adapters.tables import read_tables
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    HeartRate,
    Illness,
    Saturation,
    Vitals,
    Weighed,
    Weight,
)
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.facts import (
    Agreement,
    Allergy,
    Consent,
    Driver,
    Fasting,
    Medicine,
    MedicineTaken,
    PregnancyTest,
    Preparation,
    Substance,
)
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Unit

TABLE = read_tables()["preparation"]
BOOKED = CivilTime.parse("2026-12-01T09:30[America/Chicago]")
DAY = date(2026, 12, 1)
ARRIVAL = CivilTime.parse("2026-12-01T08:15[America/Chicago]")


def at(text: str, zone: str = "America/Chicago") -> CivilTime:
    """A moment on the wall clock."""
    return CivilTime.parse(f"{text}[{zone}]")


def words(text: str) -> FreeText:
    """Words that may name a (synthetic) person."""
    return FreeText.of(text, "salt")


def lab(kind: LabKind, value: str, unit: Unit, taken: str = "2026-11-24T10:00") -> Lab:
    """A blood value taken a week before the test."""
    return Lab(kind, Decimal(value), unit, at(taken))


def inr(value: str, taken: str = "2026-11-24T10:00") -> Lab:
    """An INR."""
    return lab(LabKind.INR, value, Unit.INR, taken)


def platelets(value: str, taken: str = "2026-11-24T10:00") -> Lab:
    """A platelet count."""
    return lab(LabKind.PLATELETS, value, Unit.PLATELETS, taken)


def creatinine(value: str, taken: str = "2026-11-24T10:00") -> Lab:
    """A creatinine in mg/dL."""
    return lab(LabKind.CREATININE, value, Unit.CREATININE_MG_DL, taken)


def egfr(value: str, taken: str = "2026-11-24T10:00") -> Lab:
    """A filtration rate."""
    return lab(LabKind.EGFR, value, Unit.EGFR, taken)


def crp(value: str, taken: str = "2026-11-24T10:00") -> Lab:
    """A CRP."""
    return lab(LabKind.CRP, value, Unit.CRP_MG_L, taken)


LABS = (creatinine("0.9"), inr("1.0"), platelets("220"), egfr("95"), crp("2"))

WARFARIN = MedicineTaken(Medicine.WARFARIN, True, at("2026-11-26T08:00"), ARRIVAL)
IBUPROFEN = MedicineTaken(Medicine.IBUPROFEN, True, at("2026-11-29T20:00"), ARRIVAL)
AGREED = Agreement(Medicine.WARFARIN, words("Dr Synthetic Prescriber"), at("2026-11-20T12:00"))
NEGATIVE = PregnancyTest(False, at("2026-12-01T08:00"))

VITALS = Vitals(
    ARRIVAL,
    BodyTemperature.of("36.7", "Cel"),
    BloodPressure.of("128", "mm[Hg]"),
    BloodPressure.of("79", "mm[Hg]"),
    HeartRate.of("71", "{beats}/min"),
    Saturation.of("98", "%"),
)
WELL = Illness(ARRIVAL, antibiotic_course=False, skin_lesion=False, recent=False)
WEIGHED = Weighed(Weight.of("80", "kg"), ARRIVAL)

PATIENT = Preparation(
    labs=LABS,
    allergies=tuple(Allergy(substance, False) for substance in Substance),
    could_be_pregnant=True,
    pregnancy_tests=(NEGATIVE,),
    medicines=(IBUPROFEN,),
    medicines_complete=True,
    fasting=Fasting(at("2026-11-30T19:00"), at("2026-11-30T23:00"), ARRIVAL),
    driver=Driver(words("A Synthetic Friend"), words("555 0100")),
    consent=Consent(
        "1",
        "0" * 64,
        at("2026-11-20T11:00"),
        teach_back=True,
        interpreter=False,
        language="en",
        items=tuple(ConsentItem),
    ),
    confirmed_for=BOOKED,
    conditions=tuple(ConditionAnswer(each, present=False) for each in Condition),
    sedation=Sedation.NONE,
    weighed=(WEIGHED,),
    vitals=(VITALS,),
    illness=(WELL,),
)


def but(**facts: Any) -> Preparation:
    """The patient with some facts changed."""
    return replace(PATIENT, **facts)
