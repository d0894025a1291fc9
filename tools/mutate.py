"""Would a test notice if one number of one table were wrong? For every number, one at a time.

``python -m tools.mutate`` changes each value by itself (a measure by a tenth, a count by one, a
word to another word, and each figure inside a word by one) and asks the tests of that station:
those of its rows first, then the rest, then those of the reader of tables. A value that can
change unnoticed is named. Only what the tests read is changed, never the file on disk.

``--sample`` takes one value of each file and trusts that the tests pass as they are;
``--table`` takes one station; ``--tests`` asks other tests than the station's own.
"""

import argparse
import os
import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from time import monotonic

import pytest

from benches.machine import machine

ROOT = Path(__file__).parents[1]
STATIONS = ROOT / "src" / "discogram" / "pathway"
RESULTS = ROOT / "benches" / "results"

READERS = (ROOT / "tests" / "adapters" / "test_tables.py",)
"""The tests of the reader of tables, asked last."""

Stage = tuple[Path, ...]
"""Test files that are asked together."""

_ROW = re.compile(r"^\[\[row\]\]$", re.M)
_VALUE = re.compile(r"^value\s*=\s*(?P<value>\"[^\"\n]*\"|[^\s#]+)", re.M)
_FIGURE = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One value of one file, changed."""

    path: Path
    row: str
    before: str
    after: str
    text: str

    @property
    def station(self) -> str:
        """The folder of the file: the station whose tests are asked."""
        return self.path.parent.name

    def __str__(self) -> str:
        return f"{self.station} {self.row}: {self.before} as {self.after}"


# --- what is changed --------------------------------------------------------------------------


def mutants_of(path: Path) -> Iterator[Mutant]:
    """Every value of a file, each changed by itself."""
    text = path.read_text(encoding="utf-8")
    rows = tomllib.loads(text, parse_float=Decimal).get("row", [])
    places = [_VALUE.search(text, start.end()) for start in _ROW.finditer(text)]
    words = sorted({str(row["value"]) for row in rows if "unit" not in row})
    for row, place in zip(rows, places, strict=True):
        if place is None or place["value"].strip('"') != str(row["value"]):
            raise RuntimeError(f"{path.name}: the value of {row['id']} is not found")
        name = f"{row['id']} [{row['choice']}]" if "choice" in row else row["id"]
        for after in _others(row, words):
            quoted = f'"{after}"' if place["value"].startswith('"') else after
            changed = text[: place.start("value")] + quoted + text[place.end("value") :]
            yield Mutant(path, name, str(row["value"]), after, changed)


def _others(row: dict[str, object], words: Sequence[str]) -> Iterator[str]:
    """What a value may be mistaken for: a number for another, a word for one of its table."""
    value = str(row["value"])
    if "unit" in row:
        yield _another(Decimal(value))
        return
    yield next((each for each in words if each != value), "another")
    for figure in _FIGURE.finditer(value):
        yield value[: figure.start()] + _next(figure[0]) + value[figure.end() :]


def _another(number: Decimal) -> str:
    """A count of one more; what is no whole number a tenth more."""
    whole = number == number.to_integral_value()
    return str(number + 1 if whole else (number * Decimal("1.1")).normalize())


def _next(figure: str) -> str:
    """The figure after it, as wide as it was: 09 becomes 10."""
    if "." in figure:
        return _another(Decimal(figure))
    return str(int(figure) + 1).zfill(len(figure))


# --- who is asked -----------------------------------------------------------------------------


def stages_of(station: str) -> tuple[Stage, ...]:
    """The tests of a station: second transcriptions, the rest, and those of the reader."""
    found = sorted((ROOT / "tests" / "pathway" / station).rglob("test_*.py"))
    again = tuple(each for each in found if "transcri" in each.read_text(encoding="utf-8"))
    rest = tuple(each for each in found if each not in again)
    return tuple(stage for stage in (again, rest, READERS) if stage)


_ENDINGS = {
    pytest.ExitCode.OK: False,
    pytest.ExitCode.TESTS_FAILED: True,
    pytest.ExitCode.INTERRUPTED: True,
}
"""How asking tests may end, and whether one failed; interrupted: a file could not be read."""


@contextmanager
def _reading(path: Path, text: str) -> Iterator[None]:
    """Let whoever reads a file's text read another; every reader of tables comes this way."""
    read = Path.read_text

    def instead(self: Path, *how: str | None, **words: str | None) -> str:
        return text if self == path else read(self, *how, **words)

    Path.read_text = instead  # type: ignore[method-assign]  # put back below
    try:
        yield
    finally:
        Path.read_text = read  # type: ignore[method-assign]  # as it was


def noticed(path: Path, text: str, stages: Sequence[Stage]) -> bool:
    """Whether some test fails when a file reads otherwise; in this process, once only."""
    with _reading(path, text):
        return any(_fails(stage) for stage in stages)


def _fails(stage: Stage) -> bool:
    """Whether a test fails, or its file cannot even be read; raises where no test was asked."""
    quiet = ("-x", "-q", "--no-header", "-p", "no:cacheprovider", "-p", "no:xdist")
    code = pytest.main([*quiet, *map(str, stage)])
    if code not in (
        pytest.ExitCode.OK,
        pytest.ExitCode.TESTS_FAILED,
        pytest.ExitCode.INTERRUPTED,
    ):
        raise RuntimeError(f"pytest ended with {code}: {stage}")
    return code is not pytest.ExitCode.OK


# --- many at once -----------------------------------------------------------------------------

_NOTICED, _UNNOTICED, _BROKEN = 0, 1, 2


def survivors(mutants: Sequence[Mutant], stages: Sequence[Stage] | None = None) -> list[Mutant]:
    """The mutants that no test notices, as many asked at once as there are cores."""
    left, found = list(mutants), list[Mutant]()
    running: dict[int, Mutant] = {}
    while left or running:
        while left and len(running) < (os.cpu_count() or 1):
            mutant = left.pop(0)
            asked = stages or stages_of(mutant.station)
            running[_child(mutant.path, mutant.text, asked)] = mutant
        process, status = os.wait()
        ended, code = running.pop(process), os.waitstatus_to_exitcode(status)
        if code not in (_NOTICED, _UNNOTICED):
            raise RuntimeError(f"the tests could not be asked about {ended}")
        found += [ended] if code == _UNNOTICED else []
    return sorted(found, key=str)


def _child(path: Path, text: str, stages: Sequence[Stage]) -> int:
    """Ask in a copy of this process, which has imported much, and no test."""
    process = os.fork()
    if process:
        return process
    code = _BROKEN
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = _NOTICED if noticed(path, text, stages) else _UNNOTICED
    finally:
        os._exit(code)


def unfit(paths: Sequence[Path], stages: Sequence[Stage] | None = None) -> list[str]:
    """The stations whose tests fail already: they would notice anything."""
    firsts = {path.parent.name: path for path in paths}
    as_they_are = [
        Mutant(path, "-", "-", "-", path.read_text(encoding="utf-8"))
        for path in firsts.values()
    ]
    whole = {each.station for each in survivors(as_they_are, stages)}
    return sorted(firsts.keys() - whole)


def _warm() -> None:
    """Import what every test imports, so that no copy has to."""
    import hypothesis  # noqa: F401 - for its copies

    import discogram.adapters.tables
    import discogram.pathway.episode  # noqa: F401 - the same


# --- the command ------------------------------------------------------------------------------


def _asked(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tools.mutate", description=__doc__)
    parser.add_argument("--sample", action="store_true", help="one value of each file, quickly")
    parser.add_argument("--table", help="only this station's table")
    parser.add_argument("--tests", nargs="+", type=Path, help="the tests to ask")
    parser.add_argument(
        "--write", action="store_true", help="keep the result in benches/results"
    )
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    """Print what was found; the exit status is 1 where a value can change unnoticed."""
    asked, began = _asked(words), monotonic()
    paths = sorted(STATIONS.glob(f"{asked.table or '*'}/*.toml"))
    stages = None if asked.tests is None else (tuple(asked.tests),)
    _warm()
    failing = [] if asked.sample else unfit(paths, stages)
    if failing:
        print("These stations' tests fail as they are:", *failing)
        return 2
    mutants = [mutant for path in paths for mutant in _taken(path, asked.sample)]
    left = survivors(mutants, stages)
    page = _page(paths, mutants, left, monotonic() - began)
    print(page)
    if asked.write:
        name = f"{datetime.now(UTC).date().isoformat()}-mutations.md"
        (RESULTS / name).write_text(page, encoding="utf-8")
    return 1 if left else 0


def _taken(path: Path, sample: bool) -> list[Mutant]:
    """Every mutant of a file; of a sample the one in its middle."""
    found = list(mutants_of(path))
    return found[len(found) // 2 :][:1] if sample else found


def _page(
    paths: Sequence[Path], mutants: Sequence[Mutant], left: Sequence[Mutant], seconds: float
) -> str:
    """The result for the record."""
    lines = [
        f"# Mutation of the tables, {datetime.now(UTC).date().isoformat()}",
        "",
        f"{machine()}.",
        "",
        f"`python -m tools.mutate` in {seconds:.0f} s: each value of each table was changed by",
        "itself, and the tests of its station were asked.",
        "",
        "| file | rows | changes | noticed |",
        "|---|---|---|---|",
        *(_line(path, mutants, left) for path in paths),
        "",
        *(f"- unnoticed: {each}" for each in left),
    ]
    return "\n".join(lines).rstrip() + ("" if left else "\n\nNone went unnoticed.") + "\n"


def _line(path: Path, mutants: Sequence[Mutant], left: Sequence[Mutant]) -> str:
    own, lost = ([each for each in some if each.path == path] for some in (mutants, left))
    rows = len(tomllib.loads(path.read_text(encoding="utf-8"))["row"])
    return f"| {path.parent.name}/{path.name} | {rows} | {len(own)} | {len(own) - len(lost)} |"


if __name__ == "__main__":
    sys.exit(main())
