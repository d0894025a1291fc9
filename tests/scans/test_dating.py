"""On which day an image was taken: the file's word, else the person's, never a guess."""

from datetime import date

import pytest

from discogram.scans.dating import doubts, taken_on
from tests.imaging.sentences import said

TODAY = date(2026, 3, 12)
DAY, OTHER, AHEAD = date(2026, 3, 10), date(2026, 3, 9), date(2026, 3, 13)


@pytest.mark.parametrize(
    ("by_file", "told", "day", "why"),
    [
        (None, None, None, []),
        (DAY, None, DAY, []),
        (None, DAY, DAY, []),
        (DAY, DAY, DAY, []),
        (DAY, OTHER, DAY, ["imaging-day-differs"]),
        (AHEAD, None, None, ["imaging-day-ahead"]),
        (AHEAD, DAY, DAY, ["imaging-day-ahead"]),
        (TODAY, None, TODAY, []),
    ],
)
def test_the_file_comes_first_and_a_day_to_come_does_not_count(
    by_file: date | None, told: date | None, day: date | None, why: list[str]
) -> None:
    """Nobody said is None; what was not kept is told in both languages."""
    assert taken_on(by_file, told, TODAY) == day
    assert said(tuple(doubts(by_file, told, TODAY))) == why
