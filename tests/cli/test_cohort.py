"""A cohort large enough for several processes says what one process says: M06, B07."""

from pathlib import Path

import pytest

from discogram.adapters.compute import processes
from discogram.adapters.wire.cohort_csv import gathered
from discogram.cli import cohort
from discogram.cli.cohort import Wanted, conclude_cohort, write_cohort
from discogram.errors import InputError

HEADER = (
    "patient,region,disc,opening_value,opening_unit,"
    "static_value,static_unit,pain_nrs,concordance"
)
WANTED = Wanted(("all",), None, None, "en", json=False)


def _rows(patients: int, pain: str = "8") -> str:
    lines = [
        f"p{number},lumbar,L4/L5,10,[psi],{20 + number % 40},[psi],{pain},concordant"
        for number in range(patients)
    ]
    return "\n".join((HEADER, *lines)) + "\n"


def test_many_processes_say_what_one_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the work is done changes neither an answer nor its place."""
    text = _rows(450)
    together = conclude_cohort(text, "cohort", WANTED)
    monkeypatch.setattr(processes, "processors", lambda: 1)

    assert conclude_cohort(text, "cohort", WANTED) == together
    assert len(together) == 450
    assert together[7].startswith("p7,L4/L5,sis-2004,")


def test_every_problem_of_every_process_comes_out_at_once() -> None:
    """A reader mends the whole file in one go, whichever process found a problem."""
    good = _rows(300).splitlines()
    good[5] = good[5].replace(",8,concordant", ",11,concordant")
    good[290] = good[290].replace("[psi],8", "stone,8")

    with pytest.raises(InputError) as found:
        conclude_cohort("\n".join(good), "cohort", WANTED)

    assert [(why.id, why.place) for why in found.value.reasons] == [
        ("quantity-out-of-range", "line 6, pain_nrs"),
        ("unit-unknown", "line 291, static_pressure"),
    ]


def test_chunks_cover_every_patient_once() -> None:
    """No patient is lost between two processes."""
    patients, _ = gathered(_rows(1001))

    chunks = cohort._chunks(patients)

    assert [name for chunk in chunks for name, _ in chunk] == list(patients)


def test_a_document_of_a_cohort_is_json(tmp_path: Path) -> None:
    """Another program reads the whole cohort as one document."""
    import json

    texts = conclude_cohort(_rows(3), "cohort", Wanted(("all",), None, None, "es", json=True))
    with (tmp_path / "cohort.json").open("w", encoding="utf-8") as stream:
        write_cohort(texts, stream, as_document=True)

    document = json.loads((tmp_path / "cohort.json").read_text(encoding="utf-8"))

    assert document["format"] == "discogram.cohort/1"
    assert list(document["patients"]) == ["p0", "p1", "p2"]
