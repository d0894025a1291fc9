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
from matplotlib.patheffects import AbstractPathEffect, withStroke

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
_WIDE_IN, _HIGH_IN, _DPI = 17.0, 10.4, 90
_NOTE_IN, _NOTES_FIT = 0.2, 3
"""Height of a line of the notes; beyond so many the sheet grows."""

_HU = (-160.0, 340.0)
_GREY = "#444444"
_WARNING = "#8a3200"
_WIDE = 190
"""Letters in a line of the notes."""

_EDGED: list[AbstractPathEffect] = [withStroke(linewidth=3, foreground="black")]
_LIT: list[AbstractPathEffect] = [withStroke(linewidth=3, foreground="white")]
"""Letters are read on bone as well as on air."""

_COLUMNS = ((0.0, 0.2), (0.58, 0.24))
"""Where the figures and the rules begin, and how far behind each the values stand."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """What is said: title, heads of the pictures, figures, rules, warnings, the key."""

    title: str
    level: str
    """What the level in the title is worth."""
    slice_head: str
    sagittal_head: str
    back_head: str
    lines: Sequence[tuple[str, str]]
    clauses: Sequence[tuple[str, str]]
    notes: Sequence[str]
    key: Sequence[str]
    """Needle, disc, bone, canal, modelled root, joint, in this order."""
    room: str
    back_key: str
    no_entry: str
    """Said below the map where no way is allowed; else the key of its marks alone."""
    synthetic: str | None = None
    scan: str = ""
    """Of which scan this is, without a name."""


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


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A sheet that is longer at its foot by `more_in` inches; places as on the usual sheet."""

    more_in: float

    @property
    def high_in(self) -> float:
        return _HIGH_IN + self.more_in

    def up(self, share: float) -> float:
        return (share * _HIGH_IN + self.more_in) / self.high_in

    def at(
        self, left: float, low: float, width: float, height: float
    ) -> tuple[float, float, float, float]:
        return left, self.up(low), width, height * _HIGH_IN / self.high_in


def plan_sheet(cut: Pictured, sagittal: Pictured, back: Back, words: SheetWords) -> bytes:
    """The sheet as PNG."""
    notes = [line for note in words.notes for line in wrap(note, _WIDE)]
    sheet = _Sheet(_NOTE_IN * max(0, len(notes) - _NOTES_FIT))
    figure = Figure(figsize=(_WIDE_IN, sheet.high_in), dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    _slice(figure.add_axes(sheet.at(0.01, 0.36, 0.37, 0.525)), cut, words.slice_head)
    _slice(figure.add_axes(sheet.at(0.385, 0.36, 0.25, 0.525)), sagittal, words.sagittal_head)
    _back(figure, sheet.at(0.645, 0.36, 0.30, 0.525), back, words)
    _figures(figure.add_axes(sheet.at(0.02, 0.02, 0.96, 0.30)), words)
    _notes(figure, sheet, notes)
    title = sheet.up(0.968)
    figure.text(0.015, title, words.title, fontsize=17, fontweight="bold", va="center")
    below = sheet.up(0.938)
    figure.text(0.015, below, words.level, fontsize=11, color=_WARNING, va="center")
    figure.text(0.985, below, words.scan, fontsize=10, color=_GREY, ha="right", va="center")
    if words.synthetic:
        figure.text(
            0.985, title, words.synthetic, fontsize=13, color=RED, ha="right", va="center"
        )
    _key(figure, words.key, sheet.up(0.333))
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
            ha="right",
            va="center",
            path_effects=_EDGED,
            clip_on=True,
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
            path_effects=_EDGED if colour == "white" else _LIT,
        )


def _scale(axes: Axes, wide: float, high: float, colour: str = "white") -> None:
    edge = _EDGED if colour == "white" else _LIT
    (bar,) = axes.plot([wide - 62, wide - 12], [high - 8, high - 8], color=colour, linewidth=3)
    bar.set_path_effects(edge)
    words = axes.text(wide - 37, high - 12, "50 mm", color=colour, fontsize=9, ha="center")
    words.set_path_effects(edge)


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
    _below(axes, words.back_key, 0.0, "#444444")
    if not open_.any():
        # A scale without a single colour on the map would speak of room that there is not.
        _below(axes, words.no_entry, 0.55, RED)
        return
    left, low, width, height = place
    bar = figure.add_axes((left + width + 0.006, low + 0.08, 0.008, height - 0.16))
    figure.colorbar(ScalarMappable(scale, "viridis"), cax=bar, label=words.room)


def _below(axes: Axes, text: str, right: float, colour: str) -> None:
    axes.text(right, -0.03, text, color=colour, transform=axes.transAxes, va="top", fontsize=10)


def _figures(axes: Axes, words: SheetWords) -> None:
    axes.axis("off")
    for (x, gap), lines in zip(_COLUMNS, (words.lines, words.clauses), strict=True):
        for number, (label, value) in enumerate(lines):
            y = 0.98 - 0.077 * number
            axes.text(x, y, label, fontsize=9.5, color="#444444", va="top")
            axes.text(x + gap, y, value, fontsize=10.5, fontweight="bold", va="top")


def _notes(figure: Figure, sheet: _Sheet, notes: Sequence[str]) -> None:
    top = sheet.up(0.071)
    for number, note in enumerate(notes):
        y = top - number * _NOTE_IN / sheet.high_in
        figure.text(0.02, y, note, fontsize=9.5, color=_WARNING, va="top")


def _key(figure: Figure, key: Sequence[str], y: float) -> None:
    colours = (YELLOW, GREEN, ORANGE, SKY, RED, BLUE)
    x = 0.015
    for colour, name in zip(colours, key, strict=True):
        figure.text(x, y, "━", color=colour, fontsize=15, fontweight="bold", va="center")
        figure.text(x + 0.022, y, name, fontsize=9.5, va="center")
        x += 0.035 + 0.0062 * len(name)
