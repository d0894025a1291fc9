"""How does a test start and end other processes that write?"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.adapters.db.cases import Place

ROOT = Path(__file__).parents[3]


@contextmanager
def writing(
    place: Place, times: int = 0, limit: int | None = None
) -> Iterator[subprocess.Popen]:
    """Start a writer (`writer.py`); it is gone afterwards."""
    arguments = [str(place.folder), place.url or "-", str(times)]
    if limit is not None:
        arguments.append(str(limit))
    program = [sys.executable, "-m", "tests.adapters.db.writer", *arguments]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def told(process: subprocess.Popen) -> list[tuple[int, str]]:
    """Sequence and command of each event that a writer had told before it ended."""
    output, _ = process.communicate()
    lines = [line.split() for line in output.splitlines(keepends=True) if line.endswith("\n")]
    return [(int(sequence), command) for sequence, command in lines]
