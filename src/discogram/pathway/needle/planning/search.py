"""Which way of all is best, and which breaks the least where none is allowed?

All 166 617 ways of the fan are judged. Those that lean too far out of the disc's plane are
told by their angle alone; a way is measured no further once it is a millimetre beyond a limit,
for then it is broken whatever comes. Neither changes which ways are allowed. Around the best of
them is then looked in fractions of the fan's steps.
"""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from discogram.imaging.frames import Array
from discogram.imaging.paths.fan import Fan, fan_of, targets, tilt_deg
from discogram.imaging.paths.measure import Measurer, Ways
from discogram.imaging.scene.sides import DiscSide
from discogram.pathway.needle.planning import pareto
from discogram.pathway.needle.planning.between import BROKEN_MM, ROBUST_DEG, Between
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.named import ChosenFor, RuleName
from discogram.pathway.needle.planning.pareto import Goals
from discogram.pathway.needle.planning.refine import refined
from discogram.pathway.needle.planning.rules import RULES, allowed, harm, room_mm

OVER_TILT_DEG = 10.0
"""How much more tilt is tried before over-tilting is advised."""

_STARTS = 27
"""Around so many of the ways that break the least, one for each target, is looked."""

_SEVERITY = {rule.name: rule.severity for rule in RULES}

_MUCH = 2.0
"""So much harm is only of interest where nothing breaks less."""


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
    between = Between(measurer, reached, limits)
    if not ok.any():
        return _safest(between, fan, _least_harm(between, fan))
    found, among = _moved(fan, ok), ok[near]
    room = room_mm(ways, limits, reached)
    off, lean = np.linalg.norm(found[:, :3], axis=-1), ways.tilt_deg[among]
    goals = Goals(-_robust(near, room)[ok], ways.length_mm[among], off, lean)
    first = int(pareto.cost(goals, limits).argmin())
    if goals.lack_of_room[first] >= -BROKEN_MM:
        widest = np.argsort(-room[among], kind="stable")[:_STARTS]
        return _safest(between, fan, found[widest])
    return _worth_a_look(between, found, goals, first)


def _worth_a_look(between: Between, found: Array, goals: Goals, first: int) -> Answer:
    """At most five of the allowed ways, shape (n, 5), with the best one refined."""
    finer, _ = refined(found[first : first + 1], between.better)
    goals = goals.with_more(between.goals(finer))
    found = np.concatenate([found, finer])
    kept = [
        _found(between.reached, found[at], why, -float(goals.lack_of_room[at]))
        for at, why in pareto.chosen(goals, between.limits)
    ]
    return Answer(tuple(kept))


def _moved(fan: Fan, asked: NDArray[np.bool_]) -> Array:
    """Ways of the fan as `refine` moves them, shape (n, 5)."""
    target, oblique, tilt = np.nonzero(asked)
    angles = np.stack([fan.oblique_deg[oblique], fan.craniocaudal_deg[tilt]], axis=-1)
    return np.concatenate([targets()[target], angles], axis=1)


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


def _safest(between: Between, fan: Fan, starts: Array) -> Answer:
    """The middle of a narrow gate, if there is one; else what breaks the least.

    Where the best balance is a millimetre short as soon as the hand is off by two degrees,
    whatever else pulls is of no account: the way that keeps the most room is the only one told.
    """
    ends, worth = refined(starts, between.safer)
    best, safety = ends[int(worth.argmax())], float(worth.max())
    if safety >= 0:
        room = float(between.robust(best[None])[0])
        return Answer((_found(between.reached, best, ChosenFor.NARROW, room),))
    ways = between.measured(best[None])
    room = max(float(room_mm(ways, between.limits, between.reached)[0]), BROKEN_MM)
    found = _found(between.reached, best, ChosenFor.LEAST_HARM, room)
    return Answer((found,), _over_tilt_helps(between, fan))


def _least_harm(between: Between, fan: Fan) -> Array:
    """The ways of the fan that break the least, each at another target, shape (n, 5).

    Tilt alone is known beforehand: a way that by its tilt breaks more than the best way among
    the flat ones breaks in all is not measured.
    """
    limits = between.limits
    lean = tilt_deg(between.reached, fan.directions)
    shape = (len(fan.targets_ras), *lean.shape)
    ways, broken = _least(between, fan, np.broadcast_to(_flat(lean, limits), shape))
    by_tilt = np.maximum(lean - limits.disc_plane_deg, 0.0) / _SEVERITY[RuleName.DISC_PLANE]
    rest = ~_flat(lean, limits) & (by_tilt < broken.min())
    if rest.any():
        others, more = _least(between, fan, np.broadcast_to(rest, shape))
        ways, broken = np.concatenate([ways, others]), np.concatenate([broken, more])
    return ways[np.argsort(broken, kind="stable")[:_STARTS]]


def _least(between: Between, fan: Fan, asked: NDArray[np.bool_]) -> tuple[Array, Array]:
    """The way of each target that breaks the least, shape (t, 5), and its harm (t,)."""
    ways, total = _harmed(between, *_of(fan, asked))
    # Among equal harm the shorter way, so that the answer does not hang on the order.
    rank = np.full(asked.shape, np.inf)
    rank[asked] = total + 1e-6 * ways.length_mm
    flat = rank.reshape(len(rank), -1)
    best = np.zeros(flat.shape, np.bool_)
    best[np.arange(len(flat)), flat.argmin(axis=1)] = True
    return _moved(fan, best.reshape(rank.shape)), flat.min(axis=1)


def _harmed(between: Between, points: Array, directions: Array) -> tuple[Ways, Array]:
    """Ways and how much each breaks, (n,); for those that break much it may be told too low.

    Such ways are not measured to their end, unless every way is such a one.
    """
    limits, reached = between.limits, between.reached
    stops = (
        limits.bone_mm - _MUCH * _SEVERITY[RuleName.BONE],
        limits.canal_mm - _MUCH * _SEVERITY[RuleName.CANAL],
        limits.gas_mm - _MUCH * _SEVERITY[RuleName.GAS],
        -_MUCH * _SEVERITY[RuleName.ORGAN],
    )
    ways = between.measurer.ways(points, directions, stops)
    total = harm(ways, limits, reached)
    if total.min() >= _MUCH:
        ways = between.measurer.ways(points, directions)
        total = harm(ways, limits, reached)
    return ways, total


def _flat(lean: Array, limits: Limits) -> NDArray[np.bool_]:
    answer: NDArray[np.bool_] = lean <= limits.disc_plane_deg
    return answer


def _over_tilt_helps(between: Between, fan: Fan) -> bool:
    """Whether a way that leans up to ten degrees more would be allowed otherwise."""
    limits = between.limits
    more = replace(limits, disc_plane_deg=limits.disc_plane_deg + OVER_TILT_DEG)
    _, ways = _measured(between.measurer, between.reached, fan, more)
    return bool(allowed(ways, more, between.reached).any())


def _found(reached: DiscSide, way: Array, why: ChosenFor, room: float) -> Found:
    x, y, z = reached.to_ras(way[:3]).tolist()
    return Found((x, y, z), float(way[3]), float(way[4]), why, room)
