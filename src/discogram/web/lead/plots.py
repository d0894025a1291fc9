"""How does a count over time look? Facts and finished words in, SVG out; nothing is computed.

Every plot says in its title and description what it shows, and stands beside a table with the
same numbers. Shapes carry the meaning and colour only repeats it; colours come from the style
sheet, with attributes for where there is none (print, a file of its own).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

WIDTH = 720.0
LEFT, RIGHT = 58.0, 706.0
TOP, BOTTOM = 26.0, 196.0
ACCENT, RULE = "#0b5cad", "#8a93a0"
SHOWN_MONTHS = 13
"""As many months as have room for their name and count; of more every second or third."""


@dataclass(frozen=True, slots=True)
class Words:
    """What a plot is called, and what a listener is told of it; `id` is unique on its page."""

    id: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Axis:
    """From the lowest to the highest value, the ticks with their words, and the unit."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]
    unit: str


@dataclass(frozen=True, slots=True)
class Dot:
    """One month or operator; `value` is None where only the count may be told.

    `low` and `high` bound the interval, `first` and `third` are quartiles; None is not drawn.
    """

    label: str
    count: str
    value: float | None = None
    low: float | None = None
    high: float | None = None
    first: float | None = None
    third: float | None = None
    year: str = ""


@dataclass(frozen=True, slots=True)
class Level:
    """A line across the plot: the value of all tests together."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Place:
    """An operator in a funnel; `label` is empty for one who is not named."""

    tests: int
    value: float
    label: str
    outside: bool


@dataclass(frozen=True, slots=True)
class Bounds:
    """The limits of a funnel at so many tests, from the outer low to the outer high."""

    tests: int
    outer_low: float
    inner_low: float
    inner_high: float
    outer_high: float


def months(words: Words, axis: Axis, dots: Sequence[Dot], level: Level | None = None) -> str:
    """One dot for each month with its interval, and its count beneath."""
    picture = _Picture(words, 250)
    _grid(picture, axis, BOTTOM)
    step = (RIGHT - LEFT) / max(len(dots), 1)
    every = -(-len(dots) // SHOWN_MONTHS)
    if level is not None:
        _across(picture, axis, level)
    year = ""
    for place, dot in enumerate(dots):
        x = LEFT + step * (place + 0.5)
        if place % every == 0:
            picture.text((x, BOTTOM + 18), dot.label, anchor="middle")
            picture.text((x, BOTTOM + 33), dot.count, anchor="middle", quiet=True)
            other = dot.year if dot.year != year else ""
            picture.text((x, BOTTOM + 48), other, anchor="middle", quiet=True)
            year = dot.year
        _upright(picture, axis, dot, x, min(step * 0.5, 18))
    return picture.svg()


def rows(words: Words, axis: Axis, dots: Sequence[Dot], level: Level | None = None) -> str:
    """One line for each operator: the name, the dot with its interval, the count."""
    bottom = TOP + 30 * max(len(dots), 1)
    picture = _Picture(words, bottom + 36)
    scale = _Scale(axis, NAMES, COUNTS)
    for value, tick in axis.ticks:
        x = scale.at(value)
        picture.line((x, TOP), (x, bottom), kind="grid")
        picture.text((x, bottom + 16), tick, anchor="middle", quiet=True)
    picture.text(((NAMES + COUNTS) / 2, bottom + 32), axis.unit, anchor="middle", quiet=True)
    if level is not None:
        x = scale.at(level.value)
        picture.line((x, TOP - 6), (x, bottom), kind="level")
        picture.text((x, TOP - 10), level.label, anchor="middle", quiet=True)
    for place, dot in enumerate(dots):
        y = TOP + 30 * (place + 0.5)
        picture.text((NAMES - 12, y + 4), _short(dot.label), anchor="end")
        picture.text((RIGHT, y + 4), dot.count, anchor="end", quiet=True)
        _lying(picture, scale, dot, y)
    return picture.svg()


NAMES, COUNTS = 190.0, 620.0
"""Between which the dots of the operators lie: names before, counts behind."""
_LETTERS = 24
"""As many letters of a name as have room before the dots; the table has it whole."""


def _short(name: str) -> str:
    return name if len(name) <= _LETTERS else f"{name[: _LETTERS - 1]}…"


def funnel(
    words: Words,
    axes: tuple[Axis, Axis],
    level: Level,
    bounds: Sequence[Bounds],
    places: Sequence[Place],
) -> str:
    """Operators by number of tests, inside or outside of what chance alone would do.

    `axes` are that of the value, upright, and that of the number of tests.
    """
    axis, across = axes
    picture = _Picture(words, 280)
    low = 226.0
    _grid(picture, axis, low)
    wide, tall = _Scale(across, LEFT, RIGHT), _Scale(axis, low, TOP)
    for value, tick in across.ticks:
        picture.text((wide.at(value), low + 16), tick, anchor="middle", quiet=True)
    picture.text(((LEFT + RIGHT) / 2, low + 34), across.unit, anchor="middle", quiet=True)
    y = tall.at(level.value)
    picture.line((LEFT, y), (RIGHT, y), kind="level")
    picture.text((RIGHT, TOP - 12), level.label, anchor="end", quiet=True)
    for kind, pick in _LINES:
        points = [(wide.at(each.tests), tall.at(getattr(each, pick))) for each in bounds]
        picture.polyline(points, kind=kind)
    for place in places:
        at = (wide.at(place.tests), tall.at(place.value))
        picture.mark(at, outside=place.outside)
        near = at[0] > RIGHT - 150
        side = "end" if near else "start"
        beside = at[0] + (-9 if near else 9)
        picture.text((beside, at[1] - 7), place.label, anchor=side, haloed=True)
    return picture.svg()


_LINES = (
    ("outer", "outer_low"),
    ("outer", "outer_high"),
    ("inner", "inner_low"),
    ("inner", "inner_high"),
)


@dataclass(frozen=True, slots=True)
class _Scale:
    """From values to points of the picture."""

    axis: Axis
    start: float
    end: float

    def at(self, value: float) -> float:
        span = self.axis.high - self.axis.low or 1.0
        inside = min(max(value, self.axis.low), self.axis.high)
        return self.start + (self.end - self.start) * (inside - self.axis.low) / span


def _grid(picture: "_Picture", axis: Axis, bottom: float) -> None:
    scale = _Scale(axis, bottom, TOP)
    for value, tick in axis.ticks:
        y = scale.at(value)
        picture.line((LEFT, y), (RIGHT, y), kind="base" if value == 0 else "grid")
        picture.text((LEFT - 7, y + 4), tick, anchor="end", quiet=True)
    picture.text((4, TOP - 12), axis.unit, quiet=True)


def _across(picture: "_Picture", axis: Axis, level: Level) -> None:
    y = _Scale(axis, BOTTOM, TOP).at(level.value)
    picture.line((LEFT, y), (RIGHT, y), kind="level")
    picture.text((RIGHT, TOP - 12), level.label, anchor="end", quiet=True)


def _upright(picture: "_Picture", axis: Axis, dot: Dot, x: float, broad: float) -> None:
    if dot.value is None:
        return
    scale = _Scale(axis, BOTTOM, TOP)
    if dot.first is not None and dot.third is not None:
        top, low = scale.at(dot.third), scale.at(dot.first)
        picture.box((x - broad / 2, top), (broad, max(low - top, 1)))
    if dot.low is not None and dot.high is not None:
        ends = (scale.at(dot.low), scale.at(dot.high))
        picture.line((x, ends[0]), (x, ends[1]), kind="whisker")
        for y in ends:
            picture.line((x - 5, y), (x + 5, y), kind="whisker")
    picture.mark((x, scale.at(dot.value)))


def _lying(picture: "_Picture", scale: _Scale, dot: Dot, y: float) -> None:
    if dot.value is None:
        return
    if dot.first is not None and dot.third is not None:
        left, right = scale.at(dot.first), scale.at(dot.third)
        picture.box((left, y - 6), (max(right - left, 1), 12))
    if dot.low is not None and dot.high is not None:
        ends = (scale.at(dot.low), scale.at(dot.high))
        picture.line((ends[0], y), (ends[1], y), kind="whisker")
        for x in ends:
            picture.line((x, y - 5), (x, y + 5), kind="whisker")
    picture.mark((scale.at(dot.value), y))


_STROKES = {
    "grid": (RULE, "0.5", ""),
    "base": (RULE, "1.2", ""),
    "level": ("currentColor", "1", "6 4"),
    "whisker": (ACCENT, "1.6", ""),
    "inner": (ACCENT, "1.2", "2 3"),
    "outer": (ACCENT, "1.4", ""),
}
"""Colour, width and dashes of each kind of line."""


class _Picture:
    """A canvas whose every word is escaped, because ElementTree writes it."""

    def __init__(self, words: Words, height: float) -> None:
        self._root = ET.Element(
            "svg",
            {
                "xmlns": "http://www.w3.org/2000/svg",
                "viewBox": f"0 0 {_n(WIDTH)} {_n(height)}",
                "role": "img",
                "aria-labelledby": f"{words.id}-title {words.id}-desc",
                "class": "plot",
            },
        )
        ET.SubElement(self._root, "title", id=f"{words.id}-title").text = words.title
        ET.SubElement(self._root, "desc", id=f"{words.id}-desc").text = words.description

    def line(self, start: tuple[float, float], end: tuple[float, float], *, kind: str) -> None:
        drawn = ET.SubElement(
            self._root,
            "line",
            x1=_n(start[0]),
            y1=_n(start[1]),
            x2=_n(end[0]),
            y2=_n(end[1]),
        )
        _stroke(drawn, kind)

    def polyline(self, points: Sequence[tuple[float, float]], *, kind: str) -> None:
        text = " ".join(f"{_n(x)},{_n(y)}" for x, y in points)
        drawn = ET.SubElement(self._root, "polyline", points=text, fill="none")
        _stroke(drawn, kind)

    def box(self, corner: tuple[float, float], size: tuple[float, float]) -> None:
        drawn = ET.SubElement(
            self._root,
            "rect",
            x=_n(corner[0]),
            y=_n(corner[1]),
            width=_n(size[0]),
            height=_n(size[1]),
            fill=ACCENT,
        )
        drawn.set("fill-opacity", "0.22")
        drawn.set("class", "plot-box")

    def mark(self, at: tuple[float, float], *, outside: bool = False) -> None:
        """A filled dot; a large open diamond for what lies outside."""
        x, y = at
        if outside:
            d = f"M{_n(x)},{_n(y - 8)} L{_n(x + 8)},{_n(y)} L{_n(x)},{_n(y + 8)} "
            drawn = ET.SubElement(self._root, "path", d=f"{d}L{_n(x - 8)},{_n(y)} Z")
            drawn.set("fill", "none")
            drawn.set("stroke", "currentColor")
            drawn.set("stroke-width", "2")
        dot = ET.SubElement(self._root, "circle", cx=_n(x), cy=_n(y), r="4", fill=ACCENT)
        dot.set("class", "plot-dot")

    def text(
        self,
        at: tuple[float, float],
        words: str,
        *,
        anchor: str = "start",
        quiet: bool = False,
        haloed: bool = False,
    ) -> None:
        if not words:
            return
        drawn = ET.SubElement(self._root, "text", x=_n(at[0]), y=_n(at[1]), fill="currentColor")
        drawn.set("font-size", "12" if quiet else "13")
        drawn.set("font-family", "system-ui, sans-serif")
        drawn.set("text-anchor", anchor)
        if haloed:  # the style sheet knows the colour of the page
            drawn.set("class", "plot-name")
        drawn.text = words

    def svg(self) -> str:
        return ET.tostring(self._root, encoding="unicode")


def _stroke(drawn: ET.Element, kind: str) -> None:
    colour, width, dash = _STROKES[kind]
    drawn.set("stroke", colour)
    drawn.set("stroke-width", width)
    drawn.set("class", f"plot-{kind}")
    if dash:
        drawn.set("stroke-dasharray", dash)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
