"""Row M09: another test beside the injection of the same disc, word against word."""

from datetime import date

import pytest

from discogram.pathway.candidacy.facts import VALUES, CorrelatedTest, TestKind
from discogram.pathway.conclusion.beside import UNREMARKABLE, agrees, shows_change
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.pathway.conclusion.cases import disc, painless, step

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
HURTS = disc("L4/L5", step(8, "concordant", 12))
QUIET = painless("L4/L5")
ANOTHER_PAIN = disc("L4/L5", step(8, "discordant", 12))
UNASKED = disc("L4/L5", step(8, None, 12))


def said(kind, value, level="L4/L5"):
    """A result of another test."""
    return CorrelatedTest(TestKind(kind), value, date(2026, 1, 5), level and Disc(level))


@pytest.mark.parametrize(
    ("kind", "value", "tested", "verdict", "because"),
    [
        ("pfirrmann", "IV", HURTS, MET, "changed-pain"),
        ("pfirrmann", "IV", QUIET, NOT_MET, "changed-quiet"),
        ("pfirrmann", "IV", ANOTHER_PAIN, NOT_MET, "changed-quiet"),
        ("hiz", "no", HURTS, NOT_MET, "normal-pain"),
        ("modic", "0", QUIET, MET, "normal-quiet"),
        ("pfirrmann", "II", HURTS, UNKNOWN, "another-thing"),
        ("emg", "radiculopathy", HURTS, UNKNOWN, "another-thing"),
        ("block", "relieved", HURTS, UNKNOWN, "another-thing"),
        ("hiz", "yes", UNASKED, UNKNOWN, "no-answer"),
        ("hiz", "yes", None, UNKNOWN, "no-answer"),
    ],
)
def test_a_result_and_an_injection_agree_or_differ(kind, value, tested, verdict, because):
    """What lies between, and what nobody asked, is compared with nothing."""
    found = agrees(said(kind, value), tested)

    assert (found.verdict, found.reason.id) == (verdict, f"conclusion-beside-{because}")


def test_a_result_of_no_single_disc_speaks_of_none():
    """An MRI of the whole spine changes no disc."""
    assert shows_change(said("modic", "1", None)) is UNKNOWN


def test_the_unremarkable_words_are_words_of_the_tests():
    """A word that a test never says would make every result a changed disc."""
    for kind, words in UNREMARKABLE.items():
        assert words < set(VALUES[kind])
