"""What does a test of the website get? A server, a browser, and a fresh page in it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.web.browser import WINDOW, Driver, Trouble
from tests.web.serving import Server, served
from tests.web.signing_in import Door


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give every test of the browser to one worker: browser and server start once."""
    for item in items:
        if not {"driver", "server"}.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("browser"))


@pytest.fixture(scope="session")
def driver(need: Callable[[str], Path]) -> Iterator[Driver]:
    """Debian's Chromium, started once."""
    driver = Driver(need("chromium"))
    yield driver
    driver.stop()


@pytest.fixture
def context(driver: Driver) -> Iterator[BrowserContext]:
    """A browser that has never been anywhere."""
    with driver.awake() as browser:
        context = browser.new_context(viewport=WINDOW, reduced_motion="reduce", locale="en-US")
        yield context
        context.close()


@pytest.fixture
def trouble(context: BrowserContext) -> Iterator[Trouble]:
    """What the browser complains of in any page; what was not expected fails the test."""
    trouble = Trouble(context)
    yield trouble
    assert trouble.left() == []


@pytest.fixture
def page(context: BrowserContext, trouble: Trouble) -> Page:
    """An empty page; scripts that fail and broken policies fail the test."""
    del trouble
    return context.new_page()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The website of a clinic with one member of staff for each role, and no patient.

    It is shared: a test makes its own patients and counts nobody else's. Not one request of any
    test may end in a traceback.
    """
    folder = tmp_path_factory.mktemp("clinic")
    with served("discogram.web.asgi:application", folder, first="tests.web.clinic") as server:
        yield server
        assert "Traceback" not in server.said(), server.said()


@pytest.fixture(scope="session")
def signed_in(server: Server) -> Door:
    """Come in as somebody of a role: `signed_in(page, Role.NURSE, "/path")`."""
    return Door(server)
