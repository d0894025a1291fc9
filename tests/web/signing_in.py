"""How does a test come in, in a role?"""

from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page, expect

from discogram.words.people import Role
from tests.web.served_clinic import PASSWORD
from tests.web.serving import Server

SIGN_IN, LOCKED, HOME = "/account/sign-in/", "/account/locked/", "/work/"
IN = "details.me"
"""What the head of a page shows to whoever is signed in, and to nobody else."""


@dataclass
class Door:
    """The way in. A session of each role is kept, so that the limit on sign-ins is not met."""

    server: Server
    _cookies: dict[Role, list[Any]] = field(default_factory=dict)

    def __call__(self, page: Page, role: Role, path: str = HOME) -> Page:
        """The page, signed in as the member of staff of a role, at an address."""
        if role not in self._cookies:
            self._begin(page, role)
        page.context.add_cookies(self._cookies[role])
        page.goto(self.server.url(path))
        if any(page.url.startswith(self.server.url(each)) for each in (SIGN_IN, LOCKED)):
            self._begin(page, role)  # nobody used that session for minutes
            page.goto(self.server.url(path))
        return page

    def _begin(self, page: Page, role: Role) -> None:
        self.by_form(page, role)
        self._cookies[role] = page.context.cookies()

    def by_form(self, page: Page, role: Role, password: str = PASSWORD) -> None:
        """Fill in the form and send it; whoever the browser was signed in as is forgotten."""
        page.context.clear_cookies()
        page.goto(self.server.url(SIGN_IN))
        page.locator("input[name=login]").fill(role)
        page.locator("input[name=password]").fill(password)
        page.locator("input[name=password]").press("Enter")
        expect(page.locator(IN)).to_be_visible()
