"""A process that writes events and tells each only after its commit.

``python -m tests.adapters.db.writer FOLDER URL COUNT [BYTES]``; `URL` is ``-`` for SQLite,
`COUNT` 0 for ever. Lines are ``sequence command``; the last is ``failed reason`` when the store
gave up. With `BYTES`, no file may grow beyond that many: a disk that is full.
"""

import resource
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from discogram.adapters.db.store import Store, open_store
from discogram.errors import Conflict, StorageError
from discogram.words.text import FreeText
from tests.adapters.db.cases import EPISODE, append


class RealClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The time."""
        return datetime.now(UTC)

    def monotonic_ns(self) -> int:
        """The time since some moment."""
        return time.monotonic_ns()

    def boot(self) -> str:
        """Always the same."""
        return "writer"


def written(store: Store, times: int) -> Iterator[str]:
    """Write at the end of the episode, again and again; whoever comes second looks again."""
    done = 0
    while done < times or not times:
        sequence = len(store.records.history(EPISODE)) + 1
        for number in count(sequence):
            text = FreeText.of(f"Synthetic {number}", "salt")
            body = {"note": text.digest, "filling": "x" * 200}
            try:
                stored = append(store, number, body=body, texts=(text,))
            except Conflict:
                break
            yield f"{stored.sequence} {stored.command}"
            done += 1
            if done == times:
                return


def main(folder: str, url: str, times: str, limit: str = "") -> None:
    """Write and tell."""
    store = open_store(Path(folder), None if url == "-" else url, RealClock())
    if limit:
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(limit), int(limit)))
    try:
        for line in written(store, int(times)):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()
    except StorageError as error:
        sys.stdout.write(f"failed {error.reasons[0].id}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
