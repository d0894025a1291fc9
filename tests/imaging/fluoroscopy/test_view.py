import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.attenuation import WATER_PER_MM, Attenuation
from discogram.imaging.carm import Angles, CArm
from discogram.imaging.fluoroscopy.direct import direct_sums
from discogram.imaging.fluoroscopy.view import is_steep, line_integrals
from discogram.imaging.volume import Volume
from tests.imaging.fluoroscopy.cases import (
    BEHIND,
    FRONTAL,
    LATERAL,
    OBLIQUE,
    STEEP,
    TILTED,
    bead,
    ellipsoids,
    marker_phantom,
    pose,
)
from tests.imaging.fluoroscopy.siddon import siddon, split

PHANTOMS = {"markers": marker_phantom, "ellipsoids": ellipsoids}
MOST_OF_MAXIMUM = 0.012
"""What issue and design ask of a renderer, beside the exact lengths of a Siddon."""

SIZE = 256


@pytest.fixture(scope="module")
def judged():
    """Each phantom, and the same in boxes of a quarter of its voxels for the judge."""
    made = {name: phantom() for name, phantom in PHANTOMS.items()}
    return {name: (ct, split(ct, 4)) for name, ct in made.items()}


def worst(picture, judge: Attenuation, arm: CArm, seed: int = 1) -> float:
    """The largest difference from Siddon at 150 pixels, as a share of the maximum."""
    something = np.argwhere(picture > picture.max() / 100)
    chosen = np.random.default_rng(seed).choice(something, 150, axis=0)
    exact = siddon(judge, arm.source_ras, arm.ras_of(arm.places_of(chosen, len(picture))))
    return float(np.abs(picture[tuple(chosen.T)] - exact).max() / picture.max())


@pytest.mark.parametrize("name", PHANTOMS)
@pytest.mark.parametrize("view", [FRONTAL, OBLIQUE, LATERAL, BEHIND, *TILTED, *STEEP])
def test_line_integrals_are_those_of_siddon(judged, name: str, view: Angles) -> None:
    """Within 1.2 % of the maximum, for level, tilted and steep views."""
    ct, judge = judged[name]
    arm = pose(ct, view)

    assert worst(line_integrals(ct, arm, SIZE), judge, arm) < MOST_OF_MAXIMUM


@pytest.mark.parametrize("view", TILTED)
def test_the_voxels_themselves_as_boxes_agree_in_a_tilted_view(judged, view: Angles) -> None:
    """Across every direction of the grid the stairs even out: the judge's voxels unsplit."""
    ct, _ = judged["ellipsoids"]
    arm = pose(ct, view)

    assert worst(line_integrals(ct, arm, SIZE), ct, arm) < MOST_OF_MAXIMUM


@pytest.mark.parametrize("name", PHANTOMS)
@pytest.mark.parametrize("view", [FRONTAL, OBLIQUE, BEHIND, *TILTED])
def test_fans_and_single_rays_give_one_picture(judged, name: str, view: Angles) -> None:
    """Level, they are the same numbers; tilted up to 30 degrees, within the same limit."""
    ct, _ = judged[name]
    arm = pose(ct, view)
    picture = line_integrals(ct, arm, SIZE)

    places = arm.places_of(np.moveaxis(np.indices((SIZE, SIZE)), 0, -1), SIZE)
    ends = (arm.ras_of(places).reshape(-1, 3) - ct.origin_ras) / ct.spacing_mm
    source = (arm.source_ras - ct.origin_ras) / ct.spacing_mm
    rays = direct_sums(ct, source, ends).reshape(SIZE, SIZE) * (WATER_PER_MM / 1000)
    limit = MOST_OF_MAXIMUM if view.secondary_deg else 1e-5
    assert np.abs(picture - rays).max() < limit * rays.max()


@pytest.mark.parametrize("view", STEEP)
def test_steep_views_are_summed_ray_by_ray(judged, view: Angles) -> None:
    """Where a ray would skip voxels between planes, no fan is used."""
    ct, _ = judged["markers"]

    assert is_steep(ct, pose(ct, view))
    assert not is_steep(ct, pose(ct, Angles(0, 30)))


@settings(deadline=None, max_examples=40)
@given(
    st.builds(Angles, st.floats(-180, 180), st.floats(-58, 58)),
    st.tuples(*[st.floats(-30, 30)] * 3),
)
def test_a_bead_is_where_the_c_arm_says(view: Angles, point_ras) -> None:
    """The darkest pixel lies where the point is projected: no side and no end is swapped."""
    ct = bead(point_ras)
    arm = pose(ct, view)

    picture = line_integrals(ct, arm, 128)

    seen = np.unravel_index(picture.argmax(), picture.shape)
    assert np.abs(np.array(seen) - arm.pixels_of(point_ras, 128)).max() < 1.5


def test_a_slab_of_water_weakens_by_its_thickness() -> None:
    """100 mm of water are worth 2: exp(-2) of the rays arrive."""
    ct = Attenuation.of(Volume(np.zeros((50, 50, 40), dtype=np.int16), np.diag([2, 2, 2, 1.0])))

    picture = line_integrals(ct, pose(ct, FRONTAL), 65)

    assert picture[32, 32] == pytest.approx(100 * WATER_PER_MM, rel=1e-4)
    assert picture.dtype == np.float32


def test_what_is_behind_the_tube_is_not_seen() -> None:
    """A tube inside the volume sees only what lies in front of it."""
    array = np.full((40, 80, 40), -1000, dtype=np.int16)
    array[:, :40] = 1000
    ct = Attenuation.of(Volume(array, np.eye(4)))

    arm = CArm(0, 0, ct.centre_ras, 1.0, 60.0, 9.0)

    assert line_integrals(ct, arm, 16).max() < 5 * 2 * WATER_PER_MM


@pytest.mark.parametrize("view", [FRONTAL, Angles(15, 25), Angles(15, 55)])
def test_air_is_white_everywhere(view: Angles) -> None:
    """Nothing in the way: nothing is lost, and no index goes astray."""
    ct = Attenuation.of(Volume(np.full((9, 8, 7), -1000, dtype=np.int16), np.eye(4)))

    assert not line_integrals(ct, pose(ct, view), 32).any()


@settings(deadline=None, max_examples=25)
@given(
    st.builds(Angles, st.floats(-180, 180), st.floats(-60, 60)),
    st.tuples(*[st.integers(1, 6)] * 3),
    st.tuples(*[st.floats(0.3, 5)] * 3),
    st.tuples(*[st.floats(-60, 60)] * 3),
)
def test_any_small_volume_from_anywhere_gives_numbers(
    view: Angles, shape, spacing, isocentre
) -> None:
    """Single voxels, flat ones, far from the isocentre: finite, and never less than nothing."""
    array = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    ct = Attenuation.of(Volume(array, np.diag([*spacing, 1.0])))

    picture = line_integrals(ct, CArm(*view, np.array(isocentre)), 24)

    assert picture.shape == (24, 24)
    assert np.isfinite(picture).all()
    most = np.linalg.norm(np.array(ct.values.shape) * spacing) * WATER_PER_MM * 1.3
    assert -0.1 * most < picture.min()
    assert picture.max() < most


@pytest.mark.parametrize(
    ("view", "size", "id_"),
    [
        (Angles(0, 61), 64, "imaging-fluoro-steep"),
        (Angles(90, -90), 64, "imaging-fluoro-steep"),
        (FRONTAL, 0, "imaging-fluoro-size"),
        (FRONTAL, 5000, "imaging-fluoro-size"),
    ],
)
def test_what_no_picture_can_be_is_refused(view: Angles, size: int, id_: str) -> None:
    """Along the body, without pixels, or with more than a screen has."""
    ct = bead((0, 0, 0))
    with pytest.raises(InputError) as wrong:
        line_integrals(ct, pose(ct, view), size)

    assert [why.id for why in wrong.value.reasons] == [id_]
