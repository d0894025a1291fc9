"""How is an output file written whole or not at all?"""

import errno
import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TextIO

from discogram.errors import StorageError, reason


@contextmanager
def written(path: Path) -> Iterator[TextIO]:
    """Write text beside the target and put it in place at the end, or leave nothing."""
    with _replacing(path, "w", encoding="utf-8", newline="\n") as stream:
        yield stream  # type: ignore[misc]  # mode "w" opens text


def write_bytes(path: Path, content: bytes) -> None:
    """Put bytes in place whole or not at all."""
    with _replacing(path, "wb") as stream:
        stream.write(content)


@contextmanager
def _replacing(path: Path, mode: str, **how: str) -> Iterator[IO[Any]]:
    try:
        if _is_a_device(path):
            with path.open(mode, **how) as stream:  # type: ignore[call-overload]  # passed on
                yield stream
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, mode, **how) as stream:  # type: ignore[call-overload]  # passed on
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(path, error) from error


def make_folder(folder: Path) -> None:
    """Make a folder for what will be written, or say at once that it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error


def check_folder(folder: Path) -> None:
    """Raise where a folder cannot be made or written into: before the work, not after it."""
    try:
        code = _hindrance(folder.absolute())
    except OSError as error:
        raise unwritable(folder, error) from error
    if code is not None:
        raise unwritable(folder, OSError(code, os.strerror(code)))


def _hindrance(whole: Path) -> int | None:
    """Why a folder cannot be made in what is there; None where it can."""
    there = next(each for each in (whole, *whole.parents) if each.exists())
    missing = whole.relative_to(there).parts
    if not there.is_dir():
        return errno.ENOTDIR
    most = os.pathconf(there, "PC_NAME_MAX")
    if any(len(os.fsencode(name)) > most for name in missing):
        return errno.ENAMETOOLONG
    return None if os.access(there, os.W_OK | os.X_OK) else errno.EACCES


def _is_a_device(path: Path) -> bool:
    """Whether it is a pipe or a device, such as ``/dev/stdout``: written to, never replaced."""
    try:
        kind = path.stat().st_mode
    except FileNotFoundError:
        return False
    return not (stat.S_ISREG(kind) or stat.S_ISDIR(kind))


def unwritable(path: Path | str, error: OSError) -> StorageError:
    """What is said where something cannot be written."""
    why = error.strerror or type(error).__name__
    return StorageError(reason("cli-unwritable", path=str(path), why=why))
