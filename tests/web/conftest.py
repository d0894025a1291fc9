"""What does a test of the website get? A small clinic of its own, or a real browser.

`clinic` and `signed_in` ask the pages without a browser, in a record that is fresh for every
test; one that is marked `both_databases` asks in each. `page`, `server` and `comes_in` drive
Chromium through a served clinic that is shared.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest
from django.db import connections
from django.test import Client
from django.utils import translation
from playwright.sync_api import BrowserContext, Page

from discogram.adapters.db.connect import database
from discogram.adapters.db.store import open_store
from discogram.bootstrap import Installation, SystemClock
from discogram.web.accounts.models import User
from discogram.web.guidance import working
from discogram.web.lead.policies_relisting import settled
from discogram.web.place import serving
from discogram.words.people import Role
from tests.records import POSTGRESQL, copied, empty, forget
from tests.web.browser import WINDOW, Driver, Trouble
from tests.web.clinic import PASSWORD, SITE, STAFF
from tests.web.remembering import begins
from tests.web.serving import Server, served
from tests.web.signing_in import Door

SignedIn = Callable[[Role], Client]


def _serve(place: Installation) -> None:
    """Point Django's own connection at another record, of whichever kind."""
    _leave()
    entry = {**database(place.data, place.database_url), "CONN_MAX_AGE": 0}
    connections.databases["default"] = connections.configure_settings({"default": entry})[
        "default"
    ]


def _leave() -> None:
    """Close Django's own connection; the next question opens another."""
    connections["default"].close()
    del connections["default"]


@pytest.fixture(autouse=True)
def _english() -> None:
    """Begin in English: a page in Spanish leaves its language to the test that comes next."""
    translation.activate("en")


@pytest.fixture(scope="session")
def prepared_clinic(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str], Installation]:
    """Make tables, site, staff and accounts once in each database; each test takes a copy."""

    @cache
    def prepared(kind: str) -> Installation:
        if kind == POSTGRESQL:
            request.getfixturevalue("cluster")
        place = empty(tmp_path_factory.mktemp("prepared") / "record", kind)
        place.data.mkdir()
        _serve(place)
        _fill(place)
        begins(place)
        _leave()
        return place

    return prepared


def _fill(place: Installation) -> None:
    directory = place.store.directory
    directory.save_site(SITE, "os", Role.ADMINISTRATOR)
    for staff in STAFF:
        directory.save_staff(staff, SITE.id, "os", Role.ADMINISTRATOR)
        User.objects.make(staff.id, PASSWORD)


@pytest.fixture
def clinic(
    prepared_clinic: Callable[[str], Installation], kept_in: str, tmp_path: Path
) -> Iterator[Installation]:
    """Serve a fresh copy of the small clinic."""
    with opened(copied(prepared_clinic(kept_in), tmp_path / "record")) as place:
        yield place


@contextmanager
def opened(place: Installation) -> Iterator[Installation]:
    """Serve an installation whose tables are made, and take its rows away at the end."""
    _serve(place)
    # Asking for its tables again would take longer than most tests.
    vars(place)["store"] = open_store(place.data, place.database_url, SystemClock())
    with serving(place):
        yield place
    settled()  # a thread that outlives its clinic would write into the next one
    working.settled()
    _leave()
    forget(place)


@pytest.fixture
def signed_in(clinic: Installation) -> SignedIn:
    """Give a browser in which somebody of a role is signed in: `signed_in(Role.NURSE)`."""
    del clinic
    return _signed_in


def _signed_in(role: Role) -> Client:
    staff = next(each for each in STAFF if role in each.roles)
    client = Client(HTTP_HOST="localhost")
    client.force_login(User.objects.get(username=staff.id))
    session = client.session
    session["role"] = str(role)
    session.save()
    return client


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give the tests of the browser to two workers: each starts browser and server once."""
    for item in items:
        if not {"driver", "server"}.isdisjoint(getattr(item, "fixturenames", ())):
            half = len(item.path.parent.name) % 2  # which splits the areas evenly
            item.add_marker(pytest.mark.xdist_group(f"browser-{half}"))
            item.add_marker(pytest.mark.browser)


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
    with served(
        "discogram.web.asgi:application", folder, first="tests.web.served_clinic"
    ) as server:
        yield server
        assert "Traceback" not in server.said(), server.said()


@pytest.fixture(scope="session")
def comes_in(server: Server) -> Door:
    """Come in as somebody of a role: `comes_in(page, Role.NURSE, "/path")`."""
    return Door(server)
