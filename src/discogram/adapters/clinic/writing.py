"""How is a file of the clinic's folder put in place whole, by one writer at a time?"""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from discogram.errors import StorageError, reason


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Hold a folder, made where it is missing, against every other writer; dying lets go."""
    with telling(folder):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def put(path: Path, text: str) -> None:
    """Write a file beside its place and move it there, or leave everything as it was."""
    with telling(path):
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
        try:
            with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).replace(path)
        finally:
            Path(name).unlink(missing_ok=True)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Say what the machine's trouble with a path is, in words that can be acted on."""
    try:
        yield
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise StorageError(reason("cli-unwritable", path=str(path), why=why)) from error
