"""How long do the rules and the dated plan take for one patient, and for ten thousand?

In one process, tables read before: the file is parsed, its medicines are found by name, all
rules of three stations are asked and the plan is made. Targets: 20 ms for one, 60 s for 10 000.
``DISCOGRAM_BENCH_SMALL=1`` takes a hundred.
"""

import copy
import json
import os
import time
from datetime import date
from pathlib import Path
from statistics import median

from machine import machine

from discogram.adapters.medicine_finder import find
from discogram.adapters.tables import read_tables
from discogram.adapters.wire.intake_file import Meant, of_the_file, read_intake
from discogram.application.screening import Known, prepared, screened
from discogram.words.civil import CivilTime

EXAMPLE = Path(__file__).parents[1] / "docs" / "examples" / "intake.json"
PATIENTS = 100 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 10_000
MEDICINES = ("Xarelto", "Plavix", "aspirina", "Ozempic", "ginkgo", "Aleve", "Lantus")


def meant(name: str) -> Meant:
    """What a name means."""
    found = find(name)
    return Meant(found.medicine, found.exact, tuple(each for each, _ in found.near))


if __name__ == "__main__":
    print(machine())
    tables = read_tables()
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    times = []
    for number in range(PATIENTS):
        one = copy.deepcopy(document)
        other = MEDICINES[number % len(MEDICINES)]
        one["preparation"]["medicines"][1] = {"name": other, "taking": True}
        start = time.perf_counter()
        intake = read_intake(one, lambda: "salt", meant)
        known = Known(intake.person, intake.referral, intake.candidacy, of_the_file(intake))
        screened(known, tables, date(2026, 11, 23))
        day = 1 + number % 28
        prepared(known, tables, CivilTime.parse(f"2027-01-{day:02}T09:30[America/Chicago]"))
        times.append(time.perf_counter() - start)
    print(
        f"one patient: median {median(times) * 1000:.2f} ms, slowest {max(times) * 1000:.1f} ms"
    )
    print(f"{PATIENTS} patients: {sum(times):.1f} s")
