"""Is what a patient's tissue measures told apart from how thick the slices are?"""

import numpy as np
import pytest

from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.scene.tissue import tissue_of
from discogram.imaging.volume import Modality, Volume
from tests.imaging.discs.cases import made

CENTRES = [(0.0, 0.0, height) for height in (-70.0, -35.0, 0.0, 35.0, 70.0)]
DISCS = [made(centre) for centre in CENTRES]


def scan(hu: Array) -> Volume:
    """Values on a lattice of 1 mm around the discs."""
    affine = np.eye(4)
    affine[:3, 3] = (-40.0, -40.0, -90.0)
    return Volume(hu.astype(np.float32), affine, Modality.CT)


def flat(soft: float = 85.0) -> Array:
    """Discs of one value everywhere: nobody asks what lies between them."""
    return np.full((81, 81, 181), soft)


@pytest.mark.parametrize("slope_hu", [0.0, 8.0, -15.0])
@pytest.mark.parametrize("grain_hu", [0.0, 12.0, 40.0])
def test_grain_is_measured_on_a_slope_as_on_the_flat(slope_hu, grain_hu):
    """Thick slices lay a slope over a tilted disc; that is no noise and moves no threshold."""
    chance = np.random.default_rng(1)
    hu = flat() + chance.normal(0.0, 1.0, (81, 81, 181)) * grain_hu
    hu += slope_hu * np.arange(-40.0, 41.0)[None, :, None]
    assert tissue_of(scan(hu), DISCS).noise_hu == pytest.approx(grain_hu, rel=0.2, abs=0.5)


def test_discs_mixed_with_their_endplates_measure_nothing():
    """Two of five lie askew in thick slices and measure too much: the others say it."""
    hu = flat(85.0)
    for _, _, height in CENTRES[:2]:
        hu[:, :, int(height + 90) - 3 : int(height + 90) + 4] = 210.0
    assert tissue_of(scan(hu), DISCS).disc_hu == pytest.approx(85.0, abs=1.0)


def test_gas_in_a_disc_is_no_soft_tissue():
    """A vacuum disc does not bring the bone's threshold down."""
    hu = flat(85.0)
    hu[:, :, 85:96] = -700.0
    assert tissue_of(scan(hu), DISCS).disc_hu == pytest.approx(85.0, abs=1.0)


def test_contrast_in_every_disc_is_bounded():
    """After discography no disc tells what soft tissue measures."""
    assert tissue_of(scan(flat(900.0)), DISCS).disc_hu == 140.0


def test_outside_of_the_scan_nothing_is_measured():
    """No value, no noise: what is usual is taken."""
    far = [made((500.0, 0.0, 0.0))]
    tissue = tissue_of(scan(flat()), far)
    assert (tissue.disc_hu, tissue.spongy_hu, tissue.noise_hu) == (80.0, 200.0, 0.0)


def test_a_tilted_disc_is_measured_in_its_own_plane():
    """What lies above and below is not asked for."""
    frame = DiscFrame.of((0.0, 0.0, 0.0), (0.0, 0.3, 1.0), (0.0, 1.0, 0.0))
    disc = made((0.0, 0.0, 0.0), (0.0, 0.3, 1.0))
    hu = np.full((81, 81, 181), 300.0)
    places = np.moveaxis(np.indices(hu.shape), 0, -1) - [40.0, 40.0, 90.0]
    hu[np.abs(frame.from_ras(places)[..., 2]) < 2.5] = 80.0
    assert tissue_of(scan(hu), [disc]).disc_hu == pytest.approx(80.0, abs=2.0)
