"""Row B07: every category word of every set can be reached, and no other word appears.

The words are typed again here from `contracts/conclude.md`.
"""

import pytest

from discogram.pathway.conclusion.conclude import ALL_SETS
from discogram.words.spine import Region
from tests.pathway.conclusion.cases import category, concluded, disc, painless, step, study

TWO_SIDED = ["positive", "negative", "not-assessable"]
WORDS = {
    "sis-2004": [
        "absolute",
        "highly-probable",
        "discogenic",
        "possible",
        "none",
        "indeterminate",
        "not-assessable",
    ],
    "isis-older": TWO_SIDED,
    "iasp-1994-disc": TWO_SIDED,
    "iasp-1994-idd": TWO_SIDED,
    "walsh-1990": TWO_SIDED,
    "xi-2016": TWO_SIDED,
    "sis-cervical": TWO_SIDED,
    "derby-2005": [
        "low-pressure-positive",
        "high-pressure-positive",
        "negative",
        "not-assessable",
    ],
    "derby-1999-pressure": [
        "chemical",
        "mechanical",
        "indeterminate",
        "normal",
        "not-assessable",
    ],
    "dallas-pain": [
        "none",
        "pressure",
        "dissimilar",
        "similar",
        "reproduction",
        "not-assessable",
    ],
}

CONTROLS = (painless("L3/L4"), painless("L5/S1"))
CERVICAL = Region.CERVICAL


def hurting(pain, kind, above, *controls, **more):
    """A target at L4/L5 with one step, and its controls."""
    return study(disc("L4/L5", step(pain, kind, above), **more), *controls)


def walsh(**more):
    """A target that hurt badly and familiarly, as Walsh asks."""
    return hurting(8, "similar", None, **more)


def cervical(pain, kind, control_pain):
    """A target at C5/C6 with the disc above it."""
    return study(
        disc("C5/C6", step(pain, kind), opening=None),
        disc("C4/C5", step(control_pain, "none"), opening=None),
        region=CERVICAL,
    )


HIGH = disc("L5/S1", step(0, "none", 50), step(3, "discordant", 51))
CASES = [
    ("sis-2004", "absolute", hurting(7, "concordant", 14, *CONTROLS)),
    ("sis-2004", "highly-probable", hurting(7, "concordant", 14, CONTROLS[0])),
    ("sis-2004", "discogenic", hurting(7, "concordant", 20, *CONTROLS)),
    ("sis-2004", "possible", hurting(7, "concordant", 20, CONTROLS[0], HIGH)),
    ("sis-2004", "none", hurting(6, "concordant", 20, *CONTROLS)),
    ("sis-2004", "none", hurting(7, "similar", 20, *CONTROLS)),
    ("sis-2004", "none", hurting(7, "concordant", 50, *CONTROLS)),
    ("sis-2004", "indeterminate", hurting(7, "concordant", 20)),
    ("sis-2004", "not-assessable", hurting(None, "concordant", 20, *CONTROLS)),
    # 55 absolute and 20 above an opening of 35: neither limb holds
    ("isis-older", "positive", hurting(7, "concordant", 39, CONTROLS[0])),
    ("isis-older", "positive", hurting(7, "concordant", 14, CONTROLS[0], opening=45)),
    ("isis-older", "negative", hurting(7, "concordant", 45, CONTROLS[0], opening=35)),
    ("isis-older", "negative", hurting(6, "concordant", 14, CONTROLS[0])),
    ("isis-older", "not-assessable", hurting(7, "concordant", None, CONTROLS[0])),
    ("isis-older", "not-assessable", hurting(7, "concordant", 14)),
    ("iasp-1994-disc", "positive", hurting(2, "concordant", None, CONTROLS[0])),
    ("iasp-1994-disc", "negative", hurting(9, "similar", None, CONTROLS[0])),
    ("iasp-1994-disc", "not-assessable", hurting(9, None, None, CONTROLS[0])),
    ("iasp-1994-idd", "positive", hurting(2, "concordant", None, CONTROLS[0], grade=3)),
    ("iasp-1994-idd", "negative", hurting(2, "concordant", None, CONTROLS[0], grade=2)),
    ("iasp-1994-idd", "not-assessable", hurting(2, "concordant", None, CONTROLS[0])),
    ("derby-2005", "low-pressure-positive", hurting(6, "concordant", 15)),
    ("derby-2005", "high-pressure-positive", hurting(6, "concordant", 15.1)),
    ("derby-2005", "high-pressure-positive", hurting(6, "concordant", 50)),
    ("derby-2005", "negative", hurting(5.9, "concordant", 15)),
    ("derby-2005", "negative", hurting(6, "concordant", 50.1)),
    ("derby-2005", "not-assessable", hurting(6, "concordant", None)),
    ("derby-1999-pressure", "chemical", hurting(1, "concordant", 14.9)),
    ("derby-1999-pressure", "mechanical", hurting(1, "concordant", 15)),
    ("derby-1999-pressure", "mechanical", hurting(1, "concordant", 50)),
    ("derby-1999-pressure", "indeterminate", hurting(1, "concordant", 50.5)),
    ("derby-1999-pressure", "indeterminate", hurting(1, "concordant", 90)),
    ("derby-1999-pressure", "normal", hurting(1, "concordant", 90.1)),
    ("derby-1999-pressure", "normal", hurting(0, "none", 90.1)),
    ("derby-1999-pressure", "normal", hurting(7, "discordant", 95)),
    ("derby-1999-pressure", "not-assessable", hurting(0, "none", 90)),
    ("derby-1999-pressure", "not-assessable", hurting(8, "concordant", None)),
    ("walsh-1990", "positive", walsh(behaviours=["guarding", "sighing"], grade=1)),
    ("walsh-1990", "positive", walsh(behaviours=["rubbing", "sighing"], nucleogram="fissured")),
    ("walsh-1990", "negative", walsh(behaviours=["guarding"], grade=1)),
    ("walsh-1990", "negative", walsh(behaviours=["rubbing"], nucleogram="lobular", grade=0)),
    ("walsh-1990", "not-assessable", walsh(grade=1)),
    ("walsh-1990", "not-assessable", walsh(behaviours=["rubbing", "sighing"])),
    ("dallas-pain", "none", hurting(0, "none", 20)),
    ("dallas-pain", "pressure", hurting(0, "pressure", 20)),
    ("dallas-pain", "pressure", hurting(2, "pressure", 20)),
    ("dallas-pain", "dissimilar", hurting(5, "discordant", 20)),
    ("dallas-pain", "dissimilar", hurting(5, "none", 20)),
    ("dallas-pain", "similar", hurting(5, "similar", 20)),
    ("dallas-pain", "reproduction", hurting(5, "concordant", 20)),
    ("dallas-pain", "not-assessable", hurting(5, None, 20)),
    ("xi-2016", "positive", hurting(8, "similar", None, painless("L3/L4", grade=2))),
    ("xi-2016", "negative", hurting(7, "similar", None, painless("L3/L4", grade=2))),
    ("xi-2016", "negative", hurting(8, "discordant", None, painless("L3/L4", grade=2))),
    ("xi-2016", "not-assessable", hurting(8, "similar", None, painless("L3/L4", grade=3))),
    ("xi-2016", "not-assessable", hurting(8, "similar", None, painless("L3/L4", grade=None))),
]
CERVICAL_CASES = [
    ("positive", cervical(7, "concordant", 0)),
    ("negative", cervical(6, "concordant", 0)),
    ("negative", cervical(7, "similar", 0)),
    ("not-assessable", cervical(7, "concordant", 1)),
    ("not-assessable", cervical(7, "concordant", None)),
    ("not-assessable", cervical(None, "concordant", 0)),
]


@pytest.mark.parametrize(("criteria", "expected", "asked"), CASES)
def test_a_case_falls_into_its_category(criteria, expected, asked):
    """Each case is the smallest one that the set's own text puts into this category."""
    assert category(criteria, asked) == expected


@pytest.mark.parametrize(("expected", "asked"), CERVICAL_CASES)
def test_a_cervical_case_falls_into_its_category(expected, asked):
    """The cervical set asks 7/10, concordance and a painless neighbour, and no pressure."""
    assert category("sis-cervical", asked, "C5/C6") == expected


def test_every_word_of_the_contract_is_reached():
    """No category of any set is out of reach, and every set is in the contract."""
    reached = {(criteria, word) for criteria, word, _ in CASES}
    reached |= {("sis-cervical", word) for word, _ in CERVICAL_CASES}

    assert reached == {(criteria, word) for criteria, words in WORDS.items() for word in words}
    assert {each.id for each in ALL_SETS} == set(WORDS)


def test_no_other_word_appears():
    """Whatever is asked, a set answers in its own words."""
    for _, _, asked in CASES:
        for criteria, found in concluded(asked).criteria.items():
            assert {each.category.value for each in found.discs.values()} <= set(
                WORDS[criteria]
            )
