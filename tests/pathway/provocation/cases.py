"""A synthetic session for the tests of this station: a control, a sham, a suspect."""

from collections.abc import Iterable
from datetime import date
from functools import reduce

from discogram.pathway.provocation.events import (
    BaselineRecorded,
    ChecklistCompleted,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    ProvocationBody,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import ChecklistItem, Concordance, DiscRole
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import Session, after, refusal
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.units import PainScore, Pressure, Volume

ON = date(2026, 12, 1)
CONTROL, SHAM, SUSPECT = "ash", "birch", "cedar"
"""The opaque tokens of the sealed order, in its order."""

PLACES = (
    (Disc.L3_L4, DiscRole.CONTROL),
    (None, None),
    (Disc.L4_L5, DiscRole.SUSPECT),
)
ORDER = as_drawn(PLACES, (CONTROL, SHAM, SUSPECT), "a synthetic nonce")
READY_ROOM = ChecklistCompleted(dict.fromkeys(ChecklistItem, True))
TIME_OUT = TimeOutDone(True, True, True, True, (Role.PHYSICIAN, Role.NURSE))


def ml(value: str) -> Volume:
    """A cumulative volume."""
    return Volume.of(value, "mL")


def psi(value: str) -> Pressure:
    """A pressure."""
    return Pressure.of(value, "[psi]")


def nrs(value: str) -> PainScore:
    """A pain score."""
    return PainScore.of(value, "{score}")


BASELINE = BaselineRecorded(nrs("3"))
PREPARED = (READY_ROOM, TIME_OUT, ORDER, BASELINE)
"""All that has to happen before the first injection."""


def step(token: str, volume: str | None = None, static: str | None = None) -> StepRecorded:
    """One increment, in mL and psi."""
    return StepRecorded(
        token,
        None if volume is None else ml(volume),
        None if static is None else psi(static),
    )


def pain(
    token: str, score: str, how: Concordance | None = None, at: int | None = None
) -> PainReported:
    """An answer; `at` is the step, None the latest."""
    return PainReported(token, nrs(score), how, step=at)


QUIET: tuple[ProvocationBody, ...] = (
    InjectionStarted(CONTROL),
    OpeningPressureRead(CONTROL, psi("10")),
    step(CONTROL, "1.0", "25"),
    pain(CONTROL, "0", Concordance.NONE),
    InjectionEnded(CONTROL),
)
SILENT: tuple[ProvocationBody, ...] = (
    InjectionStarted(SHAM),
    step(SHAM),
    pain(SHAM, "1", Concordance.NONE),
    InjectionEnded(SHAM),
)


def happened(*bodies: ProvocationBody, session: Session | None = None) -> Session:
    """The session after all of these, each of which could happen."""
    return reduce(_next, bodies, session or Session())


def _next(session: Session, body: ProvocationBody) -> Session:
    why = refusal(session, body)
    assert why is None, why
    return after(session, body)


def all_tokens(bodies: Iterable[ProvocationBody]) -> tuple[str, ...]:
    """The tokens that bodies name, in order and once each."""
    named = (getattr(body, "token", None) for body in bodies)
    return tuple(dict.fromkeys(token for token in named if token is not None))
