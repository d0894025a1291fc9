"""On which day was an image taken: by its file, or by what somebody says?"""

from collections.abc import Iterator
from datetime import date

from discogram.errors import Reason, reason


def taken_on(by_file: date | None, said: date | None, today: date) -> date | None:
    """The file's word where it has one that can be true, else the person's; None is not said.

    A day of a file that is still to come is a clock that is wrong: nobody could mend it here,
    so the image is taken without it. A person's day is left to the order's own checks.
    """
    return said if by_file is None or by_file > today else by_file


def doubts(by_file: date | None, said: date | None, today: date) -> Iterator[Reason]:
    """What whoever attaches the image should know of its day."""
    if by_file is None:
        return
    if by_file > today:
        yield reason("imaging-day-ahead", day=by_file)
    elif said is not None and said != by_file:
        yield reason("imaging-day-differs", file=by_file, said=said)
