"""Are pictures of a real CT the exact line integrals, and the right way round?"""

from pathlib import Path

import numpy as np
import pytest

from discogram.adapters.nifti import read as nifti
from discogram.imaging.attenuation import Attenuation
from discogram.imaging.carm import Angles, CArm
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.frames import transform
from tests.imaging.fluoroscopy.siddon import siddon, split

pytestmark = pytest.mark.real_data

L4_L5_RAS = np.array([-3.6, 144.5, 258.6])
SIZE = 512
VIEWS = (Angles(0, 0), Angles(90, 0), Angles(-130, 0), Angles(146, 12), Angles(30, -30))


@pytest.fixture(scope="module")
def scan(real_data: Path):
    """The abdomen of 3 mm, and the same in boxes of 1 mm for the judge."""
    file = real_data / "totalseg_example" / "ct.nii.gz"
    ct = Attenuation.of(nifti.volume_from(file.read_bytes()))
    return ct, split(ct, 3)


@pytest.mark.parametrize("view", VIEWS)
def test_line_integrals_of_a_patient_are_those_of_siddon(scan, view: Angles) -> None:
    """Within 1.2 % of the maximum, at 200 pixels of 512 x 512."""
    ct, judge = scan
    arm = CArm(*view, L4_L5_RAS)
    picture = line_integrals(ct, arm, SIZE)
    chosen = np.random.default_rng(7).integers(0, SIZE, (200, 2))

    exact = siddon(judge, arm.source_ras, arm.ras_of(arm.places_of(chosen, SIZE)))

    assert np.abs(picture[tuple(chosen.T)] - exact).max() < 0.012 * picture.max()


@pytest.mark.parametrize("view", [Angles(0, 0), Angles(180, 0), Angles(146, 12)])
def test_a_label_throws_its_shadow_where_it_is_projected(real_data: Path, view: Angles) -> None:
    """The discs of the label map, rendered as if they were dense, are where the C-arm says."""
    file = real_data / "totalseg_example" / "seg_body_disc.nii.gz"
    labels = nifti.volume_from(file.read_bytes())
    discs = (labels.array == 2) * np.int16(2000) - np.int16(1000)
    ct = Attenuation.of(type(labels)(discs, labels.affine_ras))
    arm = CArm(*view, L4_L5_RAS)

    shadow = np.argwhere(line_integrals(ct, arm, 256) > 0.05)

    centres = transform(labels.affine_ras, np.argwhere(labels.array == 2))
    seen = arm.pixels_of(centres, 256)
    seen = seen[((seen > 0) & (seen < 255)).all(axis=1)]
    assert np.abs(shadow.min(axis=0) - seen.min(axis=0)).max() < 6
    assert np.abs(shadow.max(axis=0) - seen.max(axis=0)).max() < 6
