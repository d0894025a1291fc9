import pytest

from discogram.imaging.discs.gate import evenness, fit, in_a_body, in_a_row, passes
from tests.imaging.discs.cases import made


@pytest.mark.parametrize(
    "wrong",
    [
        {"contrast": 10.0},
        {"rough_mm": 6.0},
        {"seen": 0.2},
        {"rim": 0.1},
        {"height": 25.0},
        {"width": 90.0},
        {"depth": 8.0},
        {"width": 70.0, "depth": 20.0},
        {"weaker_plate": 0.1},
        {"unsure_deg": 12.0},
        {"height": 16.5, "pedicles_hu": 160.0},
    ],
)
def test_one_bad_figure_is_enough(wrong):
    """A wrong disc that looks fairly good is worse than none."""
    assert passes(made())
    assert not passes(made(**wrong))


@pytest.mark.parametrize(
    ("figures", "body"),
    [
        ({}, False),
        ({"weaker_plate": 0.7}, False),
        ({"height": 14.0, "pedicles_hu": 160.0}, False),
        ({"height": 16.5, "pedicles_hu": 60.0}, False),
        ({"contrast": 10.0}, False),
        ({"weaker_plate": 0.1}, True),
        ({"unsure_deg": 12.0}, True),
        ({"height": 16.5, "pedicles_hu": 160.0}, True),
        ({"height": 16.5, "behind_hu": -20.0}, True),
        ({"height": 14.0, "behind_hu": -45.0}, False),
        ({"plate_hu": 18.0}, True),
    ],
)
def test_marrow_is_told_from_disc_by_both_plates_and_by_the_pedicles(figures, body):
    """One plate alone, nothing that fits, or pedicles beside it: this is a body."""
    assert in_a_body(made(**figures)) is body


def test_fewer_than_three_in_a_row_are_none():
    """Two look-alikes happen; a gap ends the row."""
    column = [made((0, 0, 33.0 * at)) for at in range(4)]
    assert len(in_a_row(column)) == 4
    assert in_a_row(column[:2]) == ()
    assert in_a_row([column[0], column[1], None, column[3]]) == ()
    assert len(in_a_row([column[0], column[1], column[2], made((0, 0, 99), contrast=5.0)])) == 3


def test_neighbours_stand_above_one_another():
    """A disc beside a disc, or turned away from it, is another bone's."""
    assert fit(made(), made((0, 0, 33)))
    assert not fit(made(), made((33, 0, 5)))
    assert not fit(made(), made((0, 0, 33), normal=(0, 0.9, 0.4)))
    assert not fit(made(), made((0, 0, 33), width=24))


def test_even_distances_are_even():
    """One for equal distances, less for others."""
    assert evenness([made((0, 0, z)) for z in (0, 33, 66)]) == pytest.approx(1.0)
    assert evenness([made((0, 0, z)) for z in (0, 20, 66)]) < 0.7
