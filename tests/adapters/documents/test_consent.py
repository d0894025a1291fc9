"""The text that a patient signs, in three forms: M11, M12."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from hashlib import sha256
from importlib.resources import files

import pytest

from discogram.adapters.documents.consent import (
    CHAPTERS,
    ConsentText,
    as_json,
    as_pdf,
    as_text,
    consent_text,
    digest,
    sheet,
    version_of,
)
from discogram.adapters.documents.sheet import Beside, Block, Chapter, Drawing
from discogram.adapters.language import languages
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.words.spine import Region
from tests.adapters.documents import paper
from tests.adapters.documents.consents import DIGESTS, FOLDER, TABLES, consent, names
from tests.adapters.documents.patients import voice

EACH = pytest.mark.parametrize(("region", "language"), names())
BACK = Region.LUMBAR


@EACH
def test_the_text_is_as_stored(region: Region, language: str) -> None:
    """Nobody changes what patients sign by accident: each text is read before it is kept."""
    stored = (FOLDER / f"{region}.{language}.txt").read_text(encoding="utf-8")

    assert as_text(consent(region), voice(language)) == stored


@EACH
def test_a_version_has_one_text_for_ever(region: Region, language: str) -> None:
    """A changed sentence or number needs a new version; the old digest stays listed."""
    known = json.loads(DIGESTS.read_text(encoding="utf-8"))
    text, spoken = consent(region), voice(language)

    assert known[version_of(text, spoken)] == digest(text, spoken)


@EACH
def test_the_digest_is_that_of_the_file(region: Region, language: str) -> None:
    """`sha256sum` over the written file gives what the record keeps."""
    stored = (FOLDER / f"{region}.{language}.txt").read_bytes()

    assert digest(consent(region), voice(language)) == sha256(stored).hexdigest()


def test_every_region_and_language_has_a_text_of_its_own() -> None:
    """No two texts have the same digest."""
    digests = {digest(consent(region), voice(language)) for region, language in names()}

    assert len(digests) == len(names())


def test_whether_numbers_are_signed_is_not_part_of_the_text() -> None:
    """The lead's signature comes and goes; what the patient read stays the same."""
    text = consent(BACK)

    assert digest(replace(text, signed=True), voice()) == digest(text, voice())
    assert sheet(text, voice()).running.badges
    assert not sheet(replace(text, signed=True), voice()).running.badges


def test_every_point_stands_under_one_heading() -> None:
    """None is left out and none said twice."""
    placed = [item for _, items in CHAPTERS for item in items]

    assert sorted(placed) == sorted(ConsentItem)


@pytest.mark.parametrize("language", languages())
def test_paper_says_every_sentence(language: str) -> None:
    """All that is signed as text stands on the paper, with the digest at its foot."""
    text, spoken = consent(BACK), voice(language)
    printed = paper.text(as_pdf(text, spoken))

    for passage in text.passages:
        for each in passage.says:
            assert paper.squeezed(spoken.spoken(each)) in printed
    assert digest(text, spoken) in printed


@pytest.mark.parametrize("language", languages())
def test_every_drawing_can_be_heard(language: str) -> None:
    """Three drawings: the words beside each tell how many of how many are black."""
    alts = [drawing.alt for drawing in drawings(consent(BACK), language)]

    assert [[word for word in alt.split() if word.isdigit()] for alt in alts] == [
        ["100", "3"],
        ["100", "40"],
        ["1000", "2", "2", "3."][:3],
    ]
    assert "3" in alts[2].rsplit(maxsplit=1)[-1]


def drawings(text: ConsentText, language: str) -> Iterator[Drawing]:
    """Every drawing of a text, in reading order."""

    def walk(block: Block | Chapter) -> Iterator[Drawing]:
        if isinstance(block, Drawing):
            yield block
        blocks = (*block.left, *block.right) if isinstance(block, Beside) else ()
        for each in getattr(block, "blocks", blocks):
            yield from walk(each)

    for chapter in sheet(text, voice(language)).chapters:
        yield from walk(chapter)


@EACH
def test_a_signed_version_can_be_printed_again(region: Region, language: str) -> None:
    """What was signed as version 1, with sources by their keys, still has its digest."""
    known = json.loads(DIGESTS.read_text(encoding="utf-8"))
    first = consent_text(region, TABLES, date(2026, 2, 24))

    assert known[version_of(first, voice(language))] == digest(first, voice(language))


@EACH
def test_a_patient_reads_no_key_of_a_source(region: Region, language: str) -> None:
    """Every count names its source by author and year."""
    text = as_text(consent(region), voice(language))

    assert not [key for key in TABLES.sources if f"[{key}]" in text]
    assert "[Willems et al. 2004]" in " ".join(text.split()) or region is not BACK


def test_another_program_reads_every_point() -> None:
    """JSON names each point, its sentences, its counts with sources, and the digest."""
    text, spoken = consent(BACK), voice("es")
    document = json.loads(json.dumps(as_json(text, spoken)))

    assert document["format"] == "discogram.consent/1"
    assert [each["item"] for each in document["items"]] == [each.value for each in ConsentItem]
    assert document["text_hash"] == digest(text, spoken)
    assert document["text_version"] == "lumbar-es-2"
    assert document["text"] == as_text(text, spoken)
    infection = next(each for each in document["items"] if each["item"] == "infection")
    assert infection["pictures"][0]["out_of"] == 1000
    assert infection["details"][0]["source"] == "willems-2004"


def test_the_demonstration_signed_a_text_that_is_stored() -> None:
    """The digest that the synthetic patient signed is that of a text that anybody can read."""
    demo = files("discogram.cli").joinpath("demo_patient.json").read_text(encoding="utf-8")
    orders = (each for each in json.loads(demo)["commands"] if each["do"] == "sign_consent")
    signed = next(orders)["with"]
    known = json.loads(DIGESTS.read_text(encoding="utf-8"))

    assert known[signed["text_version"]] == signed["text_hash"]
    assert signed["items"] == [each.value for each in ConsentItem]
