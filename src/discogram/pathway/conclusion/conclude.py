"""What does a provocation say, under every published criteria set side by side?

`conclude` is pure: the study and the limits in, the answers, flags and posterior out. To add a
set, write one file in `sets/` and append it to `ALL_SETS`.
"""

from collections.abc import Iterable
from fractions import Fraction

from discogram.errors import InputError, reason
from discogram.pathway.conclusion.answer import (
    Boundary,
    Conclusion,
    DiscAnswer,
    SetAnswer,
)
from discogram.pathway.conclusion.criteria import Case, CriteriaSet
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.flags import Answered, raised
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.posterior import posterior
from discogram.pathway.conclusion.sets import (
    dallas_pain,
    derby_1999,
    derby_2005,
    iasp_1994,
    isis_older,
    sis_2004,
    sis_cervical,
    walsh_1990,
    xi_2016,
)
from discogram.pathway.conclusion.settle import not_credible, sham_is_quiet
from discogram.words.spine import Disc, Region
from discogram.words.verdict import Finding, Verdict

ALL_SETS: tuple[CriteriaSet, ...] = (
    sis_2004.SET,
    isis_older.SET,
    iasp_1994.DISC,
    iasp_1994.IDD,
    derby_2005.SET,
    derby_1999.SET,
    walsh_1990.SET,
    dallas_pain.SET,
    xi_2016.SET,
    sis_cervical.SET,
)


def sets_for(region: Region, wanted: Iterable[str] | None = None) -> tuple[CriteriaSet, ...]:
    """The sets that apply to a region; `wanted` ids narrow them, None or "all" takes all.

    Raises `InputError` when an id is not known.
    """
    ids = set(wanted) if wanted is not None else {"all"}
    known = {each.id for each in ALL_SETS}
    strangers = sorted(ids - known - {"all"})
    if strangers:
        offered = tuple(each.id for each in ALL_SETS)
        raise InputError(
            reason("conclusion-set-unknown", criteria=each, known=offered) for each in strangers
        )
    applying = (each for each in ALL_SETS if region in each.regions)
    return tuple(each for each in applying if "all" in ids or each.id in ids)


def conclude(
    study: Study,
    limits: Limits,
    wanted: Iterable[str] | None = None,
    boundary: Boundary | None = None,
) -> Conclusion:
    """Every disc under every wanted set of its region, with flags and posterior."""
    pain = sham_pain(study)
    sham = sham_is_quiet(pain, limits.exact["sham_pain"], limits.cites("sham_pain"))
    chosen = sets_for(study.region, wanted)
    cases = [Case(tested, study, limits, boundary) for tested in study.discs]
    answers = {each.id: _answer(each, cases, study, limits, sham) for each in chosen}
    positive = {each.id: _positive(answers[each.id]) for each in chosen if each.diagnostic}
    lumbar = study.region is Region.LUMBAR
    believed = (
        posterior(study.background, limits) if lumbar and any(positive.values()) else None
    )
    using = tuple(answers[each.id] for each in chosen if each.uses_controls)
    answered = Answered(study, limits, pain, using, positive, believed is not None)
    return Conclusion(answers, raised(answered), believed)


def sham_pain(study: Study) -> Fraction | None:
    """The highest score at a sham; None when no sham has one."""
    return max((sham.pain.exact for sham in study.sham if sham.pain is not None), default=None)


def _answer(
    each: CriteriaSet, cases: Iterable[Case], study: Study, limits: Limits, sham: Finding
) -> SetAnswer:
    def of(case: Case) -> DiscAnswer:
        if sham.verdict is Verdict.NOT_MET:
            return not_credible(case.tested.disc, sham)
        return each.answer(case)

    discs = {case.tested.disc: of(case) for case in cases}
    return SetAnswer(each.id, each.source, discs, each.assumptions(study, limits))


def _positive(answer: SetAnswer) -> tuple[Disc, ...]:
    return tuple(disc for disc, each in answer.discs.items() if each.verdict is Verdict.MET)
