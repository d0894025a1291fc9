"""B08: two programs that start on a new record at once both find it made."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.adapters.db.writers import ROOT

STARTING = """
import sys
from pathlib import Path
from discogram.adapters.db.store import open_store
from tests.adapters.db.writer import RealClock
store = open_store(Path(sys.argv[1]), sys.argv[2] or None, RealClock())
store.migrate()
print(len(store.records.history(__import__("uuid").UUID(int=1))))
"""


def starting(folder: Path, url: str, times: int) -> list[tuple[int, str, str]]:
    """How each of several programs ended that made the tables at once."""
    program = [sys.executable, "-c", STARTING, str(folder), url]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    running = [subprocess.Popen(program, cwd=ROOT, **pipes) for _ in range(times)]  # type: ignore[call-overload]
    ended = [(process.communicate(), process.returncode) for process in running]
    return [(code, out.strip(), err) for (out, err), code in ended]


def test_four_at_once_on_a_new_folder(tmp_path: Path) -> None:
    """One makes the tables, the others wait for it; all of them can read."""
    assert starting(tmp_path / "new", "", 4) == [(0, "0", "")] * 4


@pytest.mark.postgres
@pytest.mark.xdist_group("postgres")
def test_four_at_once_on_a_new_database(tmp_path: Path, empty_url: str) -> None:
    """The same on PostgreSQL, where they need not share a folder."""
    assert starting(tmp_path / "new", empty_url, 4) == [(0, "0", "")] * 4
