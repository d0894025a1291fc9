"""Which numbers has a person, as they were typed: each with who gave it?

A row whose two fields are empty is no number, so that a wrong one is taken away by emptying it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from django.http import QueryDict

from discogram.errors import Reason, reason
from discogram.web.desk.registering import LONGEST

Pair = tuple[str, str]
"""Issuer and number."""
FREE = 2
"""How many empty rows stand below those that are filled."""


@dataclass(frozen=True, slots=True)
class Row:
    """One number on the page; a problem stands at the field that mends it."""

    at: int
    issuer: str
    number: str
    issuer_problem: Reason | None = None
    number_problem: Reason | None = None


def typed_pairs(form: QueryDict) -> tuple[Pair, ...] | None:
    """The rows as they were sent; None where the form asked for no numbers at all."""
    issuers, numbers = form.getlist("issuer"), form.getlist("number")
    if not issuers and not numbers:
        return None
    sent = zip_longest(issuers, numbers, fillvalue="")
    return tuple((issuer.strip(), number.strip()) for issuer, number in sent)


def problems_of(pairs: Sequence[Pair]) -> Iterator[Reason]:
    """Everything that is wrong, each at its row's field."""
    for at, (issuer, number) in enumerate(pairs):
        for name, text in (("issuer", issuer), ("number", number)):
            if len(text) > LONGEST or not text.isprintable():
                yield reason("web-desk-answer-unfit", most=LONGEST).at(f"{name}-{at}")
        if bool(issuer) != bool(number):
            place = "number" if issuer else "issuer"
            yield reason("web-desk-number-half").at(f"{place}-{at}")


def kept(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The numbers that stand: each once, empty rows left out."""
    return tuple(dict.fromkeys(pair for pair in pairs if all(pair)))


def rows_of(pairs: Sequence[Pair], problems: Sequence[Reason]) -> tuple[Row, ...]:
    """The rows of the page with free ones below."""
    wrong = {why.place: why for why in reversed(problems)}
    rows = [*pairs, *[("", "")] * FREE] if not problems else pairs
    return tuple(
        Row(at, *pair, wrong.get(f"issuer-{at}"), wrong.get(f"number-{at}"))
        for at, pair in enumerate(rows)
    )
