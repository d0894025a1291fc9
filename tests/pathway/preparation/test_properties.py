"""Laws of preparation that hold for every patient (M14 to M20)."""

from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.preparation.body import (
    BloodPressure,
    BodyTemperature,
    Illness,
    Vitals,
    Weighed,
    Weight,
)
from discogram.pathway.preparation.conditions import Condition, ConditionAnswer
from discogram.pathway.preparation.events import LabRecorded, after
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
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.figures import Asked, hold_hours
from discogram.pathway.preparation.labs import Accepted, Lab, LabKind
from discogram.pathway.preparation.plan import plan
from discogram.pathway.preparation.rules import FLAGS, RULES, stops
from discogram.pathway.preparation.sedation import Sedation
from discogram.words.civil import CivilTime
from discogram.words.units import Unit
from discogram.words.verdict import Verdict
from tests.pathway.preparation.cases import BOOKED, DAY, PATIENT, TABLE, at, words

SPEAKERS = [Speaker(language, strict=True) for language in ("en", "es")]

answers = st.sampled_from([True, False, None])
moments = st.sampled_from(
    [
        BOOKED,
        at("2026-12-01T07:00"),
        at("2026-11-30T20:00"),
        at("2026-11-26T08:00"),
        at("2026-11-10T08:00"),
        at("2026-01-10T08:00"),
        at("2026-12-02T08:00"),
    ]
)
maybe = st.none() | moments
inrs = st.builds(
    lambda value, taken: Lab(LabKind.INR, Decimal(value), Unit.INR, taken),
    st.sampled_from(["1.0", "1.2", "1.3", "4"]),
    moments,
)
counts = st.builds(
    lambda value, taken: Lab(LabKind.PLATELETS, Decimal(value), Unit.PLATELETS, taken),
    st.sampled_from(["40", "80", "100", "250"]),
    moments,
)
creatinines = st.builds(
    lambda value, taken: Lab(LabKind.CREATININE, Decimal(value), Unit.CREATININE_UMOL_L, taken),
    st.sampled_from(["60", "80", "400"]),
    moments,
)
crps = st.builds(
    lambda value, taken: Lab(LabKind.CRP, Decimal(value), Unit.CRP_MG_L, taken),
    st.sampled_from(["2", "10", "11"]),
    moments,
)
labs = st.lists(inrs | counts | creatinines | crps, max_size=6).map(tuple)
accepted = st.lists(
    st.builds(Accepted, counts | crps, st.just("physician-1"), st.just(words("why")), moments),
    max_size=2,
).map(tuple)
weighed = st.lists(st.builds(Weighed, st.just(Weight.of("80", "kg")), moments), max_size=2)
vitals = st.lists(
    st.builds(
        Vitals,
        moments,
        st.none() | st.sampled_from([BodyTemperature.of(heat, "Cel") for heat in ("36", "38")]),
        st.none() | st.sampled_from([BloodPressure.of(top, "mm[Hg]") for top in (120, 180)]),
    ),
    max_size=3,
).map(tuple)
illnesses = st.lists(st.builds(Illness, moments, answers, answers, answers), max_size=3)
conditions = st.lists(
    st.builds(ConditionAnswer, st.sampled_from(Condition), answers),
    unique_by=lambda each: each.condition,
).map(tuple)
allergies = st.lists(
    st.builds(
        Allergy,
        st.sampled_from(Substance),
        answers,
        st.none() | st.sampled_from(Severity),
        st.none(),
        st.none() | st.builds(Resolved, st.sampled_from(Resolution), st.just("staff-7")),
    ),
    unique_by=lambda each: each.substance,
).map(tuple)


def _medicine(
    medicine: Medicine, taking: bool | None, last: CivilTime | None, told: CivilTime | None
) -> MedicineTaken:
    """A medicine as its events leave it: who has a last dose and takes no more gave it up."""
    lapsed = taking is False and last is not None
    return MedicineTaken(medicine, taking, last, told, lapsed=lapsed)


medicines = st.lists(
    st.builds(_medicine, st.sampled_from(Medicine), answers, maybe, maybe),
    max_size=3,
    unique_by=lambda each: each.medicine,
).map(tuple)
agreements = st.lists(
    st.builds(Agreement, st.sampled_from(Medicine), st.just(words("Dr Synthetic")), moments),
    max_size=3,
    unique_by=lambda each: each.medicine,
).map(tuple)
texts = st.none() | st.just(words("Synthetic"))
consents = st.builds(
    Consent, st.just("1"), st.just("0" * 64), moments, answers, answers, st.none() | moments
)


def is_consistent(patient: Preparation) -> bool:
    """Whether the facts can be folded from events: a positive test sets the answer."""
    positive = any(test.positive for test in patient.pregnancy_tests)
    return patient.could_be_pregnant is True or not positive


# Near the patient of the examples, so that go is common and every law is put to the test.
patients = st.builds(
    Preparation,
    labs=st.just(PATIENT.labs) | labs,
    allergies=st.just(PATIENT.allergies) | allergies,
    could_be_pregnant=answers,
    pregnancy_tests=st.lists(st.builds(PregnancyTest, st.booleans(), moments), max_size=3).map(
        tuple
    ),
    medicines=medicines,
    medicines_complete=st.sampled_from([True, True, False, None]),
    agreements=agreements,
    fasting=st.just(PATIENT.fasting) | st.none() | st.builds(Fasting, maybe, maybe, maybe),
    driver=st.just(PATIENT.driver) | st.none() | st.builds(Driver, texts, texts),
    consent=st.just(PATIENT.consent) | st.none() | consents,
    confirmed_for=st.just(BOOKED) | maybe,
    conditions=st.just(PATIENT.conditions) | conditions,
    sedation=st.sampled_from([Sedation.NONE, *Sedation, None]),
    weighed=st.just(PATIENT.weighed) | weighed.map(tuple),
    vitals=st.just(PATIENT.vitals) | vitals,
    illness=st.just(PATIENT.illness) | illnesses.map(tuple),
    accepted=accepted,
).filter(is_consistent)

FORGOTTEN = {field.name: getattr(Preparation(), field.name) for field in fields(Preparation)}
"""Every fact, and what it is when nobody asked."""
STILL_TAKEN = {"medicines"}
"""An empty list beside *the list is whole* is a fact, no gap: it is forgotten item by item."""


def knowing(patient: Preparation, **facts: Any) -> Preparation:
    """The same patient with other facts."""
    return replace(patient, **facts)


@given(patients, st.sampled_from(sorted(set(FORGOTTEN) - STILL_TAKEN)))
def test_forgetting_a_fact_never_turns_stop_into_go(patient: Preparation, fact: str) -> None:
    """A rule that stopped goes on stopping when less is known."""
    less = knowing(patient, **{fact: FORGOTTEN[fact]})

    for rule in RULES:
        if rule(less, TABLE, DAY).verdict is Verdict.MET:
            assert rule(patient, TABLE, DAY).verdict is Verdict.MET


PARTS = {
    "medicines": ("taking", "last_dose", "told_at"),
    "allergies": ("present", "severity", "resolved"),
    "consent": ("teach_back", "interpreter"),
    "fasting": ("last_solid", "last_clear_fluid", "told_at"),
    "driver": ("name", "phone"),
    "conditions": ("present",),
    "vitals": ("temperature", "systolic"),
    "illness": ("antibiotic_course", "skin_lesion", "recent"),
}


@given(patients, st.sampled_from(sorted(PARTS)), st.data())
def test_forgetting_part_of_a_fact_never_turns_stop_into_go(
    patient: Preparation, name: str, data: st.DataObject
) -> None:
    """Nor does a date or an answer inside a fact that is left out."""
    known = getattr(patient, name)
    if not known:
        return
    part = data.draw(st.sampled_from(PARTS[name]))
    lost = (
        tuple(replace(each, **{part: None}) for each in known)
        if isinstance(known, tuple)
        else replace(known, **{part: None})
    )
    less = knowing(patient, **{name: lost})

    for rule in RULES:
        if rule(less, TABLE, DAY).verdict is Verdict.MET:
            assert rule(patient, TABLE, DAY).verdict is Verdict.MET


@given(patients)
def test_a_gap_never_lets_a_needle_come(patient: Preparation) -> None:
    """Nothing stops only when every rule is surely met."""
    met = all(rule(patient, TABLE, DAY).verdict is Verdict.MET for rule in RULES)

    assert (stops(patient, TABLE, DAY) == ()) is met


SHUFFLED = (
    "labs",
    "allergies",
    "pregnancy_tests",
    "medicines",
    "agreements",
    "conditions",
    "weighed",
    "vitals",
    "illness",
    "accepted",
)


@given(patients, st.randoms())
def test_the_order_of_facts_does_not_matter(patient: Preparation, chance: Random) -> None:
    """Values, tests, medicines and allergies may come in any order."""
    shuffled = patient
    for name in SHUFFLED:
        items = list(getattr(patient, name))
        chance.shuffle(items)
        shuffled = knowing(shuffled, **{name: tuple(items)})

    for rule in (*RULES, *FLAGS):
        assert rule(shuffled, TABLE, DAY).verdict is rule(patient, TABLE, DAY).verdict


@given(st.lists(inrs | counts | creatinines, max_size=6), st.randoms())
def test_events_in_any_order_give_the_same_answers(
    given_labs: list[Lab], chance: Random
) -> None:
    """A late fax changes nothing that newer blood has said."""
    shuffled = list(given_labs)
    chance.shuffle(shuffled)
    answered = []
    for order in (given_labs, shuffled):
        facts = Preparation()
        for lab in order:
            facts = after(facts, LabRecorded(lab))
        answered.append([rule(facts, TABLE, DAY).verdict for rule in RULES])

    assert answered[0] == answered[1]


@given(patients, inrs)
def test_an_older_value_never_changes_the_answer(patient: Preparation, value: Lab) -> None:
    """Once newer blood of a kind is there, what was taken before does not count."""
    newest: CivilTime | None = max(
        (
            lab.taken_at
            for lab in patient.labs
            if lab.kind is LabKind.INR and lab.taken_at.day <= DAY
        ),
        key=lambda moment: moment.instant,
        default=None,
    )
    if newest is None or value.taken_at.instant >= newest.instant:
        return
    more = replace(patient, labs=(*patient.labs, value))

    for rule in RULES:
        assert rule(more, TABLE, DAY).verdict is rule(patient, TABLE, DAY).verdict


@given(patients)
def test_unknown_names_what_is_missing_and_nothing_else_does(patient: Preparation) -> None:
    """Whoever reads *unknown* is told what to ask."""
    for rule in (*RULES, *FLAGS):
        finding = rule(patient, TABLE, DAY)
        assert bool(finding.missing) is (finding.verdict is Verdict.UNKNOWN)


@pytest.mark.parametrize("speaker", SPEAKERS, ids=["en", "es"])
@settings(deadline=None)  # the first sentence reads the catalogue
@given(patient=patients)
def test_every_answer_can_be_said(speaker: Speaker, patient: Preparation) -> None:
    """Each reason has its sentence, with every parameter it needs."""
    for rule in (*RULES, *FLAGS):
        assert speaker.say(rule(patient, TABLE, DAY).reason)


@given(patients, st.sampled_from(Medicine), st.sampled_from([1, 24, 240, 1000]))
def test_a_longer_hold_in_any_source_never_shortens_the_plan(
    patient: Preparation, medicine: Medicine, hours: int
) -> None:
    """Whichever figure grows, the last dose is never later than before."""
    taken = MedicineTaken(medicine, taking=True)
    facts = replace(patient, medicines=(taken,))
    before = hold_hours(Asked(taken, facts, TABLE, DAY))
    for row in TABLE.rows:
        if row.id.startswith(f"{medicine}_hold_"):
            longer = replace(row, value=row.number + hours)
            rows = tuple(longer if each is row else each for each in TABLE.rows)
            after_ = hold_hours(Asked(taken, facts, replace(TABLE, rows=rows), DAY))
            assert before is not None
            assert after_ is not None
            assert after_ >= before


@given(patients, st.sampled_from(Condition), st.sampled_from(Medicine))
def test_one_more_risk_never_shortens_a_hold(
    patient: Preparation, condition: Condition, medicine: Medicine
) -> None:
    """A condition that is found makes a hold longer or leaves it."""
    taken = MedicineTaken(medicine, taking=True)
    told = [(ConditionAnswer(condition, present=present),) for present in (False, True)]
    without, with_it = (replace(patient, medicines=(taken,), conditions=each) for each in told)

    hours = [hold_hours(Asked(taken, each, TABLE, DAY)) for each in (without, with_it)]

    assert (hours[0] is None) == (hours[1] is None)
    assert (hours[0] or 0) <= (hours[1] or 0)


@given(patients, st.integers(-14, 14))
def test_a_plan_moves_with_its_booking_unless_the_clock_changes(
    patient: Preparation, days: int
) -> None:
    """Moved by d days, every moment moves by d days of the wall clock while no clock changes.

    Chicago keeps winter time from 1 November 2026 to 14 March 2027.
    """
    moved = at(str((BOOKED.local + timedelta(days=days)).isoformat()))
    facts = replace(patient, labs=(), pregnancy_tests=(), confirmed_for=None)

    one, other = plan(BOOKED, facts, TABLE), plan(moved, facts, TABLE)

    assert [each.step for each in one.lines] == [each.step for each in other.lines]
    for early, late in zip(one.lines, other.lines, strict=True):
        if early.at is not None and late.at is not None:
            assert late.at.local - early.at.local == timedelta(days=days)
