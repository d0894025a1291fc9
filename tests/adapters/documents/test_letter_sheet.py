"""The letter of medical necessity in finished words (M08, M17)."""

import re
from dataclasses import replace
from datetime import date

import pytest

from discogram.adapters.documents.letter_sheet import Letter, letter_sheet
from discogram.adapters.documents.plain_text import text_of
from discogram.adapters.documents.sheet import Chapter, Grid, Items, Sheet
from discogram.adapters.tables import read_tables
from discogram.application.screening import Known, Screened, screened
from discogram.pathway.candidacy.facts import (
    VALUES,
    Authorisation,
    AuthorisationState,
    Candidacy,
    Contraindication,
    ContraindicationAnswer,
    CorrelatedTest,
    Score,
    TestKind,
    Tool,
)
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.referral.facts import Referral
from discogram.words.spine import Disc, Region
from tests.adapters.documents.patients import voice
from tests.adapters.documents.test_plan_sheet import PERSON, SITE
from tests.pathway.preparation.cases import words

DAY = date(2026, 11, 23)
TABLES = read_tables()
FACTS = Candidacy(
    answers=tuple(ContraindicationAnswer(each, present=False) for each in Contraindication),
    scores=(Score(Tool.PHQ_9, 6, date(2026, 11, 2)),),
    tests=tuple(
        CorrelatedTest(kind, value, date(2026, 6, 1), Disc.L4_L5)
        for kind, values in VALUES.items()
        for value in values
    ),
    authorisation=Authorisation(
        AuthorisationState.APPROVED, payer=words("Example Health"), valid_until=date(2027, 3, 1)
    ),
)
WEAKENS = {
    "en": "What weakens the answer of the test",
    "es": "Qué debilita la respuesta de la prueba",
}


def letter(
    language: str = "en", facts: Candidacy = FACTS, region: Region | None = Region.LUMBAR
) -> Sheet:
    """The letter for a patient of whom every contraindication was asked."""
    known = Known(PERSON, Referral(region=region), facts, Preparation())
    found = screened(known, TABLES, DAY)
    return letter_sheet(Letter(SITE, PERSON, known, found, TABLES), voice(language))


def chapter(sheet: Sheet, heading: str) -> Chapter:
    """The chapter of a heading."""
    (found,) = (each for each in sheet.chapters if each.heading == heading)
    return found


def items(sheet: Sheet, heading: str) -> tuple[str, ...]:
    """The lines of a chapter that is a list."""
    (block,) = chapter(sheet, heading).blocks
    assert isinstance(block, Items)
    return block.lines


@pytest.mark.parametrize(
    ("language", "region", "test"),
    [
        ("en", Region.LUMBAR, "provocation discography of the lumbar spine"),
        ("en", Region.CERVICAL, "provocation discography of the cervical spine"),
        ("en", None, "provocation discography of the spine"),
        ("es", Region.THORACIC, "discografía de provocación de la columna torácica"),
        ("es", None, "discografía de provocación de la columna"),
    ],
)
def test_the_letter_names_the_test(language: str, region: Region | None, test: str) -> None:
    """In its title and in the first line of what is asked for."""
    sheet = letter(language, region=region)

    assert sheet.title.endswith(f": {test}")
    assert f": {test}\n" in text_of(sheet)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_is_in_order_weakens_nothing(language: str) -> None:
    """No relative contraindication, low scores and an approval stand elsewhere or nowhere."""
    sheet, spoken = letter(language), voice(language)
    said = items(sheet, WEAKENS[language])
    flags = {each.rule: each for each in _screened().proposal.flags}

    for rule in ("no_relative_contraindication_is_present", "scores_are_low"):
        assert spoken.spoken(flags[rule].reason) not in said
    assert spoken.spoken(flags["background_is_quiet"].reason) in said
    assert not any("PHQ" in each for each in said)
    assert "PHQ-9: 6" in text_of(sheet)


def _screened() -> Screened:
    known = Known(PERSON, Referral(region=Region.LUMBAR), FACTS, Preparation())
    return screened(known, TABLES, DAY)


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_the_payer_answered_stands_beside_the_payer(language: str) -> None:
    """Also how long it holds, and not among what weakens the test."""
    told = " ".join(text_of(letter(language)).split())
    (flag,) = (e for e in _screened().proposal.flags if e.rule == "payer_has_authorised")
    spoken = voice(language)

    assert f"Example Health. {spoken.spoken(flag.reason)}" in told
    assert spoken.spoken(flag.reason) not in items(letter(language), WEAKENS[language])


def test_a_payer_whom_nobody_asked_is_not_recorded() -> None:
    """And nothing is said about the answer."""
    told = text_of(letter(facts=replace(FACTS, authorisation=None)))

    assert "Payer: not recorded\n" in told


@pytest.mark.parametrize("language", ["en", "es"])
def test_sources_stand_once_by_title_at_the_end(language: str) -> None:
    """No bare key; the numbers in the tables are those of the list."""
    sheet = letter(language)
    told, last = text_of(sheet), sheet.chapters[-1]
    (listed,) = last.blocks
    assert isinstance(listed, Items)
    numbers = {
        number
        for each in sheet.chapters
        for block in each.blocks
        if isinstance(block, Grid) and block.head[-1] == voice(language).tell("screen-source")
        for row in block.rows
        for number in str(row[-1]).split(", ")
    }

    assert listed.numbered
    assert len(set(listed.lines)) == len(listed.lines) == len(numbers)
    assert numbers == {str(n) for n in range(1, len(listed.lines) + 1)}
    assert not any(re.search(rf"\b{key}\b", told) for key in TABLES.sources)
    assert any("Lumbar Discography" in each for each in listed.lines)


def test_what_other_tests_found_is_said_in_words() -> None:
    """No English word of a closed list in a Spanish letter; grades stay as they are."""
    (grid,) = (
        block
        for block in chapter(letter("es"), "Imagen y otras pruebas").blocks
        if isinstance(block, Grid)
    )
    said = [str(row[2]) for row in grid.rows]
    english = {"yes", "bulge", "narrowed", "fused", "other", "relieved", "not_relieved"}

    assert len(said) == sum(map(len, VALUES.values()))
    assert not english & set(said)
    assert "IV" in said


def test_a_test_of_no_questionnaire_and_no_other_result_says_neither() -> None:
    """Nothing is listed where there is nothing, and the days of imaging stay."""
    sheet = letter(facts=replace(FACTS, tests=(), scores=()))

    assert len(chapter(sheet, "Imaging and other tests").blocks) == 1
    assert TestKind.MODIC.value not in text_of(sheet).partition("CRITERIA")[0]


@pytest.mark.parametrize(
    ("language", "region", "codes"),
    [
        (
            "en",
            Region.LUMBAR,
            "(CPT): injection, each level: 62290; reading of the images: 72295",
        ),
        ("es", Region.CERVICAL, "nivel: 62291; lectura de las imágenes: no consta"),
    ],
)
def test_the_letter_gives_the_procedure_codes(
    language: str, region: Region, codes: str
) -> None:
    """As the table has them; one that no source gives is not recorded."""
    assert codes in " ".join(text_of(letter(language, region=region)).split())
