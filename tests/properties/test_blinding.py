"""Hidden facts do not reach whoever is blind (M11, B01, B08).

Two runs of one script: the same questions at the same moments, the same answers. Everything
that is hidden is drawn twice, tokens included. Whatever a blinded person can see is equal.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from discogram.pathway.provocation.blinding import (
    PatientView,
    RaterView,
    for_operator,
    for_patient,
    for_rater,
)
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    DoseRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    ProvocationBody,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import (
    Behaviour,
    Concordance,
    DiscRole,
    DrugKind,
    EndReason,
)
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import Session, after, refusal
from discogram.words.spine import Disc
from discogram.words.units import Duration, PainScore, Pressure, Volume

PLACES = 4
"""How many places the sealed order has."""


@dataclass(frozen=True, slots=True)
class Said:
    """One question's answer; `late` says that the next step came before it."""

    pain: PainScore
    concordance: Concordance | None
    behaviours: frozenset[Behaviour] | None
    late: bool


@dataclass(frozen=True, slots=True)
class Script:
    """What the blinded see: the steps of each place with their answers, and how far it went."""

    baseline: PainScore
    places: tuple[tuple[Said | None, ...], ...]
    ended: bool
    closed: bool


@dataclass(frozen=True, slots=True)
class Hidden:
    """What they do not see."""

    tokens: tuple[str, ...]
    discs: tuple[tuple[Disc | None, DiscRole | None], ...]
    openings: tuple[Pressure | None, ...]
    amounts: tuple[tuple[Volume, Pressure | None, Pressure | None], ...]
    ends: tuple[tuple[EndReason | None, bool | None, bool | None], ...]
    nonce: str
    others: bool


scores = st.integers(0, 10).map(lambda value: PainScore.of(value, "{score}"))
said = st.builds(
    Said,
    scores,
    st.none() | st.sampled_from(Concordance),
    st.none() | st.frozensets(st.sampled_from(Behaviour), max_size=2),
    st.booleans(),
)
scripts = st.builds(
    Script,
    scores,
    st.lists(st.lists(st.none() | said, max_size=4).map(tuple), max_size=PLACES).map(tuple),
    st.booleans(),
    st.booleans(),
)
pressures = st.integers(0, 100).map(lambda value: Pressure.of(value, "[psi]"))
places = st.tuples(st.none() | st.sampled_from(Disc), st.none() | st.sampled_from(DiscRole))


def _four(each: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(*[each] * PLACES)


hidden = st.builds(
    Hidden,
    st.permutations(["ash", "birch", "cedar", "dogwood", "elm"]).map(
        lambda names: tuple(names[:PLACES])
    ),
    _four(places),
    _four(st.none() | pressures),
    _four(
        st.tuples(
            st.integers(0, 20).map(lambda value: Volume.of(value, "mL")),
            st.none() | pressures,
            st.none() | pressures,
        )
    ),
    _four(
        st.tuples(
            st.none() | st.sampled_from(EndReason),
            st.none() | st.booleans(),
            st.none() | st.booleans(),
        )
    ),
    st.text("abc", max_size=3),
    st.booleans(),
)


def told(script: Script, secret: Hidden) -> Iterator[ProvocationBody]:
    """The events of one run."""
    yield TimeOutDone(True, True, True, True)
    yield as_drawn(secret.discs, secret.tokens, secret.nonce)
    yield BaselineRecorded(script.baseline)
    for number, steps in enumerate(script.places):
        yield from _injection(number, steps, secret, script)
    if script.closed and (script.ended or not script.places):
        yield SessionClosed()
    if secret.others:
        yield DoseRecorded(Duration.of(61, "s"))


def _injection(
    number: int, steps: tuple[Said | None, ...], secret: Hidden, script: Script
) -> Iterator[ProvocationBody]:
    token, (disc, _) = secret.tokens[number], secret.discs[number]
    yield InjectionStarted(token)
    opening = secret.openings[number]
    if disc is not None and opening is not None:
        yield OpeningPressureRead(token, opening)
    owed = []
    for index, answer in enumerate(steps, start=1):
        yield _step(token, disc, secret.amounts[number])
        if secret.others:
            yield DrugGiven(DrugKind.OTHER, "synthetic")
        if answer is None:
            continue
        if answer.late:
            owed.append((index, answer))
        else:
            yield _pain(token, index, answer)
    yield from (_pain(token, index, answer) for index, answer in owed)
    if script.ended or number + 1 < len(script.places):
        end, leak, flat = secret.ends[number]
        yield InjectionEnded(token, end, leak, flat)


def _step(
    token: str, disc: Disc | None, amount: tuple[Volume, Pressure | None, Pressure | None]
) -> StepRecorded:
    return StepRecorded(token) if disc is None else StepRecorded(token, *amount)


def _pain(token: str, index: int, answer: Said) -> PainReported:
    return PainReported(token, answer.pain, answer.concordance, answer.behaviours, step=index)


INVISIBLE = (OpeningPressureRead, DrugGiven, DoseRecorded)
"""What only the operator enters: it comes in one run and not in the other."""


def shown(script: Script, secret: Hidden) -> list[tuple[PatientView, RaterView]]:
    """Both blinded views after every event that comes in either run."""
    session, views = Session(), []
    for body in told(script, secret):
        assert refusal(session, body) is None
        before, session = session, after(session, body)
        if isinstance(body, INVISIBLE):
            assert for_patient(session) == for_patient(before)
            assert for_rater(session) == for_rater(before)
        else:
            views.append((for_patient(session), for_rater(session)))
    return views


@given(scripts, hidden, hidden)
def test_hidden_facts_reach_no_blinded_screen(
    script: Script, secret: Hidden, other: Hidden
) -> None:
    """Runs that differ only in hidden facts show patient and rater the same at every moment."""
    assert shown(script, secret) == shown(script, other)


@given(scripts, hidden)
def test_a_blinded_screen_names_no_token_and_no_disc(script: Script, secret: Hidden) -> None:
    """Not even the opaque token of a place is in what a blinded person can see."""
    words = repr(shown(script, secret))

    assert not any(token in words for token in secret.tokens)
    assert not any(disc in words for disc in Disc)
    assert "psi" not in words
    assert "mL" not in words


@given(scripts, hidden, hidden)
def test_a_twin_session_looks_the_same(script: Script, secret: Hidden, other: Hidden) -> None:
    """One session with its hidden fields exchanged in place looks the same too."""
    session = Session()
    for body in told(script, secret):
        session = after(session, body)

    twin = _twin(session, other)

    assert for_patient(session) == for_patient(twin)
    assert for_rater(session) == for_rater(twin)


def _twin(session: Session, other: Hidden) -> Session:
    """The same run with another order, other pressures and other volumes."""
    injections: Mapping[str, Any] = {
        token: replace(
            injection,
            opening_pressure=other.openings[0],
            measured=type(injection.measured)(
                replace(step, volume=other.amounts[0][0], static_pressure=other.amounts[0][1])
                for step in injection.measured
            ),
        )
        for token, injection in session.injections.items()
    }
    order = as_drawn(other.discs, list(_tokens(session)), other.nonce)
    return replace(session, order=order, injections=injections)


def _tokens(session: Session) -> Iterator[str]:
    assert session.order is not None
    return (step.token for step in session.order.order)


@given(scripts, hidden)
def test_the_operator_is_not_blind(script: Script, secret: Hidden) -> None:
    """The property above is about blinding and not about an empty view: the console knows."""
    session = Session()
    for body in told(script, secret):
        session = after(session, body)

    assert for_operator(session).levels == dict(
        zip(secret.tokens, (disc for disc, _ in secret.discs), strict=True)
    )
