import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.attenuation import (
    UNIT_PER_MM,
    WATER_PER_MM,
    Attenuation,
    check_ct,
)
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume
from tests.imaging.cases import LETTERS, affines_ras
from tests.imaging.water_block import CENTRE_RAS, MARKERS_RAS, volume_of


def at(ct: Attenuation, point_ras: Array) -> int:
    """The whole number of the voxel that a point lies in."""
    voxel = np.rint((np.asarray(point_ras) - ct.origin_ras) / ct.spacing_mm).astype(int)
    return int(ct.values[tuple(voxel)])


def around(affine: Array, shape: tuple[int, int, int]) -> Array:
    """The affine moved so that the middle of the array is the middle of the phantom."""
    affine = np.array(affine)
    affine[:3, 3] = CENTRE_RAS - affine[:3, :3] @ ((np.array(shape) - 1) / 2)
    return affine


@pytest.mark.parametrize(
    ("hounsfield", "units"),
    [
        (0, 1000),  # water
        (40, 1040),
        (-1000, 0),  # air
        (-960, 0),  # the noise of air is air
        (-940, 60),  # emphysema is not
        (-1024, 0),
        (3071, 4071),
        (np.nan, 0),  # unknown weakens nothing
        (1e6, 32767),
    ],
)
def test_hounsfield_units_become_attenuation(hounsfield, units) -> None:
    """A thousand is water; air and what is unknown are nothing."""
    ct = Attenuation.of(Volume(np.full((2, 3, 4), hounsfield, dtype=np.float32), np.eye(4)))

    assert (ct.values[1:-1, 1:-1, 1:-1] == units).all()
    assert UNIT_PER_MM * 1000 == WATER_PER_MM


@pytest.mark.parametrize("kind", ["u1", "u2", "i1", "i4", "u4", "i8", "f4", "f8", "?"])
def test_every_kind_of_number_is_read(kind: str) -> None:
    """Unsigned ones too, in which -1000 cannot be written."""
    ct = Attenuation.of(Volume(np.ones((2, 3, 4), dtype=kind), np.eye(4)))

    assert (ct.values[1:-1, 1:-1, 1:-1] == 1001).all()


def test_a_rim_of_air_lies_around_and_z_is_fastest() -> None:
    """One voxel more at each side, empty; a column along the body is one piece of memory."""
    ct = Attenuation.of(Volume(np.ones((2, 3, 4), dtype=np.int16), np.eye(4)))

    assert ct.values.shape == (4, 5, 6)
    assert ct.values.sum() == 2 * 3 * 4 * 1001
    assert ct.values.flags.c_contiguous
    assert ct.origin_ras.tolist() == [-1, -1, -1]


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(LETTERS), st.floats(0.8, 2.5))
def test_the_markers_stay_where_they_are_however_it_is_stored(letters, step) -> None:
    """From all 48 orders of axes the right, the front and the head come out right."""
    wanted = Volume(np.zeros((2, 2, 2)), np.diag([step, step, step, 1])).oriented(letters)
    shape = (45, 45, 45)

    ct = Attenuation.of(volume_of(around(wanted.affine_ras, shape), shape))

    for hounsfield, point_ras in MARKERS_RAS.items():
        assert at(ct, point_ras) == hounsfield + 1000
    assert at(ct, CENTRE_RAS) == 1040


@settings(deadline=None, max_examples=15)
@given(affines_ras())
def test_an_oblique_or_sheared_ct_is_laid_along_the_body(affine) -> None:
    """A turned and leaning volume has its markers where the body has them."""
    steps = affine[:3, :3] / np.linalg.norm(affine[:3, :3], axis=0)
    affine = np.eye(4)
    affine[:3, :3] = steps * 1.1
    shape = (52, 52, 52)
    volume = volume_of(around(affine, shape), shape)

    ct = Attenuation.of(volume)

    for point_ras in (*MARKERS_RAS.values(), CENTRE_RAS):
        voxel = np.rint((point_ras - ct.origin_ras) / ct.spacing_mm)
        expected = volume.at(ct.origin_ras + voxel * ct.spacing_mm) + 1000
        assert ct.values[tuple(voxel.astype(int))] == pytest.approx(expected, abs=1)


def test_each_column_knows_where_its_tissue_is() -> None:
    """The first voxel that is not air and the one behind the last; empty columns say 0, 0."""
    array = np.full((3, 3, 9), -1000, dtype=np.int16)
    array[1, 1, 2:7] = 40
    array[1, 1, 4] = -1000
    array[2, 0, 0] = 40

    ct = Attenuation.of(Volume(array, np.eye(4)))

    assert (ct.low[2, 2], ct.high[2, 2]) == (3, 8)
    assert (ct.low[3, 1], ct.high[3, 1]) == (1, 2)
    assert np.count_nonzero(ct.high) == 2


def test_the_middle_of_bone_is_where_bone_is() -> None:
    """The middle of what is dense; of the volume where nothing is."""
    array = np.full((40, 40, 40), 0, dtype=np.int16)
    array[20:28, 8:16, :] = 400
    ct = Attenuation.of(Volume(array, np.eye(4)))

    assert np.abs(ct.middle_of(250) - (23.5, 11.5, 19.5)).max() < 3
    assert np.allclose(ct.middle_of(3000), ct.centre_ras)


def test_a_box_that_no_memory_holds_is_refused() -> None:
    """Very fine one way and long another, lying askew: said before it is tried."""
    affine = np.eye(4)
    affine[:3, :3] = np.array([[0.001, 1000, 0], [0, 1000, 0], [0, 0, 1]])
    with pytest.raises(InputError) as wrong:
        Attenuation.of(Volume(np.zeros((2, 2000, 2), dtype=np.int8), affine))

    assert [why.id for why in wrong.value.reasons] == ["imaging-attenuation-large"]


@pytest.mark.parametrize(
    ("array", "id_"),
    [
        (np.zeros((9, 9, 9), dtype=np.int16), "imaging-not-hounsfield"),
        (np.full((9, 9, 9), np.nan), "imaging-not-hounsfield"),
        (np.full((9, 9, 3), -1000, dtype=np.int16), "imaging-attenuation-flat"),
    ],
)
def test_what_cannot_be_a_ct_is_refused(array, id_: str) -> None:
    """Labels, MR and a few slices are not looked through; air and fat are what a CT has."""
    check_ct(Volume(np.full((4, 4, 4), -100, dtype=np.int16), np.eye(4)))
    with pytest.raises(InputError) as wrong:
        check_ct(Volume(array, np.eye(4)))

    assert [why.id for why in wrong.value.reasons] == [id_]
