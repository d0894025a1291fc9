"""M08, B07: what the patient ticked is weighed, and never read as *not from the disc*.

The synthetic patient is Taylor Ticked: low back pain, worried and tired.
"""

from typing import Any

import pytest

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.candidacy.instruments import scores_are_low
from tests.journeys.clinic import Clinic

AT = ("2026-02-05T15:00", "nurse-1")
DAY = "2026-02-05"
FLAGS, INCOMPLETE = Decision.ELIGIBLE_WITH_FLAGS, "candidacy-scores-incomplete"


def worked_up() -> Clinic:
    """The patient, with a low PHQ-15 and nothing else remarkable."""
    clinic = Clinic("Taylor Ticked")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up()
    return clinic


@pytest.mark.parametrize(
    ("tool", "items", "decision", "why"),
    [
        # 9 items of 2: 18, from 15 on moderately severe (row band_phq_9_moderately_severe)
        ("phq_9", [2] * 9, FLAGS, "candidacy-scores-high"),
        # 9 items of 1: 9, below 10 (row score_phq_9)
        ("phq_9", [1] * 9, Decision.ELIGIBLE, "candidacy-scores-low"),
        # one item left out: nothing is estimated
        (
            "gad_7",
            [3, 3, 3, 3, 3, 3, None],
            FLAGS,
            INCOMPLETE,
        ),
        # 23 items of 1: between 17 and 33 (rows dram_zung_at_risk_*); no MSPQ was filled in
        ("zung", [1] * 23, FLAGS, INCOMPLETE),
        # 46: above 33, distressed-depressive whatever the MSPQ
        ("zung", [2] * 23, FLAGS, "candidacy-scores-high"),
        # 80 %: crippling, which is no distress (row band_odi_crippling)
        ("odi", [4] * 10, Decision.ELIGIBLE, "candidacy-scores-low"),
    ],
)
def test_a_sheet_is_scored_item_by_item(
    tool: str, items: list[int | None], decision: Decision, why: str
) -> None:
    """The nurse types what is ticked; the sum, the band and the flag follow.

    Given     the items of one questionnaire.
    Asked     what the rules propose.
    Expected  high sums and incomplete sheets are flags; none ends the candidacy.
    """
    clinic = worked_up()
    filled = {"tool": tool, "items": items, "on": DAY}
    clinic.does("answer_questionnaire", *AT, questionnaire=filled)

    table, day = clinic.tables["candidacy"], clinic.now.day

    assert scores_are_low(clinic.candidacy, table, day).reason.id == why
    assert proposal(clinic.candidacy, table, day).decision is decision


def test_what_a_sheet_cannot_hold_is_refused_all_at_once() -> None:
    """Nobody mends one number to hear of the next.

    Given     a PHQ-9 with an item of 4, eight items, and a total of 30.
    Asked     to record it; and to record a sum of 30.
    Expected  three problems with their places; and the sum is refused with its range.
    """
    clinic = worked_up()
    wrong: dict[str, Any] = {"tool": "phq_9", "items": [0, 4, 1, 0, 0, 0, 0, 0], "on": DAY}

    sheet = clinic.refuses("answer_questionnaire", *AT, questionnaire={**wrong, "total": 30})
    score = clinic.refusal("record_score", *AT, score={"tool": "phq_9", "value": 30, "on": DAY})

    assert sheet == ("candidacy-items-count", "candidacy-item-range", "candidacy-total-differs")
    (why,) = score.reasons
    assert (why.id, why.params["most"]) == ("candidacy-score-range", 27)
