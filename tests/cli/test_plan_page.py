"""The dated plan at a terminal: every line and every figure can be shown (M16, M17)."""

import pytest

from discogram.adapters.language import Speaker
from discogram.cli.paper import Paper
from discogram.cli.plan_page import plan_json, show_plan
from discogram.pathway.preparation.facts import (
    Allergy,
    Medicine,
    MedicineTaken,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.plan import Step, plan
from discogram.pathway.preparation.premedication import Regimen
from tests.pathway.preparation.cases import BOOKED, TABLE

RESOLVED = Resolved(
    Resolution.PREMEDICATION, "physician-1", regimen=Regimen.ACCELERATED_DEXAMETHASONE
)
EVERYTHING = Preparation(
    medicines=tuple(MedicineTaken(each, taking=True) for each in Medicine),
    allergies=(Allergy(Substance.CONTRAST, True, Severity.MILD, resolved=RESOLVED),),
)
"""A patient who takes everything, and is premedicated: every kind of line and unit."""


@pytest.mark.parametrize(("language", "milligrams"), [("en", "7.5 mg"), ("es", "7,5 mg")])
def test_every_line_and_figure_is_shown(
    language: str, milligrams: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Hours, days, milligrams and words, each with its source, in both languages."""
    made = plan(BOOKED, EVERYTHING, TABLE)
    speak = Speaker(language, strict=True)

    show_plan(made, Paper(), speak)
    shown = capsys.readouterr().out

    assert {each.step for each in made.lines} == set(Step)
    assert all(speak.say(line.what) in shown for line in made.lines)
    assert all(
        option.row.source in shown
        for line in made.lines
        if len(line.options) > 1
        for option in line.options
    )
    assert milligrams in shown


def test_every_figure_goes_to_another_program() -> None:
    """Value, unit and source of each, as the table has them."""
    made = plan_json(plan(BOOKED, EVERYTHING, TABLE), Speaker("en", strict=True))

    assert made is not None
    figures = [figure for line in made["lines"] for figure in line["figures"]]
    assert {each["unit"] for each in figures} >= {"h", "min", "d", "mg", None}
    assert all(each["source"] for each in figures)
