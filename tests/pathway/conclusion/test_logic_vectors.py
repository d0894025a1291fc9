"""Row B07: the ten logic vectors of `clinical/interpretation.md`, section 1j.

They are no patients: each is one line of logic, with the category that two sets must give.
"""

import pytest

from tests.pathway.conclusion.cases import category, disc, painless, step, study

QUIET = "painless"
UNTESTED = "untested"
HIGH = "discordant at 55"
HURTS = "8/10 concordant at 20"


def control(level, kind):
    """A neighbour as the vectors describe it; none when it was not tested."""
    found = {
        QUIET: painless(level),
        HIGH: disc(level, step(0, "none", 50), step(4, "discordant", 55)),
        HURTS: disc(level, step(8, "concordant", 20)),
    }
    return [found[kind]] if kind in found else []


def vector(pain, kind, above, one, other, sham=0, **more):
    """A target at L4/L5 between L3/L4 and L5/S1."""
    target = disc("L4/L5", step(pain, kind, above), **more)
    beside = (*control("L3/L4", one), *control("L5/S1", other))
    return study(target, *beside, sham=[sham])


VECTORS = {
    #     pain  concordance    dP  control A  control B
    "v1": vector(7, "concordant", 14, QUIET, QUIET),
    "v2": vector(7, "concordant", 14, QUIET, UNTESTED),
    "v3": vector(7, "concordant", 15, QUIET, QUIET),
    "v4": vector(7, "concordant", 49, QUIET, HIGH),
    "v5": vector(7, "concordant", 50, QUIET, QUIET),
    "v6": vector(6, "concordant", 20, QUIET, QUIET),
    "v7": vector(9, "discordant", 10, QUIET, QUIET),
    "v8": vector(9, "concordant", 10, HURTS, UNTESTED),
    "v9": vector(
        9, "concordant", 0, QUIET, QUIET, opening=None, leak=True, unpressurisable=True
    ),
    "v10": vector(8, "concordant", 14, QUIET, QUIET, sham=8),
}
EXPECTED = [
    #        sis-2004           derby-2005
    ("v1", "absolute", "low-pressure-positive"),
    ("v2", "highly-probable", "low-pressure-positive"),
    ("v3", "discogenic", "low-pressure-positive"),  # strict, and up to and including 15
    ("v4", "possible", "high-pressure-positive"),
    ("v5", "none", "high-pressure-positive"),  # strict, and up to and including 50
    ("v6", "none", "high-pressure-positive"),  # 6 is below 7
    ("v7", "none", "negative"),
    ("v8", "indeterminate", "low-pressure-positive"),  # Derby's own text asks no control
    ("v9", "not-assessable", "not-assessable"),
    ("v10", "not-assessable", "not-assessable"),
]


@pytest.mark.parametrize(("vector", "sis", "derby"), EXPECTED)
def test_a_vector_gives_its_printed_category(vector, sis, derby):
    """Each vector falls into the category printed beside it, in both sets."""
    assert category("sis-2004", VECTORS[vector]) == sis
    assert category("derby-2005", VECTORS[vector]) == derby


@pytest.mark.parametrize(
    ("policy", "expected"),
    [("not_needed", "low-pressure-positive"), ("needed", "not-assessable")],
)
def test_v8_depends_on_the_control_rule(policy, expected):
    """A painful control speaks against v8 only where the clinic asks Derby for a control."""
    found = category("derby-2005", VECTORS["v8"], derby_2005_control=policy)

    assert found == expected


@pytest.mark.parametrize(
    ("vector", "strict", "inclusive"),
    [("v3", "discogenic", "absolute"), ("v5", "none", "discogenic")],
)
def test_the_boundary_may_be_chosen(vector, strict, inclusive):
    """Exactly 15 and 50 psi are a conflict between sources: the user may overrule it."""
    assert category("sis-2004", VECTORS[vector], boundary="strict") == strict
    assert category("sis-2004", VECTORS[vector], boundary="inclusive") == inclusive
