"""How single facts are said: M13, B05, B06."""

from fractions import Fraction

import pytest

from discogram.adapters.documents.voice import DASH, Voice
from discogram.words.text import FreeText
from discogram.words.units import PainScore, Pressure
from tests.adapters.documents.patients import voice

ENGLISH = voice()


@pytest.mark.parametrize(
    ("spoken", "shown"),
    [(voice("en"), "14.0 psi"), (voice("es"), "14,0 psi")],
)
def test_digits_are_kept_as_entered(spoken: Voice, shown: str) -> None:
    """A trailing zero is not dropped, and the decimal mark is the language's."""
    assert spoken.full(Pressure.of("14.0", "[psi]")) == shown
    assert spoken.brief(Pressure.of("14.0", "[psi]")) == shown


def test_unknown_is_never_a_number() -> None:
    """None is said as not recorded, or as a dash in a narrow table."""
    assert ENGLISH.full(None) == "not recorded"
    assert {ENGLISH.brief(None), ENGLISH.digits(None), ENGLISH.psi(None)} == {DASH}
    assert ENGLISH.digits(PainScore.of(0, "{score}")) == "0"
    assert ENGLISH.psi(Fraction(0)) == "0"


def test_no_is_an_answer() -> None:
    """No and zero are facts; they are not printed as missing."""
    assert ENGLISH.brief(False) == "no"
    assert ENGLISH.full(False) == "no"


def test_blank_words_are_not_recorded() -> None:
    """A name of spaces is no name."""
    assert ENGLISH.text(" \t") == "not recorded"
    assert ENGLISH.words(FreeText("digest", "\n")) == "not recorded"
    assert ENGLISH.listed(()) == "not recorded"


def test_erased_words_are_said_to_be_erased() -> None:
    """Erased is not the same as never written."""
    assert ENGLISH.words(FreeText("digest")) == ENGLISH.tell("erased")
    assert ENGLISH.words(None) == "not recorded"


def test_sentences_bring_no_hidden_signs() -> None:
    """Marks that a catalogue puts around a parameter do not reach the report."""
    marked = Voice(lambda why: f"\u2068{why.id}\u2069", str, "en")

    assert marked.tell("title") == "report-title"
