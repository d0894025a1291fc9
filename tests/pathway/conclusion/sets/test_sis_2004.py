"""SIS 2004: what a missing fact leaves open, and what it cannot change."""

from tests.pathway.conclusion.cases import answer, disc, painless, step, study

SURE, OPEN = step(8, "concordant", 30), step(8, None, 10)
"""Pain as asked at 30 psi, and pain at 10 psi of which nobody asked how it compares."""


def found(*discs, level="L4/L5"):
    """The answer for one disc."""
    return answer("sis-2004", study(*discs), level)


def test_a_pressure_that_changes_nothing_is_not_asked_for():
    """Without any neighbour it is indeterminate, at 10 psi as at 30."""
    alone = found(disc("L4/L5", SURE, OPEN))

    assert (alone.category, alone.missing) == ("indeterminate", ("control",))


def test_a_pressure_that_decides_between_two_categories_is():
    """Beside two painless controls it is absolute or discogenic: nobody knows which."""
    between = found(disc("L4/L5", SURE, OPEN), painless("L3/L4"), painless("L5/S1"))

    assert (between.category, between.missing) == ("not-assessable", ("concordance",))


def test_a_second_control_without_its_score_makes_nothing_possible():
    """It may be painless, which is another category: it cannot be said that it hurt."""
    unscored = disc("L5/S1", step(None, "pressure", 60))
    beside = found(disc("L4/L5", SURE), painless("L3/L4"), unscored)

    assert (beside.category, beside.missing) == ("indeterminate", ("L5/S1.pain_nrs",))


def test_a_disc_with_one_neighbour_lacks_no_control():
    """Below L5/S1 there is none to be tested: the policy for such discs is cited instead."""
    lowest = found(disc("L5/S1", SURE), painless("L4/L5"), level="L5/S1")

    assert (lowest.category, lowest.missing) == ("indeterminate", ())


def test_a_neighbour_without_its_score_is_asked_for_before_the_pressure():
    """Both are open; once the neighbour speaks for the disc, its pressure is asked for."""
    open_ = found(disc("L4/L5", SURE, OPEN), disc("L5/S1"))

    assert (open_.category, open_.missing) == ("indeterminate", ("L5/S1.pain_nrs",))
