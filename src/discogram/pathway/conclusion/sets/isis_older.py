"""The older ISIS/IASP wording: at least 7/10, below 50 psi absolute or below 15 above opening.

Here 50 is the absolute static pressure; do not confuse it with 50 above opening.
"""

from collections.abc import Callable
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.conclusion.answer import Boundary, DiscAnswer
from discogram.pathway.conclusion.clauses import (
    missing_where,
    pain_is_familiar,
    pain_is_strong_enough,
    within,
)
from discogram.pathway.conclusion.controls import (
    hurts_only_above,
    is_painless,
    missing_of,
    one_speaks,
)
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet, nothing_assumed
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.settle import Clauses, positive_or_negative
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, Provoked, deciding
from discogram.pathway.provocation.facts import DiscTest
from discogram.words.verdict import Finding, Verdict, all_of, any_of


def answer(case: Case) -> DiscAnswer:
    """Whether a disc is positive by the older wording."""
    test, rows = case.tested.test, case.limits.rows
    asked = Asked(case.limits.number("isis_older_pain"), CONCORDANT)
    steps = case.steps(asked)
    target = (
        pain_is_strong_enough(steps, rows["isis_older_pain"]),
        pain_is_familiar(steps, asked, rows["isis_older_pain"].cites),
        _pressure(case, steps),
    )
    step = deciding(steps)
    return positive_or_negative(
        test.disc, target, step.rise if step else None, lambda: _controls(case)
    )


def _pressure(case: Case, steps: tuple[Provoked, ...]) -> Finding:
    limits, boundary = case.limits, case.boundary_or(Boundary.STRICT)
    absolute, low = limits.exact["isis_older_absolute"], limits.exact["isis_older_low"]

    def at(each: Provoked) -> Verdict:
        if each.holds is Verdict.NOT_MET:
            return each.holds
        static = _absolute(case.tested.test, each)
        under = None if static is None else within(static, absolute, boundary)
        near = None if each.rise is None else within(each.rise, low, boundary)
        return all_of((each.holds, any_of((Verdict.of(under), Verdict.of(near)))))

    verdict = any_of(at(each) for each in steps) if steps else Verdict.UNKNOWN
    sources = limits.cites("isis_older_absolute", "isis_older_low")
    rows = limits.rows
    params = {
        "absolute": rows["isis_older_absolute"].number,
        "limit": rows["isis_older_low"].number,
    }
    if verdict is Verdict.UNKNOWN:
        lost = _missing(case.tested.test, steps, at)
        why = reason("conclusion-either-pressure-unknown", **params, missing=lost)
        return Finding.unknown("pressure", why, *lost, sources=sources)
    word = verdict.value.replace("_", "-")
    why = reason(f"conclusion-either-pressure-{word}", **params)
    return Finding("pressure", verdict, why, sources)


def _absolute(test: DiscTest, each: Provoked) -> Fraction | None:
    """The static pressure in psi: as read, or the opening pressure and the rise above it."""
    if each.step.static_pressure is not None:
        return each.step.static_pressure.exact
    if each.rise is None or test.opening_pressure is None:
        return None
    return test.opening_pressure.exact + each.rise


def _missing(
    test: DiscTest, steps: tuple[Provoked, ...], ask: Callable[[Provoked], Verdict]
) -> tuple[str, ...]:
    """What is missing, the static pressure too where only the rise above opening is known."""
    bare = any(
        ask(each) is Verdict.UNKNOWN and each.rise is not None and _absolute(test, each) is None
        for each in steps
    )
    static = ("static_pressure",) if bare else ()
    return tuple(dict.fromkeys((*missing_where(test, steps, ask), *static)))


def _controls(case: Case) -> Clauses:
    least: Fraction = case.limits.exact["isis_older_control"]

    def suits(tested: TestedDisc) -> Verdict:
        return any_of((is_painless(tested.test), hurts_only_above(tested.test, least)))

    sources = case.limits.cites("isis_older_control")
    return (one_speaks(case.study, case.tested.disc, suits, sources, missing_of),)


SET = CriteriaSet("isis-older", "isis-older", LUMBAR, answer, nothing_assumed)
