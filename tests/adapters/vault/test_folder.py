"""M09: images are kept by their content, and are what they were, or are not given out."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.vault.folder import ABANDONED, CHUNK, INCOMING, FolderVault
from discogram.errors import InputError, RecordChanged, StorageError


@pytest.fixture
def vault(tmp_path: Path) -> FolderVault:
    """Give a vault in a folder that is not there yet."""
    return FolderVault(tmp_path / "vault")


def files(tmp_path: Path) -> list[Path]:
    """Everything that lies in the vault."""
    return [path for path in (tmp_path / "vault").rglob("*") if path.is_file()]


@given(chunks=st.lists(st.binary(max_size=50), max_size=6))
def test_a_file_comes_back_from_its_address(
    tmp_path_factory: pytest.TempPathFactory, chunks: list[bytes]
) -> None:
    """The address is the SHA-256 of the bytes, however they came in pieces."""
    vault = FolderVault(tmp_path_factory.mktemp("vault"))

    address = vault.put(iter(chunks))

    assert address == sha256(b"".join(chunks)).hexdigest()
    assert b"".join(vault.open(address)) == b"".join(chunks)


def test_a_large_file_comes_back_in_pieces(vault: FolderVault) -> None:
    """A file larger than a piece is not read into memory at once."""
    content = os.urandom(CHUNK + 1)

    pieces = list(vault.open(vault.put(iter([content]))))

    assert [len(piece) for piece in pieces] == [CHUNK, 1]
    assert b"".join(pieces) == content


def test_what_a_killed_process_left_goes_with_the_next_file(
    vault: FolderVault, tmp_path: Path
) -> None:
    """A day without a byte is abandoned; a file that still comes in is left alone."""
    vault.put(iter([b"first"]))
    left, coming = (tmp_path / "vault" / f"{INCOMING}{name}" for name in ("left", "coming"))
    for path in (left, coming):
        path.write_bytes(b"half a sc")
    before = left.stat().st_mtime - ABANDONED - 60
    os.utime(left, (before, before))

    vault.put(iter([b"second"]))

    assert not left.exists()
    assert coming.exists()


def test_the_same_bytes_are_stored_once(vault: FolderVault, tmp_path: Path) -> None:
    """Two images of the same bytes are one file, below the first two signs of its address."""
    addresses = {vault.put(iter([b"synth", b"etic"])), vault.put(iter([b"synthetic"]))}

    (address,) = addresses
    assert files(tmp_path) == [tmp_path / "vault" / address[:2] / address]
    assert stat.S_IMODE(files(tmp_path)[0].stat().st_mode) == 0o600


def test_a_changed_file_is_given_out_to_nobody(vault: FolderVault, tmp_path: Path) -> None:
    """A file that differs by a byte raises before its first byte is handed out."""
    address = vault.put(iter([b"synthetic"]))
    files(tmp_path)[0].write_bytes(b"Synthetic")

    with pytest.raises(RecordChanged) as found:
        vault.open(address)

    assert found.value.reasons[0].id == "vault-changed"


def test_a_changed_file_is_not_covered_up_by_storing_it_again(
    vault: FolderVault, tmp_path: Path
) -> None:
    """Putting the right bytes again tells of the wrong ones, and leaves them as evidence."""
    vault.put(iter([b"synthetic"]))
    files(tmp_path)[0].write_bytes(b"Synthetic")

    with pytest.raises(RecordChanged):
        vault.put(iter([b"synthetic"]))

    assert [path.read_bytes() for path in files(tmp_path)] == [b"Synthetic"]


def test_a_missing_file_is_a_changed_record(vault: FolderVault) -> None:
    """What an event names must be there."""
    with pytest.raises(RecordChanged) as found:
        vault.open("0" * 64)

    assert found.value.reasons[0].id == "vault-missing"


@pytest.mark.parametrize(
    "address", ["", "../../etc/passwd", "0" * 63, "A" * 64, "0" * 64 + "\n"]
)
def test_what_is_no_address_reaches_no_file(vault: FolderVault, address: str) -> None:
    """Only 64 hexadecimal signs are looked up."""
    with pytest.raises(InputError) as refused:
        vault.open(address)

    assert refused.value.reasons[0].id == "vault-address-unreadable"


@pytest.mark.parametrize(
    ("number", "id"),
    [(errno.ENOSPC, "vault-full"), (errno.EDQUOT, "vault-full"), (errno.EIO, "vault-failed")],
)
def test_a_disk_that_gives_up_leaves_nothing(
    vault: FolderVault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, id: str
) -> None:
    """When the disk will not confirm the file, neither it nor a part of it stays."""

    def give_up(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", give_up)

    with pytest.raises(StorageError) as refused:
        vault.put(iter([b"synthetic"]))

    assert refused.value.reasons[0].id == id
    assert files(tmp_path) == []


def test_a_full_disk_leaves_nothing(tmp_path: Path) -> None:
    """A process whose files may grow no further is told so, and no part of the file stays."""
    program = (
        "import resource, sys\n"
        "from pathlib import Path\n"
        "from discogram.adapters.vault.folder import FolderVault\n"
        "from discogram.errors import StorageError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))\n"
        f"vault = FolderVault(Path({str(tmp_path / 'vault')!r}))\n"
        "print(len(vault.put(iter([b'small']))))\n"
        "try:\n"
        "    vault.put(b'x' * 10_000 for _ in range(20))\n"
        "except StorageError as error:\n"
        "    print(error.reasons[0].id)\n"
    )

    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    )

    assert done.stdout.split() == ["64", "vault-full"]
    assert [path.read_bytes() for path in files(tmp_path)] == [b"small"]


def test_a_source_that_breaks_off_leaves_nothing(vault: FolderVault, tmp_path: Path) -> None:
    """Half a file that was sent is not kept."""

    def broken() -> Iterator[bytes]:
        yield b"synth"
        raise ConnectionResetError

    with pytest.raises(StorageError):
        vault.put(broken())

    assert files(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    """A vault below a file cannot be."""
    (tmp_path / "file").touch()

    with pytest.raises(StorageError) as refused:
        FolderVault(tmp_path / "file" / "vault").put(iter([b"x"]))

    assert refused.value.reasons[0].id == "vault-failed"
