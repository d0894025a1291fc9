"""How did pressure and pain rise with the volume in one disc?

Across: cumulative mL, or the number of the step where no volume was recorded at all. Left: psi
above opening, with the pressures 15 and 50 that the criteria ask about. Right: pain 0 to 10.
What nobody recorded leaves a gap and a question mark; no line crosses it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from math import ceil

from discogram.adapters.documents.drawings.picture import (
    ACCENT,
    INK,
    PAPER,
    QUIET,
    RULE,
    Picture,
)
from discogram.adapters.documents.voice import Voice
from discogram.pathway.provocation.facts import Concordance, DiscTest

WIDTH, HEIGHT = 300.0, 172.0
LEFT, RIGHT, TOP, BOTTOM = 26.0, 276.0, 30.0, 146.0

LIMITS = (15, 50)
"""The pressures above opening, in psi, at which SIS and Derby divide: drawn, never applied."""

_TICKS = tuple(Decimal(each) for each in ("0.1", "0.2", "0.5", "1", "2", "5", "10"))


@dataclass(frozen=True, slots=True)
class _Point:
    """A step on paper's scales: mL or number of the step, psi above opening, pain."""

    across: float
    rise: float | None
    pain: float | None
    concordance: Concordance | None


@dataclass(frozen=True, slots=True)
class _Scale:
    across: float
    psi: float

    def x(self, across: float) -> float:
        return LEFT + (RIGHT - LEFT) * across / self.across

    def y(self, psi: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * psi / self.psi

    def pain(self, score: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * score / 10


def has_volumes(test: DiscTest) -> bool:
    """Whether any step's volume is known, so that the curve can run over mL."""
    return any(step.volume is not None for step in test.steps)


def curve(test: DiscTest, voice: Voice) -> str:
    """Draw one disc's pressure-volume-pain curve as SVG."""
    points = tuple(_points(test))
    scale = _scale(points)
    picture = Picture(WIDTH, HEIGHT)
    _frame(picture, scale, test, voice)
    _end(picture, scale, points, test, voice)
    _pain(picture, scale, points)
    _pressure(picture, scale, points)
    return picture.svg()


def legend(voice: Voice) -> str:
    """Draw what the marks on the curves mean."""
    picture = Picture(520, 12)
    at = 4.0
    for concordance in Concordance:
        words = voice.full(concordance)
        _marker(picture, (at, 6), concordance)
        picture.text((at + 7, 9), words, size=8.5)
        at += 18 + 4.3 * len(words)
    picture.text((at, 9), f"?  {voice.absent}", size=8.5)
    return picture.svg()


def _points(test: DiscTest) -> Iterator[_Point]:
    over_volume = has_volumes(test)
    for number, step in enumerate(test.steps, start=1):
        if over_volume and step.volume is None:
            continue  # where it lies is not known; the table beside shows it
        across = float(step.volume.exact) if step.volume is not None else float(number)
        rise = step.above(test.opening_pressure)
        pain = float(step.pain.exact) if step.pain is not None else None
        yield _Point(across, None if rise is None else float(rise), pain, step.concordance)


def _scale(points: tuple[_Point, ...]) -> _Scale:
    furthest = max((point.across for point in points), default=1.0)
    highest = max((point.rise for point in points if point.rise is not None), default=0.0)
    return _Scale(max(furthest, 0.1) * 1.08, max(60.0, ceil((highest + 5) / 10) * 10.0))


def _frame(picture: Picture, scale: _Scale, test: DiscTest, voice: Voice) -> None:
    _keys(picture, voice)
    for psi in range(0, int(scale.psi) + 1, 10 if scale.psi <= 60 else 20):
        picture.line((LEFT, scale.y(psi)), (RIGHT, scale.y(psi)), colour="#eceef1", width=0.5)
        words = voice.full(Decimal(psi))
        picture.text((LEFT - 5, scale.y(psi) + 2.6), words, anchor="end", colour=QUIET)
    for score in range(0, 11, 2):
        at = (RIGHT + 5, scale.pain(score) + 2.6)
        picture.text(at, voice.full(Decimal(score)), colour=ACCENT)
    for limit in LIMITS:
        y = scale.y(limit)
        picture.line((LEFT, y), (RIGHT, y), colour=QUIET, width=0.8, dash="1.2 2.6")
        words = f"{voice.full(Decimal(limit))} psi"
        picture.text((LEFT + 3, y - 2.4), words, size=7.5, colour=QUIET)
    _across(picture, scale, test, voice)


def _keys(picture: Picture, voice: Voice) -> None:
    y = 12.0
    picture.line((LEFT - 18, y), (LEFT - 2, y), width=1.5)
    picture.circle((LEFT - 10, y), 2.2, fill=PAPER)
    picture.text((LEFT + 2, y + 2.8), voice.tell("axis-pressure"), size=8.5)
    picture.line((RIGHT + 4, y), (RIGHT + 20, y), colour=ACCENT, width=1.2, dash="3.2 1.8")
    words = voice.tell("axis-pain")
    picture.text((RIGHT, y + 2.8), words, size=8.5, anchor="end", colour=ACCENT)


def _across(picture: Picture, scale: _Scale, test: DiscTest, voice: Voice) -> None:
    picture.line((LEFT, BOTTOM), (RIGHT, BOTTOM), width=0.9)
    over_volume = has_volumes(test)
    step = _tick(scale.across) if over_volume else max(Decimal(1), _tick(scale.across))
    mark = Decimal(0)
    while float(mark) <= scale.across:
        x = scale.x(float(mark))
        picture.line((x, BOTTOM), (x, BOTTOM + 3))
        picture.text((x, BOTTOM + 11), voice.full(mark), anchor="middle", colour=QUIET)
        mark += step
    words = voice.tell("axis-volume" if over_volume else "axis-step")
    at = ((LEFT + RIGHT) / 2, BOTTOM + 22)
    picture.text(at, words, size=8.5, anchor="middle", colour=QUIET)


def _tick(furthest: float) -> Decimal:
    return next((tick for tick in _TICKS if furthest / float(tick) <= 8), _TICKS[-1])


def _pressure(picture: Picture, scale: _Scale, points: tuple[_Point, ...]) -> None:
    for before, here in pairwise(points):
        if before.rise is not None and here.rise is not None:
            start = (scale.x(before.across), scale.y(before.rise))
            picture.line(start, (scale.x(here.across), scale.y(here.rise)), width=1.5)
    for point in points:
        x = scale.x(point.across)
        if point.rise is None:
            _asked(picture, (x, BOTTOM - 9), INK)
        else:
            _marker(picture, (x, scale.y(point.rise)), point.concordance)


def _pain(picture: Picture, scale: _Scale, points: tuple[_Point, ...]) -> None:
    """Draw each answer held until the next was asked for; the last one has a short stub."""
    for index, point in enumerate(points):
        x = scale.x(point.across)
        if point.pain is None:
            _asked(picture, (x, TOP + 5), ACCENT)
            continue
        y = scale.pain(point.pain)
        picture.circle((x, y), 1.5, fill=ACCENT, colour=ACCENT)
        after = points[index + 1] if index + 1 < len(points) else None
        until = scale.x(after.across) if after else min(x + 7, RIGHT)
        dash = "3.2 1.8"
        picture.line((x, y), (until, y), colour=ACCENT, width=1.2, dash=dash)
        if after is not None and after.pain is not None:
            end = (until, scale.pain(after.pain))
            picture.line((until, y), end, colour=ACCENT, width=1.2, dash=dash)


def _end(
    picture: Picture, scale: _Scale, points: tuple[_Point, ...], test: DiscTest, voice: Voice
) -> None:
    if not points:
        at = ((LEFT + RIGHT) / 2, (TOP + BOTTOM) / 2 + 8)
        picture.text(at, voice.absent, size=10, anchor="middle", colour=QUIET)
        return
    x = scale.x(points[-1].across)
    picture.line((x, TOP - 4), (x, BOTTOM), colour=RULE, width=0.8)
    words = voice.tell("ended", end=voice.full(test.end))
    picture.text((x - 2, TOP - 3), words, size=8, anchor="end", colour=QUIET)


def _marker(picture: Picture, at: tuple[float, float], concordance: Concordance | None) -> None:
    x, y = at
    match concordance:
        case None:
            _asked(picture, at, INK)
        case Concordance.NONE:
            picture.circle(at, 2.6)
        case Concordance.PRESSURE:
            picture.path(f"M{x - 3},{y + 2.4} L{x + 3},{y + 2.4} L{x},{y - 3} Z", fill=PAPER)
        case Concordance.DISCORDANT:
            cross = f"M{x - 2.6},{y - 2.6} L{x + 2.6},{y + 2.6} M{x - 2.6},{y + 2.6}"
            picture.path(f"{cross} L{x + 2.6},{y - 2.6}", width=1.5)
        case Concordance.SIMILAR:
            picture.path(_diamond(x, y), fill=PAPER, width=1)
        case Concordance.CONCORDANT:
            picture.path(_diamond(x, y), fill=INK, width=1)


def _asked(picture: Picture, at: tuple[float, float], colour: str) -> None:
    """Draw a question mark on a white spot, so that no line runs through it."""
    x, y = at
    picture.circle(at, 4.4, colour=PAPER)
    picture.text((x, y + 3), "?", size=9.5, anchor="middle", colour=colour, bold=True)


def _diamond(x: float, y: float) -> str:
    return f"M{x - 3.6},{y} L{x},{y - 3.6} L{x + 3.6},{y} L{x},{y + 3.6} Z"
