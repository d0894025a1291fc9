"""Does what is said of a plan show what is broken, in both languages?"""

import re
from dataclasses import replace
from types import SimpleNamespace
from typing import cast

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from discogram.adapters.plans.plan_json import _clause
from discogram.bootstrap import speaker
from discogram.pathway.needle.planning.named import RuleName, WayOut
from discogram.pathway.needle.planning.plan import Clause, Plan
from discogram.scans.plan_words import (
    broken,
    clause_value,
    sagittal_head,
    shortfalls_of,
)

LANGUAGES = ("en", "es")


def clause(value: float, least: float | None = 1.0, most: float | None = None, unit="mm"):
    """A rule asked of a value."""
    bounds = [value - least] if least is not None else []
    bounds += [most - value] if most is not None else []
    return Clause(RuleName.BONE, unit, value, least, most, min(bounds))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("value", "shown"), [(0.95, "0.95"), (0.999, "0.999"), (-0.5, "-0.5"), (0.4, "0.4")]
)
def test_a_broken_rule_shows_more_digits_until_it_is_seen_to_be_broken(lang, value, shown):
    """0.95 where 1.0 is asked; never "1.0, at least 1.0 is asked"."""
    numbers = re.findall(r"-?\d+(?:[.,]\d+)?", speaker(lang).say(broken(clause(value))))
    assert [each.replace(",", ".") for each in numbers] == [shown, "1.0"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_units_stand_where_they_are_read(lang):
    """A space before millimetres and none before degrees; what is far is not measured on."""
    say = speaker(lang).say
    assert "1.4 mm" in say(clause_value(clause(1.4))).replace(",", ".")
    assert "14.5°" in say(clause_value(clause(14.5, None, 15.0, "deg"))).replace(",", ".")
    assert ("or more" if lang == "en" else "o más") in say(
        clause_value(replace(clause(99.0), or_more=True))
    )


@settings(deadline=None)
@given(value=st.floats(-5, 5), least=st.sampled_from((0.0, 1.0, 1.5, 4.0)))
def test_the_file_never_says_the_limit_where_the_limit_is_broken(value, least):
    """In `plan.json` too: a value below the limit, and how much is missing, above 0."""
    told = _clause(clause(value, least))
    if told["met"]:
        assert told["short_by"] == 0
    else:
        assert told["value"] < told["least"] or least - value < 1e-6
        assert told["short_by"] > 0


def shortfalls():
    """Of a plan that breaks one rule and has two ways out; nothing else is asked of it."""
    advice = (WayOut.OTHER_SIDE, WayOut.CURVED)
    return shortfalls_of(cast("Plan", SimpleNamespace(violates=(clause(0.5),), advice=advice)))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_advice_is_a_sentence_of_its_own(lang: str) -> None:
    """Nothing is strung together with an "and" that joins the wrong things."""
    said = [speaker(lang).say(each) for each in shortfalls()]
    assert len(said) == 3
    assert all(each.endswith(".") and each.count(": ") == 1 for each in said)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("entry", "projected"), [(-88.0, True), (60.0, True), (-3.0, False)])
def test_a_needle_that_leaves_the_sagittal_slice_is_called_projected(
    lang: str, entry: float, projected: bool
) -> None:
    """Drawn over a slice that it only meets at its tip, it would look as if it lay there."""
    ends = {"entry_ras": np.array([entry, 0.0, 0.0]), "target_ras": np.array([-3.6, 80.0, 0.0])}
    said = speaker(lang).say(sagittal_head(cast("Plan", SimpleNamespace(**ends))))
    word = {"en": "projected", "es": "proyectada"}[lang]
    assert (word in said) == projected
