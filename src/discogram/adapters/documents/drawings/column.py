"""Where in the spine do the tested discs lie, and what did the physician say of each?

The spine is seen from the front, as on a film: the patient's right is on the left. A disc's
fill repeats its word: solid is a source of the pain, white is none, stripes are uncertain, a
broken outline has no word yet; grey was not tested. An arrow shows from which side the needle
came.
"""

from discogram.adapters.documents.drawings.picture import (
    BONE,
    INK,
    PAPER,
    QUIET,
    RULE,
    Picture,
    fitting,
)
from discogram.adapters.documents.sheet import Mark
from discogram.adapters.documents.voice import Voice
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.written import Judged
from discogram.pathway.report.facts import ReportContents
from discogram.words.spine import DISCS, Disc, Side, regions_of

WIDTH = 238.0
CENTRE = 50.0
LABELS = 108.0

JUDGED_MARKS = {
    Judged.PAIN_SOURCE: Mark.FULL,
    Judged.NOT_PAIN_SOURCE: Mark.EMPTY,
    Judged.UNCERTAIN: Mark.HALF,
}
"""The shape of each of the physician's words; none yet is `Mark.ASKED`."""


def judged_mark(judged: Judged | None) -> Mark:
    """The shape beside the physician's word on a disc."""
    return Mark.ASKED if judged is None else JUDGED_MARKS[judged]


def column(contents: ReportContents, voice: Voice) -> str:
    """Draw the spine of the tested region as SVG."""
    discs = shown(contents)
    body, gap = _heights(len(discs))
    picture = Picture(WIDTH, 16 + (len(discs) + 1) * (body + gap))
    for out, side in ((-1, Side.RIGHT), (1, Side.LEFT)):
        at = (CENTRE + out * 32, 9)
        picture.text(at, voice.tell(f"letter-{side}"), size=9, bold=True, anchor="middle")
    y = 14.0
    for place, vertebra in enumerate(_vertebrae(discs)):
        half = 19 + 7 * place / max(len(discs), 1)
        _vertebra(picture, vertebra, y, body, half)
        y += body
        if place < len(discs):
            _disc(picture, contents, discs[place], (y, gap, half + 1), voice)
            y += gap
    return picture.svg()


def shown(contents: ReportContents) -> tuple[Disc, ...]:
    """Which discs the drawing shows: the region's, and any tested one beyond it."""
    study = contents.study
    tested = {each.disc for each in study.discs}
    spine = DISCS[study.count]
    places = [
        place
        for place, disc in enumerate(spine)
        if study.region in regions_of(disc) or disc in tested
    ]
    return spine[min(places) : max(places) + 1]


def _vertebrae(discs: tuple[Disc, ...]) -> tuple[str, ...]:
    return (discs[0].split("/")[0], *(disc.split("/")[1] for disc in discs))


def _heights(discs: int) -> tuple[float, float]:
    return (16.0, 8.5) if discs <= 8 else (12.0, 8.0)


def _vertebra(picture: Picture, name: str, y: float, body: float, half: float) -> None:
    left, right, low = CENTRE - half, CENTRE + half, y + body
    if name == "S1":
        point = f"L{CENTRE + 9},{low + 9} Q{CENTRE},{low + 13} {CENTRE - 9},{low + 9}"
        picture.path(f"M{left},{y + 1} Q{CENTRE},{y - 2} {right},{y + 1} {point} Z", fill=BONE)
    else:
        waist = half * 0.16
        picture.path(
            f"M{left},{y + 1} Q{CENTRE},{y - 1.5} {right},{y + 1} "
            f"Q{right - waist},{y + body / 2} {right},{low - 1} "
            f"Q{CENTRE},{low + 1.5} {left},{low - 1} "
            f"Q{left + waist},{y + body / 2} {left},{y + 1} Z",
            fill=BONE,
        )
        for side in (-1, 1):
            eye = (CENTRE + side * half * 0.62, y + body * 0.42)
            picture.ellipse(eye, (2.6, body * 0.2), fill=PAPER, colour=QUIET)
    picture.text((CENTRE, y + body / 2 + 3), name, size=8.5, anchor="middle")


def _disc(
    picture: Picture,
    contents: ReportContents,
    disc: Disc,
    place: tuple[float, float, float],
    voice: Voice,
) -> None:
    y, gap, half = place
    tested = contents.study.get(disc)
    shape = _lens(y, gap, half)
    if tested is None:
        picture.path(shape, fill="#e4e7eb", colour=RULE, width=0.6)
        return
    judgement = contents.judgement(disc)
    judged = judgement.judged if judgement else None
    _fill(picture, shape, judged, place)
    _needle(picture, contents, disc, place)
    _label(picture, tested, judged, y + gap / 2, voice)
    picture.line((CENTRE + half + 4, y + gap / 2), (LABELS - 7, y + gap / 2), colour=RULE)


def _lens(y: float, gap: float, half: float) -> str:
    top, low = y + 1.6, y + gap - 1.6
    return (
        f"M{CENTRE - half + 2},{top} Q{CENTRE},{top - 0.8} {CENTRE + half - 2},{top} "
        f"Q{CENTRE + half + 2},{(top + low) / 2} {CENTRE + half - 2},{low} "
        f"Q{CENTRE},{low + 0.8} {CENTRE - half + 2},{low} "
        f"Q{CENTRE - half - 2},{(top + low) / 2} {CENTRE - half + 2},{top} Z"
    )


def _fill(
    picture: Picture, shape: str, judged: Judged | None, place: tuple[float, float, float]
) -> None:
    solid = INK if judged is Judged.PAIN_SOURCE else PAPER
    picture.path(shape, fill=solid, width=1, dash="2 1.6" if judged is None else "")
    if judged is Judged.UNCERTAIN:
        y, gap, half = place
        for step in range(int(-half) + 4, int(half) - 4, 5):
            x = CENTRE + step
            picture.line((x, y + gap - 2.4), (x + gap * 0.45, y + 2.4), width=1)


def _needle(
    picture: Picture, contents: ReportContents, disc: Disc, place: tuple[float, float, float]
) -> None:
    """Draw the needle's side: the patient's right is on the left of the page."""
    used = contents.procedure.needle.get(disc)
    if used is None or used.plan.approach is None:
        return
    y, gap, half = place
    out = -1 if used.plan.approach is Side.RIGHT else 1
    tip, middle = CENTRE + out * (half + 3), y + gap / 2
    picture.line((tip + out * 11, middle), (tip + out * 3, middle), width=1.1)
    back = tip + out * 4.5
    point = f"M{tip},{middle} L{back},{middle - 2.2} L{back},{middle + 2.2} Z"
    picture.path(point, fill=INK, width=0.4)


def _label(
    picture: Picture, tested: TestedDisc, judged: Judged | None, y: float, voice: Voice
) -> None:
    picture.mark((LABELS, y - 3.4), judged_mark(judged))
    after = LABELS + 12 + 4.6 * len(tested.disc)
    said = described(tested, voice)
    size = fitting(said, 8, WIDTH - after)
    at = (LABELS + 7, y - 0.6)
    picture.text(at, tested.disc, size=9, bold=True, then=(said, size))
    word = voice.full(judged) if judged else voice.tell("not-judged")
    picture.text((LABELS + 7, y + 9), word, size=fitting(word, 9, WIDTH - LABELS - 7))


def described(tested: TestedDisc, voice: Voice) -> str:
    """Role and grade of a disc in a few words."""
    grade = voice.tell("grade-is", grade=voice.brief(tested.image.modified_dallas))
    return f"{voice.full(tested.test.role)}, {grade}" if tested.test.role else grade
