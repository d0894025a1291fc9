import numpy as np
import pytest

from discogram.imaging.discs.arches import BORNE_OUT_HU, pedicles
from discogram.imaging.discs.doubts import doubts
from discogram.imaging.discs.straight import FRONT_MM, SIDE_MM, STEP_MM, Straight
from tests.imaging.discs.cases import made

GAP_MM = 34.0
DISCS_MM = np.arange(4) * GAP_MM


def column(discs_mm=DISCS_MM) -> Straight:
    """Pedicles in the upper half of each body, wherever discs are said to be."""
    along = np.arange(-40.0, 150.0, STEP_MM)
    values = np.full((len(along), len(SIDE_MM), len(FRONT_MM)), 40.0, dtype=np.float32)
    upper = (along % GAP_MM > 0.45 * GAP_MM) & (along % GAP_MM < 0.85 * GAP_MM)
    beside = (np.abs(SIDE_MM) > 8) & (np.abs(SIDE_MM) < 20)
    behind = (FRONT_MM < -14) & (FRONT_MM > -28)
    values[np.ix_(upper, beside, behind)] = 400.0
    return Straight(values, along, np.asarray(discs_mm, dtype=np.float64))


def ids(straight: Straight, discs) -> list[list[str]]:
    """The reasons against each disc."""
    return [[why.id for why in each] for each in doubts(straight, discs, 40.0)]


FOUR = [made((0, 0, GAP_MM * at)) for at in range(4)]


def test_an_even_column_with_its_arches_is_not_doubted():
    """Otherwise nothing were ever sure."""
    assert ids(column(), FOUR) == [[], [], [], []]


def test_a_chain_in_the_bodies_is_told_by_the_arches():
    """Half a vertebra further on everything is even, and every pedicle stands at a disc."""
    moved = column(DISCS_MM[:3] + GAP_MM / 2)
    assert (pedicles(column(), FOUR, 40.0) > BORNE_OUT_HU).all()
    assert (pedicles(moved, FOUR[:3], 40.0) < 0).all()
    assert ids(moved, FOUR[:3]) == [["imaging-disc-arches-unsure"]] * 3


def test_a_disc_that_was_passed_over_makes_every_name_doubtful():
    """Twice the distance: all above it would be named one too low."""
    straight = column([0.0, GAP_MM, 3 * GAP_MM])
    assert all("imaging-disc-uneven" in each for each in ids(straight, FOUR[:3]))


@pytest.mark.parametrize("poor", [{"contrast": 60.0}, {"rough_mm": 2.2}, {"seen": 0.6}])
def test_a_disc_less_clear_than_the_others_is_doubtful_alone(poor):
    """The others keep their names."""
    discs = [*FOUR[:3], made((0, 0, 3 * GAP_MM), **poor)]
    assert ids(column(), discs) == [[], [], [], ["imaging-disc-figures-poor"]]


def test_a_disc_across_its_column_is_doubtful_alone():
    """Its level may be right: a needle laid along a wrong tilt is not."""
    discs = [*FOUR[:3], made((0, 0, 3 * GAP_MM), off_column_deg=16.0)]
    assert ids(column(), discs) == [[], [], [], ["imaging-disc-tilt-unsure"]]
    usual = [*FOUR[:3], made((0, 0, 3 * GAP_MM), off_column_deg=7.7)]
    assert ids(column(), usual) == [[], [], [], []]
