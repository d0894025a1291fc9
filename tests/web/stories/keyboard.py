"""How does somebody come in and go out without a mouse?"""

import re

from playwright.sync_api import Locator, Page, expect

from tests.web.served_clinic import PASSWORD
from tests.web.serving import Server
from tests.web.signing_in import IN, SIGN_IN


def signs_in(page: Page, server: Server, name: str, password: str = PASSWORD) -> None:
    """Type name and password, and Enter."""
    page.goto(server.url(SIGN_IN))
    page.locator("input[name=login]").focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    expect(page.locator("input[name=password]")).to_be_focused()
    page.keyboard.type(password)
    page.keyboard.press("Enter")
    expect(page.locator(IN)).to_be_visible()


def signs_out(page: Page, server: Server) -> None:
    """By the menu under the own name; the page before is nobody's afterwards."""
    before = page.url
    menu = page.locator(f"{IN} > summary")
    menu.focus()
    page.keyboard.press("Enter")
    tabs_to(page, page.locator(f"{IN} a[href='/account/sign-out/']"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(server.url("/account/sign-out/"))
    tabs_to(page, page.locator("main form button"))
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{SIGN_IN}*")
    page.goto(before)
    expect(page).to_have_url(re.compile(SIGN_IN))


def tabs_to(page: Page, wanted: Locator, most: int = 80) -> None:
    """Press Tab until something has the focus, which must then be seen."""
    for _ in range(most):
        if wanted.evaluate("each => each === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(wanted).to_be_focused()
    outline = wanted.evaluate(
        "each => { const s = getComputedStyle(each); return s.outlineStyle + s.boxShadow }"
    )
    assert outline != "nonenone", "whoever uses the keyboard must see where they are"
