"""Which files lie in this folder or zip, and is it safe to open them?

A zip is a stranger's: nothing of it is written to the disk, so that no name in it can reach out
of a folder; a zip that tries is refused all the same. What it unpacks to is bounded before
anything is read. Names of files never leave this module: people are named there.
"""

import stat
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import IO, BinaryIO
from zipfile import BadZipFile, ZipFile, ZipInfo, is_zipfile

from discogram.errors import InputError, Reason, reason


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much is opened at most: bytes once unpacked, and files."""

    max_bytes: int = 2 << 30
    max_files: int = 20_000


BOUNDS = Bounds()
"""A whole-body CT at 1 mm has about 2 000 slices of half a mebibyte."""

_ENCRYPTED = 0x1
"""Bit 0 of the general purpose flags (PKWARE APPNOTE 4.4.4)."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file that can be opened again and again while its source is open."""

    open: Callable[[], IO[bytes]]

    def content(self) -> bytes:
        """Every byte; raises `InputError` when they cannot be read."""
        try:
            with self.open() as stream:
                return stream.read()
        except (BadZipFile, EOFError, OSError, zlib.error):
            raise InputError(reason("imaging-file-unreadable")) from None


@contextmanager
def opened(source: Path | bytes, bounds: Bounds = BOUNDS) -> Iterator[tuple[SourceFile, ...]]:
    """The files of a folder, of a zip or of its bytes, or one file; raises `InputError`."""
    if isinstance(source, Path) and source.is_dir():
        yield _in_folder(source, bounds)
        return
    if _names_itself(source):
        yield (_alone(source),)
        return
    archive = _archive(source)
    with archive:
        yield _in_zip(archive, bounds)


def _names_itself(source: Path | bytes) -> bool:
    """Whether it is one DICOM file: its name stands behind the preamble (PS3.10, 7.1)."""
    return _head(source, 132)[128:] == b"DICM"


def _head(source: Path | bytes, count: int) -> bytes:
    """The first bytes; none where there is nothing to be read."""
    if isinstance(source, bytes):
        return source[:count]
    try:
        with source.open("rb") as stream:
            return stream.read(count)
    except OSError:
        return b""


def _alone(source: Path | bytes) -> SourceFile:
    if isinstance(source, bytes):
        return SourceFile(partial(BytesIO, source))
    return SourceFile(partial(_open, source))


def _archive(source: Path | bytes) -> ZipFile:
    stream: Path | BinaryIO = BytesIO(source) if isinstance(source, bytes) else source
    if isinstance(source, Path) and not source.is_file():
        raise InputError(reason("imaging-file-unreadable"))
    try:
        if not is_zipfile(stream):
            raise InputError(_no_zip(source))
        return ZipFile(stream)
    except (BadZipFile, OSError, ValueError):
        raise InputError(reason("imaging-zip-damaged")) from None


def _no_zip(source: Path | bytes) -> Reason:
    """What is wrong with something that is no zip: it begins like one, or it does not."""
    if _head(source, 2) == b"PK":
        return reason("imaging-zip-damaged")
    return reason("imaging-dicom-no-folder")


def _in_folder(folder: Path, bounds: Bounds) -> tuple[SourceFile, ...]:
    """Every file below a folder; a link is not followed, for it may lead anywhere."""
    paths = [
        path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink()
    ]
    problems = tuple(_too_much([path.stat().st_size for path in paths], bounds))
    if problems:
        raise InputError(problems)
    return tuple(SourceFile(partial(_open, path)) for path in paths)


def _open(path: Path) -> BinaryIO:
    return path.open("rb")


def _in_zip(archive: ZipFile, bounds: Bounds) -> tuple[SourceFile, ...]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    # zipfile hands out no more than the size that is written here, so the bound holds.
    problems = [*_too_much([member.file_size for member in members], bounds)]
    if any(_reaches_out(member) for member in members):
        problems.append(reason("imaging-zip-unsafe"))
    if any(member.flag_bits & _ENCRYPTED for member in members):
        problems.append(reason("imaging-zip-encrypted"))
    if problems:
        raise InputError(problems)
    return tuple(SourceFile(partial(archive.open, member)) for member in members)


def _too_much(sizes: list[int], bounds: Bounds) -> Iterator[Reason]:
    if len(sizes) > bounds.max_files:
        yield reason("imaging-too-many-files", files=len(sizes), most=bounds.max_files)
    if sum(sizes) > bounds.max_bytes:
        yield reason("imaging-too-large", mib=bounds.max_bytes >> 20)


def _reaches_out(member: ZipInfo) -> bool:
    """Whether unpacking it by name could write outside of a folder."""
    name = PureWindowsPath(member.filename)
    linked = stat.S_ISLNK(member.external_attr >> 16)
    absolute = bool(name.drive or name.root) or PurePosixPath(member.filename).is_absolute()
    return linked or absolute or ".." in name.parts
