"""What happens to the levels and plans of an attached CT, and when may it?

Discs are proposed, a physician confirms their levels, plans are proposed for these, a physician
chooses. Discs that are proposed anew, or levels that are confirmed anew, void what stood upon
the old ones: nothing goes on under another level than the one that was confirmed.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from math import dist
from statistics import median
from typing import assert_never

from discogram.errors import Reason, reason
from discogram.pathway.needle.guidance import (
    Agreement,
    Algorithm,
    ChosenPlan,
    ConfirmedDisc,
    Guided,
    ProposedDisc,
    ProposedPlan,
    image_problems,
    level_problems,
    refuse,
)
from discogram.pathway.needle.planning.named import ChosenFor
from discogram.words.spine import DISCS, Disc, Side, count_shown_by
from discogram.words.text import FreeText

_UNEVEN, _USUAL_MM = 1.45, 35.0
"""From disc to disc: so many times as far as the others are means that one was passed over.

In millimetres where there are no others, as in the lumbar spine; the finder doubts by the same
share. Unverified on patients."""


@dataclass(frozen=True, slots=True)
class DiscsProposed:
    """An algorithm found the discs of an attached CT, told from head to feet."""

    image: str
    algorithm: Algorithm
    discs: tuple[ProposedDisc, ...]

    def __post_init__(self) -> None:
        """Refuse an image without an address, no disc at all, and levels that no spine has."""
        refuse(_problems_of(self.image, self.discs))


@dataclass(frozen=True, slots=True)
class LevelsConfirmed:
    """A physician says which level each disc is; a disc that is left out is not used."""

    image: str
    discs: tuple[ConfirmedDisc, ...]
    by: str

    def __post_init__(self) -> None:
        """Refuse an image without an address, no disc at all, and levels that no spine has."""
        refuse(_problems_of(self.image, self.discs))


@dataclass(frozen=True, slots=True)
class PlansProposed:
    """An algorithm planned needles into discs whose levels are confirmed.

    Which numbers it went by, the `policy` of the entry says.
    """

    image: str
    algorithm: Algorithm
    plans: tuple[ProposedPlan, ...]

    def __post_init__(self) -> None:
        """Refuse an image without an address, and two plans of one name."""
        refuse(self._problems())

    def _problems(self) -> Iterator[Reason]:
        yield from image_problems(self.image)
        for key, times in Counter(each.key for each in self.plans).items():
            if times > 1:
                yield reason("needle-plan-twice", disc=key[0], side=key[1]).at("plans")


@dataclass(frozen=True, slots=True)
class PlanChosen:
    """A physician chose the needle for a disc: from which side, and which of its plans.

    `despite` says why a plan is chosen that breaks a rule.
    """

    image: str
    disc: Disc
    side: Side
    chosen_for: ChosenFor
    by: str
    despite: FreeText | None = None

    def __post_init__(self) -> None:
        """Refuse an image without an address."""
        refuse(image_problems(self.image))


def _problems_of(
    image: str, discs: tuple[ProposedDisc, ...] | tuple[ConfirmedDisc, ...]
) -> Iterator[Reason]:
    """What is wrong with the discs of an image, whoever named their levels."""
    yield from image_problems(image)
    if not discs:
        yield reason("needle-no-disc").at("discs")
    yield from level_problems(each.level for each in discs)


Body = DiscsProposed | LevelsConfirmed | PlansProposed | PlanChosen
BODIES = (DiscsProposed, LevelsConfirmed, PlansProposed, PlanChosen)


def after(guided: tuple[Guided, ...], body: Body) -> tuple[Guided, ...]:
    """What is known of every CT once this has happened."""
    if isinstance(body, DiscsProposed):
        others = tuple(each for each in guided if each.image != body.image)
        return (*others, Guided(body.image, body.algorithm, body.discs))
    return tuple(_changed(each, body) if each.image == body.image else each for each in guided)


def _changed(one: Guided, body: LevelsConfirmed | PlansProposed | PlanChosen) -> Guided:
    match body:
        case LevelsConfirmed():
            bare = Guided(one.image, one.finder, one.proposed)
            return replace(bare, confirmed=body.discs, confirmed_by=body.by)
        case PlansProposed():
            return replace(one, planner=body.algorithm, plans=body.plans)
        case PlanChosen():
            return replace(one, chosen=_chosen(one, body))
        case _:
            assert_never(body)


def _chosen(one: Guided, body: PlanChosen) -> tuple[ChosenPlan, ...]:
    """The newest choice of each disc; it keeps its figures when plans are proposed anew."""
    plan = one.plan((body.disc, body.side, body.chosen_for))
    others = tuple(each for each in one.chosen if each.plan.disc is not body.disc)
    return others if plan is None else (*others, ChosenPlan(plan, body.by, body.despite))


def refusal(guided: tuple[Guided, ...], body: Body) -> Reason | None:
    """Why this cannot come now; None when it can."""
    if isinstance(body, DiscsProposed):
        return None
    one = next((each for each in guided if each.image == body.image), None)
    if one is None:
        return reason("needle-discs-first")
    match body:
        case LevelsConfirmed():
            return next(_wrong_levels(one, body), None)
        case PlansProposed():
            return next(_unconfirmed(one, body), None)
        case PlanChosen():
            return _not_to_choose(one, body)
        case _:
            assert_never(body)


def _wrong_levels(one: Guided, body: LevelsConfirmed) -> Iterator[Reason]:
    """Discs that are no longer proposed there, and an agreement to another level."""
    told = [one.at(each.centre_ras_mm) for each in body.discs]
    if None in told or [each for each in one.proposed if each in told] != told:
        yield reason("needle-discs-are-others")
    for each, proposed in zip(body.discs, told, strict=True):
        agrees = proposed is not None and proposed.level is each.level
        if agrees != (each.how is Agreement.AGREED):
            yield reason("needle-level-not-agreed", disc=each.level)
    yield from _skipped(one, body)


def _skipped(one: Guided, body: LevelsConfirmed) -> Iterator[Reason]:
    """Neighbours in the CT that are to be none by their names, and names of two spines.

    Where discs stand much farther apart than the others do, one was passed over between them:
    there the names may skip it.
    """
    count = count_shown_by(each.level for each in body.discs)
    column = DISCS[count]
    strangers = [each.level for each in body.discs if each.level not in column]
    if strangers:
        yield reason("spine-disc-not-in-count", disc=strangers[0], count=count)
        return
    levels = {each.centre_ras_mm: each.level for each in body.discs}
    for at, (upper, lower) in enumerate(pairwise(one.proposed)):
        above, below = levels.get(upper.centre_ras_mm), levels.get(lower.centre_ras_mm)
        if above is None or below is None or _passed_over(one, at):
            continue
        if column.index(below) - column.index(above) > 1:
            yield reason("needle-level-skipped", above=above, below=below)


def _passed_over(one: Guided, at: int) -> bool:
    """Whether a disc of the CT lies so far above the next that one is missing between them."""
    gaps = [
        float(dist(upper.centre_ras_mm, lower.centre_ras_mm))
        for upper, lower in pairwise(one.proposed)
    ]
    others = gaps[:at] + gaps[at + 1 :]
    return gaps[at] > _UNEVEN * (median(others) if others else _USUAL_MM)


def _unconfirmed(one: Guided, body: PlansProposed) -> Iterator[Reason]:
    confirmed = {each.level for each in one.confirmed}
    for plan in body.plans:
        if plan.disc not in confirmed:
            yield reason("needle-level-unconfirmed", disc=plan.disc)


def _not_to_choose(one: Guided, body: PlanChosen) -> Reason | None:
    plan = one.plan((body.disc, body.side, body.chosen_for))
    if plan is None:
        return reason("needle-plan-not-proposed", disc=body.disc, side=body.side)
    if plan.violates and body.despite is None:
        rules = plan.violates
        return reason("needle-plan-breaks", disc=body.disc, side=body.side, rules=rules)
    return None
