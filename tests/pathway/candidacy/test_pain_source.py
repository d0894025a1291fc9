"""Is the source of the pain open, and are its suspects described (M08, M09)?"""

from dataclasses import replace
from datetime import date

import pytest

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Candidacy, CorrelatedTest, Decision, TestKind
from discogram.pathway.candidacy.pain_source import (
    imaging_has_left_it_open,
    pain_is_not_mainly_psychogenic,
    suspects_are_described,
)
from discogram.words.spine import Disc
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import DESCRIBED, PATIENT, TABLE, TODAY, but

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
THREE_ANSWERS = [
    (False, MET, Decision.ELIGIBLE),
    (True, NOT_MET, Decision.NOT_ELIGIBLE),
    (None, UNKNOWN, Decision.DEFER),
]


@pytest.mark.parametrize(("settled", "verdict", "decision"), THREE_ANSWERS)
def test_imaging_that_settled_the_source_makes_the_test_needless(
    settled: bool | None, verdict: Verdict, decision: Decision
) -> None:
    """The test is for what X-ray and MRI leave open; nobody asked is not *open*."""
    facts = but(imaging_settled_it=settled)

    assert imaging_has_left_it_open(facts, TABLE, TODAY).verdict is verdict
    assert proposal(facts, TABLE, TODAY).decision is decision


@pytest.mark.parametrize(("mainly", "verdict", "decision"), THREE_ANSWERS)
def test_a_pain_that_is_mainly_psychogenic_is_not_tested(
    mainly: bool | None, verdict: Verdict, decision: Decision
) -> None:
    """Somebody has to have judged it; a questionnaire alone does not."""
    facts = but(mainly_psychogenic=mainly)

    assert pain_is_not_mainly_psychogenic(facts, TABLE, TODAY).verdict is verdict
    assert proposal(facts, TABLE, TODAY).decision is decision


LATER = tuple(replace(test, on=date(2026, 12, 1)) for test in DESCRIBED)
OTHER_DISC = CorrelatedTest(TestKind.MODIC, "1", date(2026, 6, 1), Disc.L5_S1)


@pytest.mark.parametrize(
    ("facts", "missing"),
    [
        (PATIENT, ()),
        (but(tests=DESCRIBED[1:]), ("L4/L5.pfirrmann",)),
        (but(tests=(*DESCRIBED[:2], OTHER_DISC)), ("L4/L5.modic", "L4/L5.contour")),
        (
            but(suspects=(Disc.L4_L5, Disc.L5_S1), tests=(*DESCRIBED, OTHER_DISC)),
            ("L5/S1.pfirrmann", "L5/S1.hiz", "L5/S1.contour"),
        ),
        (but(tests=(*DESCRIBED[:3], *LATER)), ("L4/L5.contour",)),
        (but(suspects=()), ("suspects",)),
    ],
)
def test_each_suspected_disc_is_described(facts: Candidacy, missing: tuple[str, ...]) -> None:
    """The flag names disc and grade that is lacking; another disc's grade is no answer."""
    finding = suspects_are_described(facts, TABLE, TODAY)

    assert (finding.verdict, finding.missing) == (UNKNOWN if missing else MET, missing)
    decision = Decision.ELIGIBLE_WITH_FLAGS if missing else Decision.ELIGIBLE
    assert proposal(facts, TABLE, TODAY).decision is decision
