"""What may a criteria set ask of the target disc, one clause at a time?

A clause is a `Finding`: a name, a verdict, the reason to print, its sources and what is
missing. No step at all is *unknown*, never *no*.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from discogram.errors import Reason, reason
from discogram.pathway.conclusion.answer import Boundary
from discogram.pathway.conclusion.facts import TestedDisc
from discogram.pathway.conclusion.steps import Asked, Provoked, deciding
from discogram.pathway.images.facts import Nucleogram
from discogram.pathway.provocation.facts import Concordance, DiscTest
from discogram.words.evidence import Threshold
from discogram.words.units import rounded
from discogram.words.verdict import Finding, Verdict, all_of, any_of

_ABNORMAL = frozenset({Nucleogram.IRREGULAR, Nucleogram.FISSURED, Nucleogram.RUPTURED})


_MOST_PLACES = 6
"""Far beyond what a manometer can show."""


def within(rise: Fraction, limit: Fraction, boundary: Boundary) -> bool:
    """Whether a pressure lies below a limit; `boundary` decides the limit itself."""
    return rise < limit if boundary is Boundary.STRICT else rise <= limit


@lru_cache(maxsize=4096)
def psi(rise: Fraction) -> Decimal:
    """A pressure above opening for printing: its own digits when few, else one place.

    One that lies a hair beside a whole number keeps the places that show it: 103.4 kPa is
    14.997 psi, and must not be printed as 15 where 15 is the limit.
    """
    short = rounded(rise, 2)
    if Fraction(short) == rise:
        return _plain(short)
    places = 1
    while rounded(rise, places) == int(rounded(rise, places)) and places < _MOST_PLACES:
        places += 1
    return _plain(rounded(rise, places))


def _plain(number: Decimal) -> Decimal:
    """Without trailing zeros, and never in powers of ten."""
    return number.normalize() if number != int(number) else Decimal(int(number))


def pain_is_strong_enough(
    steps: tuple[Provoked, ...], least: Threshold, clause: str = "pain"
) -> Finding:
    """Whether the pain reached the set's score at any step."""
    verdict = _any([each.pain for each in steps])
    scores = [each.step.pain.value for each in steps if each.step.pain is not None]
    if verdict is Verdict.UNKNOWN:
        open_ = "conclusion-pain-unknown" if steps else "conclusion-no-step"
        why = reason(open_, least=least.number)
        return Finding.unknown(clause, why, "pain_nrs", sources=least.cites)
    word = "conclusion-pain-reached" if verdict is Verdict.MET else "conclusion-pain-below"
    return Finding(
        clause, verdict, reason(word, most=max(scores), least=least.number), least.cites
    )


def pain_is_familiar(
    steps: tuple[Provoked, ...], asked: Asked, sources: tuple[str, ...]
) -> Finding:
    """Whether the pain was of an accepted kind at a step where it was strong enough."""
    verdict = _any([each.holds for each in steps])
    accepted = _in_order(asked.accepted)
    if verdict is Verdict.UNKNOWN:
        lost = _missing_pain(steps)
        why = reason("conclusion-concordance-unknown", accepted=accepted, missing=lost)
        return Finding.unknown("concordance", why, *lost, sources=sources)
    if verdict is Verdict.MET:
        step = deciding(steps)
        kind = step.step.concordance if step else None
        why = reason("conclusion-concordance-met", kind=kind, accepted=accepted)
    else:
        any_score = asked.least_pain is None
        word = "conclusion-concordance-never" if any_score else "conclusion-concordance-not-met"
        why = reason(word, accepted=accepted)
    return Finding("concordance", verdict, why, sources)


@cache
def _in_order(kinds: frozenset[Concordance]) -> tuple[Concordance, ...]:
    return tuple(kind for kind in Concordance if kind in kinds)


def _any(answers: list[Verdict]) -> Verdict:
    """Whether any step answered yes; unknown when there is no step."""
    return any_of(answers) if answers else Verdict.UNKNOWN


def _missing_pain(steps: tuple[Provoked, ...]) -> tuple[str, ...]:
    """What was not asked at the steps that may have hurt; both when there is no step."""
    unsure = [each for each in steps if each.holds is Verdict.UNKNOWN]
    missing = []
    if not steps or any(each.pain is Verdict.UNKNOWN for each in unsure):
        missing.append("pain_nrs")
    if not steps or any(each.familiar is Verdict.UNKNOWN for each in unsure):
        missing.append("concordance")
    return tuple(missing)


def hurts_below(limit: Fraction, boundary: Boundary) -> Callable[[Provoked], Verdict]:
    """The question whether the pain held at a step, and below a pressure above opening."""

    def at(each: Provoked) -> Verdict:
        if each.holds is Verdict.NOT_MET:
            return each.holds
        near = None if each.rise is None else within(each.rise, limit, boundary)
        return all_of((each.holds, Verdict.of(near)))

    return at


def below(steps: tuple[Provoked, ...], limit: Fraction, boundary: Boundary) -> Verdict:
    """Whether the pain held at a step with a pressure above opening below the limit."""
    ask = hurts_below(limit, boundary)
    return _any([ask(each) for each in steps])


def missing_where(
    test: DiscTest, steps: tuple[Provoked, ...], ask: Callable[[Provoked], Verdict]
) -> tuple[str, ...]:
    """Which facts leave a question about pain and pressure open, at the steps where it is."""
    if not steps:
        return missing_pressure(test)
    unsure = tuple(each for each in steps if ask(each) is Verdict.UNKNOWN)
    pressures = missing_pressure(replace(test, steps=tuple(each.step for each in unsure)))
    return (*_missing_pain(unsure), *pressures)


def pressure_is_below(
    test: DiscTest, steps: tuple[Provoked, ...], limit: Threshold, boundary: Boundary
) -> Finding:
    """Whether that pain came at a pressure above opening below the set's limit."""
    ask = hurts_below(Fraction(limit.number), boundary)
    verdict = _any([ask(each) for each in steps])
    params = {"limit": limit.number, "boundary": boundary}
    if verdict is Verdict.UNKNOWN:
        missing = missing_where(test, steps, ask)
        why = reason("conclusion-pressure-unknown", **params, missing=missing)
        return Finding.unknown("pressure", why, *missing, sources=limit.cites)
    step = deciding(steps)
    if step is None or step.rise is None:
        why = reason("conclusion-pressure-no-step", **params)
        return Finding("pressure", Verdict.NOT_MET, why, limit.cites)
    word = (
        "conclusion-pressure-met" if verdict is Verdict.MET else "conclusion-pressure-not-met"
    )
    return Finding(
        "pressure", verdict, reason(word, rise=psi(step.rise), **params), limit.cites
    )


def missing_pressure(test: DiscTest) -> tuple[str, ...]:
    """Which of the two pressures leaves a step's pressure above opening unknown."""
    lost = [step for step, rise in zip(test.steps, test.rises, strict=True) if rise is None]
    missing = []
    if (lost or not test.steps) and test.opening_pressure is None:
        missing.append("opening_pressure")
    if not test.steps or any(step.static_pressure is None for step in lost):
        missing.append("static_pressure")
    return tuple(missing)


def annulus_is_torn(tested: TestedDisc, least: Threshold) -> Finding:
    """Whether CT shows a tear of at least this modified Dallas grade."""
    grade = tested.image.modified_dallas
    if grade is None:
        why = reason("conclusion-grade-unknown", least=least.number)
        return Finding.unknown("grade", why, "modified_dallas", sources=least.cites)
    met = grade >= least.number
    word = "conclusion-grade-met" if met else "conclusion-grade-not-met"
    why = reason(word, grade=grade, least=least.number)
    return Finding("grade", Verdict.of(met), why, least.cites)


def disc_is_abnormal(tested: TestedDisc, least: Threshold) -> Finding:
    """Whether the nucleogram (irregular or worse) or the CT grade shows an abnormal disc."""
    image = tested.image
    shape = None if image.nucleogram is None else image.nucleogram in _ABNORMAL
    torn = None if image.modified_dallas is None else image.modified_dallas >= least.number
    verdict = any_of((Verdict.of(shape), Verdict.of(torn)))
    if verdict is Verdict.UNKNOWN:
        missing = _named(nucleogram=image.nucleogram, modified_dallas=image.modified_dallas)
        why = reason("conclusion-abnormal-unknown")
        return Finding.unknown("abnormal", why, *missing, sources=least.cites)
    word = "conclusion-abnormal" if verdict is Verdict.MET else "conclusion-not-abnormal"
    why = reason(word, nucleogram=image.nucleogram, grade=image.modified_dallas)
    return Finding("abnormal", verdict, why, least.cites)


def _named(**facts: object) -> Iterable[str]:
    return [name for name, fact in facts.items() if fact is None]


def behaviours_are_enough(test: DiscTest, least: Threshold) -> Finding:
    """Whether enough of Walsh's five behaviours were seen; None means nobody watched.

    Too few of a test that was not watched throughout are unknown: more may have been shown.
    """
    too_few = test.behaviours is None or len(test.behaviours) < least.number
    if test.behaviours is None or (too_few and not test.watched_throughout):
        why = reason("conclusion-behaviours-unknown", least=least.number)
        return Finding.unknown("behaviours", why, "behaviours", sources=least.cites)
    seen = len(test.behaviours)
    met = seen >= least.number
    word = "conclusion-behaviours-met" if met else "conclusion-behaviours-not-met"
    why = reason(word, seen=seen, least=least.number)
    return Finding("behaviours", Verdict.of(met), why, least.cites)


def no_other_source(excluded: bool | None, sources: tuple[str, ...]) -> tuple[Finding, ...]:
    """The clause that no other source explains the pain: asked only when somebody looked."""
    if excluded is None:
        return ()
    word = "conclusion-other-source-excluded" if excluded else "conclusion-other-source-stands"
    return (Finding("other_source", Verdict.of(excluded), reason(word), sources),)


def other_source_assumed(excluded: bool | None) -> tuple[Reason, ...]:
    """The assumption printed when nobody said whether another source was looked for."""
    return () if excluded is not None else (reason("conclusion-assume-other-source"),)
