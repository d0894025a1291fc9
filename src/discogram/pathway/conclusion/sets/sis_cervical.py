"""SIS, cervical and thoracic: concordant pain of at least 7/10, and a painless neighbour.

No pressure classes. Facet pain must have been excluded, which the file can only say in general.
"""

from discogram.errors import Reason
from discogram.pathway.conclusion.answer import DiscAnswer
from discogram.pathway.conclusion.clauses import (
    no_other_source,
    other_source_assumed,
    pain_is_familiar,
    pain_is_strong_enough,
)
from discogram.pathway.conclusion.controls import is_painless, missing_pain, one_speaks
from discogram.pathway.conclusion.criteria import ABOVE, Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.settle import Clauses, positive_or_negative
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, deciding


def answer(case: Case) -> DiscAnswer:
    """Whether a disc above the lumbar spine is positive."""
    row = case.limits.rows["sis_cervical_pain"]
    asked = Asked(case.limits.number("sis_cervical_pain"), CONCORDANT)
    steps = case.steps(asked)
    excluded = case.study.background.other_source_excluded
    target = (
        pain_is_strong_enough(steps, row),
        pain_is_familiar(steps, asked, row.cites),
        *no_other_source(excluded, row.cites),
    )
    step = deciding(steps)
    rise = step.rise if step else None
    return positive_or_negative(case.tested.disc, target, rise, lambda: _controls(case))


def _controls(case: Case) -> Clauses:
    sources = case.limits.cites("sis_cervical_control")
    return (
        one_speaks(
            case.study,
            case.tested.disc,
            lambda tested: is_painless(tested.test),
            sources,
            missing_pain,
        ),
    )


def assumptions(study: Study, limits: Limits) -> tuple[Reason, ...]:
    """That facet pain was excluded, where nobody said so."""
    del limits
    return other_source_assumed(study.background.other_source_excluded)


SET = CriteriaSet("sis-cervical", "sis-2004", ABOVE, answer, assumptions)
