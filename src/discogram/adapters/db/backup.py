"""How is everything copied away, and brought back?

One archive holds the tables, the vault's files, the signed heads with their public key, and the
clinic's choices and sign-offs. Work goes on meanwhile:
the tables are copied as they stood at one moment, and the vault afterwards, so that no event of
the copy names a file that the copy lacks.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from django.db import connections

from discogram.adapters.db.archive import Packing, packing, sync_folder, unpack
from discogram.adapters.db.connect import SQLITE_FILE, connect, database, forget
from discogram.adapters.db.failures import storing
from discogram.adapters.db.programs import pg_dump, pg_restore
from discogram.adapters.db.saying import WordsIn
from discogram.adapters.db.store import VAULT, Store
from discogram.adapters.db.verify import Verified, verify
from discogram.application.ports import Head
from discogram.errors import InputError, RecordChanged, StorageError, reason

DUMP_FILE = "records.dump"
"""The tables of a store in PostgreSQL, in pg_dump's own form."""

HEADS = "heads"
"""The folder of signed heads inside an archive."""
CLINIC = "clinic"
"""The folder of the clinic's choices and sign-offs inside an archive."""
KEPT = {HEADS: ("*.jsonl", "head.pub"), CLINIC: ("**/*.toml", "**/signed.json")}
"""What is taken along of each folder; never a private key."""

Prove = Callable[[str, Path], None]
"""Holds what a restored store's events name against its folder; raises `RecordChanged`."""

FORMAT = 1
"""The form of the archive; a later one must still read this."""


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What was copied: the archive, how many files of the vault, the heads as it began."""

    archive: Path
    vault_files: int
    events: Head | None
    access: Head | None


def backup(store: Store, archive: Path, beside: Mapping[str, Path] | None = None) -> BackedUp:
    """Copy the store into one archive while it goes on working.

    `beside` names the folders of `KEPT` that there are, which lie outside the store's own.
    Nothing appears under the archive's name unless it is whole, and no older one is replaced.
    """
    _check_place(store, archive)
    with _writing(archive), tempfile.TemporaryDirectory(dir=archive.parent) as folder:
        return _packed(store, archive, beside or {}, Path(folder))


def _check_place(store: Store, archive: Path) -> None:
    if archive.exists():
        raise InputError(reason("db-backup-exists", archive=str(archive)))
    if archive.resolve().is_relative_to(store.data_folder.resolve()):
        raise InputError(reason("db-backup-inside", folder=str(store.data_folder)))
    if not archive.parent.is_dir():
        raise InputError(reason("db-backup-no-folder", folder=str(archive.parent)))


def _packed(store: Store, archive: Path, beside: Mapping[str, Path], work: Path) -> BackedUp:
    events, access = store.records.head(), store.access.head()
    tables = _copy_tables(store, work)
    with packing(archive) as pack:
        pack.add(tables.name, tables)
        count = _pack_vault(pack, store.vault_folder)
        for name, folder in sorted(beside.items()):
            _pack_folder(pack, name, folder)
        ends = {"events": events and asdict(events), "access": access and asdict(access)}
        pack.finish({"format": FORMAT, "tables": tables.name, **ends})
    return BackedUp(archive, count, events, access)


def _pack_folder(pack: Packing, name: str, folder: Path) -> None:
    found = {path for pattern in KEPT[name] for path in folder.glob(pattern)}
    for path in sorted(each for each in found if each.is_file()):
        pack.add(f"{name}/{path.relative_to(folder).as_posix()}", path)


def _copy_tables(store: Store, work: Path) -> Path:
    connection = connections[store.alias]
    with storing(store.alias):
        if connection.vendor != "sqlite":
            pg_dump(connection.settings_dict, work / DUMP_FILE)
            return work / DUMP_FILE
        connection.ensure_connection()
        with closing(sqlite3.connect(work / SQLITE_FILE)) as copy:
            # All pages in one step: a snapshot, which a busy writer cannot make start again.
            connection.connection.backup(copy, pages=-1)
    return work / SQLITE_FILE


def _pack_vault(pack: Packing, vault: Path) -> int:
    count = 0
    for path in sorted(vault.glob("[0-9a-f][0-9a-f]/*")):
        if len(path.name) != 64:
            continue
        if pack.add(f"{VAULT}/{path.parent.name}/{path.name}", path) != path.name:
            raise RecordChanged(reason("vault-changed", address=path.name))
        count += 1
    return count


def restore(
    archive: Path,
    into: Path,
    database_url: str | None = None,
    head: Head | None = None,
    access_head: Head | None = None,
    words_in: WordsIn | None = None,
    prove: Prove | None = None,
) -> Verified:
    """Bring a store back into an empty folder (and an empty PostgreSQL database, by address).

    Every file is held against the manifest and both chains are walked before anything is put
    in place; heads kept elsewhere show whether the archive is older than they are. `words_in`
    tells words that are gone from digests that name none, and `prove` holds the files that
    events name. Signed heads and the clinic's folder come back as ``heads`` and ``clinic``
    inside the folder, to be moved out by hand.
    """
    if into.exists() and (not into.is_dir() or any(into.iterdir())):
        raise InputError(reason("db-folder-not-empty", folder=str(into)))
    with _writing(into):
        into.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=into.parent, prefix=".restoring-") as folder:
            work = Path(folder) / "data"
            work.mkdir(mode=0o700)
            about = unpack(archive, work).about
            _check_kind(about, database_url)
            events, access = (_head(about.get(name)) for name in ("events", "access"))
            ends = (head or events, access_head or access)
            with _filled(work, database_url) if database_url else _opened(work) as alias:
                found = verify(alias, *ends, None, words_in)
                if prove is not None:
                    prove(alias, work)
            _sync_all(work)
            work.rename(into)
            sync_folder(into.parent)
    return found


def _check_kind(about: Mapping[str, Any], database_url: str | None) -> None:
    """Refuse an archive of another form, and one of the other kind of database."""
    tables = SQLITE_FILE if database_url is None else DUMP_FILE
    if about.get("format") != FORMAT or about.get("tables") != tables:
        raise InputError(reason("db-backup-other-kind", tables=str(about.get("tables"))))


@contextmanager
def _opened(work: Path) -> Iterator[str]:
    alias = connect(work, None)
    try:
        yield alias
    finally:
        forget(alias)


@contextmanager
def _filled(work: Path, database_url: str) -> Iterator[str]:
    """Fill a database that must be empty, and empty it again if what follows fails."""
    alias = connect(work, database_url)
    with storing(alias):
        if connections[alias].introspection.table_names():
            raise InputError(reason("db-database-not-empty"))
    pg_restore(database(work, database_url), work / DUMP_FILE)
    try:
        yield alias
    except BaseException:
        with connections[alias].cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        raise
    (work / DUMP_FILE).unlink()


def _head(told: Any) -> Head | None:
    return None if told is None else Head(int(told["position"]), str(told["hash"]))


def _sync_all(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_dir():
            sync_folder(path)
    sync_folder(folder)


@contextmanager
def _writing(place: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, sqlite3.Error) as error:
        why = reason("db-copy-failed", place=str(place), detail=str(error))
        raise StorageError(why) from error
