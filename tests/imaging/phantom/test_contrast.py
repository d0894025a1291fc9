from dataclasses import replace

import numpy as np
import pytest

from discogram.imaging.frames import Array
from discogram.imaging.phantom.injection import Injection, Nucleogram
from discogram.imaging.phantom.kernels import NUCLEUS
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import spine
from discogram.words.spine import Disc

FINE = Scan(
    field_mm=80.0,
    length_mm=24.0,
    above_s1_mm=45.0,
    spacing_mm=0.6,
    thickness_mm=0.8,
    noise_hu=0.0,
    blur_mm=0.0,
    table=False,
)
"""Around L4/L5."""


def unwrapped(injection: Injection) -> tuple[Array, Array, Array]:
    """Where contrast lies in L4/L5: share of the way to the rim, angle (degrees), height."""
    made = spine(replace(Recipe(3, scan=FINE), injections=(injection,)))
    disc = made.truth.of(Disc.L4_L5)
    share = np.linspace(0.02, 1.35, 90)
    outline = disc.shape.outline
    up = np.linspace(-2.0, 2.0, 9)
    flat = share[:, None, None] * outline[None]
    grid = np.broadcast_to(flat[:, :, None], (*flat.shape[:2], len(up), 2))
    heights = np.broadcast_to(up[:, None], (*grid.shape[:3], 1))
    values = made.volume.at(disc.frame.to_ras(np.concatenate([grid, heights], axis=-1)))
    at_share, at_angle, _ = np.nonzero(values > 550)
    angle = np.degrees(np.arctan2(outline[:, 0], outline[:, 1])) % 360
    return share[at_share], angle[at_angle], values


@pytest.mark.parametrize("grade", range(6))
def test_contrast_reaches_as_far_as_the_grade_says(grade: int) -> None:
    """Nucleus, thirds of the annulus, and outside: modified Dallas 0 to 5."""
    reach, _, _ = unwrapped(Injection.of(Disc.L4_L5, grade, towards_deg=200.0))
    third = (1.0 - NUCLEUS) / 3
    most = (NUCLEUS, NUCLEUS + third, NUCLEUS + 2 * third, 1.0, 1.0, 1.4)
    least = (0.2, NUCLEUS, NUCLEUS + third, NUCLEUS + 2 * third, NUCLEUS + 2 * third, 1.03)

    assert least[grade] < reach.max() <= most[grade] + 0.02


@pytest.mark.parametrize(("arc_deg", "grade"), [(18.0, 3), (70.0, 4), (120.0, 4)])
def test_the_outer_arc_is_as_wide_as_asked(arc_deg: float, grade: int) -> None:
    """Below 30 degrees is grade 3 and above is grade 4, seen from the middle of the disc."""
    asked = Injection(Disc.L4_L5, grade, Nucleogram.FISSURED, 180.0, arc_deg)
    reach, angle, _ = unwrapped(asked)
    outer = np.unique(angle[reach > 0.88])

    assert abs(np.ptp(outer) - arc_deg) < 12.0
    assert bool(np.ptp(outer) < 30.0) is (grade == 3)


def test_a_fissure_runs_where_it_was_asked_to() -> None:
    """Ninety degrees is the patient's left."""
    asked = Injection.of(Disc.L4_L5, 2, towards_deg=90.0)
    reach, angle, _ = unwrapped(asked)

    assert np.abs(angle[reach > 0.70] - 90.0).max() < 15.0


def test_the_five_nucleograms_differ() -> None:
    """Cottonball and lobular stay in the nucleus, and no two look alike."""
    grades = (0, 0, 2, 3, 5)
    arcs = (0.0, 0.0, 0.0, 15.0, 40.0)
    seen = [
        unwrapped(Injection(Disc.L4_L5, grade, pattern, 180.0, arc))
        for grade, arc, pattern in zip(grades, arcs, Nucleogram, strict=True)
    ]
    shown = [values > 550 for _, _, values in seen]

    assert max(reach.max() for reach, _, _ in seen[:2]) <= NUCLEUS + 0.02
    for at, one in enumerate(shown):
        for other in shown[at + 1 :]:
            assert (one ^ other).sum() > 200
