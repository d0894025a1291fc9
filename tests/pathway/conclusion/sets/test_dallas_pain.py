"""Sachs 1987: none, pressure, dissimilar, similar, exact reproduction."""

import pytest

from tests.pathway.conclusion.cases import answer, disc, step, study

CASES = [
    # steps, code, verdict by the old reading "similar or reproduction is positive"
    ([step(0, "none")], "none", "not_met"),
    ([step(0)], "none", "not_met"),
    ([step(0, "pressure")], "pressure", "not_met"),
    ([step(4, "discordant"), step(0, "none")], "dissimilar", "not_met"),
    ([step(4, "discordant"), step(5, "similar")], "similar", "met"),
    ([step(4, "similar"), step(2, "concordant")], "reproduction", "met"),
    ([step(None, "similar")], "similar", "met"),
    ([step(8, None), step(2, "concordant")], "reproduction", "met"),
    ([step(8, None), step(2, "similar")], "not-assessable", "unknown"),
    ([step(8, None)], "not-assessable", "unknown"),
    ([], "not-assessable", "unknown"),
]


@pytest.mark.parametrize(("steps", "code", "verdict"), CASES)
def test_the_strongest_kind_of_pain_is_the_code(steps, code, verdict):
    """The code is the strongest over all steps; one unasked step leaves it open below R."""
    found = answer("dallas-pain", study(disc("L4/L5", *steps)))

    assert (found.category, found.verdict) == (code, verdict)
