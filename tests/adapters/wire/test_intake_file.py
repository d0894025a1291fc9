"""An intake file is read whole or refused whole, with every problem at once (M08, M14-M20)."""

import copy
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.wire.intake_file import Meant, read_intake
from discogram.cli.intake import meant
from discogram.errors import InputError
from discogram.pathway.preparation.medicines import Medicine

EXAMPLE = json.loads(Path("docs/examples/intake.json").read_text(encoding="utf-8"))
SPEAKERS = [Speaker(language, strict=True) for language in ("en", "es")]
NAMES = {
    "Cumadin 5 mg": Meant(Medicine.WARFARIN, exact=False, near=("Coumadin",)),
    "Coumadin": Meant(Medicine.WARFARIN, exact=True),
    "Aleve": Meant(Medicine.NAPROXEN, exact=True),
    "sertraline": Meant(Medicine.SSRI_OR_SNRI, exact=True),
    "omega 3": Meant(Medicine.FISH_OIL, exact=True),
}


def find(name: str) -> Meant:
    """Look a name up in a short list."""
    return NAMES.get(name, Meant(None, exact=False, near=("Zoloft",)))


def salt() -> str:
    """Always the same."""
    return "salt"


def changed(change: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
    """The example with something changed."""
    document = copy.deepcopy(EXAMPLE)
    change(document)
    return document


def problems(document: Any) -> list[tuple[str | None, str]]:
    """Every problem: its place and what it is; each can be said in both languages."""
    with pytest.raises(InputError) as wrong:
        read_intake(document, salt, find)
    assert all(speaker.explain(wrong.value) for speaker in SPEAKERS)
    return [(why.place, why.id) for why in wrong.value.reasons]


def test_the_example_is_read() -> None:
    """Facts of three stations, medicines by name, times in the site's zone."""
    found = read_intake(EXAMPLE, salt, find)

    taken = [each.medicine for each in found.preparation.medicines]
    assert taken == [
        Medicine.WARFARIN,
        Medicine.NAPROXEN,
        Medicine.SSRI_OR_SNRI,
        Medicine.FISH_OIL,
        Medicine.OTHER_MEDICINE,
    ]
    assert [(each.written, each.taken_for) for each in found.guesses] == [
        ("Cumadin 5 mg", Medicine.WARFARIN),
        ("Zyrtrex", None),
    ]
    assert found.preparation.labs[0].taken_at.zone == "America/Chicago"
    assert found.preparation.could_be_pregnant is False


def test_what_is_left_out_was_not_asked() -> None:
    """The least file knows nothing, and nothing is taken for no."""
    found = read_intake({"format": "discogram.intake/1", "site": EXAMPLE["site"]}, salt, find)

    assert found.preparation.medicines_complete is None
    assert found.preparation.could_be_pregnant is None
    assert found.candidacy.treatments is None
    assert found.on is None


def lab(**fields: Any) -> Callable[[dict[str, Any]], object]:
    """Change the first blood value; a field of None is left out."""

    def change(document: dict[str, Any]) -> None:
        one = {**document["preparation"]["labs"][0], **fields}
        kept = {name: value for name, value in one.items() if value is not None}
        document["preparation"]["labs"][0] = kept

    return change


def medicine(**fields: Any) -> Callable[[dict[str, Any]], object]:
    """Add a medicine."""
    return lambda document: document["preparation"]["medicines"].append(fields)


def put(section: str, **fields: Any) -> Callable[[dict[str, Any]], object]:
    """Change some fields of a section."""
    return lambda document: document[section].update(fields)


def both(*changes: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], object]:
    """One change after the other."""
    return lambda document: [change(document) for change in changes]


SUM = {"tool": "phq_9", "on": "2026-11-02"}
UPSIDE_DOWN = {
    "measured_at": "2026-11-20T08:00",
    "systolic": {"value": "80", "unit": "mm[Hg]"},
    "diastolic": {"value": "120", "unit": "mm[Hg]"},
}
SEVERE = {"substance": "contrast", "present": True, "severity": "severe"}
LAB = "preparation.labs[0]"
DECIDED = {"decision": "eligible", "by": "physician-1"}
NOUGHT = {"value": "0", "unit": "kg"}
KG = {"value": "80", "unit": "kg"}
AHEAD = {"medicine": "warfarin", "prescriber": "Dr. A", "agreed_at": "2027-06-01T09:00"}
PREGNANT = {"positive": True, "tested_at": "2026-11-20T08:00"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lab(unit=None), [(f"{LAB}.unit", "input-missing")]),
        (lab(taken_at=None), [(f"{LAB}.taken_at", "input-missing")]),
        (lab(unit="{INR}"), [(LAB, "unit-of-another-quantity")]),
        (lab(value="88"), [(LAB, "quantity-out-of-range")]),
        (lab(value="0.9", unit="umol/L"), [(LAB, "quantity-out-of-range")]),
        (lab(kind="inr", value="25", unit="{INR}"), [(LAB, "quantity-out-of-range")]),
        (lab(value="a lot"), [(f"{LAB}.value", "input-not-a-number")]),
        (
            medicine(name="Coumadin", taking=True),
            [("preparation.medicines[5]", "intake-medicine-twice")],
        ),
        (medicine(name=" "), [("preparation.medicines[5]", "intake-medicine-unnamed")]),
        (
            medicine(name="Aspirin", last_dose="yesterday evening"),
            [("preparation.medicines[5].last_dose", "time-unreadable-here")],
        ),
        (
            medicine(name="x", last_dose="2026-11-20T09:00", told_at="2026-11-19T09:00"),
            [("preparation.medicines[5].last_dose", "order-later-than-told")],
        ),
        (
            put("patient", sex="male", could_be_pregnant=True),
            [("patient.could_be_pregnant", "intake-pregnancy-of-a-man")],
        ),
        (
            put("preparation", pregnancy_tests=[PREGNANT]),
            [("preparation.could_be_pregnant", "intake-pregnancy-denied")],
        ),
        (
            put("referral", dominant_side="left", midline=True),
            [("referral.dominant_side", "referral-side-and-midline")],
        ),
        (
            put(
                "preparation",
                fasting={"last_solid": "2026-11-20T09:00", "told_at": "2026-11-20T08:00"},
            ),
            [("preparation.fasting.last_solid", "order-later-than-told")],
        ),
        (
            put("candidacy", pain_since="1950-01-01"),
            [("candidacy.pain_since", "order-before-birth")],
        ),
        (put("patient", sex="x"), [("patient.sex", "input-word-unknown")]),
        (put("site", zone="Mars/Olympus"), [("site.zone", "time-zone-unknown")]),
        (
            put("preparation", allergies=[{"substance": "latex", "present": False}] * 2),
            [("preparation.allergies[1]", "intake-allergy-twice")],
        ),
        (
            put("preparation", weighed=[{"weight": NOUGHT, "measured_at": "2026-11-20T08:00"}]),
            [("preparation.weighed[0].weight", "quantity-out-of-range")],
        ),
        (
            put("preparation", conditions=[{"condition": "diabetes", "present": True}] * 2),
            [("preparation.conditions[1]", "preparation-condition-twice")],
        ),
        (
            put(
                "preparation",
                agreements=[
                    {
                        "medicine": "Zyrtrex",
                        "prescriber": "Dr. A",
                        "agreed_at": "2026-11-20T09:00",
                    }
                ],
            ),
            [("preparation.agreements[0].medicine", "intake-agreement-unknown")],
        ),
        (
            medicine(name="Coumadin", medicine="celecoxib", taking=True),
            [("preparation.medicines[5]", "intake-medicine-contradicts")],
        ),
        (
            both(
                put("candidacy", answers=[{"item": "severe_allergy", "present": False}]),
                put("preparation", allergies=[SEVERE]),
            ),
            [("candidacy.answers", "intake-contraindication-denied")],
        ),
        (
            put("preparation", allergies=[{**SEVERE, "present": False}]),
            [("preparation.allergies[0]", "intake-allergy-denied")],
        ),
        (
            put("preparation", vitals=[UPSIDE_DOWN]),
            [("preparation.vitals[0].diastolic", "intake-pressure-reversed")],
        ),
        (
            put("candidacy", scores=[{**SUM, "value": 6}, {**SUM, "value": 20}]),
            [("candidacy.scores[1]", "intake-score-twice")],
        ),
        (put("candidacy", pain_sinse="2025"), [("candidacy", "input-field-unknown")]),
        (
            put("candidacy", scores=[{"tool": "phq_9", "value": 30, "on": "2026-11-02"}]),
            [("candidacy.scores[0].value", "candidacy-score-range")],
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    change: Callable[[dict[str, Any]], object], told: list[tuple[str, str]]
) -> None:
    """One clear sentence, in both languages; nothing is guessed."""
    assert problems(changed(change)) == told


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (put("patient", birth_date="2030-01-01"), "patient.birth_date"),
        (put("candidacy", pain_since="2028-01-01"), "candidacy.pain_since"),
        (put("candidacy", imaging={"mri_on": "2028-01-01"}), "candidacy.imaging.mri_on"),
        (lab(taken_at="2027-12-01T09:00"), "preparation.labs[0].taken_at"),
        (
            put("preparation", weighed=[{"weight": KG, "measured_at": "2028-11-20T08:00"}]),
            "preparation.weighed[0].measured_at",
        ),
        (put("preparation", agreements=[AHEAD]), "preparation.agreements[0].agreed_at"),
    ],
)
def test_what_has_not_come_yet_did_not_happen(
    change: Callable[[dict[str, Any]], object], place: str
) -> None:
    """An agreement of next year is none, and nobody was born tomorrow."""
    now = datetime(2026, 11, 26, 12, tzinfo=UTC)

    with pytest.raises(InputError) as raised:
        read_intake(changed(change), salt, find, now)

    assert [(each.place, each.id) for each in raised.value.reasons] == [
        (place, "intake-still-to-come")
    ]
    assert read_intake(changed(lambda document: None), salt, find, now).on is not None


def test_two_values_of_one_moment_are_told() -> None:
    """Which of them is right, nobody knows."""

    def again(document: dict[str, Any]) -> None:
        labs = document["preparation"]["labs"]
        labs.append({**labs[0], "value": "2.8"})

    count = len(EXAMPLE["preparation"]["labs"])
    assert problems(changed(again)) == [(f"preparation.labs[{count}]", "intake-lab-twice")]


def test_two_medicines_of_one_entry_are_two() -> None:
    """A long and a short insulin; a tablet for pain and an opioid: nothing is told twice."""

    def more(document: dict[str, Any]) -> None:
        for name in ("Lantus", "Humalog", "Prozac", "Cymbalta"):
            medicine(name=name, taking=True)(document)

    found = read_intake(changed(more), salt, meant, datetime(2026, 11, 26, tzinfo=UTC))

    assert (
        len({each.key for each in found.preparation.medicines})
        == len(EXAMPLE["preparation"]["medicines"]) + 4
    )


def test_all_problems_are_told_at_once() -> None:
    """Of values that cannot be read, and of medicines told twice beside them."""

    def spoil(document: dict[str, Any]) -> None:
        lab(unit=None)(document)
        medicine(name="Coumadin")(document)
        medicine(name="Aspirin", last_dose="yesterday")(document)
        document["candidacy"]["imaging"]["mri_on"] = "last year"
        document["candidacy"]["decided"] = DECIDED
        document["patient"] |= {"sex": "male", "could_be_pregnant": True}
        document["site"]["zone"] = "Mars/Olympus"

    assert {id_ for _, id_ in problems(changed(spoil))} == {
        "input-missing",
        "input-not-a-date",
        "time-unreadable-here",
        "intake-medicine-twice",
        "intake-pregnancy-of-a-man",
        "time-zone-unknown",
        "input-field-unknown",
    }


@pytest.mark.parametrize(
    ("name", "value"),
    [("region", "lumbar"), ("suspects", ["L4/L5"]), ("decided", DECIDED)],
)
def test_what_is_the_referrals_or_a_physicians_is_not_typed_as_candidacy(
    name: str, value: object
) -> None:
    """Region and suspects follow from the referral; who decides signs in a record."""
    told = problems(changed(put("candidacy", **{name: value})))

    assert told == [(f"candidacy.{name}", "input-field-unknown")]


@pytest.mark.parametrize(
    "change",
    [
        lambda document: document.update(site=[]),
        lambda document: document.update(preparation={"labs": 5}),
        lambda document: document.update(preparation=[], candidacy=3, referral="x"),
        lambda document: document["site"].pop("name"),
        lambda document: document.update(strange=1, patient={"strange": {}}),
    ],
)
def test_a_file_of_which_nothing_is_left_is_refused(
    change: Callable[[dict[str, Any]], object],
) -> None:
    """Whatever was cut away, it ends, and says what was wrong in the file as it came."""
    assert problems(changed(change))


@pytest.mark.parametrize("document", [None, [], "x", 1, {}, {"format": "discogram.intake/2"}])
def test_another_file_is_refused(document: Any) -> None:
    """It says what is expected, and nothing else."""
    assert len(problems(document)) == 1


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)
PLACES = st.sampled_from(
    [
        ("site", "zone"),
        ("site", "phones"),
        ("patient", "birth_date"),
        ("referral", "suspects"),
        ("candidacy", "treatments"),
        ("candidacy", "scores"),
        ("candidacy", "imaging"),
        ("preparation", "labs"),
        ("preparation", "medicines"),
        ("preparation", "agreements"),
        ("preparation", "fasting"),
    ]
)


@given(PLACES, JSON)
def test_whatever_stands_in_a_field_is_read_or_refused(
    place: tuple[str, str], value: Any
) -> None:
    """No value of any shape is a traceback."""
    section, name = place
    document = changed(lambda each: each[section].__setitem__(name, value))
    told = []
    try:
        read_intake(document, salt, find)
    except InputError as wrong:
        told = [speaker.explain(wrong) for speaker in SPEAKERS]

    assert all(told)
