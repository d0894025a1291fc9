"""M08: conservative care was too short; the test waits.

The synthetic patient is Alex Early: ten weeks of physiotherapy and tablets.
"""

from decimal import Decimal

import pytest

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Decision
from tests.application.fakes import choosing
from tests.journeys.clinic import Clinic
from tests.journeys.usual import Facts

TEN_WEEKS: list[Facts] = [
    {
        "kind": "physiotherapy",
        "began": "2025-11-20",
        "ended": "2026-01-29",
        "outcome": "failed",
    },
    {"kind": "nsaid", "began": "2025-11-20", "ended": "2026-01-29", "outcome": "failed"},
]
"""Two whole months."""

FIVE_MONTHS: list[Facts] = [{**each, "began": "2025-08-29"} for each in TEN_WEEKS]


def test_ten_weeks_of_care_defer_the_test() -> None:
    """Time mends it, so the rules propose to defer, not to refuse for ever.

    Given     ten weeks of physiotherapy and an NSAID, both failed; the clinic asks four months.
    Asked     whether the patient may have the test.
    Expected  *defer*, because of the length of care alone, with both numbers in the reason.
    """
    clinic = Clinic("Alex Early")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(treatments=TEN_WEEKS)

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)

    assert answer.decision is Decision.DEFER
    (why,) = answer.because
    assert why.reason.id == "candidacy-care-too-short"
    assert why.reason.params == {"months": 2, "least": Decimal(4)}


def test_nobody_can_decide_against_the_length_of_care() -> None:
    """The physician may defer, not wave through; and without a decision nothing is booked.

    Given     the same patient.
    Asked     to find the patient eligible; then to defer; then to book all the same.
    Expected  eligible is refused, defer is written, and a booking has to wait.
    """
    clinic = Clinic("Alex Early")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(treatments=TEN_WEEKS)

    decide = ("decide_candidacy", "2026-02-06T11:05", "physician-1")
    refused = clinic.refuses(*decide, decision="eligible", by="physician-1")
    flagged = clinic.refuses(*decide, decision="eligible_with_flags", by="physician-1")
    clinic.does(*decide, decision="defer", by="physician-1")
    slot = {"starts": "2026-03-10T09:30", "length": {"value": "60", "unit": "min"}}
    booking = clinic.refuses("book_slot", "2026-02-06T11:30", "coordinator-1", slot=slot)

    assert refused == flagged == ("candidacy-care-too-short",)
    assert booking == ("episode-candidacy-first",)


@pytest.mark.parametrize(
    ("policy", "decision"),
    [("3", Decision.ELIGIBLE), ("4", Decision.ELIGIBLE), ("6", Decision.DEFER)],
)
def test_the_clinic_chooses_between_three_sources(policy: str, decision: Decision) -> None:
    """Five months are enough for two of the sources and too short for the third.

    Given     five months of care that failed.
    Asked     under the clinic's choice of three, four or six months.
    Expected  eligible under three and four, deferred under six.
    """
    chosen = choosing(candidacy={"least_months_of_conservative_care": policy})
    clinic = Clinic("Alex Early", tables=chosen)
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(treatments=FIVE_MONTHS)

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)

    assert answer.decision is decision
