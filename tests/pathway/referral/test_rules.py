"""The referral: region, question and suspects (M02, M06)."""

from datetime import date

import pytest

from discogram.adapters.language import Speaker
from discogram.adapters.tables import read_tables
from discogram.pathway.referral.events import BODIES, ReferralReceived, after
from discogram.pathway.referral.facts import Referral
from discogram.pathway.referral.rules import (
    RULES,
    question_is_asked,
    suspects_lie_in_the_region,
)
from discogram.words.spine import Count, Disc, Region
from discogram.words.text import FreeText
from discogram.words.verdict import Finding, Verdict

TABLE = read_tables()["referral"]
TODAY = date(2026, 11, 23)
QUESTION = FreeText.of("Which level hurts?", "salt")


def suspects(
    *discs: Disc, region: Region = Region.LUMBAR, count: Count | None = None
) -> Finding:
    """What the rule says of a referral with these suspects."""
    facts = Referral(region=region, suspects=discs, count=count)
    return suspects_lie_in_the_region(facts, TABLE, TODAY)


def test_a_question_that_is_there_is_met() -> None:
    """The clinic can work with a referral that asks something."""
    assert question_is_asked(Referral(question=QUESTION), TABLE, TODAY).verdict is Verdict.MET


def test_a_missing_question_is_unknown() -> None:
    """A referral that asks nothing is sent back, not refused."""
    finding = question_is_asked(Referral(), TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (Verdict.UNKNOWN, ("question",))


@pytest.mark.parametrize(
    ("discs", "region", "count", "verdict"),
    [
        ((Disc.L4_L5, Disc.L5_S1), Region.LUMBAR, Count.USUAL, Verdict.MET),
        ((Disc.L4_L5, Disc.L5_S1), Region.LUMBAR, None, Verdict.MET),
        ((Disc.T12_L1,), Region.LUMBAR, None, Verdict.MET),
        ((Disc.T12_L1,), Region.THORACIC, None, Verdict.MET),
        ((Disc.C5_C6,), Region.LUMBAR, None, Verdict.NOT_MET),
        ((Disc.L5_L6,), Region.LUMBAR, Count.SIX_LUMBAR, Verdict.MET),
        ((Disc.L5_L6,), Region.LUMBAR, None, Verdict.MET),
        ((Disc.L5_L6,), Region.LUMBAR, Count.USUAL, Verdict.NOT_MET),
        ((Disc.L5_L6, Disc.S1_S2), Region.LUMBAR, None, Verdict.NOT_MET),
        ((Disc.L5_S1,), Region.LUMBAR, Count.SACRALISED_L5, Verdict.NOT_MET),
        ((), Region.LUMBAR, None, Verdict.UNKNOWN),
    ],
)
def test_suspects_belong_to_the_region_and_the_count(
    discs: tuple[Disc, ...], region: Region, count: Count | None, verdict: Verdict
) -> None:
    """A disc that this spine does not have cannot be tested; its name may tell the count."""
    assert suspects(*discs, region=region, count=count).verdict is verdict


def test_everything_that_is_missing_is_named_at_once() -> None:
    """The referrer is called once, not twice."""
    finding = suspects_lie_in_the_region(Referral(), TABLE, TODAY)

    assert finding.missing == ("region", "suspects")


def test_the_newest_referral_stands_whole() -> None:
    """A fuller referral takes the place of the first one, and nothing of that is left."""
    first = Referral(region=Region.LUMBAR, question=QUESTION)
    fuller = Referral(region=Region.CERVICAL)

    assert after(first, ReferralReceived(fuller)) == fuller
    assert ReferralReceived in BODIES


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    "facts",
    [
        Referral(),
        Referral(question=QUESTION, region=Region.LUMBAR, suspects=(Disc.L4_L5,)),
        Referral(region=Region.LUMBAR, suspects=(Disc.C2_C3, Disc.C3_C4)),
    ],
)
def test_every_answer_can_be_said(language: str, facts: Referral) -> None:
    """Each reason has its sentence in both languages, with every parameter it needs."""
    speaker = Speaker(language, strict=True)

    assert all(speaker.say(rule(facts, TABLE, TODAY).reason) for rule in RULES)
