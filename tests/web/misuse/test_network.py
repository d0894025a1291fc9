"""Lost network, lost sign-in, two windows, a server that dies: nothing typed is lost."""

import re

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import axe, screenshot
from tests.web.signing_in import SIGN_IN

FORM = "receive_referral"
WORDS = "Is L4/L5 the source, and would surgery follow?"


@pytest.fixture(scope="module")
def episodes(server):
    """Give new patients, one for each test, of whom nothing is known but the call."""
    return server.run("tests.web.misuse.served", "9", told="").split()


@pytest.fixture
def path(episodes):
    """Where the form of one of them is."""
    return f"/episodes/{episodes.pop()}/form/{FORM}/"


def state(page):
    """What the form says of its draft."""
    return page.locator(".draft-state")


def question(page):
    """The field that is typed into."""
    return page.locator("[name='referral.question']")


def send(page):
    """Press Save."""
    page.locator(".send button[name=_send]").click()


def referrals(page, server, path):
    """How many referrals are recorded, as the history tells."""
    page.goto(server.url(path.split("form/")[0] + "history/"))
    expect(page.get_by_role("cell", name="1", exact=True)).to_be_visible()
    return page.get_by_role("cell", name=re.compile("^A referral arrived")).count()


def fill(page, words=WORDS):
    """Everything that a referral needs."""
    page.locator("[name='referral.referrer']").fill("Dr. Imani Okafor")
    page.locator("[name='referral.region'][value=lumbar]").check()
    page.locator("[name='referral.suspects'][value='L4/L5']").check()
    question(page).fill(words)


def test_what_is_typed_before_the_script_has_come_is_kept(page, comes_in, server, path) -> None:
    """A slow network brings the form first: nobody waits for what keeps it."""
    comes_in(page, Role.NURSE, "/work/")
    held = []
    page.route(re.compile("/keeping"), lambda route: held.append(route))
    page.goto(server.url(path), wait_until="commit")
    question(page).press_sequentially("first")
    page.locator("[name='referral.region'][value=lumbar]").check()

    held[0].continue_()

    expect(state(page)).to_contain_text("Draft kept")
    page.unroute_all()
    page.goto(server.url(path))
    expect(question(page)).to_have_value("first")
    expect(page.locator("[name='referral.region'][value=lumbar]")).to_be_checked()


def test_without_a_network_the_page_says_so_and_sends_when_it_is_back(
    page, context, trouble, comes_in, server, path
) -> None:
    """Typing goes on offline, Save sends nothing into the void, and is pressed only once."""
    trouble.expect("ERR_INTERNET_DISCONNECTED")
    comes_in(page, Role.NURSE, path)
    fill(page, "first words")
    expect(state(page)).to_contain_text("Draft kept")
    context.set_offline(True)
    question(page).fill(WORDS)

    expect(state(page)).to_contain_text("Not kept: no connection")
    expect(state(page)).to_have_class(re.compile("lost"))
    send(page)
    expect(page).to_have_url(server.url(path))
    expect(question(page)).to_have_value(WORDS)
    screenshot(page, "misuse-offline")
    assert axe(page) == []

    context.set_offline(False)
    expect(page.locator(".message.success")).to_be_visible(timeout=15_000)
    assert referrals(page, server, path) == 1


def test_a_sign_in_that_ended_costs_no_word(
    page, context, trouble, comes_in, server, path
) -> None:
    """The page stays, says who is gone, and sends everything after a new sign-in beside it."""
    trouble.expect("status of 403")
    comes_in.by_form(page, Role.NURSE)
    page.goto(server.url(path))
    fill(page, "first words")
    expect(state(page)).to_contain_text("Draft kept")
    context.clear_cookies(name="sessionid")
    question(page).fill(WORDS)

    expect(state(page)).to_contain_text("your sign-in has ended")
    send(page)
    expect(page).to_have_url(server.url(path))
    screenshot(page, "misuse-signed-out")
    assert axe(page) == []
    with context.expect_page() as opened:
        state(page).get_by_role("link").click()
    door = opened.value
    door.locator("input[name=login]").fill(Role.NURSE)
    door.locator("input[name=password]").fill("only-for-the-tests-4711")
    door.locator("input[name=password]").press("Enter")
    expect(door.locator("details.me")).to_be_visible()
    door.close()

    expect(question(page)).to_have_value(WORDS)
    send(page)
    expect(page.locator(".message.success")).to_be_visible()
    assert referrals(page, server, path) == 1


def test_somebody_else_who_signs_in_does_not_send_what_was_typed(
    page, context, trouble, comes_in, server, path
) -> None:
    """The form of one person is not recorded in another's name."""
    trouble.expect("status of 403")
    comes_in.by_form(page, Role.NURSE)
    page.goto(server.url(path))
    fill(page, "first words")
    expect(state(page)).to_contain_text("Draft kept")
    other = context.new_page()
    comes_in.by_form(other, Role.PHYSICIAN)

    question(page).fill(WORDS)
    expect(state(page)).to_contain_text("your sign-in has ended")
    send(page)
    expect(page).to_have_url(server.url(path))
    assert referrals(other, server, path) == 0


def test_a_server_that_dies_before_it_answers_records_once(
    page, comes_in, server, path
) -> None:
    """What was sent is recorded though no answer came; sent again it is there once."""
    comes_in(page, Role.NURSE, path)
    fill(page)

    def dies(route):
        """The server has it; the answer is lost on the way."""
        if route.request.method == "POST":
            route.fetch(max_redirects=0)
            route.abort("connectionreset")
        else:
            route.fallback()

    page.route(server.url(path), dies)
    with page.expect_event("requestfailed"):
        send(page)
    page.unroute(server.url(path))
    page.reload()  # which sends the form again

    expect(page.locator(".message.success").first).to_be_visible()
    assert referrals(page, server, path) == 1


def test_a_double_click_records_once(page, comes_in, server, path) -> None:
    """Whoever presses Save twice has written once."""
    comes_in(page, Role.NURSE, path)
    fill(page)

    page.locator(".send button[name=_send]").dblclick(no_wait_after=True)

    expect(page.locator(".message.success").first).to_be_visible()
    assert referrals(page, server, path) == 1


def test_two_windows_on_one_patient(page, context, trouble, comes_in, server, path) -> None:
    """The later window is told before it records a second time, and keeps its words."""
    trouble.expect("status of 409")
    comes_in(page, Role.NURSE, path)
    other = context.new_page()
    other.goto(server.url(path))
    fill(page)
    send(page)
    expect(page.locator(".message.success")).to_be_visible()

    fill(other, "Typed in the second window")
    send(other)

    expect(other.get_by_text("Since you opened this form")).to_be_visible()
    expect(question(other)).to_have_value("Typed in the second window")
    screenshot(other, "misuse-two-windows")
    assert axe(other) == []
    assert referrals(page, server, path) == 1


def test_a_closed_browser_gives_the_words_back_to_their_writer(
    page, driver, comes_in, server, path
) -> None:
    """Another browser, the same person: the draft is there, with when it was kept."""
    comes_in(page, Role.NURSE, path)
    fill(page)
    expect(state(page)).to_contain_text("Draft kept")
    page.context.close()
    context = driver.browser.new_context(locale="en-US")
    again = context.new_page()

    comes_in.by_form(again, Role.NURSE)
    again.goto(server.url(path))

    expect(question(again)).to_have_value(WORDS)
    expect(again.get_by_text("This is your draft")).to_be_visible()
    assert SIGN_IN not in again.url
    context.close()
