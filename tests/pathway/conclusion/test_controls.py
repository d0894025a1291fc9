"""Row B07: the neighbouring discs speak for the target, against the test, or not at all."""

from fractions import Fraction

import pytest

from discogram.pathway.conclusion.controls import (
    adjacent,
    does_not_reproduce,
    hurts_only_above,
    is_painless,
)
from discogram.words.spine import Count, Disc, Region
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import (
    answer,
    category,
    concluded,
    disc,
    painless,
    step,
    study,
)

LOW = disc("L4/L5", step(8, "concordant", 10))
MIDDLE = disc("L4/L5", step(8, "concordant", 20))
ABOVE = painless("L3/L4")

SECOND = [
    # the other neighbour, L5/S1, category at 10 psi, category at 20 psi
    ("painless", [painless("L5/S1")], "absolute", "discogenic"),
    ("not tested", [], "highly-probable", "indeterminate"),
    (
        "pain not recorded",
        [disc("L5/S1", step(None, None, 60))],
        "highly-probable",
        "indeterminate",
    ),
    ("no step recorded", [disc("L5/S1")], "highly-probable", "indeterminate"),
    (
        "concordant",
        [disc("L5/S1", step(3, "concordant", 60))],
        "highly-probable",
        "indeterminate",
    ),
    ("similar", [disc("L5/S1", step(3, "similar", 60))], "highly-probable", "indeterminate"),
    (
        "discordant at 51",
        [disc("L5/S1", step(3, "discordant", 51))],
        "highly-probable",
        "possible",
    ),
    (
        "discordant at 50",
        [disc("L5/S1", step(3, "discordant", 50))],
        "highly-probable",
        "indeterminate",
    ),
    (
        "discordant at 30",
        [disc("L5/S1", step(3, "discordant", 30))],
        "highly-probable",
        "indeterminate",
    ),
    (
        "discordant, pressure unknown",
        [disc("L5/S1", step(3, "discordant", None))],
        "highly-probable",
        "indeterminate",
    ),
    (
        "painless, then discordant at 55",
        [disc("L5/S1", step(0, "none", 40), step(3, "discordant", 55))],
        "highly-probable",
        "possible",
    ),
    (
        "pressure without pain",
        [disc("L5/S1", step(0, "pressure", 60))],
        "absolute",
        "discogenic",
    ),
]


@pytest.mark.parametrize(("name", "other", "low", "middle"), SECOND, ids=[s[0] for s in SECOND])
def test_what_the_second_neighbour_says(name, other, low, middle):
    """With one painless neighbour, the other one decides which category is left."""
    assert category("sis-2004", study(LOW, ABOVE, *other)) == low, name
    assert category("sis-2004", study(MIDDLE, ABOVE, *other)) == middle, name


@pytest.mark.parametrize(
    ("name", "others"),
    [
        ("none tested", []),
        ("pain unknown", [disc("L3/L4", step(None, "none", 60))]),
        ("painful, concordant", [disc("L3/L4", step(8, "concordant", 20))]),
        ("painful, discordant, high", [disc("L3/L4", step(4, "discordant", 60))]),
        ("both painful", [disc(each, step(1, "none", 60)) for each in ("L3/L4", "L5/S1")]),
        ("two discs away", [painless("L2/L3")]),
    ],
)
@pytest.mark.parametrize("target", [LOW, MIDDLE])
def test_without_a_painless_neighbour_it_is_indeterminate(name, others, target):
    """No usable control, or a positive one: the 2004 guideline names no category."""
    found = answer("sis-2004", study(target, *others))

    assert (found.category, found.verdict) == ("indeterminate", Verdict.UNKNOWN), name


@pytest.mark.parametrize(
    ("policy", "above", "expected"),
    [
        ("indeterminate", 20, "indeterminate"),
        ("possible", 20, "possible"),
        ("indeterminate", 10, "highly-probable"),
        ("possible", 10, "highly-probable"),
        ("possible", 50, "none"),
    ],
)
def test_a_single_control_is_a_matter_of_policy(policy, above, expected):
    """One painless control, the other not tested: from 15 below 50 psi the clinic decides."""
    target = disc("L4/L5", step(8, "concordant", above))

    assert category("sis-2004", study(target, ABOVE), single_control=policy) == expected


def test_a_single_control_policy_is_no_excuse_for_a_painful_one():
    """The policy is about a neighbour that was not tested, not about one that hurt."""
    asked = study(MIDDLE, ABOVE, disc("L5/S1", step(8, "concordant", 20)))

    assert category("sis-2004", asked, single_control="possible") == "indeterminate"


@pytest.mark.parametrize(
    ("policy", "above", "expected"),
    [
        ("counts_as_one", 10, "highly-probable"),
        ("counts_as_one", 20, "indeterminate"),
        ("counts_as_two", 10, "absolute"),
        ("counts_as_two", 20, "discogenic"),
    ],
)
@pytest.mark.parametrize(
    ("last", "before", "count"),
    [
        ("L5/S1", "L4/L5", Count.USUAL),
        ("L6/S1", "L5/L6", Count.SIX_LUMBAR),
        ("S1/S2", "L5/S1", Count.LUMBARISED_S1),
        ("L4/L5", "L3/L4", Count.SACRALISED_L5),
    ],
)
def test_the_last_disc_has_one_neighbour(policy, above, expected, last, before, count):
    """Below the last disc lies the sacrum: what its lone neighbour is worth is a policy row."""
    asked = study(disc(last, step(8, "concordant", above)), painless(before), count=count)

    assert category("sis-2004", asked, last, lone_neighbour=policy) == expected


def test_a_lone_neighbour_that_was_not_tested_counts_for_nothing():
    """All the neighbours there are must have been tested to count as two."""
    asked = study(disc("L5/S1", step(8, "concordant", 10)), painless("L3/L4"))

    assert (
        category("sis-2004", asked, "L5/S1", lone_neighbour="counts_as_two") == "indeterminate"
    )


@pytest.mark.parametrize("row", ["single_control", "lone_neighbour"])
def test_the_policies_are_printed_with_the_answer(row):
    """Where the guideline is silent the reader is told what the clinic decided."""
    chosen = {"single_control": "possible", "lone_neighbour": "counts_as_two"}
    said = concluded(study(LOW), chosen=chosen).criteria["sis-2004"].assumptions
    found = {why.id: why.params["policy"] for why in said}

    assert found[f"conclusion-policy-{row.replace('_', '-')}"] == chosen[row]


@pytest.mark.parametrize("role", [None, "suspect", "control"])
def test_a_control_is_any_tested_neighbour(role):
    """What a disc was injected for does not decide whether it can serve as a control."""
    beside = [disc(each, step(0, "none", 60), role=role) for each in ("L3/L4", "L5/S1")]

    assert category("sis-2004", study(LOW, *beside)) == "absolute"


def test_neighbours_follow_the_count():
    """With six lumbar vertebrae L5/L6 lies beside L4/L5, and L5/S1 does not exist."""
    asked = study(LOW, painless("L5/L6"), painless("L6/S1"), count=Count.SIX_LUMBAR)

    assert [each.disc for each in adjacent(asked, Disc.L4_L5)] == [Disc.L5_L6]
    assert category("sis-2004", asked) == "highly-probable"


OTHER_SETS = [
    # control at L3/L4, isis-older, iasp-1994-disc, xi-2016
    ("painless, intact", painless("L3/L4", grade=2), "positive", "positive", "positive"),
    ("painless, torn", painless("L3/L4", grade=3), "positive", "positive", "not-assessable"),
    (
        "discordant at 16",
        disc("L3/L4", step(4, "discordant", 16), grade=0),
        "positive",
        "positive",
        "not-assessable",
    ),
    (
        "discordant at 15",
        disc("L3/L4", step(4, "discordant", 15), grade=0),
        "not-assessable",
        "positive",
        "not-assessable",
    ),
    (
        "similar at 40",
        disc("L3/L4", step(4, "similar", 40), grade=0),
        "not-assessable",
        "positive",
        "not-assessable",
    ),
    (
        "concordant",
        disc("L3/L4", step(1, "concordant", 60), grade=0),
        "not-assessable",
        "not-assessable",
        "not-assessable",
    ),
    (
        "kind unknown",
        disc("L3/L4", step(4, None, 60), grade=0),
        "not-assessable",
        "not-assessable",
        "not-assessable",
    ),
    (
        "score unknown, discordant",
        disc("L3/L4", step(None, "discordant", 60), grade=0),
        "positive",
        "positive",
        "not-assessable",
    ),
]


@pytest.mark.parametrize(
    ("name", "control", "isis", "iasp", "xi"), OTHER_SETS, ids=[each[0] for each in OTHER_SETS]
)
def test_each_set_has_its_own_idea_of_a_control(name, control, isis, iasp, xi):
    """ISIS excuses a high discordant control, IASP any other pain, Xi asks a sound annulus."""
    asked = study(LOW, control)

    assert category("isis-older", asked) == isis, name
    assert category("iasp-1994-disc", asked) == iasp, name
    assert category("xi-2016", asked) == xi, name


def test_one_good_neighbour_is_enough_for_the_sets_that_ask_one():
    """Beside a painless neighbour a painful one does no harm where one control is asked."""
    asked = study(LOW, painless("L3/L4"), disc("L5/S1", step(8, "concordant", 20)))

    for criteria in ("isis-older", "iasp-1994-disc", "xi-2016"):
        assert category(criteria, asked) == "positive"


def test_a_cervical_control_must_be_painless():
    """Above the lumbar spine a discordant pain of the control is not excused."""
    target = disc("C5/C6", step(8, "concordant"))
    quiet, loud = disc("C4/C5", step(0, "none")), disc("C4/C5", step(2, "discordant"))

    found = [
        category("sis-cervical", study(target, beside, region=Region.CERVICAL), "C5/C6")
        for beside in (quiet, loud)
    ]
    assert found == ["positive", "not-assessable"]


@pytest.mark.parametrize(
    ("steps", "quiet", "high", "other"),
    [
        # steps of the control, painless, hurts only above 50, does not reproduce
        ([], "unknown", "unknown", "unknown"),
        ([step(0)], "met", "met", "met"),
        ([step(0), step(None)], "unknown", "unknown", "unknown"),
        ([step(0), step(None, "none", 60)], "unknown", "met", "met"),
        ([step(1), step(None)], "not_met", "unknown", "unknown"),
        ([step(2, "discordant", 60)], "not_met", "met", "met"),
        ([step(2, "discordant", 40)], "not_met", "not_met", "met"),
        ([step(2, "concordant", 60)], "not_met", "not_met", "not_met"),
        ([step(None, "concordant", 60)], "unknown", "unknown", "not_met"),
        ([step(2, "discordant", None)], "not_met", "unknown", "met"),
    ],
)
def test_what_a_control_surely_says(steps, quiet, high, other):
    """Each question about a control is three-valued: what was not recorded stays open."""
    control = disc("L3/L4", *steps).test

    assert is_painless(control) is Verdict(quiet)
    assert hurts_only_above(control, Fraction(50)) is Verdict(high)
    assert does_not_reproduce(control) is Verdict(other)
