"""Rows B05 and B07: which sets answer, for which discs, and what each clause says."""

from datetime import date

import pytest

from discogram.errors import InputError
from discogram.pathway.conclusion.conclude import ALL_SETS, conclude, sets_for
from discogram.pathway.conclusion.limits import Limits
from discogram.words.spine import Disc, Region
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import (
    concluded,
    disc,
    limits,
    painless,
    step,
    study,
    table,
)

LUMBAR_SETS = [
    "sis-2004",
    "isis-older",
    "iasp-1994-disc",
    "iasp-1994-idd",
    "derby-2005",
    "derby-1999-pressure",
    "walsh-1990",
    "dallas-pain",
    "xi-2016",
]
ABOVE_SETS = ["walsh-1990", "dallas-pain", "sis-cervical"]
PLAIN = study(disc("L4/L5", step(8, "concordant", 20)), painless("L3/L4"), painless("L5/S1"))


@pytest.mark.parametrize(
    ("region", "ids"),
    [
        (Region.LUMBAR, LUMBAR_SETS),
        (Region.CERVICAL, ABOVE_SETS),
        (Region.THORACIC, ABOVE_SETS),
    ],
)
def test_the_region_decides_which_sets_answer(region, ids):
    """Lumbar: all but the cervical set; above it the cervical set, Walsh and the pain code."""
    assert [each.id for each in sets_for(region)] == ids


@pytest.mark.parametrize("wanted", [None, ["all"], ["all", "sis-2004"]])
def test_all_means_every_set_of_the_region(wanted):
    """Naming none, or all, gives every set that applies."""
    assert list(conclude(PLAIN, limits(), wanted).criteria) == LUMBAR_SETS


def test_a_set_of_another_region_stays_away():
    """Asked for the cervical set, a lumbar study answers only what applies to it."""
    found = conclude(PLAIN, limits(), ["sis-cervical", "xi-2016"])

    assert list(found.criteria) == ["xi-2016"]


def test_an_unknown_set_is_refused_with_what_there_is():
    """Each stranger is a problem of its own, and the known sets are offered."""
    with pytest.raises(InputError) as wrong:
        conclude(PLAIN, limits(), ["sis-2004", "sis-2014", "derby"])

    assert [why.params["criteria"] for why in wrong.value.reasons] == ["derby", "sis-2014"]
    assert wrong.value.reasons[0].params["known"] == tuple(each.id for each in ALL_SETS)


def test_every_disc_appears_under_every_set():
    """No tested disc is left out anywhere, controls included, in the order of the study."""
    for found in concluded(PLAIN).criteria.values():
        assert list(found.discs) == [Disc.L4_L5, Disc.L3_L4, Disc.L5_S1]


def test_each_clause_shows_its_work():
    """Every clause has a verdict, a reason and a source; open ones name what is missing."""
    asked = study(disc("L4/L5", step(8, "concordant")), disc("L3/L4", step(None)), sham=[])

    for found in concluded(asked).criteria.values():
        for each in found.discs.values():
            assert each.clauses
            for clause in each.clauses:
                assert clause.reason.id.startswith("conclusion-")
                assert clause.sources
                assert bool(clause.missing) <= (clause.verdict is Verdict.UNKNOWN)


def test_narrowing_the_sets_changes_no_answer():
    """A set answers the same alone as beside the others."""
    together = concluded(PLAIN).criteria

    for id in LUMBAR_SETS:
        assert conclude(PLAIN, limits(), [id]).criteria == {id: together[id]}


def test_limits_of_an_earlier_day():
    """Limits asked for a day before a source was printed do not hold its numbers."""
    before = Limits.of(table(), date(2015, 12, 31))

    assert "xi_2016_pain" not in before.rows
    assert "xi_2016_pain" in Limits.of(table(), date(2016, 1, 1)).rows
    assert before.exact["sis_2004_low"] == 15
    assert before.cites("sis_2004_low", "sis_2004_cap") == ("sis-2004",)
