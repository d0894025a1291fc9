"""What does a recipe make?

`spine(recipe)` paints the soft parts, the bones over them, and answers the CT with its truth.
Always synthetic: whoever writes it out says so.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np

from discogram.imaging.discs.found import Shape as DiscShape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array, inverse, transform
from discogram.imaging.phantom import bones, labels, scanner, soft
from discogram.imaging.phantom.column import CONTRAST_HU, Column, column_of
from discogram.imaging.phantom.measuring import measured
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.shapes import Paint, Shape, Slab, Solid, tube
from discogram.imaging.phantom.truth import TrueDisc, TrueRoot, TrueVertebra, Truth
from discogram.imaging.volume import Volume
from discogram.words.spine import Disc

MARKER_HU = MappingProxyType({"right": 2000.0, "front": 3000.0})
"""Two beads: one beside the patient on the right, one in front."""

_BEAD_MM = 7.0


@dataclass(frozen=True, slots=True, eq=False)
class Phantom:
    """A CT (HU, int16) and what is true of it."""

    recipe: Recipe
    volume: Volume
    truth: Truth


def spine(recipe: Recipe, tell: Callable[[float], None] = lambda _share: None) -> Phantom:
    """The phantom of a recipe; `tell` hears how far the work has come, 0 to 1."""
    return _Making(recipe).phantom(tell)


class _Making:
    """A body on a table: the column, its place in the scanner, and what is painted."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe, self.scan = recipe, recipe.scan
        self.column = column_of(recipe)
        self.trunk = soft.trunk(recipe, self.column)
        self.ras_from_body = _placed(recipe)
        centre, length = self._centre_and_length()
        self.where = scanner.grid(self.scan, transform(self.ras_from_body, centre), length)

    def phantom(self, tell: Callable[[float], None]) -> Phantom:
        markers = self._markers()
        shapes = [*self._shapes(), *(_bead(name, place) for name, place in markers.items())]
        chance = np.random.default_rng((self.recipe.seed, 4))
        volume, map_ = scanner.scanned(
            shapes, self.where, self.ras_from_body, self.scan, chance, tell
        )
        placed = {name: transform(self.ras_from_body, place) for name, place in markers.items()}
        truth = Truth(
            self.recipe.count,
            tuple(self._true_disc(disc, slab) for disc, slab in self.column.discs.items()),
            tuple(self._true_vertebrae()),
            tuple(self._true_roots()),
            map_,
            tuple(
                each.name
                for each in self.column.vertebrae
                if each.name.startswith("T") and self._sees(each.centre)
            ),
            self._sees(self.column.sacrum[0].centre),
            MappingProxyType(placed),
        )
        return Phantom(self.recipe, volume, truth)

    def _shapes(self) -> Iterator[Shape]:
        """From the outside inwards; what comes later lies over what came before."""
        recipe, column = self.recipe, self.column
        body_from_ras = inverse(self.ras_from_body)[:3, :3]
        down = body_from_ras @ scanner.down_ras(self.scan.position)
        if self.scan.table:
            yield self._table(down)
        if recipe.patient.arms:
            yield from soft.arms(recipe, column, float(self.trunk.profile[:, 0].max()))
        yield self.trunk
        yield from soft.muscles(recipe, column)
        yield from soft.organs(recipe, column, -down)
        yield from soft.vessels(recipe, column)
        yield from soft.root_shapes(column)
        yield from bones.arches(recipe, column)
        yield from soft.canal(column)
        yield from (*column.rudiments, *column.discs.values())
        yield from bones.bodies(recipe, column)
        yield from bones.joining(recipe, column)
        yield from _leaks(recipe, column)

    def _table(self, down: Array) -> Shape:
        """A hollow plate of carbon under the patient."""
        profile = self.trunk.profile
        if abs(down[1]) > 0.5:
            rest = -profile[:, 1].min() if down[1] < 0 else profile[:, 2].max()
        else:
            rest = profile[:, 0].max()
        across = np.cross([0.0, 0.0, 1.0], down)
        middle = np.array([0.0, 0.0, 100.0])
        if abs(down[0]) > 0.5:
            middle[1] = profile[:, 1:3].mean()
        axes = np.stack([across, -down, [0.0, 0.0, 1.0]])
        paint = Paint(-900.0, -150.0, 2.0, labels.NOTHING)
        centre = middle + down * (rest + 16.0)
        return Solid(centre, axes, (215.0, 13.0, 2000.0), paint, 6.0, (0.0006, 0.0))

    def _centre_and_length(self) -> tuple[Array, float]:
        """Where the scan lies, in the body frame, and how long it is: the phantom has ends."""
        scan = self.scan
        top = float(self.column.named("T8").centre[2])
        low = max(scan.above_s1_mm - scan.length_mm / 2, -190.0)
        high = min(scan.above_s1_mm + scan.length_mm / 2, top)
        high = max(high, low + 2 * scan.thickness_mm)
        middle = self.column.named("L3").centre
        rows = self.trunk.profile[int(-self.trunk.start_mm) :][:150]
        front = rows[:, 1:3].mean() if scan.field_mm >= 300 else middle[1] - 18.0
        side = 0.0 if scan.field_mm >= 300 else middle[0] / 2
        return np.array([side, front, (low + high) / 2]), high - low

    def _markers(self) -> dict[str, Array]:
        """Within the middle slice: on the skin, or inside the edge of the field if nearer."""
        if not self.scan.markers:
            return {}
        body_from_ras = inverse(self.ras_from_body)
        centre = transform(body_from_ras, self.where.centre_ras)
        row = int(centre[2] - self.trunk.start_mm)
        wide, _, front = self.trunk.profile[row, :3]
        edge = 0.40 * self.scan.field_mm
        reach = (wide - centre[0] + _BEAD_MM, front - centre[1] + _BEAD_MM)
        steps = self.where.affine_ras[:3, :2].T / np.array(self.where.spacing_mm[:2])[:, None]
        return {
            name: transform(body_from_ras, self.where.centre_ras + min(far, edge) * step)
            for name, far, step in zip(MARKER_HU, reach, steps, strict=True)
        }

    def _true_disc(self, disc: Disc, slab: Slab) -> TrueDisc:
        frame, shape, centroid = measured(slab)
        patient = self.recipe.patient
        return TrueDisc(
            disc,
            self._in_ras(frame),
            shape,
            transform(self.ras_from_body, centroid),
            self._whole(frame, shape),
            dict(patient.thin).get(disc, 1.0),
            disc in patient.vacuum,
            next((each for each in self.recipe.injections if each.disc is disc), None),
        )

    def _true_vertebrae(self) -> Iterator[TrueVertebra]:
        for each in (*self.column.vertebrae, self.column.sacrum[0]):
            frame = DiscFrame(each.centre, *each.axes)
            yield TrueVertebra(each.name, self._in_ras(frame), self._sees(each.centre))

    def _true_roots(self) -> Iterator[TrueRoot]:
        for (name, side), line in soft.roots(self.column).items():
            yield TrueRoot(name, side, transform(self.ras_from_body, line), soft.ROOT_MM)

    def _in_ras(self, frame: DiscFrame) -> DiscFrame:
        turn = self.ras_from_body[:3, :3]
        return DiscFrame(
            transform(self.ras_from_body, frame.centre_ras), *(frame.axes @ turn.T)
        )

    def _whole(self, frame: DiscFrame, shape: DiscShape) -> bool:
        """Whether every point of the disc lies in the volume."""
        ends = [
            np.column_stack([shape.outline, np.full(len(shape.outline), up)])
            for up in (-shape.height_mm, 0.0, shape.height_mm)
        ]
        return self._sees(frame.to_ras(np.vstack(ends)))

    def _sees(self, places: Array) -> bool:
        """Whether every place of the body frame lies in the volume."""
        index = self.where.voxels_at(transform(self.ras_from_body, places))
        return bool((index >= 0).all() and (index <= np.array(self.where.shape) - 1).all())


def _placed(recipe: Recipe) -> Array:
    """Body to RAS: a patient lies somewhere in the scanner, turned a little, off its middle."""
    chance = np.random.default_rng((recipe.seed, 6))
    turn = np.radians(recipe.scan.rotation_deg)
    affine = np.eye(4)
    affine[:2, :2] = [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
    affine[:3, 3] = [
        chance.uniform(-12, 12),
        chance.uniform(-60, 150),
        chance.uniform(-900, 900),
    ]
    return affine


def _bead(name: str, place: Array) -> Shape:
    size = (_BEAD_MM, _BEAD_MM, _BEAD_MM)
    return Solid(place, np.eye(3), size, Paint(MARKER_HU[name], label=labels.METAL))


def _leaks(recipe: Recipe, column: Column) -> Iterator[Shape]:
    """Contrast that has left a disc of grade 5: beside its rim, where the fissure ends."""
    for asked in recipe.injections:
        if asked.grade < 5:
            continue
        frame, shape, _ = measured(column.discs[asked.disc])
        turn = np.radians(asked.towards_deg)
        way = np.array([np.sin(turn), np.cos(turn)])
        angle = np.arctan2(*way[::-1])
        around = np.unwrap(np.arctan2(shape.outline[:, 1], shape.outline[:, 0]))
        rim = shape.outline[np.argmin(np.abs(np.angle(np.exp(1j * (around - angle)))))]
        line = [
            [*(rim - 2.0 * way), 0.0],
            [*(rim + 2.5 * way), -1.0],
            [*(rim + 3.5 * way), -7.0],
        ]
        yield tube(frame.to_ras(line), [1.8, 2.6, 1.6], Paint(CONTRAST_HU))
