"""Which few of thousands of allowed ways are worth a look?

Four things pull in different ways: room when the hand is off by two degrees, length, distance
of the target from the centre, and tilt out of the disc's plane. The first plan has the best
balance by the table's weights; then, for each of the four, the best one comes with the balance
deciding between equals, unless it is hardly better than what was already chosen. None of them
is worse than another allowed way in all four.
"""

from dataclasses import dataclass

import numpy as np

from discogram.imaging.frames import Array
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import ChosenFor

MOST_PLANS = 5

_HARDLY = {
    ChosenFor.ROOM: 0.5,
    ChosenFor.SHORT: 3.0,
    ChosenFor.CENTRAL: 0.5,
    ChosenFor.FLAT: 2.0,
}
"""A gain below this, mm or degrees, is no reason for another plan."""


@dataclass(frozen=True, slots=True, eq=False)
class Goals:
    """What pulls, for n allowed ways, each of shape (n,): less is better in every one."""

    lack_of_room: Array
    length: Array
    off_centre: Array
    tilt: Array

    def of(self, goal: ChosenFor) -> Array:
        """The numbers of one goal."""
        named = {
            ChosenFor.ROOM: self.lack_of_room,
            ChosenFor.SHORT: self.length,
            ChosenFor.CENTRAL: self.off_centre,
            ChosenFor.FLAT: self.tilt,
        }
        return named[goal]

    def with_more(self, other: "Goals") -> "Goals":
        """These ways and then the others."""
        return Goals(
            np.concatenate([self.lack_of_room, other.lack_of_room]),
            np.concatenate([self.length, other.length]),
            np.concatenate([self.off_centre, other.off_centre]),
            np.concatenate([self.tilt, other.tilt]),
        )


def cost(goals: Goals, limits: Limits) -> Array:
    """The balance by the table's weights; room beyond what is enough counts almost nothing."""
    weights = limits.weights
    room = -goals.lack_of_room
    worth = np.minimum(room, limits.enough_mm) + 1e-3 * np.maximum(room - limits.enough_mm, 0)
    answer: Array = (
        -weights.room * worth
        + weights.length * goals.length
        + weights.off_centre * goals.off_centre
        + weights.tilt * goals.tilt
    )
    return answer


def chosen(goals: Goals, limits: Limits) -> list[tuple[int, ChosenFor]]:
    """The numbers of at most five ways, the best balance first, each with its reason."""
    balance = cost(goals, limits)
    picked = [(int(balance.argmin()), ChosenFor.BALANCE)]
    for goal in _HARDLY:
        best = _best(goals.of(goal), balance)
        reached = min(goals.of(goal)[at] for at, _ in picked)
        if reached - goals.of(goal)[best] > _HARDLY[goal]:
            picked.append((best, goal))
    return picked[:MOST_PLANS]


def _best(goal: Array, balance: Array) -> int:
    """The least of one goal; among equals the best balance."""
    equals = np.flatnonzero(goal <= goal.min() + 1e-9)
    return int(equals[balance[equals].argmin()])
