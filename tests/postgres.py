"""A PostgreSQL of the test run's own: how is it started, and how does a test get a database?"""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

# A test may kill a writer, never the machine: waiting for the disk would prove nothing.
OPTIONS = "-c listen_addresses='' -c fsync=off -c full_page_writes=off -c autovacuum=off"

ROOM_BYTES = 4_000_000_000
"""How much a few workers may need; where less is left, the databases lie on the disk."""


@dataclass(frozen=True)
class Cluster:
    """A running PostgreSQL, reached by a socket in a folder."""

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def url(self, database: str) -> str:
        """The address of one database."""
        return f"postgresql:///{database}?host={self.folder}&user=discogram"

    def ask(self, statement: str) -> list[tuple]:
        """Run one statement outside any test's database."""
        import psycopg

        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            cursor = connection.execute(statement)
            return cursor.fetchall() if cursor.description else []

    def fresh(self, like: str | None = None) -> str:
        """The address of a new database: empty, or as another is that nobody has open."""
        url = self.url(f"test_{next(self._numbers)}")
        self._create(url, like)
        return url

    def lay(self, like: str, *, over: str) -> None:
        """Put a copy of one database in the place of another."""
        self.drop(over)
        self._create(over, like)

    def drop(self, url: str) -> None:
        """Take a database away, whoever still has it open."""
        self.ask(f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def _create(self, url: str, like: str | None) -> None:
        # By files and not through the log: half the time, where no disk is waited for.
        template = f" TEMPLATE {_name(like)} STRATEGY file_copy" if like else ""
        self.ask(f"CREATE DATABASE {_name(url)}{template}")


def _name(url: str) -> str:
    return urlsplit(url).path.removeprefix("/")


@contextmanager
def started(initdb: Path, pg_ctl: Path) -> Iterator[Cluster]:
    """A PostgreSQL that is gone when the block ends."""
    folder = Path(tempfile.mkdtemp(prefix="discogram-pg-", dir=_roomy_memory()))
    as_user = _unprivileged(folder)
    data = str(folder / "data")
    create = ["-U", "discogram", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"]
    subprocess.run(
        [str(initdb), "-D", data, *create], check=True, capture_output=True, **as_user
    )
    options = f"{OPTIONS} -c unix_socket_directories={folder}"
    log = ["-l", str(folder / "log")]
    start = [str(pg_ctl), "-D", data, *log, "-w", "-o", options, "start"]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL, **as_user)
    try:
        yield Cluster(folder)
    finally:
        stop = [str(pg_ctl), "-D", data, "-m", "immediate", "-w", "stop"]
        subprocess.run(stop, check=False, stdout=subprocess.DEVNULL, **as_user)
        shutil.rmtree(folder, ignore_errors=True)


def _roomy_memory() -> Path | None:
    """A folder in memory with room for many databases: a copy takes a third of the time."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > ROOM_BYTES
    return memory if roomy else None


def _unprivileged(folder: Path) -> dict[str, Any]:
    """PostgreSQL refuses to run as root: there it runs as somebody who may do nothing else."""
    usual = {"cwd": folder, "env": {**os.environ, "HOME": str(folder)}}
    if os.geteuid() != 0:
        return usual
    shutil.chown(folder, "nobody")
    return {**usual, "user": "nobody", "extra_groups": []}
