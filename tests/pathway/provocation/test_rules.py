"""Whether the injection may begin, and whether it must stop: M11, M21, M22."""

from dataclasses import fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.provocation.events import (
    ChecklistCompleted,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    ProvocationBody,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import ChecklistItem, Concordance, DiscRole
from discogram.pathway.provocation.order import as_drawn
from discogram.pathway.provocation.rules import (
    READY,
    STOPS,
    order_is_blinded,
    pain_says_stop,
    pressure_says_stop,
    room_is_ready,
    time_out_is_done,
    volume_says_stop,
)
from discogram.pathway.provocation.session import Injection, Session
from discogram.words.spine import Disc, Region
from discogram.words.units import PainScore, Pressure, Volume
from discogram.words.verdict import Finding, Verdict, all_of
from tests.pathway.provocation.cases import (
    CONTROL,
    ON,
    ORDER,
    PREPARED,
    READY_ROOM,
    TIME_OUT,
    happened,
    ml,
    nrs,
    pain,
    psi,
    step,
)
from tests.pathway.provocation.table import TABLE

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
CONCORDANT = Concordance.CONCORDANT
START = InjectionStarted(CONTROL)


def run(*bodies: ProvocationBody) -> Injection:
    """The first injection after these."""
    injection = happened(*PREPARED, START, *bodies).injection
    assert injection is not None
    return injection


def stops(injection: Injection, region: Region = Region.LUMBAR) -> list[Finding]:
    """The three stop rules' answers."""
    return [stop(injection, region, TABLE, ON) for stop in STOPS]


def ready(session: Session) -> list[Finding]:
    """The three answers before the first injection."""
    return [rule(session, TABLE, ON) for rule in READY]


def test_a_prepared_room_may_begin() -> None:
    """Checklist, time-out and order together open the first injection."""
    assert [each.verdict for each in ready(happened(*PREPARED))] == [MET, MET, MET]


def test_an_empty_room_knows_nothing() -> None:
    """Before anything is written every answer is unknown, and none is no."""
    answers = ready(Session())

    assert [each.verdict for each in answers] == [UNKNOWN, UNKNOWN, UNKNOWN]
    assert all(each.missing for each in answers)


@pytest.mark.parametrize("item", ChecklistItem)
@pytest.mark.parametrize(("answer", "verdict"), [(None, UNKNOWN), (False, NOT_MET)])
def test_every_item_of_the_checklist_counts(
    item: ChecklistItem, answer: bool | None, verdict: Verdict
) -> None:
    """One open or refused item keeps the room from being ready, and is named."""
    session = happened(READY_ROOM, ChecklistCompleted({item: answer}))

    found = room_is_ready(session, TABLE, ON)

    assert found.verdict is verdict
    assert found.reason.params["items"] == (item,)
    assert found.missing == ((f"checklist.{item}",) if answer is None else ())


def test_a_no_outweighs_what_was_not_asked() -> None:
    """A refused item settles it; the open ones are no longer what is missing."""
    found = room_is_ready(
        happened(ChecklistCompleted({ChecklistItem.CONSENT: False})), TABLE, ON
    )

    assert found.verdict is NOT_MET
    assert found.missing == ()
    assert found.reason.params["items"] == tuple(ChecklistItem)


POINTS = ("patient", "procedure", "levels", "allergies")


@pytest.mark.parametrize("point", POINTS)
@pytest.mark.parametrize(("answer", "verdict"), [(None, UNKNOWN), (False, NOT_MET)])
def test_the_team_agrees_on_every_point(
    point: str, answer: bool | None, verdict: Verdict
) -> None:
    """One point left open is an open time-out."""
    agreed: dict[str, Any] = {point: answer}
    session = happened(replace(TIME_OUT, **agreed))

    found = time_out_is_done(session, TABLE, ON)

    assert found.verdict is verdict
    assert found.reason.params["points"] == (point,)
    assert found.missing == ((point,) if answer is None else ())


def test_the_time_out_asks_what_the_event_says() -> None:
    """A point added to the event is asked by the rule."""
    assert {each.name for each in fields(TimeOutDone)} == {*POINTS, "present"}


def test_an_order_without_a_sham_is_not_blinded() -> None:
    """At least one silent trial stands among the discs."""
    bare = as_drawn([(Disc.L4_L5, DiscRole.SUSPECT)], ["t"], "nonce")

    found = order_is_blinded(happened(bare), TABLE, ON)

    assert found.verdict is NOT_MET
    assert found.reason.id == "provocation-order-too-few-shams"


@pytest.mark.parametrize(
    "changed",
    [
        replace(ORDER, order=ORDER.order[::-1]),
        replace(ORDER, nonce="another"),
        replace(ORDER, commitment="0" * 64),
        replace(
            ORDER, order=(replace(ORDER.order[0], role=DiscRole.SUSPECT), *ORDER.order[1:])
        ),
    ],
)
def test_an_order_that_was_changed_is_not_used(changed: ProvocationBody) -> None:
    """What no longer has its fingerprint is said to be changed, whatever else it lacks."""
    found = order_is_blinded(happened(changed), TABLE, ON)

    assert found.verdict is NOT_MET
    assert found.reason.id == "provocation-order-changed"


@pytest.mark.parametrize(
    ("score", "how", "verdict"),
    [
        ("7", CONCORDANT, MET),
        ("7.0", CONCORDANT, MET),
        ("10", CONCORDANT, MET),
        ("6.9", CONCORDANT, NOT_MET),
        ("6.99999999999999999999", CONCORDANT, NOT_MET),
        ("7", Concordance.SIMILAR, NOT_MET),
        ("10", Concordance.DISCORDANT, NOT_MET),
        ("10", Concordance.PRESSURE, NOT_MET),
        ("7", Concordance.NONE, NOT_MET),
        ("7", None, UNKNOWN),
        ("6.9", None, NOT_MET),
    ],
)
def test_concordant_pain_of_seven_says_stop(
    score: str, how: Concordance | None, verdict: Verdict
) -> None:
    """Exactly seven is enough, less never is, and other pain is another pain."""
    found = pain_says_stop(run(step(CONTROL), pain(CONTROL, score, how)), *LUMBAR)

    assert found.verdict is verdict
    assert found.missing == (("concordance",) if verdict is UNKNOWN else ())


LUMBAR = (Region.LUMBAR, TABLE, ON)


def test_the_clinic_may_stop_at_six() -> None:
    """Where sources disagree the clinic's choice decides."""
    chosen = replace(TABLE, chosen={"stop_pain": "6"})
    injection = run(step(CONTROL), pain(CONTROL, "6", CONCORDANT))

    assert pain_says_stop(injection, Region.LUMBAR, chosen, ON).verdict is MET
    assert pain_says_stop(injection, *LUMBAR).verdict is NOT_MET


def test_a_late_answer_can_say_stop() -> None:
    """Strong usual pain ends the injection also when it is told after a further step."""
    injection = run(step(CONTROL), step(CONTROL), pain(CONTROL, "8", CONCORDANT, at=1))

    assert injection.owes_an_answer
    assert pain_says_stop(injection, *LUMBAR).verdict is MET


def test_a_late_mild_answer_does_not_stand_for_the_latest_step() -> None:
    """What was said before the latest step does not make its pain known."""
    injection = run(step(CONTROL), step(CONTROL), pain(CONTROL, "2", CONCORDANT, at=1))

    assert pain_says_stop(injection, *LUMBAR).verdict is UNKNOWN


def test_a_stop_stays_to_the_end_of_the_injection() -> None:
    """The disc has answered: what is milder, lower or missing afterwards changes nothing."""
    hurt = (step(CONTROL), pain(CONTROL, "9", CONCORDANT), step(CONTROL))
    pressed = (OpeningPressureRead(CONTROL, psi("10")), step(CONTROL, "3.6", "62"))
    for later in (step(CONTROL), step(CONTROL, "3.6", "20")):
        injection = run(*pressed, later)
        assert pressure_says_stop(injection, *LUMBAR).verdict is MET
        assert volume_says_stop(injection, *LUMBAR).verdict is MET

    assert pain_says_stop(run(*hurt), *LUMBAR).verdict is MET
    assert pain_says_stop(run(*hurt, pain(CONTROL, "2", CONCORDANT)), *LUMBAR).verdict is MET


def test_an_absolute_limit_that_was_reached_stays_reached() -> None:
    """Also where no opening pressure was read and the next reading is lower."""
    injection = run(step(CONTROL, "1.0", "80"), step(CONTROL, "1.5", "30"))

    assert pressure_says_stop(injection, *LUMBAR).verdict is MET


def test_where_nobody_said_the_region_the_smallest_cap_holds() -> None:
    """Half a millilitre is the cap of the neck; unknown is not lumbar."""
    injection = run(step(CONTROL, "0.5"))

    assert volume_says_stop(injection, None, TABLE, ON).verdict is MET
    assert volume_says_stop(injection, Region.LUMBAR, TABLE, ON).verdict is NOT_MET


def opened(opening: Pressure, static: Pressure) -> Injection:
    """One step at a static pressure over an opening pressure."""
    return run(OpeningPressureRead(CONTROL, opening), StepRecorded(CONTROL, None, static))


BAR_OF_50_PSI = "3.447378646584"
"""50 psi in bar to the twelfth digit: a hair below the exact 3.44737864658418..."""


@pytest.mark.parametrize(
    ("opening", "static", "verdict"),
    [
        (psi("10"), psi("60"), MET),
        (psi("10"), psi("59.999999"), NOT_MET),
        (psi("10"), psi("60.0"), MET),
        (Pressure.of("0", "kPa"), Pressure.of("344.74", "kPa"), MET),
        (Pressure.of("0", "kPa"), Pressure.of("344.73", "kPa"), NOT_MET),
        (Pressure.of("0", "bar"), Pressure.of(BAR_OF_50_PSI, "bar"), NOT_MET),
        (Pressure.of("0", "bar"), Pressure.of("3.447378646585", "bar"), MET),
        (Pressure.of("0", "mm[Hg]"), Pressure.of("2585.76", "mm[Hg]"), MET),
        (Pressure.of("0", "mm[Hg]"), Pressure.of("2585.7", "mm[Hg]"), NOT_MET),
        (psi("10"), Pressure.of("413.7", "kPa"), MET),
        (psi("10"), Pressure.of("413.6", "kPa"), NOT_MET),
        (psi("31"), psi("80"), MET),
        (psi("31"), psi("79.99"), NOT_MET),
        (psi("31"), Pressure.of("551.59", "kPa"), MET),
        (psi("31"), Pressure.of("551.58", "kPa"), NOT_MET),
        (psi("-2"), psi("48"), MET),
        (psi("20"), psi("10"), NOT_MET),
    ],
)
def test_fifty_above_opening_or_eighty_says_stop(
    opening: Pressure, static: Pressure, verdict: Verdict
) -> None:
    """The limits hold to the last digit, in whichever unit the pump shows."""
    assert pressure_says_stop(opened(opening, static), *LUMBAR).verdict is verdict


@pytest.mark.parametrize(
    ("bodies", "verdict", "word"),
    [
        ((), UNKNOWN, "provocation-stop-pressure-unknown"),
        ((step(CONTROL),), UNKNOWN, "provocation-stop-pressure-unknown"),
        ((step(CONTROL, None, "79"),), UNKNOWN, "provocation-stop-pressure-unknown"),
        ((step(CONTROL, None, "80"),), MET, "provocation-stop-absolute-met"),
        (
            (OpeningPressureRead(CONTROL, psi("10")), step(CONTROL)),
            UNKNOWN,
            "provocation-stop-pressure-unknown",
        ),
    ],
)
def test_without_an_opening_pressure_only_the_absolute_limit_is_known(
    bodies: tuple[ProvocationBody, ...], verdict: Verdict, word: str
) -> None:
    """A pressure above an unknown opening is unknown: it is not zero and not printed so."""
    found = pressure_says_stop(run(*bodies), *LUMBAR)

    assert found.verdict is verdict
    assert found.reason.id == word
    assert "rise" not in found.reason.params


def test_the_reason_shows_the_pressure_that_reached_its_limit() -> None:
    """Above opening where that is too high, else the absolute one."""
    risen = pressure_says_stop(opened(psi("10"), psi("62")), *LUMBAR).reason
    absolute = pressure_says_stop(opened(psi("40"), psi("82.5")), *LUMBAR).reason

    assert str(risen.params["rise"]) == "52.0"
    assert str(absolute.params["static"]) == "82.5"


@pytest.mark.parametrize(
    ("region", "limit", "below"),
    [
        (Region.LUMBAR, "3.5", "3.499"),
        (Region.THORACIC, "1.5", "1.4999"),
        (Region.CERVICAL, "0.5", "0.49"),
    ],
)
def test_each_region_has_its_volume(region: Region, limit: str, below: str) -> None:
    """The exact limit says stop, a drop less does not, in every region."""
    at, under = (run(step(CONTROL, volume)) for volume in (limit, below))

    assert volume_says_stop(at, region, TABLE, ON).verdict is MET
    assert volume_says_stop(under, region, TABLE, ON).verdict is NOT_MET


def test_every_region_has_a_row() -> None:
    """No region is without its cap, and no cap is what the pump cannot hold."""
    caps = {region: TABLE.number(f"stop_volume_{region}", ON) for region in Region}

    assert all(0 < cap <= 20 for cap in caps.values())


def test_an_injection_that_nobody_measured_is_unknown_thrice() -> None:
    """No step, or a step without a number: nothing says go on."""
    for injection in (run(), run(step(CONTROL))):
        answers = stops(injection)
        assert [each.verdict for each in answers] == [UNKNOWN, UNKNOWN, UNKNOWN]
        assert all(each.missing for each in answers)


volumes = st.none() | st.decimals(0, 6, places=2).map(lambda value: Volume.of(value, "mL"))
pressures = st.none() | st.builds(Pressure.of, st.decimals(0, 120, places=1), st.just("[psi]"))
scores = st.none() | st.integers(0, 10).map(lambda value: PainScore.of(value, "{score}"))
kinds = st.none() | st.sampled_from(Concordance)
regions = st.sampled_from(Region)


@given(pressures, volumes, pressures, scores, kinds, regions)
def test_unknown_is_never_met(
    opening: Pressure | None,
    volume: Volume | None,
    static: Pressure | None,
    score: PainScore | None,
    kind: Concordance | None,
    region: Region,
) -> None:
    """A stop fires from what is known; taking a fact away never makes one fire."""
    bodies: list[ProvocationBody] = []
    if opening is not None:
        bodies.append(OpeningPressureRead(CONTROL, opening))
    bodies.append(StepRecorded(CONTROL, volume, static))
    if score is not None:
        bodies.append(PainReported(CONTROL, score, kind))
    whole = {each.rule: each.verdict for each in stops(run(*bodies), region)}

    for number, body in enumerate(bodies):
        poorer = [StepRecorded(CONTROL)] if isinstance(body, StepRecorded) else []
        others = [*bodies[:number], *poorer, *bodies[number + 1 :]]
        for found in stops(run(*others), region):
            assert found.verdict is not MET or whole[found.rule] is MET
            assert found.verdict is not NOT_MET or whole[found.rule] is NOT_MET


answers = st.sampled_from([True, False, None])


@given(
    st.dictionaries(st.sampled_from(ChecklistItem), answers),
    st.tuples(answers, answers, answers, answers),
)
def test_a_room_is_ready_only_when_everything_is_known_to_be_so(
    items: dict[ChecklistItem, bool | None],
    points: tuple[bool | None, bool | None, bool | None, bool | None],
) -> None:
    """Ready means every single answer was yes."""
    team_said = TimeOutDone(*points, present=TIME_OUT.present)
    session = happened(ChecklistCompleted(items), team_said)
    session = happened(
        ChecklistCompleted(items), TimeOutDone(*points, present=TIME_OUT.present)
    )

    room, team, _ = ready(session)

    everything = [items.get(item) for item in ChecklistItem]
    assert room.verdict is all_of(map(Verdict.of, everything))
    assert team.verdict is all_of(map(Verdict.of, points))


def test_a_time_out_of_nobody_is_not_known_to_have_been() -> None:
    """Who was there is written, or nobody knows whether the team agreed (M22)."""
    done = happened(TimeOutDone(True, True, True, True))

    _, team, _ = ready(done)

    assert (team.verdict, team.missing) == (UNKNOWN, ("present",))


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_answer_can_be_said(language: str) -> None:
    """Each reason has its sentence with all its parameters, in both languages."""
    speaker = Speaker(language, strict=True)
    injections = [
        run(),
        opened(psi("10"), psi("20")),
        opened(psi("10"), psi("60")),
        opened(psi("40"), psi("80")),
        run(step(CONTROL, "4"), pain(CONTROL, "9", CONCORDANT)),
        run(step(CONTROL, "1"), pain(CONTROL, "1", CONCORDANT)),
    ]
    answers = [each for injection in injections for each in stops(injection)]
    bare = as_drawn([(Disc.L4_L5, None)], ["t"], "nonce")
    rooms = [
        Session(),
        happened(*PREPARED),
        happened(bare, TimeOutDone(True, True, True, None, TIME_OUT.present)),
        happened(replace(ORDER, nonce="x")),
    ]
    answers += [each for session in rooms for each in ready(session)]

    sentences = [speaker.say(each.reason) for each in answers]

    assert all(sentences)
    # three rules before the first injection, three after a step, and all they can answer
    assert len({each.reason.id for each in answers}) == (2 + 3 + 4) + (3 + 4 + 3)


def test_scores_and_volumes_are_shown_as_they_were_entered() -> None:
    """A reason repeats the digits of the patient and the pump."""
    injection = run(step(CONTROL, "3.50"), pain(CONTROL, "7.0", CONCORDANT))

    said, _, filled = stops(injection)

    assert said.reason.params["pain"] == nrs("7.0").value
    assert str(said.reason.params["pain"]) == "7.0"
    assert filled.reason.params["volume"] == ml("3.50")
