"""Which bones hang on the column: arches, joints, processes, ribs, sacrum, pelvis?

Every shape is placed beside a vertebral body or a disc, so that it follows the curve.
"""

from collections.abc import Iterator

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.column import Column, Vertebra, between
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.shapes import (
    Paint,
    Shape,
    Slab,
    Solid,
    Tube,
    cores,
    grown_together,
    tube,
)
from discogram.words.spine import Count, Side

SIGNS = {Side.LEFT: 1.0, Side.RIGHT: -1.0}
"""Along the axis that points to the left."""

CANAL_MM = {
    # Half of the canal's width, and its depth from front to back.
    **dict.fromkeys(("T8", "T9", "T10", "T11"), (8.5, 15.0)),
    "T12": (9.5, 16.0),
    "L1": (10.5, 16.5),
    "L2": (10.8, 16.0),
    "L3": (11.2, 15.5),
    "L4": (12.0, 15.5),
    "L5": (13.5, 16.0),
    "L6": (13.5, 15.5),
    "S1": (13.5, 14.5),
}

_PEDICLE_MM = {
    # Half of the width; they grow from the first lumbar to the last.
    **dict.fromkeys(("T8", "T9", "T10"), 3.0),
    "T11": 3.8,
    "T12": 3.9,
    "L1": 3.8,
    "L2": 4.1,
    "L3": 4.8,
    "L4": 5.8,
    "L5": 7.5,
    "L6": 7.5,
    "S1": 8.0,
}

_TRANSVERSE_MM = {"L1": 16.0, "L2": 20.0, "L3": 25.0, "L4": 22.0, "L5": 20.0, "L6": 20.0}
"""How far a transverse process stands out from the pedicle."""

_FACET = {
    # Half of the distance between both joints, mm; the joint's angle from the sagittal plane.
    **dict.fromkeys(("T8", "T9", "T10", "T11"), (9.5, 70.0)),
    "T12": (11.5, 18.0),
    "L1": (12.5, 20.0),
    "L2": (13.5, 26.0),
    "L3": (15.0, 33.0),
    "L4": (17.0, 42.0),
    "L5": (19.5, 48.0),
    "L6": (19.5, 48.0),
    "S1": (19.0, 45.0),
}
"""By the vertebra above the joint."""


def bone(patient: Patient, label: int, shell_mm: float = 1.6, dense: float = 1.0) -> Paint:
    """Bone with a shell; arches are denser inside than bodies."""
    inside = patient.trabecular_hu * dense + (20.0 if dense > 1.0 else 0.0)
    return Paint(inside, patient.cortical_hu, shell_mm, label)


def bodies(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """The bodies and what grows on their rims; painted after the discs."""
    patient = recipe.patient
    for vertebra in (*column.vertebrae, *column.sacrum):
        paint = bone(patient, number_of(vertebra), shell_mm=0.9)
        yield Slab(vertebra.upper, vertebra.lower, paint, bulge=-0.07)
        if vertebra.name in _TRANSVERSE_MM and patient.osteophytes_mm:
            yield from _osteophytes(recipe, vertebra)


def number_of(vertebra: Vertebra) -> int:
    """The label of a vertebra; sacral pieces below the first are the sacrum."""
    return labels.VERTEBRAE.get(vertebra.name, labels.SACRUM)


def arches(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """Pedicles, joints, laminae, processes and ribs; the sacrum's wings and the pelvis."""
    free = column.vertebrae
    pieces: list[Solid | Tube] = []
    for at, vertebra in enumerate(free):
        below = free[at + 1] if at + 1 < len(free) else column.sacrum[0]
        pieces += _arch(recipe.patient, vertebra)
        pieces += _joint(recipe.patient, vertebra, below)
    yield from grown_together(pieces)
    for vertebra in free:
        if vertebra.name.startswith("T"):
            yield from _ribs(recipe.patient, vertebra)
    yield from grown_together(list(sacrum(recipe, column)))
    yield from pelvis(recipe, column)


def joining(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """The cores of what grows out of a body, once more: no wall closes a pedicle or a wing."""
    pedicles = [each for it in column.vertebrae for each in _pedicles(recipe.patient, it)]
    yield from cores([*pedicles, *_bridges(recipe, column)])


def _bridges(recipe: Recipe, column: Column) -> Iterator[Solid | Tube]:
    """Where the first two sacral bodies go over into the wings, clear of the canal."""
    for piece in column.sacrum[:2]:
        paint = bone(recipe.patient, number_of(piece), shell_mm=1.2)
        for sign in SIGNS.values():
            centre = piece.at(sign * piece.half_width, 0.15 * piece.half_depth, 0.0)
            semi = (13.0, 0.7 * piece.half_depth, 0.34 * piece.height)
            yield Solid(centre, piece.axes, semi, paint, 2.6)


def canal_middle(vertebra: Vertebra, up: float = 0.0) -> Array:
    """The middle of the canal behind a body, at a height over the body's middle, mm."""
    depth = CANAL_MM.get(vertebra.name, (11.0, 11.0))[1]
    return vertebra.at(0.0, -vertebra.half_depth * 0.92 - depth / 2, up)


def _arch(patient: Patient, vertebra: Vertebra) -> Iterator[Solid | Tube]:
    paint = bone(patient, number_of(vertebra), dense=1.15)
    half, depth = CANAL_MM[vertebra.name]
    wide = _PEDICLE_MM[vertebra.name]
    back = -vertebra.half_depth
    high = 0.20 * vertebra.height
    roof = back - depth - 2.5
    yield from _pedicles(patient, vertebra)
    for sign in SIGNS.values():
        lateral = sign * (half + wide)
        # The isthmus and the lamina down to the root of the spinous process.
        yield tube(
            [
                vertebra.at(lateral, back - 9, high - 1),
                vertebra.at(sign * (half + 1), back - 14, -3),
                vertebra.at(sign * 9.0, roof - 0.5, -7),
                vertebra.at(sign * 2.0, roof - 4.0, -8),
            ],
            [(6.5, 4.0), (7.0, 3.4), (8.5, 3.2), (8.5, 3.2)],
            paint,
            vertebra.axes[2],
        )
        if vertebra.name in _TRANSVERSE_MM:
            yield from _transverse(patient, vertebra, sign)
    yield _spinous(paint, vertebra, roof)


def _pedicles(patient: Patient, vertebra: Vertebra) -> Iterator[Solid | Tube]:
    """Both feet of the arch, in the upper half of the body."""
    paint = bone(patient, number_of(vertebra), dense=1.15)
    wide = _PEDICLE_MM[vertebra.name]
    back, high = -vertebra.half_depth, 0.20 * vertebra.height
    for sign in SIGNS.values():
        lateral = sign * (CANAL_MM[vertebra.name][0] + wide)
        yield tube(
            [vertebra.at(lateral * 0.96, back + 5, high), vertebra.at(lateral, back - 9, high)],
            [(wide, 7.0), (wide, 6.5)],
            paint,
            vertebra.axes[0],
        )


def _transverse(patient: Patient, vertebra: Vertebra, sign: float) -> Iterator[Solid | Tube]:
    half = CANAL_MM[vertebra.name][0] + 2 * _PEDICLE_MM[vertebra.name]
    back = -vertebra.half_depth
    long = _TRANSVERSE_MM[vertebra.name] * patient.size
    thick = 7.0 if vertebra.name in ("L5", "L6") else 5.0
    yield tube(
        [
            vertebra.at(sign * (half - 3), back - 9, 4),
            vertebra.at(sign * (half + 0.5 * long), back - 12, 4),
            vertebra.at(sign * (half + long), back - 15, 5),
        ],
        [(thick, 3.4), (thick, 2.8), (4.0, 2.4)],
        bone(patient, number_of(vertebra), shell_mm=1.2),
        vertebra.axes[2],
    )


def _spinous(paint: Paint, vertebra: Vertebra, roof: float) -> Solid:
    long, tall = (15.0, 10.5) if vertebra.name not in ("L5", "L6", "S1") else (11.0, 7.5)
    thoracic = vertebra.name.startswith("T")
    drop = -14.0 if thoracic else -9.0
    lean = np.radians(35.0 if thoracic else 12.0)
    left, front, normal = vertebra.axes
    axes = np.stack(
        [
            left,
            np.cos(lean) * front + np.sin(lean) * normal,
            np.cos(lean) * normal - np.sin(lean) * front,
        ]
    )
    semi = (3.2, long, tall if not thoracic else 7.0)
    return Solid(vertebra.at(0.0, roof - long, drop), axes, semi, paint, 3.0)


def _joint(patient: Patient, above: Vertebra, below: Vertebra) -> Iterator[Solid | Tube]:
    """A pair of facet joints: the upper one's process behind and inside, a gap between."""
    axes = between(above.lower.axes, below.upper.axes)
    middle = (above.lower.centre + below.upper.centre) / 2
    wide, angle = _FACET[above.name]
    wide *= patient.size
    big = 1.0 + 0.25 * patient.facet_wear
    gap = 1.0 - 0.3 * patient.facet_wear
    upper, lower = (bone(patient, number_of(each), dense=1.3) for each in (above, below))
    turn = np.radians(angle)
    # The more a joint faces forwards, the farther back it lies: the root passes before it.
    back = -below.upper.half_depth - 13.0 - 5.5 * np.sin(turn)
    for sign in SIGNS.values():
        out = sign * np.cos(turn) * axes[0] + np.sin(turn) * axes[1]
        along = np.cross(axes[2], out)
        joint = middle + sign * wide * axes[0] + back * axes[1] - 1.0 * axes[2]
        frame = np.stack([out, along, axes[2]])
        thick = 4.0 * big
        for paint, way, rise in ((upper, -1.0, -1.0), (lower, 1.0, 1.0)):
            centre = joint + way * (gap + thick) * out + rise * 1.5 * axes[2]
            yield Solid(centre, frame, (thick, 7.0 * big, 9.0), paint, 3.0)
        yield from _stems(above, below, joint, out, sign, upper, lower)


def _stems(
    above: Vertebra,
    below: Vertebra,
    joint: Array,
    out: Array,
    sign: float,
    upper: Paint,
    lower: Paint,
) -> Iterator[Solid | Tube]:
    """What joins the articular processes to their arches."""
    half = CANAL_MM[above.name][0]
    back = -above.half_depth
    yield tube(
        [above.at(sign * (half + 0.5), back - 15, -4), joint - 5.2 * out],
        [4.2, 3.8],
        upper,
    )
    if below.fused:
        start = below.upper.at(sign * 21.0, -below.upper.half_depth - 12, -9)
    else:
        lateral = CANAL_MM[below.name][0] + _PEDICLE_MM[below.name]
        start = below.at(sign * lateral, -below.half_depth - 9, 0.3 * below.height)
    yield tube([start, joint + 5.0 * out], [4.5, 3.8], lower)


def _osteophytes(recipe: Recipe, vertebra: Vertebra) -> Iterator[Shape]:
    """Beaks on the front and the sides of the rims."""
    chance = np.random.default_rng((recipe.seed, 2, number_of(vertebra)))
    paint = bone(recipe.patient, number_of(vertebra), shell_mm=1.2)
    for plate, way in ((vertebra.upper, -1.0), (vertebra.lower, 1.0)):
        for _ in range(chance.integers(0, 4)):
            angle = np.radians(chance.uniform(-70.0, 70.0))
            long = recipe.patient.osteophytes_mm * chance.uniform(0.4, 1.0)
            left = np.sin(angle) * plate.half_width
            front = np.cos(angle) * plate.half_depth
            centre = plate.at(left, front, way * 2.5)
            yield Solid(centre, plate.axes, (long * 0.8, long * 0.8, 2.6), paint)


def _ribs(patient: Patient, vertebra: Vertebra) -> Iterator[Shape]:
    """A pair of ribs: backwards beside the process, round the side, downwards to the front."""
    number = int(vertebra.name[1:])
    reach = {12: 75.0, 11: 110.0}.get(number, 150.0)
    half = vertebra.half_width
    wide, deep = 128.0 * patient.girth * patient.size, 92.0 * patient.girth
    for side, sign in SIGNS.items():
        label = labels.RIB_ABOVE[side] + number
        head = vertebra.at(sign * (half + 1), -vertebra.half_depth + 3, 0.2 * vertebra.height)
        elbow = vertebra.at(sign * (half + 20), -vertebra.half_depth - 19, 0.0)
        points = [head, vertebra.at(sign * (half + 9), -vertebra.half_depth - 9, 2), elbow]
        middle = vertebra.centre + np.array([0.0, 25.0, 0.0])
        for angle in np.radians(np.arange(50.0, reach, 14.0)):
            beside = max(wide * np.sin(angle) - 40.0, 0.0)
            drop = 0.55 * beside + max(np.degrees(angle) - 90.0, 0.0)
            points.append(
                middle
                + np.array([-sign * wide * np.sin(angle), -deep * np.cos(angle), -drop - 6.0])
            )
        paint = Paint(180.0, patient.cortical_hu * 0.9, 1.4, label)
        yield tube(points, [(5.5, 3.6)] * len(points), paint, (0.0, 0.0, 1.0))


def sacrum(recipe: Recipe, column: Column) -> Iterator[Solid | Tube]:
    """The wings, the roof behind the canal and the crest."""
    yield from _wings(recipe, column)
    yield from _sacral_roof(recipe.patient, column)


def _wings(recipe: Recipe, column: Column) -> Iterator[Solid | Tube]:
    patient = recipe.patient
    first, second = column.sacrum[:2]
    paint = bone(patient, number_of(first), shell_mm=1.2)
    rest = bone(patient, labels.SACRUM, shell_mm=1.2)
    for sign in SIGNS.values():
        plate = first.upper
        yield Solid(
            plate.at(sign * (plate.half_width + 12), -12.0, -18.0),
            plate.axes,
            (24.0, 17.0, 16.0),
            paint,
            2.6,
        )
        yield Solid(
            second.at(sign * (second.half_width + 14), -10.0, 0.0),
            second.axes,
            (22.0, 12.0, 22.0),
            rest,
            2.6,
        )
        if recipe.count is Count.SACRALISED_L5:
            yield from _fused_wing(patient, column, sign)
        if recipe.count is Count.LUMBARISED_S1:
            yield from _broad_process(patient, column, sign)


def _fused_wing(patient: Patient, column: Column, sign: float) -> Iterator[Solid | Tube]:
    """L5 taken into the sacrum: a broad process grown together with the wing."""
    last = column.named("L5")
    paint = bone(patient, number_of(last), shell_mm=1.2)
    centre = last.at(sign * (last.half_width + 14), -12.0, -10.0)
    yield Solid(centre, last.axes, (20.0, 12.0, 19.0), paint, 2.6)


def _broad_process(patient: Patient, column: Column, sign: float) -> Iterator[Solid | Tube]:
    """A free S1 that still reaches for the wing below it, with a false joint between."""
    last = column.named("S1")
    paint = bone(patient, number_of(last), shell_mm=1.2)
    centre = last.at(sign * (last.half_width + 11), -15.0, -2.0)
    yield Solid(centre, last.axes, (15.0, 9.0, 10.0), paint, 2.6)


def _sacral_roof(patient: Patient, column: Column) -> Iterator[Solid | Tube]:
    rest = bone(patient, labels.SACRUM, shell_mm=1.2, dense=1.15)
    pieces = column.sacrum[:4]
    roof, crest = [], []
    for at, piece in enumerate(pieces):
        depth = 15.0 - 3.0 * at
        back = -piece.half_depth - depth
        roof.append(piece.at(0.0, back - 2.0, -3.0))
        crest.append(piece.at(0.0, back - 7.0, -3.0))
        for sign in SIGNS.values():
            yield tube(
                [
                    piece.at(sign * (22.0 - 3.5 * at), -piece.half_depth - 2.0, -2.0),
                    piece.at(sign * (17.0 - 3.0 * at), back + 1.0, -3.0),
                    piece.at(sign * 4.0, back - 3.0, -4.0),
                ],
                [(11.0, 4.0), (11.0, 3.2), (11.0, 3.2)],
                rest,
                piece.axes[2],
            )
    yield tube(crest, [(2.6, 4.5)] * len(crest), rest)


def pelvis(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """The wings of the hip bones up to the level of the last discs, and the hip joints."""
    patient = recipe.patient
    size = patient.size
    high = column.named("L4").lower.centre[2] - 2.0
    for side, sign in SIGNS.items():
        paint = Paint(patient.trabecular_hu, patient.cortical_hu, 1.8, labels.HIP[side])
        yield _wing(paint, sign, size, high)
        yield from _hip(patient, side, sign)


def _wing(paint: Paint, sign: float, size: float, high: float) -> Shape:
    """One wing: a bent plate from the joint with the sacrum outwards, forwards and upwards."""
    out = np.array([-sign, 0.0, 0.0])
    along = _unit(0.68 * out + np.array([0.0, 0.74, 0.0]))
    up = _unit(np.array([0.0, -0.12, 1.0]) + 0.34 * out)
    up = _unit(up - (up @ along) * along)
    normal = np.cross(up, along) * sign
    tall = 66.0 * size
    centre = 92.0 * size * out + np.array([0.0, 2.0, high - 0.95 * tall])
    return Solid(
        centre, np.stack([along, normal, up]), (66.0 * size, 5.0, tall), paint, 2.3, (0.0022, 0)
    )


def _hip(patient: Patient, side: Side, sign: float) -> Iterator[Shape]:
    """The socket and the head, neck and shaft of the thigh bone; a screw where there is one."""
    size = patient.size
    out = np.array([-sign, 0.0, 0.0])
    head = 88.0 * size * out + np.array([0.0, 32.0, -100.0 * size])
    socket = Paint(patient.trabecular_hu, patient.cortical_hu, 2.0, labels.HIP[side])
    thigh = Paint(patient.trabecular_hu + 60.0, patient.cortical_hu, 2.0, labels.FEMUR[side])
    upright = np.eye(3)
    yield tube(
        [
            62.0 * out + np.array([0.0, -24.0, -45.0 * size]),
            head + np.array([0.0, -6.0, 24.0]) - 6.0 * out,
            head - 20.0 * out + np.array([0.0, 4.0, 0.0]),
        ],
        [(14.0, 12.0), (28.0, 24.0), (16.0, 20.0)],
        socket,
    )
    yield Solid(head, upright, (27.5, 27.5, 27.5), Paint(45.0))
    yield Solid(head, upright, (24.0, 24.0, 24.0), thigh)
    knee = head + 45.0 * size * out + np.array([0.0, -10.0, -45.0])
    yield tube([head, knee, knee + np.array([0.0, 0.0, -120.0])], [15.0, 18.0, 15.0], thigh)
    if patient.hip_screw is side:
        yield tube([head, knee + 8.0 * out], [4.5, 4.5], Paint(2900.0, label=labels.METAL))


def _unit(vector: Array) -> Array:
    answer: Array = vector / np.linalg.norm(vector)
    return answer
