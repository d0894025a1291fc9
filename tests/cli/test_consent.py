"""Rows M11, M12: `discogram consent` writes the text that a patient signs."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.cli.conftest import Discogram

ROOT = Path(__file__).parents[1] / "golden" / "consent"


@pytest.mark.parametrize("lang", ["en", "es"])
@pytest.mark.parametrize("region", ["cervical", "thoracic", "lumbar"])
def test_the_consent_is_written_in_three_forms(
    discogram: Discogram, region: str, lang: str
) -> None:
    """Paper, plain text and JSON; the text is the stored one, and its digest is printed."""
    ran = discogram("consent", "--region", region, "--lang", lang, "--out", "forms")
    names = [Path(line).name for line in ran.out.splitlines()[:3]]
    text = Path("forms", names[1]).read_bytes()

    assert (ran.code, ran.err) == (0, "")
    name = f"discogram-consent-{region}-{lang}-2"
    assert names == [f"{name}.pdf", f"{name}.txt", f"{name}.json"]
    assert text == (ROOT / f"{region}.{lang}.txt").read_bytes()
    assert sha256(text).hexdigest() in ran.out
    assert Path("forms", names[0]).read_bytes().startswith(b"%PDF-")


def test_another_program_is_told_what_to_enter(discogram: Discogram) -> None:
    """Version and digest are what `sign_consent` asks for."""
    ran = discogram("consent", "--region", "lumbar", "--json", "--lang", "en")
    written = json.loads(Path(ran.json["files"][2]).read_text(encoding="utf-8"))

    assert ran.json["format"] == "discogram.consent-written/1"
    assert ran.json["text_version"] == written["text_version"] == "lumbar-en-2"
    assert ran.json["text_hash"] == written["text_hash"]
    assert ran.json["numbers_signed"] is False


def test_the_paper_is_the_clinics(discogram: Discogram) -> None:
    """A clinic that prints on letter gets letter."""
    from pypdf import PdfReader

    words = ("consent", "--region", "lumbar", "--json", "--paper", "letter")
    page = PdfReader(discogram(*words).json["files"][0]).pages[0].mediabox

    assert round(float(page.width)) == 612
