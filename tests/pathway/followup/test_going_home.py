"""What of the checks before going home is met: M26; its rows transcribed a second time."""

from dataclasses import replace
from typing import Any

import pytest

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.facts import Discharge, DischargeCheck
from discogram.pathway.followup.going_home import criteria, may_go_home
from discogram.pathway.followup.measured import Measured
from discogram.words.units import Duration, PainScore
from discogram.words.verdict import Verdict
from tests.pathway.followup.cases import ON, SAFE

TABLE = read_tables()["followup"]
ROWS = TABLE.in_force(ON)
NOTHING = Measured()

# Clinical notes on procedure, section 6, and on complications, section 4.
FIGURES = {
    "vitals_every": ("15", "min", "clinic-policy", "unverified"),
    "no_driving": ("24", "h", "clinic-policy", "unverified"),
    "dressing_dry": ("24", "h", "clinic-policy", "unverified"),
    "soreness_until": ("2", "d", "serenity-surgical", "verified"),
}


def scores(before: int, now: int) -> Measured:
    """Two pain scores."""
    pain, start = (PainScore.of(str(each), "{score}") for each in (now, before))
    return Measured(None, pain, start)


def of(check: DischargeCheck, discharge: Discharge, measured: Measured = NOTHING) -> Verdict:
    """The verdict of one check."""
    found = criteria(discharge, measured, TABLE, ON)
    return next(each.verdict for each in found if each.rule == f"home_{check}")


def test_every_figure_is_as_transcribed() -> None:
    """Value, unit, source and what was held against it."""
    rows = {id_: ROWS[id_] for id_ in FIGURES}

    assert {
        id_: (str(row.value), row.unit, row.source, row.evidence) for id_, row in rows.items()
    } == FIGURES


def test_every_check_passed_lets_the_patient_go() -> None:
    """Seven checks and the time in recovery, each a finding with its source."""
    found = criteria(SAFE, NOTHING, TABLE, ON)

    assert [each.verdict for each in found] == [Verdict.MET] * 8
    assert all(each.sources for each in found)
    assert may_go_home(found) is Verdict.MET


@pytest.mark.parametrize("check", DischargeCheck)
@pytest.mark.parametrize(
    ("answer", "verdict"), [(False, Verdict.NOT_MET), (None, Verdict.UNKNOWN)]
)
def test_one_check_that_failed_or_was_not_made_keeps_the_patient(
    check: DischargeCheck, answer: bool | None, verdict: Verdict
) -> None:
    """What nobody looked at is unknown, and unknown lets nobody go."""
    changed: dict[str, Any] = {check.value: answer}
    left = replace(SAFE, **changed)

    assert of(check, left) is verdict
    assert may_go_home(criteria(left, NOTHING, TABLE, ON)) is verdict


@pytest.mark.parametrize(
    ("answer", "before", "now", "verdict"),
    [
        (None, 5, 7, Verdict.MET),
        (None, 5, 8, Verdict.UNKNOWN),
        (True, 5, 8, Verdict.MET),
        (False, 5, 5, Verdict.NOT_MET),
    ],
)
def test_pain_is_answered_or_measured(
    answer: bool | None, before: int, now: int, verdict: Verdict
) -> None:
    """Two points above the start, or controlled; above that somebody has to say which."""
    left = replace(SAFE, pain=answer)

    assert of(DischargeCheck.PAIN, left, scores(before, now)) is verdict


def test_vital_signs_that_are_open_say_how_often_they_are_taken() -> None:
    """The figure stands in the reason."""
    found = criteria(replace(SAFE, vitals=None), NOTHING, TABLE, ON)

    assert found[0].reason.params["minutes"] == 15


@pytest.mark.parametrize(
    ("minutes", "verdict"),
    [(29, Verdict.NOT_MET), (30, Verdict.MET), (None, Verdict.UNKNOWN)],
)
def test_the_time_in_recovery_counts(minutes: int | None, verdict: Verdict) -> None:
    """Half an hour, by the stricter source."""
    observed = None if minutes is None else Duration.of(str(minutes), "min")
    found = criteria(replace(SAFE, observed=observed), NOTHING, TABLE, ON)

    assert found[-1].verdict is verdict
    assert may_go_home(found) is verdict
