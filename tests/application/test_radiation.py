"""The sum of a patient's radiation, and what it lacks: M13."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker, languages
from discogram.application.radiation import running_total
from discogram.cli.episode_page import radiation_said
from discogram.pathway.episode import Episode
from discogram.pathway.needle.facts import DiscNeedle, Needle, NeedlePlan
from discogram.pathway.provocation.events import DoseRecorded
from discogram.pathway.provocation.session import Session
from discogram.pathway.referral.facts import Referral
from discogram.pathway.report.facts import RadiationTotal
from discogram.words.spine import Disc, Region
from discogram.words.units import DoseArea, DoseLength, Duration
from tests.application.fakes import TABLES

TABLE = TABLES["provocation"]
ON = date(2026, 12, 1)
MINUTE, CT = Duration.of("1", "min"), DoseLength.of("400", "mGy.cm")
WHOLE = DoseRecorded(MINUTE, dose_length=CT)
NEVER = Episode(referral=Referral(region=Region.LUMBAR))


def closed(dose: DoseRecorded | None, region: Region | None = Region.LUMBAR) -> Episode:
    """An episode whose session is closed."""
    return Episode(referral=Referral(region=region), session=Session(dose=dose, closed=True))


def total(*episodes: Episode) -> RadiationTotal:
    """The sum over episodes that are named by their place."""
    named = [(UUID(int=place), each) for place, each in enumerate(episodes, start=1)]
    return running_total(named, TABLE, ON)


def lacking(*episodes: Episode) -> list[tuple[int, str]]:
    """What the sum lacks: the place of the episode and why."""
    return [(each.episode.int, each.why.id) for each in total(*episodes).left_out]


def test_two_tests_are_two_doses() -> None:
    """0.1 to 0.43 mSv of X-rays and 6 mSv of CT, twice; an episode without a test adds none."""
    found = total(closed(WHOLE), NEVER, closed(WHOLE))

    assert (found.low_msv, found.high_msv) == (Decimal("12.2"), Decimal("12.9"))
    assert (found.episodes, found.left_out) == (2, ())


@pytest.mark.parametrize(
    ("episode", "why"),
    [
        (closed(None), ["radiation-not-recorded"]),
        (closed(DoseRecorded(MINUTE)), ["radiation-parts-missing"]),
        (closed(DoseRecorded(dose_length=CT)), ["radiation-parts-missing"]),
        (
            closed(DoseRecorded(dose_area=DoseArea.of("4.2", "Gy.cm2"))),
            ["radiation-parts-missing"],
        ),
        (closed(WHOLE, None), ["radiation-region-unknown"]),
        (closed(WHOLE, Region.CERVICAL), ["radiation-fluoroscopy-not-estimated"]),
        (
            closed(DoseRecorded(MINUTE), Region.THORACIC),
            ["radiation-parts-missing", "radiation-fluoroscopy-not-estimated"],
        ),
        (NEVER, []),
    ],
)
def test_what_could_not_be_estimated_is_named(episode: Episode, why: list[str]) -> None:
    """A dose that nobody recorded, or that no figure fits, is never a dose of nothing."""
    assert lacking(closed(WHOLE), episode) == [(2, each) for each in why]


def test_a_needle_that_went_in_had_its_x_rays() -> None:
    """The session need not be closed: radiation was used, and is not recorded yet."""
    needle = Needle(discs=(DiscNeedle(NeedlePlan(Disc.L4_L5), placed=True),))

    assert lacking(replace(NEVER, needle=needle)) == [(1, "radiation-not-recorded")]


@pytest.mark.parametrize("language", languages())
def test_what_is_missing_can_be_said(language: str) -> None:
    """The parts have names that a reader knows."""
    (each,) = total(closed(DoseRecorded())).left_out
    said = Speaker(language, strict=True).say(each.why)

    assert "dose_length" not in said
    assert "fluoroscop" in said


@given(st.lists(st.integers(0, 2000), max_size=6), st.integers(0, 2000))
def test_another_test_never_makes_the_sum_smaller(lengths: list[int], more: int) -> None:
    """Doses add up; low stays below high."""
    doses = [
        DoseRecorded(MINUTE, dose_length=DoseLength.of(each, "mGy.cm")) for each in lengths
    ]
    added = DoseRecorded(MINUTE, dose_length=DoseLength.of(more, "mGy.cm"))
    before = total(*map(closed, doses))
    after = total(*map(closed, (*doses, added)))

    assert before.low_msv <= after.low_msv <= after.high_msv
    assert before.high_msv <= after.high_msv
    assert after.episodes == before.episodes + 1


def test_nothing_is_said_where_nobody_was_irradiated() -> None:
    """No test and no sum: a page without radiation has no line of it."""
    some, none = total(closed(None), closed(WHOLE)), total(NEVER)

    assert radiation_said(none) == ()
    assert [why.id for why in radiation_said(some)] == [
        "cli-show-radiation",
        "report-total-lacks",
    ]
