"""M08, M10: a test whose result changes nothing is not done.

The synthetic patient is Casey Decided: wants no operation, whatever the test may show.
"""

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Decision
from tests.journeys.clinic import Clinic


def test_a_result_that_changes_nothing_ends_the_candidacy() -> None:
    """No needle for curiosity.

    Given     the patient would accept no treatment that hangs on the result.
    Asked     what the rules propose, and to find the patient eligible.
    Expected  *not eligible*; the refusal says why.
    """
    clinic = Clinic("Casey Decided")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(changes_management=False)

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    decided = {"decision": "eligible", "by": "physician-1"}
    refused = clinic.refuses("decide_candidacy", "2026-02-06T11:05", "physician-1", **decided)

    assert answer.decision is Decision.NOT_ELIGIBLE
    assert refused == ("candidacy-management-unchanged",)


def test_a_question_that_nobody_asked_is_not_a_no() -> None:
    """Unknown defers; only a *no* ends it.

    Given     nobody asked whether the result would change treatment.
    Asked     what the rules propose, and to find the patient eligible.
    Expected  *defer*, and the refusal says that it has to be asked.
    """
    clinic = Clinic("Casey Decided")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(changes_management=None)

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    decided = {"decision": "eligible", "by": "physician-1"}
    refused = clinic.refuses("decide_candidacy", "2026-02-06T11:05", "physician-1", **decided)

    assert answer.decision is Decision.DEFER
    assert refused == ("candidacy-management-unknown",)
