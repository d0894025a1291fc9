"""Do accepted needles stay clear of what is truly there, in spines whose truth is known?

Discs are given as they truly are, so that the planner alone is asked. `test_study.py` asks the
same of discs that were found.
"""

from dataclasses import replace

import pytest

from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.found import FoundDisc, Origin
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import spine
from discogram.imaging.scene.build import scene_of
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.planner import plans_for
from discogram.words.spine import Disc, Side
from tests.pathway.needle.planning.held import BONES, accepted, met, root_room_mm
from tests.pathway.needle.table import TABLE

LIMITS = Limits.of(TABLE)
USUAL = Scan(field_mm=360, length_mm=260, spacing_mm=1.5, thickness_mm=2.0)
RECIPES = {
    "usual": Recipe(7, scan=USUAL),
    "scoliosis, contrast in the vessels": Recipe(
        8, patient=Patient(scoliosis_deg=15.0, intravenous=True), scan=USUAL
    ),
    "thick slices, low dose": Recipe(9, scan=replace(USUAL, thickness_mm=4.0, noise_hu=40.0)),
}
LEVELS = (Disc.L3_L4, Disc.L4_L5)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(name, marks=pytest.mark.xdist_group(f"planned-{name}")) for name in RECIPES
    ],
)
def planned(request):
    """A phantom, and the plans for two of its discs."""
    phantom = spine(RECIPES[request.param])
    discs = [
        FoundDisc(
            each.frame,
            each.shape,
            each.volume_centroid_ras,
            Origin.LABELS,
            each.disc,
            Confidence.HIGH,
        )
        for each in phantom.truth.discs
        if each.in_view
    ]
    scene = scene_of(phantom.volume, discs)
    asked = [disc for disc in discs if disc.level in LEVELS]
    return phantom.truth, plans_for(scene, asked, tuple(Side), LIMITS)


def test_there_are_plans_to_be_held_against_the_truth(planned):
    """A planner that refuses everything is safe and of no use."""
    _, plans = planned
    assert len(plans) == 2 * len(LEVELS)
    assert sum(each.feasible for each in plans) >= 2


def test_no_accepted_needle_crosses_true_bone_or_canal(planned):
    """Voxel by voxel of the true label map, along every accepted needle."""
    truth, plans = planned
    for plan in accepted(plans):
        assert met(truth, plan).isdisjoint((*BONES, labels.CANAL))


def test_no_accepted_needle_meets_a_true_root(planned):
    """Roots of the same side, by their true course and thickness."""
    truth, plans = planned
    for plan in accepted(plans):
        assert root_room_mm(truth, plan) > 0
