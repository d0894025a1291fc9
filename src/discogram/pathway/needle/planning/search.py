"""Which way of all is best, and which breaks the least where none is allowed?

All 166 617 ways of the fan are judged. Those that lean too far out of the disc's plane are
told by their angle alone; a way is measured no further once it is a millimetre beyond a limit,
for then it is broken whatever comes. Neither changes which ways are allowed.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import Fan, fan_of, tilt_deg
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning import pareto
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import ChosenFor, RuleName
from discogram.pathway.needle.planning.pareto import Goals
from discogram.pathway.needle.planning.rules import FORM, allowed, harm, room_mm

ROBUST_DEG = 2
"""Room is asked for with both angles off by up to so many degrees."""

OVER_TILT_DEG = 10.0
"""How much more tilt is tried before over-tilting is advised."""

_TILT = next(rule for rule in FORM if rule.name is RuleName.DISC_PLANE)

BROKEN_MM = -1.0
"""Room is told no further than this below 0: the rule is broken, and that is enough."""


@dataclass(frozen=True, slots=True)
class Found:
    """One way: which target and which angles, why it was kept, and its room off the angles."""

    target_ras: tuple[float, float, float]
    oblique_deg: float
    craniocaudal_deg: float
    chosen_for: ChosenFor
    robust_mm: float


@dataclass(frozen=True, slots=True)
class Answer:
    """The ways that were kept, and whether one would be allowed with more tilt."""

    found: tuple[Found, ...]
    over_tilt_helps: bool = False


def search(measurer: Measurer, reached: DiscSide, limits: Limits) -> Answer:
    """The allowed ways worth a look; else the one that breaks the least."""
    fan = fan_of(reached)
    near, ways = _measured(measurer, reached, fan, limits)
    ok = np.zeros(near.shape, np.bool_)
    ok[near] = allowed(ways, limits, reached)
    if not ok.any():
        return _least_harm(measurer, reached, fan, limits)
    room = _robust(near, room_mm(ways, limits, reached))[ok]
    length = np.zeros(near.shape)
    length[near] = ways.length_mm
    target, oblique, tilt = (np.asarray(at) for at in np.nonzero(ok))
    off = np.linalg.norm(fan.targets_ras - reached.disc.frame.centre_ras, axis=-1)
    lean = tilt_deg(reached, fan.directions)
    goals = Goals(-room, length[ok], off[target], lean[oblique, tilt])
    kept = tuple(
        _found(fan, (int(target[at]), int(oblique[at]), int(tilt[at])), why, float(room[at]))
        for at, why in pareto.chosen(goals, limits)
    )
    return Answer(kept)


def _measured(
    measurer: Measurer, reached: DiscSide, fan: Fan, limits: Limits
) -> tuple[NDArray[np.bool_], Ways]:
    """Which ways of the fan were measured, shape (t, o, c), and what was measured of those.

    An angle that is off by two degrees both ways leans 2.9 degrees further at most.
    """
    near = tilt_deg(reached, fan.directions) <= limits.disc_plane_deg + 1.5 * ROBUST_DEG
    near = np.broadcast_to(near, (len(fan.targets_ras), *near.shape))
    stops = (
        limits.bone_mm + BROKEN_MM,
        limits.canal_mm + BROKEN_MM,
        limits.gas_mm + BROKEN_MM,
        BROKEN_MM,
    )
    return near, measurer.ways(*_of(fan, near), stops)


def _of(fan: Fan, near: NDArray[np.bool_]) -> tuple[Array, Array]:
    target, oblique, tilt = np.nonzero(near)
    return fan.targets_ras[target], fan.directions[oblique, tilt]


def _robust(near: NDArray[np.bool_], room: Array) -> Array:
    """The least room within two degrees of each way, at the same target; the fan's shape.

    At the fan's own border only the side that was tried is asked.
    """
    whole = np.full(near.shape, np.inf)
    whole[near] = np.maximum(room, BROKEN_MM)
    size = 2 * ROBUST_DEG + 1
    answer: Array = ndimage.minimum_filter(whole, (1, size, size), mode="nearest")
    return answer


def _least_harm(measurer: Measurer, reached: DiscSide, fan: Fan, limits: Limits) -> Answer:
    """The way that breaks the least of all.

    Tilt alone is known beforehand: a way that by its tilt breaks more than the best way among
    the flat ones breaks in all is not measured.
    """
    lean = tilt_deg(reached, fan.directions)
    shape = (len(fan.targets_ras), *lean.shape)
    best = _least(measurer, reached, fan, limits, np.broadcast_to(_flat(lean, limits), shape))
    by_tilt = np.maximum(lean - limits.disc_plane_deg, 0.0) / _TILT.severity
    rest = ~_flat(lean, limits) & (by_tilt < best.harm)
    if rest.any():
        other = _least(measurer, reached, fan, limits, np.broadcast_to(rest, shape))
        best = other if other.harm < best.harm else best
    found = _found(fan, best.at, ChosenFor.LEAST_HARM, best.room)
    return Answer((found,), _over_tilt_helps(measurer, reached, fan, limits))


@dataclass(frozen=True, slots=True)
class _Least:
    at: tuple[int, int, int]
    harm: float
    room: float


def _least(
    measurer: Measurer,
    reached: DiscSide,
    fan: Fan,
    limits: Limits,
    asked: NDArray[np.bool_],
) -> _Least:
    ways = measurer.ways(*_of(fan, asked))
    total = harm(ways, limits, reached)
    # Among equal harm the shorter way, so that the answer does not hang on the order.
    at = int((total + 1e-6 * ways.length_mm).argmin())
    target, oblique, tilt = (int(each[at]) for each in np.nonzero(asked))
    room = float(np.maximum(room_mm(ways, limits, reached)[at], BROKEN_MM))
    return _Least((target, oblique, tilt), float(total[at]), room)


def _flat(lean: Array, limits: Limits) -> NDArray[np.bool_]:
    answer: NDArray[np.bool_] = lean <= limits.disc_plane_deg
    return answer


def _over_tilt_helps(measurer: Measurer, reached: DiscSide, fan: Fan, limits: Limits) -> bool:
    """Whether a way that leans up to ten degrees more would be allowed otherwise."""
    more = replace(limits, disc_plane_deg=limits.disc_plane_deg + OVER_TILT_DEG)
    near, ways = _measured(measurer, reached, fan, more)
    del near
    return bool(allowed(ways, more, reached).any())


def _found(fan: Fan, at: tuple[int, int, int], why: ChosenFor, room: float) -> Found:
    x, y, z = fan.targets_ras[at[0]].tolist()
    oblique, tilt = float(fan.oblique_deg[at[1]]), float(fan.craniocaudal_deg[at[2]])
    return Found((x, y, z), oblique, tilt, why, room)
