"""What follows from one call: M03, M26."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.adapters.tables import read_tables
from discogram.application.calling import Called, called
from discogram.pathway.followup.facts import Answer, Complication, Contact, RedFlag
from discogram.pathway.followup.measured import Measured
from discogram.pathway.followup.questions import Occasion
from discogram.pathway.followup.urgency import Urgency, worst
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.units import PainScore, Temperature
from discogram.words.verdict import Verdict
from tests.pathway.followup.cases import answered

TABLE = read_tables()["followup"]
TEST = CivilTime.parse("2026-03-10T10:20[America/Chicago]")
PRESSING = (Urgency.SAME_DAY, Urgency.EMERGENCY)


def score(value: int | None) -> PainScore | None:
    """A pain score."""
    return None if value is None else PainScore.of(str(value), "{score}")


def measured(pain: int | None = 4, before: int | None = 4, heat: str | None = None) -> Measured:
    """A temperature and two scores."""
    temperature = None if heat is None else Temperature.of(heat, "Cel")
    return Measured(temperature, score(pain), score(before))


def asked(
    answers: tuple[Answer, ...] = answered(), at: str = "03-12T16:00", **facts: Any
) -> Called:
    """A lumbar early call with every flag answered; facts change it."""
    usual: dict[str, Any] = {
        "measured": measured(),
        "complications": (),
        "tested": TEST,
        "asked": CivilTime.parse(f"2026-{at}[America/Chicago]"),
        "occasion": Occasion.EARLY_CALL,
        "region": Region.LUMBAR,
        "country": "US",
        "own_number": None,
        "table": TABLE,
    }
    return called(answers, **{**usual, **facts})


answers_of = st.lists(
    st.builds(Answer, st.sampled_from(RedFlag), st.sampled_from((True, False, None))),
    unique_by=lambda each: each.flag,
).map(tuple)
scores = st.none() | st.integers(0, 10)
facts_of = st.fixed_dictionaries(
    {
        "at": st.sampled_from(("03-10T11:00", "03-12T16:00", "03-24T09:00", "04-14T09:00")),
        "occasion": st.sampled_from(Occasion),
        "region": st.none() | st.sampled_from(Region),
        "measured": st.builds(
            measured, scores, scores, st.sampled_from((None, "36.8", "37.9", "38.0", "39.5"))
        ),
        "complications": st.lists(st.sampled_from(Complication)).map(tuple),
        "country": st.sampled_from((None, "US", "ZZ")),
    }
)


@given(answers_of, facts_of, st.sampled_from(RedFlag), st.sampled_from(Complication))
def test_one_more_thing_gone_wrong_never_lowers_the_urgency(
    answers: tuple[Answer, ...], facts: dict[str, Any], flag: RedFlag, kind: Complication
) -> None:
    """Urgency grows with what the patient has."""
    before = asked(answers, **facts).urgency
    flagged = asked((*answers, Answer(flag, present=True)), **facts).urgency
    worse = {**facts, "complications": (*facts["complications"], kind)}

    assert worst((before, flagged)) is flagged
    assert worst((before, asked(answers, **worse).urgency)) is asked(answers, **worse).urgency


@given(answers_of.filter(bool), facts_of, st.data())
def test_taking_an_answer_or_a_score_away_never_calms(
    answers: tuple[Answer, ...], facts: dict[str, Any], data: st.DataObject
) -> None:
    """What is not known is asked the same day: silence is never reassuring."""
    gone = data.draw(st.sampled_from(answers))
    fewer = tuple(each for each in answers if each is not gone)

    assert asked(fewer, **facts).urgency in PRESSING
    assert asked(answers, **{**facts, "measured": measured(None)}).urgency in PRESSING


@given(answers_of, facts_of, st.sampled_from(("en", "es")))
def test_every_finding_and_every_advice_has_a_sentence_and_a_source(
    answers: tuple[Answer, ...], facts: dict[str, Any], language: str
) -> None:
    """Whatever was answered can be said."""
    speaker, found = Speaker(language, strict=True), asked(answers, **facts)

    assert speaker.say(found.say)
    assert all(speaker.say(each.reason) and each.sources for each in found.findings)
    assert all(speaker.say(each) for each in found.contradictions)


@given(answers_of, facts_of)
def test_an_emergency_and_nothing_else_begins_with_the_number(
    answers: tuple[Answer, ...], facts: dict[str, Any]
) -> None:
    """Whatever else is open, the national number is in the first words."""
    found = asked(answers, **{**facts, "country": "ES"})

    said = Speaker("es", strict=True).say(found.say)
    assert said.startswith("Llame ahora al 112") is (found.urgency is Urgency.EMERGENCY)


@pytest.mark.parametrize(
    ("heat", "urgent", "contradicted"),
    [("37.9", Urgency.NONE, False), ("38.0", Urgency.SAME_DAY, True)],
)
def test_a_measured_fever_counts_beside_a_no(
    heat: str, urgent: Urgency, contradicted: bool
) -> None:
    """What is measured counts, and the contradiction is told."""
    found = asked(measured=measured(heat=heat))

    assert found.urgency is urgent
    assert bool(found.contradictions) is contradicted
    assert RedFlag.FEVER_OR_RIGORS not in found.to_ask


def test_a_fever_that_was_not_denied_contradicts_nothing() -> None:
    """Said or not asked: the thermometer agrees."""
    fever = {RedFlag.FEVER_OR_RIGORS}

    for answers in (answered(fever), answered(open_=fever)):
        assert asked(answers, measured=measured(heat="39")).contradictions == ()


@pytest.mark.parametrize(
    ("at", "occasion", "pain", "verdict"),
    [
        ("03-10T11:00", Occasion.RECOVERY, 6, Verdict.MET),
        ("03-10T11:00", Occasion.RECOVERY, 7, Verdict.NOT_MET),
        ("03-13T10:19", Occasion.EARLY_CALL, 9, Verdict.MET),
        ("03-13T10:20", Occasion.EARLY_CALL, 5, Verdict.NOT_MET),
        ("03-13T10:20", Occasion.EARLY_CALL, 4, Verdict.MET),
        ("03-13T10:20", Occasion.EARLY_CALL, None, Verdict.UNKNOWN),
    ],
)
def test_pain_settles_by_the_third_day(
    at: str, occasion: Occasion, pain: int | None, verdict: Verdict
) -> None:
    """In recovery two points above the start of 4 are accepted; after 72 hours none is."""
    found = asked(at=at, occasion=occasion, measured=measured(pain))

    settled = next(each for each in found.findings if each.rule == "pain_settled")
    assert settled.verdict is verdict
    assert (found.urgency is Urgency.NONE) is (verdict is Verdict.MET)
    assert found.to_measure == (("pain",) if pain is None else ())


def test_a_score_that_is_missing_is_asked_for() -> None:
    """With every flag answered the sentence asks for what was not measured."""
    found = asked(measured=measured(4, None))

    assert found.urgency is Urgency.SAME_DAY
    assert (found.say.id, found.to_measure) == ("followup-advice-measure", ("baseline_pain",))


@pytest.mark.parametrize(
    ("at", "occasion", "contact"),
    [
        ("03-10T11:00", Occasion.RECOVERY, Contact.EARLY_CALL),
        ("03-12T16:00", Occasion.EARLY_CALL, Contact.INFECTION_CALL),
        ("03-26T16:00", Occasion.EARLY_CALL, Contact.LATE_CHECK),
        ("09-15T16:00", Occasion.OUTCOME, None),
    ],
)
def test_the_next_contact_is_the_first_whose_time_has_not_run_out(
    at: str, occasion: Occasion, contact: Contact | None
) -> None:
    """After the outcome there is none; a contact that was missed is not waited for."""
    due = asked(at=at, occasion=occasion).next_due

    assert (due.contact if due else None) is contact


def test_what_went_wrong_is_found_with_its_row() -> None:
    """A complication that is known has a finding of its own, once."""
    found = asked(complications=(Complication.EPIDURAL_ABSCESS,) * 2)

    rules = [each.rule for each in found.findings]
    assert rules.count("no_complication_epidural_abscess") == 1
    assert found.urgency is Urgency.EMERGENCY
