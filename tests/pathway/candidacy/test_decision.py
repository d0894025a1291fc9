"""What the rules propose; the physician decides (M08)."""

from dataclasses import replace

import pytest

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import (
    Background,
    Candidacy,
    Contraindication,
    Decision,
    Imaging,
)
from tests.pathway.candidacy.cases import PATIENT, TABLE, TODAY, answering, but


@pytest.mark.parametrize(
    ("facts", "decision", "because"),
    [
        (PATIENT, Decision.ELIGIBLE, ()),
        (
            answering(Contraindication.PRIOR_SURGERY, True),
            Decision.ELIGIBLE_WITH_FLAGS,
            ("no_relative_contraindication_is_present",),
        ),
        (
            but(background=replace(PATIENT.background, somatisation=None)),
            Decision.ELIGIBLE_WITH_FLAGS,
            ("background_is_quiet",),
        ),
        (but(treatments=()), Decision.DEFER, ("conservative_care_has_failed",)),
        (but(imaging=Imaging()), Decision.DEFER, ("imaging_has_been_done",)),
        (but(indications=None), Decision.DEFER, ("an_indication_is_named",)),
        (but(indications=frozenset()), Decision.NOT_ELIGIBLE, ("an_indication_is_named",)),
        (
            but(would_change_management=False),
            Decision.NOT_ELIGIBLE,
            ("result_would_change_management",),
        ),
        (
            answering(Contraindication.INFECTION, True),
            Decision.NOT_ELIGIBLE,
            ("no_contraindication_stands",),
        ),
        (
            answering(Contraindication.INFECTION, None),
            Decision.DEFER,
            ("no_contraindication_stands",),
        ),
    ],
)
def test_the_proposal_and_its_reason(
    facts: Candidacy, decision: Decision, because: tuple[str, ...]
) -> None:
    """One changed fact changes the proposal, and is named as its reason."""
    proposed = proposal(facts, TABLE, TODAY)

    assert proposed.decision is decision
    assert tuple(finding.rule for finding in proposed.because) == because


def test_every_reason_is_told_at_once() -> None:
    """An open rule hides neither another one nor a raised flag."""
    facts = replace(
        answering(Contraindication.INFECTION, True),
        treatments=(),
        background=replace(PATIENT.background, somatisation=True),
        tests=(),
    )
    proposed = proposal(facts, TABLE, TODAY)

    assert proposed.decision is Decision.NOT_ELIGIBLE
    assert [finding.rule for finding in proposed.because] == [
        "conservative_care_has_failed",
        "no_contraindication_stands",
        "suspects_are_described",
        "background_is_quiet",
    ]


def test_nothing_known_defers() -> None:
    """An empty file is neither eligible nor refused."""
    assert proposal(Candidacy(), TABLE, TODAY).decision is Decision.DEFER


def test_the_notice_is_in_every_proposal() -> None:
    """Who recommends against the test is told with every decision, and decides none."""
    for facts in (PATIENT, Candidacy(), but(background=Background())):
        told = proposal(facts, TABLE, TODAY)
        assert [notice.rule for notice in told.notices] == ["guidelines_agree_with_the_test"]
        assert set(told.notices) <= set(told.flags)
        assert not set(told.notices) & set(told.because)
