"""Follow-up facts: M26."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.pathway.followup.facts import (
    HIGHEST_SCORE,
    Answer,
    Discharge,
    DischargeCheck,
    Instrument,
    Outcome,
    RedFlag,
    said,
)
from tests.pathway.followup.cases import ON

answers_of = st.lists(
    st.builds(Answer, st.sampled_from(RedFlag), st.sampled_from((True, False, None)))
)


@given(answers_of, st.sampled_from(RedFlag), st.randoms())
def test_a_yes_outweighs_and_silence_is_not_a_no(
    answers: list[Answer], flag: RedFlag, chance
) -> None:
    """One yes is a yes; a no needs every answer to be no; the order does not matter."""
    given_ = [answer.present for answer in answers if answer.flag is flag]
    shuffled = chance.sample(answers, len(answers))

    expected = True if True in given_ else False if given_ and None not in given_ else None
    assert said(answers, flag) is expected
    assert said(shuffled, flag) is expected


@pytest.mark.parametrize("check", DischargeCheck)
def test_every_check_has_a_fact(check: DischargeCheck) -> None:
    """What the list asks can be recorded, and is unknown until it is."""
    assert Discharge().answer(check) is None
    failed: dict[str, Any] = {check.value: False}
    assert Discharge(**failed).answer(check) is False


@pytest.mark.parametrize("instrument", Instrument)
@pytest.mark.parametrize(("beyond", "accepted"), [("0", True), ("0.5", False)])
def test_a_score_stays_on_its_scale(
    instrument: Instrument, beyond: str, accepted: bool
) -> None:
    """The worst score is accepted, and half a point beyond either end is not."""
    worst = Decimal(HIGHEST_SCORE[instrument])

    for value in (worst + Decimal(beyond), -Decimal(beyond)):
        if accepted:
            assert Outcome(instrument, value, ON).value == value
        else:
            with pytest.raises(InputError):
                Outcome(instrument, value, ON)


def test_a_score_that_is_no_number_is_refused() -> None:
    """NaN compares with nothing, so it must not slip through a comparison."""
    with pytest.raises(InputError):
        Outcome(Instrument.ODI, Decimal("NaN"), ON)
