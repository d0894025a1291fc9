"""Rows B07 and M25: credibility first, then the target, then controls; unknown is not no."""

from dataclasses import replace

import pytest

from discogram.adapters.tables import read_tables
from discogram.pathway.conclusion.conclude import ALL_SETS
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import (
    answer,
    category,
    concluded,
    disc,
    painless,
    psi,
    step,
    study,
)

QUIET = (painless("L3/L4"), painless("L5/S1"))
FULL = disc(
    "L4/L5",
    step(8, "concordant", 12, volume=2),
    behaviours=["guarding", "rubbing"],
    grade=4,
    nucleogram="fissured",
)
POSITIVE_EVERYWHERE = {
    "sis-2004": "absolute",
    "isis-older": "positive",
    "iasp-1994-disc": "positive",
    "iasp-1994-idd": "positive",
    "derby-2005": "low-pressure-positive",
    "derby-1999-pressure": "chemical",
    "walsh-1990": "positive",
    "dallas-pain": "reproduction",
    "xi-2016": "positive",
}


def test_a_complete_disc_is_positive_in_every_set():
    """The disc that the cases below take facts from has them all."""
    found = concluded(study(FULL, *QUIET)).criteria

    assert {id: str(each.discs[Disc.L4_L5].category) for id, each in found.items()} == (
        POSITIVE_EVERYWHERE
    )


# --- credibility ---


@pytest.mark.parametrize(
    ("sham", "credible"),
    [([], True), ([None], True), ([0], True), ([2.9], True), ([3], False), ([10], False)],
)
def test_pain_at_a_sham_ends_credibility(sham, credible):
    """Three of ten or more where nothing was injected: no set that uses pain can answer."""
    for criteria in POSITIVE_EVERYWHERE:
        found = answer(criteria, study(FULL, *QUIET, sham=sham))

        assert (found.category != "not-assessable") is credible, criteria


@pytest.mark.parametrize("sham", [[0, 3], [3, 0], [None, 4], [3, 3]])
def test_one_painful_sham_is_enough(sham):
    """A quiet second sham does not take a painful one back."""
    found = answer("sis-2004", study(FULL, *QUIET, sham=sham))

    assert found.category == "not-assessable"
    assert [clause.rule for clause in found.clauses] == ["sham"]
    assert found.clauses[0].verdict is Verdict.NOT_MET


def test_credibility_comes_before_a_negative():
    """A patient who hurts at a sham gets no negative disc either."""
    asked = study(disc("L4/L5", step(2, "discordant", 20)), *QUIET, sham=[5])

    for criteria, found in concluded(asked).criteria.items():
        assert found.discs[Disc.L4_L5].category == "not-assessable", criteria


# --- the order of questions ---


def test_a_surely_failed_clause_settles_it_beside_unknowns():
    """Five of ten is below seven, whatever the pressure was."""
    found = answer("sis-2004", study(disc("L4/L5", step(5, "concordant", None))))

    assert (found.category, found.verdict) == ("none", Verdict.NOT_MET)
    assert found.missing == ()


@pytest.mark.parametrize("criteria", ["sis-2004", "isis-older", "iasp-1994-disc", "xi-2016"])
def test_controls_are_asked_last(criteria):
    """While the target is negative or open, no control clause is printed."""
    no = disc("L4/L5", step(5, "discordant", 60), opening=20)
    perhaps = disc("L4/L5", step(None, None, None), opening=None)
    rules = [
        {clause.rule for clause in answer(criteria, study(target, *QUIET)).clauses}
        for target in (no, perhaps, FULL)
    ]

    assert ["control" in each for each in rules] == [False, False, True]


@pytest.mark.parametrize(
    "criteria", ["isis-older", "iasp-1994-disc", "iasp-1994-idd", "xi-2016"]
)
def test_a_painful_control_makes_no_disc_negative(criteria):
    """A target that hurts as asked beside controls that hurt is open, not negative."""
    asked = study(FULL, *(disc(each, step(9, "concordant", 5), grade=0) for each in ("L3/L4",)))
    found = answer(criteria, asked)

    assert (found.category, found.verdict) == ("not-assessable", Verdict.UNKNOWN)
    assert found.clauses[-1].verdict is Verdict.NOT_MET


# --- what is missing is named ---

NO_SCORE = replace(FULL.test.steps[0], pain=None)
NO_KIND = replace(FULL.test.steps[0], concordance=None)
NO_STATIC = replace(FULL.test.steps[0], static_pressure=None)
MISSING = [
    # what was left out, set, what the answer says is missing
    ("score", "sis-2004", {"steps": (NO_SCORE,)}, {}, "pain_nrs"),
    ("score", "derby-2005", {"steps": (NO_SCORE,)}, {}, "pain_nrs"),
    ("score", "walsh-1990", {"steps": (NO_SCORE,)}, {}, "pain_nrs"),
    ("score", "xi-2016", {"steps": (NO_SCORE,)}, {}, "pain_nrs"),
    ("score", "isis-older", {"steps": (NO_SCORE,)}, {}, "pain_nrs"),
    ("kind", "sis-2004", {"steps": (NO_KIND,)}, {}, "concordance"),
    ("kind", "iasp-1994-disc", {"steps": (NO_KIND,)}, {}, "concordance"),
    ("kind", "dallas-pain", {"steps": (NO_KIND,)}, {}, "concordance"),
    ("kind", "derby-1999-pressure", {"steps": (NO_KIND,)}, {}, "concordance"),
    ("static", "sis-2004", {"steps": (NO_STATIC,)}, {}, "static_pressure"),
    ("static", "isis-older", {"steps": (NO_STATIC,)}, {}, "static_pressure"),
    ("static", "derby-2005", {"steps": (NO_STATIC,)}, {}, "static_pressure"),
    ("static", "derby-1999-pressure", {"steps": (NO_STATIC,)}, {}, "static_pressure"),
    ("opening", "sis-2004", {"opening_pressure": None}, {}, "opening_pressure"),
    ("opening", "derby-2005", {"opening_pressure": None}, {}, "opening_pressure"),
    ("opening", "derby-1999-pressure", {"opening_pressure": None}, {}, "opening_pressure"),
    ("behaviours", "walsh-1990", {"behaviours": None}, {}, "behaviours"),
    ("grade", "iasp-1994-idd", {}, {"modified_dallas": None}, "modified_dallas"),
    (
        "picture",
        "walsh-1990",
        {},
        {"modified_dallas": None, "nucleogram": None},
        "nucleogram modified_dallas",
    ),
    ("steps", "sis-2004", {"steps": ()}, {}, "pain_nrs concordance static_pressure"),
    ("steps", "dallas-pain", {"steps": ()}, {}, "concordance"),
]


@pytest.mark.parametrize(
    ("criteria", "test", "image", "missing"),
    [each[1:] for each in MISSING],
    ids=[f"{each[0]} {each[1]}" for each in MISSING],
)
def test_a_missing_fact_is_named_and_nothing_else(criteria, test, image, missing):
    """Whoever reads *not assessable* is told exactly what to look up."""
    target = replace(FULL, test=replace(FULL.test, **test), image=replace(FULL.image, **image))
    found = answer(criteria, study(target, *QUIET))

    assert (found.category, found.verdict) == ("not-assessable", Verdict.UNKNOWN)
    assert sorted(found.missing) == sorted(missing.split())


@pytest.mark.parametrize(
    ("criteria", "control", "missing"),
    [
        ("sis-2004", disc("L3/L4", step(None, "none")), "L3/L4.pain_nrs"),
        ("isis-older", disc("L3/L4", step(3, None, 60)), "L3/L4.concordance"),
        ("isis-older", disc("L3/L4", step(3, "discordant")), "L3/L4.static_pressure"),
        (
            "isis-older",
            disc("L3/L4", step(3, "discordant", 60), opening=None),
            "L3/L4.opening_pressure",
        ),
        ("iasp-1994-disc", disc("L3/L4", step(3, None), opening=None), "L3/L4.concordance"),
        ("xi-2016", disc("L3/L4", step(0)), "L3/L4.modified_dallas"),
        ("xi-2016", disc("L3/L4", step(None), grade=0), "L3/L4.pain_nrs"),
    ],
)
def test_what_a_control_lacks_is_named_with_its_disc(criteria, control, missing):
    """A fact of a neighbour is named with the neighbour."""
    found = answer(criteria, study(FULL, control))

    assert found.verdict is Verdict.UNKNOWN
    assert found.missing == (missing,)


def test_what_the_second_control_lacks_is_named():
    """From 15 below 50 psi the other neighbour must say how and where it hurt."""
    target = disc("L4/L5", step(8, "concordant", 20))
    other = disc("L5/S1", step(3, None))
    found = answer("sis-2004", study(target, painless("L3/L4"), other))

    assert found.category == "indeterminate"
    assert set(found.missing) == {"L5/S1.concordance", "L5/S1.static_pressure"}


def test_no_control_at_all_is_named():
    """Where no neighbour was tested, the control itself is what is missing."""
    for criteria in ("sis-2004", "isis-older", "iasp-1994-disc", "xi-2016"):
        assert answer(criteria, study(FULL)).missing == ("control",)


def test_a_known_rise_lacks_the_gauge_for_the_older_wording():
    """With the rise alone, 30 above an unknown opening may or may not be below 50."""
    one = replace(FULL.test.steps[0], static_pressure=None, rise=psi(30))
    target = replace(FULL, test=replace(FULL.test, steps=(one,), opening_pressure=None))

    assert answer("isis-older", study(target, *QUIET)).missing == ("static_pressure",)


def test_a_fact_of_a_painless_step_is_not_asked_for():
    """A pressure that nobody read while nothing hurt is not what keeps the answer open."""
    asked = study(disc("L4/L5", step(0, "none"), step(8, None, 20)), *QUIET)

    assert answer("sis-2004", asked).missing == ("concordance",)


# --- clauses that only a recorded fact brings ---


@pytest.mark.parametrize("criteria", ["iasp-1994-disc", "iasp-1994-idd"])
@pytest.mark.parametrize(
    ("excluded", "expected"), [(None, "positive"), (True, "positive"), (False, "negative")]
)
def test_another_source_is_a_clause_only_when_somebody_looked(criteria, excluded, expected):
    """Where nobody said so it is printed as assumed; where another source stands, it counts."""
    facts = {} if excluded is None else {"other_source_excluded": excluded}
    found = concluded(study(FULL, *QUIET, **facts)).criteria[criteria]
    assumed = [why.id for why in found.assumptions]

    assert found.discs[Disc.L4_L5].category == expected
    assert ("conclusion-assume-other-source" in assumed) is (excluded is None)


@pytest.mark.parametrize(
    ("volumes", "expected"),
    [
        ([None, None], "low-pressure-positive"),
        ([3.5, None], "low-pressure-positive"),
        ([3.6, 4], "negative"),
        ([3.6, None], "low-pressure-positive"),
        ([None, 3.6], "low-pressure-positive"),
        ([3, 4], "low-pressure-positive"),
    ],
)
def test_derbys_volume_counts_where_it_was_recorded(volumes, expected):
    """Up to and including 3.5 mL; a step whose volume nobody read is not held against it."""
    steps = [
        step(8, "concordant", above, volume)
        for above, volume in zip((12, 14), volumes, strict=True)
    ]
    asked = study(disc("L4/L5", *steps))
    said = {why.id for why in concluded(asked).criteria["derby-2005"].assumptions}

    assert category("derby-2005", asked) == expected
    assert ("conclusion-assume-volume" in said) is (None in volumes)


def test_derbys_volume_is_open_while_a_step_may_have_hurt_before_it():
    """Beyond 3.5 mL it surely hurt; whether it did within them was not recorded."""
    early = step(8, None, 10, volume=2)
    late = step(8, "concordant", 12, volume=5)
    found = answer("derby-2005", study(disc("L4/L5", early, late)))

    assert found.category == "not-assessable"
    assert set(found.missing) == {"concordance"}


def test_derbys_volume_is_open_while_a_pressure_is_missing():
    """Within the volume it hurt at a pressure nobody read: neither yes nor no."""
    early = step(8, "concordant", None, volume=2)
    late = step(8, "concordant", 12, volume=5)
    found = answer("derby-2005", study(disc("L4/L5", early, late)))

    assert found.category == "not-assessable"
    assert set(found.missing) == {"static_pressure"}


@pytest.mark.parametrize("each", ALL_SETS, ids=lambda each: each.id)
def test_every_set_names_a_source_that_can_be_looked_up(each):
    """The source of a set is a key of the bibliography."""
    assert each.source in read_tables().sources
