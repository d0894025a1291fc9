"""How far two readers agree: M06, B10."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.images.agreement import (
    Agreement,
    Field,
    compare,
    grade_agreement,
    grade_pairs,
)
from discogram.pathway.images.facts import DiscImage, Reading
from discogram.words.spine import Disc
from tests.pathway.images.cases import LEAKING, SOUND, TORN, readings_of

grades = st.integers(0, 5)
pairs_of = st.lists(st.tuples(grades, grades), min_size=1, max_size=30)


def test_a_difference_names_disc_field_and_both_values() -> None:
    """A person who settles a difference sees what each reader saw."""
    compared = compare((Reading("ben", (SOUND, LEAKING)), Reading("amy", (SOUND, TORN))))

    assert [str(each) for each in compared.differences] == [
        "L4/L5 nucleogram fissured | ruptured",
        "L4/L5 modified_dallas 4 | 5",
        "L4/L5 leak False | True",
    ]
    assert compared.gaps == ()


def test_what_one_reader_left_open_is_a_gap_and_not_a_difference() -> None:
    """An unread disc and an unread field are gaps; None beside a value differs from nothing."""
    half = DiscImage(Disc.L4_L5, TORN.nucleogram, None, leak=False)
    compared = compare((Reading("amy", (SOUND, TORN)), Reading("ben", (half,))))

    assert compared.differences == ()
    assert {(gap.disc, gap.field) for gap in compared.gaps} == {
        *((Disc.L3_L4, field) for field in Field),
        (Disc.L4_L5, Field.MODIFIED_DALLAS),
    }
    assert str(compared.gaps[-1]) == "L4/L5 modified_dallas 4 | ?"


@given(readings_of, readings_of, st.randoms())
def test_the_order_of_readings_and_discs_does_not_matter(
    one: tuple[DiscImage, ...], other: tuple[DiscImage, ...], chance
) -> None:
    """Whoever read first, and in whichever order the discs were written, the answer is one."""
    shuffled = tuple(chance.sample(one, len(one)))

    assert compare((Reading("amy", one), Reading("ben", other))) == compare(
        (Reading("ben", other), Reading("amy", shuffled))
    )


@given(readings_of)
def test_a_reading_never_differs_from_itself(one: tuple[DiscImage, ...]) -> None:
    """Two equal readings have no difference, only what both left open."""
    compared = compare((Reading("amy", one), Reading("ben", one)))

    assert compared.differences == ()
    assert len(compared.gaps) == sum(
        [image.nucleogram, image.modified_dallas, image.leak].count(None) for image in one
    )


def test_kappa_of_a_small_table_by_hand() -> None:
    """Grades (0,0), (0,1), (2,2), (5,3) give the kappa worked out on paper."""
    pairs = [(0, 0), (0, 1), (2, 2), (5, 3)]
    # Observed: (0 + 1 + 0 + 4) / 4. By chance, each first grade against each second one:
    # 0: 0+1+4+9 twice, 2: 4+1+0+1, 5: 25+16+9+4, together 14 + 14 + 6 + 54 = 88, over 16.
    expected = Agreement(4, Fraction(1, 2), 1 - Fraction(5, 4) / Fraction(88, 16))

    assert grade_agreement(pairs) == expected


@given(pairs_of)
def test_kappa_is_one_for_the_same_grades_and_never_more(pairs: list[tuple[int, int]]) -> None:
    """Kappa is at most 1, reached only where every pair agrees, and symmetric."""
    found = grade_agreement(pairs)
    swapped = grade_agreement([(second, first) for first, second in pairs])

    assert found == swapped
    assert found is not None
    if found.kappa is None:
        assert len(set(pairs)) == 1
    else:
        assert found.kappa <= 1
        assert (found.kappa == 1) is (found.exact == 1)


def test_no_pair_gives_no_figure() -> None:
    """Without a disc that both graded there is nothing to compute."""
    assert grade_agreement(()) is None


@pytest.mark.parametrize(
    ("second", "pairs"),
    [
        ((SOUND, LEAKING), ((0, 0), (4, 5))),
        ((LEAKING,), ((4, 5),)),
        ((DiscImage(Disc.L4_L5), SOUND), ((0, 0),)),
        ((), ()),
    ],
)
def test_only_discs_that_both_graded_make_a_pair(
    second: tuple[DiscImage, ...], pairs: tuple[tuple[int, int], ...]
) -> None:
    """A disc that one of them did not grade is left out of the figure, cranial first."""
    assert grade_pairs(Reading("amy", (TORN, SOUND)), Reading("ben", second)) == pairs
