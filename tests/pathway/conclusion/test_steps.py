"""Row B03: at which step a disc decided, and at which pressure above opening."""

from dataclasses import replace
from fractions import Fraction

import pytest

from tests.pathway.conclusion.cases import answer, category, disc, painless, psi, step, study

QUIET = (painless("L3/L4"), painless("L5/S1"))


def stepwise(*steps, **more):
    """A target that was injected step by step, between two quiet controls."""
    return study(disc("L4/L5", *steps, **more), *QUIET)


CASES = [
    # steps, psi above opening of the deciding step for SIS 2004, category
    ("one step", [step(8, "concordant", 12)], 12, "absolute"),
    (
        "pain before it is strong enough does not decide",
        [step(3, "concordant", 10), step(8, "concordant", 16)],
        16,
        "discogenic",
    ),
    (
        "strong pain of another kind does not decide",
        [step(9, "discordant", 10), step(8, "concordant", 16)],
        16,
        "discogenic",
    ),
    (
        "the lowest of several decides",
        [step(8, "concordant", 30), step(9, "concordant", 14), step(7, "concordant", 20)],
        14,
        "absolute",
    ),
    (
        "score and kind must hold at one step",
        [step(8, "discordant", 10), step(3, "concordant", 12)],
        None,
        "none",
    ),
    (
        "below opening by nothing",
        [step(8, "concordant", 0)],
        0,
        "absolute",
    ),
]


@pytest.mark.parametrize(
    ("name", "steps", "rise", "expected"), CASES, ids=[c[0] for c in CASES]
)
def test_the_deciding_step(name, steps, rise, expected):
    """The lowest pressure at which pain and concordance both hold decides."""
    found = answer("sis-2004", stepwise(*steps))

    assert found.category == expected, name
    assert found.rise == rise


def test_the_order_in_which_steps_are_listed_does_not_decide():
    """The lowest pressure decides, wherever it stands in the list."""
    steps = [step(8, "concordant", above) for above in (40, 13, 25)]

    found = {answer("sis-2004", stepwise(*each)).rise for each in (steps, steps[::-1])}
    assert found == {13}


def test_each_set_has_its_own_deciding_step():
    """A set that asks less of the pain may be met at a lower step."""
    asked = stepwise(
        step(2, "concordant", 10), step(6, "concordant", 20), step(7, "concordant", 30)
    )

    assert answer("derby-1999-pressure", asked).rise == 10
    assert answer("derby-2005", asked).rise == 20
    assert answer("sis-2004", asked).rise == 30


def test_a_rise_may_be_given_instead_of_a_static_pressure():
    """The short form names the pressure above opening itself."""
    one = replace(step(8, "concordant"), rise=psi(14))
    found = answer("sis-2004", stepwise(one, opening=None))

    assert found.category == "absolute"
    assert found.rise == 14


@pytest.mark.parametrize(
    ("opening", "rise", "expected"),
    [(10, 39.9, "positive"), (10, 40, "negative"), (None, 39.9, "not-assessable")],
)
def test_the_absolute_pressure_follows_from_opening_and_rise(opening, rise, expected):
    """Opening 10 and 39.9 above it are 49.9 on the gauge, which the older wording asks for."""
    one = replace(step(8, "concordant"), rise=psi(rise))

    assert category("isis-older", stepwise(one, opening=opening)) == expected


def test_without_opening_the_gauge_still_answers_the_older_wording():
    """Below 50 psi absolute needs no opening pressure."""
    one = replace(step(8, "concordant"), static_pressure=psi(49))

    assert category("isis-older", stepwise(one, opening=None)) == "positive"
    assert category("sis-2004", stepwise(one, opening=None)) == "not-assessable"


def test_a_lower_step_that_was_not_asked_leaves_the_class_open():
    """If the disc may have hurt at 12 psi already, 20 psi is not surely the lowest."""
    asked = stepwise(step(None, None, 12), step(8, "concordant", 20))
    found = answer("sis-2004", asked)

    assert found.category == "not-assessable"
    assert set(found.missing) == {"pain_nrs", "concordance"}
    assert category("derby-2005", asked) == "not-assessable"


def test_a_higher_step_that_was_not_asked_changes_nothing():
    """What may have happened at 40 psi cannot undo the pain at 12."""
    asked = stepwise(step(8, "concordant", 12), step(None, None, 40))

    assert category("sis-2004", asked) == "absolute"


def test_rises_are_exact():
    """No rounding stands between two pressures and their difference."""
    one = replace(step(8, "concordant"), static_pressure=psi("25.1"))

    assert answer("sis-2004", stepwise(one, opening="10.2")).rise == Fraction("14.9")


def test_a_disc_without_a_step_is_not_said_to_have_steps():
    """Not one step is another thing than a step without a score."""
    clauses = answer("sis-2004", study(disc("L4/L5"), *QUIET)).clauses

    assert clauses[0].reason.id == "conclusion-no-step"


def test_a_set_without_a_score_does_not_speak_of_strength():
    """IASP and Derby 1999 accept any score, so the pain was never of the kind at all."""
    other = stepwise(step(8, "discordant", 12))

    assert (
        answer("iasp-1994-disc", other).clauses[0].reason.id == "conclusion-concordance-never"
    )
