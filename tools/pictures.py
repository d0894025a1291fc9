"""How are the README's pictures made? From the demonstration's own report.

    .venv/bin/python -m tools.pictures

Needs `pdftoppm` (poppler-utils). A page that does not say that the patient is synthetic is not
made into a picture.
"""

import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path

from PIL import Image
from pypdf import PdfReader

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
PAGES: Mapping[str, int] = {"report.png": 1, "curves.png": 2}
"""The picture, and the page of the report that it shows."""

MARK = "SYNTHETIC PATIENT"
WIDTH = 1000
COLOURS = 64
"""A page of print needs no more, and stays far below 400 kB so."""


def main() -> None:
    """Play the demonstration and draw its pages."""
    with tempfile.TemporaryDirectory() as folder:
        report = _played(Path(folder))
        for name, page in PAGES.items():
            check_marked(report, page)
            _draw(report, page, PICTURES / name)
            print(PICTURES / name)


def _played(folder: Path) -> Path:
    run = "from discogram.cli import main; main()"
    place = folder / "demo"
    words = [sys.executable, "-c", run, "demo", "--out", str(place), "--lang", "en", "--json"]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return next((place / "report").glob("*-en.pdf"))


def check_marked(report: Path, page: int) -> None:
    """Refuse a page, counted from 1, on which the synthetic mark cannot be read."""
    if MARK not in PdfReader(report).pages[page - 1].extract_text():
        raise SystemExit(f"Page {page} of {report.name} does not say {MARK}.")


def _draw(report: Path, page: int, to: Path) -> None:
    stem = report.with_suffix("")
    only = ["-f", str(page), "-l", str(page), "-singlefile"]
    size = ["-scale-to-x", str(WIDTH), "-scale-to-y", "-1"]
    subprocess.run(["pdftoppm", "-png", *only, *size, str(report), str(stem)], check=True)
    with Image.open(stem.with_suffix(".png")) as drawn:
        drawn.convert("RGB").quantize(COLOURS).save(to, optimize=True)


if __name__ == "__main__":
    main()
