"""What must a reader know beside the category?

Each flag is one function from the case to the flags it raises; `FLAGS` lists them in the order
in which a report prints them. A flag warns: it never changes a category.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.conclusion.answer import DiscAnswer, Flag, FlagName, SetAnswer
from discogram.pathway.conclusion.clauses import missing_pressure, psi
from discogram.pathway.conclusion.controls import adjacent, hurts_only_above, is_painless
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.images.facts import LEAK_GRADE, Nucleogram
from discogram.pathway.provocation.facts import DiscRole, EndReason
from discogram.words.spine import Count, Disc, Region, count_shown_by
from discogram.words.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Answered:
    """A study with its answers, as the flags see it.

    `using_controls` are the answers of the sets that ask for control discs; `positive` names
    the discs that each diagnostic set calls positive.
    """

    study: Study
    limits: Limits
    sham_pain: Fraction | None
    using_controls: tuple[SetAnswer, ...]
    positive: Mapping[str, tuple[Disc, ...]]
    has_posterior: bool

    def targets(self) -> tuple[Disc, ...]:
        """Discs whose own clauses are met in a set that asks for controls."""
        found = (disc for each in self.using_controls for disc in _met_targets(each))
        return tuple(dict.fromkeys(found))


def _met_targets(answer: SetAnswer) -> Iterator[Disc]:
    for disc, each in answer.discs.items():
        if each.clauses and each.clauses[-1].rule == "control":
            yield disc  # controls are asked last, and only once the target's clauses are met


def sham_positive(case: Answered) -> Iterator[Flag]:
    """The patient reported pain although nothing was injected."""
    least = case.limits.exact["sham_pain"]
    if case.sham_pain is not None and case.sham_pain >= least:
        why = reason("conclusion-flag-sham-positive", pain=case.sham_pain, least=least)
        yield Flag(FlagName.SHAM_POSITIVE, why)


def no_sham(case: Answered) -> Iterator[Flag]:
    """No sham was recorded, or the pain at one was not: what is unknown was not painless."""
    unanswered = sum(sham.pain is None for sham in case.study.sham)
    if not case.study.sham:
        yield Flag(FlagName.NO_SHAM, reason("conclusion-flag-no-sham"))
    elif unanswered:
        why = reason("conclusion-flag-sham-unanswered", count=unanswered)
        yield Flag(FlagName.NO_SHAM, why)


def no_control(case: Answered) -> Iterator[Flag]:
    """No disc beside a suspect was tested."""
    for tested in case.study.discs:
        is_target = tested.test.role is not DiscRole.CONTROL
        if is_target and not adjacent(case.study, tested.disc):
            why = reason("conclusion-flag-no-control", disc=tested.disc)
            yield Flag(FlagName.NO_CONTROL, why, tested.disc)


def control_positive(case: Answered) -> Iterator[Flag]:
    """A disc that stands beside a target, or was to be a control, hurt and is not excused."""
    beside = [adjacent(case.study, disc) for disc in case.targets()]
    for tested in case.study.discs:
        if is_painless(tested.test) is not Verdict.NOT_MET:
            continue
        asked = [controls for controls in beside if tested in controls]
        is_control = tested.test.role is DiscRole.CONTROL or asked
        if is_control and not _is_excused(tested, asked, case):
            why = reason("conclusion-flag-control-positive", disc=tested.disc)
            yield Flag(FlagName.CONTROL_POSITIVE, why, tested.disc)


def _is_excused(
    tested: TestedDisc, asked: Iterable[tuple[TestedDisc, ...]], case: Answered
) -> bool:
    """Unfamiliar pain above 50 psi beside another, painless control: SIS's *possible*."""
    least = case.limits.exact["sis_2004_control_high"]
    lumbar = case.study.region is Region.LUMBAR
    if not lumbar or hurts_only_above(tested.test, least) is not Verdict.MET:
        return False
    return all(
        any(is_painless(other.test) is Verdict.MET for other in controls) for controls in asked
    )


def control_under_pressurised(case: Answered) -> Iterator[Flag]:
    """A painless control was never taken to the pressure at which its target hurt."""
    seen: set[Disc] = set()
    for answer in case.using_controls:
        for disc in _met_targets(answer):
            for tested in adjacent(case.study, disc):
                if tested.disc not in seen and _too_low(tested, answer.discs[disc]):
                    seen.add(tested.disc)
                    yield _under_pressurised(tested, answer.discs[disc])


def _too_low(tested: TestedDisc, target: DiscAnswer) -> bool:
    if is_painless(tested.test) is not Verdict.MET:
        return False
    highest = tested.test.highest_rise
    return highest is None or (target.rise is not None and highest < target.rise)


def _under_pressurised(tested: TestedDisc, target: DiscAnswer) -> Flag:
    highest = tested.test.highest_rise
    params = {
        "disc": tested.disc,
        "target": target.disc,
        "highest": None if highest is None else psi(highest),
        "rise": None if target.rise is None else psi(target.rise),
    }
    known = "low" if highest is not None else "unknown"
    known = "neither" if highest is None and target.rise is None else known
    why = reason(f"conclusion-flag-control-pressure-{known}", **params)
    return Flag(FlagName.CONTROL_UNDER_PRESSURISED, why, tested.disc)


def leak(case: Answered) -> Iterator[Flag]:
    """Contrast left the disc."""
    for tested in case.study.discs:
        image = tested.image
        seen = image.modified_dallas == LEAK_GRADE or image.nucleogram is Nucleogram.RUPTURED
        if image.leak or seen or tested.test.end is EndReason.LEAK:
            yield Flag(
                FlagName.LEAK, reason("conclusion-flag-leak", disc=tested.disc), tested.disc
            )


def unpressurisable(case: Answered) -> Iterator[Flag]:
    """The disc took volume and built no pressure."""
    for tested in case.study.discs:
        if tested.test.unpressurisable or _is_flat(tested, case.limits):
            why = reason("conclusion-flag-unpressurisable", disc=tested.disc)
            yield Flag(FlagName.UNPRESSURISABLE, why, tested.disc)


def _is_flat(tested: TestedDisc, limits: Limits) -> bool:
    """Whether the curve from the first to the last known point gains almost nothing per mL."""
    known = [
        (step.volume, step.static_pressure)
        for step in tested.test.steps
        if step.volume is not None and step.static_pressure is not None
    ]
    opening = tested.test.opening_pressure
    if not known or (opening is None and len(known) < 2):
        return False
    points = [(volume.exact, pressure.exact) for volume, pressure in known]
    volume, pressure = min(points) if opening is None else (Fraction(0), opening.exact)
    last_volume, last_pressure = max(points)
    span = last_volume - volume
    gain = last_pressure - pressure
    return (
        span >= limits.exact["flat_curve_volume"] and gain < span * limits.exact["flat_curve"]
    )


def opening_pressure_high(case: Answered) -> Iterator[Flag]:
    """The opening pressure suggests a tip in the annulus."""
    most = case.limits.exact["opening_pressure_high"]
    for tested in case.study.discs:
        opening = tested.test.opening_pressure
        if opening is not None and opening.exact > most:
            params = {"disc": tested.disc, "opening": opening, "most": psi(most)}
            why = reason("conclusion-flag-opening-high", **params)
            yield Flag(FlagName.OPENING_PRESSURE_HIGH, why, tested.disc)


def pressure_missing(case: Answered) -> Iterator[Flag]:
    """A pressure above opening cannot be known."""
    for tested in case.study.discs:
        missing = missing_pressure(tested.test)
        if missing:
            why = reason("conclusion-flag-pressure-missing", disc=tested.disc, missing=missing)
            yield Flag(FlagName.PRESSURE_MISSING, why, tested.disc)


def sedation(case: Answered) -> Iterator[Flag]:
    """The patient was sedated, so the pain answers weigh less."""
    if case.study.background.sedation:
        yield Flag(FlagName.SEDATION, reason("conclusion-flag-sedation"))


def multi_level_positive(case: Answered) -> Iterator[Flag]:
    """More than one disc is positive under the same set."""
    for name, discs in case.positive.items():
        if len(discs) > 1:
            why = reason("conclusion-flag-multi-level", discs=discs, criteria=name)
            yield Flag(FlagName.MULTI_LEVEL_POSITIVE, why)
            return


def prior_circular(case: Answered) -> Iterator[Flag]:
    """The prior of the posterior was itself found with discography."""
    if case.has_posterior:
        yield Flag(FlagName.PRIOR_CIRCULAR, reason("conclusion-flag-prior-circular"))


def grade0_intense_pain(case: Answered) -> Iterator[Flag]:
    """A disc without a tear hurt intensely, which published normal discs never did."""
    least = case.limits.exact["grade0_pain"]
    for tested in case.study.discs:
        if tested.image.modified_dallas != 0:
            continue
        scores = [step.pain.exact for step in tested.test.steps if step.pain is not None]
        if max(scores, default=Fraction(0)) >= least:
            why = reason("conclusion-flag-grade0", disc=tested.disc, pain=max(scores))
            yield Flag(FlagName.GRADE0_INTENSE_PAIN, why, tested.disc)


def transitional_level(case: Answered) -> Iterator[Flag]:
    """The lumbar count is not the usual one, so levels may be named differently elsewhere."""
    shown = count_shown_by(tested.disc for tested in case.study.discs)
    count = case.study.count if case.study.count is not Count.USUAL else shown
    if count is not Count.USUAL:
        yield Flag(
            FlagName.TRANSITIONAL_LEVEL, reason("conclusion-flag-transitional", count=count)
        )


FLAGS: tuple[Callable[[Answered], Iterable[Flag]], ...] = (
    sham_positive,
    no_sham,
    no_control,
    control_positive,
    control_under_pressurised,
    leak,
    unpressurisable,
    opening_pressure_high,
    pressure_missing,
    sedation,
    multi_level_positive,
    prior_circular,
    grade0_intense_pain,
    transitional_level,
)


def raised(case: Answered) -> tuple[Flag, ...]:
    """Every flag of a study, in the order of `FLAGS`."""
    return tuple(flag for ask in FLAGS for flag in ask(case))
