"""Rows M08 and M25: which discs there are, in which order, and which are neighbours."""

from itertools import pairwise

import pytest

from discogram.errors import InputError
from discogram.words.spine import (
    DISCS,
    Count,
    Disc,
    Region,
    check_count,
    contiguous,
    count_shown_by,
    disc_named,
    neighbours,
    regions_of,
    run_to_the_feet,
)

USUAL_COLUMN = """
C2/C3 C3/C4 C4/C5 C5/C6 C6/C7 C7/T1
T1/T2 T2/T3 T3/T4 T4/T5 T5/T6 T6/T7 T7/T8 T8/T9 T9/T10 T10/T11 T11/T12 T12/L1
L1/L2 L2/L3 L3/L4 L4/L5 L5/S1
"""

NEIGHBOURS = [
    # count, disc, above and below
    (Count.USUAL, "C2/C3", "C3/C4"),
    (Count.USUAL, "C7/T1", "C6/C7 T1/T2"),
    (Count.USUAL, "T12/L1", "T11/T12 L1/L2"),
    (Count.USUAL, "L4/L5", "L3/L4 L5/S1"),
    (Count.USUAL, "L5/S1", "L4/L5"),
    (Count.SIX_LUMBAR, "L4/L5", "L3/L4 L5/L6"),
    (Count.SIX_LUMBAR, "L5/L6", "L4/L5 L6/S1"),
    (Count.SIX_LUMBAR, "L6/S1", "L5/L6"),
    (Count.LUMBARISED_S1, "L5/S1", "L4/L5 S1/S2"),
    (Count.LUMBARISED_S1, "S1/S2", "L5/S1"),
    (Count.SACRALISED_L5, "L3/L4", "L2/L3 L4/L5"),
    (Count.SACRALISED_L5, "L4/L5", "L3/L4"),
]


def test_the_usual_column_runs_from_skull_to_sacrum():
    """A usual spine has 23 discs, named by the vertebrae above and below, cranial first."""
    assert [str(disc) for disc in DISCS[Count.USUAL]] == USUAL_COLUMN.split()


@pytest.mark.parametrize(("count", "disc", "expected"), NEIGHBOURS)
def test_neighbours_touch_the_same_vertebra(count, disc, expected):
    """The count of the spine decides who lies beside a disc; a disc at the end has one."""
    assert neighbours(Disc(disc), count) == tuple(map(Disc, expected.split()))


@pytest.mark.parametrize("count", Count)
def test_being_neighbours_is_mutual(count):
    """If a disc lies beside another, the other lies beside it, and never beside itself."""
    pairs = {(one, other) for one in DISCS[count] for other in neighbours(one, count)}

    assert pairs == {(other, one) for one, other in pairs}
    assert all(one is not other for one, other in pairs)


@pytest.mark.parametrize("count", Count)
def test_neighbours_share_a_vertebra(count):
    """The lower vertebra of a disc is the upper one of the next."""
    column = DISCS[count]

    for above, below in pairwise(column):
        assert above.split("/")[1] == below.split("/")[0]


@pytest.mark.parametrize(
    ("count", "stranger"),
    [
        (Count.USUAL, "L5/L6"),
        (Count.USUAL, "S1/S2"),
        (Count.SIX_LUMBAR, "L5/S1"),
        (Count.SACRALISED_L5, "L5/S1"),
        (Count.LUMBARISED_S1, "L6/S1"),
    ],
)
def test_a_disc_of_another_count_is_refused(count, stranger):
    """A level that this spine does not have can have no neighbours and is no valid answer."""
    with pytest.raises(InputError, match="spine-disc-not-in-count"):
        neighbours(Disc(stranger), count)
    with pytest.raises(InputError, match="spine-disc-not-in-count"):
        check_count([Disc(stranger)], count)


def test_every_stranger_is_named():
    """Two levels that do not exist are two problems, and the one that does is none."""
    with pytest.raises(InputError) as wrong:
        check_count([Disc.L5_L6, Disc.L4_L5, Disc.L6_S1], Count.USUAL)

    assert [why.params["disc"] for why in wrong.value.reasons] == [Disc.L5_L6, Disc.L6_S1]


@pytest.mark.parametrize("count", Count)
def test_a_column_belongs_to_its_count(count):
    """Every disc of a count passes the check of that count."""
    check_count(DISCS[count], count)


@pytest.mark.parametrize(
    ("discs", "count"),
    [
        ("L3/L4 L4/L5", Count.USUAL),
        ("L4/L5 L5/S1", Count.USUAL),
        ("L4/L5 L5/L6", Count.SIX_LUMBAR),
        ("L6/S1", Count.SIX_LUMBAR),
        ("L5/S1 S1/S2", Count.LUMBARISED_S1),
        ("", Count.USUAL),
    ],
)
def test_a_transitional_level_gives_the_count_away(discs, count):
    """L5/L6 and L6/S1 exist with six lumbar vertebrae only, S1/S2 with a free S1 only."""
    assert count_shown_by(map(Disc, discs.split())) is count


def test_contradicting_levels_do_not_pick_a_count():
    """L5/L6 beside S1/S2 belongs to no spine: the usual count stands, and refuses both."""
    discs = [Disc.L5_L6, Disc.S1_S2]

    assert count_shown_by(discs) is Count.USUAL
    with pytest.raises(InputError) as wrong:
        check_count(discs, count_shown_by(discs))
    assert len(wrong.value.reasons) == 2


@pytest.mark.parametrize(
    ("disc", "regions"),
    [
        ("C5/C6", {Region.CERVICAL}),
        ("C7/T1", {Region.CERVICAL, Region.THORACIC}),
        ("T7/T8", {Region.THORACIC}),
        ("T12/L1", {Region.THORACIC, Region.LUMBAR}),
        ("L5/S1", {Region.LUMBAR}),
        ("S1/S2", {Region.LUMBAR}),
    ],
)
def test_a_junctional_disc_belongs_to_both_regions(disc, regions):
    """T12/L1 may be examined with the thoracic or with the lumbar spine."""
    assert regions_of(Disc(disc)) == regions


@pytest.mark.parametrize(
    ("discs", "count", "expected"),
    [
        ("", Count.USUAL, True),
        ("L4/L5", Count.USUAL, True),
        ("L5/S1 L4/L5", Count.USUAL, True),
        ("L4/L5 L4/L5", Count.USUAL, True),
        ("L3/L4 L5/S1", Count.USUAL, False),
        ("L4/L5 L6/S1", Count.SIX_LUMBAR, False),
        ("L4/L5 L5/L6 L6/S1", Count.SIX_LUMBAR, True),
    ],
)
def test_contiguous_levels_leave_no_gap(discs, count, expected):
    """Levels are contiguous when they follow one another in this spine, in any order."""
    assert contiguous(map(Disc, discs.split()), count) is expected


@pytest.mark.parametrize(
    ("typed", "disc"),
    [
        ("L4/L5", "L4/L5"),
        ("L4/5", "L4/L5"),
        ("L4-5", "L4/L5"),
        ("L4-L5", "L4/L5"),
        (" l4 / l5 ", "L4/L5"),
        ("L4\u20135", "L4/L5"),
        ("L5-S1", "L5/S1"),
        ("T12/L1", "T12/L1"),
        ("T11-12", "T11/T12"),
        ("C5/6", "C5/C6"),
        ("L5/6", "L5/L6"),
        ("L5/1", None),
        ("L4", None),
        ("L9/L10", None),
        ("L3/L5", None),
        ("4/5", None),
        ("-", None),
        ("", None),
        ("L4/L5/S1", None),
    ],
)
def test_a_disc_is_read_however_a_report_writes_it(typed: str, disc: str | None) -> None:
    """With a stroke or a dash, the second letter or none; what is no disc is none."""
    assert disc_named(typed) == (disc and Disc(disc))


def test_every_disc_reads_back_from_its_own_name() -> None:
    """Printed and typed again it is the same."""
    assert [disc_named(str(disc)) for disc in Disc] == list(Disc)


def test_discs_run_from_head_to_feet() -> None:
    """Upside down, or one twice, is no spine; a gap may be."""
    assert run_to_the_feet([Disc.L1_L2, Disc.L4_L5, Disc.L5_S1])
    assert run_to_the_feet([Disc.L4_L5, Disc.L5_L6, Disc.L6_S1])
    assert run_to_the_feet([])
    assert not run_to_the_feet([Disc.L3_L4, Disc.L2_L3])
    assert not run_to_the_feet([Disc.L3_L4, Disc.L3_L4])
