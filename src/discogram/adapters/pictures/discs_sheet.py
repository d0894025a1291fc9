"""The discs of a scan as a sheet: the column twice, each disc in its plane, and the evidence.

The words come from whoever calls; here is only where they stand. A level that is not sure
carries a question mark, not only another colour.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.views import STEP_MM, Followed, View, followed, in_plane
from discogram.imaging.picture import BONE, SOFT_TISSUE, Window
from discogram.imaging.volume import Volume

_INCHES, _DPI = (16.0, 10.0), 100
_SURE, _DOUBTFUL, _LINE = "#56b4e9", "#f0e442", "#d55e00"
"""Okabe and Ito's colours, told apart by colour-blind eyes and in grey."""

_EDGES: dict[View, tuple[str, str]] = {"sagittal": ("A", "P"), "coronal": ("R", "L")}
_COLUMNS = 4
_LETTER: dict[str, Any] = {"color": "white", "fontsize": 14, "fontweight": "bold"}


@dataclass(frozen=True, slots=True)
class DiscWords:
    """What is said: a title, lines of evidence, notes, and the mark where it is synthetic."""

    title: str
    evidence: Sequence[str]
    notes: Sequence[str]
    synthetic: str | None = None


def discs_sheet(volume: Volume, discs: Sequence[FoundDisc], words: DiscWords) -> bytes:
    """The sheet as PNG; for one disc or more, from head to feet."""
    figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    centres = [disc.frame.centre_ras for disc in discs]
    for at, view in enumerate(_EDGES):
        axes = figure.add_axes((0.01 + 0.225 * at, 0.02, 0.215, 0.88))
        _column(axes, volume, followed(centres, view), discs)
    _words(figure, words, _planes(figure, volume, discs))
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": "discogram"})
    return out.getvalue()


def name_of(disc: FoundDisc) -> str:
    """Such as ``L4/L5``, ``L4/L5 ?`` where it is doubtful, ``?`` where nothing is proposed."""
    if disc.level is None:
        return "?"
    return f"{disc.level}" if disc.confidence is Confidence.HIGH else f"{disc.level} ?"


def _column(axes: Axes, volume: Volume, slice_: Followed, discs: Sequence[FoundDisc]) -> None:
    _grey(axes, slice_.of(volume), BONE)
    for disc in discs:
        half = disc.shape.depth_mm / 2 if slice_.view == "sagittal" else disc.shape.width_mm / 2
        way = disc.frame.anterior if slice_.view == "sagittal" else -disc.frame.left
        ends = [
            slice_.pixel_of(disc.frame.centre_ras + sign * half * way) for sign in (1.0, -1.0)
        ]
        axes.plot([x for _, x in ends], [y for y, _ in ends], color=_LINE, linewidth=2)
        row, column = ends[1]
        axes.text(column + 6, row, name_of(disc), va="center", **_named(disc))
    height, width = slice_.shape
    left, right = _EDGES[slice_.view]
    axes.text(6, height / 2, left, va="center", **_LETTER)
    axes.text(width - 6, height / 2, right, va="center", ha="right", **_LETTER)
    axes.set_xlim(0, width)
    axes.set_ylim(height, 0)


def _planes(figure: Figure, volume: Volume, discs: Sequence[FoundDisc]) -> float:
    """Each disc in its own plane with its rim, as seen from the feet; where they end below."""
    rows = -(-len(discs) // _COLUMNS)
    size = min(0.135, 0.6 / max(rows, 1))
    bottom = 0.9
    for at, disc in enumerate(discs):
        left = 0.465 + (at % _COLUMNS) * 0.134
        bottom = 0.9 - size * 1.6 * (at // _COLUMNS + 1) + 0.01
        axes = figure.add_axes((left, bottom, 0.13, size * 1.5))
        picture = in_plane(volume, disc)
        _grey(axes, picture, SOFT_TISSUE)
        middle = len(picture) // 2
        rim = np.vstack([disc.shape.outline, disc.shape.outline[:1]]) / STEP_MM
        axes.plot(middle + rim[:, 0], middle - rim[:, 1], color=_LINE, linewidth=1.5)
        axes.text(3, 9, name_of(disc), **_named(disc))
        axes.text(3, middle, "R", va="center", **_LETTER)
        axes.text(len(picture) - 4, middle, "L", va="center", ha="right", **_LETTER)
    return bottom


def _grey(axes: Axes, values: Any, window: Window) -> None:
    low = window.centre - window.width / 2
    axes.imshow(
        np.nan_to_num(values, nan=-1000.0),
        cmap="gray",
        vmin=low,
        vmax=low + window.width,
        interpolation="bilinear",
    )
    axes.set_axis_off()
    axes.set_anchor("N")


def _named(disc: FoundDisc) -> dict[str, Any]:
    sure = disc.confidence is Confidence.HIGH
    return {"color": _SURE if sure else _DOUBTFUL, "fontsize": 13, "fontweight": "bold"}


def _words(figure: Figure, words: DiscWords, below: float) -> None:
    figure.text(0.01, 0.975, words.title, fontsize=19, fontweight="bold", va="top")
    if words.synthetic:
        figure.text(0.01, 0.93, words.synthetic, fontsize=12, color="#b00020", va="top")
    lines = [*words.evidence, "", *words.notes]
    figure.text(0.465, below - 0.03, "\n".join(lines), fontsize=12, va="top", wrap=True)
