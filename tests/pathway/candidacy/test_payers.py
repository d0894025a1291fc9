"""Who advises against the test, and whether the payer agreed (M08)."""

from datetime import date

import pytest

from discogram.errors import InputError
from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import (
    Authorisation,
    AuthorisationState,
    Candidacy,
    Decision,
)
from discogram.pathway.candidacy.payers import (
    guidelines_agree_with_the_test,
    payer_has_authorised,
)
from discogram.words.spine import Region
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import PATIENT, TABLE, TODAY, but

LUMBAR = ("eck-2014", "chou-2009", "odg-texas", "wa-lni-2008")
ABOVE = ("bcbsnd-2019", "odg-texas")


@pytest.mark.parametrize(
    ("region", "sources"),
    [
        (Region.LUMBAR, LUMBAR),
        (Region.THORACIC, ABOVE),
        (Region.CERVICAL, ABOVE),
        (None, (LUMBAR[0], ABOVE[0], *LUMBAR[1:])),
    ],
)
def test_who_advises_against_the_test_is_named_by_region(
    region: Region | None, sources: tuple[str, ...]
) -> None:
    """A payer that calls the cervical test investigational is not quoted at the lumbar one."""
    assert guidelines_agree_with_the_test(but(region=region), TABLE, TODAY).sources == sources


def test_nobody_advises_against_a_region_that_nobody_named() -> None:
    """Until the region is known the notice is unknown, and asks for it."""
    finding = guidelines_agree_with_the_test(but(region=None), TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (Verdict.UNKNOWN, ("region",))
    assert finding.reason.id == "candidacy-advised-against-somewhere"


def test_the_guidelines_against_the_test_are_always_named() -> None:
    """The notice depends on the region, and on nothing else that is known of the patient."""
    findings = {
        guidelines_agree_with_the_test(each, TABLE, TODAY)
        for each in (PATIENT, Candidacy(region=PATIENT.region))
    }

    assert len(findings) == 1


def approved(valid_until: date | None) -> Authorisation:
    """An approval up to a day."""
    return Authorisation(AuthorisationState.APPROVED, valid_until=valid_until)


@pytest.mark.parametrize(
    ("told", "verdict", "why"),
    [
        (None, Verdict.UNKNOWN, "unknown"),
        (Authorisation(AuthorisationState.NOT_NEEDED), Verdict.MET, "settled"),
        (Authorisation(AuthorisationState.SELF_PAY), Verdict.MET, "settled"),
        (Authorisation(AuthorisationState.NOT_ASKED), Verdict.NOT_MET, "open"),
        (Authorisation(AuthorisationState.REQUESTED), Verdict.NOT_MET, "open"),
        (Authorisation(AuthorisationState.DENIED), Verdict.NOT_MET, "open"),
        (Authorisation(AuthorisationState.APPEALED), Verdict.NOT_MET, "open"),
        (approved(None), Verdict.UNKNOWN, "no-end"),
        (approved(date(2026, 11, 22)), Verdict.NOT_MET, "run-out"),
        (approved(TODAY), Verdict.MET, "approved"),
    ],
)
def test_the_payer_is_a_flag_and_stops_nothing_medical(
    told: Authorisation | None, verdict: Verdict, why: str
) -> None:
    """An approval stands up to its last day; whatever was said, the test may be decided on."""
    facts = but(authorisation=told)
    finding = payer_has_authorised(facts, TABLE, TODAY)

    assert (finding.verdict, finding.reason.id) == (verdict, f"candidacy-authorisation-{why}")
    quiet = verdict is Verdict.MET
    decision = Decision.ELIGIBLE if quiet else Decision.ELIGIBLE_WITH_FLAGS
    assert proposal(facts, TABLE, TODAY).decision is decision


def test_contradictory_answers_of_a_payer_are_refused_at_once() -> None:
    """A denial has no last day, and no approval ends before it was given."""
    with pytest.raises(InputError) as wrong:
        Authorisation(AuthorisationState.DENIED, on=TODAY, valid_until=date(2026, 11, 22))

    assert [(each.id, each.place) for each in wrong.value.reasons] == [
        ("candidacy-authorisation-reversed", "valid_until"),
        ("candidacy-authorisation-not-approved", "state"),
    ]
