"""One needle as a sheet that a physician reads: slice along it, sagittal, the back, figures.

Colours are those of Okabe and Ito, which every kind of colour vision tells apart. The words
come from whoever calls; here is only where they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.cm import ScalarMappable
from matplotlib.colors import Normalize
from matplotlib.figure import Figure

from discogram.imaging.frames import Array
from discogram.imaging.paths.views import EntryMap, Face

BLUE, ORANGE, RED, SKY, GREEN, YELLOW = (
    "#0072B2",
    "#E69F00",
    "#D55E00",
    "#56B4E9",
    "#009E73",
    "#F0E442",
)
_INCHES, _DPI = (17.0, 10.4), 90
_HU = (-160.0, 340.0)
_WIDE = 190
"""Letters in a line of the notes."""

_COLUMNS = ((0.0, 0.2), (0.58, 0.24))
"""Where the figures and the rules begin, and how far behind each the values stand."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What is said: title, heads of the pictures, figures, rules, warnings, the key."""

    title: str
    slice_head: str
    sagittal_head: str
    back_head: str
    lines: Sequence[tuple[str, str]]
    clauses: Sequence[tuple[str, str]]
    notes: Sequence[str]
    key: Sequence[str]
    """Needle, disc, bone, canal, modelled root, joint, in this order."""
    room: str
    synthetic: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Pictured:
    """A face with its values and what is drawn over it, all as (right, down) in mm."""

    face: Face
    grey: Array
    bone: Array
    canal: Array
    needle: Array
    lines: Sequence[tuple[Array, str]] = ()
    letters: tuple[str, str, str, str] = ("R", "L", "A", "P")
    names: Sequence[tuple[Array, str]] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Back:
    """The back from behind: bone (rows, columns) 0 to 1, the map of entries and the needle.

    `room_mm` (o, c) belongs to the map's entries, NaN where no way is allowed; `spinous` is the
    line's course, shape (n, 2), as everything else on the face, mm.
    """

    face: Face
    bone: Array
    entries: EntryMap
    room_mm: Array
    needle: Array
    spinous: Array
    others: Array


def plan_sheet(cut: Pictured, sagittal: Pictured, back: Back, words: SheetWords) -> bytes:
    """The sheet as PNG."""
    figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    _slice(figure.add_axes((0.01, 0.36, 0.37, 0.54)), cut, words.slice_head)
    _slice(figure.add_axes((0.385, 0.36, 0.25, 0.54)), sagittal, words.sagittal_head)
    _back(figure, (0.645, 0.36, 0.30, 0.54), back, words)
    _figures(figure.add_axes((0.02, 0.02, 0.96, 0.30)), words)
    figure.text(0.015, 0.955, words.title, fontsize=17, fontweight="bold", va="center")
    if words.synthetic:
        figure.text(
            0.985, 0.955, words.synthetic, fontsize=13, color=RED, ha="right", va="center"
        )
    _key(figure, words.key)
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": "discogram"})
    return out.getvalue()


def _slice(axes: Axes, shown: Pictured, head: str) -> None:
    wide, high = shown.face.size_mm
    extent = (0.0, wide, high, 0.0)
    axes.set_facecolor("black")
    grey = np.nan_to_num(shown.grey, nan=-1000.0)
    axes.imshow(grey, cmap="gray", vmin=_HU[0], vmax=_HU[1], extent=extent)
    rows, columns = shown.grey.shape
    across, along = np.linspace(0, wide, columns), np.linspace(0, high, rows)
    for values, colour in ((shown.bone, ORANGE), (shown.canal, SKY)):
        if np.nanmin(values) < 0 < np.nanmax(values):
            axes.contour(across, along, values, [0.0], colors=colour, linewidths=0.9)
    for line, colour in shown.lines:
        axes.plot(line[:, 0], line[:, 1], color=colour, linewidth=1.6)
    axes.plot(*shown.needle.T, color=YELLOW, linewidth=2.2)
    axes.plot(*shown.needle[-1], "o", color=YELLOW, markersize=5, markeredgecolor="black")
    for place, name in shown.names:
        right, down = place
        axes.text(
            right,
            down,
            name,
            color="white",
            fontsize=10,
            fontweight="bold",
            ha="center",
            va="center",
        )
    _letters(axes, shown.letters)
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_title(head, fontsize=11, loc="left")
    _scale(axes, wide, high)


def _letters(axes: Axes, letters: tuple[str, str, str, str], colour: str = "white") -> None:
    places = ((0.02, 0.5), (0.98, 0.5), (0.5, 0.97), (0.5, 0.03))
    for (x, y), letter in zip(places, letters, strict=True):
        axes.text(
            x,
            y,
            letter,
            color=colour,
            fontsize=14,
            fontweight="bold",
            ha="center",
            va="center",
            transform=axes.transAxes,
        )


def _scale(axes: Axes, wide: float, high: float, colour: str = "white") -> None:
    axes.plot([wide - 62, wide - 12], [high - 8, high - 8], color=colour, linewidth=3)
    axes.text(wide - 37, high - 12, "50 mm", color=colour, fontsize=9, ha="center", va="bottom")


def _back(
    figure: Figure, place: tuple[float, float, float, float], back: Back, words: SheetWords
) -> None:
    axes = figure.add_axes(place)
    wide, high = back.face.size_mm
    axes.imshow(1 - 0.55 * back.bone, cmap="gray", vmin=0, vmax=1, extent=(0, wide, high, 0))
    scale = Normalize(0.0, max(float(np.nanmax(back.room_mm, initial=1.0)), 1.0))
    seen = back.entries.seen
    spots = back.face.places_of(back.entries.entries_ras)
    closed = seen & ~np.isfinite(back.room_mm)
    open_ = seen & np.isfinite(back.room_mm)
    axes.plot(*spots[closed].T, "x", color="#888888", markersize=2.5, markeredgewidth=0.5)
    axes.scatter(
        spots[open_][:, 0],
        spots[open_][:, 1],
        c=back.room_mm[open_],
        cmap="viridis",
        norm=scale,
        s=20,
        marker="s",
    )
    axes.plot(*back.spinous.T, color=BLUE, linewidth=1.2, linestyle="--")
    if len(back.others):
        axes.plot(*back.others.T, "o", color="white", markeredgecolor="black", markersize=6)
    axes.plot(*back.needle.T, color=RED, linewidth=1.6)
    axes.plot(*back.needle[0], "P", color=RED, markersize=12, markeredgecolor="white")
    axes.set_xlim(0, wide)
    axes.set_ylim(high, 0)
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_title(words.back_head, fontsize=11, loc="left")
    _letters(axes, ("L", "R", "S", "I"), "black")
    _scale(axes, wide, high, "black")
    left, low, width, height = place
    bar = figure.add_axes((left + width + 0.006, low + 0.08, 0.008, height - 0.16))
    figure.colorbar(ScalarMappable(scale, "viridis"), cax=bar, label=words.room)


def _figures(axes: Axes, words: SheetWords) -> None:
    axes.axis("off")
    for (x, gap), lines in zip(_COLUMNS, (words.lines, words.clauses), strict=True):
        for number, (label, value) in enumerate(lines):
            y = 0.98 - 0.077 * number
            axes.text(x, y, label, fontsize=9.5, color="#444444", va="top")
            axes.text(x + gap, y, value, fontsize=10.5, fontweight="bold", va="top")
    notes = [line for note in words.notes for line in wrap(note, _WIDE)]
    for number, note in enumerate(notes):
        axes.text(0.0, 0.17 - 0.062 * number, note, fontsize=9.5, color="#8a3200", va="top")


def _key(figure: Figure, key: Sequence[str]) -> None:
    colours = (YELLOW, GREEN, ORANGE, SKY, RED, BLUE)
    x = 0.015
    for colour, name in zip(colours, key, strict=True):
        figure.text(x, 0.333, "━", color=colour, fontsize=15, fontweight="bold", va="center")
        figure.text(x + 0.022, 0.333, name, fontsize=9.5, va="center")
        x += 0.035 + 0.0062 * len(name)
