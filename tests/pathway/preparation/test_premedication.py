"""Each dose of a premedication with its hour, against a second transcription (M16, B06)."""

from dataclasses import replace

import pytest

from discogram.adapters.language import Speaker
from discogram.pathway.preparation.facts import (
    Allergy,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.plan import Line, Step, plan
from discogram.pathway.preparation.premedication import Regimen, doses
from tests.pathway.preparation.cases import BOOKED, DAY, TABLE, at

ROWS = TABLE.in_force(DAY)

# regimen: milligrams, hours before, hours of the antihistamine
REGIMENS = {
    "prednisone_13_7_1": (50, (13, 7, 1), 1),
    "methylprednisolone_12_2": (32, (12, 2), None),
    "hydrocortisone_instead": (200, (13, 7, 1), 1),
    "accelerated_methylprednisolone": (40, (5, 1), 1),
    "accelerated_hydrocortisone": (200, (5, 1), 1),
    "accelerated_dexamethasone": (7.5, (5, 1), 1),
}


def test_every_row_is_as_transcribed() -> None:
    """Milligrams and hours, cell by cell; none added. Methylprednisolone is 40 mg, not 200."""
    wanted: dict[str, tuple[float, str]] = {
        "premedication_antihistamine_mg": (50, "mg"),
        "premedication_steroid_least": (4, "h"),
    }
    for regimen, (mg, hours, antihistamine) in REGIMENS.items():
        start = f"premedication_{regimen}"
        wanted[f"{start}_mg"] = (mg, "mg")
        wanted |= {f"{start}_dose_{n}": (h, "h") for n, h in enumerate(hours, start=1)}
        if antihistamine is not None:
            wanted[f"{start}_antihistamine"] = (antihistamine, "h")

    found = {id_: row for id_, row in ROWS.items() if id_.startswith("premedication_")}
    assert {id_: (float(row.number), row.unit) for id_, row in found.items()} == wanted
    assert {each.value for each in Regimen} == set(REGIMENS)


def test_prednisone_is_taken_thirteen_seven_and_one_hours_before() -> None:
    """The antihistamine with the last tablet."""
    made = doses(Regimen.PREDNISONE_13_7_1, BOOKED, TABLE)

    assert [(str(each.at)[:16], each.antihistamine) for each in made] == [
        ("2026-11-30T20:30", False),
        ("2026-12-01T02:30", False),
        ("2026-12-01T08:30", False),
        ("2026-12-01T08:30", True),
    ]


def test_hours_are_real_in_the_night_when_the_clocks_change() -> None:
    """Thirteen real hours before 09:30 on the day of winter time are 21:30 of summer time."""
    made = doses(Regimen.PREDNISONE_13_7_1, at("2026-11-01T09:30"), TABLE)

    assert str(made[0].at) == "2026-10-31T21:30-05:00[America/Chicago]"


def premedicated(regimen: Regimen | None, *, present: bool = True) -> list[Line]:
    """The premedication of a plan."""
    resolved = Resolved(Resolution.PREMEDICATION, "physician-1", regimen=regimen)
    allergy = Allergy(Substance.CONTRAST, present, Severity.MILD, resolved=resolved)
    facts = Preparation(allergies=(allergy,))
    lines = plan(BOOKED, facts, TABLE).lines
    return [each for each in lines if each.step is Step.PREMEDICATION]


def test_the_plan_has_every_dose_and_says_what_it_cannot_do() -> None:
    """The limits first, without an hour; then dose by dose."""
    made = premedicated(Regimen.METHYLPREDNISOLONE_12_2)

    assert [each.what.id for each in made] == [
        "preparation-plan-premedication-limits",
        "preparation-plan-premedication",
        "preparation-plan-premedication",
    ]
    assert [str(each.at)[:16] for each in made[1:]] == ["2026-11-30T21:30", "2026-12-01T07:30"]
    assert {each.sources for each in made} == {("acr-manual-2021",)}


def test_without_a_regimen_it_is_asked_for() -> None:
    """No hour is guessed."""
    assert {each.what.id for each in premedicated(None)} == {
        "preparation-plan-premedication-limits",
        "preparation-plan-premedication-unnamed",
    }


@pytest.mark.parametrize("how", [each for each in Resolution if each != "premedication"])
def test_nobody_else_is_premedicated(how: Resolution) -> None:
    """An allergy that is not there, or settled otherwise, has no doses."""
    other = Allergy(Substance.CONTRAST, present=True, resolved=Resolved(how, "physician-1"))
    facts = Preparation(allergies=(other,))
    steps = {each.step for each in plan(BOOKED, facts, TABLE).lines}

    assert Step.PREMEDICATION not in steps
    assert premedicated(Regimen.PREDNISONE_13_7_1, present=False) == []
    assert replace(other, present=None).resolved is not None


# regimen: the drug in English and in Spanish, and whether it is swallowed
DRUGS = {
    "prednisone_13_7_1": ("prednisone 50 mg", "prednisona 50 mg", True),
    "methylprednisolone_12_2": ("methylprednisolone 32 mg", "metilprednisolona 32 mg", True),
    "hydrocortisone_instead": ("hydrocortisone 200 mg", "hidrocortisona 200 mg", False),
    "accelerated_methylprednisolone": (
        "methylprednisolone 40 mg",
        "metilprednisolona 40 mg",
        False,
    ),
    "accelerated_hydrocortisone": ("hydrocortisone 200 mg", "hidrocortisona 200 mg", False),
    "accelerated_dexamethasone": ("dexamethasone 7.5 mg", "dexametasona 7,5 mg", False),
}


@pytest.mark.parametrize("regimen", list(Regimen))
@pytest.mark.parametrize(
    ("language", "mouth", "vein", "sip"),
    [
        ("en", "by mouth", "into a vein", "with a sip of water, also while fasting"),
        (
            "es",
            "por vía oral",
            "por vía intravenosa",
            "con un sorbo de agua, también en ayunas",
        ),
    ],
)
def test_a_dose_names_its_drug_first_and_the_way(
    regimen: Regimen, language: str, mouth: str, vein: str, sip: str
) -> None:
    """What is taken stands before how much; what is swallowed may be swallowed fasting."""
    english, spanish, swallowed = DRUGS[regimen.value]
    speaker = Speaker(language, strict=True)
    told = [
        speaker.say(each.what)
        for each in premedicated(regimen)
        if each.what.id == "preparation-plan-premedication"
    ]

    begins = f"{english if language == 'en' else spanish} {mouth if swallowed else vein} "
    assert len(told) == len(REGIMENS[regimen.value][1])
    assert all(each.startswith(begins) for each in told)
    assert all((sip in each) is swallowed for each in told)


def test_an_antihistamine_names_its_drug_first() -> None:
    """Diphenhydramine, in both languages."""
    (line,) = (
        each
        for each in premedicated(Regimen.PREDNISONE_13_7_1)
        if each.what.id == "preparation-plan-antihistamine"
    )

    assert Speaker("en").say(line.what).startswith("diphenhydramine 50 mg at ")
    assert Speaker("es").say(line.what).startswith("difenhidramina 50 mg el ")
