"""At which steps did a disc hurt as a criteria set asks, and how far above opening?

Everything is three-valued: a step whose pain, concordance or pressure was not recorded may
hold.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import NamedTuple

from discogram.pathway.provocation.facts import Concordance, DiscTest, Step
from discogram.words.verdict import Verdict, all_of

CONCORDANT = frozenset({Concordance.CONCORDANT})
"""What SIS, ISIS, IASP and Derby accept."""
SIMILAR_TOO = frozenset({Concordance.CONCORDANT, Concordance.SIMILAR})
"""What Walsh 1990 in clinical use and Xi 2016 accept."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a set asks of the pain at a step.

    `least_pain` is on the 0-10 scale; None accepts any score, because the set names none.
    """

    least_pain: Decimal | None
    accepted: frozenset[Concordance]


class Provoked(NamedTuple):
    """One step as a set sees it: pain, familiarity, both together, and psi above opening."""

    step: Step
    pain: Verdict
    familiar: Verdict
    holds: Verdict
    rise: Fraction | None


def provoked(test: DiscTest, asked: Asked) -> tuple[Provoked, ...]:
    """Every step of a disc, judged; empty when no step was recorded."""
    return tuple(map(partial(_judged, asked), test.steps, test.rises))


def _judged(asked: Asked, step: Step, rise: Fraction | None) -> Provoked:
    pain, least = step.pain, asked.least_pain
    if least is None:
        strong = Verdict.MET
    elif pain is None:
        strong = Verdict.UNKNOWN
    else:
        strong = Verdict.MET if pain.value >= least else Verdict.NOT_MET
    familiar = is_among(step, asked.accepted)
    holds = strong if strong is familiar else all_of((strong, familiar))
    return Provoked(step, strong, familiar, holds, rise)


def is_among(step: Step, accepted: frozenset[Concordance]) -> Verdict:
    """Whether the pain of a step is one of the accepted kinds; a score of 0 is none of them."""
    if step.pain is not None and step.pain.value == 0:
        return Verdict.NOT_MET
    if step.concordance is None:
        return Verdict.UNKNOWN
    return Verdict.MET if step.concordance in accepted else Verdict.NOT_MET


def deciding(steps: tuple[Provoked, ...]) -> Provoked | None:
    """The step of lowest known pressure above opening at which the set's pain surely holds."""
    holding = [each for each in steps if each.holds is Verdict.MET]
    known = [each for each in holding if each.rise is not None]
    if not known:
        return holding[0] if holding else None
    return min(known, key=lambda each: each.rise or Fraction(0))
