"""The technologist brings an image to a patient: from way in to way out, by keyboard."""

import numpy as np
import pytest
from playwright.sync_api import expect

from discogram.adapters.nifti.write import content_of
from discogram.words.people import Role
from tests.imaging.water_block import volume_of
from tests.web.browser import TABLET, axe, screenshot
from tests.web.stories.keyboard import signs_in, signs_out, tabs_to


@pytest.fixture(scope="module")
def patient(server):
    """Give the episode of somebody who called."""
    return server.run("tests.web.misuse.served", "1", told="").strip()


@pytest.fixture
def volume(tmp_path):
    """Give a small CT as a file."""
    path = tmp_path / "scan.nii.gz"
    path.write_bytes(content_of(volume_of(np.diag([2.0, 2.0, 2.0, 1.0]), (20, 20, 20))))
    return path


def test_a_technologist_finds_a_patient_and_attaches_a_scan(
    page, server, patient, volume, trouble
) -> None:
    """Password, search, episode, image, history, sign-out; a file that is none is told."""
    trouble.expect("status of 422")
    signs_in(page, server, Role.TECHNOLOGIST)
    screenshot(page, "story-technologist-home")
    assert axe(page) == []

    page.get_by_role("searchbox").focus()
    page.keyboard.type("robin called")
    found = page.locator(f"#found-at-once a[href='/episodes/{patient}/']")
    expect(found).to_be_visible()
    tabs_to(page, found)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    screenshot(page, "story-technologist-episode")
    assert axe(page) == []

    page.goto(server.url(f"/reading/{patient}/attach"))
    file = page.locator("input[type=file]")
    file.set_input_files(
        {"name": "x.txt", "mimeType": "text/plain", "buffer": b"no image" * 99}
    )
    _sends(page)
    expect(page.locator(".problems")).to_contain_text("no image that can be read")
    screenshot(page, "story-technologist-refused")
    assert axe(page) == []
    file.set_input_files(volume)
    _sends(page)
    expect(page.locator(".message.success")).to_contain_text("The image is attached")
    page.set_viewport_size(TABLET)
    screenshot(page, "story-technologist-attached-tablet")
    assert axe(page) == []

    page.goto(server.url(f"/episodes/{patient}/history/"))
    expect(page.locator("tbody tr").first).to_contain_text("Theo Technologist")
    signs_out(page, server)


def _sends(page) -> None:
    """Say what it is, and press the form's own button."""
    for name, word in (("purpose", "other"), ("modality", "CT")):
        field = page.locator(f"[name={name}]")
        if field.first.evaluate("each => each.tagName") == "SELECT":
            field.select_option(word)
        else:
            page.locator(f"[name={name}][value={word}]").check()
    button = page.locator("main form:has(input[type=file]) button[type=submit]").last
    tabs_to(page, button)
    page.keyboard.press("Enter")
