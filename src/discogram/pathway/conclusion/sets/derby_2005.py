"""Derby 2005, working definition: at least 6/10, concordant, up to 50 psi above opening.

Limits are inclusive in the source's wording. The abstract prints "NRS <6/10" once; the
sentences after it say 6 or higher, so we take it as a misprint (`clinical/interpretation.md`,
1d).
"""

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.answer import Boundary, Category, DiscAnswer
from discogram.pathway.conclusion.clauses import (
    hurts_below,
    missing_where,
    pain_is_familiar,
    pain_is_strong_enough,
    pressure_is_below,
)
from discogram.pathway.conclusion.controls import is_painless, missing_pain, one_speaks
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.settle import Clauses, missing_in, unsettled
from discogram.pathway.conclusion.steps import CONCORDANT, Asked, Provoked, deciding
from discogram.pathway.provocation.facts import DiscTest
from discogram.words.verdict import Finding, Verdict, all_of, any_of


def answer(case: Case) -> DiscAnswer:
    """Whether a disc is positive at low pressure, at high pressure, or not at all."""
    limits, test = case.limits, case.tested.test
    asked = Asked(limits.number("derby_2005_pain"), CONCORDANT)
    steps = case.steps(asked)
    boundary = case.boundary_or(Boundary.INCLUSIVE)
    pain = limits.rows["derby_2005_pain"]
    target = (
        pain_is_strong_enough(steps, pain),
        pain_is_familiar(steps, asked, pain.cites),
        pressure_is_below(test, steps, limits.rows["derby_2005_cap"], boundary),
        *_volume(test, limits, steps, boundary),
    )
    early = unsettled(test.disc, target, Category.NEGATIVE)
    return early or _class(case, (*target, *_controls(case)), steps, boundary)


def _is_small(each: Provoked, limits: Limits) -> Verdict:
    """Whether a step lies within Derby's volume; one whose volume nobody read may."""
    volume = each.step.volume
    most = limits.exact["derby_2005_volume"]
    return Verdict.of(None if volume is None else volume.exact <= most)


def _class(
    case: Case, clauses: Clauses, steps: tuple[Provoked, ...], boundary: Boundary
) -> DiscAnswer:
    steps = tuple(each for each in steps if _is_small(each, case.limits) is not Verdict.NOT_MET)
    disc, step = case.tested.disc, deciding(steps)
    rise = step.rise if step else None
    ask = hurts_below(case.limits.exact["derby_2005_low"], boundary)
    low = any_of(ask(each) for each in steps)
    settled = all_of(clause.verdict for clause in clauses)
    if settled is not Verdict.MET or low is Verdict.UNKNOWN:
        missing = missing_in(clauses) or missing_where(case.tested.test, steps, ask)
        verdict = Verdict.UNKNOWN
        return DiscAnswer(disc, Category.NOT_ASSESSABLE, verdict, clauses, missing, rise)
    is_low = low is Verdict.MET
    category = Category.LOW_PRESSURE_POSITIVE if is_low else Category.HIGH_PRESSURE_POSITIVE
    return DiscAnswer(disc, category, Verdict.MET, clauses, (), rise)


def _volume(
    test: DiscTest, limits: Limits, steps: tuple[Provoked, ...], boundary: Boundary
) -> Clauses:
    """Derby's volume limit: a clause only where a volume was recorded and it may have hurt.

    The step that hurt within the volume is the one whose pressure gives the class.
    """
    able = [each for each in steps if each.holds is not Verdict.NOT_MET]
    if not any(each.step.volume for each in able):
        return ()
    under_cap = hurts_below(limits.exact["derby_2005_cap"], boundary)

    def at(each: Provoked) -> Verdict:
        fits = _is_small(each, limits) is not Verdict.NOT_MET
        return all_of((under_cap(each), Verdict.of(fits)))

    row = limits.rows["derby_2005_volume"]
    verdict = any_of(at(each) for each in able)
    if verdict is Verdict.UNKNOWN:
        cap = limits.rows["derby_2005_cap"].number
        lost = missing_where(test, steps, at)
        params = {"limit": cap, "boundary": boundary, "missing": lost}
        why = reason("conclusion-pressure-unknown", **params)
        return (Finding.unknown("volume", why, *lost, sources=row.cites),)
    word = "met" if verdict is Verdict.MET else "not-met"
    why = reason(f"conclusion-volume-{word}", most=row.number)
    return (Finding("volume", verdict, why, row.cites),)


def _controls(case: Case) -> Clauses:
    """No control in the 2005 definition; later practice asks for one, so the clinic may too."""
    if case.limits.word("derby_2005_control") != "needed":
        return ()
    sources = case.limits.cites("derby_2005_control")
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
    """The volume limit where no volume was recorded, and the clinic's control policy."""
    steps = [step for tested in study.discs for step in tested.test.steps]
    most = limits.rows["derby_2005_volume"].number
    volume = (
        ()
        if all(step.volume for step in steps)
        else (reason("conclusion-assume-volume", most=most),)
    )
    policy = limits.word("derby_2005_control")
    return (*volume, reason("conclusion-policy-derby-control", policy=policy))


SET = CriteriaSet("derby-2005", "derby-2005", LUMBAR, answer, assumptions)
