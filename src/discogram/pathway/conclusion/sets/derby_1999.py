"""Derby 1999, pressure classes (Spine 24:364-71): chemical, mechanical, indeterminate, normal.

Printed as below 15, 15-50, 51-90 and no pain above 90; read without gaps, so 50.5 is
indeterminate. It classifies a pressure and names no disc positive.
"""

from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.conclusion.answer import Boundary, Category, DiscAnswer
from discogram.pathway.conclusion.clauses import (
    below,
    hurts_below,
    missing_pressure,
    missing_where,
    pain_is_familiar,
    psi,
)
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet, nothing_assumed
from discogram.pathway.conclusion.settle import Clauses, missing_in
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, Provoked, deciding
from discogram.words.verdict import Finding, Verdict

_CLASSES = (
    ("derby_1999_chemical", Boundary.STRICT, Category.CHEMICAL),
    ("derby_1999_mechanical", Boundary.INCLUSIVE, Category.MECHANICAL),
    ("derby_1999_indeterminate", Boundary.INCLUSIVE, Category.INDETERMINATE),
)
"""Row of the upper limit, the source's own wording at that limit, and the class, in order."""

_VERDICTS = {
    Category.CHEMICAL: Verdict.MET,
    Category.MECHANICAL: Verdict.MET,
    Category.INDETERMINATE: Verdict.UNKNOWN,
    Category.NORMAL: Verdict.NOT_MET,
    Category.NOT_ASSESSABLE: Verdict.UNKNOWN,
}


def answer(case: Case) -> DiscAnswer:
    """At which pressure class concordant pain came."""
    asked = Asked(None, CONCORDANT)
    steps = case.steps(asked)
    sources = case.limits.cites("derby_1999_chemical")
    concordant = pain_is_familiar(steps, asked, sources)
    if concordant.verdict is Verdict.NOT_MET:
        return _without_pain(case, concordant)
    if concordant.verdict is Verdict.UNKNOWN:
        return _answered(case, Category.NOT_ASSESSABLE, (concordant,), None)
    return _classed(case, concordant, steps)


def _classed(case: Case, concordant: Finding, steps: tuple[Provoked, ...]) -> DiscAnswer:
    step = deciding(steps)
    rise = step.rise if step else None
    for row, own, category in _CLASSES:
        limit, boundary = case.limits.exact[row], case.boundary_or(own)
        verdict = below(steps, limit, boundary)
        if verdict is Verdict.UNKNOWN:
            missing = missing_where(case.tested.test, steps, hurts_below(limit, boundary))
            lost = _lost(case, row, missing)
            return _answered(case, Category.NOT_ASSESSABLE, (concordant, lost), rise)
        if verdict is Verdict.MET:
            return _answered(case, category, (concordant, _pressure(case, row, rise)), rise)
    last = _pressure(case, "derby_1999_indeterminate", rise, above=True)
    return _answered(case, Category.NORMAL, (concordant, last), rise)


def _lost(case: Case, row: str, missing: tuple[str, ...]) -> Finding:
    limit = case.limits.rows[row]
    why = reason("conclusion-class-unknown", limit=limit.number)
    return Finding.unknown("pressure_class", why, *missing, sources=limit.cites)


def _pressure(case: Case, row: str, rise: Fraction | None, above: bool = False) -> Finding:
    limit = case.limits.rows[row]
    shown = None if rise is None else psi(rise)
    word = "conclusion-class-above" if above else "conclusion-class-up-to"
    return Finding(
        "pressure_class",
        Verdict.NOT_MET if above else Verdict.MET,
        reason(word, rise=shown, limit=limit.number),
        limit.cites,
    )


def _without_pain(case: Case, concordant: Finding) -> DiscAnswer:
    """No concordant pain: normal only if the disc was pressurised above the last limit."""
    row = case.limits.rows["derby_1999_indeterminate"]
    highest = case.tested.test.highest_rise
    if highest is not None and highest > case.limits.exact["derby_1999_indeterminate"]:
        why = reason("conclusion-tested-above", highest=psi(highest), limit=row.number)
        tested = Finding("pressure_class", Verdict.NOT_MET, why, row.cites)
        return _answered(case, Category.NORMAL, (concordant, tested), None)
    shown = None if highest is None else psi(highest)
    word = "conclusion-tested-unknown" if highest is None else "conclusion-tested-to"
    why = reason(word, highest=shown, limit=row.number)
    missing = () if shown is not None else missing_pressure(case.tested.test)
    tested = Finding.unknown("pressure_class", why, *missing, sources=row.cites)
    return _answered(case, Category.NOT_ASSESSABLE, (concordant, tested), None)


def _answered(
    case: Case, category: Category, clauses: Clauses, rise: Fraction | None
) -> DiscAnswer:
    missing = missing_in(clauses) if category is Category.NOT_ASSESSABLE else ()
    return DiscAnswer(case.tested.disc, category, _VERDICTS[category], clauses, missing, rise)


SET = CriteriaSet(
    "derby-1999-pressure",
    "derby-1999",
    LUMBAR,
    answer,
    nothing_assumed,
    diagnostic=False,
    uses_controls=False,
)
