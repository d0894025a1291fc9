"""What is written in the record is what is read back, whatever its version (M12, M13)."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.wire.codec import TYPES, EventCodec
from discogram.errors import InputError, RecordChanged
from discogram.pathway.events import BODIES, UPCASTS, VERSIONS, EntryStruckOut
from discogram.pathway.preparation.events import DriverNamed, LabRecorded
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.provocation.events import (
    OpeningPressureRead,
    PainReported,
    StepRecorded,
)
from discogram.pathway.provocation.facts import Behaviour
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import PainScore, Pressure, Unit, Volume
from tests.properties.bodies import of

CODEC = EventCodec()
FEW = settings(max_examples=60, deadline=None)
anything = st.sampled_from(BODIES).flatmap(of)


def back(body: object) -> object:
    """A body written and read again, its words still there."""
    type_, version, json, texts = CODEC.encode(body)
    return CODEC.decode(type_, version, json, {text.digest: text for text in texts})


def leaves(json: Any) -> Iterator[Any]:
    """Every single value and every name inside a JSON value."""
    if isinstance(json, dict):
        for name, value in json.items():
            yield name
            yield from leaves(value)
    elif isinstance(json, list):
        for value in json:
            yield from leaves(value)
    else:
        yield json


@pytest.mark.parametrize("kind", BODIES)
def test_every_body_comes_back_as_it_was_written(kind: type) -> None:
    """Whatever a body may hold, reading undoes writing, words and digits included."""

    @settings(FEW, max_examples=8)
    @given(of(kind))
    def comes_back(body: object) -> None:
        read = back(body)

        assert read == body
        assert [text.words for text in CODEC.encode(read)[3]] == [
            text.words for text in CODEC.encode(body)[3]
        ]

    comes_back()


@settings(FEW)
@given(anything)
def test_json_holds_no_float_and_nothing_of_ours(body: object) -> None:
    """A body is plain JSON; numbers that were measured are text, so that no digit is lost."""
    _, _, json, _ = CODEC.encode(body)

    assert type(json) is dict
    assert {type(leaf) for leaf in leaves(json)} <= {str, int, bool, type(None)}


@settings(FEW)
@given(anything)
def test_the_same_body_gives_the_same_bytes(body: object) -> None:
    """Written, read and written again: the bytes that are hashed do not change."""
    type_, version, json, texts = CODEC.encode(body)
    again = CODEC.encode(back(body))

    assert again[:2] == (type_, version)
    assert rfc8785.dumps(again[2]) == rfc8785.dumps(json)
    assert again[3] == texts


@settings(FEW)
@given(anything)
def test_words_that_may_name_somebody_are_not_in_the_json(body: object) -> None:
    """Of free text the record holds digests alone; the words travel beside it."""
    _, _, json, texts = CODEC.encode(body)

    found = list(leaves(json))
    assert all(text.digest in found for text in texts)
    for text in texts:
        assert text.words is not None
        assert text.salt is not None
        assert FreeText.of(text.words, text.salt).digest == text.digest


@settings(FEW)
@given(anything)
def test_erased_words_leave_the_rest(body: object) -> None:
    """With every row emptied the body is equal: only its words are gone."""
    type_, version, json, texts = CODEC.encode(body)
    emptied = {text.digest: FreeText(text.digest) for text in texts}

    erased = CODEC.decode(type_, version, json, emptied)

    assert CODEC.words_in(type_, version, json) == set(emptied)
    assert erased == body
    assert all(text.words is None for text in CODEC.encode(erased)[3])


NAME, PHONE = (FreeText.of(words, "salt") for words in ("Sam Example", "+1 312 555 0142"))


def test_a_name_is_erased_by_itself() -> None:
    """Each text stands by its digest: one erased leaves the other."""
    type_, version, json, texts = CODEC.encode(DriverNamed(NAME, PHONE))

    read = CODEC.decode(
        type_, version, json, {PHONE.digest: PHONE, NAME.digest: FreeText(NAME.digest)}
    )

    assert json == {"name": NAME.digest, "phone": PHONE.digest}
    assert texts == (NAME, PHONE)
    assert isinstance(read, DriverNamed)
    assert read.name is not None
    assert read.phone is not None
    assert (read.name.words, read.phone.words) == (None, "+1 312 555 0142")


def test_one_text_twice_is_kept_once() -> None:
    """The side table has one row for a digest."""
    _, _, _, texts = CODEC.encode(DriverNamed(NAME, NAME))

    assert texts == (NAME,)


@pytest.mark.parametrize("digits", ["14.0", "14", "14.00", "0.10", "1E+1"])
def test_digits_stay_as_they_were_entered(digits: str) -> None:
    """A pressure of 14.0 is not 14: the trailing nought says how it was read."""
    body = OpeningPressureRead("ash", Pressure(Decimal(digits), Unit.KPA))

    _, _, json, _ = CODEC.encode(body)
    read = back(body)

    assert json["pressure"] == {"value": digits, "unit": "kPa"}
    assert isinstance(read, OpeningPressureRead)
    assert str(read.pressure.value) == digits


def test_a_lab_keeps_its_nought() -> None:
    """A bare decimal is written as text too."""
    at = CivilTime.parse("2026-03-09T08:15[America/Chicago]")
    body = LabRecorded(Lab(LabKind.INR, Decimal("1.10"), Unit.INR, at))

    _, _, json, _ = CODEC.encode(body)

    assert json["lab"]["value"] == "1.10"
    assert json["lab"]["taken_at"] == "2026-03-09T08:15-05:00[America/Chicago]"


def test_both_strikes_of_a_repeated_hour_come_back() -> None:
    """The hour that the clock shows twice is told apart in the record."""
    first, second = (
        CivilTime.parse(f"2026-11-01T01:30{offset}[America/Chicago]")
        for offset in ("-05:00", "-06:00")
    )

    read = [
        back(LabRecorded(Lab(LabKind.INR, Decimal(1), Unit.INR, at))) for at in (first, second)
    ]

    assert [each.lab.taken_at for each in read if isinstance(each, LabRecorded)] == [
        first,
        second,
    ]
    assert first != second


def test_a_set_is_written_in_one_order() -> None:
    """The same behaviours give the same bytes, and none seen is not nobody looked."""
    said = [
        PainReported("ash", PainScore.of(4, "{score}"), behaviours=seen)
        for seen in (frozenset(Behaviour), frozenset[Behaviour](), None)
    ]

    written = [CODEC.encode(body)[2]["behaviours"] for body in said]

    assert written == [sorted(Behaviour), [], None]
    assert [back(body) for body in said] == said


@pytest.mark.parametrize(
    ("type_", "version"),
    [
        ("SomethingElse", 1),
        ("", 1),
        ("StepRecorded", 3),
        ("LabRecorded", 2),
        ("LabRecorded", 0),
        ("StepRecorded", 0),
        ("StepRecorded", -1),
    ],
)
def test_what_this_software_does_not_know_is_refused(type_: str, version: int) -> None:
    """A newer record is refused with a reason and never read by guesswork."""
    with pytest.raises(InputError) as unknown:
        CODEC.decode(type_, version, {}, {})

    (why,) = unknown.value.reasons
    assert why.id == "event-unknown"
    assert why.params == {"type": type_, "version": version}
    for language in ("en", "es"):
        assert Speaker(language, strict=True).say(why)


def test_every_type_is_known_by_its_name() -> None:
    """The name in the store is the name of the class, and no two are alike."""
    assert set(TYPES.values()) == set(BODIES)
    assert len(TYPES) == len(BODIES)


def test_every_older_version_has_a_way_up() -> None:
    """From each version that was ever written there is an upcast to the next."""
    needed = {
        (body.__name__, version) for body in BODIES for version in range(1, VERSIONS[body])
    }

    assert set(UPCASTS) == needed


def test_an_old_step_is_read_with_its_units() -> None:
    """Version 1 knew bare numbers in mL and psi; today's step says so."""
    old = {"token": "ash", "volume_ml": "0.5", "pressure_psi": "14.0"}

    read = CODEC.decode("StepRecorded", 1, old, {})

    assert read == StepRecorded("ash", Volume.of("0.5", "mL"), Pressure.of("14.0", "[psi]"))
    assert CODEC.encode(read)[1] == VERSIONS[StepRecorded] == 2


def test_a_damaged_body_names_every_problem_with_its_place() -> None:
    """What cannot be read is listed whole, under the name of its type."""
    damaged = {
        "token": 7,
        "volume": {"value": "much", "unit": "mL"},
        "static_pressure": {"value": "14", "unit": "psi"},
        "extra": None,
    }

    with pytest.raises(InputError) as wrong:
        CODEC.decode("StepRecorded", 2, damaged, {})

    assert {(why.place, why.id) for why in wrong.value.reasons} == {
        ("StepRecorded.token", "input-not-text"),
        ("StepRecorded.volume", "input-not-a-number"),
        ("StepRecorded.static_pressure", "unit-unknown"),
        ("StepRecorded", "input-field-unknown"),
    }


def test_the_texts_of_one_body_are_not_lent_to_the_next() -> None:
    """Words belong to the event they were stored with."""
    type_, version, json, texts = CODEC.encode(EntryStruckOut(1, NAME))
    CODEC.decode(type_, version, json, {text.digest: text for text in texts})

    with pytest.raises(RecordChanged) as found:
        CODEC.decode(type_, version, json, {})

    assert found.value.reasons[0].id == "event-words-missing"
