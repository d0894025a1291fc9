"""What lies around the bones: canal, roots, muscles, vessels, organs, gut, fat and skin?"""

from collections.abc import Iterator

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.bones import CANAL_MM, SIGNS, canal_middle
from discogram.imaging.phantom.column import Column, Vertebra
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.shapes import KEEP, Paint, Shape, Solid, Trunk, tube
from discogram.words.spine import Side

ROOT_MM = 2.6
"""The radius of an exiting root."""

_LOWEST_MM, _HIGHEST_MM = -260.0, 420.0
_MUSCLE, _FAT, _GAS, _FLUID = 55.0, -100.0, -950.0, 15.0


def trunk(recipe: Recipe, column: Column) -> Trunk:
    """The body's surface: it follows the spinous processes behind and the girth elsewhere."""
    patient = recipe.patient
    up = np.arange(_LOWEST_MM, _HIGHEST_MM)
    heights, tips, fronts = [], [], []
    for vertebra in reversed(column.vertebrae):
        heights.append(vertebra.centre[2])
        tips.append(vertebra.centre[1] - vertebra.half_depth - 48.0)
        fronts.append(vertebra.centre[1] + 105.0)
    tip = np.interp(up, [-110.0, -45.0, *heights], [-105.0, -88.0, *tips])
    front = np.interp(up, [-160.0, -60.0, *heights], [75.0, 100.0, *fronts])
    girth = patient.girth * patient.size
    wide = np.interp(up, [-150.0, -80.0, 40.0, 130.0, 260.0], [178.0, 172.0, 150, 146, 152])
    fat = patient.fat_mm
    furrow = np.interp(up, [-60.0, 0.0, 200.0], [0.0, 9.0, 6.0])
    profile = np.stack(
        [
            wide * girth + fat,
            _smooth(tip) - 0.35 * fat - 4.0 - furrow,
            _smooth(front) * 1.0 + 40.0 * (girth - 1.0) + 0.7 * fat,
            np.full_like(up, fat + 2.0),
            0.35 * fat + 4.0 + furrow * 0.5,
            np.full_like(up, 0.7 * fat + 2.0),
            furrow,
        ],
        axis=1,
    )
    walls = (2.0, 13.0, 25.0, _FAT, _MUSCLE, _FAT + 4.0)
    return Trunk(np.ascontiguousarray(profile), _LOWEST_MM, walls)


def _smooth(values: Array, mm: int = 41) -> Array:
    padded = np.pad(values, mm // 2, mode="edge")
    answer: Array = np.convolve(padded, np.hanning(mm) / np.hanning(mm).sum(), "valid")
    return answer


def canal(column: Column) -> Iterator[Shape]:
    """Fat of the canal, the sac in it, and the cord down to the first lumbar vertebra."""
    pieces = (*column.vertebrae, *column.sacrum[:3])
    middles, sizes, sacs = [], [], []
    for at, vertebra in enumerate(pieces):
        half, depth = CANAL_MM.get(vertebra.name, (11.0, 11.0))
        if vertebra.fused and vertebra in column.sacrum:
            half, depth = ((12.5, 13.0), (9.5, 9.0), (6.0, 5.0))[at - len(column.vertebrae)]
        for up in (0.35, -0.35):
            middles.append(canal_middle(vertebra, up * vertebra.height))
            sizes.append((half, depth / 2))
            share = 0.80 if vertebra in column.vertebrae else 0.5
            sacs.append((half * share, depth / 2 * 0.82 * share / 0.8))
    yield tube(middles, sizes, Paint(-70.0, label=labels.CANAL))
    yield tube(middles[:-3], sacs[:-3], Paint(28.0))
    cord = [
        canal_middle(each)
        for each in column.vertebrae
        if each.name in ("T8", "T9", "T10", "T11", "T12", "L1")
    ]
    yield tube(cord, [*[(4.6, 3.6)] * (len(cord) - 2), (4.6, 3.8), (1.5, 1.5)], Paint(42.0))


def roots(column: Column) -> dict[tuple[str, Side], Array]:
    """Each exiting root by its vertebra and side: a line of points (n, 3) in the body frame."""
    answer = {}
    free = [each for each in column.vertebrae if not each.fused]
    last = free[-1]
    for vertebra in free:
        if vertebra.name.startswith("T") and vertebra.name != "T12":
            continue
        for side, sign in SIGNS.items():
            answer[vertebra.name, side] = _root(vertebra, sign, lowest=vertebra is last)
    return answer


def _root(vertebra: Vertebra, sign: float, lowest: bool) -> Array:
    half, depth = CANAL_MM[vertebra.name]
    wide, back = vertebra.half_width, -vertebra.half_depth
    down = -vertebra.height / 2
    line = [
        (half - 4.0, back - 0.45 * depth, 0.0),
        (half + 1.0, back - 4.0, -6.0),
        (half + 8.0, back, -9.0),
    ]
    if lowest:
        line += [
            (wide + 3.0, back + 13.0, down + 2.0),
            (wide + 8.0, 10.0, down - 6.0),
            (wide + 12.0, 18.0, down - 15.0),
            (wide + 14.0, 22.0, down - 30.0),
        ]
    else:
        line += [
            (wide + 3.0, back + 6.0, down - 2.0),
            (wide + 9.0, back + 14.0, down - 16.0),
            (wide + 12.0, back + 18.0, down - 30.0),
        ]
    return np.array([vertebra.at(sign * left, front, up) for left, front, up in line])


def root_shapes(column: Column) -> Iterator[Shape]:
    """The roots as they are painted."""
    for (_, side), line in roots(column).items():
        yield tube(line, ROOT_MM, Paint(40.0, label=labels.ROOT[side]))


def muscles(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """Psoas, the long muscles of the back, the square one between, and those of the hips."""
    free = column.vertebrae
    low = column.named("L4").lower.centre
    size = recipe.patient.size
    for side, sign in SIGNS.items():
        out = np.array([-sign, 0.0, 0.0])
        upper = [each for each in free if each.name in ("T12", "L1", "L2", "L3", "L4")]
        line = [
            each.at(sign * (each.half_width + wide), front, -8.0)
            for each, (wide, front, _) in zip(upper, _PSOAS, strict=True)
        ]
        line += [56.0 * out + low * [0, 0, 1] + [0, 22.0, -32.0]]
        line += [82.0 * size * out + [0, 55.0, -70.0], 96.0 * size * out + [0, 42.0, -120.0]]
        radii = [(r, r * 1.05) for _, _, r in _PSOAS] + [(20.0, 21.0), (19, 17), (15, 14)]
        yield tube(line, radii, Paint(_MUSCLE, label=labels.PSOAS[side]))
        long = [each.at(sign * 34.0, -each.half_depth - 36.0, 0.0) for each in free]
        long.append(column.sacrum[1].at(sign * 26.0, -34.0, 0.0))
        paint = Paint(_MUSCLE - 3.0, label=labels.PARASPINAL[side])
        yield tube(long, [(27.0, 19.0)] * len(free) + [(17.0, 8.0)], paint)
        deep = [each.at(sign * 14.0, -each.half_depth - 36.0, -4.0) for each in free]
        yield tube(deep, [(10.0, 15.0)] * len(free), paint)
        square = [each.at(sign * (each.half_width + 37.0), -26.0, 0.0) for each in upper[1:]]
        yield tube(square, [(13.0, 8.0), (16.0, 9.0), (19.0, 9.0), (17.0, 9.0)], Paint(_MUSCLE))
        yield from _hip_muscles(out, sign, size, low[2] - 65.0 * size)


_PSOAS = (
    # Beside the body, in front of its middle, radius.
    (2.0, -9.0, 4.0),
    (5.0, -8.0, 8.0),
    (9.0, -6.0, 13.0),
    (13.0, -3.0, 17.0),
    (18.0, 2.0, 20.0),
)


def _hip_muscles(out: Array, sign: float, size: float, up: float) -> Iterator[Shape]:
    along = 0.68 * out + np.array([0.0, 0.74, 0.0])
    along /= np.linalg.norm(along)
    away = np.array([along[1] * -sign, -abs(along[0]), 0.0])
    axes = np.stack([along, away, [0.0, 0.0, 1.0]])
    wing = 92.0 * size * out + np.array([0.0, 2.0, up])
    yield Solid(wing + 27.0 * away, axes, (66.0, 23.0, 66.0), Paint(_MUSCLE), 2.3)
    yield Solid(wing - 9.0 * away - [0, 0, 6.0], axes, (48.0, 9.0, 52.0), Paint(_MUSCLE), 2.3)
    buttock = 62.0 * out + np.array([0.0, -82.0, -95.0])
    yield Solid(buttock, np.eye(3), (56.0, 36.0, 70.0), Paint(_MUSCLE - 4.0), 2.2)


def vessels(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """Aorta and vena cava in front of the bodies, each with two branches to the pelvis."""
    dyed = recipe.patient.intravenous
    aorta = Paint(240.0 if dyed else 42.0, label=labels.AORTA)
    cava = Paint(150.0 if dyed else 40.0, label=labels.CAVA)
    trunk_of = [each for each in column.vertebrae if each.name not in ("L5", "L6", "S1")]
    fork = column.named("L4").at(2.0, column.named("L4").half_depth + 12.0, -10.0)
    veins = column.named("L4").at(-9.0, column.named("L4").half_depth + 10.0, -16.0)
    for paint, left, front, radii, end in (
        (cava, -17.0, 9.0, (11.0, 9.0), veins),
        (aorta, 8.0, 12.0, (9.5, 9.5), fork),
    ):
        line = [each.at(left, each.half_depth + front, 0.0) for each in trunk_of]
        yield tube([*line, end], [radii] * (len(line) + 1), paint)
        for sign in (1.0, -1.0):
            out = np.array([-sign, 0.0, 0.0])
            branch = [end, 36.0 * out + [0, 38.0, 5.0], 56.0 * out + [0, 46.0, -35.0]]
            yield tube([*branch, 78.0 * out + [0, 78.0, -95.0]], 5.8, Paint(paint.inside_hu))


def organs(recipe: Recipe, column: Column, above: Array) -> Iterator[Shape]:
    """Lungs' lower ends, liver, spleen, kidneys, gut; `above` is where gas rises to."""
    size, dyed = recipe.patient.size, recipe.patient.intravenous
    girth = recipe.patient.girth
    first, second = column.named("L1").centre, column.named("L2").centre
    upright = np.eye(3)
    high = column.named("T10").centre
    for sign in SIGNS.values():
        out = np.array([-sign, 0.0, 0.0])
        lung = high + 74.0 * girth * out + np.array([0.0, 6.0, 40.0])
        yield Solid(lung, upright, (46.0 * girth, 72.0, 78.0), Paint(-850.0))
    solid = 105.0 if dyed else 58.0
    liver = first + np.array([72.0 * girth, 38.0, 42.0])
    yield Solid(
        liver, upright, (62.0 * girth, 60.0, 74.0), Paint(solid, label=labels.LIVER), 2.3
    )
    spleen = first + np.array([-92.0 * girth, -2.0, 40.0])
    yield Solid(spleen, upright, (27.0, 42.0, 46.0), Paint(solid + 8.0, label=KEEP))
    for side, sign in SIGNS.items():
        out = np.array([-sign, 0.0, 0.0])
        drop = -14.0 if side is Side.RIGHT else 2.0
        kidney = (first + second) / 2 + 60.0 * size * out + np.array([0.0, -6.0, drop])
        lean = np.radians(16.0) * sign
        axes = np.array(
            [[np.cos(lean), 0, -np.sin(lean)], [0, 1, 0], [np.sin(lean), 0, np.cos(lean)]]
        )
        paint = Paint(185.0 if dyed else 33.0, label=labels.KIDNEY[side])
        yield Solid(kidney, axes, (26.0, 24.0, 54.0), paint)
        yield Solid(kidney - 12.0 * out, axes, (13.0, 9.0, 22.0), Paint(-60.0))
    yield from _gut(recipe, column, above)


def _gut(recipe: Recipe, column: Column, above: Array) -> Iterator[Shape]:
    chance = np.random.default_rng((recipe.seed, 3))
    girth = recipe.patient.girth * recipe.patient.size
    middle = column.named("L3").centre
    for _ in range(26):
        place = middle + np.array(
            [
                chance.uniform(-72.0, 72.0) * girth,
                chance.uniform(44.0, 78.0),
                chance.uniform(-120.0, 55.0),
            ]
        )
        turn = np.linalg.qr(chance.normal(size=(3, 3)))[0]
        semi = (
            chance.uniform(16.0, 34.0),
            chance.uniform(11.0, 16.0),
            chance.uniform(11.0, 16.0),
        )
        yield Solid(place, turn, semi, Paint(chance.uniform(18.0, 32.0), 45.0, 2.5))
    bladder = np.array([0.0, 48.0, -120.0])
    yield Solid(bladder, np.eye(3), (38.0, 32.0, 34.0), Paint(_FLUID - 8.0, 40.0, 3.0))
    yield from _colon(chance, girth, middle, above)


def _colon(
    chance: np.random.Generator, girth: float, middle: Array, above: Array
) -> Iterator[Shape]:
    """Up on the right, across in front, down on the left; stool below, gas above."""
    way = [
        (98.0, 8.0, -85.0),
        (104.0, 2.0, -40.0),
        (106.0, 2.0, 5.0),
        (98.0, 18.0, 45.0),
        (66.0, 62.0, 34.0),
        (22.0, 78.0, 12.0),
        (-30.0, 78.0, 14.0),
        (-72.0, 56.0, 48.0),
        (-104.0, 8.0, 70.0),
        (-112.0, -2.0, 20.0),
        (-110.0, 2.0, -40.0),
        (-98.0, 14.0, -90.0),
        (-60.0, 38.0, -125.0),
    ]
    corners = middle + np.array(way) * [girth, 1.0, 1.0]
    share = np.linspace(0, len(corners) - 1, 4 * len(corners))
    line = np.stack([np.interp(share, np.arange(len(corners)), axis) for axis in corners.T], 1)
    radii = 17.0 + 3.5 * np.cos(np.arange(len(line)) * 2.1) + chance.uniform(-2, 2, len(line))
    radii[4 * 9 :] *= 0.78
    yield tube(line, list(radii), Paint(25.0, 48.0, 2.5, labels.COLON))
    for at in range(0, len(line) - 2, 3):
        if chance.random() < 0.75:
            bubble = line[at : at + 3] + 0.22 * radii[at : at + 3, None] * above
            gas = Paint(_GAS, label=labels.COLON)
            yield tube(bubble, list(radii[at : at + 3] * chance.uniform(0.45, 0.68)), gas)


def arms(recipe: Recipe, column: Column, wide: float) -> Iterator[Shape]:
    """Both arms beside the trunk."""
    bone = recipe.patient.cortical_hu
    for sign in SIGNS.values():
        out = np.array([-sign, 0.0, 0.0])
        line = [
            (wide + 48.0) * out + np.array([0.0, front, up])
            for front, up in ((10.0, 420.0), (0.0, 170.0), (25.0, -60.0))
        ]
        yield tube(line, [48.0, 44.0, 32.0], Paint(_FAT, 20.0, 2.0))
        yield tube(line, [38.0, 34.0, 24.0], Paint(_MUSCLE))
        yield tube(line, [11.5, 11.0, 10.0], Paint(40.0, bone, 4.0))
