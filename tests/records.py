"""Where does a test keep its record? In SQLite, or in a PostgreSQL of the run's own.

`DISCOGRAM_TEST_DATABASE=postgresql` asks it of every test. In every other run the tests that
are marked `both_databases` are run twice, and all others in SQLite.
"""

import os
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from discogram.bootstrap import Installation
from tests.postgres import Cluster

SQLITE, POSTGRESQL = "sqlite", "postgresql"
CHOSEN = os.environ.get("DISCOGRAM_TEST_DATABASE", SQLITE)
"""The database of every test that does not choose for itself."""

KINDS = [
    SQLITE,
    pytest.param(POSTGRESQL, marks=[pytest.mark.postgres, pytest.mark.xdist_group("postgres")]),
]
"""Both databases, for a test that is run on each; one worker starts PostgreSQL."""

RUNNING: list[Cluster] = []
"""The PostgreSQL of this process, as long as it runs: the fixture `cluster` starts it."""


def empty(data: Path, kind: str = CHOSEN) -> Installation:
    """An installation without tables; everything but the rows lies beside its data folder."""
    url = RUNNING[0].fresh() if kind == POSTGRESQL else None
    return replace(Installation.beside(data), database_url=url)


def copied(place: Installation, data: Path) -> Installation:
    """Another installation with the same record, which nobody may have open."""
    shutil.copytree(place.data, data)
    url = place.database_url and RUNNING[0].fresh(like=place.database_url)
    return replace(Installation.beside(data), database_url=url)


def lay(place: Installation, *, over: Installation) -> None:
    """Put a copy of one record in the place of another; nobody may have either open."""
    shutil.rmtree(over.data)
    shutil.copytree(place.data, over.data)
    if place.database_url and over.database_url:
        RUNNING[0].lay(place.database_url, over=over.database_url)


def forget(place: Installation) -> None:
    """Take the rows away; the folder goes with the test's own."""
    if place.database_url:
        RUNNING[0].drop(place.database_url)
