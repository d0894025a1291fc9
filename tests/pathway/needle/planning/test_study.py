"""Do accepted needles stay clear over 200 patients? Measured by `make study` alone. Row B01."""

import sys

import pytest

from benches.machine import machine
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import spine
from discogram.pathway.needle.planning.limits import Limits
from tests.pathway.needle.planning.study import measured, told
from tests.pathway.needle.table import TABLE

PHANTOMS = 200


@pytest.mark.study
def test_the_needles_of_two_hundred_phantoms(capsys):
    """No accepted needle meets bone, canal or a true root; its angles are read back."""
    limits = Limits.of(TABLE)
    runs = [measured(spine(Recipe.drawn(seed)), limits) for seed in range(PHANTOMS)]
    with capsys.disabled():
        sys.stdout.write("\n".join((machine(), "", *told(runs), "")))

    rows = [row for run in runs for row in run.rows]
    needles = [(row, needle) for row in rows for needle in row.needles]
    assert [row for row, needle in needles if needle.bone or needle.canal] == []
    assert [row for row, needle in needles if needle.root_room_mm <= 0] == []
    assert max(needle.read_back_deg for _, needle in needles) <= 0.5
    assert len(needles) >= PHANTOMS  # a planner that refuses everything is of no use
