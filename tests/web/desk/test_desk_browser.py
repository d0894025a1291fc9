"""M01, M13: the desk in a real browser: found while typing, registered, listed, printed."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import count
from uuid import uuid4

import pytest
from playwright.sync_api import expect

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot


@dataclass(frozen=True)
class Caller:
    """Somebody on the phone, like nobody of another test."""

    names: str
    born: date
    phone: str


CALLS = count()
"""One server is kept for many tests: two callers of one birth date would be asked about."""


@pytest.fixture
def caller():
    """Give a caller with accents."""
    number = uuid4().int
    word = "".join("abcdefghij"[int(digit)] for digit in str(number)[:9])
    born = date(1940, 1, 1) + timedelta(days=next(CALLS) * 331 % 20_000)
    return Caller(f"Zoë Núñez {word}", born, f"+34 {number % 10**9:09}")


def register(page, caller):
    """Fill in the form as somebody does on the phone, by the keyboard alone."""
    page.keyboard.type(caller.names)  # the form begins there
    page.get_by_label("Birth date", exact=True).fill(caller.born.isoformat())
    page.get_by_label("Phone", exact=True).fill(caller.phone)
    page.keyboard.press("Enter")


def test_a_caller_is_registered_and_found_again_while_somebody_types(page, comes_in, caller):
    """The form begins at the names; afterwards half a name without accents is enough."""
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    screenshot(page, "desk-register")
    assert axe(page) == []
    register(page, caller)
    expect(page).to_have_url(re.compile("/episodes/"))

    page.goto(page.url.split("/episodes/")[0] + "/work/")
    page.get_by_role("searchbox").press_sequentially(f"nunes {caller.names.split()[-1][:6]}")

    found = page.locator("#found-at-once")
    expect(found).to_contain_text(caller.names)
    expect(found).to_contain_text(f"born {caller.born.day} {caller.born:%B %Y}")
    screenshot(page, "desk-search")
    assert axe(page) == []
    assert "nunes" not in page.url


def test_who_is_registered_already_is_shown_first(page, comes_in, caller, trouble):
    """The second call of one patient leads to the patient, and nothing typed is lost."""
    trouble.expect("status of 409")
    comes_in(page, Role.NURSE, "/patients/new/?new=yes")
    register(page, caller)
    expect(page).to_have_url(re.compile("/episodes/"))
    comes_in(page, Role.NURSE, "/patients/new/?new=yes")
    register(page, caller)

    expect(page.get_by_role("heading", name="Perhaps registered already")).to_be_visible()
    expect(page.get_by_label("Phone", exact=True)).to_have_value(caller.phone)
    screenshot(page, "desk-alike")
    assert axe(page) == []


def test_the_worklist_reads_well_on_a_screen_and_on_a_tablet(page, comes_in, caller):
    """No complaint of axe, in both sizes and in the dark."""
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    register(page, caller)

    expect(page).to_have_url(re.compile("/episodes/"))
    comes_in(page, Role.COORDINATOR, "/work/?show=all&kind=referral_missing")
    expect(page.get_by_role("table")).to_contain_text("The referral is missing.")
    screenshot(page, "desk-work")
    assert axe(page) == []
    page.set_viewport_size(TABLET)
    page.emulate_media(color_scheme="dark")
    screenshot(page, "desk-work-tablet-dark")
    assert axe(page) == []


@pytest.mark.parametrize("path", ["/day/", "/patients/search/", "/work/?show=report"])
def test_pages_without_anybody_are_in_order_too(page, comes_in, path):
    """Empty states are pages like others."""
    comes_in(page, Role.NURSE, path)

    assert axe(page) == []
    screenshot(page, "desk-empty-" + re.sub(r"\W+", "-", path).strip("-"))


def test_a_call_that_was_begun_is_gone_on_with_only_by_choice(page, comes_in, caller):
    """The next call begins empty; a page that is loaded again stays with its own caller."""
    comes_in(page, Role.PHYSICIAN, "/patients/new/?new=yes")
    page.keyboard.type(caller.names)
    expect(page).to_have_url(re.compile(r"\?call="))
    page.reload()
    expect(page.get_by_label("Names", exact=False).first).to_have_value(caller.names)

    comes_in(page, Role.PHYSICIAN, "/patients/new/")
    expect(page.get_by_role("heading", name="A draft of a call was kept")).to_be_visible()
    screenshot(page, "desk-call-kept")
    assert axe(page) == []
    page.get_by_role("button", name="Start anew").click()
    expect(page.get_by_label("Names", exact=False).first).to_have_value("")

    comes_in(page, Role.PHYSICIAN, "/patients/new/")
    page.get_by_role("button", name=f"Go on {caller.names}").click()
    expect(page.get_by_label("Names", exact=False).first).to_have_value(caller.names)
    page.get_by_role("button", name="Throw the draft away").click()
    expect(page.get_by_label("Names", exact=False).first).to_have_value("")
