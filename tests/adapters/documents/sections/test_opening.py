"""What the first page holds against the physician's own word: M06, M10, M25."""

from dataclasses import replace

from discogram.adapters.documents.sections.opening import against
from discogram.errors import reason
from discogram.pathway.conclusion.answer import Flag, FlagName
from discogram.pathway.conclusion.written import Judged, Judgement
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.adapters.documents.patients import BARE, CONCLUSION, SIGNED, voice

SHAM = Flag(FlagName.SHAM_POSITIVE, reason("conclusion-flag-sham-positive", pain=5, least=3))


def said(*judgements: Judgement, flags: tuple[Flag, ...] = ()) -> list[str]:
    """The paragraphs under the conclusion."""
    asked = replace(CONCLUSION, flags=flags)
    contents = replace(SIGNED, judgements=judgements, conclusion=asked)
    return [paragraph.text for paragraph in against(contents, voice())]


def test_a_word_that_no_criteria_set_shares_is_said_to_be_alone() -> None:
    """A surgeon who reads one page learns that the black disc is the physician's alone."""
    shared = next(
        disc
        for answer in CONCLUSION.criteria.values()
        for disc, each in answer.discs.items()
        if each.verdict is Verdict.MET
    )
    alone = Judgement(Disc.L3_L4, Judged.PAIN_SOURCE)

    assert said(Judgement(shared, Judged.PAIN_SOURCE)) == []
    (sentence,) = said(alone, Judgement(shared, Judged.PAIN_SOURCE))
    assert "L3/L4" in sentence
    assert str(shared) not in sentence


def test_a_disc_that_a_set_calls_positive_is_not_passed_over() -> None:
    """A physician who says *not the source* of a positive disc is free to, and it is said."""
    shared = next(
        disc
        for answer in CONCLUSION.criteria.values()
        for disc, each in answer.discs.items()
        if each.verdict is Verdict.MET
    )

    (sentence,) = said(Judgement(shared, Judged.NOT_PAIN_SOURCE))
    assert str(shared) in sentence
    assert said(Judgement(Disc.L3_L4, Judged.NOT_PAIN_SOURCE)) == []
    assert said(Judgement(shared, Judged.UNCERTAIN)) == []


def test_pain_at_a_sham_stands_on_the_first_page() -> None:
    """Credibility comes first, and not on page six."""
    assert said(flags=(SHAM,)) == [voice().spoken(SHAM.because)]
    assert said() == []


def test_without_criteria_nothing_is_held_against_anybody() -> None:
    """A bare report has no answers to differ from."""
    assert list(against(BARE, voice())) == []
