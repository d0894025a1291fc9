"""Derby 1999, pressure classes (Spine 24:364-71): chemical, mechanical, indeterminate, normal.

Printed as below 15, 15-50, 51-90 and no pain above 90; read without gaps, so 50.5 is
indeterminate. It classifies a pressure and names no disc positive.
"""

from dataclasses import replace
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
from discogram.pathway.provocation.facts import Step
from discogram.words.verdict import Finding, Verdict, all_of

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


def _other_pain(case: Case) -> Finding | None:
    """Pain of another kind up to the last limit: no printed class holds such a disc.

    None where there surely was none; unknown where a score or a pressure was not recorded.
    """
    row = case.limits.rows["derby_1999_indeterminate"]
    limit = case.limits.exact["derby_1999_indeterminate"]
    test = case.tested.test
    hurt = [
        (_hurts_by(limit, *each), *each) for each in zip(test.steps, test.rises, strict=True)
    ]
    surely = [rise for verdict, _, rise in hurt if verdict is Verdict.MET and rise is not None]
    if surely:
        why = reason("conclusion-other-pain-below", rise=psi(min(surely)), limit=row.number)
        return Finding("pressure_class", Verdict.NOT_MET, why, row.cites)
    unsure = tuple(step for verdict, step, _ in hurt if verdict is Verdict.UNKNOWN)
    if not unsure:
        return None
    score = ("pain_nrs",) if any(step.pain is None for step in unsure) else ()
    lost = (*score, *missing_pressure(replace(test, steps=unsure)))
    why = reason("conclusion-other-pain-unknown", missing=lost, limit=row.number)
    return Finding.unknown("pressure_class", why, *lost, sources=row.cites)


def _hurts_by(limit: Fraction, step: Step, rise: Fraction | None) -> Verdict:
    """Whether a step hurt at all, and no higher than the limit."""
    pain = Verdict.of(None if step.pain is None else step.pain.value > 0)
    return all_of((pain, Verdict.of(None if rise is None else rise <= limit)))


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
        other = _other_pain(case)
        category = Category.NORMAL if other is None else Category.NOT_ASSESSABLE
        return _answered(case, category, (concordant, other or tested), None)
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
