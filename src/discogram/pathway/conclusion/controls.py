"""Do the neighbouring discs speak for the target, or against the test?

A control is any tested adjacent disc, whatever its role. Painless means 0/10 at every step;
a neighbour whose pain was not recorded whole cannot speak for the target.
"""

from collections.abc import Callable
from dataclasses import replace
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.conclusion.clauses import missing_pressure
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.provocation.facts import Concordance, DiscTest, Step
from discogram.words.spine import Disc, neighbours
from discogram.words.verdict import Finding, Verdict, all_of

_UNFAMILIAR = frozenset({Concordance.NONE, Concordance.PRESSURE, Concordance.DISCORDANT})


def adjacent(study: Study, disc: Disc) -> tuple[TestedDisc, ...]:
    """The tested discs beside this one."""
    beside = (study.get(each) for each in neighbours(disc, study.count))
    return tuple(tested for tested in beside if tested is not None)


def is_painless(test: DiscTest) -> Verdict:
    """Whether every step was 0/10."""
    return _at_every_step(test, lambda step: _no_pain(step))


def _no_pain(step: Step) -> Verdict:
    return Verdict.UNKNOWN if step.pain is None else Verdict.of(step.pain.value == 0)


def _at_every_step(test: DiscTest, ask: Callable[[Step], Verdict]) -> Verdict:
    return all_of(ask(step) for step in test.steps) if test.steps else Verdict.UNKNOWN


def hurts_only_above(test: DiscTest, least: Fraction) -> Verdict:
    """Whether any pain was unfamiliar and came only above `least` psi over opening."""

    def harmless(step: Step) -> Verdict:
        if _no_pain(step) is Verdict.MET:
            return Verdict.MET
        rise = step.above(test.opening_pressure)
        high = Verdict.UNKNOWN if rise is None else Verdict.of(rise > least)
        settled = all_of((is_unfamiliar(step), high))
        return Verdict.UNKNOWN if step.pain is None and settled is Verdict.NOT_MET else settled

    return _at_every_step(test, harmless)


def is_unfamiliar(step: Step) -> Verdict:
    """Whether the pain of a step was another pain than the usual one."""
    if step.concordance is None:
        return Verdict.UNKNOWN
    return Verdict.of(step.concordance in _UNFAMILIAR)


def does_not_reproduce(test: DiscTest) -> Verdict:
    """Whether no step brought the accustomed pain back; *similar* is not yet the same pain."""

    def other(step: Step) -> Verdict:
        if _no_pain(step) is Verdict.MET:
            return Verdict.MET
        if step.concordance is None:
            return Verdict.UNKNOWN
        return Verdict.of(step.concordance is not Concordance.CONCORDANT)

    return _at_every_step(test, other)


def one_speaks(
    study: Study,
    disc: Disc,
    suits: Callable[[TestedDisc], Verdict],
    sources: tuple[str, ...],
    missing: Callable[[TestedDisc], tuple[str, ...]],
) -> Finding:
    """Whether at least one tested neighbour suits a set's idea of a control.

    Met by one that surely suits; unknown when none was tested or one may still suit.
    """
    verdicts = {tested.disc: suits(tested) for tested in adjacent(study, disc)}
    good = tuple(level for level, verdict in verdicts.items() if verdict is Verdict.MET)
    if good:
        return Finding(
            "control", Verdict.MET, reason("conclusion-control-met", discs=good), sources
        )
    if not verdicts:
        why = reason("conclusion-control-untested", discs=neighbours(disc, study.count))
        return Finding.unknown("control", why, "control", sources=sources)
    unsure = [each for each in adjacent(study, disc) if verdicts[each.disc] is Verdict.UNKNOWN]
    if unsure:
        lost = tuple(f"{each.disc}.{fact}" for each in unsure for fact in missing(each))
        discs = tuple(each.disc for each in unsure)
        why = reason("conclusion-control-missing", discs=discs, missing=lost)
        return Finding.unknown("control", why, *lost, sources=sources)
    why = reason("conclusion-control-not-met", discs=tuple(verdicts))
    return Finding("control", Verdict.NOT_MET, why, sources)


def missing_pain(tested: TestedDisc) -> tuple[str, ...]:
    """What keeps a neighbour from being called painless: a score, and nothing else."""
    return ("pain_nrs",) if is_painless(tested.test) is Verdict.UNKNOWN else ()


def missing_kind(tested: TestedDisc) -> tuple[str, ...]:
    """What keeps a neighbour from saying whether it brought the accustomed pain back."""
    unsaid = [step for step in _hurting(tested) if step.concordance is None]
    unscored = not tested.test.steps or any(step.pain is None for step in unsaid)
    return (*(("pain_nrs",) if unscored else ()), *(("concordance",) if unsaid else ()))


def missing_of(tested: TestedDisc) -> tuple[str, ...]:
    """What keeps a neighbour from saying whether its pain was another one, and high enough."""
    hurting = _hurting(tested)
    unscored = not tested.test.steps or any(step.pain is None for step in hurting)
    unsaid = any(step.concordance is None for step in hurting)
    pressures = missing_pressure(replace(tested.test, steps=hurting)) if hurting else ()
    return (
        *(("pain_nrs",) if unscored else ()),
        *(("concordance",) if unsaid else ()),
        *pressures,
    )


def _hurting(tested: TestedDisc) -> tuple[Step, ...]:
    """The steps that hurt, or may have hurt."""
    return tuple(step for step in tested.test.steps if _no_pain(step) is not Verdict.MET)
