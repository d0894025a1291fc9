"""B08: everything can be copied away while work goes on, and brought back, or nothing is."""

import tarfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from django.db import connections

from discogram.adapters.db.backup import CLINIC, HEADS, backup, restore
from discogram.adapters.db.canonical import ACCESS, EVENTS, Form
from discogram.adapters.db.heads import keep, kept, make_key, sign
from discogram.adapters.db.store import Store, open_store
from discogram.adapters.db.verify import verify
from discogram.adapters.vault.folder import FolderVault
from discogram.application.ports import Head, Person
from discogram.errors import DiscogramError, InputError, RecordChanged, StorageError
from discogram.words.people import Role
from tests.adapters.db.cases import PATIENT, FakeClock, Place, append, fill
from tests.adapters.db.tampering import disarm
from tests.adapters.db.writers import writing
from tests.records import KINDS

IMAGES = (b"synthetic image", b"another " * 200_000)
POSTGRESQL = pytest.mark.parametrize("place", KINDS[1:], indirect=True)


@pytest.fixture
def target(request: pytest.FixtureRequest, place: Place, tmp_path: Path) -> Place:
    """Give an empty place of the same kind."""
    postgresql = place.kind == "postgresql"
    url = request.getfixturevalue("empty_url") if postgresql else None
    return Place(place.kind, tmp_path / "restored", url)


def rows(store: Store, form: Form) -> list[tuple]:
    """Every row of a chain."""
    with connections[store.alias].cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(form.columns)} FROM {form.table} ORDER BY position")
        return cursor.fetchall()


@contextmanager
def brought_back(archive: Path, target: Place) -> Iterator[Store]:
    """The store of an archive."""
    restore(archive, target.folder, target.url)
    with closing(open_store(target.folder, target.url, FakeClock())) as store:
        yield store


def test_a_restored_store_is_the_store(store: Store, target: Place, tmp_path: Path) -> None:
    """Both chains, words, people, files and heads come back; and work can go on."""
    events = fill(store, 5)
    person = Person(PATIENT, "Synthetic Person", synthetic=True)
    store.people.save(person, "desk-1", Role.COORDINATOR)
    vault = FolderVault(store.vault_folder)
    addresses = [vault.put(iter([image])) for image in IMAGES]
    make_key(tmp_path / "key")
    now = datetime(2026, 12, 1, tzinfo=UTC)
    head = sign(tmp_path / "key", store.records.head(), store.access.head(), now)
    keep(head, tmp_path / "outside", store.data_folder)

    (tmp_path / "outside" / "head.pub").write_text("the public half", encoding="utf-8")
    (tmp_path / "outside" / "head.key").write_text("the private half", encoding="utf-8")
    clinic = tmp_path / "clinic"
    (clinic / "site-2").mkdir(parents=True)
    (clinic / "site-2" / "policy.toml").write_text("# chosen", encoding="utf-8")

    beside = {HEADS: tmp_path / "outside", CLINIC: clinic}
    done = backup(store, tmp_path / "archive.tar", beside)
    with brought_back(done.archive, target) as restored:
        assert list(restored.records.history(events[0].episode)) == events
        assert rows(restored, EVENTS) == rows(store, EVENTS)
        assert rows(restored, ACCESS) == rows(store, ACCESS)
        assert restored.people.get(PATIENT) == person
        copies = FolderVault(restored.vault_folder)
        assert [b"".join(copies.open(address)) for address in addresses] == list(IMAGES)
        heads, choices = restored.data_folder / "heads", restored.data_folder / "clinic"
        assert kept(heads) == (head,)
        assert sorted(each.name for each in heads.iterdir()) == ["head.pub", "heads.jsonl"]
        assert (choices / "site-2" / "policy.toml").read_text(encoding="utf-8") == "# chosen"
        assert append(restored, 6).position == 6

    assert (done.vault_files, done.events) == (2, store.records.head())


def test_a_backup_under_load_is_a_moment_of_the_store(
    store: Store, place: Place, target: Place, tmp_path: Path
) -> None:
    """While another process writes on, the copy is one moment of a whole chain."""
    append(store, 1)
    with writing(place) as process:
        assert process.stdout is not None
        before = len(list(islice(process.stdout, 20)))
        done = backup(store, tmp_path / "archive.tar")
        after = len(list(islice(process.stdout, 20)))

    with brought_back(done.archive, target) as restored:
        copied = rows(restored, EVENTS)
        assert copied == rows(store, EVENTS)[: len(copied)]
    assert len(copied) > before
    assert after == 20


def test_an_older_backup_is_never_replaced(store: Store, tmp_path: Path) -> None:
    """A name that is taken is refused, and what lies there is untouched."""
    (tmp_path / "archive.tar").write_bytes(b"older")

    with pytest.raises(InputError) as refused:
        backup(store, tmp_path / "archive.tar")

    assert refused.value.reasons[0].id == "db-backup-exists"
    assert (tmp_path / "archive.tar").read_bytes() == b"older"


def test_a_backup_that_has_no_place_leaves_nothing(sqlite_store: Store, tmp_path: Path) -> None:
    """A folder that is not there cannot take a backup, and says so."""
    with pytest.raises(InputError) as refused:
        backup(sqlite_store, tmp_path / "nowhere" / "archive.tar")

    assert refused.value.reasons[0].id == "db-backup-no-folder"


def test_a_damaged_file_of_the_vault_is_not_copied_in_silence(
    sqlite_store: Store, tmp_path: Path
) -> None:
    """A backup must not hand a damaged image on: it stops, names it, and leaves no archive."""
    address = FolderVault(sqlite_store.vault_folder).put(iter([IMAGES[0]]))
    (sqlite_store.vault_folder / address[:2] / address).write_bytes(b"damaged")

    with pytest.raises(RecordChanged) as found:
        backup(sqlite_store, tmp_path / "archive.tar")

    assert found.value.reasons[0].params["address"] == address
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_folder_in_use_is_never_restored_into(sqlite_store: Store, tmp_path: Path) -> None:
    """What lies in a folder already is not overwritten."""
    done = backup(sqlite_store, tmp_path / "archive.tar")
    (tmp_path / "used").mkdir()
    (tmp_path / "used" / "note").write_text("mine")

    with pytest.raises(InputError) as refused:
        restore(done.archive, tmp_path / "used")

    assert refused.value.reasons[0].id == "db-folder-not-empty"
    assert [path.name for path in (tmp_path / "used").iterdir()] == ["note"]


@POSTGRESQL
def test_a_database_in_use_is_never_restored_into(
    store: Store, place: Place, tmp_path: Path
) -> None:
    """A database that holds tables already is left as it is."""
    fill(store, 2)
    done = backup(store, tmp_path / "archive.tar")

    with pytest.raises(InputError) as refused:
        restore(done.archive, tmp_path / "restored", place.url)

    assert refused.value.reasons[0].id == "db-database-not-empty"
    assert verify(store.alias).count == 2
    assert not (tmp_path / "restored").exists()


def nothing_is_left(target: Place, error: type[DiscogramError], attempt: Callable) -> str:
    """Why a restore was refused; neither the folder nor the database holds anything of it."""
    beside = set(target.folder.parent.iterdir())
    with pytest.raises(error) as refused:
        attempt()
    assert set(target.folder.parent.iterdir()) == beside
    if target.url:
        store = open_store(target.folder.parent / "look", target.url, FakeClock())
        assert connections[store.alias].introspection.table_names() == []
    return refused.value.reasons[0].id


def test_a_changed_archive_restores_nothing(
    store: Store, target: Place, tmp_path: Path
) -> None:
    """One changed byte, and nothing is put in place."""
    fill(store, 2)
    done = backup(store, tmp_path / "archive.tar")
    with tarfile.open(done.archive) as tar:
        at = tar.getmembers()[0].offset_data + 100
    content = bytearray(done.archive.read_bytes())
    content[at] ^= 1
    done.archive.write_bytes(content)

    why = nothing_is_left(
        target, RecordChanged, lambda: restore(done.archive, target.folder, target.url)
    )

    assert why == "db-backup-changed"


def test_a_backup_of_a_tampered_record_restores_nothing(
    store: Store, target: Place, tmp_path: Path
) -> None:
    """The chain is walked before anything is put in place."""
    fill(store, 3)
    with connections[store.alias].cursor() as cursor:
        disarm(store, cursor)
        cursor.execute("UPDATE event SET actor = 'nobody' WHERE position = 2")
    done = backup(store, tmp_path / "archive.tar")

    why = nothing_is_left(
        target, RecordChanged, lambda: restore(done.archive, target.folder, target.url)
    )

    assert why == "db-row-changed"


def test_a_backup_older_than_the_kept_head_is_seen(
    store: Store, target: Place, tmp_path: Path
) -> None:
    """A head kept elsewhere tells that the archive lacks what came after it."""
    fill(store, 3)
    done = backup(store, tmp_path / "archive.tar")
    append(store, 4)
    head = store.records.head()

    why = nothing_is_left(
        target,
        RecordChanged,
        lambda: restore(done.archive, target.folder, target.url, head=head),
    )

    assert why == "db-tail-cut"
    assert restore(done.archive, target.folder, target.url).head == done.events


def test_an_archive_of_the_other_kind_is_refused(
    store: Store, place: Place, tmp_path: Path
) -> None:
    """Tables of one database do not go into the other."""
    done = backup(store, tmp_path / "archive.tar")
    url = None if place.url else "postgresql:///never-asked"

    with pytest.raises(InputError) as refused:
        restore(done.archive, tmp_path / "restored", url)

    assert refused.value.reasons[0].id == "db-backup-other-kind"
    assert not (tmp_path / "restored").exists()


def test_an_empty_store_can_be_copied_too(store: Store, target: Place, tmp_path: Path) -> None:
    """No events are no fault, and an existing empty folder may take them."""
    done = backup(store, tmp_path / "archive.tar")
    target.folder.mkdir()

    verified = restore(done.archive, target.folder, target.url)

    assert (verified.count, verified.head) == (0, None)


@POSTGRESQL
def test_missing_programs_of_postgresql_are_named(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without pg_dump there is no backup, and the reason names the program."""
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(StorageError) as refused:
        backup(store, tmp_path / "archive.tar")

    assert refused.value.reasons[0].params["program"] == "pg_dump"
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_head_is_what_the_archive_says(sqlite_store: Store, tmp_path: Path) -> None:
    """The answer of a backup is the end of the chain as the copy began."""
    stored = fill(sqlite_store, 2)[-1]

    done = backup(sqlite_store, tmp_path / "archive.tar")

    assert done.events == Head(2, stored.hash)
    assert done.access == sqlite_store.access.head()
