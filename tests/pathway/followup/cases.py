"""Synthetic answers for the tests of this station."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from discogram.pathway.followup.facts import Answer, Discharge, DischargeCheck, RedFlag
from discogram.words.units import Duration

ON = date(2026, 12, 1)
HALF_AN_HOUR = Duration.of(30, "min")
_PASSED: dict[str, Any] = {check.value: True for check in DischargeCheck}
SAFE = Discharge(**_PASSED, observed=HALF_AN_HOUR)


def answered(
    present: Iterable[RedFlag] = (), open_: Iterable[RedFlag] = ()
) -> tuple[Answer, ...]:
    """Every red flag answered: yes to the present, nothing to the open, no to the rest."""
    yes, unanswered = set(present), set(open_)
    return tuple(Answer(flag, None if flag in unanswered else flag in yes) for flag in RedFlag)
