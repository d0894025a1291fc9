"""The report on paper: one typst template, PDF/UA-1, the same bytes for the same facts.

The template and the fonts travel with the program: nothing is fetched, and no machine's own
font is used. Words reach the template as JSON strings, which typst never reads as markup.
"""

import json
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from threading import Lock
from typing import Any

import typst

from discogram.adapters.documents.sheet import Sheet, as_data
from discogram.adapters.documents.tell import tell
from discogram.adapters.documents.voice import Voice
from discogram.pathway.report.facts import ReportContents


class Paper(StrEnum):
    """The sheets a clinic prints on, as typst names them."""

    A4 = "a4"
    US_LETTER = "us-letter"


class Look(StrEnum):
    """The templates: as a clinician reads it, or large type for a patient."""

    REPORT = "report.typ"
    LARGE = "large.typ"


_ONE_AT_A_TIME = Lock()
"""A compiler keeps what it has set before, which makes it quick and not shareable."""


def pdf(contents: ReportContents, voice: Voice, paper: Paper = Paper.A4) -> bytes:
    """The report as PDF/UA-1; the first call warms the compiler, later ones are quick."""
    return printed(tell(contents, voice), voice, paper)


def printed(
    sheet: Sheet, voice: Voice, paper: Paper = Paper.A4, look: Look = Look.REPORT
) -> bytes:
    """Any sheet as PDF/UA-1."""
    data = _data(sheet, voice, paper)
    try:
        return _compiled(data, look)
    except typst.TypstError:
        # PDF/UA forbids a character that no font of ours can draw: a name in Chinese, for one.
        shown = _replaced(data, _drawable)
        return _compiled({**shown, "note": data["note_when_replaced"]}, look)


def _data(sheet: Sheet, voice: Voice, paper: Paper) -> dict[str, Any]:
    note = voice.tell("characters")
    return {**as_data(sheet), "paper": paper.value, "note_when_replaced": note, "note": ""}


def _compiled(data: dict[str, Any], look: Look) -> bytes:
    with _ONE_AT_A_TIME:
        made = _compiler().compile(
            _template(look),
            format="pdf",
            pdf_standards=["ua-1"],
            sys_inputs={"report": json.dumps(data, sort_keys=True)},
        )
    assert isinstance(made, bytes)
    return made


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(ignore_system_fonts=True)


@cache
def _template(look: Look) -> bytes:
    return files("discogram.adapters.documents").joinpath(look.value).read_bytes()


def _replaced(data: Any, drawable: Callable[[str], bool]) -> Any:
    """The same data with every character that cannot be drawn written as its Unicode number."""
    match data:
        case str():
            return "".join(char if drawable(char) else f"[U+{ord(char):04X}]" for char in data)
        case list():
            return [_replaced(each, drawable) for each in data]
        case dict():
            return {key: _replaced(each, drawable) for key, each in data.items()}
        case _:
            return data


@cache
def _drawable(char: str) -> bool:
    """Whether one of typst's own fonts has a picture of a character."""
    if char.isascii():
        return True
    page = b'#set document(title: "-")\n#set text(lang: "en")\n#sys.inputs.char'
    try:
        typst.compile(
            page, ignore_system_fonts=True, sys_inputs={"char": char}, pdf_standards="ua-1"
        )
    except typst.TypstError:
        return False
    return True
