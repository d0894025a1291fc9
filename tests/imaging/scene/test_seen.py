import numpy as np
import pytest

from discogram.imaging.scene.seen import NEAR_MM, Seen
from discogram.imaging.volume import Modality, Volume

TARGET, ENTRY = np.array([0.0, 0.0, 0.0]), np.array([-90.0, -90.0, 0.0])


def seen(size=(100, 100, 100), step=3.0, lean=0.0):
    """A volume whose middle is the target; `lean` shears its slices."""
    affine = np.diag([step, step, step, 1.0])
    affine[1, 2] = lean * step
    affine[:3, 3] = -affine[:3, :3] @ (np.array(size) - 1) / 2
    return Seen.of(Volume(np.zeros(size, np.int16), affine, Modality.CT))


@pytest.mark.parametrize(
    ("size", "reach"),
    [
        ((100, 100, 100), NEAR_MM),  # further than anybody needs to look
        ((100, 100, 20), 30.0),  # the scan ends below and above
        ((100, 30, 100), 45.0 - 60.0 * np.sqrt(0.5)),  # it ends behind the deep part
        ((100, 10, 100), 0.0),  # the needle leaves it
    ],
)
def test_the_reach_ends_with_the_scan(size, reach):
    """The least distance of the needle's deep part to a face of the scan, 60 mm at most."""
    assert seen(size).around_mm(TARGET, ENTRY) == pytest.approx(reach, abs=0.01)


def test_of_a_leaning_scan_the_distance_to_its_face_counts():
    """Slices sheared by 0.5: the face in front leans, and the way to it is shorter."""
    straight, leaning = seen((100, 38, 100)), seen((100, 38, 100), lean=0.5)
    ahead = np.array([0.0, 10.0, 0.0])

    assert straight.around_mm(TARGET, ahead) == pytest.approx(47.0)
    assert leaning.around_mm(TARGET, ahead) == pytest.approx(47.0 / np.hypot(1, 0.5))
