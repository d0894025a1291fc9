"""The plan in finished words: which heading a line stands under, and no identifier (M17)."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from discogram.adapters.documents.plain_text import text_of
from discogram.adapters.documents.plan_sheet import Prepared, plan_sheet
from discogram.adapters.documents.sheet import Chapter, Grid, Items
from discogram.application.ports import Person, Site
from discogram.pathway.preparation.facts import (
    Allergy,
    MedicineTaken,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.preparation.medicines import Medicine
from discogram.pathway.preparation.plan import Step, plan
from discogram.pathway.preparation.premedication import Regimen
from discogram.words.evidence import Source
from tests.adapters.documents.patients import voice
from tests.pathway.preparation.cases import BOOKED, TABLE

SITE = Site("lakeside", "Lakeside Spine Clinic", "America/Chicago")
PERSON = Person(UUID(int=1), "Robin Testcase", date(1979, 8, 21), synthetic=True)
PREMEDICATED = Allergy(
    Substance.CONTRAST,
    present=True,
    severity=Severity.MILD,
    resolved=Resolved(Resolution.PREMEDICATION, "physician-1", regimen=None),
)
FACTS = Preparation(
    medicines=(
        MedicineTaken(Medicine.WARFARIN, taking=True),
        MedicineTaken(Medicine.SSRI_OR_SNRI, taking=True),
        MedicineTaken(Medicine.INSULIN_OR_SULFONYLUREA, taking=True),
    ),
    allergies=(PREMEDICATED,),
)


def prepared(facts: Preparation = FACTS) -> Prepared:
    """A plan of one who stops a blood thinner, and goes on with another medicine."""
    return Prepared(SITE, PERSON, plan(BOOKED, facts, TABLE))


def chapters(language: str, facts: Preparation = FACTS) -> dict[str, Chapter]:
    """The chapters of the plan by heading."""
    sheet = plan_sheet(prepared(facts), voice(language))
    return {each.heading: each for each in sheet.chapters}


def lines(chapter: Chapter) -> Iterable[str]:
    """The lines of a chapter that is a list."""
    (block,) = chapter.blocks
    assert isinstance(block, Items)
    return block.lines


@pytest.mark.parametrize(
    ("language", "goes_on", "looked_at", "thinner"),
    [
        (
            "en",
            "Medicines that go on",
            "What the team looks at before the needle",
            "warfarin",
        ),
        (
            "es",
            "Medicamentos que siguen",
            "Qué comprueba el equipo antes de la punción",
            "warfarina",
        ),
    ],
)
def test_a_stopped_blood_thinner_is_not_among_what_goes_on(
    language: str, goes_on: str, looked_at: str, thinner: str
) -> None:
    """Who reads that list keeps taking what stands in it."""
    found = chapters(language)

    assert not any(thinner in line for line in lines(found[goes_on]))
    assert len(tuple(lines(found[goes_on]))) == 2
    assert any(thinner in line for line in lines(found[looked_at]))


def test_every_line_without_a_moment_stands_somewhere() -> None:
    """None is lost between the headings: also what premedication cannot do."""
    made = prepared().made
    said = [line for each in chapters("en").values() for line in _texts(each)]
    undated = [each for each in made.lines if each.at is None]

    assert {each.step for each in undated} == {
        Step.CONTINUE,
        Step.ADJUST,
        Step.LOOK,
        Step.PREMEDICATION,
        Step.RESTART,
    }
    assert all(voice().spoken(each.what) in said for each in undated)


def _texts(chapter: Chapter) -> Iterable[str]:
    return (
        line for block in chapter.blocks if isinstance(block, Items) for line in block.lines
    )


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("regimen", list(Regimen))
def test_a_figure_is_named_in_words(language: str, regimen: Regimen) -> None:
    """No id of a row, and no English word of one, in the table of the figures."""
    resolved = Resolved(Resolution.PREMEDICATION, "physician-1", regimen=regimen)
    facts = replace(FACTS, allergies=(replace(PREMEDICATED, resolved=resolved),))
    spoken = voice(language)
    (grid,) = chapters(language, facts)[spoken.tell("plan-figures")].blocks
    assert isinstance(grid, Grid)

    told = [str(cell) for row in grid.rows for cell in row[:2]]

    assert not any(re.search(r"[a-z]_[a-z]", each) for each in told)
    assert any("warfarin" in each for each in told)
    if language == "es":
        assert not any(re.search(r"\b(yes|midnight)\b", each) for each in told)
        assert any("medianoche" in each for each in told)


_AUTHORS = "Narouze, Samer and Benzon, Honorio T. and others"


def test_one_day_is_no_plural_and_a_source_is_its_author_and_year() -> None:
    """The figures read like a sentence, and names do not stand as BibTeX writes them."""
    known = {"asra-2018": Source("asra-2018", "Guidelines", _AUTHORS, "2018")}
    told = plan_sheet(replace(prepared(), sources=known), voice()).chapters
    (grid,) = next(each.blocks for each in told if each.heading == voice().tell("plan-figures"))
    assert isinstance(grid, Grid)
    figures = [str(row[1]) for row in grid.rows]
    cited = [str(row[2]) for row in grid.rows]

    assert any(each.startswith("1 day") for each in figures)
    assert not any(re.match(r"1 (days|weeks|months)", each) for each in figures)
    assert "Narouze et al. 2018: Guidelines" in cited


def test_the_whole_plan_holds_no_identifier() -> None:
    """Neither in a sentence."""
    spoken = voice("es")
    text = text_of(plan_sheet(prepared(), spoken))

    assert not re.search(r"[a-z]_[a-z]", text.partition("DE DÓNDE SALE")[0])
