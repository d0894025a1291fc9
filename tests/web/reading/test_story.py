"""The reader's morning in a real browser: images the right way round, form, agreement."""

import io
import json
import re
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Page, Route, ViewportSize, expect

from discogram.adapters.nifti.write import content_of
from discogram.imaging.volume import Volume
from discogram.words.people import Role
from tests.scans.test_showing import film, large_film
from tests.web.browser import SCREENSHOTS, TABLET, WINDOW, Driver, Trouble, axe, screenshot
from tests.web.served_clinic import PASSWORD
from tests.web.serving import Server
from tests.web.signing_in import SIGN_IN, Door

NOBODY = {"PatientName": "", "PatientID": ""}
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


@pytest.mark.parametrize("language", ["en", "es"])
def test_all_three_planes_fit_into_the_window(
    page: Page, server: Server, comes_in: Door, language: str
) -> None:
    """The image ends above the window's edge, and on a tablet stays while the form scrolls."""
    episode = make_case(server)
    comes_in(page, Role.READER, f"/reading/{episode}/")
    if language == "es":
        page.locator("button[lang=es]").click()
        expect(page.locator("html")).to_have_attribute("lang", "es")
    ready(page)

    box = page.locator(".stage").bounding_box()
    assert box is not None
    assert box["y"] + box["height"] <= WINDOW["height"]
    at = page.locator("#at").inner_text()
    assert ("HU" in at and "," not in at) if language == "en" else ("UH" in at and "," in at)
    page.set_viewport_size(TABLET)
    page.locator("#nucleogram-L5_S1").scroll_into_view_if_needed()
    expect(page.locator(".stage")).to_be_in_viewport(ratio=0.95)
    expect(page.locator("button[value=send]")).to_be_in_viewport()
    screenshot(page, f"reading-820-{language}")
    assert axe(page) == []
    if language == "es":
        page.locator("button[lang=en]").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_an_mr_has_windows_brightness_zoom_and_a_cross_that_goes(
    page: Page, server: Server, comes_in: Door, tmp_path: Path
) -> None:
    """Its windows follow from its values; each control changes the picture, reset undoes it."""
    episode = make_case(server)
    file = tmp_path / "mr.nii.gz"
    values = np.random.default_rng(7).gamma(2.0, 100.0, (40, 40, 40)).astype(np.int16)
    file.write_bytes(content_of(Volume(values, np.diag([2.0, 2.0, 2.0, 1.0]))))
    comes_in(page, Role.READER, f"/reading/{episode}/attach")
    page.locator("#file").set_input_files(file)
    page.locator("#purpose").select_option("other")
    page.locator("#modality").select_option("MR")
    page.locator("main form button[type=submit]").click()
    expect(page.locator("tbody tr")).to_have_count(2, timeout=PATIENCE_MS)
    expect(page.locator(".message.success")).to_be_visible()
    page.goto(server.url(f"/reading/{episode}/"))
    page.locator(".choices a", has_text="MR").click()
    ready(page)
    tone = page.locator("#tone")
    usual = tone.inner_text()
    assert "HU" not in usual

    page.locator(".stage").focus()
    page.keyboard.press("2")
    expect(tone).not_to_have_text(usual)
    page.keyboard.press("1")
    expect(tone).to_have_text(usual)
    page.keyboard.press("b")
    expect(page.locator("#brightness")).to_have_value("10")
    expect(tone).not_to_have_text(usual)
    before = pixels(page)
    page.keyboard.press("x")
    expect(page.locator("[data-act=cross]")).to_have_attribute("aria-pressed", "false")
    page.wait_for_timeout(300)
    without = pixels(page)
    page.locator("[data-act=in]").click()
    page.wait_for_timeout(300)
    nearer = pixels(page)
    page.locator("[data-act=reset]").click()

    assert (before != without).any()
    assert (nearer != without).any()
    expect(tone).to_have_text(usual)
    expect(page.locator("#brightness")).to_have_value("0")
    screenshot(page, "reading-mr")
    assert axe(page) == []


WINDOWS: dict[str, ViewportSize] = {
    "desk": WINDOW,
    "upright": TABLET,
    "lying": {"width": 1180, "height": 820},
}

SMALL = """() => [...document.querySelectorAll(".room :is(button,select,summary), .choices a")]
    .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 43.5)
    .map((each) => each.outerHTML.slice(0, 90))"""
"""What may be touched and is smaller than a finger."""

INSIDE = """each => [each, ...each.querySelectorAll(".viewer, .below")]
    .map((one) => one.scrollHeight - one.clientHeight)"""
"""How far the viewer would scroll inside, in pixels."""


def tall(page: Page) -> float:
    """The height of the image."""
    box = page.locator(".stage").bounding_box()
    return box["height"] if box else 0.0


@pytest.fixture(scope="module")
def three(server: Server) -> str:
    """A case with three images; nobody reads it."""
    return make_case(server, "--further", "2")


@pytest.mark.parametrize(
    ("name", "language"),
    [("desk", "en"), ("desk", "es"), ("upright", "es"), ("lying", "es")],
)
def test_the_viewer_takes_the_height_that_is_there(
    page: Page, three: str, comes_in: Door, name: str, language: str
) -> None:
    """Three images or one, desk or tablet: nothing scrolls inside, the form can be reached."""
    size = WINDOWS[name]
    page.set_viewport_size(size)
    comes_in(page, Role.READER, f"/reading/{three}/")
    if language == "es":
        page.locator("button[lang=es]").click()
        expect(page.locator("html")).to_have_attribute("lang", "es")
    ready(page)
    expect(page.locator(".choices a")).to_have_count(4)
    screenshot(page, f"reading-three-{name}-{language}")
    first = tall(page)
    pictures = page.locator(".pictures")
    page.locator(".further summary").click()
    assert max(pictures.evaluate(INSIDE)) <= 1
    page.locator(".further summary").click()
    page.locator("#nucleogram-L5_S1").scroll_into_view_if_needed()
    page.wait_for_timeout(400)  # the viewer grows when the scrolling has come to rest

    assert first >= 0.33 * size["height"]
    assert tall(page) >= (0.33 if name == "upright" else 0.6) * size["height"]
    assert max(pictures.evaluate(INSIDE)) <= 1
    assert page.evaluate(SMALL) == []
    expect(page.locator(".below")).to_be_in_viewport(ratio=0.95)
    expect(page.locator("button[value=send]")).to_be_in_viewport()
    expect(page.locator("#nucleogram-L5_S1")).to_be_in_viewport(ratio=0.95)
    page.screenshot(path=SCREENSHOTS / f"reading-three-{name}-{language}-scrolled.png")
    assert axe(page) == []
    if language == "es":
        page.locator("button[lang=en]").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")


def test_the_reading_room_is_readable_at_200_per_cent(
    page: Page, three: str, comes_in: Door
) -> None:
    """Letters twice as large, or the window half as wide: one under the other, none cut off."""
    beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    comes_in(page, Role.READER, f"/reading/{three}/")
    ready(page)
    page.set_viewport_size({"width": WINDOW["width"] // 2, "height": WINDOW["height"] // 2})
    page.wait_for_timeout(400)
    assert page.evaluate(beyond) <= 0
    assert tall(page) >= 224
    page.locator("#nucleogram-L5_S1").select_option("fissured")
    screenshot(page, "reading-three-zoomed")
    page.set_viewport_size(TABLET)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.mouse.wheel(0, 40)
    page.wait_for_timeout(400)
    screenshot(page, "reading-three-letters")

    assert page.evaluate(beyond) <= 0
    assert tall(page) >= 200
    page.locator("#nucleogram-L5_S1").scroll_into_view_if_needed()
    page.locator("#nucleogram-L5_S1").select_option("lobular")
    expect(page.locator("button[value=send]")).to_be_in_viewport()


def test_an_x_ray_has_windows_brightness_and_zoom(
    page: Page, server: Server, comes_in: Door, tmp_path: Path
) -> None:
    """A film is a picture of the server: its window is chosen there, the rest in place."""
    episode = make_case(server)
    (file,) = film(tmp_path / "film", **NOBODY).iterdir()
    comes_in(page, Role.READER, f"/reading/{episode}/attach")
    page.locator("#file").set_input_files(
        {"name": "x.dcm", "mimeType": "application/dicom", "buffer": file.read_bytes()}
    )
    page.locator("#purpose").select_option("other")
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".message.success")).to_be_visible(timeout=PATIENCE_MS)
    page.goto(server.url(f"/reading/{episode}/"))
    page.locator(".choices li a").nth(1).click()
    picture = page.locator("img.film")
    expect(picture).to_be_visible()
    before = picture.bounding_box()
    page.locator("[data-act=in]").click()
    page.locator("#brightness").fill("40")
    nearer = picture.bounding_box()

    assert before is not None
    assert nearer is not None
    assert nearer["width"] > before["width"]
    assert "brightness(1.4)" in picture.evaluate("each => each.style.filter")
    page.locator("[data-act=reset]").click()
    assert "brightness(1)" in picture.evaluate("each => each.style.filter")
    page.locator("#window").select_option("narrow")
    page.locator(".plain-choice button").click()
    expect(page.locator("img.film")).to_have_attribute("src", re.compile("window=narrow"))
    screenshot(page, "reading-film")
    assert axe(page) == []


def _bright_rows(page: Page, around: str) -> int:
    """How many rows of the screen a white letter takes, drawn on a black film."""
    shot = page.locator(around).screenshot(animations="disabled")
    grey = np.asarray(Image.open(io.BytesIO(shot)).convert("L"))
    left = grey[grey.shape[0] // 3 : 2 * grey.shape[0] // 3, : grey.shape[1] // 2]
    rows = np.flatnonzero((left > 230).any(axis=1))
    return int(rows[-1] - rows[0]) if len(rows) else 0


SCREENS: tuple[ViewportSize, ...] = ({"width": 1280, "height": 800}, TABLET)


@pytest.mark.parametrize("screen", SCREENS)
def test_a_large_film_says_its_sides_in_letters_that_can_be_read(
    page: Page, server: Server, comes_in: Door, tmp_path: Path, screen: ViewportSize
) -> None:
    """R on the left and L on the right, 14 pixels and more of the screen, near and far."""
    episode = make_case(server)
    (file,) = large_film(tmp_path / "film").iterdir()
    comes_in(page, Role.READER, f"/reading/{episode}/attach")
    page.locator("#file").set_input_files(file)
    page.locator("#purpose").select_option("other")
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".message.success")).to_be_visible(timeout=PATIENCE_MS)
    page.set_viewport_size(screen)
    page.goto(server.url(f"/reading/{episode}/"))
    page.locator(".choices li a").nth(1).click()
    page.wait_for_load_state("networkidle")
    screenshot(page, f"reading-large-film-{screen['width']}")

    assert _bright_rows(page, ".hanging") >= 14
    over = page.locator(".hung .sides span")
    assert over.all_inner_texts() == ["R", "L"]
    for each in over.all():
        assert each.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 20
    middle = page.locator(".hung").bounding_box()
    first = over.first.bounding_box()
    assert middle is not None
    assert first is not None
    assert first["x"] < middle["x"] + middle["width"] / 2
    for _ in range(6):
        page.locator("[data-act=in]").click()
    for each in over.all():
        expect(each).to_be_in_viewport(ratio=1)
    assert axe(page) == []


def test_three_planes_side_by_side_say_their_sides(
    page: Page, server: Server, comes_in: Door
) -> None:
    """Each of the three has letters of at least 14 pixels of the screen."""
    comes_in(page, Role.READER, f"/reading/{make_case(server)}/")
    page.set_viewport_size(SCREENS[0])
    ready(page)

    letters_ = page.locator("#viewer .sides span")
    assert letters_.count() == 12
    for each in letters_.all():
        assert each.evaluate("one => parseFloat(getComputedStyle(one).fontSize)") >= 20


def test_another_persons_film_is_asked_about(
    page: Page, trouble: Trouble, server: Server, comes_in: Door, tmp_path: Path
) -> None:
    """Both names on the screen beside each other; a reason, and it is attached."""
    episode = make_case(server)
    trouble.expect("422")
    stranger = {"PatientName": "Obermueller^Zacharias", "PatientBirthDate": "19310405"}
    (file,) = film(tmp_path / "film", **stranger).iterdir()
    comes_in(page, Role.TECHNOLOGIST, f"/reading/{episode}/attach")
    page.locator("#file").set_input_files(file)
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".problems")).to_contain_text("Zacharias Obermueller")
    expect(page.locator(".problems")).to_contain_text("Robin Testcase")
    expect(page.locator(".problems")).to_be_focused()
    screenshot(page, "attach-asked")

    assert axe(page) == []
    page.locator("#despite").fill("married name")
    page.get_by_role("button", name="Attach it all the same").click()
    expect(page.locator(".message.success")).to_be_visible(timeout=PATIENCE_MS)
    screenshot(page, "attach-after")
    assert "Obermueller" not in page.content()


@pytest.mark.parametrize(("name", "mib"), [("x.zip", 768), ("x.PNG", 64), ("x.nii", 1024)])
def test_a_file_that_is_too_large_is_told_before_it_is_sent(
    page: Page, server: Server, comes_in: Door, tmp_path: Path, name: str, mib: int
) -> None:
    """As soon as it is chosen, and by what its kind may have; nothing leaves the browser."""
    episode = make_case(server)
    with (tmp_path / name).open("wb") as file:
        file.truncate((mib << 20) + 1)
    comes_in(page, Role.TECHNOLOGIST, f"/reading/{episode}/attach")
    sent: list[str] = []
    page.on("request", lambda request: sent.append(request.method))
    page.locator("#file").set_input_files(tmp_path / name)

    expect(page.locator("#progress-text")).to_contain_text(f"larger than {mib} MiB")
    page.locator("main form button[type=submit]").click()
    page.wait_for_timeout(300)
    assert "POST" not in sent
    if mib == 768:
        screenshot(page, "attach-too-large")
    page.locator("#file").set_input_files([])
    expect(page.locator("#progress-text")).to_have_text("")


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
    usual = page.locator(".viewer-state").inner_text()
    page.locator("#mark-centre").click()
    expect(page.locator(".viewer-state")).to_have_text("Choose a disc first.")
    expect(page.locator("#mark-disc")).to_be_focused()
    expect(page.locator("#marks li")).to_have_count(0)
    page.locator("#mark-disc").select_option("L4_L5")
    page.locator("#mark-centre").click()
    expect(page.locator(".viewer-state")).to_have_text(usual)
    page.locator(".stage").focus()
    page.keyboard.press("k")

    expect(page.locator("#marks li")).to_have_count(2)
    expect(page.locator(".overlay text").first).to_have_text("L4/L5")
    expect(page.locator("#saved")).to_contain_text("Draft kept")
    expect(page.locator(".at .draft-state")).to_contain_text("Draft kept")
    screenshot(page, "reading-marks")
    page.reload()
    ready(page)
    expect(page.locator("#marks li")).to_have_count(2)
    page.locator("#marks li button", has_text="Remove").first.click()
    expect(page.locator("#marks li")).to_have_count(1)


NAMED = """() => [...document.querySelectorAll(".overlay text")].map((each) => {
  const { left, right, top, bottom } = each.getBoundingClientRect();
  return [each.textContent, left, right, top, bottom];
})"""
"""Each name over the image with its box on the screen."""


def named(page: Page) -> list[str]:
    """The names over the image as they stand now, none of which covers another."""
    page.wait_for_timeout(400)
    found = page.evaluate(NAMED)
    for (one, *mine), (other, *theirs) in combinations(found, 2):
        beside = mine[1] <= theirs[0] or theirs[1] <= mine[0]
        assert beside or mine[3] <= theirs[2] or theirs[3] <= mine[2], (one, other)
    return [name for name, *_ in found]


def test_an_axial_slice_names_the_disc_that_lies_in_it(
    page: Page, server: Server, comes_in: Door
) -> None:
    """Marked 40 slices apart, two discs are never named in one slice; lengthwise both are."""
    comes_in(page, Role.READER, f"/reading/{make_case(server)}/")
    ready(page)
    for number, disc in enumerate(("L3_L4", "L4_L5")):
        page.locator("#mark-disc").select_option(disc)
        page.locator("#mark-centre").click()
        page.locator(".stage").focus()
        for _ in range(4 * (1 - number)):
            page.keyboard.press("PageDown")

    page.locator("[data-plane=sagittal]").click()
    assert sorted(named(page)) == ["L3/L4", "L4/L5"]
    screenshot(page, "reading-two-discs-sagittal")
    page.locator("[data-plane=axial]").click()
    assert named(page) == ["L4/L5"]
    screenshot(page, "reading-two-discs-axial-lower")
    page.locator(".stage").focus()
    for _ in range(2):
        page.keyboard.press("PageUp")
    assert named(page) == []
    assert page.locator(".overlay circle.disc").count() == 0
    for _ in range(2):
        page.keyboard.press("PageUp")
    assert named(page) == ["L3/L4"]
    screenshot(page, "reading-two-discs-axial-upper")


CONFIRMED = [
    {
        "disc": disc,
        "at": [0, 0, 60 - 24 * number],
        "reach": [20, 15, 6],
        "needle": [[2, 0, 60 - 24 * number], [60, -60, 72 - 24 * number]],
    }
    for number, disc in enumerate(("T12_L1", "L1_L2", "L2_L3", "L3_L4", "L4_L5", "L5_S1"))
]


def test_six_confirmed_discs_are_one_name_and_their_needles_in_each_slice(
    page: Page, server: Server, comes_in: Door
) -> None:
    """No needle of a disc far away is drawn: only what lies in the slice or goes through it."""

    def confirmed(route: Route) -> None:
        answer = route.fetch()
        told = f'"confirmed": {json.dumps(CONFIRMED)}'
        route.fulfill(response=answer, body=answer.text().replace('"confirmed": []', told))

    address = f"/reading/{make_case(server)}/"
    page.route(re.compile(address + "$"), confirmed)
    comes_in(page, Role.READER, address)
    ready(page)
    screenshot(page, "reading-six-discs")
    page.locator("[data-plane=axial]").click()
    page.locator(".stage").focus()
    assert named(page) == ["T12/L1"]
    assert page.locator(".overlay svg > circle.through").count() <= 1
    lines = page.locator(".overlay line.needle:not(.far)").count()
    assert lines == 1
    screenshot(page, "reading-six-discs-axial")
    page.locator("[data-plane=coronal]").click()
    assert len(named(page)) == 6
    screenshot(page, "reading-six-discs-coronal")
    page.locator("[data-plane=sagittal]").click()
    assert len(named(page)) == 6
    screenshot(page, "reading-six-discs-sagittal")


def mark_a_slice(page: Page) -> None:
    """A key slice in the form, as the viewer would put it there."""
    page.evaluate(
        """() => {
          const { image } = JSON.parse(document.getElementById("viewer-facts").textContent);
          const value = `key_slice ${image} 1.5 -20.3 30.0 axial L4_L5`;
          const input = `<input type="hidden" name="mark" value="${value}">`;
          const item = `<li data-mark="${value}">${input}</li>`;
          document.getElementById("marks").insertAdjacentHTML("beforeend", item);
        }"""
    )


def test_the_marks_of_both_readings_are_as_big_as_a_finger(
    driver: Driver, server: Server
) -> None:
    """On a touch screen, 44 px at least, for they stand alone in their list."""
    episode = make_case(server)
    with driver.awake() as browser:
        context = browser.new_context(viewport=TABLET, has_touch=True, locale="en-US")
        context.route("**/niivue*", lambda route: route.abort())  # nobody looks here
        page = context.new_page()
        for name in ("reader", "reader-2"):
            come_in(page, server, name, f"/reading/{episode}/")
            fill(page, "4")
            mark_a_slice(page)
            page.locator("button[value=send]").click()
            expect(page.locator(".message.success").first).to_be_visible()
        page.goto(server.url(f"/reading/{episode}/agreement"))
        boxes = [each.bounding_box() for each in page.locator(".marks a").all()]
        screenshot(page, "reading-agreement-marks-tablet")
        context.close()

    assert len(boxes) == 2
    assert all(box and box["height"] >= 44 for box in boxes), boxes


def test_two_readers_and_a_physician_from_form_to_agreement(page: Page, server: Server) -> None:
    """Each reads blind; when both are in each sees both, and a physician settles."""
    episode = make_case(server)
    for name, grade in (("reader", "4"), ("reader-2", "3")):
        come_in(page, server, name, "/reading/")
        case = page.locator(f"a[href='/reading/{episode}/']")
        while case.count() == 0:  # the list is turned, ten cases to a page
            page.locator("a[rel=next]").click()
            page.wait_for_load_state("load")
        case.click()
        fill(page, grade)
        expect(page.locator("#saved")).to_contain_text("Draft kept")
        page.locator("button[value=send]").click()
        expect(page.locator(".message.success").first).to_be_visible()
    page.goto(server.url(f"/reading/{episode}/agreement"))
    expect(page.locator("tbody")).to_contain_text("differs")
    assert axe(page) == []
    come_in(page, server, "physician", f"/reading/{episode}/agreement")
    for disc in DISCS:
        page.locator(f"input[name=grade-{disc}][value='4']").check()
    page.locator("#note").fill("looked at together")
    expect(page.locator(".draft-state")).to_contain_text("Draft kept")
    page.reload()
    expect(page.locator("#note")).to_have_value("looked at together")
    expect(page.locator(f"input[name=grade-{DISCS[0]}][value='4']")).to_be_checked()
    page.locator("main form button[type=submit]").click()
    expect(page.locator(".message").first).to_contain_text("settled")
    expect(page.locator("#settled-title")).to_be_visible()
    assert axe(page) == []
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
