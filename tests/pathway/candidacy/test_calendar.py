"""Whole months between two days (M08)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.candidacy.calendar import months_between

days = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (date(2026, 1, 15), date(2026, 5, 14), 3),
        (date(2026, 1, 15), date(2026, 5, 15), 4),
        (date(2025, 11, 30), date(2026, 2, 28), 3),
        (date(2023, 10, 31), date(2024, 2, 28), 3),
        (date(2023, 10, 31), date(2024, 2, 29), 4),
        (date(2026, 2, 28), date(2026, 3, 28), 1),
        (date(2025, 12, 1), date(2026, 12, 1), 12),
        (date(2026, 5, 1), date(2026, 4, 1), 0),
        (date(2026, 5, 1), date(2026, 5, 1), 0),
    ],
)
def test_months_are_those_of_the_calendar(first: date, last: date, months: int) -> None:
    """A month is over on the day of the same number, or on the last of a shorter month."""
    assert months_between(first, last) == months


@given(days, st.integers(0, 3000), st.integers(0, 400), st.integers(0, 400))
def test_more_time_is_never_fewer_months(
    first: date, length: int, less: int, more: int
) -> None:
    """An earlier beginning or a later end cannot take a month away."""
    last = first + timedelta(days=length)

    longer = months_between(first - timedelta(days=less), last + timedelta(days=more))

    assert longer >= months_between(first, last)


@given(days, st.integers(0, 3000))
def test_a_month_has_28_to_31_days(first: date, length: int) -> None:
    """Whole months never exceed the days that passed, nor fall a month behind them."""
    months = months_between(first, first + timedelta(days=length))

    assert months * 28 <= length < (months + 1) * 31 + 1
