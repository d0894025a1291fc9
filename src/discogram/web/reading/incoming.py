"""Where does a file lie between its arrival and the vault?

In a folder of the data folder, under a random name, for an hour at most: what a closed browser
or a killed process left is swept at the next look.
"""

import time
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from django.contrib.sessions.backends.base import SessionBase
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers, StopUpload
from django.http import HttpRequest

from discogram.errors import InputError, reason
from discogram.web.place import place

FOLDER = "incoming"
MOST_BYTES = 1 << 30
"""One gibibyte as it is sent: a thin CT of the whole spine takes half of that."""
_AN_HOUR_S = 3600
_KEY = "incoming"


def folder() -> Path:
    """The folder, made where it is not there yet."""
    path = place().data / FOLDER
    path.mkdir(mode=0o700, exist_ok=True)
    return path


def swept() -> None:
    """Take away what nobody came back for."""
    for path in folder().iterdir():
        if time.time() - path.stat().st_mtime > _AN_HOUR_S:
            path.unlink(missing_ok=True)


class ToTheDisk(FileUploadHandler):
    """Writes one file as it comes, and stops where it grows too large."""

    def __init__(self, request: HttpRequest | None = None) -> None:
        super().__init__(request)
        self.too_large = False
        self._path: Path | None = None
        self._size = 0

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a file; a second one is nobody's."""
        if self._path is not None:
            raise StopUpload(connection_reset=False)
        super().new_file(*args, **kwargs)
        self._path = folder() / f"{uuid4()}.part"
        self._path.touch(mode=0o600)
        raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        """Write on."""
        del start
        self._size += len(raw_data)
        if self._size > MOST_BYTES or self._path is None:
            self.too_large = True
            self._drop()
            raise StopUpload(connection_reset=True)
        with self._path.open("ab") as file:
            file.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile | None:
        """The file, where it lies."""
        return None if self._path is None else _OnTheDisk(self._path, file_size)

    def upload_interrupted(self) -> None:
        """Leave nothing of a file whose end did not come."""
        self._drop()

    def _drop(self) -> None:
        if self._path is not None:
            self._path.unlink(missing_ok=True)


class _OnTheDisk(TemporaryUploadedFile):
    """A file that lies where we put it; its own name is never looked at."""

    def __init__(self, path: Path, size: int) -> None:
        UploadedFile.__init__(self, path.open("rb"), "file", None, size)
        self._path = str(path)

    def temporary_file_path(self) -> str:
        return self._path

    def close(self) -> None:
        """Close and take away what was not moved on."""
        if self.file is not None:
            self.file.close()
        Path(self._path).unlink(missing_ok=True)


class Incoming:
    """The files that wait for this session's choice; nobody else's can be named."""

    def __init__(self, session: SessionBase) -> None:
        self._session = session

    def keep(self, path: Path, episode: UUID) -> str:
        """Put a file aside and answer the token that finds it again."""
        token = str(uuid4())
        path.rename(folder() / token)
        self._session[_KEY] = {**self._session.get(_KEY, {}), token: str(episode)}
        return token

    def taken(self, token: str, episode: UUID) -> Path:
        """The file of a token, which is then used up; raises `InputError` when it is gone."""
        waiting = dict(self._session.get(_KEY, {}))
        path = folder() / token
        if waiting.pop(token, None) != str(episode) or not path.is_file():
            raise InputError(reason("web-reading-upload-gone"))
        self._session[_KEY] = waiting
        return path
