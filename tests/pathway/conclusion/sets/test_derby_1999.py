"""Derby 1999: the pressure class of a disc, without gaps between the printed classes."""

import pytest

from tests.pathway.conclusion.cases import answer, disc, step, study

CASES = [
    ([step(3, "concordant", 10), step(9, "concordant", 60)], "chemical", "met"),
    ([step(9, "discordant", 10), step(3, "concordant", 60)], "indeterminate", "unknown"),
    ([step(3, "concordant", 95)], "normal", "not_met"),
    ([step(0, "none", 40), step(0, "none", 95)], "normal", "not_met"),
    ([step(0, "none", 40), step(2, "discordant", 95)], "normal", "not_met"),
    # it hurt 9/10 at 20 psi, if not as usual: that is no normal disc, and no printed class
    ([step(9, "similar", 20), step(0, "none", 95)], "not-assessable", "unknown"),
    ([step(9, "discordant", 90), step(0, "none", 95)], "not-assessable", "unknown"),
    # a step of which nobody knows whether it hurt, or how high
    ([step(None, "none", 40), step(0, "none", 95)], "not-assessable", "unknown"),
    ([step(3, "discordant"), step(0, "none", 95)], "not-assessable", "unknown"),
    ([step(0, "none"), step(0, "none", 95)], "normal", "not_met"),
    ([step(0, "none", 40)], "not-assessable", "unknown"),
    ([step(0, "none")], "not-assessable", "unknown"),
    ([step(3, "concordant")], "not-assessable", "unknown"),
    ([step(3, "concordant", 10), step(9, "concordant")], "chemical", "met"),
    ([step(3, "concordant", 20), step(9, "concordant")], "not-assessable", "unknown"),
    ([step(3, None, 95)], "not-assessable", "unknown"),
    ([], "not-assessable", "unknown"),
]


@pytest.mark.parametrize(("steps", "expected", "verdict"), CASES)
def test_the_class_of_a_disc(steps, expected, verdict):
    """The lowest pressure of concordant pain gives the class, if it surely is the lowest."""
    found = answer("derby-1999-pressure", study(disc("L4/L5", *steps)))

    assert (found.category, found.verdict) == (expected, verdict)


def test_a_disc_that_was_not_taken_high_enough_says_how_far():
    """No pain up to 40 psi is not *normal*: the answer says it was tested to 40 only."""
    found = answer("derby-1999-pressure", study(disc("L4/L5", step(0, "none", 40))))
    why = found.clauses[-1].reason

    assert why.id == "conclusion-tested-to"
    assert (why.params["highest"], why.params["limit"]) == (40, 90)
    assert found.missing == ()
