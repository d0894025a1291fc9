"""One patient on a tablet, at twice the size of text, by finger and by keyboard."""

import re
from collections.abc import Iterator
from uuid import uuid4

import pytest
from playwright.sync_api import BrowserContext, expect

from discogram.words.people import Role
from tests.web.browser import TABLET, Trouble, axe, screenshot
from tests.web.desk.test_desk_browser import caller, register
from tests.web.served_clinic import PASSWORD

__all__ = ["caller"]

QUALITY = "/quality/?first=2025-04&last=2026-03"
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
SMALL = """() => [...document.querySelectorAll(
    "main a, main button, main summary, main select, main label.tick, .patient a")]
  .filter((each) => each.checkVisibility() && !each.closest(".visually-hidden"))
  .filter((each) => !each.matches(".visually-hidden"))
  .map((each) => [each.outerHTML.slice(0, 80), each.getBoundingClientRect()])
  .filter(([_, box]) => box.height < 43.5 || box.width < 43.5)
  .map(([what, box]) => `${what} ${Math.round(box.width)}x${Math.round(box.height)}`)"""
"""What is too small for a finger."""


@pytest.fixture
def touched(driver) -> Iterator[tuple[BrowserContext, Trouble]]:
    """A tablet that is touched, and what it complains of."""
    with driver.awake() as browser:
        context = browser.new_context(
            viewport=TABLET, has_touch=True, is_mobile=True, locale="en-US"
        )
        trouble = Trouble(context)
        yield context, trouble
        assert trouble.left() == []
        context.close()


@pytest.fixture
def finger(touched) -> BrowserContext:
    """A tablet that is touched."""
    return touched[0]


def episode_of(page, comes_in, caller):
    """The address of a new patient's page."""
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    register(page, caller)
    expect(page).to_have_url(re.compile("/episodes/"))
    return "/episodes/" + page.url.split("/episodes/")[1].split("/")[0] + "/"


@pytest.mark.parametrize(
    "end", ["at/candidacy/", "form/record_conservative_care/", "history/", "person/"]
)
def test_a_tablet_and_twice_the_text_need_no_scrolling_sideways(
    page, comes_in, caller, server, end
):
    """A station, a form and the history, upright on a tablet and at 200 %."""
    path = episode_of(page, comes_in, caller) + end
    page.set_viewport_size(TABLET)
    page.goto(server.url(path))
    tablet = page.evaluate(TOO_WIDE)
    screenshot(page, f"desk-tablet-{end.split('/')[0]}")

    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(server.url(path))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    large = page.evaluate(TOO_WIDE)
    screenshot(page, f"desk-200-{end.split('/')[0]}")

    assert (tablet, large) == (0, 0)


def test_what_is_pressed_is_as_large_as_a_finger(finger, comes_in, caller, server):
    """Episode, form, history, worklist and calendar: 44 px, by finger."""
    page = finger.new_page()
    path = episode_of(page, comes_in, caller)
    page.goto(server.url(path + "form/receive_referral/"))
    page.get_by_label("Question to be answered").fill("Which disc hurts? " * 40)
    page.locator(".send button").tap()
    expect(page).to_have_url(re.compile("/at/referral/"))
    page.goto(server.url(path + "history/"))
    expect(page.locator("td.whole > a")).not_to_have_count(0)
    assert page.evaluate(TOO_WIDE) <= 0
    for where in (
        path,
        path + "at/candidacy/",
        path + "form/record_conservative_care/",
        path + "history/",
        path + "person/",
        "/work/?show=all",
        "/calendar/",
    ):
        page.goto(server.url(where))
        assert page.evaluate(SMALL) == [], where
        screenshot(page, "finger-" + re.sub(r"[^a-z]+", "-", where[-20:]).strip("-"))


@pytest.fixture(scope="module")
def played(server):
    """Somebody whose report is signed, in a clinic with a year of tests."""
    server.run("tests.web.quality")
    return server.run("tests.web.reading.played", "--until", "sign_report")


@pytest.mark.parametrize(
    ("role", "end"),
    [
        (Role.PHYSICIAN, "report/"),
        (Role.NURSE, "papers/home/"),
        (Role.NURSE, "consent/"),
        (Role.NURSE, "follow-up/"),
        (Role.NURSE, "follow-up/infection_call/"),
        (Role.CLINIC_LEAD, QUALITY),
        (Role.CLINIC_LEAD, "/quality/positive/"),
    ],
)
def test_what_is_pressed_on_papers_and_plots_is_as_large_as_a_finger(
    finger, comes_in, played, role, end
):
    """The way back from a paper, and the titles that lead from a plot to its own page."""
    page = finger.new_page()
    comes_in(page, role, end if end.startswith("/") else f"/episodes/{played}/{end}")

    assert page.locator("main a").count() > 0
    assert page.evaluate(SMALL) == []
    screenshot(page, "finger-" + re.sub(r"[^a-z]+", "-", end).strip("-"))


@pytest.mark.parametrize(
    ("role", "end"),
    [(Role.TECHNOLOGIST, "board/sign/"), (Role.READER, "")],
)
def test_the_way_back_from_a_refusal_is_as_large_as_a_finger(
    touched, comes_in, played, role, end
):
    """A page that is not theirs still leads on, by finger."""
    tablet, trouble = touched
    trouble.expect("status of 403")
    page = tablet.new_page()
    comes_in(page, role, f"/episodes/{played}/{end}")

    assert page.locator("main a").count() > 0
    assert page.evaluate(SMALL) == []


def test_the_box_takes_the_focus_and_leads_to_a_field_that_is_in_sight(
    page, comes_in, caller, server, trouble
):
    """Sent with two mistakes: the box is focused, its link goes to the field, clear of Save."""
    trouble.expect("status of 422")
    path = episode_of(page, comes_in, caller)
    page.goto(server.url(path + "form/record_conservative_care/"))
    page.get_by_label("Pain since").fill("2030-01-01")
    page.get_by_label("From").fill("2025-01-01")
    page.get_by_role("button", name="Save").last.click()

    box = page.locator("#problems")
    expect(box).to_be_focused()
    assert axe(page) == []
    screenshot(page, "form-problems")
    box.get_by_role("link", name="Pain since").click()
    expect(page.locator("#f-pain_since")).to_be_focused()


def test_the_button_below_never_covers_what_is_focused(page, comes_in, caller, server):
    """Tab by tab through a long form: each field is clear of the bar with the button."""
    path = episode_of(page, comes_in, caller)
    page.set_viewport_size({"width": 1280, "height": 700})
    page.goto(server.url(path + "form/answer_contraindications/"))
    page.locator("#content").focus()
    covered = []
    for _ in range(45):
        page.keyboard.press("Tab")
        covered += page.evaluate("""() => {
            const at = document.activeElement, bar = document.querySelector(".send");
            if (!at.closest(".sheet") || at.closest(".send")) return [];
            const box = at.getBoundingClientRect();
            return box.bottom > bar.getBoundingClientRect().top ? [at.outerHTML] : [];
        }""")

    assert covered == []


def test_two_windows_of_a_form_are_told_of_each_other(
    page, context, comes_in, caller, server, trouble
):
    """The second to type is told and may take over; no word of either is lost."""
    trouble.expect("status of 409")
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    other = context.new_page()
    for each in (page, other):
        each.goto(server.url(path))

    page.get_by_label("MRI on").fill("2026-01-05")
    expect(page.locator(".draft-state")).to_contain_text("Draft kept at")
    other.get_by_label("MRI on").fill("2025-12-31")
    expect(other.locator(".draft-state")).to_contain_text("open in another window")
    assert axe(other) == []
    screenshot(other, "form-two-windows")
    other.get_by_role("button", name="Take over here").click()
    expect(other.locator(".draft-state")).to_contain_text("Draft kept at")
    other.reload()

    expect(other.get_by_label("MRI on")).to_have_value("2025-12-31")
    other.get_by_role("button", name="Bring it back").click()
    expect(other.get_by_label("MRI on")).to_have_value("2026-01-05")


def test_the_discs_of_a_region_are_offered_as_soon_as_it_is_chosen(
    page, comes_in, caller, server, trouble
):
    """Another region shows its own discs at once; what was ticked stays, and is asked about."""
    trouble.expect("inline style")  # which the picture left behind, and htmx carries over
    path = episode_of(page, comes_in, caller) + "form/receive_referral/"
    page.goto(server.url(path))
    page.get_by_label("lumbar", exact=True).check()
    page.get_by_label("L4/L5", exact=True).check()
    expect(page.get_by_label("C5/C6", exact=True)).to_be_hidden()

    page.get_by_label("cervical", exact=True).check()

    expect(page.get_by_label("C5/C6", exact=True)).to_be_visible()
    expect(page.get_by_label("L3/L4", exact=True)).to_be_hidden()
    expect(page.locator(".stray")).to_have_text("L4/L5 does not fit")
    ticked = page.locator("input[value='L4/L5']")
    expect(ticked).to_be_checked()
    question = page.get_by_text("not part of the spine described here")
    expect(question).to_be_visible()
    assert axe(page) == []
    screenshot(page, "desk-referral-stray")
    ticked.uncheck()
    expect(question).to_be_hidden()


def test_the_discs_follow_the_count_that_is_chosen(page, comes_in, caller, server):
    """Six lumbar vertebrae offer L5/L6 at once; an L5/S1 ticked before is not lost."""
    path = episode_of(page, comes_in, caller) + "form/receive_referral/"
    page.goto(server.url(path))
    page.get_by_label("lumbar", exact=True).check()
    page.get_by_label("L5/S1", exact=True).check()
    page.get_by_label("six lumbar vertebrae", exact=True).check()

    expect(page.get_by_label("L5/L6", exact=True)).to_be_visible()
    expect(page.get_by_label("C5/C6", exact=True)).to_be_hidden()
    expect(page.locator(".stray > input")).to_be_checked()
    page.locator(".stray > input").uncheck()
    page.get_by_label("L6/S1", exact=True).check()
    page.locator(".send button").click()
    expect(page).to_have_url(re.compile("/at/referral/"))
    expect(page.get_by_text("L6/S1").first).to_be_visible()


@pytest.mark.parametrize("things", ["blood_results", "allergies"])
def test_many_alike_things_read_well(page, comes_in, caller, server, things):
    """The checker has nothing against the pages, on a tablet either."""
    path = episode_of(page, comes_in, caller)
    comes_in(page, Role.NURSE, f"{path}all/{things}/")
    screenshot(page, f"desk-{things}")
    assert axe(page) == []
    page.set_viewport_size(TABLET)
    assert page.evaluate(TOO_WIDE) == 0


def test_an_allergy_is_asked_about_further_at_once(page, comes_in, caller, server):
    """M16: how severe it was stands open beside a yes, and beside no other answer."""
    path = episode_of(page, comes_in, caller)
    comes_in(page, Role.NURSE, f"{path}all/allergies/")
    first, second = (page.locator(".question").nth(n) for n in (0, 1))

    first.get_by_label("yes", exact=True).check()
    second.get_by_label("no", exact=True).check()

    expect(first.locator("details.more")).to_have_attribute("open", "")
    expect(second.locator("details.more")).not_to_have_attribute("open", "")
    screenshot(page, "desk-allergies")
    assert axe(page) == []


def test_a_number_is_corrected_by_keyboard_and_half_of_one_is_told(
    page, comes_in, caller, server, trouble
):
    """The box of problems has the focus and leads to the field; axe finds nothing."""
    trouble.expect("status of 422")
    path = episode_of(page, comes_in, caller)
    page.goto(server.url(path + "person/"))
    assert axe(page) == []
    page.locator("#issuer-0").fill("Lake Hospital")
    page.keyboard.press("Enter")

    expect(page.locator("#problems")).to_be_focused()
    assert axe(page) == []
    screenshot(page, "desk-correct-problem")
    page.locator("#problems a").press("Enter")
    expect(page.locator("#number-0")).to_be_focused()
    page.keyboard.type("A-17")
    page.keyboard.press("Enter")

    expect(page.locator(".patient")).to_contain_text("Lake Hospital: A-17")


def test_two_records_are_joined_by_the_administrator(page, comes_in, caller, server, trouble):
    """Why, whom, side by side, and joined: in both themes and on a tablet."""
    trouble.expect("status of 422")
    trouble.expect("status of 409")  # the second call is asked whether it is the first
    episode_of(page, comes_in, caller)
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    register(page, caller)
    page.locator("#other").click()
    expect(page).to_have_url(re.compile("/episodes/"))
    comes_in(page, Role.ADMINISTRATOR, "/work/")
    page.locator("header nav a[href='/patients/join/']").click()
    page.locator("#words").fill(caller.names)
    page.keyboard.press("Enter")
    expect(page.locator("#problems")).to_be_focused()
    screenshot(page, "join-why")
    page.locator("#why").fill("Called twice")
    page.locator("main button[type=submit]").first.click()
    assert axe(page) == []
    screenshot(page, "join-found")
    page.locator("button[name=one]").first.click()
    page.locator("main button[type=submit]").first.click()
    screenshot(page, "join-other")
    assert axe(page) == []
    page.locator("button[name=other]").first.click()
    expect(page.locator("table.twins")).to_be_visible()
    assert axe(page) == []
    screenshot(page, "join-two")
    page.locator("button[name=do]").click()
    expect(page.locator("#kept-problem")).to_be_visible()
    page.emulate_media(color_scheme="dark")
    page.set_viewport_size(TABLET)
    assert page.evaluate(TOO_WIDE) == 0
    assert axe(page) == []
    screenshot(page, "join-problem-dark-tablet")
    page.locator("#kept").check()
    page.locator("button[name=do]").click()

    expect(page.locator(".message.success")).to_contain_text(caller.names)


def test_discs_stand_under_their_region_until_one_is_chosen(page, comes_in, caller, server):
    """Headings without a choice; afterwards the region's own discs and their headings alone."""
    path = episode_of(page, comes_in, caller) + "form/receive_referral/"
    page.goto(server.url(path))
    groups = page.locator(".of-a-region")
    assert [group.is_visible() for group in groups.all()] == [True] * 5
    assert axe(page) == []
    screenshot(page, "desk-referral-regions")
    page.goto(
        server.url(path)
    )  # for the picture leaves a style behind, and htmx carries it over

    page.get_by_label("lumbar", exact=True).first.check()

    shown = [
        group.locator("legend").inner_text() for group in groups.all() if group.is_visible()
    ]
    assert shown == ["thoracic – lumbar", "lumbar"]
    expect(page.locator(".draft-state").first).to_contain_text("Draft kept")
    assert axe(page) == []
    screenshot(page, "desk-referral-lumbar")


@pytest.mark.parametrize("width", [1280, 820])
def test_a_name_of_two_hundred_letters_pushes_nothing_off_the_screen(
    page, comes_in, server, width
):
    """The patient's own pages, the lists and the search: as wide as the screen, no wider."""
    name = "W" * 180 + uuid4().hex[:20]
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    page.get_by_label("Names", exact=False).first.fill(name)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/episodes/"))
    episode = "/episodes/" + page.url.split("/episodes/")[1].split("/")[0] + "/"
    page.set_viewport_size({"width": width, "height": 900})

    for where in (episode, f"{episode}history/", f"{episode}person/", "/work/", "/calls/"):
        page.goto(server.url(where))
        if where in (episode, "/work/"):
            screenshot(page, f"desk-long-name-{width}-{where.split('/')[1]}")
        assert page.evaluate(TOO_WIDE) <= 0, where


SLOW = """() => {
  const { fetch } = window;
  window.fetch = async (...asked) => {
    await new Promise((done) => setTimeout(done, 400));
    return fetch(...asked);
  };
}"""
"""What is sent by a script takes a moment to leave."""


def test_the_other_language_finds_what_was_just_typed(page, comes_in, caller, server):
    """No pause before the switch: the words are kept first, and stand in the form again."""
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    page.goto(server.url(path))
    field = page.get_by_label("MRI on")
    name = field.get_attribute("name")
    page.evaluate(SLOW)

    field.fill("2026-01-05")
    page.get_by_role("button", name="Español").click()

    expect(page.locator("html")).to_have_attribute("lang", "es")
    expect(page).to_have_url(server.url(path))
    expect(page.locator(f"[name='{name}']")).to_have_value("2026-01-05")


def test_a_lock_in_another_window_keeps_what_was_just_typed(
    page, context, comes_in, caller, server
):
    """No pause before the lock, and a slow line: the words are kept before it says so."""
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    page.goto(server.url(path))
    page.evaluate(SLOW)
    other = context.new_page()
    other.goto(server.url("/account/"))

    page.get_by_label("MRI on").fill("2026-01-05")
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Lock this screen").click()

    expect(page).to_have_url(re.compile("/account/locked/"))
    expect(page.locator("main")).to_contain_text("What was being typed has been kept")
    screenshot(page, "locked-from-another-window")
    assert axe(page) == []
    page.locator("#secret").fill(PASSWORD)
    page.get_by_role("button", name="Open").click()
    expect(page).to_have_url(server.url(path))
    expect(page.get_by_label("MRI on")).to_have_value("2026-01-05")


def test_a_lock_says_so_where_the_last_words_are_lost(
    page, context, comes_in, caller, server, trouble
):
    """The network fails in the moment of the lock: nobody is told that all is kept."""
    trouble.expect("ERR_FAILED")
    path = episode_of(page, comes_in, caller) + "form/record_imaging/"
    page.goto(server.url(path))
    page.route("**/draft/", lambda route: route.abort())
    other = context.new_page()
    other.goto(server.url("/account/"))

    page.get_by_label("MRI on").fill("2026-01-05")
    other.locator("details.me summary").click()
    other.get_by_role("button", name="Lock this screen").click()

    expect(page).to_have_url(re.compile("/account/locked/"))
    expect(page.locator("main")).to_contain_text("could not be kept")


def test_a_struck_entry_and_the_drivers_form_read_well(page, comes_in, caller, server):
    """Who struck it out, when and why, without a form; a telephone in a line of its own."""
    path = episode_of(page, comes_in, caller)
    page.goto(server.url(path + "form/receive_referral/"))
    page.get_by_label("Question to be answered").fill("Which disc hurts?")
    page.locator(".send button").click()
    expect(page).to_have_url(re.compile("/at/referral/"))
    page.goto(server.url(path + "entry/2/strike/"))
    page.get_by_label("Why is it void?").fill("Wrong patient")
    page.get_by_role("button", name="Strike it out").click()
    expect(page).to_have_url(re.compile("/history/"))

    page.goto(server.url(path + "entry/2/strike/"))
    expect(page.get_by_text("struck this entry out on")).to_be_visible()
    expect(page.get_by_role("textbox", name="Why is it void?")).to_have_count(0)
    assert axe(page) == []
    screenshot(page, "desk-struck")
    page.goto(server.url(path + "form/name_driver/"))
    expect(page.locator("input[name=phone]")).to_have_attribute("type", "tel")
    assert axe(page) == []
    screenshot(page, "desk-driver")
