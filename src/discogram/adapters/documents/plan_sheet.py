"""The dated plan as the team reads it: every line, every warning, every source's figure?

The patient's own paper is `patients_plan`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from discogram.adapters.documents.heading import identity, letterhead, notices, running
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
from discogram.application.emergency import AsBooked, Emergency, emergency
from discogram.application.opening import blood_closed, closed
from discogram.application.ports import Person, Site
from discogram.application.screening import Known, prepared, standing_against
from discogram.errors import Reason
from discogram.pathway.booking.timetable import USUAL, Timetable
from discogram.pathway.preparation.moved import (
    Change,
    already_past,
    clock_changes,
    differences,
    earliest,
    no_longer_possible,
)
from discogram.pathway.preparation.plan import Line, Option, Plan, Step
from discogram.words.civil import CivilTime
from discogram.words.evidence import Source, Tables
from discogram.words.verdict import Finding

_HEADINGS = {
    "plan-always": {Step.CONTINUE, Step.ADJUST},
    "plan-looked-at": {Step.LOOK},
    "plan-premedication": {Step.PREMEDICATION},
}
"""Under which heading a line stands that has no moment before the needle."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan with what surrounds it: what is too late, what changed since an earlier one.

    `against` stands in the way of the test and does not pass by keeping to the plan. The moment
    of what is `past` is over, and somebody asks whether it was done. What is `closed`
    falls outside the clinic's hours; `shut` is the part of it that the patient has to know,
    because it is the patient who would stand before the door. `emergency` is what
    was lifted for the booked time. `sources` is the bibliography by key.
    """

    site: Site
    person: Person
    made: Plan
    too_late: tuple[Reason, ...] = ()
    changes: tuple[Change, ...] = ()
    earlier: CivilTime | None = None
    against: tuple[Finding, ...] = ()
    past: tuple[Line, ...] = ()
    closed: tuple[Reason, ...] = ()
    shut: tuple[Reason, ...] = ()
    emergency: Emergency | None = None
    sources: Mapping[str, Source] = field(default_factory=dict)


def gathered(
    site: Site,
    known: Known,
    tables: Tables,
    booked: CivilTime,
    now: CivilTime,
    was: CivilTime | None = None,
    timetable: Timetable = USUAL,
    as_booked: AsBooked | None = None,
) -> Prepared:
    """The plan for a booked moment with all that surrounds it; `was` is an earlier moment.

    `as_booked` is the booking where one stands: an emergency may have lifted what a plan that
    is only thought of has to keep.
    """
    made = prepared(known, tables, booked)
    old = None if was is None else prepared(known, tables, was)
    table = tables["booking"]
    hours = timetable.hours(site.zone, table, booked.day)
    facts = None if as_booked is None else as_booked.facts
    return Prepared(
        site=site,
        person=known.person,
        made=made,
        too_late=no_longer_possible(made, known.preparation, now),
        changes=() if old is None else differences(old, made),
        earlier=was,
        against=standing_against(known, tables, booked),
        past=already_past(made, now),
        closed=closed(made, site.zone, table, timetable, facts),
        shut=blood_closed(made, site.zone, table, timetable),
        emergency=None if as_booked is None else emergency(as_booked, hours, table),
        sources=tables.sources,
    )


def plan_sheet(shown: Prepared, voice: Voice) -> Sheet:
    """The plan as the team reads it, with what has to be settled first."""
    title = voice.tell("plan-title-team")
    return replace(
        paper(shown, voice, _warnings(shown, voice), _chapters(shown, voice)), title=title
    )


def paper(
    shown: Prepared, voice: Voice, told: Iterable[str], chapters: Iterable[Chapter]
) -> Sheet:
    """A plan on paper, whoever reads it: the clinic, the patient and the booked moment."""
    site, person = shown.site, shown.person
    when = (voice.tell("plan-booked"), moment(shown.made.booked, voice))
    return Sheet(
        language=voice.language,
        title=voice.tell("plan-title"),
        clinic=voice.text(site.name),
        letterhead=letterhead(site, voice),
        notices=notices(site, person, voice, *told),
        identity=identity(person, voice, when),
        chapters=tuple(chapters),
        running=running(person, voice),
    )


def for_the_team(shown: Prepared, voice: Voice) -> tuple[str, ...]:
    """What staff see to before the plan is handed over; the patient's paper has none of it."""
    looked_at = (line.what for line in shown.made.lines if is_for_the_team(line))
    open_ = (*looked_at, *shown.made.to_ask)
    return (*_warnings(replace(shown, earlier=None), voice), *map(voice.spoken, open_))


def is_for_the_team(line: Line) -> bool:
    """Whether a line says what the team looks at: it has no moment and nothing to do."""
    return line.at is None and line.step in (Step.LOOK, Step.PREMEDICATION)


def _warnings(shown: Prepared, voice: Voice) -> Iterator[str]:
    for each in shown.against:
        yield voice.tell("plan-stop", why=voice.spoken(each.reason))
    for why in shown.too_late:
        yield voice.spoken(why)
    first = earliest(shown.too_late)
    if first is not None and len(shown.too_late) > 1:
        yield voice.tell("plan-earliest", at=moment(first, voice))
    if shown.emergency is not None:
        yield voice.spoken(shown.emergency.reason)
    for why in shown.closed:
        yield voice.spoken(why)
    for line in shown.past:
        yield voice.tell("plan-past", what=voice.spoken(line.what))
    if shown.earlier is not None:
        yield voice.tell("plan-confirm-again", earlier=moment(shown.earlier, voice))


def _chapters(shown: Prepared, voice: Voice) -> Iterator[Chapter]:
    made = shown.made
    if shown.changes:
        yield Chapter(voice.tell("plan-changes"), (changed(shown.changes, voice),))
    undated = [line for line in made.lines if line.at is None]
    dated = [line for line in made.lines if line.at is not None]
    afterwards = [line for line in undated if line.step is Step.RESTART]
    yield from _without_amoment(undated, voice)
    yield Chapter(voice.tell("plan-by-the-clock"), tuple(_by_day(dated, made, voice)))
    if afterwards:
        yield Chapter(voice.tell("plan-afterwards"), (_items(afterwards, voice),))
    if made.to_ask:
        asked = tuple(voice.spoken(why) for why in made.to_ask)
        yield Chapter(voice.tell("plan-to-ask"), (Items(asked),))
    yield Chapter(voice.tell("plan-figures"), (_figures(shown, voice),))


def _without_amoment(undated: Iterable[Line], voice: Voice) -> Iterator[Chapter]:
    """What goes on, apart from what the team looks at: that may be about a stopped medicine."""
    lines = tuple(undated)
    for heading, steps in _HEADINGS.items():
        under = [line for line in lines if line.step in steps]
        if under:
            yield Chapter(voice.tell(heading), (_items(under, voice),))


def _items(lines: Iterable[Line], voice: Voice) -> Items:
    return Items(tuple(voice.spoken(line.what) for line in lines))


def _by_day(dated: Iterable[Line], made: Plan, voice: Voice) -> Iterator[Block]:
    """What is done when, each with its day, so that no row is read without one."""
    rows = tuple(
        (day(line.at, voice), f"{line.at.local:%H:%M}", voice.spoken(line.what))
        for line in dated
        if line.at is not None
    )
    head = (voice.tell("plan-day"), voice.tell("plan-hour"), voice.tell("plan-do"))
    yield Grid(head, rows, "llL")
    zone = voice.tell("plan-zone", zone=made.booked.zone)
    yield Paragraph(zone, Tone.QUIET)
    if clock_changes(made):
        yield Paragraph(voice.tell("plan-clock-changes"), Tone.STRONG)


def changed(changes: Iterable[Change], voice: Voice) -> Grid:
    """What a move of the booking changes, line by line."""
    head = (voice.tell("plan-do"), voice.tell("plan-was"), voice.tell("plan-is"))
    rows = tuple(_change(each, voice) for each in changes)
    return Grid(head, rows, "LLL")


def _change(change: Change, voice: Voice) -> tuple[str, str, str]:
    line = change.now or change.earlier
    assert line is not None
    return about(line, voice), _at(change.earlier, voice), _at(change.now, voice)


def _at(line: Line | None, voice: Voice) -> str:
    if line is None:
        return voice.tell("plan-not-there")
    return voice.tell("plan-no-moment") if line.at is None else moment(line.at, voice)


def _figures(shown: Prepared, voice: Voice) -> Grid:
    """Every source's own figure beside the one that is kept, the strictest first."""
    rows = tuple(
        (about(line, voice), _figure(option, voice), _source(option, shown, voice))
        for line in shown.made.lines
        for option in line.options
    )
    head = (voice.tell("plan-row"), voice.tell("plan-figure"), voice.tell("plan-source"))
    return Grid(head, rows, "LLL")


def _source(option: Option, shown: Prepared, voice: Voice) -> str:
    return source_in_full(option.row.source, shown.sources, voice)


def _figure(option: Option, voice: Voice) -> str:
    told = figure(option, voice)
    return told if option.at is None else f"{told} – {moment(option.at, voice)}"
