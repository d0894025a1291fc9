"""How many whole months lie between two days?"""

from datetime import date


def months_between(first: date, last: date) -> int:
    """Whole calendar months from a day to a later one; 0 when it is not later.

    A month is over on the day of the same number, or on the last day of a shorter month: the
    31st of August to the 28th of February is six months (the 29th in a leap year).

    >>> months_between(date(2026, 1, 15), date(2026, 5, 14))
    3
    >>> months_between(date(2026, 1, 15), date(2026, 5, 15))
    4
    >>> months_between(date(2025, 8, 31), date(2026, 2, 28))
    6
    """
    if last <= first:
        return 0
    months = (last.year - first.year) * 12 + last.month - first.month
    return months if _reached(first.day, last) else months - 1


def _reached(day: int, last: date) -> bool:
    return last.day >= day or _ends_its_month(last)


def _ends_its_month(day: date) -> bool:
    tomorrow = date.fromordinal(day.toordinal() + 1)
    return tomorrow.month != day.month
