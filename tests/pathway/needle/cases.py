"""Synthetic plans for the tests of this station."""

from datetime import date

from discogram.pathway.needle.events import (
    Body,
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
    after,
)
from discogram.pathway.needle.facts import Modality, Needle, NeedlePlan, Plane, Position
from discogram.words.spine import Disc, Side
from discogram.words.text import FreeText

ON = date(2026, 12, 1)
DISC = Disc.L4_L5
WHY = FreeText.of("earlier surgery on the other side, synthetic", "salt")


PLANNED = NeedlePlanned(
    Modality.FLUOROSCOPY,
    Position.PRONE,
    (NeedlePlan(DISC, Side.LEFT), NeedlePlan(Disc.L3_L4, Side.LEFT)),
)
PLACED = NeedlePlaced(DISC)
REMOVED = NeedleRemoved(DISC)


def seen(plane: Plane, in_middle_third: bool | None = True) -> NeedleConfirmed:
    """A look at the tip of the needle in L4/L5."""
    return NeedleConfirmed(DISC, plane, in_middle_third, "dr-gray")


def fold(*bodies: Body) -> Needle:
    """The facts after all of these."""
    facts = Needle()
    for body in bodies:
        facts = after(facts, body)
    return facts
