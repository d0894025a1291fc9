"""One sheet that shows a phantom: three slices in grey, and the same with its true labels.

The patient's right is on the screen's left. Whoever sees the sheet sees that it is synthetic.
"""

from io import BytesIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from discogram.imaging.frames import Array
from discogram.imaging.phantom.spine import Phantom
from discogram.imaging.phantom.truth import TrueDisc
from discogram.imaging.picture import Window, letters_at_edges, windowed
from discogram.imaging.reformat import Plane, Slice, slice_at
from discogram.imaging.volume import Volume

_WINDOW = Window(250.0, 1100.0)
"""Bone and disc are both told apart; for looking, not a rule."""

_PANEL, _HEAD, _GAP = 520, 54, 12
_BANNER = "SYNTHETIC PHANTOM - not a patient"
_MARK, _EDGE = (255, 220, 60), (255, 255, 255)


def sheet(phantom: Phantom) -> bytes:
    """The sheet as a PNG file."""
    middle = _middle(phantom)
    places = [(Plane.SAGITTAL, None), (Plane.CORONAL, None), (Plane.AXIAL, middle)]
    size = (3 * _PANEL + 4 * _GAP, _HEAD + 2 * (_PANEL + _GAP))
    image = Image.new("RGB", size, (0, 0, 0))
    draw = ImageDraw.Draw(image)
    shown = middle.disc.value if middle else ""
    told = f"{_BANNER}    seed {phantom.recipe.seed}    axial: {shown}"
    draw.text((size[0] // 2, _HEAD // 2), told, fill=_MARK, font=_font(26), anchor="mm")
    point = middle.frame.centre_ras if middle else phantom.volume.centre_ras
    for at, (plane, disc) in enumerate(places):
        x = _GAP + at * (_PANEL + _GAP)
        grey = _grey(phantom.volume, plane, point)
        image.paste(_panel(grey, phantom, disc), (x, _HEAD))
        coloured = _coloured(phantom, plane, point)
        image.paste(_panel(coloured, phantom, None), (x, _HEAD + _PANEL + _GAP))
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


class _Shown:
    """A slice as an RGB image that fills a panel, and where its points lie in it."""

    def __init__(self, slice_: Slice, pixels: NDArray[np.uint8]) -> None:
        self.slice = slice_
        self.scale = _PANEL / max(pixels.shape[:2])
        rows, columns = (max(round(each * self.scale), 1) for each in pixels.shape[:2])
        self.size = (columns, rows)
        self.image = Image.fromarray(pixels).resize(self.size, Image.Resampling.BILINEAR)
        self.corner = ((_PANEL - columns) // 2, (_PANEL - rows) // 2)

    def place(self, point_ras: Array) -> tuple[float, float]:
        """Where a point lies in the panel: x, y."""
        row, column = self.slice.pixel_of(point_ras)
        x = self.corner[0] + (column + 0.5) * self.scale
        return (x, self.corner[1] + (row + 0.5) * self.scale)


def _middle(phantom: Phantom) -> TrueDisc | None:
    """The disc for the axial slice: the last but one in view; None where there is none."""
    seen = [each for each in phantom.truth.discs if each.in_view]
    return seen[-min(len(seen), 2)] if seen else None


def _grey(volume: Volume, plane: Plane, point: Array) -> _Shown:
    slice_ = slice_at(volume, plane, point)
    grey = windowed(slice_.values, _WINDOW)
    return _Shown(slice_, np.repeat(grey[..., None], 3, axis=2))


def _coloured(phantom: Phantom, plane: Plane, point: Array) -> _Shown:
    """The slice again with every label in a colour of its own."""
    shown = slice_at(phantom.volume, plane, point)
    grey = windowed(shown.values, _WINDOW).astype(np.float64)[..., None]
    numbers = _nearest(phantom.truth.labels, shown)
    colour = _PALETTE[numbers]
    mixed = np.where(numbers[..., None] > 0, 0.45 * grey + 0.55 * colour, grey)
    return _Shown(shown, mixed.astype(np.uint8))


def _nearest(labels: Volume, slice_: Slice) -> NDArray[np.intp]:
    """The label at each pixel of a slice; 0 outside."""
    rows, columns = (np.asarray(each) for each in np.indices(slice_.values.shape))
    away = {"R": (-1, 0, 0), "A": (0, -1, 0), "S": (0, 0, -1)}
    across, down = (np.array(away[slice_.letters[at]]) for at in (0, 2))
    points = slice_.corner_ras + slice_.pixel_mm * (
        columns[..., None] * across + rows[..., None] * down
    )
    index = np.rint(labels.voxels_at(points)).astype(np.intp)
    last = np.array(labels.shape) - 1
    inside = ((index >= 0) & (index <= last)).all(axis=-1)
    i, j, k = np.moveaxis(np.clip(index, 0, last), -1, 0)
    answer: NDArray[np.intp] = np.where(inside, labels.array[i, j, k], 0).astype(np.intp)
    return answer


def _palette() -> NDArray[np.float64]:
    """A colour for each of 256 labels: neighbours in number differ in hue."""
    hue = (np.arange(256) * 0.381966) % 1.0
    angle = 2 * np.pi * (hue[:, None] + np.array([0.0, 1 / 3, 2 / 3]))
    answer: NDArray[np.float64] = 140.0 + 110.0 * np.cos(angle)
    return answer


_PALETTE = _palette()


def _panel(shown: _Shown, phantom: Phantom, outlined: TrueDisc | None) -> Image.Image:
    panel = Image.new("RGB", (_PANEL, _PANEL), (0, 0, 0))
    panel.paste(shown.image, shown.corner)
    draw = ImageDraw.Draw(panel)
    if outlined is not None:
        shape = outlined.shape.outline
        rim = outlined.frame.to_ras(np.column_stack([shape, np.zeros(len(shape))]))
        points = [shown.place(point) for point in rim]
        draw.line([*points, points[0]], fill=_MARK, width=1)
    elif shown.slice.plane is not Plane.AXIAL:
        _name_discs(draw, shown, phantom)
    letters = letters_at_edges(shown.slice.letters, 14, 14, _PANEL - 28, _PANEL - 28)
    for letter in letters:
        _write(draw, (letter.column, letter.row), letter.text, _EDGE, 24)
    return panel


def _name_discs(draw: ImageDraw.ImageDraw, shown: _Shown, phantom: Phantom) -> None:
    """A line through every disc, front to back or side to side, and its level beside it."""
    sagittal = shown.slice.plane is Plane.SAGITTAL
    for disc in phantom.truth.discs:
        if not disc.in_view:
            continue
        half = (disc.shape.depth_mm if sagittal else disc.shape.width_mm) / 2
        way = np.array([0.0, 1.0, 0.0]) if sagittal else np.array([-1.0, 0.0, 0.0])
        ends = [disc.frame.to_ras(reach * way) for reach in (half, -half)]
        line = [shown.place(end) for end in ends]
        draw.line(line, fill=_MARK, width=1)
        x, y = shown.place(disc.frame.to_ras((half + 5.0) * way))
        _write(draw, (x - 30, y), disc.disc.value, _MARK, 16)


def _write(
    draw: ImageDraw.ImageDraw,
    place: tuple[float, float],
    text: str,
    colour: tuple[int, int, int],
    size: int,
) -> None:
    draw.text(
        place,
        text,
        fill=colour,
        font=_font(size),
        anchor="mm",
        stroke_width=2,
        stroke_fill=(0, 0, 0),
    )


def _font(size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)
