"""What can happen in the room, in which order, and what is known of it (M10, M11, M22)."""

import inspect
import re
from dataclasses import replace

import pytest

from discogram.errors import Reason
from discogram.pathway.provocation import session as under_test
from discogram.pathway.provocation.events import (
    BODIES,
    BaselineRecorded,
    ChecklistCompleted,
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
    Unblinded,
)
from discogram.pathway.provocation.facts import (
    Behaviour,
    ChecklistItem,
    Concordance,
    DiscRole,
    DiscTest,
    DrugKind,
    EndReason,
    ShamTest,
    Step,
)
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.session import (
    Injection,
    Session,
    disc_tests,
    leaks_seen,
    refusal,
    shams,
    was_sedated,
)
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import Pressure, Volume
from tests.pathway.provocation.cases import (
    BASELINE,
    CONTROL,
    ORDER,
    PREPARED,
    QUIET,
    SHAM,
    SILENT,
    SUSPECT,
    TIME_OUT,
    happened,
    ml,
    nrs,
    pain,
    psi,
    step,
)

START, START_SHAM = InjectionStarted(CONTROL), InjectionStarted(SHAM)
TOLD = Unblinded(Role.RATER, FreeText.of("the rater asked, synthetic", "salt"))
DRUG = DrugGiven(DrugKind.CONTRAST, "iohexol")
RUNNING = (*PREPARED, START)
IN_THE_SHAM = (*PREPARED, *QUIET, START_SHAM)
STEPPED = (*RUNNING, step(CONTROL, "0.5", "20"))
ANSWERED = (*STEPPED, pain(CONTROL, "2"))
CLOSED = (SessionClosed(),)

REFUSED: list[tuple[str, tuple[ProvocationBody, ...], ProvocationBody]] = [
    ("provocation-session-is-closed", CLOSED, ORDER),
    ("provocation-session-is-closed", CLOSED, BASELINE),
    ("provocation-session-is-closed", CLOSED, SessionClosed()),
    (
        "provocation-session-is-closed",
        (*ANSWERED, InjectionEnded(CONTROL), *CLOSED),
        START_SHAM,
    ),
    ("provocation-order-stands", (ORDER,), ORDER),
    ("provocation-order-missing", (TIME_OUT, BASELINE), START),
    ("provocation-time-out-missing", (ORDER, BASELINE), START),
    ("provocation-baseline-missing", (ORDER, TIME_OUT), START),
    ("provocation-another-runs", RUNNING, START_SHAM),
    ("provocation-another-runs", RUNNING, START),
    ("provocation-token-unknown", PREPARED, InjectionStarted("oak")),
    ("provocation-token-used", (*PREPARED, *QUIET), START),
    ("provocation-not-next", PREPARED, START_SHAM),
    ("provocation-not-next", (*PREPARED, *QUIET), InjectionStarted(SUSPECT)),
    ("provocation-not-running", PREPARED, step(CONTROL)),
    ("provocation-not-running", PREPARED, pain(CONTROL, "2")),
    ("provocation-not-running", RUNNING, step(SHAM)),
    ("provocation-not-running", (*PREPARED, *QUIET), OpeningPressureRead(CONTROL, psi("9"))),
    ("provocation-not-running", (*PREPARED, *QUIET), InjectionEnded(CONTROL)),
    ("provocation-sham-takes-nothing", IN_THE_SHAM, step(SHAM, "0.5")),
    ("provocation-sham-takes-nothing", IN_THE_SHAM, step(SHAM, None, "15")),
    (
        "provocation-sham-takes-nothing",
        IN_THE_SHAM,
        StepRecorded(SHAM, dynamic_pressure=psi("15")),
    ),
    ("provocation-sham-takes-nothing", IN_THE_SHAM, OpeningPressureRead(SHAM, psi("9"))),
    ("provocation-sham-takes-nothing", IN_THE_SHAM, step(SHAM, "0")),
    ("provocation-pain-before-step", RUNNING, pain(CONTROL, "2")),
    ("provocation-no-such-step", STEPPED, pain(CONTROL, "2", at=2)),
    ("provocation-no-such-step", STEPPED, pain(CONTROL, "2", at=0)),
    ("provocation-no-such-step", STEPPED, pain(CONTROL, "2", at=-1)),
    ("provocation-pain-twice", ANSWERED, pain(CONTROL, "2")),
    ("provocation-pain-twice", ANSWERED, pain(CONTROL, "2", at=1)),
    ("provocation-pain-twice", (*PREPARED, *QUIET), pain(CONTROL, "2")),
    ("provocation-still-running", RUNNING, SessionClosed()),
]


@pytest.mark.parametrize(("word", "before", "body"), REFUSED)
def test_what_cannot_happen_says_why(
    word: str, before: tuple[ProvocationBody, ...], body: ProvocationBody
) -> None:
    """Every refusal names the one thing that would mend it."""
    session = happened(*before)

    why = refusal(session, body)

    assert why is not None
    assert why.id == word


def test_every_refusal_of_the_file_is_in_the_table() -> None:
    """No message can be added to the session without a case that reaches it."""
    written = set(re.findall(r'"(provocation-[a-z-]+)"', inspect.getsource(under_test)))

    assert written == {word for word, _, _ in REFUSED}


@pytest.mark.parametrize(("word", "before", "body"), REFUSED)
def test_a_reason_of_a_step_names_it(
    word: str, before: tuple[ProvocationBody, ...], body: ProvocationBody
) -> None:
    """Where a step is meant the reason carries its number, and otherwise no parameter."""
    why = refusal(happened(*before), body)

    numbered = {
        "provocation-no-such-step": {"step", "steps"},
        "provocation-pain-twice": {"step"},
    }
    assert isinstance(why, Reason)
    assert set(why.params) == numbered.get(word, set())


MENDS: list[tuple[tuple[ProvocationBody, ...], ProvocationBody, ProvocationBody]] = [
    ((TIME_OUT, BASELINE), ORDER, START),
    ((ORDER, BASELINE), TIME_OUT, START),
    ((ORDER, TIME_OUT), BASELINE, START),
    (RUNNING, InjectionEnded(CONTROL), START_SHAM),
    (PREPARED, START, step(CONTROL)),
    (RUNNING, step(CONTROL), pain(CONTROL, "2")),
    (ANSWERED, step(CONTROL), pain(CONTROL, "2")),
    (RUNNING, InjectionEnded(CONTROL), SessionClosed()),
]


@pytest.mark.parametrize(("before", "mend", "body"), MENDS)
def test_what_the_reason_asks_for_mends_it(
    before: tuple[ProvocationBody, ...], mend: ProvocationBody, body: ProvocationBody
) -> None:
    """What was refused can happen once the missing thing has."""
    session = happened(*before)
    assert refusal(session, body) is not None

    assert refusal(happened(mend, session=session), body) is None


def test_an_order_is_followed_place_by_place() -> None:
    """The next token is the first place that was not injected; after the last there is none."""
    session = happened(*PREPARED)
    assert session.next_token == CONTROL

    session = happened(*QUIET, session=session)
    assert session.next_token == SHAM

    session = happened(*SILENT, InjectionStarted(SUSPECT), session=session)
    assert session.next_token is None
    assert Session().next_token is None


def test_nothing_is_next_without_an_order() -> None:
    """Without an order no token hides anything."""
    assert Session().sealed(CONTROL) is None
    assert happened(ORDER).sealed("oak") is None
    assert happened(ORDER).sealed(SHAM) == ORDER.order[1]


def test_a_step_and_its_answer_are_one_step() -> None:
    """The answer joins the increment at which it was given."""
    session = happened(
        *STEPPED,
        pain(CONTROL, "2", Concordance.PRESSURE),
        step(CONTROL, "1.0", "30"),
        pain(CONTROL, "7", Concordance.CONCORDANT),
    )

    injection = session.injection
    assert injection is not None
    assert injection.steps == (
        Step(ml("0.5"), psi("20"), nrs("2"), Concordance.PRESSURE),
        Step(ml("1.0"), psi("30"), nrs("7"), Concordance.CONCORDANT),
    )
    assert injection.last == injection.steps[-1]


def test_a_late_answer_finds_its_own_step() -> None:
    """An answer after the next step, or after the end, belongs where it was asked."""
    session = happened(
        *STEPPED,
        step(CONTROL, "1.0", "30"),
        pain(CONTROL, "1", at=1),
        InjectionEnded(CONTROL),
        START_SHAM,
        pain(CONTROL, "6", at=2),
    )

    assert [each.pain for each in session.injections[CONTROL].steps] == [nrs("1"), nrs("6")]
    assert session.running == SHAM
    assert session.injections[CONTROL].ended


def test_a_late_answer_does_not_reopen_the_latest_step() -> None:
    """Once the latest step is answered, an answer to an earlier one asks nothing anew."""
    session = happened(
        *STEPPED, step(CONTROL, "1.0", "30"), pain(CONTROL, "6"), pain(CONTROL, "1", at=1)
    )

    injection = session.injection
    assert injection is not None
    assert not injection.owes_an_answer
    why = refusal(session, pain(CONTROL, "9"))
    assert why is not None
    assert why.id == "provocation-pain-twice"
    assert injection.latest_answer == injection.answer_to(2)


def test_an_answer_is_owed_from_each_step_to_its_answer() -> None:
    """Whether a question stands changes with every step and every answer."""
    owed = []
    session = happened(*RUNNING)
    for body in (step(CONTROL), pain(CONTROL, "1"), step(CONTROL), pain(CONTROL, "1", at=2)):
        session = happened(body, session=session)
        assert session.injection is not None
        owed.append(session.injection.owes_an_answer)

    assert owed == [True, False, True, False]
    assert not Injection(CONTROL).owes_an_answer


def test_before_the_first_step_there_is_no_last_one() -> None:
    """A new injection has no step, no answer and no reading."""
    injection = happened(*RUNNING).injection

    assert injection == Injection(CONTROL)
    assert injection.last is None
    assert injection.latest_answer is None
    assert Session().injection is None


def test_an_unanswered_last_step_has_no_pain() -> None:
    """What was not asked stays unknown, whatever earlier steps said."""
    injection = happened(*ANSWERED, step(CONTROL, "1.0", "30")).injection

    assert injection is not None
    assert injection.last == Step(ml("1.0"), psi("30"))


def test_behaviours_gather_over_the_steps() -> None:
    """What the observer saw at any step was seen; nobody looked is not nothing seen."""
    seen = (frozenset({Behaviour.SIGHING}), None, frozenset({Behaviour.GUARDING}))
    session = happened(*RUNNING)
    gathered = []
    for each in (None, *seen):
        session = happened(
            step(CONTROL), PainReported(CONTROL, nrs("1"), behaviours=each), session=session
        )
        assert session.injection is not None
        gathered.append(session.injection.behaviours)

    assert gathered == [None, seen[0], seen[0], {Behaviour.SIGHING, Behaviour.GUARDING}]


def test_an_observer_who_saw_nothing_was_there() -> None:
    """An empty set is an answer."""
    said = PainReported(CONTROL, nrs("1"), behaviours=frozenset())

    injection = happened(*STEPPED, said).injection

    assert injection is not None
    assert injection.behaviours == frozenset()


def test_a_disc_is_watched_throughout_only_when_each_answer_says_so() -> None:
    """An increment without an answer, or an answer without a word on behaviour, is a gap."""
    nothing: frozenset[Behaviour] = frozenset()
    full = PainReported(CONTROL, nrs("1"), behaviours=nothing)
    silent = PainReported(CONTROL, nrs("1"))

    def watched(*answers: PainReported | None) -> bool:
        bodies = (each for said in answers for each in (step(CONTROL), said) if each)
        (test, *_) = disc_tests(happened(*RUNNING, *bodies))
        return test.watched_throughout

    assert watched(full)
    assert watched(full, full)
    assert not watched(full, silent)
    assert not watched(full, None)


def test_the_newest_thermometer_stands() -> None:
    """A later answer without a reading does not take one away."""
    session = happened(
        *STEPPED,
        PainReported(CONTROL, nrs("1"), thermometer=2),
        step(CONTROL),
        PainReported(CONTROL, nrs("1")),
    )

    assert session.injections[CONTROL].thermometer == 2


def test_a_later_checklist_completes_an_earlier_one() -> None:
    """Items answered later join, and a new answer to the same item stands."""
    session = happened(
        ChecklistCompleted({ChecklistItem.CONSENT: True, ChecklistItem.DRAPED: False}),
        ChecklistCompleted({ChecklistItem.DRAPED: True, ChecklistItem.PILLOWS: None}),
    )

    assert session.checklist == {
        ChecklistItem.CONSENT: True,
        ChecklistItem.DRAPED: True,
        ChecklistItem.PILLOWS: None,
    }


def test_a_closed_session_still_takes_the_dose_and_an_unblinding() -> None:
    """The machine is read at the end, and somebody may be told later."""
    dose = DoseRecorded()

    session = happened(*CLOSED, dose, TOLD, TOLD)

    assert session.dose == dose
    assert session.unblinded == (TOLD, TOLD)
    assert session.closed


def test_drugs_are_kept_as_they_were_given() -> None:
    """Each drug is one entry, in order."""
    sedative = DrugGiven(DrugKind.SEDATIVE, "midazolam")

    assert happened(DRUG, sedative, DRUG).drugs == (DRUG, sedative, DRUG)


@pytest.mark.parametrize(
    ("kinds", "sedated"),
    [
        ([], None),
        ([DrugKind.CONTRAST], None),
        ([DrugKind.CONTRAST, DrugKind.SEDATIVE], True),
    ],
)
def test_sedation_is_known_once_the_list_of_drugs_is_whole(
    kinds: list[DrugKind], sedated: bool | None
) -> None:
    """Nobody wrote down a sedative is not nobody was sedated, until somebody says so."""
    session = happened(*(DrugGiven(kind, "synthetic") for kind in kinds))
    closed = happened(SessionClosed(drugs_complete=True), session=session)

    assert was_sedated(session) is sedated
    assert was_sedated(closed) is bool(sedated)


def test_the_last_step_of_each_disc_makes_the_contrast_volume() -> None:
    """Volumes are cumulative, so each disc's last one counts, and a sham takes none."""
    session = happened(*STEPPED, step(CONTROL, "1.50", "40"), InjectionEnded(CONTROL), *SILENT)
    both = happened(InjectionStarted(SUSPECT), step(SUSPECT, "0.75"), session=session)

    assert session.contrast_volume == Volume.of("1.50", "mL")
    assert both.contrast_volume == Volume.of("2.25", "mL")


@pytest.mark.parametrize(
    "more",
    [
        (*SILENT, InjectionStarted(SUSPECT)),
        (*SILENT, InjectionStarted(SUSPECT), step(SUSPECT)),
        (*SILENT, InjectionStarted(SUSPECT), step(SUSPECT, "0.5"), step(SUSPECT)),
    ],
)
def test_the_contrast_volume_is_unknown_while_one_disc_is(
    more: tuple[ProvocationBody, ...],
) -> None:
    """A sum with a hole in it would be too small."""
    assert happened(*PREPARED, *QUIET, *more).contrast_volume is None
    assert happened(*PREPARED).contrast_volume is None


def test_each_disc_of_the_order_has_its_test() -> None:
    """Discs come in the order of injection; one not reached yet is there with its role."""
    ended = InjectionEnded(CONTROL, EndReason.PRESSURE, leak=True, unpressurisable=False)
    opening = OpeningPressureRead(CONTROL, Pressure.of("69.0", "kPa"))
    session = happened(
        *RUNNING, opening, step(CONTROL, "0.5", "20"), pain(CONTROL, "2"), ended, *SILENT
    )

    assert disc_tests(session) == (
        DiscTest(
            Disc.L3_L4,
            DiscRole.CONTROL,
            Pressure.of("69.0", "kPa"),
            (Step(ml("0.5"), psi("20"), nrs("2")),),
            EndReason.PRESSURE,
            None,
            None,
            unpressurisable=False,
            watched_throughout=False,
        ),
        DiscTest(Disc.L4_L5, DiscRole.SUSPECT),
    )
    assert disc_tests(Session()) == ()


def test_a_leak_is_known_of_the_disc_where_somebody_looked() -> None:
    """A disc nobody spoke of is absent, and a sham has no disc to leak."""
    session = happened(*RUNNING, InjectionEnded(CONTROL, leak=False), START_SHAM)
    unseen = happened(*RUNNING, InjectionEnded(CONTROL))

    assert leaks_seen(session) == {Disc.L3_L4: False}
    assert leaks_seen(unseen) == {}
    assert leaks_seen(Session()) == {}


def test_a_sham_tells_its_highest_pain() -> None:
    """The most that was said at a sham counts; a sham nobody answered is there, unknown."""
    said = [each for score in "142" for each in (step(SHAM), pain(SHAM, score))]
    asked = happened(*IN_THE_SHAM, *said)

    assert shams(asked) == (ShamTest(nrs("4")),)
    assert shams(happened(*IN_THE_SHAM)) == (ShamTest(None),)
    assert shams(happened(*PREPARED)) == ()
    assert shams(Session()) == ()


def test_an_order_of_shams_alone_is_followed_too() -> None:
    """A silent trial needs no disc."""
    order = as_drawn([(None, None)], [SHAM], "nonce")

    session = happened(TIME_OUT, order, BASELINE, *SILENT)

    assert session.next_token is None
    assert session.contrast_volume is None


def test_a_repeated_preparation_is_the_newest_word() -> None:
    """A second baseline or time-out takes the place of the first."""
    again = BaselineRecorded(nrs("5"))
    open_point = TimeOutDone(True, True, None, True)

    session = happened(*PREPARED, again, open_point)

    assert session.baseline == again.pain
    assert session.time_out == open_point


def test_every_body_of_the_room_changes_the_session() -> None:
    """No kind of entry is lost on the way into the session."""
    session, changed = Session(), set()
    ways: tuple[ProvocationBody, ...] = (*PREPARED, DRUG, *QUIET, DoseRecorded(), TOLD, *CLOSED)
    for body in ways:
        before, session = session, happened(body, session=session)
        assert before != session
        changed.add(type(body))

    assert changed == set(BODIES)


def test_an_earlier_session_keeps_what_it_showed() -> None:
    """A session is a value: what follows changes no session that somebody still holds."""
    before = happened(*STEPPED)
    copy = replace(before)

    happened(pain(CONTROL, "5"), step(CONTROL, "1.0"), InjectionEnded(CONTROL), session=before)

    assert before == copy
    assert before.injection is not None
    assert before.injection.steps == (Step(ml("0.5"), psi("20")),)
