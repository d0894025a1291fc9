"""How is the drawing of every sign made? By the functions that the signs come from.

    .venv/bin/python -m tools.drawings

Frames, C-arm angles, needle angles and the eight positions, in one picture for docs/reference.
"""

from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from discogram.imaging.carm import CArm, looking_down
from discogram.imaging.frames import Array, lps_from_ras
from discogram.imaging.table import PatientPosition, table_axes

DRAWING = Path(__file__).parents[1] / "docs" / "reference" / "drawings" / "signs.png"

BODY, AXIS, BEAM, NEEDLE, GREY = "#e9dccb", "#b00020", "#3a7bd5", "#b8860b", "#555555"
HALF = {"R": 0.46, "A": 0.33, "S": 0.85}
WAYS = {
    letter: sign * axis
    for sign, letters in ((1, "RAS"), (-1, "LPI"))
    for letter, axis in zip(letters, np.eye(3), strict=True)
}
ACROSS = np.array([[-1.0, 0, 0], [0, 1, 0]])
"""Screen right and up in RAS: across the body, seen from the feet."""
ALONG = np.array([[0.0, -1, 0], [0, 0, 1]])
"""From the patient's left."""
FACING = np.array([[-1.0, 0, 0], [0, 0, 1]])
"""As if facing the patient."""


def drawing() -> Figure:
    """The whole drawing."""
    figure = Figure(figsize=(13, 10.4), dpi=90, facecolor="white")
    FigureCanvasAgg(figure)
    grid = figure.add_gridspec(3, 12, height_ratios=[5, 2.9, 2.9], hspace=0.14, wspace=0.1)
    _frames(figure.add_subplot(grid[0, :4]))
    _primary(figure.add_subplot(grid[0, 4:8]))
    _secondary(figure.add_subplot(grid[0, 8:]))
    for number, position in enumerate(PatientPosition):
        row, column = divmod(number, 4)
        _lying(figure.add_subplot(grid[1 + row, 3 * column : 3 * column + 3]), position)
    return figure


def _panel(axes: Axes, title: str, reach: float = 1.5) -> None:
    axes.set_title(title, fontsize=10)
    axes.set_aspect("equal")
    axes.set_axis_off()
    axes.set_xlim(-reach, reach)
    axes.set_ylim(-reach, reach)


def _body(axes: Axes, plane: Array, ways: str) -> None:
    """An ellipse for the body, with the letters of its ends; `ways` in the order round it."""
    one, two = (WAYS[letter] * HALF[_positive(letter)] for letter in ways[:2])
    turn = np.linspace(0, 2 * np.pi, 90)[:, None]
    axes.fill(*((np.cos(turn) * one + np.sin(turn) * two) @ plane.T).T, fc=BODY, ec=GREY)
    for letter in ways:
        x, y = plane @ WAYS[letter] * HALF[_positive(letter)] * 0.78
        axes.text(x, y, letter, ha="center", va="center", fontsize=10)


def _positive(letter: str) -> str:
    return {"L": "R", "P": "A", "I": "S"}.get(letter, letter)


def _arrow(axes: Axes, begin: Array, end: Array, colour: str, said: str = "") -> None:
    style = {"arrowstyle": "->", "color": colour, "lw": 1.8}
    axes.annotate("", xy=tuple(end), xytext=tuple(begin), arrowprops=style)
    x, y = np.asarray(end) + 0.13 * (np.asarray(end) - begin) / np.linalg.norm(end - begin)
    axes.text(x, y, said, color=colour, fontsize=9, ha="center", va="center")


def _frames(axes: Axes) -> None:
    """RAS and LPS on a body that one faces."""
    _panel(axes, "RAS and LPS, facing the patient")
    _body(axes, FACING, "RSLI")
    middle = np.zeros(2)
    for name, x in (("RAS", np.array([1.0, 0, 0])), ("LPS", lps_from_ras([1.0, 0, 0]))):
        # The x axis of each frame, as a direction in RAS.
        end = FACING @ x * 1.05
        _arrow(axes, middle, end, AXIS)
        axes.text(end[0], 0.1, f"x of {name}", color=AXIS, fontsize=9, ha="center")
    _arrow(axes, middle, FACING @ WAYS["S"] * 1.2, AXIS, "z of both")
    axes.text(0, -1.15, "y: RAS towards you, LPS away from you", ha="center", fontsize=9)
    axes.text(0, -1.35, "voxel (i, j, k): whatever the affine says", ha="center", fontsize=9)


def _detector(axes: Axes, plane: Array, pose: CArm, said: str) -> None:
    beam = plane @ pose.axes[2]
    aside = 0.24 * np.array([-beam[1], beam[0]])
    ends = np.array([beam * 0.95 + aside, beam * 0.95 - aside])
    axes.plot(*ends.T, color=BEAM, lw=5, solid_capstyle="butt")
    x, y = beam * 1.28
    axes.text(x, y, said, color=BEAM, fontsize=9, ha="center", va="center")


def _primary(axes: Axes) -> None:
    """Where the detector stands for each primary angle, and a needle's oblique angle."""
    _panel(axes, "Primary and oblique, from the feet")
    _body(axes, ACROSS, "RALP")
    words = {0: "0°", 45: "+45°\nLAO", 90: "+90°", -90: "−90°", -45: "−45°\nRAO", 135: "+135°"}
    for angle, said in {**words, 180: "180°"}.items():
        _detector(axes, ACROSS, CArm(angle, 0, np.zeros(3)), said)
    entry = 0.75 * np.array([-np.sin(np.radians(45)), -np.cos(np.radians(45)), 0])
    _needle(axes, ACROSS, entry)
    found = looking_down(entry, np.zeros(3)).primary_deg
    said = f"needle on the left:\noblique +45°,\nlooked down at {found:+.0f}°"
    axes.text(-0.4, -0.75, said, color=NEEDLE, fontsize=9, ha="right", va="center")


def _needle(axes: Axes, plane: Array, entry: Array) -> None:
    axes.plot(*np.array([plane @ entry, np.zeros(2)]).T, color=NEEDLE, lw=2.5)


def _secondary(axes: Axes) -> None:
    """Where the detector stands for each secondary angle, and a needle's cranio-caudal one."""
    _panel(axes, "Secondary and cranio-caudal, from the left")
    _body(axes, ALONG, "ASPI")
    for angle, said in ((0, "0°"), (35, "+35°\ncranial"), (-35, "−35°\ncaudal")):
        _detector(axes, ALONG, CArm(0, angle, np.zeros(3)), said)
    entry = 0.75 * np.array([0, -np.cos(np.radians(25)), np.sin(np.radians(25))])
    _needle(axes, ALONG, entry)
    found = looking_down(entry, np.zeros(3)).secondary_deg
    said = f"entry to the head:\ncranio-caudal +25°,\nlooked down at {found:+.0f}°"
    axes.text(0.42, 0.62, said, color=NEEDLE, fontsize=9, va="center")


def _lying(axes: Axes, position: PatientPosition) -> None:
    """The body on the table, seen from the table's foot end."""
    head = "head away from you" if position.head_end == "S" else "feet away from you"
    _panel(axes, f"{position.value}: {head}", 0.95)
    left, up, _ = table_axes(position)
    plane = np.array([-left, up])
    _body(axes, plane, "RALP")
    low = -0.46 if position.on_a_side else -0.33
    axes.plot([-0.8, 0.8], [low - 0.05] * 2, color=GREY, lw=3)
    origin = np.array([0.86, low])
    _arrow(axes, origin, np.add(origin, (0, 0.5)), AXIS, "y")
    _arrow(axes, origin, np.subtract(origin, (0.5, 0)), AXIS)
    axes.text(0.42, low - 0.2, "x (z into the page)", color=AXIS, fontsize=8, ha="center")


def main() -> None:
    """Draw it again."""
    DRAWING.parent.mkdir(exist_ok=True)
    drawing().savefig(DRAWING, metadata={"Software": None}, bbox_inches="tight", pad_inches=0.1)
    print(DRAWING)


if __name__ == "__main__":
    main()
