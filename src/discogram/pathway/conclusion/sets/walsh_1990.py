"""Walsh 1990 as used at Stanford: bad pain, two behaviours, an abnormal disc, familiar pain.

The 0-5 thermometer where it was used; else 6/10 stands for 3/5 and is marked as derived. No
pressure limit. The original asked for no control disc; Carragee required one of at most 2/5.
"""

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.answer import DiscAnswer
from discogram.pathway.conclusion.clauses import (
    behaviours_are_enough,
    disc_is_abnormal,
    pain_is_familiar,
    pain_is_strong_enough,
)
from discogram.pathway.conclusion.criteria import EVERYWHERE, Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.settle import positive_or_negative
from discogram.pathway.conclusion.steps import SIMILAR_TOO, Asked, Provoked, deciding
from discogram.words.verdict import Finding, Verdict


def answer(case: Case) -> DiscAnswer:
    """Whether a disc is positive by Walsh's criteria."""
    test, limits = case.tested.test, case.limits
    measured = test.thermometer is not None
    least = None if measured else limits.number("walsh_1990_pain")
    asked = Asked(least, SIMILAR_TOO)
    steps = case.steps(asked)
    target = (
        _thermometer(case) if measured else _derived(case, steps),
        pain_is_familiar(steps, asked, limits.cites("walsh_1990_familiar")),
        behaviours_are_enough(test, limits.rows["walsh_1990_behaviours"]),
        disc_is_abnormal(case.tested, limits.rows["walsh_1990_grade"]),
    )
    step = deciding(steps)
    return positive_or_negative(test.disc, target, step.rise if step else None)


def _thermometer(case: Case) -> Finding:
    row = case.limits.rows["walsh_1990_thermometer"]
    shown = case.tested.test.thermometer or 0
    met = shown >= row.number
    word = "conclusion-thermometer-met" if met else "conclusion-thermometer-not-met"
    why = reason(word, shown=shown, least=row.number)
    return Finding("pain", Verdict.of(met), why, row.cites)


def _derived(case: Case, steps: tuple[Provoked, ...]) -> Finding:
    return pain_is_strong_enough(steps, case.limits.rows["walsh_1990_pain"])


def assumptions(study: Study, limits: Limits) -> tuple[Reason, ...]:
    """That 6/10 stands for 3/5, wherever the thermometer was not used."""
    derived = any(tested.test.thermometer is None for tested in study.discs)
    scores = {
        "score": limits.rows["walsh_1990_pain"].number,
        "thermometer": limits.rows["walsh_1990_thermometer"].number,
    }
    return (reason("conclusion-assume-derived-score", **scores),) if derived else ()


SET = CriteriaSet(
    "walsh-1990", "walsh-1990", EVERYWHERE, answer, assumptions, uses_controls=False
)
