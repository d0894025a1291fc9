"""The reader's morning in a real browser: images the right way round, form, agreement."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.browser import Trouble, axe, screenshot
from tests.web.served_clinic import PASSWORD
from tests.web.serving import Server
from tests.web.signing_in import SIGN_IN, Door

DISCS = ("L3_L4", "L4_L5", "L5_S1")
PATIENCE_MS = 60_000
"""A volume is drawn without a graphics card here."""


def make_case(server: Server, *image: str) -> str:
    """A case in the served clinic whose images wait to be read."""
    return server.run("tests.web.reading.played", *image)


@pytest.fixture(scope="module")
def case(server: Server) -> str:
    """A case that is looked at and read by nobody."""
    return make_case(server)


def come_in(page: Page, server: Server, name: str, path: str) -> None:
    """Come in as one person, whatever the role."""
    page.context.clear_cookies()
    page.goto(server.url(SIGN_IN))
    page.locator("input[name=login]").fill(name)
    page.locator("input[name=password]").fill(PASSWORD)
    page.locator("input[name=password]").press("Enter")
    expect(page.locator("details.me")).to_be_visible()
    page.goto(server.url(path))


def ready(page: Page) -> None:
    """Wait until the volume is on the screen."""
    expect(page.locator("#viewer")).to_have_attribute(
        "data-state", "ready", timeout=PATIENCE_MS
    )


def pixels(page: Page) -> np.ndarray:
    """The grey of the viewer as a person sees it, less the letters and the cross."""
    shot = page.locator("#canvas").screenshot(animations="disabled")
    return np.asarray(Image.open(io.BytesIO(shot)).convert("L"))


def letters(page: Page, tile: str) -> list[str]:
    """The letters of a tile: left, right, top, bottom."""
    return page.locator(f".sides span[data-tile={tile}]").all_inner_texts()


def fill(page: Page, grade: str) -> None:
    """Fill in every disc."""
    for disc in DISCS:
        page.locator(f"#nucleogram-{disc}").select_option("fissured")
        page.locator(f"input[name=grade-{disc}][value='{grade}']").check()
        page.locator(f"input[name=leak-{disc}][value=no]").check()


def test_the_patients_right_is_on_the_left_of_the_screen(
    page: Page, case: str, comes_in: Door
) -> None:
    """The bead on the synthetic patient's right is drawn at the left, beside the letter R."""
    comes_in(page, Role.READER, f"/reading/{case}/")
    ready(page)
    screenshot(page, "reading-room")

    page.locator("[data-plane=axial]").click()
    page.locator("[data-window='1']").click()  # bone: the bead is brighter than contrast
    page.wait_for_timeout(400)
    picture = pixels(page)
    screenshot(page, "reading-axial")
    assert letters(page, "axial") == ["R", "L", "A", "P"]
    height, width = picture.shape
    band = picture[int(height * 0.4) : int(height * 0.6), 45 : width - 45]  # between R and L
    columns = np.nonzero(band > 240)[1] + 45
    beads = columns[np.abs(columns - width / 2) > width * 0.12]  # beside the disc's contrast
    assert len(beads) > 5
    assert beads.max() < width / 2

    page.locator("[data-plane=coronal]").click()
    assert letters(page, "coronal") == ["R", "L", "S", "I"]
    page.locator("[data-plane=sagittal]").click()
    assert letters(page, "sagittal") == ["A", "P", "S", "I"]
    assert axe(page) == []


def test_keys_leaf_and_marks_are_drawn(page: Page, server: Server, comes_in: Door) -> None:
    """Arrows leaf, K keeps the slice, a labelled disc shows its name and planned needle."""
    episode = make_case(server)
    comes_in(page, Role.READER, f"/reading/{episode}/")
    ready(page)
    at = page.locator("#at")
    before = at.inner_text()
    assert before.count("·") == 3
    page.locator(".stage").focus()
    page.keyboard.press("ArrowUp")
    expect(at).not_to_have_text(before)
    one = at.inner_text()
    page.keyboard.press("PageUp")
    expect(at).not_to_have_text(one)
    page.keyboard.press("PageDown")
    expect(at).to_have_text(one)
    page.keyboard.press("2")
    expect(page.locator("[data-window='1']")).to_have_attribute("aria-pressed", "true")
    page.locator("#mark-disc").select_option("L4_L5")
    page.locator("#mark-centre").click()
    page.locator(".stage").focus()
    page.keyboard.press("k")

    expect(page.locator("#marks li")).to_have_count(2)
    expect(page.locator(".overlay text").first).to_have_text("L4/L5")
    expect(page.locator("#saved")).to_have_text("Draft saved.")
    screenshot(page, "reading-marks")
    page.reload()
    ready(page)
    expect(page.locator("#marks li")).to_have_count(2)
    page.locator("#marks li button", has_text="Remove").first.click()
    expect(page.locator("#marks li")).to_have_count(1)


def test_two_readers_and_a_physician_from_form_to_agreement(page: Page, server: Server) -> None:
    """Each reads blind; when both are in each sees both, and a physician settles."""
    episode = make_case(server)
    for name, grade in (("reader", "4"), ("reader-2", "3")):
        come_in(page, server, name, "/reading/")
        page.locator(f"a[href='/reading/{episode}/']").click()
        fill(page, grade)
        expect(page.locator("#saved")).to_have_text("Draft saved.")
        page.locator("button[value=send]").click()
        expect(page.locator(".message.success").first).to_be_visible()
    page.goto(server.url(f"/reading/{episode}/agreement"))
    expect(page.locator("tbody")).to_contain_text("differs")
    assert axe(page) == []
    come_in(page, server, "physician", f"/reading/{episode}/agreement")
    for disc in DISCS:
        page.locator(f"input[name=grade-{disc}][value='4']").check()
    page.locator("#note").fill("looked at together")
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".message").first).to_contain_text("settled")
    screenshot(page, "reading-agreement")


def test_slices_are_there_without_the_viewer(
    page: Page, trouble: Trouble, case: str, comes_in: Door
) -> None:
    """Where no script runs the page shows slices of the server, leafed through by links."""
    page.context.route("**/*.js", lambda route: route.abort())
    trouble.expect("ERR_FAILED")
    comes_in(page, Role.READER, f"/reading/{case}/?plane=axial")
    before = page.locator("#plain img").get_attribute("src")
    page.locator(".leaf a").last.click()

    picture = page.locator("#plain img")
    expect(picture).not_to_have_attribute("src", before or "")
    page.wait_for_load_state("load")
    assert page.evaluate("document.querySelector('#plain img').naturalWidth") > 500
    screenshot(page, "reading-plain")


@pytest.mark.real_data
@pytest.mark.parametrize(
    "scan", ["totalseg_example/ct.nii.gz", "tptbox_l3/sub-ct_label-22_ct.nii.gz"]
)
def test_a_real_ct_in_the_viewer(
    page: Page, server: Server, comes_in: Door, real_data: Path, scan: str
) -> None:
    """Whatever the file's order of axes; the picture is for a person to look at."""
    episode = make_case(server, str(real_data / scan))
    comes_in(page, Role.READER, f"/reading/{episode}/")
    ready(page)
    page.locator("[data-window='1']").click()
    page.wait_for_timeout(500)

    assert letters(page, "axial") == ["R", "L", "A", "P"]
    assert pixels(page).std() > 10
    screenshot(page, f"reading-real-{scan.split('/')[0]}")
