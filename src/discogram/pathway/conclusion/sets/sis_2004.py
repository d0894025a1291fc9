"""SIS/ISIS guidelines (Bogduk ed. 2004): absolute, highly probable, discogenic, possible.

Best category first. Limits are strict in the source's wording (below 15, below 50 psi).
"""

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.answer import Boundary, Category, DiscAnswer
from discogram.pathway.conclusion.clauses import (
    below,
    hurts_below,
    missing_where,
    pain_is_familiar,
    pain_is_strong_enough,
    pressure_is_below,
    psi,
)
from discogram.pathway.conclusion.controls import (
    adjacent,
    hurts_only_above,
    is_painless,
    missing_of,
)
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.settle import Clauses, unsettled
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, Provoked, deciding
from discogram.words.spine import Disc, neighbours
from discogram.words.verdict import Finding, Verdict


def answer(case: Case) -> DiscAnswer:
    """Which category of the 2004 guideline a disc falls into."""
    limits, test = case.limits, case.tested.test
    asked = Asked(limits.number("sis_2004_pain"), CONCORDANT)
    steps = case.steps(asked)
    boundary = case.boundary_or(Boundary.STRICT)
    pain = limits.rows["sis_2004_pain"]
    target = (
        pain_is_strong_enough(steps, pain),
        pain_is_familiar(steps, asked, pain.cites),
        pressure_is_below(test, steps, limits.rows["sis_2004_cap"], boundary),
    )
    early = unsettled(test.disc, target, Category.NONE)
    return early or _with_controls(case, target, steps, boundary)


def _with_controls(
    case: Case, target: Clauses, steps: tuple[Provoked, ...], boundary: Boundary
) -> DiscAnswer:
    disc = case.tested.disc
    step = deciding(steps)
    rise = step.rise if step else None
    low = _low_pressure(case, steps, boundary)
    if low.verdict is Verdict.UNKNOWN and _hangs_on_the_pressure(case):
        # Which of two categories it is hangs on a pressure that nobody recorded.
        clauses = (*target, low)
        verdict = Verdict.UNKNOWN
        return DiscAnswer(disc, Category.NOT_ASSESSABLE, verdict, clauses, low.missing, rise)
    controls, category = _category(case, low=low.verdict is Verdict.MET)
    verdict = Verdict.UNKNOWN if category is Category.INDETERMINATE else Verdict.MET
    missing = controls.missing if category is Category.INDETERMINATE else ()
    return DiscAnswer(disc, category, verdict, (*target, low, controls), missing, rise)


def _hangs_on_the_pressure(case: Case) -> bool:
    """Whether the controls give one category below the low limit and another above it."""
    return _category(case, low=True)[1] is not _category(case, low=False)[1]


def _low_pressure(case: Case, steps: tuple[Provoked, ...], boundary: Boundary) -> Finding:
    row = case.limits.rows["sis_2004_low"]
    limit = case.limits.exact["sis_2004_low"]
    verdict = below(steps, limit, boundary)
    params = {"limit": row.number, "boundary": boundary}
    if verdict is Verdict.UNKNOWN:
        missing = missing_where(case.tested.test, steps, hurts_below(limit, boundary))
        why = reason("conclusion-pressure-unknown", **params, missing=missing)
        return Finding.unknown("low_pressure", why, *missing, sources=row.cites)
    step = deciding(steps)
    rise = psi(step.rise) if step and step.rise is not None else None
    word = (
        "conclusion-pressure-met" if verdict is Verdict.MET else "conclusion-pressure-not-met"
    )
    return Finding("low_pressure", verdict, reason(word, rise=rise, **params), row.cites)


def _category(case: Case, *, low: bool) -> tuple[Finding, Category]:
    """The controls' clause and the category they allow."""
    disc, study, limits = case.tested.disc, case.study, case.limits
    beside = neighbours(disc, study.count)
    tested = adjacent(study, disc)
    painless = tuple(each.disc for each in tested if is_painless(each.test) is Verdict.MET)
    both = len(painless) == 2 or (len(painless) == len(beside) == 1 and _one_is_two(limits))
    cites = limits.cites("sis_2004_controls")
    if not painless:
        return _no_painless(case, tested, cites), Category.INDETERMINATE
    why = reason("conclusion-control-met", discs=painless)
    met = Finding("control", Verdict.MET, why, cites)
    if both:
        return met, Category.ABSOLUTE if low else Category.DISCOGENIC
    if low:
        return met, Category.HIGHLY_PROBABLE
    return _second_control(case, painless[0], met)


def _one_is_two(limits: Limits) -> bool:
    return limits.word("lone_neighbour") == "counts_as_two"


def _no_painless(case: Case, tested: tuple[TestedDisc, ...], cites: tuple[str, ...]) -> Finding:
    beside = neighbours(case.tested.disc, case.study.count)
    if not tested:
        why = reason("conclusion-control-untested", discs=beside)
        return Finding.unknown("control", why, "control", sources=cites)
    unsure = tuple(each.disc for each in tested if is_painless(each.test) is Verdict.UNKNOWN)
    if unsure:
        lost = tuple(f"{disc}.pain_nrs" for disc in unsure)
        why = reason("conclusion-control-unknown", discs=unsure)
        return Finding.unknown("control", why, *lost, sources=cites)
    why = reason("conclusion-control-not-met", discs=tuple(each.disc for each in tested))
    return Finding("control", Verdict.NOT_MET, why, cites)


def _second_control(case: Case, first: Disc, met: Finding) -> tuple[Finding, Category]:
    """Below 50 but not below 15 psi with one painless control: what does the other one say?"""
    limits = case.limits
    others = [each for each in adjacent(case.study, case.tested.disc) if each.disc is not first]
    cites = limits.cites("sis_2004_control_high")
    if not others:
        return _only_one(case, first)
    other = others[0]
    least = limits.exact["sis_2004_control_high"]
    # Without its scores nobody knows whether it hurt: it might as well be a painless control.
    unscored = any(step.pain is None for step in other.test.steps)
    verdict = Verdict.UNKNOWN if unscored else hurts_only_above(other.test, least)
    params = {
        "first": first,
        "other": other.disc,
        "limit": limits.rows["sis_2004_control_high"].number,
    }
    if verdict is Verdict.MET:
        return Finding(
            "control", verdict, reason("conclusion-second-control-high", **params), cites
        ), Category.POSSIBLE
    word = "unknown" if verdict is Verdict.UNKNOWN else "painful"
    lost = (
        tuple(f"{other.disc}.{fact}" for fact in missing_of(other)) if word == "unknown" else ()
    )
    why = reason(f"conclusion-second-control-{word}", **params)
    return Finding("control", verdict, why, cites, lost), Category.INDETERMINATE


def _only_one(case: Case, first: Disc) -> tuple[Finding, Category]:
    """One painless control and no other one: the other disc was left out, or there is none."""
    limits = case.limits
    allowed = limits.word("single_control") == "possible"
    there_is_another = len(neighbours(case.tested.disc, case.study.count)) > 1
    why = reason("conclusion-single-control", disc=first, policy=limits.word("single_control"))
    verdict = Verdict.MET if allowed else Verdict.UNKNOWN
    missing = ("control",) if there_is_another and not allowed else ()
    rows = ("single_control",) if there_is_another else ("single_control", "lone_neighbour")
    finding = Finding("control", verdict, why, limits.cites(*rows), missing)
    return finding, Category.POSSIBLE if allowed else Category.INDETERMINATE


def assumptions(study: Study, limits: Limits) -> tuple[Reason, ...]:
    """Which policy rows decided where the guideline is silent."""
    del study
    return (
        reason("conclusion-policy-single-control", policy=limits.word("single_control")),
        reason("conclusion-policy-lone-neighbour", policy=limits.word("lone_neighbour")),
    )


SET = CriteriaSet("sis-2004", "sis-2004", LUMBAR, answer, assumptions)
