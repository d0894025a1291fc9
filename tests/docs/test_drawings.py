"""Row B02: one drawing shows every sign, and is made by the functions that have them."""

from PIL import Image

from discogram.imaging.table import PatientPosition
from tests.docs.pages import REFERENCE, text
from tools.drawings import DRAWING, drawing

MOST_BYTES = 400_000


def test_the_drawing_of_signs_is_there_and_shown():
    """A small PNG that the page of frames shows."""
    with Image.open(DRAWING) as drawn:
        assert drawn.format == "PNG"
    assert DRAWING.stat().st_size < MOST_BYTES
    assert f"](drawings/{DRAWING.name})" in text(REFERENCE / "frames.md")


def test_the_drawing_has_every_position():
    """Each position of DICOM has its panel, beside frames, C-arm and needle."""
    titles = [axes.get_title() for axes in drawing().axes]

    for position in PatientPosition:
        assert sum(title.startswith(f"{position.value}:") for title in titles) == 1
    assert len(titles) == len(PatientPosition) + 3


def test_the_page_s_tables_are_those_of_the_code():
    """Letters at the table, written on the page as the code has them."""
    page = text(REFERENCE / "frames.md")

    for each in PatientPosition:
        row = f"| {each.value} | {each.up} | {each.head_end} | {each.left} | {each.right} |"
        assert row in page
