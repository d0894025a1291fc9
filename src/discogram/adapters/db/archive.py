"""One archive file: what is in it, is it whole, and can it be read back safely?

A tar whose last member, ``manifest.json``, names every other with its size and SHA-256. A file
that the manifest does not name, or names otherwise, makes the archive unfit as a whole.
"""

import io
import json
import os
import tarfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import IO, Any

from discogram.errors import RecordChanged, reason

MANIFEST = "manifest.json"
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive holds: facts about the whole, and each file's size and SHA-256."""

    about: Mapping[str, Any]
    files: Mapping[str, tuple[int, str]]


class _Hashing(io.RawIOBase):
    """A file that is hashed while it is read."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.sha256 = sha256()

    def read(self, size: int = -1) -> bytes:
        part = self._file.read(size)
        self.sha256.update(part)
        return part


class Packing:
    """An archive being written."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self._tar = tar
        self._files: dict[str, tuple[int, str]] = {}

    def add(self, name: str, path: Path) -> str:
        """Put a file in under a name and answer its SHA-256."""
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            hashing = _Hashing(file)
            self._tar.addfile(_member(name, size), hashing)
        digest = hashing.sha256.hexdigest()
        self._files[name] = (size, digest)
        return digest

    def finish(self, about: Mapping[str, Any]) -> None:
        """Write the manifest."""
        files = {
            name: {"size": size, "sha256": sha} for name, (size, sha) in self._files.items()
        }
        text = json.dumps({"about": dict(about), "files": files}, indent=1, sort_keys=True)
        self._tar.addfile(_member(MANIFEST, len(text.encode())), io.BytesIO(text.encode()))


@contextmanager
def packing(path: Path) -> Iterator[Packing]:
    """Write an archive that appears under its name whole, or not at all."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "wb") as file:
            with tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT) as tar:
                yield Packing(tar)
            file.flush()
            os.fsync(handle)
        partial.rename(path)
        sync_folder(path.parent)
    finally:
        partial.unlink(missing_ok=True)


def unpack(path: Path, into: Path) -> Manifest:
    """Write an archive's files into an empty folder, each proved; answers the manifest.

    Raises `RecordChanged` when the archive is not what was packed.
    """
    found: dict[str, tuple[int, str]] = {}
    manifest: Manifest | None = None
    try:
        with tarfile.open(path, mode="r:") as tar:
            for member in tar:
                if member.name == MANIFEST:
                    manifest = _read_manifest(tar, member)
                else:
                    found[member.name] = _write(tar, member, into)
    except (tarfile.TarError, EOFError, ValueError, KeyError, TypeError) as error:
        raise _unfit(path, MANIFEST) from error
    if manifest is None:
        raise _unfit(path, MANIFEST)
    _compare(path, manifest, found)
    return manifest


def _compare(path: Path, manifest: Manifest, found: Mapping[str, tuple[int, str]]) -> None:
    for name in sorted(manifest.files.keys() | found.keys()):
        if manifest.files.get(name) != found.get(name):
            raise _unfit(path, name)


def _unfit(path: Path, name: str) -> RecordChanged:
    return RecordChanged(reason("db-backup-changed", archive=path.name, file=name))


def _read_manifest(tar: tarfile.TarFile, member: tarfile.TarInfo) -> Manifest:
    file = tar.extractfile(member)
    if file is None:
        raise ValueError(MANIFEST)
    told = json.load(file)
    files = {
        name: (int(one["size"]), str(one["sha256"])) for name, one in told["files"].items()
    }
    return Manifest(dict(told["about"]), files)


def _write(tar: tarfile.TarFile, member: tarfile.TarInfo, into: Path) -> tuple[int, str]:
    source = tar.extractfile(member) if member.isreg() and _stays_inside(member.name) else None
    if source is None:
        raise ValueError(member.name)
    target = into / member.name
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    digest, size = sha256(), 0
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        while part := source.read(CHUNK):
            digest.update(part)
            size += file.write(part)
        file.flush()
        os.fsync(file.fileno())
    return size, digest.hexdigest()


def _stays_inside(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and bool(path.parts)


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member


def sync_folder(folder: Path) -> None:
    """Bring a folder's list of names to the disk."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
