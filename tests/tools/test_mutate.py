"""Every number of every table is watched by a test (B06): changed alone, one of them fails."""

import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from benches.machine import machine
from discogram.adapters.tables import read_tables
from tools import mutate
from tools.mutate import Survivor, mutated, survivors

STATIONS = tuple(read_tables().by_name)
RESULTS = Path(__file__).parents[2] / "benches" / "results"


@pytest.mark.parametrize("station", STATIONS)
def test_no_row_can_change_unnoticed(station: str) -> None:
    """A number that grows, or a word that gets another letter, fails a test of its station."""
    assert list(survivors(station)) == []


def test_a_row_without_its_test_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The search itself sees a survivor where nobody watches."""
    monkeypatch.setattr(mutate, "_tests", lambda station: iter(()))

    assert next(survivors("referral")) == Survivor("referral", "question_needed", "yes")


def test_a_changed_row_differs_in_its_value_alone() -> None:
    """Also a row of nought."""
    for row in read_tables()["preparation"].rows:
        assert mutated(row).value != row.value
        assert mutated(row).id == row.id


@pytest.mark.study
def test_the_study_is_kept() -> None:
    """The result table, with the day and the machine."""
    start = time.perf_counter()
    lines = ["# Every row of every table changed alone", "", machine(), ""]
    lines += ["| table | rows | noticed | survivors |", "|---|---|---|---|"]
    alive = 0
    for station in STATIONS:
        found = list(survivors(station))
        alive += len(found)
        count = len(read_tables()[station].rows)
        names = ", ".join(each.id for each in found)
        lines.append(f"| {station} | {count} | {count - len(found)} | {names} |")
    lines += ["", f"{time.perf_counter() - start:.0f} s."]
    day = datetime.now(UTC).date().isoformat()
    (RESULTS / f"{day}-mutations.md").write_text("\n".join(lines) + "\n", encoding="utf-8")

    assert alive == 0
