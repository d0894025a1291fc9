"""Which shapes is a body made of, and how is one painted into a block of voxels?

A shape lies in the *body* frame: x to the right, y to the front, z to the head, mm, with the
origin in the middle of the sacral endplate, however the patient lies in the scanner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import ArrayLike, NDArray

from discogram.imaging.frames import Array
from discogram.imaging.phantom import kernels

KEEP = 255
"""A label that leaves what is there."""

_MARGIN_MM = 1.0


@dataclass(frozen=True, slots=True)
class Paint:
    """A material: HU inside, HU of a shell and its thickness, and the label.

    What lies less than `skin_mm` deep is left as it was.
    """

    inside_hu: float
    shell_hu: float = 0.0
    shell_mm: float = 0.0
    label: int = KEEP
    skin_mm: float = 0.0

    @property
    def shell(self) -> "Paint":
        """The whole shape as its shell: what is grown together is first painted so."""
        return Paint(self.shell_hu, label=self.label)

    @property
    def core(self) -> "Paint":
        """What lies in the shell; painted last it leaves no wall where shapes meet."""
        return Paint(self.inside_hu, skin_mm=self.shell_mm)

    @property
    def numbers(self) -> Array:
        """As the kernels take it."""
        shell = [self.inside_hu, self.shell_hu, self.shell_mm]
        return np.array([*shell, float(self.label), self.skin_mm])


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some slices of a volume that is being painted.

    `affine` leads to the body frame and `back` from there to the block's voxels.
    """

    hu: NDArray[np.float32]
    labels: NDArray[np.uint8]
    affine: Array
    back: Array
    pixel_mm: float

    def box(self, low: ArrayLike, high: ArrayLike) -> NDArray[np.int64] | None:
        """The voxels, shape (3, 2), that may lie between two corners; None when none does."""
        ends = np.array([low, high], dtype=np.float64)
        half = (ends[1] - ends[0]) / 2 + self.pixel_mm + _MARGIN_MM
        middle = self.back[:3, :3] @ (ends.sum(axis=0) / 2) + self.back[:3, 3]
        reach = np.abs(self.back[:3, :3]) @ half
        first = np.maximum(np.floor(middle - reach), 0).astype(np.int64)
        last = np.minimum(np.ceil(middle + reach) + 1, self.hu.shape).astype(np.int64)
        return np.stack([first, last], axis=1) if (last > first).all() else None

    @property
    def matrix(self) -> Array:
        """Shape (3, 4)."""
        return np.ascontiguousarray(self.affine[:3])


class Shape(Protocol):
    """Something that can be painted."""

    def paint_into(self, block: Block) -> None:
        """Mix the shape into the block's voxels."""


@dataclass(frozen=True, slots=True, eq=False)
class Solid:
    """A superellipsoid: `axes` are rows of unit vectors, `semi` the half axes, mm."""

    centre: Array
    axes: Array
    semi: tuple[float, float, float]
    paint: Paint
    power: float = 2.0
    bend: tuple[float, float] = (0.0, 0.0)

    def paint_into(self, block: Block) -> None:
        """Mix it in."""
        bow = abs(self.bend[0]) * self.semi[0] ** 2 + abs(self.bend[1]) * self.semi[2] ** 2
        semi = np.array([self.semi[0], self.semi[1] + bow, self.semi[2]])
        reach = np.abs(self.axes.T) @ semi
        box = block.box(self.centre - reach, self.centre + reach)
        if box is None:
            return
        kernels.solid(
            block.hu,
            block.labels,
            block.matrix,
            block.pixel_mm,
            box,
            self.centre,
            np.ascontiguousarray(self.axes),
            np.array(self.semi),
            self.power,
            np.array(self.bend),
            self.paint.numbers,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Tube:
    """A bent tube; `nodes`, shape (n, 8): x, y, z, sideways (3), half axis sideways and across.

    Its ends are round.
    """

    nodes: Array
    paint: Paint

    def paint_into(self, block: Block) -> None:
        """Mix it in, one stretch after the other."""
        for at in range(len(self.nodes) - 1):
            pair = self.nodes[at : at + 2]
            reach = pair[:, 6:].max()
            box = block.box(pair[:, :3].min(axis=0) - reach, pair[:, :3].max(axis=0) + reach)
            if box is not None:
                kernels.tube(
                    block.hu,
                    block.labels,
                    block.matrix,
                    block.pixel_mm,
                    box,
                    self.nodes,
                    at,
                    self.paint.numbers,
                )


def grown_together(shapes: Sequence["Solid | Tube"]) -> Iterator[Shape]:
    """Shapes as one piece of bone: no walls where they meet."""
    for shape in shapes:
        yield replace(shape, paint=shape.paint.shell)
    yield from cores(shapes)


def cores(shapes: Sequence["Solid | Tube"]) -> Iterator[Shape]:
    """What lies within the shells of shapes."""
    for shape in shapes:
        yield replace(shape, paint=shape.paint.core)


def tube(
    points: Sequence[ArrayLike] | Array,
    radii: float | Sequence[float] | Sequence[tuple[float, float]],
    paint: Paint,
    sideways: ArrayLike = (1.0, 0.0, 0.0),
) -> Tube:
    """A tube through points (n, 3): one radius, one each, or (sideways, across) each."""
    places = np.asarray(points, dtype=np.float64)
    wide = np.asarray(radii, dtype=np.float64)
    if wide.ndim < 2:
        wide = np.repeat(np.broadcast_to(wide, len(places))[:, None], 2, axis=1)
    side = np.broadcast_to(np.asarray(sideways, dtype=np.float64), places.shape)
    side = side / np.linalg.norm(side, axis=1, keepdims=True)
    return Tube(np.ascontiguousarray(np.hstack([places, side, wide])), paint)


@dataclass(frozen=True, slots=True, eq=False)
class Endplate:
    """The rim plane of an endplate: its middle, unit directions as rows, half axes, mm.

    `axes` are left, anterior and normal (to the head); `hollow_mm` how deep its middle dips.
    """

    centre: Array
    axes: Array
    half_width: float
    half_depth: float
    hollow_mm: float

    @property
    def numbers(self) -> Array:
        """As the kernels take it; shape (15,)."""
        sizes = [self.half_width, self.half_depth, self.hollow_mm]
        return np.concatenate([self.centre, self.axes.ravel(), sizes])

    def at(self, left: float, anterior: float, up: float) -> Array:
        """A place beside it, in body coordinates."""
        answer: Array = self.centre + np.array([left, anterior, up]) @ self.axes
        return answer


@dataclass(frozen=True, slots=True, eq=False)
class Slab:
    """What lies between two endplates: a vertebral body, or a disc."""

    upper: Endplate
    lower: Endplate
    paint: Paint
    bulge: float
    """How far the middle stands out, as a share; a waist is negative."""
    back_hollow: float = 0.10
    is_disc: bool = False
    stuff: tuple[float, float, float] = (95.0, 75.0, 0.0)
    dye: Array = field(default_factory=lambda: np.zeros(7))

    @property
    def planes(self) -> Array:
        """As the kernels take them; shape (2, 15)."""
        return np.stack([self.upper.numbers, self.lower.numbers])

    @property
    def form(self) -> Array:
        """As the kernels take it; shape (3,)."""
        return np.array([1.0 if self.is_disc else -1.0, self.bulge, self.back_hollow])

    def places(self, points: Array) -> Array:
        """Across, below the upper, above the lower endplate, of points (n, 3); shape (n, 3)."""
        answer: Array = kernels.slab_at_points(
            np.ascontiguousarray(points), self.planes, self.form
        )
        return answer

    def paint_into(self, block: Block) -> None:
        """Mix it in."""
        swell = 1.0 + max(self.bulge, 0.0)
        ends = [
            plate.at(left * plate.half_width * swell, front * plate.half_depth * swell, up)
            for plate in (self.upper, self.lower)
            for left in (-1, 1)
            for front in (-1, 1)
            for up in (-plate.hollow_mm, plate.hollow_mm)
        ]
        box = block.box(np.min(ends, axis=0), np.max(ends, axis=0))
        if box is None:
            return
        hu, map_, matrix, pixel = block.hu, block.labels, block.matrix, block.pixel_mm
        planes, form, paint = self.planes, self.form, self.paint.numbers
        if self.is_disc:
            stuff = np.array(self.stuff)
            kernels.disc(hu, map_, matrix, pixel, box, planes, form, stuff, self.dye, paint)
        else:
            kernels.body(hu, map_, matrix, pixel, box, planes, form, paint)


@dataclass(frozen=True, slots=True, eq=False)
class Trunk:
    """Skin, fat, muscle wall and inner fat around everything.

    `profile`, shape (n, 7), one row per mm upwards from `start_mm`: half width, back, front,
    fat at the side, back and front, and the depth of the furrow over the spine.
    """

    profile: Array
    start_mm: float
    walls: tuple[float, float, float, float, float, float]

    def paint_into(self, block: Block) -> None:
        """Mix it in."""
        kernels.trunk(
            block.hu,
            block.labels,
            block.matrix,
            block.pixel_mm,
            self.profile,
            self.start_mm,
            np.array(self.walls),
        )
