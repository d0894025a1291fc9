"""Contract `conclude`: a word is never a number, true never 1, and every problem is listed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, IntEnum
from uuid import UUID

import pytest

from discogram.adapters.wire.converter import CONVERTER, salted, structure
from discogram.errors import InputError
from discogram.pathway.provocation.facts import Behaviour, Concordance
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import PainScore, Pressure


class Grade(IntEnum):
    NONE = 0
    LEAK = 5


class Plain(Enum):
    ONE = "one"


NESTED = [[["deep"]]] * 3
RIGHT = [
    (int, 7, 7),
    (int, Decimal("7.0"), 7),
    (int, -3, -3),
    (bool, True, True),
    (bool, False, False),
    (str, "", ""),
    (str, "7", "7"),
    (Decimal, 7, Decimal(7)),
    (Decimal, "7", Decimal(7)),
    (Decimal, "7.50", Decimal("7.50")),
    (Decimal, Decimal("1e3"), Decimal(1000)),
    (Decimal, 0.5, Decimal("0.5")),
    (Concordance, "similar", Concordance.SIMILAR),
    (Grade, 5, Grade.LEAK),
    (Plain, "one", Plain.ONE),
    (date, "2026-12-01", date(2026, 12, 1)),
    (UUID, "00000000-0000-0000-0000-000000000001", UUID(int=1)),
    (tuple[int, ...], [1, 2], (1, 2)),
    (tuple[int, ...], [], ()),
    (frozenset[Behaviour], ["rubbing"], frozenset({Behaviour.RUBBING})),
    (frozenset[Behaviour], [], frozenset()),
    (int | None, None, None),
    (Concordance | None, None, None),
    (Pressure, {"value": 14, "unit": "[psi]"}, Pressure.of("14", "[psi]")),
    (Pressure, {"value": "14.0", "unit": "kPa"}, Pressure.of("14.0", "kPa")),
]
NUMBER, WHOLE, TEXT = "input-not-a-number", "input-not-a-whole-number", "input-not-text"
LIMIT = "input-is-a-limit"
ANSWER, WORD, LIST = "input-not-yes-or-no", "input-word-unknown", "input-not-a-list"
AMOUNT = "input-quantity-shape"
WRONG = [
    (int, True, WHOLE),
    (int, "7", WHOLE),
    (int, Decimal("7.5"), WHOLE),
    (int, 7.0, WHOLE),
    (int, Decimal("1e999999999"), WHOLE),
    (int, None, WHOLE),
    (int, NESTED, WHOLE),
    (bool, "no", ANSWER),
    (bool, 0, ANSWER),
    (bool, "", ANSWER),
    (bool, {}, ANSWER),
    (str, 7, TEXT),
    (str, True, TEXT),
    (str, None, TEXT),
    (str, NESTED, TEXT),
    (Decimal, True, NUMBER),
    (Decimal, "seven", NUMBER),
    (Decimal, "1,5", NUMBER),
    (Decimal, "", NUMBER),
    (Decimal, "<", NUMBER),
    (Decimal, "<5", LIMIT),
    (Decimal, " >= 0,5 ", LIMIT),
    (Decimal, "NaN", NUMBER),
    (Decimal, "-Infinity", NUMBER),
    (Decimal, [7], NUMBER),
    (Concordance, "Similar", WORD),
    (Concordance, "", WORD),
    (Concordance, 4, WORD),
    (Concordance, None, WORD),
    (Concordance, NESTED, WORD),
    (Grade, 1, WORD),
    (Grade, True, WORD),
    (Grade, "5", WORD),
    (Plain, "two", WORD),
    (date, "1 December", "input-not-a-date"),
    (date, 20, "input-not-a-date"),
    (UUID, "1", "input-not-a-uuid"),
    (CivilTime, "2026-12-01T09:30", "time-unreadable"),
    (tuple[int, ...], "12", LIST),
    (tuple[str, ...], "", LIST),
    (tuple[int, ...], {}, LIST),
    (tuple[int, ...], 5, LIST),
    (frozenset[Behaviour], "guarding", LIST),
    (frozenset[Behaviour], "", LIST),
    (frozenset[Behaviour], {}, LIST),
    (frozenset[Behaviour], None, LIST),
    (Pressure, 14, AMOUNT),
    (Pressure, "14 psi", AMOUNT),
    (Pressure, {"value": 14}, AMOUNT),
    (Pressure, {"value": 14, "unit": "[psi]", "site": "L4"}, AMOUNT),
    (Pressure, {"value": 14, "unit": "psi"}, "unit-unknown"),
    (Pressure, {"value": 14, "unit": "mL"}, "unit-of-another-quantity"),
    (Pressure, {"value": 14, "unit": None}, TEXT),
    (Pressure, {"value": True, "unit": "[psi]"}, NUMBER),
    (Pressure, {"value": None, "unit": "[psi]"}, NUMBER),
    (Pressure, {"value": "1e999999999", "unit": "[psi]"}, "quantity-not-a-number"),
    (PainScore, {"value": 11, "unit": "{score}"}, "quantity-out-of-range"),
]


@pytest.mark.parametrize(("kind", "raw", "value"), RIGHT)
def test_a_value_is_read_as_its_type(kind, raw, value):
    """What has the right type is read, and a decimal may be written as text."""
    found = structure(raw, kind)

    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(("kind", "raw", "why"), WRONG)
def test_a_value_of_another_type_is_refused(kind, raw, why):
    """Nothing is guessed: not from a word, not from a truth value, not letter by letter."""
    with pytest.raises(InputError) as wrong:
        structure(raw, kind)

    assert {each.id for each in wrong.value.reasons} == {why}


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        (True, "true"),
        (None, "null"),
        ([1, 2], "[...]"),
        ({"a": 1}, "{...}"),
        ("guardin", "guardin"),
        ("x" * 1000, "x" * 60 + "..."),
    ],
)
def test_a_wrong_value_is_repeated_briefly(raw, shown):
    """The message repeats what was written as JSON writes it, and never at length."""
    with pytest.raises(InputError) as wrong:
        structure(raw, Behaviour)

    (why,) = wrong.value.reasons
    assert why.params == {"word": shown, "known": tuple(Behaviour)}


@dataclass(frozen=True)
class Inner:
    score: int
    kind: Concordance | None = None


@dataclass(frozen=True)
class Outer:
    name: str
    inner: Inner
    rows: tuple[Inner, ...] = ()


def test_every_problem_is_listed_with_its_place():
    """One reading names all that is to be mended, each by the path to it."""
    raw = {
        "name": 5,
        "inner": {"kind": "much"},
        "rows": [{"score": 1}, {"score": "x", "other": 1}, 7],
        "more": None,
    }

    with pytest.raises(InputError) as wrong:
        structure(raw, Outer, "file")

    assert sorted((why.place, why.id) for why in wrong.value.reasons) == [
        ("file", "input-field-unknown"),
        ("file.inner.kind", WORD),
        ("file.inner.score", "input-missing"),
        ("file.name", TEXT),
        ("file.rows[1]", "input-field-unknown"),
        ("file.rows[1].score", WHOLE),
        ("file.rows[2]", "input-wrong-shape"),
    ]


def test_a_field_nobody_knows_offers_those_there_are():
    """A stranger among the fields is named, with the fields that exist."""
    with pytest.raises(InputError) as wrong:
        structure({"score": 1, "scores": 2}, Inner)

    (why,) = wrong.value.reasons
    assert why.params == {"field": "scores", "known": ("kind", "score")}


def test_sets_are_written_in_order():
    """The same facts give the same bytes, whatever order a set keeps inside."""
    behaviours = frozenset(Behaviour)

    assert CONVERTER.unstructure(behaviours, frozenset[Behaviour]) == sorted(behaviours)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (Decimal("14.0"), "14.0"),
        (date(2026, 12, 1), "2026-12-01"),
        (UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        (Concordance.SIMILAR, "similar"),
        (Pressure.of("14.0", "[psi]"), {"value": "14.0", "unit": "[psi]"}),
        (
            CivilTime.parse("2026-12-01T09:30[America/Chicago]"),
            "2026-12-01T09:30-06:00[America/Chicago]",
        ),
    ],
)
def test_a_value_comes_back_as_it_was_written(value, written):
    """Writing and reading are inverse, and digits stay as they were entered."""
    assert CONVERTER.unstructure(value) == written
    assert str(structure(written, type(value))) == str(value)


def test_words_of_a_person_are_salted_once():
    """Read for the first time, a person's words get a salt; from the record, their digest."""
    with salted(lambda: "pepper"):
        first = structure("a name", FreeText)

    assert first == FreeText.of("a name", "pepper")
    assert CONVERTER.unstructure(first) == first.digest
    assert structure(first.digest, FreeText) == first
    assert structure(first.digest, FreeText).words is None


def test_a_site_lends_its_zone_to_a_local_time():
    """Within one site's file a local time may leave its zone out; elsewhere it may not."""
    with salted(lambda: "pepper", "Europe/Madrid"):
        found = structure("2026-12-01T09:30", CivilTime)
        named = structure("2026-12-01T09:30[America/Chicago]", CivilTime)

    assert (found.zone, named.zone) == ("Europe/Madrid", "America/Chicago")
    with pytest.raises(InputError, match="time-unreadable"):
        structure("2026-12-01T09:30", CivilTime)
