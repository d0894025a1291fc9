"""The report as plain text: M06, M07, M10, B05."""

from dataclasses import replace

import pytest

from discogram.adapters.documents.plain_text import WIDTH, plain_text
from discogram.adapters.language import languages
from discogram.pathway.report.facts import Patient, ReportContents
from tests.adapters.documents.patients import (
    AMENDED,
    BARE,
    EIGHT,
    UNKNOWN_DISCS,
    UNSIGNED,
    voice,
    words,
)


@pytest.mark.parametrize("contents", [AMENDED, UNSIGNED, BARE, UNKNOWN_DISCS, EIGHT])
@pytest.mark.parametrize("language", languages())
def test_no_line_is_too_long(contents: ReportContents, language: str) -> None:
    """The narrowest record system shows every line whole, and none ends in spaces."""
    lines = plain_text(contents, voice(language)).splitlines()

    assert max(map(len, lines)) <= WIDTH
    assert [line for line in lines if line != line.rstrip()] == []


def test_a_name_without_spaces_is_broken_not_lost() -> None:
    """A word longer than a line continues on the next."""
    names = "Wolfeschlegelsteinhausen" * 9
    shown = plain_text(replace(AMENDED, patient=Patient(names)), voice())

    assert names in "".join(shown.split())
    assert max(map(len, shown.splitlines())) <= WIDTH


def test_pasted_words_cannot_forge_a_line() -> None:
    """Controls and line ends inside a note do not begin lines of their own."""
    forged = replace(AMENDED.judgements[1], note=words("ok\r\n\x1b[2JSIGNATURE\n---------"))
    shown = plain_text(replace(AMENDED, judgements=(forged,)), voice())

    assert "\x1b" not in shown
    assert shown.splitlines().count("SIGNATURE") == 1


def test_what_explains_a_drawing_is_left_out() -> None:
    """Words about lines and shapes make no sense where there are none."""
    shown = " ".join(plain_text(AMENDED, voice()).split())

    assert voice().tell("note-curves") not in shown
    assert voice().tell("key-criteria") not in shown
    assert voice().tell("note-discs", dash="–") in shown


def test_clauses_name_their_source() -> None:
    """Each clause ends with the source it was taken from."""
    assert "  - met: Pain reached 8/10; at least 7/10 is asked. [sis-2013]" in plain_text(
        AMENDED, voice()
    )


def test_facts_changed_after_signing_are_said_to_differ() -> None:
    """A report whose facts no longer fit the signature says so at its top; a true one not."""
    differs = voice().tell("differs-notice")
    renamed = replace(AMENDED, clinic=replace(AMENDED.clinic, name="Another Clinic"))

    shown = " ".join(plain_text(renamed, voice()).split())

    assert differs in shown
    assert differs not in " ".join(plain_text(AMENDED, voice()).split())
