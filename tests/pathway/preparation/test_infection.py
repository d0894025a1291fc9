"""M14: what shows an infection, what a physician looks at first, who is awake to answer."""

from dataclasses import replace
from typing import Any

import pytest

from discogram.adapters.language import Speaker
from discogram.errors import InputError, OutOfOrder, reason
from discogram.pathway.preparation.awake import conditions_are_known, patient_will_be_awake
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    HeartRate,
    Illness,
    Saturation,
)
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.events import (
    IllnessAnswered,
    LabAccepted,
    LabRecorded,
    VitalsMeasured,
    after,
)
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.infection import no_infection_shows
from discogram.pathway.preparation.known import known_at
from discogram.pathway.preparation.labs import Accepted
from discogram.pathway.preparation.rules import clotting_allows_a_needle, stops
from discogram.pathway.preparation.sedation import Sedation
from discogram.pathway.preparation.vital_signs import vital_signs_are_calm
from discogram.words.verdict import Finding, Verdict
from tests.pathway.preparation.cases import (
    ARRIVAL,
    BOOKED,
    DAY,
    LABS,
    PATIENT,
    TABLE,
    VITALS,
    WELL,
    at,
    but,
    crp,
    inr,
    platelets,
    words,
)

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
BEFORE, LATER = at("2026-11-30T08:00"), at("2026-12-01T08:30")


def hot(degrees: str, when: Any = ARRIVAL) -> Any:
    """A temperature, and nothing else."""
    temperature = BodyTemperature.of(degrees, "Cel")
    return replace(VITALS, temperature=temperature, measured_at=when)


def accepted(lab: Any) -> Accepted:
    """A value that a physician took on."""
    return Accepted(lab, "physician-1", words("explained"), at("2026-11-25T09:00"))


def named_in(finding: Finding) -> tuple[object, ...]:
    """The signs that a finding names, or those that it misses."""
    params = finding.reason.params
    told = params.get("signs") or params.get("missing") or ()
    assert isinstance(told, tuple)
    return told


@pytest.mark.parametrize(
    ("facts", "verdict", "named"),
    [
        ({}, MET, ()),
        ({"vitals": (hot("37.9"),)}, MET, ()),
        ({"vitals": (hot("38.0"),)}, NOT_MET, ("temperature",)),
        # a tablet hides a fever: the hottest of the day counts
        ({"vitals": (hot("38.4"), hot("36.5", LATER))}, NOT_MET, ("temperature",)),
        # of another day, or not measured
        ({"vitals": (hot("39.0", BEFORE),)}, UNKNOWN, ("temperature",)),
        ({"vitals": (replace(VITALS, temperature=None),)}, UNKNOWN, ("temperature",)),
        ({"vitals": ()}, UNKNOWN, ("temperature",)),
        (
            {"illness": (replace(WELL, antibiotic_course=True),)},
            NOT_MET,
            ("antibiotic_course",),
        ),
        ({"illness": (replace(WELL, skin_lesion=True),)}, NOT_MET, ("skin_lesion",)),
        ({"illness": (replace(WELL, recent=True),)}, NOT_MET, ("recent",)),
        ({"illness": (replace(WELL, recent=None),)}, UNKNOWN, ("recent",)),
        # a no of the day before says nothing of today; a yes counts until a later no
        (
            {"illness": (replace(WELL, told_at=BEFORE),)},
            UNKNOWN,
            ("antibiotic_course", "skin_lesion", "recent"),
        ),
        (
            {"illness": (Illness(BEFORE, recent=True), replace(WELL, recent=None))},
            NOT_MET,
            ("recent",),
        ),
        ({"illness": (WELL, Illness(BEFORE, recent=True))}, MET, ()),
        # two answers of one moment: the worse one
        ({"illness": (WELL, Illness(ARRIVAL, recent=True))}, NOT_MET, ("recent",)),
        ({"labs": (*LABS[:4], crp("10"))}, MET, ()),
        ({"labs": (*LABS[:4], crp("10.1"))}, NOT_MET, ("crp",)),
        ({"labs": (*LABS[:4], crp("2", "2026-11-23T23:59"))}, UNKNOWN, ("crp",)),
        ({"labs": LABS[:4]}, UNKNOWN, ("crp",)),
        # a physician explained this very value, and no other
        ({"labs": (*LABS[:4], crp("30")), "accepted": (accepted(crp("30")),)}, MET, ()),
        (
            {"labs": (*LABS[:4], crp("31")), "accepted": (accepted(crp("30")),)},
            NOT_MET,
            ("crp",),
        ),
        # one sign is enough beside what nobody asked
        ({"illness": (), "vitals": (hot("39"),)}, NOT_MET, ("temperature",)),
    ],
)
def test_an_infection_postpones_and_what_nobody_asked_is_unknown(
    facts: dict[str, Any], verdict: Verdict, named: tuple[str, ...]
) -> None:
    """Fever from 38.0, antibiotics, a lesion, an illness, an unexplained CRP."""
    finding = no_infection_shows(but(**facts), TABLE, DAY)

    assert (finding.verdict, named_in(finding)) == (verdict, named)
    assert finding.missing == (named if verdict is UNKNOWN else ())
    assert (stops(but(**facts), TABLE, DAY) == ()) is (verdict is MET)


def signs(**changed: Any) -> Preparation:
    """The patient with another vital sign."""
    return but(vitals=(replace(VITALS, **changed),))


@pytest.mark.parametrize(
    ("facts", "verdict", "named"),
    [
        (signs(systolic=BloodPressure.of("179", "mm[Hg]")), MET, ()),
        (signs(systolic=BloodPressure.of("180", "mm[Hg]")), NOT_MET, ("systolic",)),
        (signs(diastolic=BloodPressure.of("109", "mm[Hg]")), MET, ()),
        (signs(diastolic=BloodPressure.of("110", "mm[Hg]")), NOT_MET, ("diastolic",)),
        (signs(heart_rate=HeartRate.of("45", "{beats}/min")), MET, ()),
        (signs(heart_rate=HeartRate.of("44", "{beats}/min")), NOT_MET, ("heart_rate",)),
        (signs(heart_rate=HeartRate.of("120", "{beats}/min")), MET, ()),
        (signs(heart_rate=HeartRate.of("121", "{beats}/min")), NOT_MET, ("heart_rate",)),
        (signs(saturation=Saturation.of("92", "%")), MET, ()),
        (signs(saturation=Saturation.of("91", "%")), NOT_MET, ("saturation",)),
        (signs(saturation=None), UNKNOWN, ("saturation",)),
        (signs(measured_at=at("2026-12-02T08:00"), temperature=None), UNKNOWN, None),
    ],
)
def test_a_physician_looks_first_at_vital_signs_beyond_the_limits(
    facts: Preparation, verdict: Verdict, named: tuple[str, ...] | None
) -> None:
    """A flag: it is shown, and each limit belongs to its calm side or not."""
    finding = vital_signs_are_calm(facts, TABLE, DAY)

    assert finding.verdict is verdict
    assert named is None or named_in(finding) == named


@pytest.mark.parametrize("depth", [None, *Sedation])
def test_the_patient_will_be_awake(depth: Sedation | None) -> None:
    """None and minimal let the patient answer; deeper stops, and so does *not said*."""
    finding = patient_will_be_awake(but(sedation=depth), TABLE, DAY)
    awake = depth in (Sedation.NONE, Sedation.MINIMAL)

    assert finding.verdict is Verdict.of(None if depth is None else awake)
    assert (stops(but(sedation=depth), TABLE, DAY) == ()) is awake


@pytest.mark.parametrize("condition", Condition)
def test_every_condition_is_asked(condition: Condition) -> None:
    """One that nobody asked is unknown and named; one that is there is known."""
    others = tuple(each for each in PATIENT.conditions if each.condition is not condition)
    there = but(conditions=(*others, ConditionAnswer(condition, present=True)))

    assert conditions_are_known(but(conditions=others), TABLE, DAY).missing == (condition,)
    assert conditions_are_known(there, TABLE, DAY).verdict is MET


@pytest.mark.parametrize(
    ("count", "taken_on", "verdict", "why"),
    [
        ("99", False, NOT_MET, "preparation-platelets-refer"),
        ("99", True, MET, "preparation-clotting-fine"),
        ("50", True, MET, "preparation-clotting-fine"),
        ("49", True, NOT_MET, "preparation-platelets-low"),
    ],
)
def test_few_platelets_are_a_physicians_matter_and_fewer_are_nobodys(
    count: str, taken_on: bool, verdict: Verdict, why: str
) -> None:
    """From 50 to 99 a physician may take them on; below 50 nobody can."""
    few = platelets(count)
    by = (accepted(few),) if taken_on else ()
    facts = but(labs=(inr("1.0"), few), accepted=by)
    finding = clotting_allows_a_needle(facts, TABLE, DAY)

    assert (finding.verdict, finding.reason.id) == (verdict, why)


def test_what_a_physician_takes_on_is_in_the_record() -> None:
    """A value that nobody recorded cannot be accepted; one that was is accepted alone."""
    few = platelets("82")
    wish = LabAccepted(few, "physician-1", words("seen"), BOOKED)
    with pytest.raises(OutOfOrder):
        after(Preparation(), wish)
    facts = after(after(Preparation(), LabRecorded(few)), wish)

    assert facts.is_accepted(few)
    assert not facts.is_accepted(platelets("81"))
    assert not known_at(facts, ARRIVAL).is_accepted(few)


def test_what_was_measured_and_told_is_kept_with_its_moment() -> None:
    """Later measurements license no earlier needle; what speaks for an infection counts."""
    evening = at("2026-12-01T18:00")
    facts = Preparation()
    for body in (
        VitalsMeasured(evening, temperature=BodyTemperature.of("36.5", "Cel")),
        IllnessAnswered(evening, antibiotic_course=False),
        IllnessAnswered(evening, recent=True),
    ):
        facts = after(facts, body)

    assert len(facts.vitals) == 1
    assert known_at(facts, BOOKED).vitals == ()
    assert known_at(facts, BOOKED).illness == (Illness(evening, recent=True),)


@pytest.mark.parametrize("degrees", ["98.6", "29", "0"])
def test_a_temperature_that_nobody_has_is_refused(degrees: str) -> None:
    """98.6 is Fahrenheit."""
    with pytest.raises(InputError):
        BodyTemperature.of(degrees, "Cel")


@pytest.mark.parametrize(
    ("language", "heat", "pressure"),
    [
        ("en", "temperature and antibiotics being taken", "systolic blood pressure"),
        ("es", "temperatura y", "tensión sistólica"),
    ],
)
def test_signs_are_said_in_words(language: str, heat: str, pressure: str) -> None:
    """No name of a field, and no name of an order, in a sentence for people."""
    speaker = Speaker(language, strict=True)
    infection = reason(
        "preparation-infection-shows", signs=("temperature", "antibiotic_course")
    )
    look = reason("preparation-vitals-look", signs=("systolic",))

    assert heat in speaker.say(infection)
    assert pressure in speaker.say(look)
    assert "_" not in speaker.say(infection) + speaker.say(look)
