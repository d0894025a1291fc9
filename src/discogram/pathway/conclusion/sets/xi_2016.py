"""Xi 2016: at least 8/10, similar or the same, at most two levels, a sound control.

The control's annulus is intact up to a modified Dallas grade that the clinic's policy names.
"""

from discogram.errors import reason
from discogram.pathway.conclusion.answer import DiscAnswer
from discogram.pathway.conclusion.clauses import pain_is_familiar, pain_is_strong_enough
from discogram.pathway.conclusion.controls import is_painless, missing_pain, one_speaks
from discogram.pathway.conclusion.criteria import LUMBAR, Case, CriteriaSet, nothing_assumed
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.settle import Clauses, missing_in, positive_or_negative
from discogram.pathway.conclusion.steps import SIMILAR_TOO, Asked, deciding, provoked
from discogram.words.spine import Disc, contiguous
from discogram.words.verdict import Finding, Verdict, all_of


def answer(case: Case) -> DiscAnswer:
    """Whether a disc is positive by Xi's rule for fusion levels."""
    target = _target(case, case.tested)
    step = deciding(case.steps(_asked(case)))
    rise = step.rise if step else None
    return positive_or_negative(
        case.tested.disc, target, rise, lambda: (_levels(case), *_controls(case))
    )


def _asked(case: Case) -> Asked:
    return Asked(case.limits.number("xi_2016_pain"), SIMILAR_TOO)


def _target(case: Case, tested: TestedDisc) -> Clauses:
    asked, row = _asked(case), case.limits.rows["xi_2016_pain"]
    steps = provoked(tested.test, asked)
    return (pain_is_strong_enough(steps, row), pain_is_familiar(steps, asked, row.cites))


def _levels(case: Case) -> Finding:
    """Whether the levels that hurt so are few enough and side by side."""
    row = case.limits.rows["xi_2016_levels"]
    clauses = {tested.disc: _target(case, tested) for tested in case.study.discs}
    found = {disc: all_of(each.verdict for each in asked) for disc, asked in clauses.items()}
    sure = [disc for disc, verdict in found.items() if verdict is Verdict.MET]
    perhaps = [disc for disc, verdict in found.items() if verdict is Verdict.UNKNOWN]
    few = _few(sure, case, row.number)
    if few and perhaps and not _few([*sure, *perhaps], case, row.number):
        lost = tuple(f"{disc}.{fact}" for disc in perhaps for fact in missing_in(clauses[disc]))
        why = reason("conclusion-levels-unknown", discs=tuple(perhaps))
        return Finding.unknown("levels", why, *lost, sources=row.cites)
    word = "conclusion-levels-met" if few else "conclusion-levels-not-met"
    why = reason(word, discs=tuple(sure), most=row.number)
    return Finding("levels", Verdict.of(few), why, row.cites)


def _few(discs: list[Disc], case: Case, most: object) -> bool:
    return len(discs) <= int(str(most)) and contiguous(discs, case.study.count)


def _controls(case: Case) -> Clauses:
    most = case.limits.rows["xi_2016_intact"].number

    def suits(tested: TestedDisc) -> Verdict:
        grade = tested.image.modified_dallas
        intact = None if grade is None else grade <= most
        return all_of((is_painless(tested.test), Verdict.of(intact)))

    def missing(tested: TestedDisc) -> tuple[str, ...]:
        grade = () if tested.image.modified_dallas is not None else ("modified_dallas",)
        return (
            *missing_pain(tested),
            *grade,
        )

    sources = case.limits.cites("xi_2016_control", "xi_2016_intact")
    return (one_speaks(case.study, case.tested.disc, suits, sources, missing),)


SET = CriteriaSet("xi-2016", "xi-2016", LUMBAR, answer, nothing_assumed)
