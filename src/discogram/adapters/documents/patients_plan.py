"""The dated plan as the patient reads it: what to do, on which day, from which hour?

Only what the patient does stands here, in short rows: a row's day and hour are not said again.
What the team has to settle first is `plan_sheet.for_the_team`.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import time
from itertools import groupby

from discogram.adapters.documents.plan_sheet import Prepared, changed, paper
from discogram.adapters.documents.plan_words import about, day, figure, moment
from discogram.adapters.documents.sheet import (
    Block,
    Chapter,
    Grid,
    Items,
    Paragraph,
    Sheet,
    Tone,
)
from discogram.adapters.documents.sources import source_in_full
from discogram.adapters.documents.voice import Voice
from discogram.pathway.booking.facts import Lift
from discogram.pathway.preparation.moved import clock_changes
from discogram.pathway.preparation.plan import Line, Step
from discogram.words.civil import CivilTime

_FROM_MIDNIGHT = frozenset({Step.LAST_SOLID, Step.LAST_CLEAR_FLUID, Step.LIQUID_DIET})
"""What is forbidden from its moment on: at midnight it holds for the whole of its day."""
_GOES_ON = frozenset({Step.CONTINUE, Step.ADJUST})
_PREFIX = "preparation-plan-"
_SHORT = frozenset(
    {
        "antihistamine",
        "arrival",
        "last-clear-fluid",
        "last-dose",
        "last-dose-once-agreed",
        "last-dose-or-earlier",
        "last-solid",
        "liquid-diet",
        "premedication",
        "pregnancy-test",
        "taper",
    }
)
"""The sentences that have a shorter one for a row with its own day and hour."""


def patients_plan(shown: Prepared, voice: Voice) -> Sheet:
    """The plan in the patient's words."""
    return paper(shown, voice, _notices(shown, voice), _chapters(shown, voice))


def _notices(shown: Prepared, voice: Voice) -> Iterator[str]:
    if shown.earlier is not None:
        yield voice.tell("plan-replaces", earlier=moment(shown.earlier, voice))
    if shown.emergency is not None and Lift.HOURS in shown.emergency.lifted:
        yield voice.tell("plan-after-hours", at=moment(shown.made.arrival, voice))
    if shown.against or shown.too_late or shown.past or shown.made.to_ask:
        yield voice.tell("plan-still-open")


def _chapters(shown: Prepared, voice: Voice) -> Iterator[Chapter]:
    lines = shown.made.lines
    if shown.changes:
        yield Chapter(voice.tell("plan-changes"), (changed(shown.changes, voice),))
    yield from _undated("plan-always", _GOES_ON, lines, voice)
    rows = tuple(line for line in lines if line.at is not None)
    yield Chapter(voice.tell("plan-by-the-clock"), tuple(_by_day(rows, shown, voice)))
    yield from _undated("plan-afterwards", frozenset({Step.RESTART}), lines, voice)
    yield Chapter(voice.tell("plan-figures"), (_figures(shown, voice),))


def _undated(
    heading: str, steps: frozenset[Step], lines: Iterable[Line], voice: Voice
) -> Iterator[Chapter]:
    under = tuple(
        voice.spoken(line.what) for line in lines if line.at is None and line.step in steps
    )
    if under:
        yield Chapter(voice.tell(heading), (Items(under),))


def _by_day(lines: Sequence[Line], shown: Prepared, voice: Voice) -> Iterator[Block]:
    rows = tuple(_row(together, voice) for together in _gathered(lines))
    head = (voice.tell("plan-day"), voice.tell("plan-hour"), voice.tell("plan-do"))
    yield Grid(head, rows, "llL")
    yield Paragraph(voice.tell("plan-zone", zone=shown.made.booked.zone), Tone.QUIET)
    for why in shown.shut:
        yield Paragraph(voice.spoken(why), Tone.STRONG)
    if clock_changes(shown.made):
        yield Paragraph(voice.tell("plan-clock-changes"), Tone.STRONG)


def _gathered(lines: Iterable[Line]) -> Iterator[tuple[Line, ...]]:
    """Each line alone; the blood tests of one window together."""
    for _, same in groupby(lines, _window):
        yield tuple(same)


def _window(line: Line) -> object:
    return (line.at, line.not_before) if line.step is Step.LAB else line


def _row(together: Sequence[Line], voice: Voice) -> tuple[str, str, str]:
    line = together[0]
    assert line.at is not None
    return day(line.at, voice), _hour(line, line.at, voice), _what(together, line.at, voice)


def _hour(line: Line, at: CivilTime, voice: Voice) -> str:
    midnight = at.local.time() == time(0)
    if line.step in _FROM_MIDNIGHT:
        hour = f"{at.local:%H:%M}"
        return voice.tell("plan-midnight") if midnight else voice.tell("plan-from", hour=hour)
    return f"{at.local:%H:%M}"


def _what(together: Sequence[Line], at: CivilTime, voice: Voice) -> str:
    line = together[0]
    first = line.not_before
    since = None if first is None or first.day == at.day else day(first, voice)
    if line.step is Step.LAB:
        labs = ", ".join(voice.full(each.what.params["lab"]) for each in together)
        return voice.tell("plan-row-lab", labs=labs, first=since or "same")
    short = line.what.id.removeprefix(_PREFIX)
    if short not in _SHORT:
        return voice.spoken(line.what)
    told = {**line.what.params, "first": since or "same"}
    return voice.tell(f"plan-row-{short}", **told)


def _figures(shown: Prepared, voice: Voice) -> Grid:
    """The figure that is kept of each line, with its source by name."""
    told = {
        (
            voice.full(line.step) if line.step is Step.LAB else about(line, voice),
            figure(line.options[0], voice),
            source_in_full(line.options[0].row.source, shown.sources, voice),
        ): None
        for line in shown.made.lines
        if line.options and not (line.at is None and line.step is Step.LOOK)
    }
    head = (voice.tell("plan-row"), voice.tell("plan-figure"), voice.tell("plan-source"))
    return Grid(head, tuple(told), "LLL")
