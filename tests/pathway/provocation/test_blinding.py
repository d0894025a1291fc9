"""Who may see what of a running session: M11, B01, B08."""

from dataclasses import fields, is_dataclass

import pytest

from discogram.pathway.provocation.blinding import (
    OperatorStep,
    OperatorView,
    PatientView,
    RatedAnswer,
    RaterView,
    Screen,
    for_operator,
    for_patient,
    for_rater,
)
from discogram.pathway.provocation.events import (
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    ProvocationBody,
    SessionClosed,
)
from discogram.pathway.provocation.facts import Behaviour, Concordance
from discogram.pathway.provocation.session import Session
from discogram.words.spine import Disc
from tests.pathway.provocation.cases import (
    CONTROL,
    PREPARED,
    QUIET,
    SHAM,
    SUSPECT,
    happened,
    ml,
    nrs,
    pain,
    psi,
    step,
)

START = InjectionStarted(CONTROL)
WAIT, ASK, THANKS = (PatientView(screen) for screen in Screen)


def names(view: type) -> set[str]:
    """The fields of a view."""
    assert is_dataclass(view)
    return {each.name for each in fields(view)}


def test_the_views_of_the_blinded_have_no_hidden_field() -> None:
    """A leak cannot be written where there is no field for it."""
    assert names(PatientView) == {"screen"}
    assert names(RaterView) == {"baseline", "answers", "behaviours", "asking"}
    assert names(RatedAnswer) == {"pain", "concordance"}


@pytest.mark.parametrize("view", [WAIT, RatedAnswer(None, None), for_rater(Session())])
def test_a_blinded_view_takes_no_other_attribute(view: object) -> None:
    """Views are slotted: nothing can be hung on one later."""
    assert not hasattr(view, "__dict__")
    with pytest.raises(AttributeError):
        object.__setattr__(view, "disc", Disc.L4_L5)


def test_the_patients_screen_follows_the_questions() -> None:
    """Wait, ask at each step until it is answered, wait, and thanks at the end."""
    session, seen = happened(*PREPARED), []
    for body in (START, step(CONTROL), pain(CONTROL, "2"), InjectionEnded(CONTROL)):
        session = happened(body, session=session)
        seen.append(for_patient(session))
    seen.append(for_patient(happened(SessionClosed(), session=session)))

    assert for_patient(Session()) == WAIT
    assert seen == [WAIT, ASK, WAIT, WAIT, THANKS]


def test_a_sham_asks_as_a_real_step_does() -> None:
    """The same screens in the same sequence, whether something was injected or not."""
    real: tuple[ProvocationBody, ...] = (START, step(CONTROL, "0.5", "20"), pain(CONTROL, "1"))
    sham: tuple[ProvocationBody, ...] = (InjectionStarted(SHAM), step(SHAM), pain(SHAM, "1"))
    before = (happened(*PREPARED), happened(*PREPARED, *QUIET))

    shown = [
        [for_patient(happened(*bodies[:number], session=session)) for number in range(4)]
        for session, bodies in zip(before, (real, sham), strict=True)
    ]

    assert shown[0] == shown[1] == [WAIT, WAIT, ASK, WAIT]


def test_an_unanswered_step_is_not_asked_for_once_the_injection_ended() -> None:
    """The question goes when the injection does; the answer may still be entered late."""
    session = happened(*PREPARED, START, step(CONTROL), InjectionEnded(CONTROL))

    assert for_patient(session) == WAIT
    assert not for_rater(session).asking


def test_a_late_answer_asks_nothing_anew() -> None:
    """Whoever answered the latest step is not asked for it again."""
    session = happened(
        *PREPARED,
        START,
        step(CONTROL),
        step(CONTROL),
        pain(CONTROL, "2"),
        pain(CONTROL, "1", at=1),
    )

    assert for_patient(session) == WAIT


def test_the_rater_sees_what_was_said_and_shown() -> None:
    """Baseline, each answer in the order of the steps, behaviours, and whether one is due."""
    grimacing = frozenset({Behaviour.GRIMACING})
    session = happened(
        *PREPARED,
        START,
        OpeningPressureRead(CONTROL, psi("12")),
        step(CONTROL, "0.5", "20"),
        PainReported(CONTROL, nrs("4"), Concordance.SIMILAR, grimacing),
        step(CONTROL, "1.0", "30"),
    )

    assert for_rater(session) == RaterView(
        nrs("3"), (RatedAnswer(nrs("4"), Concordance.SIMILAR),), grimacing, asking=True
    )


def test_the_rater_of_an_empty_room_sees_nothing() -> None:
    """Before and between injections there is no answer and no question."""
    assert for_rater(Session()) == RaterView(None, (), None, asking=False)
    assert for_rater(happened(*PREPARED, *QUIET)) == RaterView(nrs("3"), (), None, asking=False)


def test_the_operator_sees_the_level_and_what_is_left() -> None:
    """Whoever holds the needle knows where it is."""
    session = happened(
        *PREPARED,
        START,
        OpeningPressureRead(CONTROL, psi("12")),
        step(CONTROL, "0.5", "20"),
        pain(CONTROL, "4", Concordance.SIMILAR),
    )

    assert for_operator(session) == OperatorView(
        disc=Disc.L3_L4,
        sham=False,
        opening_pressure=psi("12"),
        steps=(OperatorStep(ml("0.5"), psi("20"), nrs("4"), Concordance.SIMILAR),),
        left=(SHAM, SUSPECT),
        levels={CONTROL: Disc.L3_L4, SHAM: None, SUSPECT: Disc.L4_L5},
    )


def test_the_operator_tells_a_sham_from_a_pause() -> None:
    """No disc and a sham is a silent trial; no disc and no sham is between two injections."""
    between = for_operator(happened(*PREPARED, *QUIET))
    silent = for_operator(happened(*PREPARED, *QUIET, InjectionStarted(SHAM)))

    assert (between.disc, between.sham) == (None, False)
    assert (silent.disc, silent.sham) == (None, True)
    assert for_operator(Session()) == OperatorView(None, False, None, (), (), {})
