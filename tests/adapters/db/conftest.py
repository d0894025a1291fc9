"""A store of each kind for every test: SQLite always, PostgreSQL where it is installed."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from discogram.adapters.db.connect import SQLITE_FILE
from discogram.adapters.db.store import Store, open_store
from tests.adapters.db.cases import FakeClock, Place

KINDS = [
    "sqlite",
    pytest.param(
        "postgresql", marks=[pytest.mark.postgres, pytest.mark.xdist_group("postgres")]
    ),
]
TEMPLATE = "prepared"
NUMBERS = count(1)


@dataclass(frozen=True)
class Cluster:
    """A PostgreSQL of our own, reached by a socket in a folder."""

    folder: Path

    def url(self, database: str) -> str:
        """The address of one database."""
        return f"postgresql:///{database}?host={self.folder}&user=discogram"

    def ask(self, statement: str) -> list[tuple]:
        """Run one statement outside any test's database."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []


@pytest.fixture(scope="session")
def cluster(need: Callable[[str], Path]) -> Iterator[Cluster]:
    """Start a PostgreSQL that is gone when the tests are."""
    initdb, pg_ctl = need("initdb"), need("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="discogram-pg-"))
    as_user = _unprivileged(folder)
    data = str(folder / "data")
    create = ["-U", "discogram", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
    subprocess.run(
        [str(initdb), "-D", data, *create], check=True, capture_output=True, **as_user
    )
    # A test may kill a writer, never the machine: waiting for the disk would prove nothing.
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    log = ["-l", str(folder / "log")]
    start = [str(pg_ctl), "-D", data, *log, "-w", "-o", options, "start"]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL, **as_user)
    try:
        yield _prepared(Cluster(folder))
    finally:
        stop = [str(pg_ctl), "-D", data, "-m", "immediate", "-w", "stop"]
        subprocess.run(stop, check=False, stdout=subprocess.DEVNULL, **as_user)
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: there it runs as somebody who may do nothing else."""
    usual = {"cwd": folder, "env": {**os.environ, "HOME": str(folder)}}
    if os.geteuid() != 0:
        return usual
    shutil.chown(folder, "nobody")
    return {**usual, "user": "nobody", "extra_groups": []}


def _prepared(cluster: Cluster) -> Cluster:
    cluster.ask(f"CREATE DATABASE {TEMPLATE}")
    store = open_store(cluster.folder / "unused", cluster.url(TEMPLATE), FakeClock())
    store.migrate()
    store.close()
    return cluster


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
    name = f"test_{next(NUMBERS)}"
    cluster.ask(f"CREATE DATABASE {name} TEMPLATE {TEMPLATE}")
    yield Place("postgresql", folder, cluster.url(name))
    cluster.ask(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def empty_url(cluster: Cluster) -> Iterator[str]:
    """Give the address of a PostgreSQL database without tables."""
    name = f"empty_{next(NUMBERS)}"
    cluster.ask(f"CREATE DATABASE {name}")
    yield cluster.url(name)
    cluster.ask(f"DROP DATABASE {name} WITH (FORCE)")


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
