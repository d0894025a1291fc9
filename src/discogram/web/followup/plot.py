"""How did one score go over time? A small drawing; the table beside it says the same."""

from collections.abc import Sequence
from itertools import pairwise

from discogram.adapters.documents.drawings.picture import INK, QUIET, RULE, Picture
from discogram.adapters.documents.voice import Voice
from discogram.errors import reason
from discogram.pathway.followup.facts import HIGHEST_SCORE, Outcome

WIDTH, HEIGHT = 320.0, 130.0
_LEFT, _RIGHT, _TOP, _LOW = 34.0, 296.0, 14.0, 102.0


def plot(outcomes: Sequence[Outcome], voice: Voice, before: Outcome | None = None) -> str:
    """The scores of one instrument as SVG, the worst above; there is at least one.

    `before` is the score before the test: an open circle with its word.
    """
    first = [] if before is None else [before]
    ordered = [*first, *sorted(outcomes, key=lambda each: each.on)]
    instrument = ordered[0].instrument
    picture = Picture(WIDTH, HEIGHT)
    title = voice.full(instrument)
    told = voice.listed(_told(each, before, voice) for each in ordered)
    described = voice.spoken(reason("web-followup-plot", told=told))
    picture.describe(f"plot-{instrument}", title, described)
    most = HIGHEST_SCORE[instrument]
    for score in (0, most // 2, most):
        y = _LOW - (_LOW - _TOP) * score / most
        picture.line((_LEFT, y), (_RIGHT, y), colour=RULE, width=0.5)
        picture.text((_LEFT - 5, y + 3), str(score), anchor="end", size=9, colour=QUIET)
    points = [_point(each, ordered) for each in ordered]
    for start, end in pairwise(points):
        picture.line(start, end, width=1.6)
    for (x, y), each in zip(points, ordered, strict=True):
        if each is before:
            picture.circle((x, y), 3.5)
            word = voice.spoken(reason("web-followup-before"))
            picture.text((x, y + 13), word, size=9, anchor="middle", colour=QUIET)
        else:
            picture.circle((x, y), 3, fill=INK)
        picture.text((x, y - 6), voice.full(each.value), size=9, anchor="middle", bold=True)
    for (x, _), each in ((points[0], ordered[0]), (points[-1], ordered[-1])):
        picture.text((x, _LOW + 16), voice.full(each.on), size=9, anchor="middle", colour=QUIET)
    return picture.svg()


def _told(outcome: Outcome, before: Outcome | None, voice: Voice) -> str:
    told = f"{voice.full(outcome.on)}: {voice.full(outcome.value)}"
    if outcome is not before:
        return told
    return f"{told} ({voice.spoken(reason('web-followup-before'))})"


def _point(outcome: Outcome, ordered: Sequence[Outcome]) -> tuple[float, float]:
    first, last = ordered[0].on, ordered[-1].on
    span = (last - first).days or 1
    across = (outcome.on - first).days / span if first != last else 0.5
    share = float(outcome.value) / HIGHEST_SCORE[outcome.instrument]
    left, right = _LEFT + 26, _RIGHT - 26
    return left + (right - left) * across, _LOW - (_LOW - _TOP) * share
