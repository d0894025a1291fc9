"""The viewer at a desk of 1280 x 800: how large the image is, and what its marks say."""

import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, ViewportSize, expect

from discogram.adapters.nifti.write import content_of
from discogram.imaging.volume import Volume
from discogram.words.people import Role
from tests.web.browser import SCREENSHOTS, axe
from tests.web.reading.test_story import INSIDE, make_case, ready, tall
from tests.web.serving import Server
from tests.web.signing_in import Door

DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def late(server: Server) -> str:
    """A case that both have read, with two images that came afterwards."""
    return make_case(server, "--until", "read_image", "--further", "2")


@pytest.fixture
def room(page: Page, late: str, comes_in: Door) -> Page:
    """The reading room at a desk, as a reader finds it."""
    page.set_viewport_size(DESK)
    comes_in(page, Role.READER, f"/reading/{late}/")
    ready(page)
    return page


@pytest.fixture
def cornered(tmp_path: Path) -> Path:
    """A large scan whose zero lies at its corner, as that of many scanners does."""
    file = tmp_path / "large.nii.gz"
    large = Volume(np.zeros((90, 90, 150), np.int16), np.diag([5.0, 5.0, 6.0, 1.0]))
    file.write_bytes(content_of(large, quickly=True))
    return file


def picture(page: Page, name: str) -> None:
    """What stands in the window, unscrolled, for a person to look at."""
    page.screenshot(path=SCREENSHOTS / f"viewer-{name}.png", animations="disabled")


def cross(page: Page) -> int:
    """How many points of the image have the green of the cross; no letters lie over it."""
    hide = "(found, how) => found.forEach((each) => (each.style.visibility = how))"
    over = page.locator(".sides, .overlay")
    over.evaluate_all(hide, "hidden")
    shot = page.locator("#canvas").screenshot(animations="disabled")
    over.evaluate_all(hide, "visible")
    colours = np.asarray(Image.open(io.BytesIO(shot)).convert("RGB"), int)
    return int((colours[..., 1] > colours[..., 0] + 40).sum())


def test_late_images_are_one_notice_that_takes_no_height(room: Page) -> None:
    """Both are counted in it, and the image is tall enough to read without scrolling."""
    picture(room, "late")

    notice = room.locator(".late")
    expect(notice).to_have_count(1)
    expect(notice).to_be_in_viewport(ratio=0.95)
    expect(notice).to_contain_text("2 images were attached after a reading.")
    assert notice.inner_text().count("An image was attached on") == 1
    assert tall(room) > 0.48 * DESK["height"]
    assert axe(room) == []


def test_what_is_opened_takes_nothing_of_the_image(room: Page) -> None:
    """Brightness, contrast and keys lie over it; the cross stays."""
    before = tall(room)
    assert cross(room) > 200
    room.locator(".further summary").click()
    room.wait_for_timeout(400)
    picture(room, "further")

    assert tall(room) == before
    assert max(room.locator(".pictures").evaluate(INSIDE)) <= 1
    for each in ("#brightness", "#contrast", "#keys"):
        expect(room.locator(each)).to_be_in_viewport(ratio=1)
    assert axe(room) == []
    room.locator("#brightness").press("ArrowRight")
    expect(room.locator("#brightness")).to_have_value("1")
    room.locator(".further summary").click()
    assert cross(room) > 200


def test_a_cross_of_a_large_scan_is_never_thinner_than_a_point(
    page: Page, server: Server, comes_in: Door, cornered: Path
) -> None:
    """All its four arms are seen, however few points of the screen a millimetre has."""
    page.set_viewport_size(DESK)
    comes_in(page, Role.READER, f"/reading/{make_case(server, str(cornered))}/")
    ready(page)
    for height in (800, 700, 600):
        page.set_viewport_size({"width": 1280, "height": height})
        page.wait_for_timeout(600)
        picture(page, f"large-{height}")
        assert cross(page) > 3 * tall(page), height


def test_the_plane_that_is_leafed_has_a_frame_and_is_told(room: Page) -> None:
    """By the keyboard alone: a frame about its picture, and its name in words."""
    told, frame = room.locator("#leafed"), room.locator(".overlay rect.leafed")
    room.locator(".stage").focus()
    expect(told).to_have_text("Leafing: Axial")
    expect(frame).to_have_attribute("data-tile", "axial")
    room.keyboard.press("ArrowRight")

    expect(told).to_have_text("Leafing: Coronal")
    expect(frame).to_have_attribute("data-tile", "coronal")
    assert told.evaluate("each => each.tagName") == "OUTPUT"  # a screen reader says it
    box, letter = frame.bounding_box(), room.locator("span[data-tile=coronal]").first
    within = letter.bounding_box()
    assert box is not None
    assert within is not None
    assert box["x"] <= within["x"] <= box["x"] + box["width"]
    picture(room, "leafed")
    room.locator("[data-plane=coronal]").click()
    expect(frame).to_have_count(0)


@pytest.mark.parametrize("language", ["en", pytest.param("es", marks=pytest.mark.study)])
def test_a_sagittal_slice_tells_its_side_of_the_middle_of_the_image(
    page: Page, server: Server, comes_in: Door, cornered: Path, language: str
) -> None:
    """Not of the scan's own zero, which lies at its corner: every place would be far right."""
    page.set_viewport_size(DESK)
    comes_in(page, Role.READER, f"/reading/{make_case(server, str(cornered))}/")
    if language == "es":
        page.locator("button[lang=es]").click()
        expect(page.locator("html")).to_have_attribute("lang", "es")
    ready(page)
    side, stage = page.locator(".slice-side"), page.locator(".stage")
    picture(page, f"three-{language}")
    expect(side).to_have_count(1)  # among all three
    page.locator("[data-plane=sagittal]").click()
    told = []
    for key in ("PageUp", "PageDown", "PageDown"):
        stage.press(key)
        page.wait_for_timeout(100)
        assert page.locator("#at").inner_text().startswith("R ")
        told.append(side.inner_text())
    picture(page, f"sagittal-{language}")

    words = {"en": "from the middle of the image", "es": "del centro de la imagen"}[language]
    said = [re.fullmatch(f"([RL]) ([0-9]+) mm {words}", each) for each in told]
    assert [each and each[1] for each in (said[0], said[2])] == ["R", "L"]
    assert [each and 45 <= int(each[2]) <= 55 for each in (said[0], said[2])] == [True, True]
    inside, of = side.bounding_box(), stage.bounding_box()
    assert inside is not None
    assert of is not None
    assert of["x"] <= inside["x"] <= of["x"] + of["width"] / 2
    page.locator("[data-plane=axial]").click()
    expect(side).to_have_count(0)
    if language == "es":
        page.locator("button[lang=en]").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
