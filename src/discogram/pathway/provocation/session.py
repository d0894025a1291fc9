"""What has happened in this session so far, all of it, the hidden part included?

Only the blinding door and the handlers may look here. Folded from the room's events; `refusal`
says why an event cannot come now, and what would mend it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType
from typing import assert_never

from discogram.errors import Reason, reason
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    ChecklistCompleted,
    DoseRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    OrderSealed,
    PainReported,
    ProvocationBody,
    SealedStep,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
    Unblinded,
)
from discogram.pathway.provocation.facts import (
    Behaviour,
    ChecklistItem,
    Concordance,
    DiscTest,
    DrugKind,
    EndReason,
    ShamTest,
    Step,
)
from discogram.words.spine import Disc
from discogram.words.trail import Trail
from discogram.words.units import PainScore, Pressure, Unit, Volume


@dataclass(frozen=True, slots=True)
class Answer:
    """What the patient said at a step, counted from 1."""

    step: int
    pain: PainScore
    concordance: Concordance | None


@dataclass(frozen=True, slots=True)
class Injection:
    """One token's injection, real or sham, as far as it has come.

    `measured` are the steps as the pump showed them; `steps` joins the answers to them.
    `answered` is the latest step that has an answer: an answer may come late, after others.
    """

    token: str
    opening_pressure: Pressure | None = None
    measured: Trail[Step] = field(default_factory=Trail)
    answers: Trail[Answer] = field(default_factory=Trail)
    answered: int = 0
    behaviours: frozenset[Behaviour] | None = None
    unwatched: bool = False
    """Whether an answer came without a word on behaviour."""
    thermometer: int | None = None
    ended: bool = False
    end: EndReason | None = None
    leak: bool | None = None
    unpressurisable: bool | None = None

    @property
    def steps(self) -> tuple[Step, ...]:
        """Every step with its answer, if it has one."""
        said = {answer.step: answer for answer in self.answers}
        return tuple(
            replace(step, pain=answer.pain, concordance=answer.concordance)
            if (answer := said.get(index))
            else step
            for index, step in enumerate(self.measured, start=1)
        )

    @property
    def last(self) -> Step | None:
        """The latest step, with its answer if it has one; None before the first."""
        if not self.measured:
            return None
        answer = self.answer_to(len(self.measured))
        step = self.measured[-1]
        if answer is None:
            return step
        return replace(step, pain=answer.pain, concordance=answer.concordance)

    def answer_to(self, step: int) -> Answer | None:
        """The answer at a step; looked for from the end, where it nearly always is."""
        return next((answer for answer in reversed(self.answers) if answer.step == step), None)

    @property
    def latest_answer(self) -> Answer | None:
        """What the patient said at the latest step that was answered; None before the first."""
        return self.answer_to(self.answered)

    @property
    def owes_an_answer(self) -> bool:
        """Whether the latest step has not been answered."""
        return self.answered < len(self.measured)


@dataclass(frozen=True, slots=True)
class Session:
    """A run in the room; `running` is the token that is being injected now."""

    checklist: Mapping[ChecklistItem, bool | None] = field(
        default_factory=lambda: MappingProxyType({})
    )
    time_out: TimeOutDone | None = None
    order: OrderSealed | None = None
    baseline: PainScore | None = None
    injections: Mapping[str, Injection] = field(default_factory=lambda: MappingProxyType({}))
    running: str | None = None
    drugs: tuple[DrugGiven, ...] = ()
    recovery_drugs: tuple[DrugGiven, ...] = ()
    """Given after the session was closed: they changed no answer."""
    dose: DoseRecorded | None = None
    unblinded: tuple[Unblinded, ...] = ()
    closed: bool = False
    drugs_complete: bool | None = None

    def sealed(self, token: str) -> SealedStep | None:
        """What a token hides; None when it is not in the order."""
        steps = self.order.order if self.order else ()
        return next((step for step in steps if step.token == token), None)

    @property
    def next_token(self) -> str | None:
        """The first place of the order that was not injected yet."""
        steps = self.order.order if self.order else ()
        return next((step.token for step in steps if step.token not in self.injections), None)

    @property
    def contrast_volume(self) -> Volume | None:
        """How much contrast all discs took together; None while a volume is not known."""
        real = [each for token, each in self.injections.items() if self._is_real(token)]
        volumes = [each.last.volume if each.last else None for each in real]
        known = [volume.value for volume in volumes if volume is not None]
        if not real or len(known) < len(real):
            return None
        return Volume(sum(known, Decimal(0)), Unit.ML)

    def _is_real(self, token: str) -> bool:
        sealed = self.sealed(token)
        return sealed is not None and sealed.disc is not None

    @property
    def injection(self) -> Injection | None:
        """The injection that runs now."""
        return self.injections[self.running] if self.running else None


def after(session: Session, body: ProvocationBody) -> Session:
    """The session once this has happened."""
    match body:
        case ChecklistCompleted():
            return replace(session, checklist={**session.checklist, **body.answers})
        case TimeOutDone():
            return replace(session, time_out=body)
        case DrugGiven():
            if session.closed:
                return replace(session, recovery_drugs=(*session.recovery_drugs, body))
            return replace(session, drugs=(*session.drugs, body))
        case OrderSealed():
            return replace(session, order=body)
        case BaselineRecorded():
            return replace(session, baseline=body.pain)
        case DoseRecorded():
            return replace(session, dose=body)
        case Unblinded():
            return replace(session, unblinded=(*session.unblinded, body))
        case SessionClosed():
            return replace(session, closed=True, drugs_complete=body.drugs_complete)
        case _:
            return _with_injection(session, body)


def _with_injection(
    session: Session,
    body: InjectionStarted | OpeningPressureRead | StepRecorded | PainReported | InjectionEnded,
) -> Session:
    before = session.injections.get(body.token) or Injection(body.token)
    running: str | None = body.token
    match body:
        case InjectionStarted():
            now = before
        case OpeningPressureRead():
            now = replace(before, opening_pressure=body.pressure)
        case StepRecorded():
            step = Step(body.volume, body.static_pressure)
            now = replace(before, measured=before.measured.then(step))
        case PainReported():
            now, running = _with_pain(before, body), session.running
        case InjectionEnded():
            now, running = _ended(before, body), None
        case _:
            assert_never(body)
    return replace(session, injections={**session.injections, body.token: now}, running=running)


def _with_pain(injection: Injection, body: PainReported) -> Injection:
    """Attach the answer to its step, and gather what the observer saw."""
    seen = (injection.behaviours or frozenset()) | (body.behaviours or frozenset())
    watched = injection.behaviours is not None or body.behaviours is not None
    thermometer = body.thermometer if body.thermometer is not None else injection.thermometer
    answer = Answer(body.step or len(injection.measured), body.pain, body.concordance)
    return replace(
        injection,
        answers=injection.answers.then(answer),
        answered=max(injection.answered, answer.step),
        behaviours=seen if watched else None,
        unwatched=injection.unwatched or body.behaviours is None,
        thermometer=thermometer,
    )


def _ended(injection: Injection, body: InjectionEnded) -> Injection:
    return replace(
        injection,
        ended=True,
        end=body.end,
        leak=body.leak,
        unpressurisable=body.unpressurisable,
    )


def refusal(session: Session, body: ProvocationBody) -> Reason | None:
    """Why this cannot happen now, and what would mend it; None when it can."""
    if session.closed and not isinstance(body, (DoseRecorded, DrugGiven, Unblinded)):
        return reason("provocation-session-is-closed")
    match body:
        case OrderSealed():
            return reason("provocation-order-stands") if session.order else None
        case InjectionStarted():
            return _cannot_start(session, body)
        case OpeningPressureRead() | StepRecorded() | PainReported() | InjectionEnded():
            return _cannot_go_on(session, body)
        case SessionClosed():
            return reason("provocation-still-running") if session.running else None
        case _:
            return None


def _cannot_start(session: Session, body: InjectionStarted) -> Reason | None:
    checks = (
        (not session.order, "provocation-order-missing"),
        (not session.time_out, "provocation-time-out-missing"),
        (session.baseline is None, "provocation-baseline-missing"),
        (session.running is not None, "provocation-another-runs"),
        (session.order and not session.sealed(body.token), "provocation-token-unknown"),
        (body.token in session.injections, "provocation-token-used"),
        (body.token != session.next_token, "provocation-not-next"),
    )
    return next((reason(word) for failed, word in checks if failed), None)


def _cannot_go_on(
    session: Session, body: OpeningPressureRead | StepRecorded | PainReported | InjectionEnded
) -> Reason | None:
    late = isinstance(body, PainReported) and body.token in session.injections
    if session.running != body.token and not late:
        return reason("provocation-not-running")
    sealed = session.sealed(body.token)
    sham = sealed is not None and sealed.disc is None
    if sham and _measures(body):
        return reason("provocation-sham-takes-nothing")
    if isinstance(body, PainReported):
        return _cannot_answer(session.injections[body.token], body)
    return None


def _measures(body: object) -> bool:
    """Whether a volume or a pressure is recorded; a sham's step is a question alone."""
    if isinstance(body, StepRecorded):
        return any((body.volume, body.static_pressure, body.dynamic_pressure))
    return isinstance(body, OpeningPressureRead)


def _cannot_answer(injection: Injection, body: PainReported) -> Reason | None:
    count = len(injection.measured)
    if not count:
        return reason("provocation-pain-before-step")
    index = body.step if body.step is not None else count
    if not 1 <= index <= count:
        return reason("provocation-no-such-step", step=index, steps=count)
    if index == count and injection.owes_an_answer:
        return None
    if injection.answer_to(index) is not None:
        return reason("provocation-pain-twice", step=index)
    return None


def disc_tests(session: Session) -> tuple[DiscTest, ...]:
    """Every disc of the order as it was tested, in the order of injection."""
    steps = session.order.order if session.order else ()
    return tuple(
        _disc_test(step, step.disc, session.injections.get(step.token))
        for step in steps
        if step.disc is not None
    )


def _disc_test(step: SealedStep, disc: Disc, injection: Injection | None) -> DiscTest:
    if injection is None:
        return DiscTest(disc, step.role)
    return DiscTest(
        disc=disc,
        role=step.role,
        opening_pressure=injection.opening_pressure,
        steps=injection.steps,
        end=injection.end,
        behaviours=injection.behaviours,
        watched_throughout=_watched_throughout(injection),
        thermometer=injection.thermometer,
        unpressurisable=injection.unpressurisable,
    )


def _watched_throughout(injection: Injection) -> bool:
    """Whether each increment has an answer, and each answer a word on behaviour."""
    answered = {answer.step for answer in injection.answers}
    return not injection.unwatched and len(answered) >= len(injection.steps)


def leaks_seen(session: Session) -> Mapping[Disc, bool]:
    """What the operator saw leave which disc under fluoroscopy; absent where nobody said."""
    steps = session.order.order if session.order else ()
    found = ((step.disc, session.injections.get(step.token)) for step in steps)
    return {
        disc: injection.leak
        for disc, injection in found
        if disc is not None and injection is not None and injection.leak is not None
    }


def shams(session: Session) -> tuple[ShamTest, ...]:
    """Every sham that was carried out, with the highest pain reported at it."""
    steps = session.order.order if session.order else ()
    done = [
        session.injections[step.token]
        for step in steps
        if step.disc is None and step.token in session.injections
    ]
    return tuple(ShamTest(_highest(injection)) for injection in done)


def _highest(injection: Injection) -> PainScore | None:
    scores = [answer.pain for answer in injection.answers]
    return max(scores, key=lambda score: score.exact, default=None)


def was_sedated(session: Session) -> bool | None:
    """Whether a sedative was given; None while nobody says that every drug is listed."""
    if any(drug.kind is DrugKind.SEDATIVE for drug in session.drugs):
        return True
    return False if session.drugs_complete else None
