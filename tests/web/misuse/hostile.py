"""What may arrive that no person would type? By the kind of field that it is typed into."""

from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote_plus

from hypothesis import strategies as st

from discogram.application.commands import ORDERS
from discogram.web.forms.form import (
    Shown,
    ShownChecklist,
    ShownGroup,
    ShownPart,
    ShownRows,
    form,
)
from discogram.web.forms.shape import shape
from discogram.words.spine import Disc

TEXTS = (
    "\x00",
    "a\x00b",
    "\x1b[31mred\x07",
    "\ud800",
    "half a pair: \udfff",
    "\u202egnirts a denrut\u2066",
    "\U0001f9b4" * 50,
    "x" * 5000,
    "\r\nSet-Cookie: planted=1\r\n",
    "<script>window.ran=1</script>",
    "{{7*7}}{% load static %}",
    "'; DROP TABLE event; --",
    "../../../etc/passwd",
    "null",
    "[]",
    "{}",
    "true",
    "   ",
)
NUMBERS = (
    "NaN",
    "-Infinity",
    "1e400",
    "1" + "0" * 400,
    "1E+99",
    "1e-99",
    "-1",
    "-0",
    "0x10",
    "1_000",
    "١٢",
    "½",
    "1,4,0",
    "9" * 18,
    "-" + "9" * 18,
)
DAYS = (
    "0000-00-00",
    "0001-01-01",
    "9999-12-31",
    "1066-10-14",
    "2026-02-30",
    "2026-W01-1",
    "20260101",
    "-2026-01-01",
    "12026-01-01",
)
TIMES = (
    "0001-01-01T00:00",
    "0001-01-02T12:00",
    "9999-12-31T23:59",
    "9999-12-30T00:00",
    "2026-03-08T02:30",
    "2026-11-01T01:30",
    "2026-01-01T25:61",
    "2026-01-01T10:00[Mars/Olympus]",
    "2026-01-01T10:00+99:99[America/Chicago]",
    *DAYS,
)
"""The first ones are well formed and far away, one hour is skipped, one occurs twice."""
LIKELY: Mapping[str, tuple[str, ...]] = {
    "text": ("Dr. Okafor", "iohexol"),
    "words": ("It has hurt for years.",),
    "number": ("1.5", "300", "1"),
    "whole": ("3", "1", "20"),
    "day": ("2026-01-15", "2025-12-04"),
    "time": ("2026-03-10T09:40", "2026-02-24T10:00"),
    "amount": ("1.5", "120", "37", "80"),
}
"""What a person types, so that a form gets past its first question."""
FAR: Mapping[str, tuple[str, ...]] = {
    "text": TEXTS,
    "words": TEXTS,
    "number": (*NUMBERS, "x"),
    "whole": (*NUMBERS, "1.5"),
    "day": DAYS,
    "time": TIMES,
    "amount": (*NUMBERS, "x"),
}

Post = list[tuple[str, str]]


def fields(order: str) -> tuple[Shown, ...]:
    """Every field that the form of an order has, a row of each list among them."""
    parts = form(order, shape(ORDERS[order]), {}, tuple(Disc)).parts
    return tuple(each for part in parts for each in _leaves(part))


def _leaves(part: ShownPart) -> Iterator[Shown]:
    match part:
        case Shown():
            yield part
        case ShownGroup():
            for each in part.parts:
                yield from _leaves(each)
        case ShownRows():
            for each in part.rows:
                yield from _leaves(each)
        case ShownChecklist():
            for line in part.lines:
                yield from (line.answer, *line.more)


def typed_freely(field: Shown) -> bool:
    """Whether a person types it, rather than chooses."""
    return field.widget in LIKELY


def values(field: Shown) -> st.SearchStrategy[list[str]]:
    """What may arrive under the name of a field: mostly what a person would send."""
    offered = tuple(each.value for each in field.choices)
    usual = LIKELY.get(field.widget, offered) or ("x",)
    far = FAR.get(field.widget, (*TEXTS, *NUMBERS))
    one = st.one_of(*[st.sampled_from(usual)] * 5, st.sampled_from(far), st.text(max_size=12))
    return st.one_of(*[st.lists(one, min_size=1, max_size=1)] * 6, st.lists(one, max_size=3))


@st.composite
def posts(draw: st.DrawFn, order: str) -> Post:
    """A form as it may arrive: keys missing, repeated, unknown, and anything in them."""
    sent: Post = []
    for field in fields(order):
        sent += [(field.name, each) for each in draw(values(field))]
        if field.widget == "amount":
            units = [each.value for each in field.choices] * 3 + ["", "furlong", "\x00"]
            sent.append((f"{field.name}.unit", draw(st.sampled_from(units))))
    sent += draw(st.sampled_from([[]] * 4 + [STRANGE]))
    at = draw(st.sampled_from([None] * 4 + list(TIMES)))
    return sent if at is None else [*sent, ("_at", at)]


STRANGE: Post = [
    ("nobody.asked", "1"),
    ("treatments[99999].kind", "x"),
    ("treatments[-1].kind", "x"),
    ("\x00", "\x00"),
    ("__proto__", "1"),
    ("_add", "treatments"),
    ("_sequence", "9" * 400),
    ("_command", "no-id"),
]


def body(sent: Sequence[tuple[str, str]]) -> bytes:
    """The form as bytes; half a pair of surrogates as whoever means harm would write it."""
    return "&".join("=".join(_quoted(each) for each in pair) for pair in sent).encode("ascii")


def _quoted(text: str) -> str:
    return quote_plus(text.encode("utf-8", "surrogatepass"))


FORM = "application/x-www-form-urlencoded"


def arrives(text: str) -> str:
    """What a browser's own decoding makes of a text, less what no field can hold."""
    return text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").replace("\x00", "")
