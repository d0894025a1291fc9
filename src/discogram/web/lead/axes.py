"""From where to where does an axis run, and where do its ticks stand?

Round numbers, four to seven of them, around everything that is drawn.
"""

from collections.abc import Iterable
from math import ceil, floor, log10

_STEPS = (1.0, 2.0, 5.0, 10.0)


def ticks(values: Iterable[float], *, least: float, from_nought: bool = True) -> list[float]:
    """The ticks around the values, the first and last of them the ends of the axis.

    `least` is the shortest step; `from_nought` begins at nought unless a value is below it.

    >>> ticks([0.31, 0.07], least=0.01)
    [0.0, 0.1, 0.2, 0.3, 0.4]
    >>> ticks([-12, 3], least=1)
    [-15.0, -10.0, -5.0, 0.0, 5.0]
    """
    found = list(values) or [0.0]
    low, high = min(found), max(found)
    if from_nought:
        low, high = min(low, 0.0), max(high, 0.0)
    step = _step((high - low) / 5, least)
    first, last = floor(low / step + _SLIP), ceil(high / step - _SLIP)
    return [round(step * each, 9) for each in range(first, max(last, first + 1) + 1)]


_SLIP = 1e-9
"""What dividing loses: 0.3 / 0.1 is a little less than 3."""


def _step(about: float, least: float) -> float:
    """The shortest round step that is at least so long."""
    if about <= least:
        return least
    power = 10.0 ** floor(log10(about))
    return next(power * each for each in _STEPS if power * each >= about - _SLIP)
