import numpy as np
import pytest

from discogram.errors import InputError
from discogram.imaging.discs.find import find
from discogram.imaging.discs.labels import check_soft, pointed
from discogram.imaging.volume import Volume
from discogram.words.spine import Disc
from tests.imaging.sentences import said

GRID = np.diag([2.0, 2.0, 2.0, 1.0])
SHAPE = (60, 60, 90)


def scan() -> Volume:
    """Muscle with a block of bone."""
    array = np.full(SHAPE, 40, np.int16)
    array[15:45, 20:45, 10:80] = 300
    return Volume(array, GRID)


def numbered(gap: int = 5) -> Volume:
    """L5 and L4 as blocks with a gap between them."""
    array = np.zeros(SHAPE, np.uint8)
    array[18:42, 20:44, 20:34] = 27
    array[18:42, 20:44, 34 + gap : 48 + gap] = 28
    return Volume(array, GRID)


def refused(labels: Volume) -> list[str]:
    """Why a map is no map of the scan."""
    with pytest.raises(InputError) as wrong:
        pointed(labels, scan())
    return said(wrong.value.reasons)


def test_a_disc_lies_between_two_numbered_vertebrae():
    """The map names the level, and the place is midway between the facing endplates."""
    (found,) = pointed(numbered(), scan())
    assert found.level is Disc.L4_L5
    assert found.guess.frame.centre_ras[2] == pytest.approx(2 * (33 + 39) / 2, abs=2.0)
    assert found.guess.frame.normal[2] > 0.95


def test_a_map_of_discs_names_no_level():
    """Bodies and discs: every piece is a place, none has a name."""
    array = np.zeros(SHAPE, np.uint8)
    array[18:42, 20:44, 20:34] = 1
    array[20:40, 22:40, 35:39] = 2
    (found,) = pointed(Volume(array, GRID), scan())
    assert found.level is None
    assert found.guess.height_mm == pytest.approx(8.0, abs=3.0)


def test_a_missing_vertebra_leaves_a_gap_and_no_wrong_neighbours():
    """L5 and L3 without L4 between them face no disc."""
    array = np.asarray(numbered().array).copy()
    array[array == 28] = 29
    assert refused(Volume(array, GRID)) == ["imaging-labels-no-discs"]


def test_what_is_no_map_of_this_scan_is_refused():
    """Empty, unknown or elsewhere: a sentence each."""
    empty = np.zeros(SHAPE, np.uint8)
    strange = empty.copy()
    strange[10:20, 10:20, 10:20] = 7
    far = GRID.copy()
    far[2, 3] = 400.0
    assert refused(Volume(empty, GRID)) == ["imaging-labels-empty"]
    assert refused(Volume(strange, GRID)) == ["imaging-labels-unknown"]
    assert refused(Volume(numbered().array, far)) == ["imaging-labels-elsewhere"]


def test_what_holds_no_labels_is_refused_before_anything_is_looked_for():
    """Values that are no numbers, and a scan in the place of its map."""
    hole = numbered().array.astype(np.float32)
    hole[3, 3, 3] = np.nan
    ramp = np.arange(np.prod(SHAPE), dtype=np.int32).reshape(SHAPE) % 1500
    assert refused(Volume(hole, GRID)) == ["imaging-labels-not-numbers"]
    assert refused(scan()) != ["imaging-labels-are-a-scan"]  # two values may be labels
    assert refused(Volume(scan().array - 1000, GRID)) == ["imaging-labels-are-a-scan"]
    assert refused(Volume(scan().array + 0.4, GRID)) == ["imaging-labels-are-a-scan"]
    assert refused(Volume(ramp, GRID)) == ["imaging-labels-are-a-scan"]
    empty_room = Volume(np.full(SHAPE, -1000, np.int16), GRID)
    assert said(find(empty_room, Volume(hole, GRID)).refused) == ["imaging-labels-not-numbers"]


def test_the_topmost_vertebrae_have_no_disc_between_them():
    """C1 and C2 alone are no disc; with C3 there is one."""
    neck = np.where(numbered().array == 27, 49, np.where(numbered().array == 28, 50, 0))
    assert refused(Volume(neck, GRID)) == ["imaging-labels-no-discs"]
    neck[18:42, 20:44, 6:17] = 48
    (found,) = pointed(Volume(neck, GRID), scan())
    assert found.level is Disc.C2_C3


def test_a_map_without_bone_under_it_is_of_another_scan():
    """A map may lie in the box of the scan and still be another patient's."""
    water = Volume(np.full(SHAPE, 30, np.int16), GRID)
    with pytest.raises(InputError) as wrong:
        check_soft(numbered(), water, soft=40.0)
    assert said(wrong.value.reasons) == ["imaging-labels-elsewhere"]
    check_soft(numbered(), scan(), soft=40.0)
