"""Red flags after the test: M03, M26."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.followup.facts import Answer, Complication, RedFlag
from discogram.pathway.followup.urgency import (
    SIGNS,
    TOGETHER,
    Urgency,
    complication_urgency,
    how_soon,
    urgency,
    worst,
)
from discogram.words.evidence import Threshold
from discogram.words.verdict import Verdict
from tests.pathway.followup.cases import ON, answered
from tests.pathway.followup.table import TABLE

flags_of = st.sets(st.sampled_from(RedFlag))

LIFE_THREATENING = {
    RedFlag.NEW_WEAKNESS_OR_NUMBNESS,
    RedFlag.SADDLE_BLADDER_OR_BOWEL,
    RedFlag.HEADACHE_WITH_FEVER_OR_STIFF_NECK,
    RedFlag.NECK_SWELLING_STRIDOR_OR_DYSPHAGIA,
    RedFlag.CHEST_PAIN_OR_BREATHLESSNESS,
    RedFlag.AIRWAY_SWELLING,
    RedFlag.FLANK_PAIN_OR_SHOCK,
    RedFlag.ABDOMINAL_PAIN,
    RedFlag.SEIZURE_OR_UNCONSCIOUS,
}
MENINGITIS = {RedFlag.FEVER_OR_RIGORS, RedFlag.POSTURAL_HEADACHE}


def test_all_well_means_that_every_flag_was_asked_and_absent() -> None:
    """Nineteen times no is the only way to no urgency."""
    advice = urgency(answered(), TABLE, ON, "112")

    assert advice.urgency is Urgency.NONE
    assert advice.to_ask == ()
    assert {finding.verdict for finding in advice.findings} == {Verdict.MET}


@given(flags_of.filter(bool))
def test_a_flag_that_was_not_answered_is_asked_and_never_none(open_: set[RedFlag]) -> None:
    """Silence is neither absent nor present: it is asked before the day is over."""
    advice = urgency(answered(open_=open_), TABLE, ON, "112")

    assert advice.urgency is Urgency.SAME_DAY
    assert set(advice.to_ask) == open_
    assert advice.say.id == "followup-advice-ask"
    unknown = {f.rule for f in advice.findings if f.verdict is Verdict.UNKNOWN}
    assert {f"no_flag_{flag}" for flag in open_} <= unknown


def test_no_answer_at_all_is_never_none() -> None:
    """An empty call says nothing about the patient."""
    assert urgency((), TABLE, ON).urgency is not Urgency.NONE
    assert set(urgency((), TABLE, ON).to_ask) == set(RedFlag)


@pytest.mark.parametrize("flag", RedFlag)
def test_each_flag_alone(flag: RedFlag) -> None:
    """What threatens life, cord or airway is an emergency; every other flag is seen today."""
    expected = Urgency.EMERGENCY if flag in LIFE_THREATENING else Urgency.SAME_DAY

    assert urgency(answered({flag}), TABLE, ON).urgency is expected


@given(flags_of, flags_of)
def test_an_emergency_is_told_whatever_else_is_open(
    present: set[RedFlag], open_: set[RedFlag]
) -> None:
    """The worst known flag decides; an open question neither hides nor lessens it."""
    advice = urgency(answered(present, open_ - present), TABLE, ON, "112")

    emergency = bool(present & LIFE_THREATENING) or present >= MENINGITIS
    assert (advice.urgency is Urgency.EMERGENCY) is emergency
    assert (advice.say.id == "followup-advice-emergency") is emergency
    if present and not emergency:
        assert advice.say.id == "followup-advice-same-day"


def test_fever_and_headache_named_apart_are_meningitis_until_shown_otherwise() -> None:
    """Each alone is seen today; together they are an emergency, and one open keeps it open."""
    together = urgency(answered(MENINGITIS), TABLE, ON, "112")
    half = urgency(answered({RedFlag.FEVER_OR_RIGORS}, {RedFlag.POSTURAL_HEADACHE}), TABLE, ON)

    assert together.urgency is Urgency.EMERGENCY
    assert together.findings[-1].verdict is Verdict.NOT_MET
    assert half.findings[-1].verdict is Verdict.UNKNOWN


@pytest.mark.parametrize(("language", "number"), [("en", "911"), ("es", "112")])
def test_the_national_number_stands_first_in_the_sentence(language: str, number: str) -> None:
    """Whoever reads the first words of an emergency knows whom to call (M03)."""
    speaker = Speaker(language, strict=True)
    advice = urgency(answered({RedFlag.AIRWAY_SWELLING}), TABLE, ON, number)

    flagged = next(f for f in advice.findings if f.verdict is Verdict.NOT_MET)
    for why in (advice.say, flagged.reason):
        assert number in speaker.say(why)[:24]


@given(
    st.lists(st.builds(Answer, st.sampled_from(RedFlag), st.sampled_from((True, False, None)))),
    st.randoms(),
)
def test_the_order_of_answers_does_not_matter(answers: list[Answer], chance) -> None:
    """The same answers in another order give the same advice."""
    shuffled = chance.sample(answers, len(answers))

    assert urgency(shuffled, TABLE, ON, "112") == urgency(answers, TABLE, ON, "112")


@given(flags_of, flags_of, st.sampled_from(RedFlag))
def test_a_further_yes_never_makes_it_less_urgent(
    present: set[RedFlag], open_: set[RedFlag], more: RedFlag
) -> None:
    """Urgency grows with what the patient has."""
    before = urgency(answered(present, open_ - present), TABLE, ON).urgency
    after = urgency(answered(present | {more}, open_ - present - {more}), TABLE, ON).urgency

    assert worst((before, after)) is after


@given(flags_of, flags_of)
def test_unknown_never_becomes_met(present: set[RedFlag], open_: set[RedFlag]) -> None:
    """A flag counts as absent only when somebody said so."""
    for finding in urgency(answered(present, open_), TABLE, ON).findings:
        if finding.verdict is Verdict.MET:
            sign = next(sign for sign in SIGNS if f"no_{sign.row}" == finding.rule)
            assert set(sign.flags) - present - open_


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (Complication.SKIN_BLEEDING, Urgency.NONE),
        (Complication.TEMPORARY_WORSE_PAIN, Urgency.ROUTINE),
        (Complication.DISCITIS_LUMBAR, Urgency.SAME_DAY),
        (Complication.EPIDURAL_ABSCESS, Urgency.EMERGENCY),
    ],
)
def test_each_complication_has_its_urgency(kind: Complication, expected: Urgency) -> None:
    """A bruise can wait, an abscess cannot."""
    assert complication_urgency(kind, TABLE, ON) is expected


def _saying(row: Threshold, level: Urgency) -> Threshold:
    """The row, saying a level where it says how soon."""
    return replace(row, value=level.value) if row.value in tuple(Urgency) else row


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("number", [None, "112"])
@pytest.mark.parametrize("level", Urgency)
def test_every_sentence_of_every_urgency_exists(
    language: str, number: str | None, level: Urgency
) -> None:
    """Whatever the clinic signs into the table, each flag can be said in both languages."""
    speaker = Speaker(language, strict=True)
    table = replace(TABLE, rows=tuple(_saying(row, level) for row in TABLE.rows))
    rash = {RedFlag.RASH}
    calls = ((), answered(), answered(rash), answered(RedFlag), answered((), rash))

    for advice in (urgency(call, table, ON, number) for call in calls):
        assert speaker.say(advice.say)
        assert all(speaker.say(finding.reason) for finding in advice.findings)


@pytest.mark.parametrize(
    ("level", "number", "id_"),
    [
        (Urgency.NONE, "112", "followup-advice-none"),
        (Urgency.ROUTINE, "112", "followup-advice-routine"),
        (Urgency.SAME_DAY, "112", "followup-advice-same-day"),
        (Urgency.EMERGENCY, "112", "followup-advice-emergency"),
        (Urgency.EMERGENCY, None, "followup-advice-emergency-unnumbered"),
    ],
)
def test_each_level_has_its_sentence(level: Urgency, number: str | None, id_: str) -> None:
    """The number is named where life is in danger, and where somebody knows it (M03)."""
    why = how_soon(level, number)

    assert why.id == id_
    assert why.params.get("number") == (number if id_ == "followup-advice-emergency" else None)


def test_flags_that_are_worse_together_are_looked_for() -> None:
    """Every pair stands behind the single flags, so that none is asked twice."""
    assert SIGNS[: len(RedFlag)] == tuple(sign for sign in SIGNS if len(sign.flags) == 1)
    assert SIGNS[len(RedFlag) :] == TOGETHER
