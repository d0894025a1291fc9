"""Where do the vertebrae and discs of this patient lie?

Built upwards from the sacral endplate: each disc and each body turns a little, so that the
angles add up to the lordosis asked for. Sizes are those of adults (mm, unverified): they make
a spine that looks like one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.phantom import labels
from discogram.imaging.phantom.injection import Nucleogram
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.shapes import Endplate, Paint, Slab
from discogram.words.spine import Count, Disc

BODIES: Mapping[str, tuple[float, float, float, float]] = MappingProxyType(
    {
        # Width and depth of the endplates, height, share of the lordosis (wedge of the body).
        "T8": (30.0, 27.5, 20.5, -4.0),
        "T9": (31.5, 28.5, 21.5, -4.0),
        "T10": (33.5, 29.5, 22.5, -3.5),
        "T11": (36.5, 30.0, 23.0, -3.0),
        "T12": (39.5, 30.5, 24.5, -2.0),
        "L1": (42.0, 31.0, 26.0, -1.5),
        "L2": (44.0, 32.5, 27.0, -0.5),
        "L3": (46.5, 33.5, 27.5, 1.0),
        "L4": (49.5, 34.5, 27.5, 3.0),
        "L5": (52.0, 35.0, 27.0, 8.0),
        "L6": (52.0, 34.5, 26.5, 8.0),
        "S1": (51.0, 33.0, 28.0, 0.0),
    }
)

DISC_MM: Mapping[str, tuple[float, float]] = MappingProxyType(
    {
        # By the vertebra above: height between the rims, share of the lordosis (wedge).
        "T8": (4.0, -1.0),
        "T9": (4.5, -1.0),
        "T10": (4.8, -0.5),
        "T11": (5.2, 0.5),
        "T12": (5.8, 2.0),
        "L1": (6.5, 5.0),
        "L2": (7.8, 7.0),
        "L3": (8.8, 9.0),
        "L4": (9.5, 12.0),
        "L5": (8.8, 14.0),
        "L6": (8.5, 13.0),
        "S1": (6.5, 5.0),
    }
)

_UPPERMOST = "T8"
_HOLLOW_MM = (1.3, 2.2)
"""The upper and the lower endplate of a vertebra: the lower one is hollower."""


@dataclass(frozen=True, slots=True, eq=False)
class Vertebra:
    """One vertebral body and the frame of its middle; `axes` rows: left, anterior, normal."""

    name: str
    upper: Endplate
    lower: Endplate
    fused: bool = False

    @property
    def centre(self) -> Array:
        """The middle of the body."""
        answer: Array = (self.upper.centre + self.lower.centre) / 2
        return answer

    @property
    def axes(self) -> Array:
        """Left, anterior and normal of the middle, as rows."""
        return between(self.upper.axes, self.lower.axes)

    @property
    def half_width(self) -> float:
        """Half of the width of the body, mm."""
        return (self.upper.half_width + self.lower.half_width) / 2

    @property
    def half_depth(self) -> float:
        """Half of the depth of the body, mm."""
        return (self.upper.half_depth + self.lower.half_depth) / 2

    @property
    def height(self) -> float:
        """The height of the body in its middle, mm."""
        return float(np.linalg.norm(self.upper.centre - self.lower.centre))

    def at(self, left: float, anterior: float, up: float) -> Array:
        """A place beside its middle, in body coordinates."""
        answer: Array = self.centre + np.array([left, anterior, up]) @ self.axes
        return answer


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """Free vertebrae from head to feet, the sacral pieces below them, and the discs between.

    `rudiments` are discs that are not named: within the sacrum, or above a sacralised L5.
    """

    vertebrae: tuple[Vertebra, ...]
    sacrum: tuple[Vertebra, ...]
    discs: Mapping[Disc, Slab]
    rudiments: tuple[Slab, ...]

    def named(self, name: str) -> Vertebra:
        """The vertebra of a name, free or sacral."""
        return next(each for each in (*self.vertebrae, *self.sacrum) if each.name == name)


def between(one: Array, other: Array) -> Array:
    """The axes half way between two; rows are unit vectors at right angles."""
    rows = one + other
    normal = rows[2] / np.linalg.norm(rows[2])
    front = rows[1] - (rows[1] @ normal) * normal
    front /= np.linalg.norm(front)
    return np.stack([np.cross(normal, front), front, normal])


def names_of(count: Count) -> tuple[str, ...]:
    """The vertebrae that are free of the sacrum, from feet to head."""
    names = list(reversed([name for name in BODIES if name not in ("L6", "S1")]))
    match count:
        case Count.SIX_LUMBAR:
            return ("L6", *names)
        case Count.LUMBARISED_S1:
            return ("S1", *names)
        case Count.SACRALISED_L5:
            return tuple(names)
        case Count.USUAL:
            return tuple(names)


def column_of(recipe: Recipe) -> Column:
    """The column of a recipe, in the body frame."""
    return _Building(recipe).column()


class _Building:
    """The column while it grows upwards from the sacral endplate."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe, self.patient = recipe, recipe.patient
        self.chance = np.random.default_rng((recipe.seed, 1))
        self.names = names_of(recipe.count)
        self.pitch = self.patient.sacral_slope_deg
        self.place = np.zeros(3)
        lordosis = sum(BODIES[n][3] + DISC_MM[n][1] for n in self.names if n in _LUMBAR)
        self.bend = self.patient.lordosis_deg / lordosis
        self.passed = 0

    def column(self) -> Column:
        sacral = self._endplate("S1", self._axes(), _HOLLOW_MM[0] * 0.6)
        sacrum, rudiments = _sacrum_below(sacral, self.recipe)
        below, vertebrae, discs = sacral, [], {}
        odd = []
        for name in self.names:
            disc_above, upper_rim = self._disc(name, below)
            vertebra = self._vertebra(name, upper_rim)
            disc = self._disc_named(name)
            if disc is None:
                odd.append(disc_above)
            else:
                discs[disc] = disc_above
            vertebrae.append(vertebra)
            below = vertebra.upper
        ordered = {disc: discs[disc] for disc in self.recipe.levels}
        return Column(
            tuple(reversed(vertebrae)),
            sacrum,
            MappingProxyType(ordered),
            (*odd, *rudiments),
        )

    def _disc_named(self, above: str) -> Disc | None:
        for disc in self.recipe.levels:
            if disc.split("/")[0] == above:
                return disc
        return None

    def _share_left(self, above: str) -> float:
        disc = self._disc_named(above)
        thin = dict(self.patient.thin)
        if disc is None:
            return 1.0 if above == _UPPERMOST else 0.35
        return thin.get(disc, 1.0)

    def _disc(self, name: str, below: Endplate) -> tuple[Slab, Endplate]:
        """The disc below a vertebra, and that vertebra's lower endplate."""
        height, wedge = DISC_MM[name]
        left = self._share_left(name)
        height *= self.patient.size * left * self.chance.uniform(0.94, 1.06)
        self._rise(height, wedge * self._scale(name) * (0.5 + 0.5 * left))
        hollow = _HOLLOW_MM[1] * (1.0 if name in _LUMBAR else 0.6)
        rim = self._endplate(name, self._axes(), hollow)
        disc = self._disc_named(name)
        gas = 1.0 if disc in self.patient.vacuum else 0.0
        young = self.chance.uniform(-6.0, 6.0)
        number = labels.disc_number(disc) if disc else labels.SACRUM
        slab = Slab(
            rim,
            below,
            Paint(90.0, label=number),
            bulge=0.03 + 0.05 * (1.0 - left),
            is_disc=True,
            stuff=(98.0 + young, 76.0 + young, gas),
            dye=_dye(self.recipe, disc),
        )
        return slab, rim

    def _vertebra(self, name: str, lower: Endplate) -> Vertebra:
        height, wedge = BODIES[name][2:]
        self._rise(height * self.patient.size, wedge * self._scale(name))
        hollow = _HOLLOW_MM[0] * (1.0 if name in _LUMBAR else 0.7)
        upper = self._endplate(name, self._axes(), hollow, narrower=0.97)
        fused = self.recipe.count is Count.SACRALISED_L5 and name == "L5"
        return Vertebra(name, upper, lower, fused)

    def _scale(self, name: str) -> float:
        """How far a share of lordosis (or of kyphosis above L1) turns, against the usual."""
        return self.bend if name in _LUMBAR else self.patient.kyphosis_deg / 15.0

    def _rise(self, height: float, wedge: float) -> None:
        """Go up by a height, turning by a wedge: half of it before, half of it after."""
        self.pitch -= wedge / 2
        self.passed += 1
        self.place = self.place + height * self._axes()[2]
        self.pitch -= wedge / 2

    def _axes(self) -> Array:
        """Left, anterior and normal where the column has grown to, as rows."""
        # A body and a disc for each of six vertebrae: one wave of the curve.
        phase = np.clip(self.passed / 12.0, 0.0, 1.0)
        cobb = np.radians(self.patient.scoliosis_deg)
        roll = 0.5 * cobb * np.sin(2 * np.pi * phase) if phase < 1.0 else 0.0
        twist = -0.5 * cobb * np.sin(np.pi * phase) ** 2
        pitch = np.radians(self.pitch)
        about_x = np.array(
            [[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]]
        )
        about_y = np.array(
            [[np.cos(roll), 0, -np.sin(roll)], [0, 1, 0], [np.sin(roll), 0, np.cos(roll)]]
        )
        about_z = np.array(
            [[np.cos(twist), -np.sin(twist), 0], [np.sin(twist), np.cos(twist), 0], [0, 0, 1]]
        )
        columns = about_z @ about_y.T @ about_x
        return np.stack([-columns[:, 0], columns[:, 1], columns[:, 2]])

    def _endplate(
        self, name: str, axes: Array, hollow: float, narrower: float = 1.0
    ) -> Endplate:
        width, depth = BODIES[name][:2]
        half = 0.5 * self.patient.size * narrower
        return Endplate(self.place.copy(), axes, half * width, half * depth, hollow)


_LUMBAR = ("L1", "L2", "L3", "L4", "L5", "L6", "S1")

_SACRAL: tuple[tuple[float, float, float, float], ...] = (
    # Height, wedge, and width and depth at the lower end as shares of the sacral endplate.
    (29.0, 12.0, 0.66, 0.66),
    (24.0, 14.0, 0.52, 0.48),
    (20.0, 16.0, 0.45, 0.36),
    (17.0, 16.0, 0.40, 0.28),
    (14.0, 14.0, 0.34, 0.20),
)

_RUDIMENT_MM = 2.6
"""The height of the disc that is left between the first two sacral pieces."""


def _sacrum_below(plate: Endplate, recipe: Recipe) -> tuple[tuple[Vertebra, ...], list[Slab]]:
    """The sacral pieces from the endplate downwards, and the rudimentary disc in between."""
    first = 2 if recipe.count is Count.LUMBARISED_S1 else 1
    size = recipe.patient.size
    pieces, rudiments = [], []
    upper = plate
    for number, (height, wedge, width, depth) in enumerate(_SACRAL[: 6 - first], first):
        shares = (width * plate.half_width, depth * plate.half_depth)
        lower = _lower(upper, height * size, wedge, *shares)
        pieces.append(Vertebra(f"S{number}", upper, lower, fused=True))
        if number > first:
            upper = lower
            continue
        upper = _lower(lower, _RUDIMENT_MM, 2.0, 0.95 * shares[0], 0.9 * shares[1])
        thin = Paint(85.0, label=labels.SACRUM)
        small = [_shrunk(each) for each in (lower, upper)]
        rudiments.append(
            Slab(small[0], small[1], thin, 0.0, is_disc=True, stuff=(90.0, 80.0, 0.0))
        )
    return tuple(pieces), rudiments


def _lower(
    upper: Endplate, height: float, wedge: float, half_width: float, half_depth: float
) -> Endplate:
    """The plane below one: down by a height, bent by a wedge so that the front is hollow."""
    half, whole = (_pitched(upper.axes, angle) for angle in (-wedge / 2, -wedge))
    return Endplate(upper.centre - height * half[2], whole, half_width, half_depth, 0.0)


def _shrunk(plate: Endplate) -> Endplate:
    return Endplate(
        plate.centre, plate.axes, 0.8 * plate.half_width, 0.75 * plate.half_depth, 0.0
    )


def _pitched(axes: Array, degrees: float) -> Array:
    """The axes leaning further to the front, about their own left."""
    turn = np.radians(degrees)
    left, front, normal = axes
    return np.stack(
        [
            left,
            np.cos(turn) * front - np.sin(turn) * normal,
            np.cos(turn) * normal + np.sin(turn) * front,
        ]
    )


def _dye(recipe: Recipe, disc: Disc | None) -> Array:
    """How contrast lies in a disc, as `kernels.disc` takes it."""
    asked = next((each for each in recipe.injections if each.disc is disc), None)
    if asked is None:
        return np.zeros(7)
    reach = _REACH[asked.grade]
    half_width = 0.0 if asked.grade == 0 else 0.09
    return np.array(
        [
            CONTRAST_HU,
            float(list(Nucleogram).index(asked.pattern) + 1),
            reach,
            np.radians(asked.towards_deg),
            half_width,
            np.radians(asked.arc_deg) / 2,
            float(recipe.seed % 7),
        ]
    )


CONTRAST_HU = 1100.0
"""Contrast medium in a nucleus, diluted by what is there."""

_REACH = (0.0, 0.62, 0.78, 0.96, 0.97, 1.10)
"""How far the fissure of each grade runs, as a share of the way to the rim.

The annulus begins at `kernels.NUCLEUS`; its thirds end at 0.70, 0.85 and 1."""
