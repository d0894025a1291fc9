"""Is there a better way between the ways of the fan?

A gate of less than a degree lies between two ways of the fan and is missed by both. So around
the best few of them target and angles are moved, first by half a step of the fan and then by
less, as long as that gains something: a compass search (Kolda, Lewis and Torczon, SIAM Review
2003) that also looks along two directions at once, since the worst of several rules has ridges.
What it ends with is never worse than where it began.
"""

from collections.abc import Callable
from itertools import combinations

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import (
    CRANIOCAUDAL_DEG,
    OBLIQUE_DEG,
    TARGET_STEP_MM,
    WITHIN_MM,
)

Worth = Callable[[Array], Array]
"""How good are ways, shape (n, 5) to (n,)? More is better; minus infinity is out."""

_STEPS = np.array([TARGET_STEP_MM] * 3 + [1.0, 1.0])
"""From one way of the fan to the next: outward, anterior, normal, oblique, cranio-caudal."""

_FRACTIONS = (0.5, 0.25, 0.125)
"""Of a step of the fan; nobody can place or turn a needle more finely."""

_MOST_MOVES = 12
"""With each fraction; more than are needed to cross all that the targets span."""

_KEPT = 9
"""Most starts end on the same few ridges."""

_GAIN = 1e-3
"""Less gain is none: a mirrored patient's distances differ by as little."""

_NO_MOVE = np.zeros((1, 5))


def _moves() -> Array:
    """No move, one along each of the five directions, and two along each pair; (51, 5)."""
    single = [sign * np.eye(5)[axis] for axis in range(5) for sign in (1.0, -1.0)]
    double = [
        one * np.eye(5)[a] + other * np.eye(5)[b]
        for a, b in combinations(range(5), 2)
        for one in (1.0, -1.0)
        for other in (1.0, -1.0)
    ]
    answer: Array = np.concatenate([_NO_MOVE, np.array(single + double)]) * _STEPS
    return answer


_MOVES = _moves()


def refined(starts: Array, worth: Worth) -> tuple[Array, Array]:
    """Where the starts lead, shape (m, 5), and what that is worth, shape (m,).

    Of more than nine only the best nine are followed further than by halves of a step.
    A way is its target in the side frame (outward, anterior, normal; mm) and its angles
    (oblique, cranio-caudal; degrees).
    """
    here = np.array(starts, float)
    for fraction in _FRACTIONS:
        if fraction != _FRACTIONS[0] and len(here) > _KEPT:
            here = here[np.argsort(-worth(here), kind="stable")[:_KEPT]]
        for _ in range(_MOST_MOVES):
            best = _best_moves(here, fraction, worth)
            if not best.any():
                break
            here = here + fraction * _MOVES[best]
    return here, worth(here)


def _best_moves(here: Array, fraction: float, worth: Worth) -> Array:
    """The number of the best move from each place; 0 where none gains anything."""
    tried = here[:, None, :] + fraction * _MOVES
    value = np.full(tried.shape[:2], -np.inf)
    inside = within_the_fan(tried)
    value[inside] = worth(tried[inside])
    best = value.argmax(axis=1)
    gain = value[np.arange(len(here)), best] - value[:, 0]
    return np.where(gain > _GAIN, best, 0)


def within_the_fan(ways: Array) -> Array:
    """Which ways keep to the targets and angles that are tried at all, shape (..., 5)."""
    slack = 1e-9
    near = np.linalg.norm(ways[..., :3], axis=-1) <= WITHIN_MM + slack
    for angle, (least, most) in ((3, OBLIQUE_DEG), (4, CRANIOCAUDAL_DEG)):
        near &= (ways[..., angle] >= least - slack) & (ways[..., angle] <= most + slack)
    answer: Array = near
    return answer
