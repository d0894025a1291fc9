"""What the disc table and the readings say: M06, M09, B04."""

from dataclasses import replace

import pytest

from discogram.adapters.documents.sections.discs import (
    GAP,
    LIKENESS,
    SPOKEN,
    discs,
    last_volume,
    readers_agree,
    readings,
    sham,
    worst_step,
)
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.images.facts import DiscImage, Nucleogram, Reading
from discogram.pathway.provocation.facts import Concordance, DiscTest, ShamTest, Step
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import Disc
from discogram.words.units import PainScore, Volume
from discogram.words.verdict import Verdict
from tests.adapters.documents.patients import GAPPY, PAINFUL, UNSIGNED, voice

DISC = Disc.L4_L5
MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN


def said(pain: int | None, concordance: Concordance | None) -> Step:
    """A step with what the patient said, and nothing else."""
    score = None if pain is None else PainScore.of(pain, "{score}")
    return Step(pain=score, concordance=concordance)


@pytest.mark.parametrize(
    ("steps", "worst"),
    [
        ([], None),
        ([(None, Concordance.CONCORDANT)], None),
        ([(2, Concordance.SIMILAR), (7, Concordance.CONCORDANT)], 1),
        ([(7, Concordance.CONCORDANT), (2, Concordance.NONE)], 0),
        ([(7, Concordance.SIMILAR), (7, Concordance.CONCORDANT)], 1),
        ([(7, Concordance.CONCORDANT), (7, Concordance.DISCORDANT)], 0),
        ([(0, Concordance.NONE), (0, Concordance.PRESSURE)], 1),
        ([(7, None), (7, Concordance.NONE)], 1),
    ],
)
def test_the_worst_step_is_shown(
    steps: list[tuple[int | None, Concordance | None]], worst: int | None
) -> None:
    """Of equal pains the one most like the usual pain counts, in whatever order they came."""
    recorded = tuple(said(*each) for each in steps)
    found = worst_step(DiscTest(DISC, steps=recorded))

    assert found == (None if worst is None else recorded[worst])


def test_a_highest_value_that_may_have_been_higher_is_marked() -> None:
    """A control whose strongest increment nobody asked about is no plain 0."""
    answered = said(0, Concordance.NONE)
    whole, gap = (DiscTest(DISC, steps=(answered, each)) for each in (answered, Step()))

    rows = [discs(_of(test), voice()).blocks for test in (whole, gap, PAINFUL, GAPPY)]
    pains = [(blocks[0].rows[0][5], blocks[0].rows[0][3]) for blocks in rows]  # type: ignore[union-attr]
    noted = [voice().tell("note-gap", gap=GAP) in str(blocks) for blocks in rows]

    assert pains == [("0", "–"), ("0*", "–"), ("8", "12"), ("2*", "34.0*")]
    assert noted == [False, True, False, True]


def _of(test: DiscTest) -> ReportContents:
    tested = TestedDisc(test, DiscImage(test.disc))
    return replace(UNSIGNED, study=replace(UNSIGNED.study, discs=(tested,)))


def test_likeness_rises_from_none_to_the_usual_pain() -> None:
    """The order of the closed list is the order of likeness."""
    assert LIKENESS[0] is Concordance.NONE
    assert LIKENESS[-1] is Concordance.CONCORDANT


def test_the_volume_is_the_largest_that_was_in_the_disc() -> None:
    """Volumes are cumulative, so the largest is what was given; unknown stays unknown."""
    assert last_volume(PAINFUL) == Volume.of("2.0", "mL")
    assert last_volume(GAPPY) == Volume.of("2.0", "mL")
    assert last_volume(DiscTest(DISC)) is None


def reading(name: str, grade: int | None = 4, leak: bool | None = False) -> Reading:
    """One reader's disc."""
    return Reading(name, (DiscImage(DISC, Nucleogram.FISSURED, grade, leak),))


@pytest.mark.parametrize(
    ("readings", "verdict"),
    [
        ((), UNKNOWN),
        ((reading("A"),), UNKNOWN),
        ((reading("A"), Reading("B", ())), UNKNOWN),
        ((Reading("A", ()), Reading("B", ())), UNKNOWN),
        ((reading("A"), reading("B")), MET),
        ((reading("A"), reading("B", 3)), NOT_MET),
        ((reading("A"), reading("B", 4, True)), NOT_MET),
        ((reading("A"), reading("B", None)), UNKNOWN),
        ((reading("A", 4, None), reading("B", 3)), NOT_MET),
    ],
)
def test_readers_agree_only_on_what_both_saw(
    readings: tuple[Reading, ...], verdict: Verdict
) -> None:
    """One sure difference is a difference; a gap is never taken for agreement."""
    assert readers_agree(readings, DISC) is verdict


def test_another_disc_does_not_make_readers_differ() -> None:
    """Agreement is told disc by disc."""
    other = DiscImage(Disc.L3_L4, Nucleogram.LOBULAR, 1, False)
    first = Reading("A", (*reading("A").discs, other))

    assert readers_agree((first, reading("B")), DISC) is MET
    assert readers_agree((first, reading("B")), Disc.L3_L4) is UNKNOWN


def test_grades_are_printed_as_they_are() -> None:
    """Pfirrmann IV and Modic 2 need no translation; findings in words do."""
    assert {"protrusion", "not_relieved", "yes"} <= SPOKEN
    assert not {"IV", "2"} & SPOKEN


@pytest.mark.parametrize(
    ("grade", "leak", "noted"),
    [
        (5, True, False),
        (4, False, False),
        (None, True, False),
        (2, True, True),
        (5, False, True),
    ],
)
def test_a_reading_that_contradicts_itself_is_told(
    grade: int | None, leak: bool, noted: bool
) -> None:
    """A leak with grade 2 is one slip or the other, also when it was agreed on."""
    image = DiscImage(DISC, Nucleogram.FISSURED, grade, leak)
    study = replace(UNSIGNED.study, discs=(TestedDisc(PAINFUL, image),))

    blocks = readings(replace(UNSIGNED, study=study), voice()).blocks

    assert (voice().tell("note-leak-differs", discs="L4/L5", grade=5) in str(blocks)) is noted


def test_a_sham_without_an_answer_is_not_called_painless() -> None:
    """Two were done and one was answered: how the other was is said to be unknown."""
    trials = (ShamTest(PainScore.of("0", "{score}")), ShamTest())
    contents = replace(UNSIGNED, study=replace(UNSIGNED.study, sham=trials))

    assert sham(contents, voice()).text == voice().tell("sham-unanswered", count="2", known=1)
