"""How a store is opened: by a command line, by a web project, twice, or wrongly."""

import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from django.db import connections

from discogram.adapters.db.connect import database
from discogram.adapters.db.store import Store, open_store
from discogram.errors import InputError
from tests.adapters.db.cases import FakeClock, append


def run(program: str) -> str:
    """What a fresh interpreter prints."""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def test_naming_the_package_does_not_start_django() -> None:
    """The package and its canonical forms load without Django."""
    program = (
        "import sys, discogram.adapters.db, discogram.adapters.db.canonical, "
        "discogram.adapters.db.span, discogram.adapters.vault; print('django' in sys.modules)"
    )

    assert run(program) == "False"


@pytest.mark.parametrize("module", ["store", "verify", "models", "backup", "heads", "connect"])
def test_any_part_may_be_imported_first(module: str) -> None:
    """No part needs another to have been imported before it."""
    program = (
        f"import discogram.adapters.db.{module}\n"
        "import discogram.adapters.db.store\n"
        "from django.apps import apps\n"
        "print(apps.ready, apps.get_model('discogram.Event').__name__)"
    )

    assert run(program) == "True Event"


def test_a_web_project_may_hold_the_store(tmp_path: Path) -> None:
    """Settings of a project take the entry; the store uses the project's own connection."""
    program = (
        "from pathlib import Path\n"
        "import django\n"
        "from django.conf import settings\n"
        "from discogram.adapters.db.connect import database\n"
        f"folder = Path({str(tmp_path)!r})\n"
        "settings.configure(INSTALLED_APPS=['discogram.adapters.db'], USE_TZ=True,\n"
        "    DATABASES={'default': database(folder, None)})\n"
        "django.setup()\n"
        "from discogram.adapters.db.store import open_store\n"
        "store = open_store(folder, None, None)\n"
        "store.migrate()\n"
        "print(store.alias, store.records.head())"
    )

    assert run(program) == "default None"


def test_sqlite_waits_for_the_disk(sqlite_store: Store) -> None:
    """A commit is on the disk, readers are not held up, and references hold."""
    answers = {}
    with connections[sqlite_store.alias].cursor() as cursor:
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete"):
            cursor.execute(f"PRAGMA {name}")
            answers[name] = cursor.fetchone()[0]

    assert answers == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }


def test_a_new_data_folder_is_its_owners_alone(tmp_path: Path) -> None:
    """Nobody else on the machine looks into a data folder that we made."""
    with closing(open_store(tmp_path / "deep" / "data", None, FakeClock())):
        mode = stat.S_IMODE((tmp_path / "deep" / "data").stat().st_mode)

    assert mode == 0o700


def test_a_store_may_be_open_twice(sqlite_store: Store) -> None:
    """Two openings of one folder see the same record; two folders do not."""
    again = open_store(sqlite_store.data_folder, None, FakeClock())
    append(sqlite_store, 1)

    assert again.records.head() == sqlite_store.records.head()


@pytest.mark.parametrize("url", ["mysql://x/y", "records.db", "postgresql://[x/y", ""])
def test_another_address_is_refused(tmp_path: Path, url: str) -> None:
    """Only PostgreSQL has an address."""
    with pytest.raises(InputError) as refused:
        database(tmp_path, url)

    assert refused.value.reasons[0].id in ("db-address-unknown", "db-address-unreadable")


def test_an_address_keeps_its_options(tmp_path: Path) -> None:
    """What an address says is what the server is told; a commit waits for the disk."""
    entry = database(tmp_path, "postgresql://u:p%40ss@host:6543/records?sslmode=require")

    assert (entry["HOST"], entry["PORT"], entry["USER"]) == ("host", "6543", "u")
    assert (entry["PASSWORD"], entry["NAME"]) == ("p@ss", "records")
    assert entry["OPTIONS"]["sslmode"] == "require"
    assert "synchronous_commit=on" in entry["OPTIONS"]["options"]
