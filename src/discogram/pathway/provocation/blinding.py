"""Who may see what of a running session?

The one door between a `Session` and a screen. A view for somebody blinded *lacks* the hidden
fields, so a leak cannot be written. The patient's view knows only whether to wait or to answer;
the rater's knows answers and behaviours, never level, order, volume or pressure. The operator
holds the needle and cannot be blind.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from discogram.pathway.provocation.facts import Behaviour, Concordance
from discogram.pathway.provocation.session import Injection, Session
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.units import PainScore, Pressure, Volume

SEE_THE_STOPS = frozenset({Role.NURSE, Role.TECHNOLOGIST, Role.PHYSICIAN})
"""Who is told which stop rule fired: it names pressure or volume, which the blind never see."""


class Screen(StrEnum):
    """What the patient's screen shows, and all it ever shows."""

    WAIT = "wait"
    ASK = "ask"
    THANKS = "thanks"


@dataclass(frozen=True, slots=True)
class PatientView:
    """The patient's screen: one word."""

    screen: Screen


@dataclass(frozen=True, slots=True)
class RatedAnswer:
    """One answer as an independent rater sees it."""

    pain: PainScore | None
    concordance: Concordance | None


@dataclass(frozen=True, slots=True)
class RaterView:
    """What somebody sees who rates pain behaviour without knowing the level."""

    baseline: PainScore | None
    answers: tuple[RatedAnswer, ...]
    behaviours: frozenset[Behaviour] | None
    asking: bool


@dataclass(frozen=True, slots=True)
class OperatorStep:
    """One increment as the operator sees it."""

    volume: Volume | None
    static_pressure: Pressure | None
    pain: PainScore | None
    concordance: Concordance | None


@dataclass(frozen=True, slots=True)
class OperatorView:
    """Everything about the injection that runs, and what is left to do.

    `disc` is None for a sham and between injections; `sham` tells the two apart.
    """

    disc: Disc | None
    sham: bool
    opening_pressure: Pressure | None
    steps: tuple[OperatorStep, ...]
    left: tuple[str, ...]
    levels: Mapping[str, Disc | None]


def for_patient(session: Session) -> PatientView:
    """The patient's screen: ask whenever an answer is due, real step or sham alike."""
    if session.closed:
        return PatientView(Screen.THANKS)
    return PatientView(Screen.ASK if _answer_is_due(session.injection) else Screen.WAIT)


def _answer_is_due(injection: Injection | None) -> bool:
    return injection is not None and injection.owes_an_answer


def for_rater(session: Session) -> RaterView:
    """The rater's screen: what was said and shown, without where or how hard."""
    injection = session.injection
    steps = injection.steps if injection else ()
    answers = tuple(
        RatedAnswer(step.pain, step.concordance) for step in steps if step.pain is not None
    )
    behaviours = injection.behaviours if injection else None
    return RaterView(session.baseline, answers, behaviours, _answer_is_due(injection))


def for_operator(session: Session) -> OperatorView:
    """The operator's console."""
    injection = session.injection
    sealed = session.sealed(session.running) if session.running else None
    order = session.order.order if session.order else ()
    steps = injection.steps if injection else ()
    return OperatorView(
        disc=sealed.disc if sealed else None,
        sham=sealed is not None and sealed.disc is None,
        opening_pressure=injection.opening_pressure if injection else None,
        steps=tuple(
            OperatorStep(step.volume, step.static_pressure, step.pain, step.concordance)
            for step in steps
        ),
        left=tuple(step.token for step in order if step.token not in session.injections),
        levels={step.token: step.disc for step in order},
    )
