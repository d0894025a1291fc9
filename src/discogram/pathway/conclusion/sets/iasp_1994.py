"""IASP taxonomy (Merskey and Bogduk 1994): discogenic pain, and internal disc disruption.

No pressure and no score in the 1994 text: the accustomed pain is reproduced, and a neighbour's
injection does not reproduce it. Internal disc disruption also needs a CT grade of 3 or more.
"""

from discogram.errors import Reason
from discogram.pathway.conclusion.answer import DiscAnswer
from discogram.pathway.conclusion.clauses import (
    annulus_is_torn,
    no_other_source,
    other_source_assumed,
    pain_is_familiar,
)
from discogram.pathway.conclusion.controls import does_not_reproduce, missing_kind, one_speaks
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.settle import Clauses, positive_or_negative
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, deciding
from discogram.words.verdict import Finding


def discogenic_pain(case: Case) -> DiscAnswer:
    """Whether a disc meets the 1994 definition of discogenic pain."""
    return _answer(case, ())


def internal_disruption(case: Case) -> DiscAnswer:
    """Whether a disc also shows the tear that internal disc disruption needs."""
    return _answer(case, (annulus_is_torn(case.tested, case.limits.rows["iasp_1994_grade"]),))


def _answer(case: Case, more: tuple[Finding, ...]) -> DiscAnswer:
    asked = Asked(None, CONCORDANT)
    steps = case.steps(asked)
    sources = case.limits.cites("iasp_1994_control")
    excluded = case.study.background.other_source_excluded
    target = (
        pain_is_familiar(steps, asked, sources),
        *more,
        *no_other_source(excluded, sources),
    )
    step = deciding(steps)
    rise = step.rise if step else None
    return positive_or_negative(case.tested.disc, target, rise, lambda: _controls(case))


def _controls(case: Case) -> Clauses:
    sources = case.limits.cites("iasp_1994_control")
    return (
        one_speaks(
            case.study,
            case.tested.disc,
            lambda tested: does_not_reproduce(tested.test),
            sources,
            missing_kind,
        ),
    )


def assumptions(study: Study, limits: Limits) -> tuple[Reason, ...]:
    """The other source of pain, where nobody said that it was looked for."""
    del limits
    return other_source_assumed(study.background.other_source_excluded)


DISC = CriteriaSet("iasp-1994-disc", "iasp-1994", LUMBAR, discogenic_pain, assumptions)
IDD = CriteriaSet("iasp-1994-idd", "iasp-1994", LUMBAR, internal_disruption, assumptions)
