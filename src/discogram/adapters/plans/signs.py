"""One drawing that shows every sign: which way is above 0?

Left: an axial slice seen from the feet, the patient's right on the screen's left. Right: seen
from the patient's left. The needle drawn comes in on the left, cranial to its target.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from textwrap import wrap

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Arc, Ellipse, Rectangle

from discogram.adapters.plans.sheet import BLUE, GREEN, ORANGE, RED, SKY
from discogram.imaging.frames import Array

_OBLIQUE, _TILT = 45.0, 25.0
_WIDE = 140
"""Letters in a line below the drawing."""


@dataclass(frozen=True, slots=True)
class SignsWords:
    """What is said on the drawing; `lines` stand below it."""

    title: str
    from_feet: str
    from_left: str
    oblique: str
    craniocaudal: str
    lateral: str
    depth: str
    lines: Sequence[str]


def signs_sheet(words: SignsWords) -> bytes:
    """The drawing as PNG."""
    figure = Figure(figsize=(14.0, 8.4), dpi=90, facecolor="white")
    FigureCanvasAgg(figure)
    figure.text(0.02, 0.955, words.title, fontsize=16, fontweight="bold", va="center")
    _axial(figure.add_axes((0.02, 0.27, 0.47, 0.62)), words)
    _sagittal(figure.add_axes((0.51, 0.27, 0.47, 0.62)), words)
    lines = [line for sentence in words.lines for line in wrap(sentence, _WIDE)]
    for number, line in enumerate(lines):
        figure.text(0.03, 0.232 - 0.033 * number, line, fontsize=10.5, va="center")
    out = BytesIO()
    figure.savefig(out, format="png", metadata={"Software": "discogram"})
    return out.getvalue()


def _axial(axes: Axes, words: SignsWords) -> None:
    _plain(axes, words.from_feet, ("R", "L", "A", "P"))
    axes.add_patch(Ellipse((0, 20), 250, 160, facecolor="#f3ece4", edgecolor="#888888"))
    axes.add_patch(Ellipse((0, 0), 52, 38, facecolor=GREEN, alpha=0.55))
    axes.add_patch(Ellipse((0, -29), 22, 15, facecolor=SKY, alpha=0.8))
    axes.add_patch(Rectangle((-2.5, -58), 5, 20, facecolor=ORANGE))
    for side in (-1, 1):
        axes.add_patch(Ellipse((side * 18, -36), 11, 17, facecolor=ORANGE))
    entry = 75 * np.array([np.sin(np.radians(_OBLIQUE)), -np.cos(np.radians(_OBLIQUE))])
    _needle(axes, entry)
    axes.plot([0, 0], [0, -80], color="#444444", linestyle="--", linewidth=1)
    axes.add_patch(Arc((0, 0), 96, 96, theta1=-90, theta2=-90 + _OBLIQUE, color=BLUE, lw=2))
    axes.text(8, -60, words.oblique, color=BLUE, fontsize=11, va="top")
    axes.annotate("", (entry[0], -76), (0, -76), arrowprops={"arrowstyle": "<->", "color": RED})
    axes.text(entry[0] + 4, -78, words.lateral, color=RED, fontsize=11, va="center")
    axes.annotate(
        "", (entry[0] + 14, 0), (entry[0] + 14, entry[1]), arrowprops={"arrowstyle": "<->"}
    )
    axes.text(entry[0] + 18, -24, words.depth, fontsize=11, va="center")


def _sagittal(axes: Axes, words: SignsWords) -> None:
    _plain(axes, words.from_left, ("A", "P", "S", "I"))
    for height in (-80, -40, 0, 40):
        axes.add_patch(Rectangle((-20, height + 6), 40, 28, facecolor=ORANGE, alpha=0.65))
        axes.add_patch(Rectangle((-20, height - 6), 40, 12, facecolor=GREEN, alpha=0.55))
    axes.add_patch(Rectangle((21, -86), 16, 160, facecolor=SKY, alpha=0.7))
    axes.plot([80, 80], [-92, 82], color="#888888", linewidth=2)
    entry = np.array([78.0, 78.0 * np.tan(np.radians(_TILT))])
    _needle(axes, entry)
    axes.plot([0, 90], [0, 0], color="#444444", linestyle="--", linewidth=1)
    axes.add_patch(Arc((0, 0), 110, 110, theta1=0, theta2=_TILT, color=BLUE, lw=2))
    axes.text(8, 88, words.craniocaudal, color=BLUE, fontsize=11, va="center")


def _needle(axes: Axes, entry: Array) -> None:
    axes.plot([0, entry[0]], [0, entry[1]], color="black", linewidth=3)
    axes.plot(0, 0, "o", color="black", markersize=6)


def _plain(axes: Axes, head: str, letters: tuple[str, str, str, str]) -> None:
    axes.set_xlim(-135, 135)
    axes.set_ylim(-100, 105)
    axes.set_aspect("equal")
    axes.set_xticks([])
    axes.set_yticks([])
    axes.set_title(head, fontsize=12, loc="left")
    places = ((0.03, 0.5), (0.97, 0.5), (0.5, 0.97), (0.5, 0.03))
    for (x, y), letter in zip(places, letters, strict=True):
        axes.text(
            x,
            y,
            letter,
            fontsize=15,
            fontweight="bold",
            ha="center",
            va="center",
            transform=axes.transAxes,
        )
