"""The report on paper: M06, M07, M10, M12, M13, B05, B08."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest

from discogram.adapters.documents import pdf as module
from discogram.adapters.documents.pdf import Paper, pdf
from discogram.adapters.documents.sections.discs import curve_in_words
from discogram.adapters.documents.sections.opening import column_in_words
from discogram.adapters.language import languages
from discogram.pathway.report.facts import Patient, ReportContents
from discogram.words.spine import Disc
from tests.adapters.documents.paper import opened, pages, root, squeezed, structure, text
from tests.adapters.documents.patients import (
    AMENDED,
    BARE,
    EIGHT,
    GAPPY,
    SIGNED,
    UNKNOWN_DISCS,
    UNSIGNED,
    voice,
    words,
)

MARKUP = '*bold* #emph[x] $x^2$ = Heading #image("/etc/passwd") </text><b>&amp; `raw` //'


@pytest.mark.parametrize("language", languages())
def test_it_is_a_tagged_pdf_in_its_language(language: str) -> None:
    """A screen reader finds the language, the title, the tags and the PDF/UA-1 mark."""
    data = pdf(AMENDED, voice(language))
    top, about = root(data), opened(data).metadata
    xmp = top["/Metadata"].get_data()

    assert about is not None
    assert about.title == voice(language).tell("title")
    assert top["/Lang"] == language
    assert top["/MarkInfo"]["/Marked"]
    assert top["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"<pdfuaid:part>1</pdfuaid:part>" in xmp


def test_every_picture_says_in_words_what_it_shows() -> None:
    """Spine, legend and each disc's curve carry the same facts for a reader who cannot see."""
    spoken = voice()
    said = [each["/Alt"] for each in structure(pdf(AMENDED, spoken)) if each["/S"] == "/Figure"]
    curves = [curve_in_words(each.test, spoken) for each in AMENDED.study.discs]

    assert said == [column_in_words(AMENDED, spoken), spoken.tell("alt-legend"), *curves]


def test_headings_and_tables_are_tagged() -> None:
    """One title, chapters below it, and header cells in every table."""
    kinds = [str(each["/S"]) for each in structure(pdf(AMENDED, voice()))]

    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 16
    assert kinds.count("/Table") == kinds.count("/THead")
    assert "/TH" in kinds


@pytest.mark.parametrize("paper", Paper)
def test_it_fits_the_paper(paper: Paper) -> None:
    """A4 by default, US letter by choice, in points."""
    size = {Paper.A4: (595, 842), Paper.US_LETTER: (612, 792)}[paper]
    boxes = {
        (round(page.mediabox.width), round(page.mediabox.height))
        for page in opened(pdf(AMENDED, voice(), paper)).pages
    }

    assert boxes == {size}


def test_the_same_facts_give_the_same_bytes() -> None:
    """No clock, no chance and no machine reaches the file."""
    first = pdf(AMENDED, voice())
    module._compiler.cache_clear()

    assert pdf(AMENDED, voice()) == first
    assert pdf(SIGNED, voice()) != first
    assert "/CreationDate" not in (opened(first).metadata or {})


def test_many_at_once_get_their_own_report() -> None:
    """Reports asked for at the same moment do not mix."""
    asked = [AMENDED, SIGNED, UNSIGNED, BARE] * 2
    alone = [pdf(contents, voice()) for contents in asked]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda contents: pdf(contents, voice()), asked))

    assert together == alone


@pytest.mark.parametrize("language", languages())
def test_every_page_says_whose_it_is_and_how_it_stands(language: str) -> None:
    """A loose page names the record's head, the page, and that the patient is synthetic."""
    spoken = voice(language)
    shown = pages(pdf(AMENDED, spoken))
    head = AMENDED.head

    assert head is not None
    for number, page in enumerate(shown, start=1):
        assert head.hash in page
        assert squeezed(spoken.tell("synthetic-badge")) in page
        assert squeezed(spoken.tell("amended-badge")) in page
        assert squeezed(f"{number} {spoken.tell('page-of')} {len(shown)}") in page
        assert number == 1 or squeezed(AMENDED.patient.names) in page


def test_an_unsigned_report_cannot_be_taken_for_a_signed_one() -> None:
    """Every page of a draft says so, and no page of a signed report does."""
    badge = squeezed(voice().tell("draft-badge"))

    assert all(badge in page for page in pages(pdf(UNSIGNED, voice())))
    assert not any(badge in page for page in pages(pdf(SIGNED, voice())))


def test_a_real_patient_is_not_called_synthetic() -> None:
    """The mark follows the fact."""
    real = replace(SIGNED, patient=replace(SIGNED.patient, synthetic=False))

    assert "SYNTHETIC" not in text(pdf(real, voice())).upper()


def test_a_signature_shows_what_was_signed() -> None:
    """Name, moment and digest stand under the report."""
    shown = text(pdf(SIGNED, voice()))
    signed = SIGNED.signature

    assert signed is not None
    assert squeezed(signed.name) in shown
    assert signed.report_digest in shown


def test_amendments_stand_beside_what_was_signed() -> None:
    """The amended figure and the first one are both there, with who, when and why."""
    shown = text(pdf(AMENDED, voice()))

    assert squeezed("402 mGy·cm") in shown
    assert squeezed("is 420, not 402") in shown
    assert squeezed("Copied wrongly from the scanner.") in shown
    assert squeezed("3 December 2026, 10:20") in shown
    assert squeezed(voice().tell("heading-amendments")) not in text(pdf(SIGNED, voice()))


def test_it_says_once_that_it_is_no_device() -> None:
    """The sentence is there, once, and not on every page."""
    shown = text(pdf(AMENDED, voice()))

    assert shown.count(squeezed(voice().tell("about-device"))) == 1


@pytest.mark.parametrize("contents", [BARE, UNKNOWN_DISCS, EIGHT, UNSIGNED, AMENDED])
@pytest.mark.parametrize("language", languages())
def test_whatever_is_known_is_printed(contents: ReportContents, language: str) -> None:
    """No discs, unknown discs and eight discs make whole reports in every language."""
    shown = text(pdf(contents, voice(language)))

    assert all(tested.disc in shown for tested in contents.study.discs)
    assert squeezed(voice(language).tell("heading-about")) in shown


@pytest.mark.parametrize(
    "names",
    [
        MARKUP,
        "Wolfeschlegelsteinhausenbergerdorff" * 12,
        "Łukasz Żółć-Ñandú O’Brien",
        "Ελένη Παπαδοπούλου",
        "Мария Иванова",
    ],
)
def test_a_name_is_printed_as_it_is(names: str) -> None:
    """Nothing in a name is obeyed as a command, and nothing of it is lost."""
    shown = text(pdf(replace(SIGNED, patient=Patient(names)), voice()))

    assert squeezed(names) in shown
    assert squeezed(voice().tell("characters")) not in shown


@pytest.mark.parametrize("names", ["عبد الرحمن بن خلدون", "שרה כהן"])
def test_a_name_from_right_to_left_keeps_its_letters(names: str) -> None:
    """Arabic and Hebrew have letters in our fonts; a PDF may keep them in drawn order."""
    shown = text(pdf(replace(SIGNED, patient=Patient(names)), voice()))

    assert {*squeezed(names)} <= {*shown}
    assert "U+" not in shown


def test_markup_in_words_stays_words() -> None:
    """A conclusion full of commands is printed sign by sign."""
    hostile = replace(SIGNED, question=words(MARKUP), physicians_conclusion=words(MARKUP))

    assert text(pdf(hostile, voice())).count(squeezed(MARKUP)) == 2


def test_a_character_no_font_has_is_named() -> None:
    """A name in Chinese is printed by number, and the report says that it was."""
    chinese = replace(SIGNED, patient=Patient("東京 Smith"))
    shown = text(pdf(chinese, voice()))

    assert "[U+6771][U+4EAC]Smith" in shown
    assert squeezed(voice().tell("characters")) in shown
    assert squeezed(voice().tell("characters")) not in text(pdf(SIGNED, voice()))


def test_a_long_text_loses_nothing() -> None:
    """A conclusion, an amendment and a note that run over pages are printed to the end."""
    long = "word " * 2500 + "end-of-words."
    amendment = replace(AMENDED.amendments[0], text=words(long))
    judgements = (replace(AMENDED.judgements[1], note=words(long)),)
    contents = replace(
        AMENDED,
        physicians_conclusion=words(long),
        amendments=(amendment,),
        judgements=judgements,
    )
    shown = text(pdf(contents, voice()))

    assert shown.count("end-of-words.") == 3
    assert shown.count("word") >= 7500


def test_a_level_is_never_split_over_two_lines() -> None:
    """``T9/`` at the end of a line and ``T10`` on the next would be read as two levels."""
    lines = [
        line.strip()
        for page in opened(pdf(EIGHT, voice(), Paper.US_LETTER)).pages
        for line in page.extract_text().splitlines()
    ]

    assert any(Disc.T9_T10 in line for line in lines)
    assert not [line for line in lines if line.endswith("/")]


def test_erased_words_leave_a_note() -> None:
    """A lawful erasure shows as such and does not break the report."""
    gone = replace(SIGNED, question=replace(words("secret"), words=None))
    shown = text(pdf(gone, voice()))

    assert squeezed(voice().tell("erased")) in shown
    assert "secret" not in shown


def test_only_the_fonts_that_travel_along_are_used() -> None:
    """No machine's own font is asked for, so that every machine prints alike."""
    resources: list[Any] = [page["/Resources"] for page in opened(pdf(AMENDED, voice())).pages]
    fonts = {
        str(font.get_object()["/BaseFont"]).partition("+")[2]
        for each in resources
        for font in each["/Font"].values()
    }

    assert fonts
    assert all(name.startswith(("LibertinusSerif", "DejaVuSansMono")) for name in fonts)


def test_gaps_are_told_as_gaps() -> None:
    """What nobody recorded is told as not recorded in the picture's words."""
    said = curve_in_words(GAPPY, voice())

    assert "1.0 mL: not recorded above opening, pain 1, not recorded" in said
    assert "pain not recorded" in said
