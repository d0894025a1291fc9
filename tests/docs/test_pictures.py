"""The README's pictures: of a synthetic patient, and small."""

import pytest
from PIL import Image
from pypdf import PdfWriter

from tests.docs.pages import ROOT, text
from tools import screens
from tools.needle_pictures import NEEDLES
from tools.pictures import PAGES, PICTURES, check_marked
from tools.screens import SCREENS

MOST_BYTES = 400_000


@pytest.mark.parametrize("picture", [*PAGES, *SCREENS, *NEEDLES])
def test_a_picture_is_there_small_and_shown(picture):
    """Each picture is a PNG of less than 400 kB that the README shows, with words beside it."""
    path = PICTURES / picture

    with Image.open(path) as drawn:
        assert drawn.format == "PNG"
    assert path.stat().st_size < MOST_BYTES
    assert f"](docs/pictures/{picture})" in text(ROOT / "README.md")


def test_no_picture_is_left_over():
    """Each picture that lies there can be made again."""
    assert {each.name for each in PICTURES.iterdir()} == {*PAGES, *SCREENS, *NEEDLES}


def test_a_page_without_the_synthetic_mark_is_not_drawn(tmp_path):
    """A report of which a page does not say that nobody was tested becomes no picture."""
    paper = PdfWriter()
    paper.add_blank_page(200, 200)
    report = tmp_path / "report.pdf"
    paper.write(report)

    with pytest.raises(SystemExit, match="SYNTHETIC"):
        check_marked(report, 1)


def test_a_screen_without_the_synthetic_mark_is_not_drawn():
    """Neither does a page of the website."""
    screens.check_marked("Robin Testcase · SYNTHETIC PATIENT")
    with pytest.raises(SystemExit, match="Synthetic"):
        screens.check_marked("Robin Testcase, born 1971")
