"""Where does a file lie whose address is the SHA-256 of its bytes?

In ``<first two signs>/<address>`` below one folder. A file appears under its address whole and
on the disk, or not at all; it is never changed afterwards.
"""

import errno
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import file_digest, sha256
from io import BufferedReader
from pathlib import Path

from discogram.errors import InputError, RecordChanged, StorageError, reason

ADDRESS = re.compile(r"[0-9a-f]{64}")
CHUNK = 1 << 20
INCOMING = ".incoming-"
ABANDONED = 24 * 60 * 60
"""Seconds since the last byte after which nobody writes a file any more."""

FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
"""The three ways in which a system says that there is no room."""


class FolderVault:
    """Files in a folder; meets `ports.Vault`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, chunks: Iterator[bytes]) -> str:
        """Store a file and answer its address; the same bytes are stored once.

        Raises `StorageError` when the disk cannot keep it, and then nothing remains of it.
        """
        with _storing(self._folder):
            _make(self._folder)
            self._sweep()
            handle, name = tempfile.mkstemp(dir=self._folder, prefix=INCOMING)
            try:
                address = _fill(handle, chunks)
                self._settle(Path(name), address)
            finally:
                Path(name).unlink(missing_ok=True)
        return address

    def open(self, address: str) -> Iterator[bytes]:
        """Read a file back, proved against the address before the first byte is handed out.

        Raises `RecordChanged` when the file is another one, or gone.
        """
        path = self._path(address)
        with _storing(self._folder):
            try:
                file = path.open("rb")
            except FileNotFoundError as error:
                raise RecordChanged(reason("vault-missing", address=address)) from error
            try:
                _check(file, address)
            except BaseException:
                file.close()
                raise
        return _chunks(file, self._folder)

    def addresses(self) -> tuple[str, ...]:
        """Every file that lies here, by its address, in order."""
        found = self._folder.glob("[0-9a-f][0-9a-f]/*")
        return tuple(sorted(path.name for path in found if ADDRESS.fullmatch(path.name)))

    def prove(self, address: str) -> None:
        """Read a file to its end; raises `RecordChanged` when it is another one, or gone."""
        for _ in self.open(address):
            return

    def _path(self, address: str) -> Path:
        if not ADDRESS.fullmatch(address):
            raise InputError(reason("vault-address-unreadable", address=ascii(address)[:80]))
        return self._folder / address[:2] / address

    def _sweep(self) -> None:
        """Take away what a killed process left half-written: nothing refers to it."""
        for path in self._folder.glob(f"{INCOMING}*"):
            with suppress(FileNotFoundError):  # another process swept it, or it has settled
                if time.time() - path.stat().st_mtime > ABANDONED:
                    path.unlink()

    def _settle(self, incoming: Path, address: str) -> None:
        path = self._path(address)
        if path.exists():
            with path.open("rb") as file:
                _check(file, address)
            return
        _make(path.parent)
        incoming.rename(path)
        _sync(path.parent)


def _fill(handle: int, chunks: Iterator[bytes]) -> str:
    digest = sha256()
    with os.fdopen(handle, "wb") as file:
        for chunk in chunks:
            digest.update(chunk)
            file.write(chunk)
        file.flush()
        os.fsync(handle)
    return digest.hexdigest()


def _check(file: BufferedReader, address: str) -> None:
    if file_digest(file, "sha256").hexdigest() != address:
        raise RecordChanged(reason("vault-changed", address=address))
    file.seek(0)


def _chunks(file: BufferedReader, folder: Path) -> Iterator[bytes]:
    with file, _storing(folder):
        while chunk := file.read(CHUNK):
            yield chunk


def _make(folder: Path) -> None:
    """Make a folder, its name on the disk too."""
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sync(folder.parent)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@contextmanager
def _storing(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        id = "vault-full" if error.errno in FULL else "vault-failed"
        raise StorageError(reason(id, folder=str(folder), detail=str(error))) from error
