"""The Dallas pain code (Sachs 1987): none, pressure, dissimilar, similar, reproduction.

The strongest kind of pain over all steps. It describes and names no disc positive; the old
reading "similar or reproduction is positive" is kept as the verdict.
"""

from discogram.errors import reason
from discogram.pathway.conclusion.answer import Category, DiscAnswer
from discogram.pathway.conclusion.criteria import EVERYWHERE, Case, CriteriaSet, nothing_assumed
from discogram.pathway.provocation.facts import Concordance, Step
from discogram.words.verdict import Finding, Verdict

_CODES = {
    Concordance.NONE: Category.NONE,
    Concordance.PRESSURE: Category.PRESSURE,
    Concordance.DISCORDANT: Category.DISSIMILAR,
    Concordance.SIMILAR: Category.SIMILAR,
    Concordance.CONCORDANT: Category.REPRODUCTION,
}
_ORDER = tuple(_CODES.values())
_POSITIVE = frozenset({Category.SIMILAR, Category.REPRODUCTION})


def answer(case: Case) -> DiscAnswer:
    """Which code a disc gets; one unasked step leaves it open unless reproduction is sure."""
    test, sources = case.tested.test, case.limits.cites("dallas_pain")
    codes = [_code(step) for step in test.steps]
    known = [code for code in codes if code is not None]
    strongest = max(known, key=_ORDER.index, default=None)
    open_ended = not codes or None in codes
    if strongest is None or (open_ended and strongest is not Category.REPRODUCTION):
        why = reason("conclusion-code-unknown")
        clause = Finding.unknown("code", why, "concordance", sources=sources)
        verdict = Verdict.UNKNOWN
        return DiscAnswer(
            test.disc, Category.NOT_ASSESSABLE, verdict, (clause,), clause.missing
        )
    verdict = Verdict.of(strongest in _POSITIVE)
    clause = Finding("code", verdict, reason("conclusion-code", code=strongest), sources)
    return DiscAnswer(test.disc, strongest, verdict, (clause,))


def _code(step: Step) -> Category | None:
    """The code of one step: 0/10 is none, or pressure when the patient called it so."""
    if step.pain is not None and step.pain.value == 0:
        felt_pressure = step.concordance is Concordance.PRESSURE
        return Category.PRESSURE if felt_pressure else Category.NONE
    if step.concordance is None:
        return None
    if step.concordance is Concordance.NONE and step.pain is not None:
        return Category.DISSIMILAR  # it hurt, and not as it usually does
    return _CODES[step.concordance]


SET = CriteriaSet(
    "dallas-pain",
    "sachs-1987",
    EVERYWHERE,
    answer,
    nothing_assumed,
    diagnostic=False,
    uses_controls=False,
)
