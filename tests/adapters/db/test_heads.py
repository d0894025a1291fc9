"""B08: heads that were signed and kept elsewhere show what was cut off."""

import stat
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.db.heads import (
    SignedHead,
    check_signature,
    keep,
    kept,
    make_key,
    parse,
    sign,
)
from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from discogram.application.ports import Head
from discogram.errors import InputError, RecordChanged, StorageError
from tests.adapters.db.cases import append, fill

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)
EVENTS = Head(7, "a" * 64)
ACCESS = Head(9, "b" * 64)


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> SignedHead:
    """Give a head signed with a key of its own."""
    key_file = tmp_path_factory.mktemp("key") / "key"
    make_key(key_file)
    return sign(key_file, EVENTS, ACCESS, NOW)


def test_a_signed_head_is_accepted(signed: SignedHead) -> None:
    """The key's owner signed it, and it still says both ends."""
    check_signature(signed, signed.key)

    assert (signed.events, signed.access) == (EVENTS, ACCESS)
    assert signed.signed_at == "2026-12-01T12:00:00.000000Z"


@given(
    change=st.sampled_from(
        [
            {"events": Head(6, "a" * 64)},
            {"events": Head(7, "c" * 64)},
            {"events": None},
            {"access": Head(8, "b" * 64)},
            {"access": None},
            {"signed_at": "2026-12-02T12:00:00.000000Z"},
            {"signature": "00" * 64},
            {"signature": "no signature"},
        ]
    )
)
def test_a_head_that_was_changed_is_refused(signed: SignedHead, change: dict[str, Any]) -> None:
    """No part of a signed head can be changed unseen."""
    with pytest.raises(RecordChanged) as found:
        check_signature(replace(signed, **change), signed.key)

    assert found.value.reasons[0].id == "db-head-not-signed"


def test_a_head_signed_with_another_key_is_refused(signed: SignedHead, tmp_path: Path) -> None:
    """A head is held against the key known from elsewhere, not the one it brings along."""
    make_key(tmp_path / "mine")
    forged = sign(tmp_path / "mine", EVENTS, ACCESS, NOW)

    with pytest.raises(RecordChanged):
        check_signature(forged, signed.key)


def test_a_kept_head_finds_a_cut_tail(store: Store, tmp_path: Path) -> None:
    """The record goes on, and the head that was kept outside still lies on it."""
    fill(store, 3)
    key = make_key(tmp_path / "key")
    head = sign(tmp_path / "key", store.records.head(), store.access.head(), NOW)
    keep(head, tmp_path / "outside", store.data_folder)
    append(store, 4)

    (read,) = kept(tmp_path / "outside")
    check_signature(read, key)

    assert read == head
    assert verify(store.alias, read.events, read.access).count == 4


def test_heads_are_kept_in_order_and_a_cut_line_is_no_head(
    signed: SignedHead, tmp_path: Path
) -> None:
    """Each head is one line; what a power failure left unfinished is passed over."""
    path = keep(signed, tmp_path / "outside", tmp_path / "data")
    keep(replace(signed, access=None), tmp_path / "outside", tmp_path / "data")
    path.write_text(path.read_text() + '{"access":')

    assert kept(tmp_path / "outside") == (signed, replace(signed, access=None))
    assert kept(tmp_path / "nowhere") == ()


def test_heads_are_not_kept_beside_the_records(signed: SignedHead, tmp_path: Path) -> None:
    """Inside the data folder whoever cuts the records would cut the heads too."""
    with pytest.raises(InputError) as refused:
        keep(signed, tmp_path / "data" / "heads", tmp_path / "data")

    assert refused.value.reasons[0].id == "db-heads-inside"


def test_a_place_that_cannot_be_written_is_named(signed: SignedHead, tmp_path: Path) -> None:
    """A folder below a file cannot take heads or a key."""
    (tmp_path / "file").touch()

    with pytest.raises(StorageError) as heads:
        keep(signed, tmp_path / "file" / "heads", tmp_path / "data")
    with pytest.raises(StorageError) as key:
        make_key(tmp_path / "file" / "key")

    assert heads.value.reasons[0].id == "db-heads-unwritable"
    assert key.value.reasons[0].id == "db-key-unwritable"


def test_a_key_is_its_owners_alone_and_never_overwritten(tmp_path: Path) -> None:
    """A key file is readable by its owner only, and a second key does not take its place."""
    path = tmp_path / "key"
    make_key(path)
    before = path.read_bytes()

    with pytest.raises(InputError) as refused:
        make_key(path)

    assert refused.value.reasons[0].id == "db-key-exists"
    assert path.read_bytes() == before
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_key_that_others_can_read_is_not_used(tmp_path: Path) -> None:
    """A key that may have been copied signs nothing."""
    make_key(tmp_path / "key")
    (tmp_path / "key").chmod(0o640)

    with pytest.raises(StorageError) as refused:
        sign(tmp_path / "key", None, None, NOW)

    assert refused.value.reasons[0].id == "db-key-open"


@pytest.mark.parametrize("content", [None, "no key", "00"])
def test_what_is_no_key_is_refused(tmp_path: Path, content: str | None) -> None:
    """A missing or broken key file is named, not stumbled over."""
    path = tmp_path / "key"
    if content is not None:
        path.write_text(content)
        path.chmod(0o600)

    with pytest.raises(StorageError) as refused:
        sign(path, None, None, NOW)

    assert refused.value.reasons[0].id == "db-key-unreadable"


@pytest.mark.parametrize("line", ["", "[]", "{}", '{"events":1,"access":2}', "\x00"])
def test_what_is_no_head_is_refused(line: str) -> None:
    """A line that is no head says so."""
    with pytest.raises(InputError) as refused:
        parse(line)

    assert refused.value.reasons[0].id == "db-head-unreadable"
