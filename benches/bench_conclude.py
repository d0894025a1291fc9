"""How long does a cohort of ten thousand discs take, from text to written answers?

About 3,300 synthetic patients with three discs of several steps each, every set, every sentence
in English, every row written. ``DISCOGRAM_BENCH_SMALL=1`` takes a hundred. Target: under 5 s.
"""

import csv
import io
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from machine import machine

from discogram.adapters.wire.cohort_csv import COLUMNS

SMALL = os.environ.get("DISCOGRAM_BENCH_SMALL") == "1"
DISCS = 100 if SMALL else 10_000
TARGET = None if SMALL else 5.0
RUNS = 1 if SMALL else 3
SEED = 20261123
"""The same cohort every time, so that two figures can be compared."""

LEVELS = ("L3/L4", "L4/L5", "L5/S1")


def cohort(discs: int) -> str:
    """A cohort file; every third disc or so hurts, as in published series."""
    random = Random(SEED)
    out = io.StringIO()
    writer = csv.DictWriter(out, COLUMNS, restval="")
    writer.writeheader()
    for number in range(discs):
        patient = f"synthetic-{number // len(LEVELS)}"
        level = LEVELS[number % len(LEVELS)]
        if level == LEVELS[0]:
            writer.writerow({"patient": patient, "region": "lumbar", "sham": 1, "pain_nrs": 0})
        writer.writerows(_rows(patient, level, random))
    return out.getvalue()


def _rows(patient: str, level: str, random: Random) -> Iterator[dict[str, object]]:
    """One disc, pressurised in three to six steps until it hurts or the limit is reached."""
    hurts = random.random() < 1 / 3
    opening = random.randint(5, 25)
    grade = random.randint(3, 5) if hurts else random.randint(0, 2)
    steps = random.randint(3, 6)
    for step in range(steps):
        last = step == steps - 1
        pain = random.randint(6, 9) if hurts and last else random.choice((0, 0, 0, 2))
        familiar = random.choice(("concordant", "concordant", "similar", "discordant"))
        yield {
            "patient": patient,
            "region": "lumbar",
            "disc": level,
            "role": "suspect" if hurts else "control",
            "opening_value": opening,
            "opening_unit": "[psi]",
            "volume_ml": (step + 1) / 2,
            "static_value": opening + (step + 1) * random.choice((4, 8, 12)) + step * 12,
            "static_unit": "[psi]",
            "pain_nrs": pain,
            "concordance": familiar if pain > 5 else ("discordant" if pain else "none"),
            "end": "pain" if hurts and last else "",
            "modified_dallas": grade,
            "nucleogram": "fissured" if hurts else "lobular",
        }


def main() -> None:
    """Time the whole command, as a researcher types it, on every processor there is."""
    text = cohort(DISCS)
    with TemporaryDirectory() as folder:
        file, out = Path(folder) / "cohort.csv", Path(folder) / "answers.csv"
        file.write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "discogram", "conclude", str(file), "--out", str(out)]
        runs = [_timed(command) for _ in range(RUNS)]
        rows = out.read_text(encoding="utf-8").count("\n") - 1
    wall, processor = (statistics.median(each) for each in zip(*runs, strict=True))
    wanted = f" (target: under {TARGET:.0f} s)" if TARGET else ""
    print(f"conclude a cohort, whole command, median of {RUNS}: {wall:.2f} s{wanted}")
    print(f"  {processor:.2f} s of processor time, {1000 * processor / DISCS:.2f} ms a disc")
    print(f"  {DISCS} discs, {text.count(chr(10)) - 1} rows in, {rows} rows out")
    print(machine())


def _timed(command: list[str]) -> tuple[float, float]:
    """Seconds on the clock and of processor time, all of the command's processes together."""
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True)
    waited, after = time.perf_counter() - clock, resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return waited, used


if __name__ == "__main__":
    main()
