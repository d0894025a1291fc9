"""What does a closed episode tell about the quality of the work?

Derived whole from the folded episode and the tables of the day of the test, so that it can be
made again at any time. Nothing is answered that nobody recorded.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from statistics import median
from uuid import UUID

from discogram.application.quality.facts import Disced, Measured, Measurement, Question
from discogram.pathway.candidacy.facts import Tool
from discogram.pathway.conclusion.conclude import conclude, sham_pain
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.gather import study_of
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.episode import Episode, standing
from discogram.pathway.followup.attributed import attributed, harmed_otherwise, infected
from discogram.pathway.followup.facts import Complication, Instrument
from discogram.pathway.followup.schedule import later
from discogram.pathway.images.rules import standing_reading
from discogram.pathway.needle.events import NeedleConfirmed
from discogram.pathway.provocation.events import (
    InjectionStarted,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import DiscRole, EndReason
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Tables
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict, all_of, any_of

Verdicts = Mapping[Disc, Verdict]


def measured(
    episode: Episode, tables: Tables, id: UUID, site: str, *, synthetic: bool = False
) -> Measured | None:
    """The record of an episode; None while its session is not closed.

    `synthetic` says that the person is; an episode that was opened as synthetic is anyway.
    """
    tested = _tested_at(episode)
    if tested is None or not episode.session.closed:
        return None
    on, table = tested.day, tables["followup"]
    study = _study(episode, tables, on)
    criteria = table.word(f"quality_criteria_{study.region}", on)
    concluded = episode.conclusion is not None
    limits = Limits.of(tables["conclusion"], on)
    verdicts = _verdicts(study, limits, criteria) if concluded else {}
    opened = bool(episode.opened and episode.opened.synthetic)
    return Measured(
        episode=id,
        site=site,
        on=on,
        operator=_operator(episode),
        region=study.region,
        criteria=criteria,
        synthetic=opened or synthetic,
        concluded=concluded,
        answers=_answers(episode, study, verdicts, limits)
        | {
            Question.INFECTION: infected(episode.followup, tested, table),
            Question.OTHER_COMPLICATION: harmed_otherwise(episode.followup, tested, table),
        },
        amounts=_amounts(episode, study, table, on),
        discs=_discs(study, verdicts),
        complications=_complications(episode, tested, table),
    )


def _complications(
    episode: Episode, tested: CivilTime, table: Table
) -> tuple[Complication, ...]:
    """Each kind once, however often it was written: a nurse and a physician may both."""
    own = attributed(episode.followup.complications, tested, table)
    return tuple(dict.fromkeys(each.kind for each in own))


def _tested_at(episode: Episode) -> CivilTime | None:
    """When the test began: at the time-out; by the closing where nobody noted one."""
    found = {
        type(each.body): each.occurred_at
        for each in standing(episode)
        if isinstance(each.body, (TimeOutDone, SessionClosed))
    }
    return found.get(TimeOutDone) or found.get(SessionClosed)


def _operator(episode: Episode) -> str | None:
    """The physician who held the needle: who confirmed most, else who injected most."""
    confirmed: Counter[str] = Counter()
    injected: Counter[str] = Counter()
    for event in standing(episode):
        if event.role is not Role.PHYSICIAN:
            continue
        if isinstance(event.body, NeedleConfirmed):
            confirmed[event.body.by or event.actor] += 1
        elif isinstance(event.body, InjectionStarted):
            injected[event.actor] += 1
    most = (confirmed or injected).most_common(1)
    return most[0][0] if most else None


def _study(episode: Episode, tables: Tables, on: date) -> Study:
    reading = standing_reading(episode.images, tables["images"], on)
    return study_of(episode.referral, episode.candidacy.background, episode.session, reading)


def _verdicts(study: Study, limits: Limits, criteria: str) -> Verdicts:
    """What the clinic's set says of every disc."""
    answer = conclude(study, limits, (criteria,)).criteria[criteria]
    return {disc: each.verdict for disc, each in answer.discs.items()}


# --- yes and no -------------------------------------------------------------------------------


def _answers(
    episode: Episode, study: Study, verdicts: Verdicts, limits: Limits
) -> dict[Question, bool | None]:
    suspects, controls = _suspects(study), _controls(study)
    return {
        Question.POSITIVE: _told(any_of(_of(suspects, verdicts))) if suspects else None,
        Question.CONTROL_DONE: _control_done(study),
        Question.CONTROLS_NEGATIVE: _told(
            all_of(each.opposite() for each in _of(controls, verdicts))
        )
        if controls
        else None,
        Question.SHAM_PAINFUL: _sham_painful(episode, study, limits),
        Question.STOPPED: _stopped(study),
        Question.DESPITE_STOP: any(
            isinstance(each.body, StepRecorded) and each.body.despite_stop is not None
            for each in standing(episode)
        ),
    }


def _of(discs: Iterable[TestedDisc], verdicts: Verdicts) -> Iterable[Verdict]:
    return (verdicts.get(each.disc, Verdict.UNKNOWN) for each in discs)


def _told(verdict: Verdict) -> bool | None:
    return None if verdict is Verdict.UNKNOWN else verdict is Verdict.MET


def _injected(study: Study) -> tuple[TestedDisc, ...]:
    return tuple(each for each in study.discs if each.test.steps)


def _suspects(study: Study) -> tuple[TestedDisc, ...]:
    """What was injected and is no control; a disc whose role nobody said is under suspicion."""
    return tuple(each for each in _injected(study) if each.test.role is not DiscRole.CONTROL)


def _controls(study: Study) -> tuple[TestedDisc, ...]:
    return tuple(each for each in _injected(study) if each.test.role is DiscRole.CONTROL)


def _control_done(study: Study) -> bool | None:
    """Whether a control was injected; None where only a disc of unsaid role may be one."""
    if _controls(study):
        return True
    return None if any(each.test.role is None for each in _injected(study)) else False


def _sham_painful(episode: Episode, study: Study, limits: Limits) -> bool | None:
    """Whether a sham hurt; None while nobody concluded, none was done or none has a score."""
    pain = sham_pain(study)
    if pain is None or episode.conclusion is None:
        return None
    return pain >= limits.exact["sham_pain"]


_BROKEN_OFF = frozenset({EndReason.ASKED_TO_STOP, EndReason.SYMPTOM})


def _stopped(study: Study) -> bool | None:
    """Whether an injection was broken off; None where an end was not written down."""
    ends = [each.test.end for each in _injected(study)]
    if _BROKEN_OFF & set(ends):
        return True
    return None if None in ends or not ends else False


# --- what was measured ------------------------------------------------------------------------


def _amounts(
    episode: Episode, study: Study, table: Table, on: date
) -> dict[Measurement, Fraction | None]:
    dose = episode.session.dose
    found = {
        Measurement.FLUOROSCOPY: dose.fluoroscopy if dose else None,
        Measurement.DOSE_AREA: dose.dose_area if dose else None,
        Measurement.DOSE_LENGTH: dose.dose_length if dose else None,
    }
    given = {amount: each.exact if each else None for amount, each in found.items()}
    baseline = episode.session.baseline
    return {
        Measurement.OPENING_PRESSURE: _opening(study),
        **given,
        Measurement.DISABILITY_CHANGE: _change(
            _disability_before(episode, on), _after(episode, Instrument.ODI, table, on)
        ),
        Measurement.PAIN_CHANGE: _change(
            baseline.exact if baseline else None,
            _after(episode, Instrument.PAIN_NRS, table, on),
        ),
    }


def _pressures(study: Study) -> list[Fraction]:
    openings = (each.test.opening_pressure for each in _injected(study))
    return [each.exact for each in openings if each is not None]


def _opening(study: Study) -> Fraction | None:
    """The median over the discs that have one."""
    pressures = _pressures(study)
    return median(pressures) if pressures else None


def _disability_before(episode: Episode, on: date) -> Fraction | None:
    """The newest Oswestry score up to the day of the test."""
    scores = [
        each for each in episode.candidacy.scores if each.tool is Tool.ODI and each.on <= on
    ]
    newest = max(scores, key=lambda each: each.on, default=None)
    return None if newest is None else Fraction(newest.value)


def _after(episode: Episode, instrument: Instrument, table: Table, on: date) -> Decimal | None:
    """The newest score within the time in which the outcome is asked for."""
    opens, closes = (later(on, table.row(f"outcome_{end}", on)) for end in ("opens", "closes"))
    scores = [
        each
        for each in episode.followup.outcomes
        if each.instrument is instrument and opens <= each.on <= closes
    ]
    newest = max(scores, key=lambda each: each.on, default=None)
    return None if newest is None else newest.value


def _change(before: Fraction | None, after: Decimal | None) -> Fraction | None:
    return None if before is None or after is None else Fraction(after) - before


# --- discs ------------------------------------------------------------------------------------


def _discs(study: Study, verdicts: Verdicts) -> dict[Disced, int]:
    suspects = Counter(_of(_suspects(study), verdicts))
    controls = Counter(_of(_controls(study), verdicts))
    return {
        Disced.SUSPECTS: suspects.total(),
        Disced.SUSPECTS_POSITIVE: suspects[Verdict.MET],
        Disced.SUSPECTS_NEGATIVE: suspects[Verdict.NOT_MET],
        Disced.CONTROLS: controls.total(),
        Disced.CONTROLS_POSITIVE: controls[Verdict.MET],
        Disced.CONTROLS_NEGATIVE: controls[Verdict.NOT_MET],
        Disced.PRESSURES: len(_pressures(study)),
    }
