import numpy as np
import pytest

from discogram.errors import InputError
from discogram.imaging.scene.build import scene_of
from discogram.imaging.scene.organs import Organ
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.scene.spinous import spinous_line
from discogram.imaging.volume import Modality, Volume
from discogram.words.spine import Side
from tests.imaging.scene.toy import is_bone, is_canal, toy_discs, toy_volume, with_bubble


@pytest.fixture(scope="module")
def scene():
    """The toy's scene."""
    return scene_of(toy_volume(), toy_discs())


def test_bone_is_where_the_formula_has_it(scene):
    """Deep in bone the distance is below 0; four millimetres away it is about four."""
    assert scene.bone.at([[16.0, -36.0, 0.0], [0.0, 0.0, 18.0], [-75.0, -50.0, 4.0]]).max() < 0
    assert scene.bone.at([25.0, -36.0, 0.0]) == pytest.approx(4.0, abs=1.1)


def test_the_distance_to_bone_is_never_told_too_large(scene):
    """A place in bone is never told to be more than a voxel of the scan away from it."""
    chance = np.random.default_rng(5)
    points = chance.uniform((-80, -70, -60), (80, 10, 60), (20_000, 3))
    inside = points[is_bone(points)]
    assert len(inside) > 500
    assert scene.bone.at(inside).max() < 1.5


def test_the_canal_covers_what_is_canal(scene):
    """The heart of the true canal lies in the one that was found, at discs and between."""
    chance = np.random.default_rng(6)
    points = chance.uniform((-10, -34, -45), (10, -20, 45), (4000, 3))
    inside = points[is_canal(points, shrunk_mm=2.0)]
    assert scene.canal.at(inside).max() <= 0.5
    assert scene.canal.at([[30.0, -27.0, 0.0], [0.0, 0.0, 0.0]]).min() > 5


def test_the_skin_ends_where_the_body_does(scene):
    """The back is 70 mm behind the spine, and the room behind it is outside."""
    assert scene.skin.at([0.0, -69.0, 0.0]) > 0
    assert scene.skin.at([0.0, -72.0, 0.0]) < 0
    assert scene.skin.at([-80.0, -40.0, 0.0]) > 0


def test_the_spinous_line_runs_in_the_middle(scene):
    """It is measured from the processes, which stand at x = 0."""
    line = spinous_line(scene.canal_course, scene.bone_mask, scene.bone.grid)
    assert abs(line.at(0.0)) < 1.0
    assert abs(line.at(-30.0)) < 1.0


@pytest.mark.parametrize("side", Side)
def test_the_joint_stands_outward_of_the_canal(scene, side):
    """Its middle is that of the box: 16 mm to the named side."""
    joint = scene.around(DiscSide(scene.discs[1], side)).joint
    assert joint.seen
    behind = joint.middle[joint.middle[:, 1] > -36]
    assert np.allclose(behind[:, 0], 16.0, atol=2.0)


@pytest.mark.parametrize("side", Side)
def test_the_root_leaves_under_the_pedicle_and_passes_the_disc(scene, side):
    """It begins inward and above, ends outward, below and in front, on the named side."""
    root = scene.around(DiscSide(scene.discs[1], side)).root
    outward, front, up = root.course.T
    assert root.pedicle_seen
    assert (np.diff(outward) > 0).all()
    assert (np.diff(up) < 0).all()
    assert 8.0 < up[1] < 13.0
    assert front[-1] > front[0] + 10
    assert not is_bone(DiscSide(scene.discs[1], side).to_ras(root.course[1:])).any()


def test_gas_in_the_bowel_is_seen_and_the_room_is_not():
    """A bubble inside the body is gas; the air around the patient is not."""
    scene = scene_of(with_bubble(toy_volume(), [-60.0, 5.0, 0.0]), toy_discs())
    assert scene.gas.at([-60.0, 5.0, 0.0]) < 0
    assert scene.gas.at([-60.0, -12.0, 0.0]) == pytest.approx(8.0, abs=2.5)
    assert scene.gas.at([60.0, -30.0, 0.0]) > 40


@pytest.mark.parametrize("bubble", [(0.0, 60.0, 0.0), (-40.0, 30.0, -65.0)])
def test_gas_is_seen_wherever_a_needle_may_come_near(bubble):
    """Far in front of the discs, and below the lowest one: not only in the box of the ways."""
    scene = scene_of(with_bubble(toy_volume(), bubble), toy_discs())

    assert scene.gas.at(bubble) < 0
    assert scene.gas.at(np.add(bubble, (0, -30, 0))) == pytest.approx(20.5, abs=2.5)


def test_a_table_under_the_back_is_no_patient():
    """A thin shell that touches the skin does not move the skin away."""
    volume = toy_volume()
    table = int(np.rint(volume.voxels_at([0.0, -74.0, 0.0]))[1])
    array = volume.array.copy()
    array[:, table : table + 2, :] = 100
    scene = scene_of(Volume(array, volume.affine_ras, Modality.CT), toy_discs())
    assert scene.skin.at([0.0, -76.0, 0.0]) < 0
    assert scene.skin.at([-100.0, -72.0, 0.0]) < 0


def test_organs_come_from_a_map_alone():
    """Without a map nothing is an organ; with one the kidney is where the map has it."""
    volume = toy_volume(step_mm=3.0)
    labels = np.zeros(volume.shape, np.uint8)
    index = np.rint(volume.voxels_at([70.0, 10.0, 10.0])).astype(int)
    labels[
        index[0] - 4 : index[0] + 5, index[1] - 4 : index[1] + 5, index[2] - 6 : index[2] + 7
    ] = 3
    map_ = Volume(labels, volume.affine_ras)
    assert dict(scene_of(volume, toy_discs()).organs) == {}
    found = scene_of(volume, toy_discs(), map_).organs
    assert set(found) == {Organ.KIDNEY}
    assert found[Organ.KIDNEY].at([70.0, 10.0, 10.0]) < 0
    assert found[Organ.KIDNEY].at([-70.0, 10.0, 10.0]) > 90


def test_a_map_of_bodies_and_discs_names_no_organ():
    """1 and 2 are bodies and discs there, not spleen and kidney."""
    volume = toy_volume(step_mm=3.0)
    map_ = Volume(np.full(volume.shape, 2, np.uint8), volume.affine_ras)
    assert dict(scene_of(volume, toy_discs(), map_).organs) == {}


def test_nothing_to_plan_is_said():
    """Without a disc, and without a patient, there is no scene."""
    volume = toy_volume(step_mm=3.0)
    with pytest.raises(InputError, match="imaging-scene-no-discs"):
        scene_of(volume, ())
    empty = Volume(np.full(volume.shape, -1000, np.int16), volume.affine_ras)
    with pytest.raises(InputError, match="imaging-scene-no-skin"):
        scene_of(empty, toy_discs())
