"""Light, dark, or as the system says: kept in a browser, and written by the server."""

import re

import pytest
from django.test import Client

from discogram.words.people import Role
from tests.web.browser import TABLET, axe, screenshot
from tests.web.signing_in import SIGN_IN


def theme_of(page):
    """What the page says that it is shown in; None where the system decides."""
    (attributes,) = re.findall(r"<html ([^>]*)>", page)
    found = re.search(r'data-theme="(\w+)"', attributes)
    return found and found[1]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_choice_is_in_the_next_page_itself(clinic, signed_in, theme):
    """Whoever chose finds every page so, with the choice marked, until it is taken back."""
    del clinic
    client = signed_in(Role.NURSE)
    before = client.get("/work/").content.decode()

    back = client.post("/theme/", {"theme": theme, "next": "/work/?show=all"})
    chosen = client.get("/work/").content.decode()
    client.post("/theme/", {"theme": "system", "next": "/work/"})
    after = client.get("/work/").content.decode()

    assert back["Location"] == "/work/?show=all"
    assert [theme_of(each) for each in (before, chosen, after)] == [None, theme, None]
    assert f'value="{theme}" aria-pressed="true"' in chosen
    assert chosen.count('aria-pressed="true"') == 1
    assert 'value="system" aria-pressed="true"' in after


@pytest.mark.parametrize("path", ["/", SIGN_IN])
def test_whoever_comes_may_choose(clinic, path):
    """Signed in or not, in English or Spanish."""
    del clinic
    client = Client(HTTP_HOST="localhost", HTTP_ACCEPT_LANGUAGE="es")
    client.post("/theme/", {"theme": "dark"})

    page = client.get(path, follow=True).content.decode()

    assert theme_of(page) == "dark"
    assert ">Oscuro</button>" in page


@pytest.mark.parametrize("told", ["", "pink", '"><script>', "DARK"])
def test_what_is_no_theme_is_the_systems(clinic, told):
    """Neither a form nor a cookie puts a word of its own into the page."""
    del clinic
    client = Client(HTTP_HOST="localhost")
    sent = client.post("/theme/", {"theme": told})
    client.cookies["theme"] = told

    assert sent.status_code == 303
    assert theme_of(client.get(SIGN_IN).content.decode()) is None


def test_a_choice_leads_to_no_other_site(clinic):
    """The address to go back to is ours, or the first page."""
    del clinic
    for elsewhere in ("https://example.org/", "//example.org", "javascript:alert(1)"):
        answer = Client(HTTP_HOST="localhost").post(
            "/theme/", {"theme": "dark", "next": elsewhere}
        )
        assert answer["Location"] == "/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_other_theme_than_the_systems_is_in_order(page, server, comes_in, scheme):
    """By keyboard, at once and without losing what is typed; axe-core finds nothing."""
    page.emulate_media(color_scheme=scheme)
    other = {"light": "dark", "dark": "light"}[scheme]
    comes_in(page, Role.COORDINATOR, "/patients/new/?new=yes")
    page.locator("#names").fill("Robin Typed")
    summary = page.locator("details.theme > summary")
    summary.focus()
    page.keyboard.press("Enter")
    choice = page.locator(f"details.theme button[value={other}]")
    assert choice.bounding_box()["height"] >= 44
    screenshot(page, f"theme-menu-{scheme}")
    assert axe(page) == []
    choice.focus()
    page.keyboard.press("Enter")

    page.wait_for_selector(f"html[data-theme={other}]")
    assert page.locator("#names").input_value() == "Robin Typed"
    assert axe(page) == []
    for path in ("/work/", "/patients/new/", "/calendar/", SIGN_IN, "/"):
        page.goto(server.url(path))
        assert page.locator("html").get_attribute("data-theme") == other
        assert axe(page) == [], path
        screenshot(page, f"theme-{other}-{path.strip('/').replace('/', '-') or 'public'}")
    page.set_viewport_size(TABLET)
    page.goto(server.url("/work/"))
    screenshot(page, f"theme-{other}-tablet")


def test_paper_is_white_whatever_the_screen_is(page, server):
    """Who prints from the dark gets black letters."""
    page.context.add_cookies([{"name": "theme", "value": "dark", "url": server.url()}])
    page.goto(server.url("/"))
    page.emulate_media(media="print")

    colour = "each => getComputedStyle(each).color"
    ground = "() => getComputedStyle(document.body).backgroundColor"
    screenshot(page, "theme-printed")
    for each in ("h1", "h2", "main p", "main li"):
        assert page.locator(each).first.evaluate(colour) == "rgb(0, 0, 0)", each
    assert page.evaluate(ground) == "rgb(255, 255, 255)"
