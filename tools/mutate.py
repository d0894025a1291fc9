"""Does some test fail when a single number of a table is changed?

Every row of every table is changed alone (a number grows by a tenth and one, a word gets
another letter), and the tests of that station's tables are asked. A row whose change nobody
notices is a survivor. Tests that fail with the table as it is are not asked::

    python -m tools.mutate              # all rows, printed as a table
    python -m tools.mutate preparation  # one station

The tests run in this process, with the changed table put in place of the one that they read: no
seam in the program is needed, and a row takes milliseconds instead of a run of pytest.
"""

import importlib
import inspect
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from types import ModuleType

from discogram.adapters.tables import read_tables
from discogram.words.evidence import Table, Threshold

ROOT = Path(__file__).parents[1]
Test = tuple[ModuleType, Callable[[], object]]
"""A test without parameters, and the module whose table it reads."""


@dataclass(frozen=True)
class Survivor:
    """A row that no test watches."""

    station: str
    id: str
    value: str


def mutated(row: Threshold) -> Threshold:
    """The row with another value, and nothing else changed."""
    if isinstance(row.value, Decimal):
        return replace(row, value=row.value * Decimal("1.1") + 1)
    return replace(row, value=f"{row.value}x")


def survivors(station: str) -> Iterator[Survivor]:
    """The rows of a station whose change no test of its tables notices."""
    table = read_tables()[station]
    tests = list(_quick_first(table, station))
    for index, row in enumerate(table.rows):
        rows = (*table.rows[:index], mutated(row), *table.rows[index + 1 :])
        changed = replace(table, rows=rows)
        noticed = next((each for each in tests if _noticed(changed, (each,))), None)
        if noticed is None:
            yield Survivor(station, row.id, str(row.value))
        else:  # the next row is most often watched by the same test
            tests.remove(noticed)
            tests.insert(0, noticed)


def _quick_first(table: Table, station: str) -> tuple[Test, ...]:
    """The tests that pass with the table as it is, the quickest in front.

    Most rows are watched by a transcription, which takes no time: the slow tests are asked
    about the few rows that are left.
    """
    lasted: list[tuple[float, Test]] = []
    for each in _tests(station):
        begun = time.perf_counter()
        if not _noticed(table, (each,)):
            lasted.append((time.perf_counter() - begun, each))
    return tuple(test for _, test in sorted(lasted, key=lambda pair: pair[0]))


def _tests(station: str) -> Iterator[Test]:
    """Every plain test of the files that transcribe a station's tables."""
    folder = ROOT / "tests" / "pathway" / station
    for file in sorted(folder.glob("test_*.py")):
        module = importlib.import_module(f"tests.pathway.{station}.{file.stem}")
        for name, test in vars(module).items():
            if name.startswith("test_") and inspect.isfunction(test):
                yield from ((module, each) for each in _cases(test))


def _cases(test: Callable[..., object]) -> Iterator[Callable[[], object]]:
    """A test, or each of its cases where it is one of parameters alone."""
    if "hypothesis" in getattr(test, "__module__", "") or hasattr(test, "hypothesis"):
        return
    marks = [each for each in getattr(test, "pytestmark", ()) if each.name == "parametrize"]
    if not marks and not inspect.signature(test).parameters:
        yield test
    if len(marks) == 1 and isinstance(marks[0].args[0], (str, tuple)):
        names = marks[0].args[0]
        names = (names,) if isinstance(names, str) else names
        if set(names) == set(inspect.signature(test).parameters):
            for case in marks[0].args[1]:
                values = (case,) if len(names) == 1 else case
                yield partial(test, *values)


def _noticed(table: Table, tests: tuple[Test, ...]) -> bool:
    """Whether one test fails with a table in place of the one that its module read."""
    for module, test in tests:
        kept = _swap(module, table)
        try:
            test()
        except Exception:  # whatever a test raises, it noticed
            return True
        finally:
            for name, value in kept.items():
                setattr(module, name, value)
    return False


def _swap(module: ModuleType, table: Table) -> dict[str, object]:
    """Put a table, and what was derived from it, in place; answer what stood there."""
    table = _as_read(module, table)
    day = getattr(module, "TODAY", getattr(module, "ON", None))
    changed: dict[str, object] = {
        "TABLE": table,
        "ROWS": table.in_force(day),
        "table": lambda: table,
        "read_tables": lambda: {table.name: table},
    }
    kept = {name: vars(module)[name] for name in changed if name in vars(module)}
    for name in kept:
        setattr(module, name, changed[name])
    return kept


def _as_read(module: ModuleType, table: Table) -> Table:
    """The table as far as a module reads it: some read one file of a station alone."""
    own = getattr(module, "TABLE", None)
    if not isinstance(own, Table):
        return table
    ids = {(row.id, row.choice) for row in own.rows}
    return replace(table, rows=tuple(row for row in table.rows if (row.id, row.choice) in ids))


def main(stations: list[str]) -> int:
    """Print the survivors of each station, and how many rows were changed."""
    tables, alive = read_tables(), 0
    print("| station | rows | killed | survivors |\n|---|---|---|---|")
    for station in stations or list(tables.by_name):
        found = list(survivors(station))
        alive += len(found)
        count = len(tables[station].rows)
        names = ", ".join(f"`{each.id}` ({each.value})" for each in found)
        print(f"| {station} | {count} | {count - len(found)} | {names} |")
    return alive


if __name__ == "__main__":
    raise SystemExit(min(main(sys.argv[1:]), 1))
