"""A view of the C-arm as a sheet: the picture, how the C-arm stands, and what to know of it.

The words come from whoever calls; here is only where they stand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Circle
from matplotlib.patheffects import withStroke

from discogram.imaging.carm import CArm
from discogram.imaging.frames import Array
from discogram.imaging.picture import Grey
from discogram.imaging.table import PatientPosition, table_axes

_INCHES, _DPI = (14.0, 9.6), 100
_SCALE_MM = 50
_MARGIN = 0.665
"""Where the words begin, as a share of the width."""

_RING = 0.025
"""The radius of the ring around a needle's tip, as a share of the picture."""

_APART = 0.034
"""The least distance between two numbers, as a share of the picture: a number of two digits."""

_ON_BLACK, _NEEDLE, _GREY, _STEEL = "white", "#ffd200", "#555555", "#3a7bd5"
_BODY = {
    letter: sign * half * axis
    for sign, letters in ((1, "RAS"), (-1, "LPI"))
    for letter, half, axis in zip(letters, (0.46, 0.33, 0.85), np.eye(3), strict=True)
}
"""A body drawn beside the picture: how far it reaches to each side, the C-arm's radius 1."""

_EDGE: dict[str, Any] = {"ha": "center", "va": "center", "fontsize": 17, "fontweight": "bold"}


@dataclass(frozen=True, slots=True)
class FluoroWords:
    """What is said: title, lines of (label, value), notes, the mark where it is synthetic.

    `scale` is said at the scale bar; `above` and `beside` over the two drawings.
    """

    title: str
    lines: Sequence[tuple[str, str]]
    notes: Sequence[str]
    scale: str
    above: str
    beside: str
    synthetic: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A view: grey of shape (rows, columns), pose, needles as (entry, tip) of shape (2, 3)."""

    grey: Grey
    pose: CArm
    needles: tuple[Array, ...] = ()
    position: PatientPosition | None = None
    forward_deg: float = 0.0


def fluoro_sheet(shown: Shown, words: FluoroWords) -> bytes:
    """The sheet as PNG."""
    figure = Figure(figsize=_INCHES, dpi=_DPI, facecolor="white")
    FigureCanvasAgg(figure)
    _picture(figure.add_axes((0.015, 0.03, 0.63, 0.92)), shown, words)
    _drawing(figure.add_axes((_MARGIN, 0.675, 0.155, 0.18)), shown, words.above, level=True)
    _drawing(figure.add_axes((0.825, 0.675, 0.155, 0.18)), shown, words.beside, level=False)
    figure.text(_MARGIN, 0.965, words.title, fontsize=19, fontweight="bold", va="top")
    if words.synthetic:
        figure.text(_MARGIN, 0.925, words.synthetic, fontsize=12, color="#b00020", va="top")
    _words(figure, words)
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": "discogram"})
    return out.getvalue()


def _words(figure: Figure, words: FluoroWords) -> None:
    """Labels and values from the drawings down, notes from the foot up."""
    place = 0.655
    for label, value in words.lines:
        figure.text(_MARGIN, place, label, fontsize=9, color=_GREY, va="top")
        text = "\n".join(_wrapped(line, 50) for line in value.splitlines())
        figure.text(_MARGIN, place - 0.018, text, fontsize=11.5, va="top", linespacing=1.15)
        place -= 0.018 + 0.0205 * (text.count("\n") + 1) + 0.011
    notes = "\n".join(_wrapped(note, 72) for note in words.notes)
    figure.text(_MARGIN, 0.03, notes, fontsize=8.5, color=_GREY, va="bottom", linespacing=1.3)


def _wrapped(text: str, width: int) -> str:
    from textwrap import fill

    return fill(text, width, break_long_words=False, break_on_hyphens=False)


def _picture(axes: Axes, shown: Shown, words: FluoroWords) -> None:
    """The picture with its letters, the needles' ends and a scale."""
    size = len(shown.grey)
    axes.imshow(shown.grey, cmap="gray", vmin=0, vmax=255, interpolation="bilinear")
    axes.set_axis_off()
    left, right, top, bottom = shown.pose.letters
    middle, margin = (size - 1) / 2, 0.022 * size
    for text, x, y in (
        (left, margin, middle),
        (right, size - 1 - margin, middle),
        (top, middle, margin),
        (bottom, middle, size - 1 - margin),
    ):
        box = {"facecolor": "black", "edgecolor": "none", "pad": 2.5, "alpha": 0.75}
        axes.text(x, y, text, color=_ON_BLACK, bbox=box, **_EDGE)
    ends = [shown.pose.pixels_of(needle, size) for needle in shown.needles]
    for each in ends:
        _needle(axes, each, size)
    if len(ends) > 1:
        _numbers(axes, ends, size)
    _scale(axes, shown.pose, size, words.scale)
    axes.set_xlim(-0.5, size - 0.5)
    axes.set_ylim(size - 0.5, -0.5)


def _needle(axes: Axes, ends: Array, size: int) -> None:
    """A ring around the tip and a mark at the skin: the needle itself is in the picture."""
    (entry_row, entry_column), (row, column) = ends
    axes.add_patch(Circle((column, row), _RING * size, fill=False, ec=_NEEDLE, lw=1.6))
    axes.plot([entry_column], [entry_row], "+", color=_NEEDLE, ms=12, mew=1.6)


def _numbers(axes: Axes, ends: Sequence[Array], size: int) -> None:
    """The needles' numbers, each beside its needle and none over another.

    A needle whose tip the picture does not show has none: it would stand beside another one.
    """
    edge = [withStroke(linewidth=2.5, foreground="black")]
    seen = [n for n, (_, tip) in enumerate(ends, start=1) if ((tip > 0) & (tip < size)).all()]
    places = number_places([ends[number - 1] for number in seen], size)
    for number, (x, y) in zip(seen, places, strict=True):
        axes.text(
            x,
            y,
            str(number),
            color=_NEEDLE,
            fontsize=12,
            ha="center",
            va="center",
            path_effects=edge,
        )


def number_places(ends: Sequence[Array], size: int) -> list[Array]:
    """Where the number of each needle stands, (x, y) in pixels.

    Beside the needle and not at the tip: several may share a target. Where that is taken, the
    next place along the needle, then around its tip; `ends` are (row, column) of entry and tip.
    """
    tips = np.array([each[1][::-1] for each in ends])
    places: list[Array] = []
    for entry, tip in ends:
        tried = _beside(np.asarray(entry)[::-1], np.asarray(tip)[::-1], size)
        others = np.array([*places, *tips])
        away = np.linalg.norm(tried[:, None] - others, axis=2)
        away[:, : len(places)] /= _APART * size
        away[:, len(places) :] /= _RING * size * 1.6
        within = ((tried > _APART * size) & (tried < (1 - _APART) * size)).all(axis=1)
        free = np.where(within, away.min(axis=1), -1.0)
        at = int((free >= 1).argmax()) if (free >= 1).any() else int(free.argmax())
        places.append(tried[at])
    return places


def _beside(entry: Array, tip: Array, size: int) -> Array:
    """Places for a number, the best first, (n, 2): along the needle, then around its tip."""
    way = entry - tip
    along = way / max(float(np.hypot(*way)), 1.0)
    across = np.array([along[1], -along[0]])
    steps = np.arange(3.2, 9.0, 1.2)
    beside = [step * along + side * across for step in steps for side in (0.8, -0.8)]
    turns = np.arange(0, 2 * np.pi, np.pi / 8)
    around = [
        wide * np.array([np.cos(turn), np.sin(turn)])
        for wide in (2.4, 3.8, 5.2, 6.6)
        for turn in turns
    ]
    answer: Array = tip + _RING * size * np.array([*beside, *around])
    return answer


def _scale(axes: Axes, pose: CArm, size: int, said: str) -> None:
    """A bar as long as 50 mm are in the plane of the isocentre."""
    long = _SCALE_MM * pose.magnification / pose.pixel_mm(size)
    x, y = 0.03 * size, 0.965 * size
    axes.plot([x, x + long], [y, y], color=_ON_BLACK, lw=3, solid_capstyle="butt")
    axes.text(x, y - 0.015 * size, said, color=_ON_BLACK, fontsize=10, va="bottom")


def _drawing(axes: Axes, shown: Shown, title: str, *, level: bool) -> None:
    """The body, tube and detector: across the body from the feet, or from the patient's left.

    Across the body, the table is drawn where the position is known, gravity down.
    """
    axes.set_title(_wrapped(title, 26), fontsize=9, color=_GREY, pad=1)
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.set_xlim(-1.3, 1.3)
    axes.set_ylim(-1.3, 1.3)
    plane = _across(shown) if level else np.array([[0.0, -1.0, 0.0], [0.0, 0.0, 1.0]])
    ways = "RALP" if level else "ASPI"
    body = np.array([_BODY[letter] for letter in ways])
    turn = np.linspace(0, 2 * np.pi, 90)[:, None]
    rim = (np.cos(turn) * body[0] + np.sin(turn) * body[1]) @ plane.T
    axes.fill(*rim.T, facecolor="#e9dccb", edgecolor=_GREY)
    for letter, (x, y) in zip(ways, body @ plane.T * 0.75, strict=True):
        axes.text(x, y, letter, fontsize=9, ha="center", va="center")
    if level and shown.position is not None:
        low = rim[:, 1].min() - 0.05
        axes.plot([-0.75, 0.75], [low, low], color=_GREY, lw=3)
    _arm(axes, plane @ shown.pose.axes[2])


def _across(shown: Shown) -> Array:
    """To the screen's right and up: as an axial slice hangs, or with gravity down."""
    if shown.position is None:
        return np.array([[-1.0, 0.0, 0.0], [0.0, 1.0, 0.0]])
    left, up, _ = table_axes(shown.position, shown.forward_deg)
    return np.array([-left, up])


def _arm(axes: Axes, beam: Array) -> None:
    """Tube, beam and detector along a direction, as it is seen in this plane."""
    aside = 0.38 * np.array([-beam[1], beam[0]]) / max(float(np.hypot(*beam)), 1e-3)
    ends = (beam + aside, beam - aside)
    for end in ends:
        axes.plot(*zip(-beam, end, strict=True), color=_STEEL, lw=0.9)
    axes.plot(*zip(*ends, strict=True), color=_STEEL, lw=5, solid_capstyle="butt")
    axes.plot(*-beam, "o", color=_STEEL, ms=8)
