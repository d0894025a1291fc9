"""What happens to the patient, step by step? One drawing for each thing to be imagined.

Line and black fill say everything, so that no colour and no good print is needed. What has a
right and a left shows R and L, the patient's own.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from types import MappingProxyType

from discogram.adapters.documents.drawings.picture import (
    BONE,
    INK,
    PAPER,
    QUIET,
    RULE,
    Picture,
    fitting,
)
from discogram.adapters.documents.voice import Voice
from discogram.errors import reason

WIDTH = 320.0
PANEL = 160.0
"""Half of the width, where two things stand beside each other."""

Point = tuple[float, float]


class Step(StrEnum):
    """The drawings, in the order of the day."""

    POSITION = "position"
    NEEDLE = "needle"
    CONTRAST = "contrast"
    QUESTION = "question"
    SCAN = "scan"
    HOME = "home"


def drawing(step: Step, voice: Voice) -> str:
    """One drawing as SVG, with a title and a description in the reader's language."""
    picture = Picture(WIDTH, _HEIGHTS[step])
    title, description = (
        voice.spoken(reason(f"drawing-{step}-{part}")) for part in ("title", "desc")
    )
    picture.describe(f"drawing-{step}", title, description)
    _DRAWN[step](picture, voice)
    return picture.svg()


# --- lying on the side, lying on the front ----------------------------------------------------


def _position(picture: Picture, voice: Voice) -> None:
    for left in (0.0, PANEL):
        _table(picture, left)
    _on_the_side(picture, 0.0)
    _on_the_front(picture, PANEL)
    _below(picture, 0.0, voice, "drawing-position-side")
    _below(picture, PANEL, voice, "drawing-position-front")


def _table(picture: Picture, left: float) -> None:
    top = f"M{left + 6},92 h148 v6 h-148 Z"
    picture.path(top, fill=BONE, width=1)
    picture.path(f"M{left + 70},98 h20 v22 h18 v5 h-56 v-5 h18 Z", fill=PAPER, width=1)


def _on_the_side(picture: Picture, left: float) -> None:
    """Seen from behind the back: shoulder and hip are high, the spine runs between them."""
    picture.path(f"M{left + 8},92 q0,-9 8,-9 h22 q7,0 7,9 Z", fill=PAPER)
    picture.circle((left + 25, 72), 11)
    body = (
        f"M{left + 37},92 Q{left + 34},58 {left + 52},56 Q{left + 68},60 {left + 80},68 "
        f"Q{left + 92},54 {left + 106},58 Q{left + 124},66 {left + 150},84 "
        f"Q{left + 154},91 {left + 147},92 Z"
    )
    picture.path(body, fill=PAPER, width=1.2)
    picture.path(f"M{left + 98},78 Q{left + 122},78 {left + 148},88", width=0.8)
    spine = f"M{left + 38},76 Q{left + 62},76 {left + 96},74"
    picture.path(spine, colour=QUIET, width=2, dash="2.5 2.5")
    _arrow(picture, (left + 80, 30), (left + 80, 64))


def _on_the_front(picture: Picture, left: float) -> None:
    """Seen from the side: a cushion lifts the belly, the back is uppermost."""
    picture.ellipse((left + 76, 88), (20, 5.5), fill=BONE, colour=INK)
    picture.path(f"M{left + 8},92 q0,-8 8,-8 h20 q6,0 6,8 Z", fill=PAPER)
    picture.circle((left + 24, 74), 11)
    body = (
        f"M{left + 35},84 Q{left + 36},70 {left + 50},68 Q{left + 66},64 {left + 80},68 "
        f"Q{left + 94},62 {left + 106},70 Q{left + 128},76 {left + 146},82 "
        f"L{left + 154},91 L{left + 146},92 Q{left + 120},91 {left + 102},88 "
        f"Q{left + 74},80 {left + 56},91 Q{left + 42},92 {left + 35},84 Z"
    )
    picture.path(body, fill=PAPER, width=1.2)
    picture.path(f"M{left + 50},74 Q{left + 44},86 {left + 34},90", width=3, colour=RULE)
    _arrow(picture, (left + 80, 30), (left + 80, 63))


# --- the needle under the C-arm ---------------------------------------------------------------


def _needle(picture: Picture, voice: Voice) -> None:
    picture.path("M150,16 A88,88 0 0 0 150,192", colour=INK, width=13)
    picture.path("M150,16 A88,88 0 0 0 150,192", colour=BONE, width=10.5)
    for start, end in (((133, 184), (116, 26)), ((167, 184), (184, 26))):
        picture.line(start, end, colour=QUIET, dash="3 3")
    picture.path("M112,8 h76 v17 h-76 Z", fill=PAPER, width=1.2)
    picture.path("M128,184 h44 v18 h-44 Z", fill=INK, width=1.2)
    picture.path("M82,139 h136 v6 h-136 Z", fill=BONE, width=1)
    _trunk(picture)
    picture.line((206, 66), (160, 100), width=2.2)
    picture.line((216, 58.6), (206, 66), width=5)
    for x, letter in ((80.0, "letter-left"), (220.0, "letter-right")):
        words = voice.tell(letter)
        picture.text((x, 118), words, size=12, bold=True, anchor="middle")
    _named(picture, voice, "drawing-needle-needle", (230, 58), (218, 58))
    _named(picture, voice, "drawing-needle-disc", (230, 100), (166, 103))
    _named(picture, voice, "drawing-needle-carm", (230, 20), (190, 18))
    _named(picture, voice, "drawing-needle-source", (230, 196), (174, 194))
    words = voice.spoken(reason("drawing-needle-seen"))
    picture.text((WIDTH / 2, 222), words, size=_fit(words, 11, WIDTH), anchor="middle")


def _trunk(picture: Picture) -> None:
    """A slice of somebody who lies on the front: the back is uppermost."""
    picture.ellipse((150, 108), (60, 31), fill=PAPER, colour=INK)
    picture.ellipse((150, 106), (17, 11), fill=BONE, colour=INK)
    picture.ellipse((150, 106), (8, 5), fill=PAPER, colour=QUIET)
    picture.circle((150, 91), 3.6)
    picture.path("M150,87 L147,80 h6 Z", fill=BONE)


# --- contrast in a disc -----------------------------------------------------------------------


def _contrast(picture: Picture, voice: Voice) -> None:
    for left in (0.0, PANEL):
        _disc(picture, left, voice)
    picture.ellipse((PANEL / 2, 66), (20, 13), fill=INK, colour=INK)
    x = PANEL + PANEL / 2
    picture.ellipse((x, 66), (20, 13), fill=INK, colour=INK)
    tear = f"M{x + 10},72 L{x + 27},90 Q{x + 36},99 {x + 44},92 L{x + 32},84 L{x + 18},66 Z"
    picture.path(tear, fill=INK)
    _below(picture, 0.0, voice, "drawing-contrast-whole")
    _below(picture, PANEL, voice, "drawing-contrast-torn")


def _disc(picture: Picture, left: float, voice: Voice) -> None:
    """A disc as CT shows it: front above, the patient's right on the left."""
    x = left + PANEL / 2
    for grown in (1.0, 0.82, 0.64):
        picture.path(_kidney(x, 64, grown), fill=PAPER, width=1.2 if grown == 1 else 0.5)
    front, back = (voice.spoken(reason(f"drawing-{word}")) for word in ("front", "back"))
    picture.text((x, 12), front, size=9, anchor="middle", colour=QUIET)
    picture.text((x, 116), back, size=9, anchor="middle", colour=QUIET)
    for at, side in ((left + 12, "right"), (left + PANEL - 12, "left")):
        words = voice.tell(f"letter-{side}")
        picture.text((at, 68), words, size=12, bold=True, anchor="middle")


def _kidney(x: float, y: float, grown: float) -> str:
    wide, high = 52 * grown, 40 * grown
    return (
        f"M{x - wide},{y} Q{x - wide},{y - high} {x},{y - high} "
        f"Q{x + wide},{y - high} {x + wide},{y} Q{x + wide},{y + high} {x + wide * 0.5},"
        f"{y + high} Q{x},{y + high * 0.8} {x - wide * 0.5},{y + high} "
        f"Q{x - wide},{y + high} {x - wide},{y} Z"
    )


# --- the question -----------------------------------------------------------------------------


def _question(picture: Picture, voice: Voice) -> None:
    _bubble(picture, voice, "drawing-question-how-strong", 8)
    for score in range(11):
        x = 20 + score * 28
        picture.circle((x, 68), 11, fill=PAPER if score % 2 else BONE)
        picture.text((x, 72), str(score), size=11, anchor="middle", bold=True)
    for edge, end, anchor in ((9.0, "least", "start"), (WIDTH - 9, "most", "end")):
        words = voice.spoken(reason(f"drawing-question-{end}"))
        picture.text((edge, 95), words, size=_fit(words, 10, 155), anchor=anchor)
    _bubble(picture, voice, "drawing-question-is-it-yours", 112)
    for place, answer in enumerate(("yes", "alike", "other")):
        left = 6 + place * 104
        picture.path(f"M{left},152 h100 v26 h-100 Z", fill=PAPER)
        words = voice.spoken(reason(f"drawing-question-{answer}"))
        size = _fit(words, 10, 92)
        picture.text((left + 50, 168.5), words, size=size, anchor="middle")


def _bubble(picture: Picture, voice: Voice, message: str, top: float) -> None:
    shape = f"M14,{top} h292 q8,0 8,8 v12 q0,8 -8,8 h-262 l-10,9 v-9 h-20 q-8,0 -8,-8 v-12 "
    picture.path(f"{shape}q0,-8 8,-8 Z", fill=BONE)
    words = voice.spoken(reason(message))
    size = _fit(words, 12, 280)
    picture.text((WIDTH / 2, top + 18), words, size=size, anchor="middle", bold=True)


# --- the scan, and the way home ---------------------------------------------------------------


def _scan(picture: Picture, voice: Voice) -> None:
    picture.path(
        "M70,8 h130 q14,0 14,14 v112 q0,14 -14,14 h-130 q-14,0 -14,-14 v-112 q0,-14 14,-14 Z",
        fill=BONE,
        width=1.2,
    )
    picture.circle((135, 74), 46)
    picture.path("M100,92 h70 v6 h-70 Z", fill=BONE)
    picture.path("M120,98 h30 v50 h-30 Z", fill=PAPER)
    picture.ellipse((135, 78), (27, 14), fill=PAPER, colour=INK)
    picture.circle((135, 80), 4, fill=INK)
    _named(picture, voice, "drawing-scan-ring", (228, 40), (215, 40))
    _named(picture, voice, "drawing-scan-you", (228, 82), (164, 80))


def _home(picture: Picture, voice: Voice) -> None:
    body = (
        "M30,112 Q28,88 52,84 L86,80 Q104,46 134,44 L196,44 Q222,46 242,80 L276,86 "
        "Q294,90 292,112 Z"
    )
    picture.path(body, fill=BONE, width=1.3)
    picture.path("M100,80 Q114,54 136,53 L158,53 V80 Z", fill=PAPER)
    picture.path("M168,53 L194,53 Q212,54 228,80 L168,80 Z", fill=PAPER)
    for wheel in (86.0, 238.0):
        picture.circle((wheel, 112), 17, fill=INK)
        picture.circle((wheel, 112), 7)
    picture.circle((136, 66), 8, fill=INK)
    picture.path("M124,80 Q124,74 136,74 Q148,74 148,80 Z", fill=INK)
    picture.circle((116, 77), 5, fill=PAPER)
    picture.circle((190, 66), 8)
    picture.path("M178,80 Q178,74 190,74 Q202,74 202,80 Z", fill=PAPER)
    for x, tip, who in ((84.0, 132.0, "driver"), (240.0, 194.0, "you")):
        words = voice.spoken(reason(f"drawing-home-{who}"))
        picture.text((x, 20), words, size=_fit(words, 12, 150), anchor="middle", bold=True)
        picture.line((x, 25), (tip, 56), colour=QUIET)


# --- what several share -----------------------------------------------------------------------


def _fit(words: str, size: float, room: float) -> float:
    """The size at which words stay within their room also in a browser's broader letters."""
    return fitting(words, size, room * _BROADER)


_BROADER = 0.72
"""How wide a letter of our own font is against one of a browser's sans serif."""


def _arrow(picture: Picture, start: Point, tip: Point) -> None:
    """A needle's way in: straight down."""
    x, y = tip
    picture.line(start, tip, width=1.8)
    picture.path(f"M{x},{y} l-3.5,-8 h7 Z", fill=INK)


def _below(picture: Picture, left: float, voice: Voice, message: str) -> None:
    words = voice.spoken(reason(message))
    size = _fit(words, 11, PANEL - 10)
    picture.text((left + PANEL / 2, 142), words, size=size, anchor="middle", bold=True)


def _named(picture: Picture, voice: Voice, message: str, at: Point, goal: Point) -> None:
    """A name with a line to what it names."""
    words = voice.spoken(reason(message))
    x, y = at
    picture.line((x - 2, y), goal, colour=QUIET)
    picture.text((x, y + 3.5), words, size=_fit(words, 11, WIDTH - x))


_HEIGHTS: Mapping[Step, float] = MappingProxyType(
    {
        Step.POSITION: 150.0,
        Step.NEEDLE: 228.0,
        Step.CONTRAST: 150.0,
        Step.QUESTION: 184.0,
        Step.SCAN: 156.0,
        Step.HOME: 134.0,
    }
)
_DRAWN: Mapping[Step, Callable[[Picture, Voice], None]] = MappingProxyType(
    {
        Step.POSITION: _position,
        Step.NEEDLE: _needle,
        Step.CONTRAST: _contrast,
        Step.QUESTION: _question,
        Step.SCAN: _scan,
        Step.HOME: _home,
    }
)
"""How high each is, and who draws it."""
