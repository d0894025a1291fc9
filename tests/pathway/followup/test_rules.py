"""Follow-up rules: M26."""

from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.adapters.language import Speaker
from discogram.pathway.followup.facts import Discharge, DischargeCheck, FollowUp
from discogram.pathway.followup.rules import (
    RULES,
    STOPS,
    observed_long_enough,
    safe_to_discharge,
)
from discogram.words.units import Duration
from discogram.words.verdict import Verdict
from tests.pathway.followup.cases import ON, SAFE
from tests.pathway.followup.table import TABLE

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
answers_of = st.fixed_dictionaries(
    {check.value: st.sampled_from((True, False, None)) for check in DischargeCheck}
)


@given(answers_of)
def test_the_patient_leaves_only_when_every_check_passed(
    answers: dict[str, bool | None],
) -> None:
    """One no keeps the patient; one unknown keeps the answer open; else the patient may go."""
    finding = safe_to_discharge(FollowUp(Discharge(**answers)), TABLE, ON)  # type: ignore[arg-type]  # mypy cannot see which fields the names are

    said = set(answers.values())
    expected = NOT_MET if False in said else UNKNOWN if None in said else MET
    assert finding.verdict is expected
    if expected is UNKNOWN:
        assert set(finding.missing) == {name for name, said in answers.items() if said is None}


def test_what_failed_is_named() -> None:
    """The finding says which checks to settle, and leaves the others out."""
    finding = safe_to_discharge(FollowUp(replace(SAFE, fluids=False, pain=None)), TABLE, ON)

    assert finding.reason.params["checks"] == (DischargeCheck.FLUIDS,)


def test_nothing_is_safe_before_it_was_looked_at() -> None:
    """Without a check both rules are unknown."""
    for rule in RULES:
        assert rule(FollowUp(), TABLE, ON).verdict is UNKNOWN
        assert rule(FollowUp(Discharge()), TABLE, ON).verdict is UNKNOWN


@pytest.mark.parametrize(
    ("minutes", "half_an_hour", "quarter"),
    [("14.9", NOT_MET, NOT_MET), ("15", NOT_MET, MET), ("29", NOT_MET, MET), ("30", MET, MET)],
)
def test_the_time_in_recovery_is_that_of_the_clinics_source(
    minutes: str, half_an_hour: Verdict, quarter: Verdict
) -> None:
    """Two sources ask for 30 and for 15 minutes; the clinic chooses."""
    facts = FollowUp(replace(SAFE, observed=Duration.of(minutes, "min")))
    chosen = replace(TABLE, chosen={"observation": "quarter-of-an-hour"})

    assert observed_long_enough(facts, TABLE, ON).verdict is half_an_hour
    assert observed_long_enough(facts, chosen, ON).verdict is quarter


def test_an_hour_counts_as_sixty_minutes() -> None:
    """The unit in which the time was entered does not matter."""
    facts = FollowUp(replace(SAFE, observed=Duration.of("0.5", "h")))

    assert observed_long_enough(facts, TABLE, ON).verdict is MET


def test_going_home_is_a_stop() -> None:
    """An unsafe discharge is on the list that nobody overrides, and is asked with the rest."""
    assert safe_to_discharge in STOPS
    assert set(STOPS) <= set(RULES)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_reason_has_a_sentence(language: str) -> None:
    """Each finding can be said in both languages with the parameters that it carries."""
    speaker = Speaker(language, strict=True)
    times = (None, Duration.of(5, "min"), Duration.of(1, "h"))
    cases = [
        FollowUp(),
        *(
            FollowUp(replace(SAFE, awake=a, observed=t))
            for a, t in product((True, False, None), times)
        ),
    ]

    assert all(speaker.say(rule(facts, TABLE, ON).reason) for facts in cases for rule in RULES)
