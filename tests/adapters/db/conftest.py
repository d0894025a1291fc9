"""A store of each kind for every test: SQLite always, PostgreSQL where it is installed."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from discogram.adapters.db.connect import SQLITE_FILE
from discogram.adapters.db.store import Store, open_store
from tests.adapters.db.cases import FakeClock, Place
from tests.postgres import Cluster
from tests.records import KINDS


@pytest.fixture(scope="session")
def prepared_postgresql(cluster: Cluster) -> str:
    """Make the tables once; each test takes a copy."""
    url = cluster.fresh()
    store = open_store(cluster.folder / "unused", url, FakeClock())
    store.migrate()
    store.close()
    return url


@pytest.fixture(scope="session")
def prepared_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the tables once; each test takes a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    store = open_store(folder, None, FakeClock())
    store.migrate()
    store.close()
    return folder / SQLITE_FILE


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    """Give a prepared, empty store of each kind in turn."""
    folder = tmp_path / "data"
    folder.mkdir()
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("prepared_sqlite"), folder)
        yield Place("sqlite", folder)
        return
    cluster: Cluster = request.getfixturevalue("cluster")
    url = cluster.fresh(like=request.getfixturevalue("prepared_postgresql"))
    yield Place("postgresql", folder, url)
    cluster.drop(url)


@pytest.fixture
def empty_url(cluster: Cluster) -> Iterator[str]:
    """Give the address of a PostgreSQL database without tables."""
    url = cluster.fresh()
    yield url
    cluster.drop(url)


@pytest.fixture
def clock() -> FakeClock:
    """Give a clock that goes on by itself."""
    return FakeClock()


@pytest.fixture
def store(place: Place, clock: FakeClock) -> Iterator[Store]:
    """Give an open store of each kind in turn."""
    with closing(open_store(place.folder, place.url, clock)) as opened:
        yield opened


@pytest.fixture
def sqlite_store(prepared_sqlite: Path, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    """Give an open store in SQLite, for what PostgreSQL does not have."""
    folder = tmp_path / "data"
    folder.mkdir()
    shutil.copy(prepared_sqlite, folder)
    with closing(open_store(folder, None, clock)) as opened:
        yield opened
