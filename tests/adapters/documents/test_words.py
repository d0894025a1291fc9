"""Every message of the report is asked for, and nothing else is: M06, B05."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from discogram.adapters.documents.sections.criteria import SETS
from discogram.adapters.documents.tell import tell
from discogram.adapters.documents.voice import Voice
from discogram.adapters.language import languages
from discogram.adapters.language.speaker import CATALOGUES
from discogram.errors import Reason
from discogram.pathway.candidacy.facts import VALUES, CorrelatedTest
from discogram.pathway.conclusion.conclude import ALL_SETS
from discogram.words.spine import Disc
from tests.adapters.documents.patients import AMENDED, at, voice

SOURCE = Path(__file__).parents[3] / "src" / "discogram"


def test_every_criteria_set_has_a_name() -> None:
    """A set that is applied is printed by its name, not by its id."""
    assert set(SETS) == {each.id for each in ALL_SETS}


@pytest.mark.parametrize("language", languages())
def test_every_finding_of_every_test_can_be_said(language: str) -> None:
    """No word that another test may answer is left without a sentence."""
    tests = tuple(
        CorrelatedTest(kind, value, at(1, 9, 0).day, Disc.L4_L5)
        for kind, values in VALUES.items()
        for value in values
    )

    assert tell(replace(AMENDED, tests=tests), voice(language)).language == language


def test_no_message_is_stale() -> None:
    """Each id in the report's catalogue is named or begun somewhere in the source."""
    catalogue = (CATALOGUES / "en" / "report.ftl").read_text(encoding="utf-8")
    ids = re.findall(r"^report-([\w-]+) =", catalogue, re.M)
    files = [*SOURCE.glob("adapters/documents/**/*.py"), *SOURCE.glob("pathway/report/*.py")]
    source = "\n".join(path.read_text(encoding="utf-8") for path in files)
    begun = tuple(re.findall(r'f"(?:report-)?([a-z]+-)\{', source))
    named = [id for id in ids if re.search(rf"""["'](report-)?{id}["']""", source)]
    stale = [id for id in ids if id not in named and not id.startswith((*begun, "risk-"))]

    assert ids
    assert stale == []


def test_nothing_is_said_without_the_catalogue() -> None:
    """Every sentence of the report passes through `say`, so that no language is left out."""
    asked: list[str] = []

    def say(why: Reason) -> str:
        asked.append(why.id)
        return "¤"

    sheet = tell(AMENDED, Voice(say, lambda value: "¤", "en"))

    assert sheet.title == "¤"
    assert {chapter.heading for chapter in sheet.chapters} == {"¤"}
    assert len(asked) > 200
