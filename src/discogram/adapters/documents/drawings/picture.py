"""How is a small picture written as SVG, with every word escaped?

Units are points on paper, the origin is top left. ElementTree writes the text, so no word can
become a tag.
"""

from xml.etree import ElementTree as ET

from discogram.adapters.documents.sheet import Mark

INK = "#1b2430"
QUIET = "#5a6472"
RULE = "#b9c0ca"
ACCENT = "#1f5263"
BONE = "#f3efe6"
PAPER = "#ffffff"
FONT = "Libertinus Serif"
"""One of the fonts that typst brings, so that no machine's own fonts matter."""


_BREADTH = 0.46
"""How wide a letter of our font is, on average, for a size of one."""


def fitting(words: str, size: float, room: float) -> float:
    """The size at which words stay within their room, at most `size`."""
    return min(size, room / (_BREADTH * max(len(words), 1)))


class Picture:
    """A canvas of a width and height; each method draws one thing."""

    def __init__(self, width: float, height: float) -> None:
        """Begin an empty picture."""
        self._root = ET.Element(
            "svg",
            xmlns="http://www.w3.org/2000/svg",
            width=_n(width),
            height=_n(height),
            viewBox=f"0 0 {_n(width)} {_n(height)}",
        )

    def line(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        *,
        colour: str = INK,
        width: float = 0.7,
        dash: str = "",
    ) -> None:
        """A straight line."""
        (x1, y1), (x2, y2) = start, end
        drawn = self._add("line", x1=_n(x1), y1=_n(y1), x2=_n(x2), y2=_n(y2))
        _stroke(drawn, colour, width, dash)

    def path(
        self,
        d: str,
        *,
        fill: str = "none",
        colour: str = INK,
        width: float = 0.8,
        dash: str = "",
    ) -> None:
        """A path in SVG's own letters."""
        drawn = self._add("path", d=d, fill=fill)
        drawn.set("stroke-linejoin", "round")
        _stroke(drawn, colour, width, dash)

    def circle(
        self,
        centre: tuple[float, float],
        radius: float,
        *,
        fill: str = PAPER,
        colour: str = INK,
    ) -> None:
        """A circle with an outline."""
        x, y = centre
        drawn = self._add("circle", cx=_n(x), cy=_n(y), r=_n(radius), fill=fill)
        _stroke(drawn, colour, 0.9, "")

    def ellipse(
        self, centre: tuple[float, float], radii: tuple[float, float], *, fill: str, colour: str
    ) -> None:
        """An ellipse with a thin outline."""
        (x, y), (rx, ry) = centre, radii
        drawn = self._add("ellipse", cx=_n(x), cy=_n(y), rx=_n(rx), ry=_n(ry), fill=fill)
        _stroke(drawn, colour, 0.6, "")

    def text(
        self,
        at: tuple[float, float],
        words: str,
        *,
        size: float = 8,
        anchor: str = "start",
        colour: str = INK,
        bold: bool = False,
        then: tuple[str, float] | None = None,
    ) -> None:
        """Words, escaped; `anchor` is start, middle or end.

        `then` are quiet words and their size that follow on the same line, wherever the first
        end in whatever font there is.
        """
        x, y = at
        drawn = self._add("text", x=_n(x), y=_n(y), fill=colour)
        drawn.set("font-family", FONT)
        drawn.set("font-size", _n(size))
        drawn.set("text-anchor", anchor)
        if bold:
            drawn.set("font-weight", "600")
        drawn.text = words
        if then is not None:
            quiet = ET.SubElement(drawn, "tspan", {"fill": QUIET, "font-size": _n(then[1])})
            quiet.set("dx", _n(then[1] / 2))
            quiet.set("font-weight", "400")
            quiet.text = then[0]

    def mark(self, centre: tuple[float, float], mark: Mark, radius: float = 3.4) -> None:
        """The shape of a verdict."""
        x, y = centre
        self.circle(centre, radius, fill=INK if mark is Mark.FULL else PAPER)
        if mark is Mark.HALF:
            r = _n(radius)
            half = f"M{_n(x)},{_n(y - radius)} A{r},{r} 0 0 0 {_n(x)},{_n(y + radius)} Z"
            self.path(half, fill=INK, width=0.4)
        if mark is Mark.ASKED:
            self.text((x, y + radius * 0.72), "?", size=radius * 2, anchor="middle", bold=True)

    def describe(self, id: str, title: str, description: str) -> None:
        """Say in words what is drawn, for whoever does not see it; `id` is the page's own."""
        self._root.set("role", "img")
        self._root.set("aria-labelledby", f"{id}-title {id}-desc")
        for place, (tag, words) in enumerate((("title", title), ("desc", description))):
            element = ET.Element(tag, {"id": f"{id}-{tag}"})
            element.text = words
            self._root.insert(place, element)

    def svg(self) -> str:
        """The finished picture."""
        return ET.tostring(self._root, encoding="unicode")

    def _add(self, tag: str, **attributes: str) -> ET.Element:
        return ET.SubElement(self._root, tag, attributes)


def _stroke(drawn: ET.Element, colour: str, width: float, dash: str) -> None:
    drawn.set("stroke", colour)
    drawn.set("stroke-width", _n(width))
    if dash:
        drawn.set("stroke-dasharray", dash)


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
