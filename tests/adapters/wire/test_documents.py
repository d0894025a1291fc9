"""Contract `conclude`: any bytes at all give a document or a sentence, never a traceback."""

from decimal import Decimal

import pytest

from discogram.adapters.wire.documents import MOST_BYTES, parse_json, read_json, read_text
from discogram.errors import InputError


def refused(text):
    """The reasons for which a text is no document."""
    with pytest.raises(InputError) as wrong:
        parse_json(text, "study.json")
    return wrong.value.reasons


def test_no_digit_is_lost():
    """14.0 stays 14.0, and a number with many digits keeps them all."""
    found = parse_json('{"a": 14.0, "b": 7, "c": 0.10000000000000000001, "d": 1e2}', "x")

    assert {name: str(value) for name, value in found.items()} == {
        "a": "14.0",
        "b": "7",
        "c": "0.10000000000000000001",
        "d": "1E+2",
    }
    assert isinstance(found["a"], Decimal)
    assert isinstance(found["b"], int)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("", 1, 1),
        ("   ", 1, 4),
        ("discs: []", 1, 1),
        ('{"discs": [}', 1, 12),
        ('{"discs": []', 1, 13),
        ('{\n "discs": [],\n}', 3, 1),
        ("{'discs': []}", 1, 2),
        ('{"a": 1} {"b": 2}', 1, 10),
        ('{"a": "line\nbreak"}', 1, 12),
        ('{"a": +1}', 1, 7),
        ('{"a": 01}', 1, 8),
        ("\0", 1, 1),
    ],
)
def test_what_is_no_json_is_told_with_its_place(text, line, column):
    """The line and the column at which the text stops being JSON are named."""
    (why,) = refused(text)

    assert why.id == "input-not-json"
    assert why.params == {"name": "study.json", "line": line, "column": column}


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_in_json_is_refused(word):
    """Python reads NaN and Infinity; JSON has no such numbers, and no patient either."""
    (why,) = refused(f'{{"pain_nrs": {word}}}')

    assert (why.id, why.params["value"]) == ("input-not-a-number", word)


@pytest.mark.parametrize(
    "digits", ["9" * 5000, "1e99999999999999999999", "-1e-99999999999999999999"]
)
def test_a_number_no_machine_can_hold_is_refused(digits):
    """A number of five thousand digits is a slip, and is repeated in short."""
    (why,) = refused(f'{{"pain_nrs": {digits}}}')

    assert why.id == "input-not-a-number"
    assert len(why.params["value"]) < 30


@pytest.mark.parametrize(
    ("text", "twice"),
    [
        ('{"a": 1, "a": 1}', ["a"]),
        ('{"a": 1, "b": 2, "b": 3, "a": null, "c": 4}', ["a", "b"]),
        (
            '{"discs": [{}, {"disc": "L4/L5", "pain_nrs": 3, "pain_nrs": 8}]}',
            ["discs[1].pain_nrs"],
        ),
    ],
)
def test_a_field_written_twice_is_refused(text, twice):
    """Of two values of one field neither can be trusted; its place is told."""
    assert [(why.id, why.place) for why in refused(text)] == [
        ("input-key-twice", place) for place in twice
    ]


def test_every_flaw_of_a_document_is_told_at_once():
    """A number that is none and a field written twice do not hide each other."""
    found = refused(
        '{"a": [NaN, 1, Infinity], "b": {"c": 1, "c": 2}, "d": 1e99999999999999999999}'
    )

    assert [(why.place, why.id) for why in found] == [
        ("a[0]", "input-not-a-number"),
        ("a[2]", "input-not-a-number"),
        ("b.c", "input-key-twice"),
        ("d", "input-not-a-number"),
    ]


@pytest.mark.parametrize("opened", ["[", '{"a":'])
def test_a_nest_without_end_is_refused(opened):
    """A hundred thousand brackets are nobody's provocation."""
    (why,) = refused(opened * 100_000)

    assert why.id == "input-too-deep"


def test_a_byte_order_mark_is_no_problem(tmp_path):
    """Windows writes a mark before the text; it is not part of it."""
    path = tmp_path / "study.json"
    path.write_bytes(b"\xef\xbb\xbf" + '{"name": "Niño"}'.encode())

    assert read_json(path) == {"name": "Niño"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"\xff\xfe{\0}\0", "input-file-not-text"),
        (b'{"a": "\xe9"}', "input-file-not-text"),
        (b"\x1f\x8b\x08\x00", "input-file-not-text"),
        (b"", "input-not-json"),
    ],
)
def test_a_file_of_something_else_is_refused(tmp_path, content, expected):
    """Another encoding, a packed file or an empty one is named by its name."""
    path = tmp_path / "study.json"
    path.write_bytes(content)

    with pytest.raises(InputError) as wrong:
        read_json(path)
    (why,) = wrong.value.reasons
    assert (why.id, why.params["name"]) == (expected, "study.json")


def test_a_file_that_is_not_there_is_refused(tmp_path):
    """A missing file and a folder are told apart by what the system says."""
    with pytest.raises(InputError) as missing:
        read_text(tmp_path / "study.json")
    with pytest.raises(InputError) as folder:
        read_text(tmp_path)

    whys = [wrong.value.reasons[0] for wrong in (missing, folder)]
    assert {why.id for why in whys} == {"input-file-unreadable"}
    assert whys[0].params["why"] != whys[1].params["why"]


def test_a_file_beyond_reason_is_not_read(tmp_path):
    """More than 64 MiB is refused by its size, before a byte of it is read."""
    path = tmp_path / "scan.json"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)

    with pytest.raises(InputError, match="input-file-too-large"):
        read_text(path)
