"""A physician brings a CT to a chosen needle in a browser. Rows M04, B01, B02."""

import json
import re

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from discogram.adapters.nifti.write import content_of
from discogram.words.people import Role
from tests.imaging.discs.cases import phantom
from tests.web.browser import TABLET, axe, screenshot
from tests.web.signing_in import Door

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

    page.get_by_role("button", name="English").click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    page.wait_for_load_state("networkidle")  # what is asked for later is another's to see
    _in_the_reading_room(page, case, comes_in)


ROOM: ViewportSize = {"width": 1280, "height": 800}


def drawn(page: Page, plane: str, kind: str) -> list[dict[str, float]]:
    """What the overlay draws of a plane that is shown alone: circles, or lines."""
    page.locator(f"[data-plane={plane}]").click()
    page.wait_for_timeout(500)
    names = ("cx", "cy") if kind == "circle.disc" else ("x1", "y1", "x2", "y2")
    return [
        {name: float(each.get_attribute(name) or "nan") for name in names}
        for each in page.locator(f".overlay {kind}").all()
    ]


def _in_the_reading_room(page: Page, case: str, comes_in: Door) -> None:
    """A reader sees the confirmed disc and the chosen needle where they lie in the CT."""
    page.set_viewport_size(ROOM)
    comes_in(page, Role.READER, f"/reading/{case}/")
    viewer = page.locator("#viewer")
    expect(viewer).to_have_attribute("data-state", "ready", timeout=PATIENCE_MS)
    page.locator("[data-window='1']").click()
    page.wait_for_timeout(500)
    screenshot(page, "guidance-room")
    facts = json.loads(page.locator("#viewer-facts").text_content() or "null")
    (confirmed,) = facts["confirmed"]
    (tip, entry), place = confirmed["needle"], page.locator("#at").inner_text()
    sides = zip(confirmed["at"], ("LR", "PA", "IS"), place.split(" · "), strict=False)
    for value, letters, said in sides:  # the room opens on the disc
        assert said.split()[0] == letters[value >= 0]
        assert abs(float(said.split()[1]) - abs(value)) < 1.5

    assert page.locator(".overlay text").all_text_contents() == ["L4/L5"] * 3
    assert page.locator(".overlay text.far").count() == 0
    for plane in ("axial", "coronal", "sagittal"):
        ((disc),) = drawn(page, plane, "circle.disc")
        lines = drawn(page, plane, "line")
        screenshot(page, f"guidance-room-{plane}")
        assert page.locator(".overlay line:not(.far)").count() >= 1
        first, last = lines[0], lines[-1]
        assert abs(first["x1"] - disc["cx"]) < 30  # the target is in the disc
        if plane != "sagittal":  # the patient's right is on the left of the screen
            assert (last["x2"] < first["x1"]) == (entry[0] > tip[0])
        if plane == "sagittal":  # its front too, and a needle comes from behind
            assert last["x2"] > first["x1"]
            assert page.locator(".overlay line.far").count() >= 1
    assert axe(page) == []
