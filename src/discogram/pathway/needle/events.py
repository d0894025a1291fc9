"""What happens at the needle station, and what is known afterwards?"""

from collections import Counter
from dataclasses import dataclass, replace

from discogram.errors import InputError, reason
from discogram.pathway.needle import guiding
from discogram.pathway.needle.facts import (
    Confirmation,
    DiscNeedle,
    Modality,
    Needle,
    NeedlePlan,
    Plane,
    Position,
)
from discogram.words.spine import Disc


@dataclass(frozen=True, slots=True)
class NeedlePlanned:
    """The whole plan, which takes the place of an earlier one."""

    modality: Modality | None
    position: Position | None
    discs: tuple[NeedlePlan, ...]

    def __post_init__(self) -> None:
        """Refuse a disc that is planned twice."""
        counted = Counter(plan.disc for plan in self.discs)
        twice = [disc for disc, times in counted.items() if times > 1]
        if twice:
            raise InputError(
                reason("needle-disc-twice", disc=disc).at("discs") for disc in twice
            )


@dataclass(frozen=True, slots=True)
class NeedlePlaced:
    """A needle was placed or moved: what earlier views showed no longer holds."""

    disc: Disc


@dataclass(frozen=True, slots=True)
class NeedleConfirmed:
    """Somebody looked at the tip in one view; `in_middle_third` is None when it is unclear."""

    disc: Disc
    plane: Plane
    in_middle_third: bool | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True)
class NeedleRemoved:
    """A needle was taken out."""

    disc: Disc


Body = NeedlePlanned | NeedlePlaced | NeedleConfirmed | NeedleRemoved | guiding.Body
BODIES = (*guiding.BODIES, NeedlePlanned, NeedlePlaced, NeedleConfirmed, NeedleRemoved)


def after(facts: Needle, body: Body) -> Needle:
    """The facts once this has happened."""
    match body:
        case NeedlePlanned():
            return _planned(facts, body)
        case NeedlePlaced():
            found = _needle(facts, body.disc)
            return _with(facts, DiscNeedle(found.plan, placed=True))
        case NeedleConfirmed():
            return _with(facts, _confirmed(_needle(facts, body.disc), body))
        case NeedleRemoved():
            return _with(facts, replace(_needle(facts, body.disc), removed=True))
        case _:
            return replace(facts, guided=guiding.after(facts.guided, body))


def _planned(facts: Needle, body: NeedlePlanned) -> Needle:
    """Keep what became of a needle: a new plan takes none out of the patient."""
    planned = tuple(replace(_needle(facts, plan.disc), plan=plan) for plan in body.discs)
    discs = {plan.disc for plan in body.discs}
    still_in = tuple(each for each in facts.discs if each.placed and each.disc not in discs)
    return Needle(body.modality, body.position, planned + still_in, facts.guided)


def _confirmed(needle: DiscNeedle, body: NeedleConfirmed) -> DiscNeedle:
    others = tuple(each for each in needle.confirmations if each.plane is not body.plane)
    newest = Confirmation(body.plane, body.in_middle_third, body.by)
    return replace(needle, confirmations=(*others, newest))


def _needle(facts: Needle, disc: Disc) -> DiscNeedle:
    return facts.get(disc) or DiscNeedle(NeedlePlan(disc))


def _with(facts: Needle, needle: DiscNeedle) -> Needle:
    if facts.get(needle.disc) is None:
        return replace(facts, discs=(*facts.discs, needle))
    discs = tuple(needle if each.disc is needle.disc else each for each in facts.discs)
    return replace(facts, discs=discs)
