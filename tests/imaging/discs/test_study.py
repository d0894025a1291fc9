"""Are discs found over 200 patients and scanners? Measured by `make study` alone. Row B01."""

import sys

import pytest

from benches.machine import machine
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import spine
from tests.imaging.discs.study import measured, told

PHANTOMS = 200
TARGET = 0.95


@pytest.mark.study
def test_the_discs_of_two_hundred_phantoms(capsys):
    """95 of 100 within 3 mm and 3 degrees; no level that is wrong and sure."""
    runs = [measured(spine(Recipe.drawn(seed))) for seed in range(PHANTOMS)]
    with capsys.disabled():
        sys.stdout.write("\n".join((machine(), "", *told(runs), "")))

    rows = [row for run in runs for row in run.rows]
    assert [row for row in rows if row.confidence == "high" and row.level is not row.disc] == []
    assert sum(run.false_high for run in runs) == 0
    assert sum(row.good for row in rows) >= TARGET * len(rows)
