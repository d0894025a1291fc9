"""What can go wrong, and how often: M12."""

from datetime import date
from fractions import Fraction

import pytest

from discogram.adapters.tables import read_tables
from discogram.errors import InputError
from discogram.pathway.preparation.explaining import (
    FIGURES,
    Figure,
    Harm,
    Often,
    Per,
    Sureness,
    rate,
    risk,
    risks,
)
from discogram.pathway.preparation.wear import against_harm, for_harm
from discogram.words.spine import Region

TABLE = read_tables()["preparation"]
ON = date(2026, 12, 1)
NECK, CHEST, BACK = Region.CERVICAL, Region.THORACIC, Region.LUMBAR
NAMED_IN_M12 = {
    Harm.ALLERGY,
    Harm.NAUSEA,
    Harm.BRUISE,
    Harm.NERVE,
    Harm.INFECTION,
    Harm.HEADACHE,
    Harm.ORGAN,
    Harm.PARALYSIS,
    Harm.WORSE_PAIN,
    Harm.NUMBNESS,
}


@pytest.mark.parametrize("region", Region)
def test_every_risk_of_the_mission_is_told(region: Region) -> None:
    """None of M12 is left out, each is told once, and each has a source."""
    told = risks(region, TABLE, ON)

    assert {each.harm for each in told} >= NAMED_IN_M12
    assert len({each.harm for each in told}) == len(told)
    assert all(each.sources for each in told)


@pytest.mark.parametrize(
    ("region", "ill", "among", "often"),
    [(BACK, 12, 4891, None), (NECK, 21, 4804, None), (CHEST, 12, 4891, Often.UNKNOWN)],
)
def test_infection_has_its_count(
    region: Region, ill: int, among: int, often: Often | None
) -> None:
    """A region with a count has no word; the thoracic spine has a word and a lumbar count."""
    found = risk(Harm.INFECTION, region, TABLE, ON)
    first = found.rates[0]

    assert (first.ill, first.among, found.often) == (ill, among, often)
    assert first.low == first.high == Fraction(ill, among)
    assert first.least is not None
    assert first.most is not None
    assert first.least < first.low < first.most
    assert (first.sureness, first.checked) == (Sureness.COUNTED, True)


def test_a_harm_that_nobody_counted_has_no_number() -> None:
    """A word stands in the place of an invented rate."""
    found = risk(Harm.NERVE, BACK, TABLE, ON)

    assert (found.rates, found.often) == ((), Often.RARE)


def test_an_allergy_in_a_vein_says_nothing_of_a_disc() -> None:
    """The rate of another way in is told beside the word, which stays *unknown*."""
    found = risk(Harm.ALLERGY, BACK, TABLE, ON)
    first = found.rates[0]

    assert found.often is Often.UNKNOWN
    assert (first.low, first.high) == (Fraction("0.002"), Fraction("0.007"))
    assert (first.sureness, first.checked) == (Sureness.PRINTED, False)


def test_less_than_is_a_bound() -> None:
    """*Fewer than 0.6 %* is no rate of 0.6 %."""
    found = risk(Harm.ANY_SERIOUS, NECK, TABLE, ON).rates[0]

    assert (found.low, found.high) == (Fraction(0), Fraction("0.006"))
    assert (found.sureness, found.among) == (Sureness.BOUND, 1357)


def test_a_region_hears_of_no_other_series() -> None:
    """What was counted in the neck is not told of a low back."""
    assert {Harm.ANY_SERIOUS, Harm.ANY}.isdisjoint(each.harm for each in risks(BACK, TABLE, ON))
    assert {Harm.ANY_SERIOUS, Harm.ANY} <= {each.harm for each in risks(NECK, TABLE, ON)}


def test_a_day_before_the_study_has_no_count() -> None:
    """A count is told from its first day of force on."""
    before = risk(Harm.INFECTION, NECK, TABLE, date(2009, 1, 1))

    assert (before.rates, before.often) == ((), Often.UNKNOWN)
    with pytest.raises(InputError) as missing:
        rate(FIGURES[Harm.INFECTION][-1], TABLE, date(2009, 1, 1))
    assert [why.id for why in missing.value.reasons] == ["table-row-missing"]


def test_every_figure_has_its_rows() -> None:
    """No figure is named that the table does not hold, and none of the rates is forgotten."""
    named = [each for figures in FIGURES.values() for each in figures]
    ends = ("_ill", "_share", "_from", "_below")
    begun = {row.id.rpartition("_")[0] for row in TABLE.rows if row.id.endswith(ends)}
    rated = {each for each in begun if each.startswith("risk_")}

    assert {each.begins for each in named} == rated
    for each in named:
        assert rate(each, TABLE, ON).high >= rate(each, TABLE, ON).low


def test_a_rate_for_discs_is_not_one_for_patients() -> None:
    """Each count says of what it is a share."""
    per = {
        each.figure.begins: each.figure.per
        for each in risk(Harm.INFECTION, BACK, TABLE, ON).rates
    }

    assert per["risk_infection_lumbar_patient"] is Per.PATIENT
    assert per["risk_infection_lumbar_disc"] is Per.DISC


def test_both_sides_of_the_wear_are_told_with_their_limits() -> None:
    """The study that found harm, with its two counts of people; the other, with its gaps."""
    found, against = for_harm(TABLE, ON)
    other, but = against_harm(TABLE, ON)

    assert {str(each) for each in found.params.values()} >= {"35", "14", "0.03", "0.0003"}
    assert list(against.params.values()) == [50, 52, 52, 50]
    assert {str(each) for each in other.params.values()} == {"17", "21", "0.36"}
    assert [but.params[name] for name in ("followed", "tested", "excluded")] == [49, 585, 23]


def test_an_unknown_figure_is_a_mistake_of_ours() -> None:
    """A figure without rows raises, so that no rate is quietly nothing."""
    with pytest.raises(InputError):
        rate(Figure("risk_of_nothing", BACK, Per.DISC), TABLE, ON)
