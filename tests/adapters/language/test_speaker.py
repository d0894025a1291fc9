"""Architecture, "Language and quantities": sentences are made at the edge, from reasons."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker, Untranslated, languages
from discogram.adapters.language import speaker as speaker_module
from discogram.adapters.language.catalogue import Catalogue
from discogram.errors import InputError, Reason, reason
from discogram.words.spine import Count, Disc
from discogram.words.text import FreeText
from discogram.words.units import Mass, Pressure, Quantity
from tests.adapters.language.test_printing import values

SPEAKERS = tuple(Speaker(language) for language in languages())


def test_english_and_spanish_are_spoken() -> None:
    """The clinic can choose between English and Spanish."""
    assert languages() == ("en", "es")


@pytest.mark.parametrize("language", ["fr", "", "EN", ".."])
def test_an_unknown_language_is_refused(language: str) -> None:
    """A language nobody wrote is refused, and the refusal lists those that were."""
    with pytest.raises(InputError) as refused:
        Speaker(language)

    assert refused.value.reasons[0].id == "language-unknown"
    assert Speaker("en", strict=True).explain(refused.value) == (
        f"Discogram does not speak “{language}”: choose one of these: en and es.",
    )


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("A spine with lumbarised S1 has no L5/L6 disc:"
            " correct the level or the vertebral count.")),
        ("es", ("Una columna con S1 lumbarizada no tiene el disco L5/L6:"
            " corrija el nivel o el recuento vertebral.")),
    ],
)  # fmt: skip
def test_a_reason_is_said_in_each_language(language: str, said: str) -> None:
    """One reason, two languages, the same facts."""
    why = reason("spine-disc-not-in-count", disc=Disc.L5_L6, count=Count.LUMBARISED_S1)

    assert Speaker(language, strict=True).say(why) == said


@pytest.mark.parametrize(
    ("kind", "value", "unit", "asked"),
    [
        (Pressure, 500, "[psi]", "500 psi cannot be right: write a value between -7 and 441"),
        (Mass, -1, "mg", "-1 mg cannot be right: write a value between 0 and 100000"),
    ],
)
def test_a_variant_follows_what_is_unknown(
    kind: type[Quantity], value: int, unit: str, asked: str
) -> None:
    """A sentence leaves out a bound that does not exist."""
    with pytest.raises(InputError) as refused:
        kind.of(value, unit)

    (said,) = Speaker("en", strict=True).explain(refused.value)
    assert said.startswith(f"{asked} (in ")


def test_an_error_is_explained_place_by_place() -> None:
    """Every problem of an input is said behind the place where it stands."""
    problem = reason("quantity-not-a-number", value="x")
    error = InputError([problem.at("discs[0].opening_pressure"), problem])

    sentence = Speaker("en").say(problem)

    assert Speaker("en").explain(error) == (
        f"discs[0].opening_pressure: {sentence}",
        sentence,
    )


def test_digits_are_not_lost_to_the_cache() -> None:
    """Pressures that compare equal are still printed as each was entered."""
    speaker = Speaker("en")
    said = [
        speaker.say(reason("quantity-not-a-number", value=Pressure.of(text, "[psi]").value))
        for text in ("14", "14.0", "14.00")
    ]

    assert [sentence[1 : sentence.index("”")] for sentence in said] == ["14", "14.0", "14.00"]


def test_erased_words_are_not_said_again() -> None:
    """Words that were erased do not come back, though the reason compares equal."""
    speaker = Speaker("en")
    words = FreeText.of("Mary Synthetic", "salt")
    before, after = (
        speaker.say(reason("quantity-not-a-number", value=(each,)))
        for each in (words, FreeText(words.digest))
    )

    assert "Mary Synthetic" in before
    assert "[erased]" in after


def test_sentences_are_forgotten_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A speaker that runs for months does not fill the memory, and still says the same."""
    monkeypatch.setattr(speaker_module, "_KEPT", 10)
    speaker = Speaker("en")
    said = [speaker.say(reason("time-unreadable", value=str(each % 25))) for each in range(50)]

    assert len(speaker._said) <= 10
    assert said[:25] == said[25:]


def test_a_missing_message_is_printed_as_its_id() -> None:
    """In the clinic a sentence that nobody wrote shows its id, and stops nothing."""
    said = [speaker.say(reason("no-such-message", x=1)) for speaker in SPEAKERS]

    assert said == ["[no-such-message]"] * len(SPEAKERS)


def test_a_missing_translation_falls_back_to_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence that one language lacks is said in English, with that language's numbers."""
    catalogue = Catalogue("es", "word-decimal-mark = ,\n")
    english = speaker_module._catalogue("en")
    monkeypatch.setattr(
        speaker_module, "_catalogue", lambda name: english if name == "en" else catalogue
    )

    assert Speaker("es").say(reason("unit-unknown", unit="x", known=(1.5, 2))) == (
        "“x” is not a known unit: write one of these: 1,5 and 2."
    )


@pytest.mark.parametrize(
    "why",
    [reason("no-such-message"), reason("unit-unknown", unit="x")],
    ids=["no message", "no parameter"],
)
def test_a_test_may_ask_to_be_told(why: Reason) -> None:
    """A strict speaker raises for a message or a parameter that is missing."""
    with pytest.raises(Untranslated, match=why.id):
        Speaker("en", strict=True).say(why)


@given(st.text(), st.dictionaries(st.text(), values))
def test_nothing_makes_a_speaker_fail(id: str, params: dict[str, object]) -> None:
    """Any id with any parameters is said somehow: a stop must reach the reader."""
    said = [speaker.say(Reason(id, params)) for speaker in SPEAKERS]

    assert all(said)


@given(
    st.sampled_from(["unit-unknown", "quantity-out-of-range", "table-row-missing"]), st.data()
)
def test_no_parameter_makes_a_sentence_fail(id: str, data: st.DataObject) -> None:
    """A parameter of another kind than foreseen still gives a sentence without marks."""
    names = ("unit", "known", "quantity", "least", "most", "base", "table", "row", "choice")
    params = {name: data.draw(values) for name in names}
    said = [speaker.say(Reason(id, params)) for speaker in SPEAKERS]

    assert all(sentence.isprintable() and len(sentence) > 10 for sentence in said)


def test_fluent_is_not_loaded_before_a_sentence_is_needed() -> None:
    """A command that says nothing does not wait for Fluent and Babel."""
    program = (
        "import sys; from discogram.adapters.language import Speaker; Speaker('es');"
        "print(sorted({'babel', 'fluent'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)

    assert done.stdout.strip() == b"[]"
