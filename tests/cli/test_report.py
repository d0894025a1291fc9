"""Rows M07, M10, B05: `discogram report` writes the signed report in every form."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import EPISODE, Discogram

A4_MM, LETTER_MM = (210, 297), (216, 279)


@pytest.mark.parametrize(
    ("form", "ending"), [("text", "txt"), ("json", "json"), ("pdf", "pdf")]
)
@pytest.mark.parametrize("lang", ["en", "es"])
def test_a_report_is_written_in_each_form(
    discogram: Discogram, data: Path, form: str, ending: str, lang: str
) -> None:
    """One file, named by episode and language, whose place is printed."""
    words = ("--form", form, "--lang", lang, "--out", "reports")
    ran = discogram("report", EPISODE, "--data", data, *words)
    (file,) = Path("reports").iterdir()

    assert (ran.code, ran.out, ran.err) == (0, f"{file}\n", "")
    assert file.name == f"discogram-{EPISODE[:8]}-{lang}.{ending}"
    beginning = {"txt": b"", "json": b"{", "pdf": b"%PDF-"}[ending]
    assert file.read_bytes().startswith(beginning)


@pytest.mark.parametrize(("paper", "size_mm"), [("a4", A4_MM), ("letter", LETTER_MM)])
def test_a_report_is_set_for_its_paper(
    discogram: Discogram, data: Path, paper: str, size_mm: tuple[int, int]
) -> None:
    """Each clinic prints on the paper it has."""
    from pypdf import PdfReader

    ran = discogram("report", EPISODE, "--data", data, "--paper", paper, "--json")
    page = PdfReader(ran.json["file"]).pages[0].mediabox

    found = [round(float(side) / 72 * 25.4) for side in (page.width, page.height)]
    assert tuple(found) == size_mm


def test_the_same_report_is_the_same_bytes(discogram: Discogram, data: Path) -> None:
    """A signed report printed twice is one report."""
    words = ("report", EPISODE, "--data", data, "--form", "text")
    one, two = (discogram(*words, "--out", place, "--json").json["file"] for place in "ab")

    assert Path(one).read_bytes() == Path(two).read_bytes()


def test_a_report_says_the_same_in_two_languages(discogram: Discogram, data: Path) -> None:
    """The facts of the JSON forms agree; only what is spoken differs."""
    words = ("report", EPISODE, "--data", data, "--form", "json", "--json")
    files = [discogram(*words, "--lang", lang).json["file"] for lang in ("en", "es")]
    en, es = (json.loads(Path(file).read_text(encoding="utf-8")) for file in files)

    assert (en["language"], es["language"]) == ("en", "es")
    assert (en["study"], en["patient"]) == (es["study"], es["patient"])
    assert en != {**es, "language": "en"}


@pytest.mark.parametrize("episode", ["robin", EPISODE.replace("6", "7")])
def test_no_report_of_nobody(discogram: Discogram, data: Path, episode: str) -> None:
    """An id of no episode is one sentence, and no file."""
    ran = discogram("report", episode, "--data", data, "--out", "reports")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert not Path("reports").exists()


def test_a_folder_in_the_way_is_told(discogram: Discogram, data: Path) -> None:
    """Where a report cannot be written, one sentence says so and nothing is left."""
    Path("taken").touch()
    ran = discogram("report", EPISODE, "--data", data, "--form", "text", "--out", "taken")

    assert (ran.code, ran.out, len(ran.complaints)) == (2, "", 1)
    assert "nothing was written" in ran.err
