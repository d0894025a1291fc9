"""Synthetic records of quality."""

from datetime import date
from fractions import Fraction
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.pathway.followup.facts import Complication
from discogram.words.spine import Region


def record(number: int = 1, **changes: Any) -> Measured:
    """A real, concluded test at the clinic, of which nothing else is known."""
    usual: dict[str, Any] = {
        "episode": UUID(int=number),
        "site": "demo",
        "on": date(2026, 3, 10),
        "operator": "physician-1",
        "region": Region.LUMBAR,
        "criteria": "sis-2004",
        "synthetic": False,
        "concluded": True,
        "answers": {},
        "amounts": {},
        "discs": {},
        "complications": (),
    }
    return Measured(**{**usual, **changes})


def records(most: int = 30) -> st.SearchStrategy[list[Measured]]:
    """Lists of records, each with an episode of its own."""
    one: st.SearchStrategy[dict[str, Any]] = st.builds(
        dict,
        site=st.sampled_from(("demo", "north")),
        on=st.dates(date(2025, 11, 1), date(2026, 4, 30)),
        operator=st.sampled_from(("physician-1", "physician-2", None)),
        region=st.sampled_from(Region),
        criteria=st.sampled_from(("sis-2004", "derby-2005", "xi-2016")),
        synthetic=st.booleans(),
        concluded=st.booleans(),
        answers=st.fixed_dictionaries(
            {ask: st.sampled_from((True, False, None)) for ask in Question}
        ),
        amounts=st.fixed_dictionaries(
            {
                amount: st.none() | st.fractions(-20, 400, max_denominator=64)
                for amount in Measurement
            }
        ),
        discs=st.fixed_dictionaries({disced: st.integers(0, 4) for disced in Disced}),
        complications=st.lists(st.sampled_from(Complication), max_size=2).map(tuple),
    )
    return st.lists(one, max_size=most).map(
        lambda found: [record(number, **each) for number, each in enumerate(found, start=1)]
    )


def answered(number: int, ask: Question, answer: bool | None, **changes: Any) -> Measured:
    """A record with one answer."""
    return record(number, answers={ask: answer}, **changes)


def amounting(number: int, amount: Measurement, value: int, **changes: Any) -> Measured:
    """A record with one measured value."""
    return record(number, amounts={amount: Fraction(value)}, **changes)
