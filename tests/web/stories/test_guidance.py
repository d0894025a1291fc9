"""A physician brings a CT to a chosen needle in a browser. Rows M04, B01, B02."""

import re

import pytest
from playwright.sync_api import Page, expect

from discogram.adapters.nifti.write import content_of
from discogram.words.people import Role
from tests.imaging.discs.cases import phantom
from tests.web.browser import TABLET, axe, screenshot

PATIENCE_MS = 120_000
"""A process of its own starts, and shares the processors with the other tests."""


@pytest.fixture(scope="module")
def case(server, tmp_path_factory):
    """Give an episode with the CT of a synthetic spine."""
    path = tmp_path_factory.mktemp("ct") / "plain.nii.gz"
    path.write_bytes(content_of(phantom("plain").volume, quickly=True))
    return server.run("tests.web.reading.played", str(path))


def names(page: Page, view: str) -> list[str]:
    """The names over a picture, from head to feet."""
    return page.locator(f"svg.{view} text").all_text_contents()


def test_from_the_ct_to_the_chosen_needle(page, case, comes_in) -> None:
    """Find, look, confirm, plan, turn the C-arm, choose: each with what it shows."""
    comes_in(page, Role.PHYSICIAN, f"/guidance/{case}/")
    expect(page.locator("h1")).to_have_text("Discs and needle plans from the CT")
    assert axe(page) == []
    page.get_by_role("button", name="Find the discs").click()
    expect(page.locator("#work")).to_contain_text("You may leave this page")
    screenshot(page, "guidance-looking")

    confirm = page.get_by_role("button", name="Confirm the levels")
    expect(confirm).to_be_visible(timeout=PATIENCE_MS)
    found = names(page, "sagittal")
    assert [name for name in found if name.startswith("L4/L5")] != []
    assert names(page, "coronal") == found
    page.wait_for_load_state("networkidle")
    screenshot(page, "guidance-proposed")
    assert axe(page) == []

    for number, level in enumerate(page.locator("select[data-level]").all()):
        level.select_option("L4_L5" if found[number].startswith("L4/L5") else "-")
    assert names(page, "sagittal").count("–") == len(found) - 1  # the picture follows
    confirm.click()
    expect(page.locator(".message.success").first).to_contain_text("levels are confirmed")

    page.get_by_role("button", name="Plan needles").click()
    expect(page.locator("table.plans, .problems").first).to_be_visible(timeout=PATIENCE_MS)
    assert page.locator(".problems").all_text_contents() == []
    expect(page.locator("table.plans caption")).to_contain_text("L4/L5")
    page.wait_for_load_state("networkidle")
    screenshot(page, "guidance-planned")
    assert axe(page) == []

    view = page.locator("#c-arm")
    planned = view.get_attribute("src")
    page.locator("#primary").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(view).to_have_attribute("src", re.compile("primary=-?\\d+"))
    page.wait_for_load_state("networkidle")
    screenshot(page, "guidance-turned")
    page.get_by_role("button", name="Back to the planned view").click()
    expect(view).not_to_have_attribute("src", planned or "")

    page.get_by_role("button", name="Choose this needle").click()
    expect(page.locator("#looked .message.success")).to_contain_text("chosen for L4/L5")
    page.wait_for_load_state("networkidle")
    screenshot(page, "guidance-chosen")
    page.set_viewport_size(TABLET)
    page.get_by_role("button", name="Español").click()
    expect(page.locator("h1")).to_have_text("Discos y planes de aguja a partir de la TC")
    screenshot(page, "guidance-chosen-tablet-es")
    assert axe(page) == []
