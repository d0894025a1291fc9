"""What is said at once of what was heard: how soon, whom to call, what to do first?

Whatever is present stands before everything else; what is still open never hides it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from discogram.application.calling import Called, called
from discogram.application.ports import Site
from discogram.errors import Reason
from discogram.pathway.episode import Episode
from discogram.pathway.followup.facts import Contact
from discogram.pathway.followup.measured import Measured
from discogram.pathway.followup.onset import FirstStep
from discogram.pathway.followup.questions import Occasion
from discogram.pathway.followup.urgency import Urgency, worst
from discogram.web.emergency_lines import Lines, lines_of
from discogram.web.followup.heard import Heard, Unreadable
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables
from discogram.words.verdict import Finding, Verdict


class State(StrEnum):
    """How the page speaks: as urgent as what is known, or that the call goes on.

    A figure that cannot be read may be a fever: until it is put right nothing says *none*.
    """

    EMERGENCY = "emergency"
    SAME_DAY = "same_day"
    ROUTINE = "routine"
    UNFINISHED = "unfinished"
    UNREADABLE = "unreadable"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Advice:
    """The answer to a call as the page shows it; `tested` is when the needle came out."""

    state: State
    answer: Called
    lines: Lines
    tested: CivilTime
    present: Sequence[Finding]
    first: Sequence[FirstStep]
    unreadable: Sequence[Unreadable]

    @property
    def say(self) -> Reason:
        """The sentence that says what to do."""
        return self.answer.say


def advice(
    heard: Heard,
    contact: Contact,
    episode: Episode,
    *,
    site: Site,
    tables: Tables,
    tested: CivilTime,
    asked: CivilTime,
) -> Advice:
    """What follows from a call as far as it has come; the national number goes first."""
    table, on = tables["followup"], asked.day
    lines = lines_of(site, table, on)
    answer = called(
        heard.answers,
        measured=Measured(heard.temperature, heard.pain, episode.session.baseline),
        complications=tuple(each.kind for each in episode.followup.complications),
        tested=tested,
        asked=asked,
        occasion=Occasion(contact),
        region=episode.referral.region,
        country=None,
        own_number=lines.first,
        table=table,
    )
    present = [each for each in answer.findings if each.verdict is Verdict.NOT_MET]
    return Advice(
        state=_state(answer, heard),
        answer=answer,
        lines=lines,
        tested=tested,
        present=sorted(present, key=_soonest, reverse=True),
        first=_first(answer),
        unreadable=heard.unreadable,
    )


_SAID = {
    "followup-advice-emergency": State.EMERGENCY,
    "followup-advice-emergency-unnumbered": State.EMERGENCY,
    "followup-advice-same-day": State.SAME_DAY,
    "followup-advice-routine": State.ROUTINE,
    "followup-advice-none": State.NONE,
}


def _state(answer: Called, heard: Heard) -> State:
    state = _SAID.get(answer.say.id, State.UNFINISHED)
    return State.UNREADABLE if state is State.NONE and heard.wrong else state


_LOUD = ("routine", "same-day", "emergency")


def _soonest(finding: Finding) -> int:
    """How urgent the sentence of a finding is."""
    spoken = [place for place, word in enumerate(_LOUD) if word in finding.reason.id]
    return max(spoken, default=-1)


def _first(answer: Called) -> Sequence[FirstStep]:
    """The first steps of the most urgent complications that fit, each once."""
    level = worst(fit.urgency for fit in answer.fits)
    steps = [
        step
        for fit in answer.fits
        if fit.urgency is level and level is not Urgency.NONE
        for step in fit.first
    ]
    return tuple(dict.fromkeys(steps))
