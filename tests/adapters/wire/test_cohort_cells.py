"""The short way from cells to a study says what the long way says: M06."""

import pytest

from discogram.adapters.wire.cohort_cells import plain_lines
from discogram.adapters.wire.cohort_csv import COLUMNS, gathered, study_of
from discogram.adapters.wire.provocation_file import checked_study, read_study
from discogram.errors import InputError

ROWS = (
    "p1,lumbar,,,,,,,,0,,,1,,",
    "p1,lumbar,L4/L5,suspect,14,[psi],0.5,137.9,kPa,3,similar,,,,",
    "p1,lumbar,L4/L5,suspect,14,[psi],1.0,26,[psi],8,concordant,pain,,4,fissured",
    "p1,lumbar,L3/L4,control,0.7,bar,2.5,62,[psi],0,none,pressure,,0,lobular",
    "p1,lumbar,L5/S1,,,,,,,,,,,,",
)


def _gathered(*rows: str):
    patients, problems = gathered("\n".join((",".join(COLUMNS), *rows)) + "\n")
    assert problems == []
    return patients["p1"]


def test_both_ways_lead_to_the_same_study() -> None:
    """Reading quickly changes no fact: digits, units, unknowns and shams are the same."""
    patient = _gathered(*ROWS)
    document = {
        "region": patient.region,
        "sham": patient.sham,
        "discs": list(patient.discs.values()),
    }

    assert checked_study(plain_lines(patient)) == read_study(document).study
    assert study_of(patient) == read_study(document).study


@pytest.mark.parametrize(
    ("cell", "wrong", "found"),
    [
        ("14,[psi],1.0", "14,stone,1.0", "unit-unknown"),
        ("concordant,pain", "maybe,pain", "input-word-unknown"),
        (",4,fissured", ",9,fissured", "input-not-0-to-5"),
        (",4,fissured", ",x,fissured", "input-not-a-whole-number"),
        (",8,concordant", ",NaN,concordant", "input-not-a-number"),
        ("1.0,26,[psi]", "1.0,6,[psi]", "input-below-opening"),
    ],
)
def test_a_doubtful_cell_goes_the_long_way(cell: str, wrong: str, found: str) -> None:
    """What cannot be read plainly is named with its line, as in a whole document."""
    row = ROWS[2].replace(cell, wrong)
    patient = _gathered(ROWS[0], row, ROWS[3])

    with pytest.raises(InputError) as refused:
        study_of(patient)

    assert [why.id for why in refused.value.reasons] == [found]
    assert (refused.value.reasons[0].place or "").startswith("line 3")
