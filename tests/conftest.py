"""What may a test ask of the machine it runs on?"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import settings

from tests.lasting import lasting, swept
from tests.postgres import Cluster, started
from tests.records import CHOSEN, KINDS, POSTGRESQL, RUNNING, SQLITE

ROOT = Path(__file__).parent.parent
REAL_DATA = ROOT.parent / "shared" / "data"


def _start_django() -> None:
    """Start Django with the website's settings, before any test opens a store.

    Only for this process: a command that a test starts finds its own settings.
    """
    import django

    given = dict(os.environ)
    folder = lasting("discogram-web-")
    os.environ.update(
        DJANGO_SETTINGS_MODULE="discogram.web.settings",
        DISCOGRAM_DATA=str(folder / "record"),
        DISCOGRAM_TRUST=str(folder / "trust"),
    )
    try:
        django.setup()
    finally:
        os.environ.clear()
        os.environ.update(given)


_start_django()

# How long an example takes depends on who else uses the machine: no test asserts a time.
settings.register_profile("ours", deadline=None)
settings.load_profile("ours")


@pytest.fixture(scope="session")
def need() -> Callable[[str], Path]:
    """Find a program, or say in a sentence what is missing: `need("pdftotext")`.

    What is missing skips the test, except under DISCOGRAM_REQUIRE_ALL=1 (CI), where it fails.
    A sentence given in place of a program is itself what is missing.
    """
    return _need


def _need(program_or_reason: str) -> Path:
    if " " in program_or_reason:
        _lack(program_or_reason)
    # Debian keeps PostgreSQL's own programs off the path, the newest version last.
    homes = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda home: home.parent.name)
    path = os.pathsep.join([os.environ.get("PATH", ""), *map(str, reversed(homes))])
    found = shutil.which(program_or_reason, path=path)
    if found is None:
        _lack(f"The program {program_or_reason} is not installed; .ci/run says how to get it.")
    return Path(found)


def _lack(reason: str) -> NoReturn:
    if os.environ.get("DISCOGRAM_REQUIRE_ALL") == "1":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def cluster(need: Callable[[str], Path]) -> Iterator[Cluster]:
    """A PostgreSQL that is gone when the tests are."""
    with started(need("initdb"), need("pg_ctl")) as cluster:
        RUNNING.append(cluster)
        yield cluster
        RUNNING.remove(cluster)


@pytest.fixture(scope="session", autouse=True)
def _chosen_database(request: pytest.FixtureRequest) -> None:
    """Start PostgreSQL before the first test where every record is to lie in it."""
    if CHOSEN == POSTGRESQL:
        request.getfixturevalue("cluster")


@pytest.fixture
def kept_in(request: pytest.FixtureRequest) -> str:
    """The database in which this test keeps its record."""
    return SQLITE if request.node.get_closest_marker("sqlite_file") else CHOSEN


def pytest_unconfigure() -> None:
    """Leave nothing behind; here, because a worker of xdist ends without its exit handlers."""
    swept()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run on each database what is marked so."""
    marked = metafunc.definition.get_closest_marker("both_databases")
    if marked and CHOSEN == SQLITE:
        metafunc.parametrize("kept_in", KINDS)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let xdist's groups be seen: 3.8 writes them where pytest 9.2 no longer reads.

    Without this every worker starts every browser, server and PostgreSQL, and nothing says so
    (pytest-xdist, issue 1386).
    """
    for item in items:
        told = vars(item).get("_nodeid", item.nodeid)
        if told != item.nodeid:
            item._id = type(item.id).parse(told)


@pytest.fixture(scope="session")
def real_data() -> Path:
    """Give the folder of real CT scans, read in place; they are not part of the project.

    Their absence skips, even in CI: a checkout by itself must pass.
    """
    if not REAL_DATA.is_dir():
        pytest.skip(f"There are no real CT scans in {REAL_DATA}.")
    return REAL_DATA
