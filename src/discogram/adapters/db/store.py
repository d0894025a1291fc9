"""One door to everything that is kept: open it, and hand its parts to the application.

Importing this starts Django, unless a web project has.
"""

from dataclasses import dataclass
from pathlib import Path

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.connect import connect, forget
from discogram.adapters.db.directory import Directory
from discogram.adapters.db.lists import Lists
from discogram.adapters.db.migrating import migrate
from discogram.adapters.db.people import People
from discogram.adapters.db.records import Records
from discogram.adapters.db.samples import Samples
from discogram.adapters.db.search import PersonSearch
from discogram.adapters.db.tasks import Tasks
from discogram.adapters.db.texts import Texts
from discogram.application.ports import Clock
from discogram.errors import StorageError, reason

VAULT = "vault"
"""The folder of the vault inside the data folder."""


@dataclass(frozen=True, slots=True)
class Store:
    """An open store; its parts meet the protocols of `application/ports.py`."""

    alias: str
    data_folder: Path
    database_url: str | None
    records: Records
    lists: Lists
    tasks: Tasks
    people: People
    search: PersonSearch
    access: AccessLog
    directory: Directory
    samples: Samples
    texts: Texts

    @property
    def vault_folder(self) -> Path:
        """Where the vault lies, which backups take along."""
        return self.data_folder / VAULT

    def migrate(self) -> None:
        """Make or renew the tables; does nothing when they are as they should be."""
        migrate(self.alias, self.data_folder)

    def close(self) -> None:
        """Close this thread's connection and forget the store."""
        forget(self.alias)


def open_store(data_folder: Path, database_url: str | None, clock: Clock) -> Store:
    """Open the store in a folder, its tables there or (`database_url`) in PostgreSQL.

    Nothing is read yet; call `migrate` before the first use of a new store.
    """
    alias = connect(data_folder, database_url)
    try:
        data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(reason("db-folder-unwritable", folder=str(data_folder))) from error
    access = AccessLog(alias, clock)
    return Store(
        alias=alias,
        data_folder=data_folder,
        database_url=database_url,
        records=Records(alias, clock, access),
        lists=Lists(alias),
        tasks=Tasks(alias),
        people=People(alias, access),
        search=PersonSearch(alias),
        access=access,
        directory=Directory(alias, access),
        samples=Samples(alias),
        texts=Texts(alias, clock, access),
    )
