"""Which discs and needles are drawn over an image?

A plan by hand has angles and no place: its line is drawn from the disc's centre, once somebody
marked it. Directions are in RAS, from the disc to the skin. On a CT whose levels a physician
confirmed, these are drawn, and the needle that was chosen; a proposal never is.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal
from math import cos, hypot, radians, sin

from discogram.pathway.needle.facts import Modality, Needle, NeedlePlan
from discogram.pathway.needle.guidance import (
    Guided,
    ProposedDisc,
    chosen_plans,
    confirmed_discs,
)
from discogram.words.spine import Disc, Region, Side, regions_of
from discogram.words.units import Angle

_HALF_MM: dict[Region, tuple[float, float, float]] = {
    Region.CERVICAL: (3.0, 7.0, 8.0),
    Region.THORACIC: (3.0, 12.0, 13.0),
    Region.LUMBAR: (5.0, 15.0, 20.0),
}
"""Half the height, depth and width of a usual disc, rather less; for drawing alone, unverified.

A name is left out of a slice that only touches the disc before it stands in one that misses it.
"""


@dataclass(frozen=True, slots=True)
class NeedleLine:
    """One plan as a line: a unit vector in RAS, and millimetres; None when not planned."""

    disc: Disc
    towards_ras: tuple[float, float, float]
    length_mm: float | None


@dataclass(frozen=True, slots=True)
class ConfirmedLabel:
    """A disc as a physician confirmed it; `at`, target and entry of `needle` in RAS, mm.

    `reach` is how far the disc extends from its middle along each axis; None where its tilt is
    not known.
    """

    disc: Disc
    at: tuple[float, ...]
    reach: tuple[float, ...] | None
    needle: tuple[tuple[float, ...], tuple[float, ...]] | None


def confirmed_labels(
    needle: Needle, image: str, tested: Collection[Disc] = ()
) -> tuple[ConfirmedLabel, ...]:
    """The confirmed discs of an image, each with the needle chosen for it.

    Those that were tested come first: the viewer opens on the first of all.
    """
    chosen = {each.plan.disc: each.plan for each in chosen_plans(needle.guided, image)}
    return tuple(
        ConfirmedLabel(
            each.level,
            _floats(each.centre_ras_mm),
            _reach(_found_at(needle.guided, image, each.centre_ras_mm), each.level),
            (_floats(plan.target_ras_mm), _floats(plan.entry_ras_mm)) if plan else None,
        )
        for each in sorted(
            confirmed_discs(needle.guided, image), key=lambda each: each.level not in tested
        )
        for plan in (chosen.get(each.level),)
    )


def _found_at(
    guided: Iterable[Guided], image: str, centre: tuple[Decimal, ...]
) -> ProposedDisc | None:
    return next((each.at(centre) for each in guided if each.image == image), None)


def _reach(disc: ProposedDisc | None, level: Disc) -> tuple[float, ...] | None:
    """The half extents of an ellipsoid that is tilted as the disc is, along each axis."""
    if disc is None:
        return None
    height, depth, width = min(_HALF_MM[each] for each in regions_of(level))
    up, front = _floats(disc.normal_ras), _floats(disc.anterior_ras)
    aside = _across(up, front)
    return tuple(
        hypot(height * up[axis], depth * front[axis], width * aside[axis]) for axis in range(3)
    )


def _across(one: tuple[float, ...], other: tuple[float, ...]) -> tuple[float, ...]:
    """The direction at a right angle to both."""
    (a, b, c), (x, y, z) = one, other
    return b * z - c * y, c * x - a * z, a * y - b * x


def _floats(place: tuple[Decimal, ...]) -> tuple[float, ...]:
    return tuple(map(float, place))


def needle_lines(needle: Needle) -> tuple[NeedleLine, ...]:
    """The plans that say a side and an angle; the others cannot be drawn."""
    found = (_line(each.plan, needle.modality) for each in needle.discs)
    return tuple(line for line in found if line is not None)


def _line(plan: NeedlePlan, modality: Modality | None) -> NeedleLine | None:
    across, along = _angles(plan, modality)
    if plan.approach is None or across is None:
        return None
    oblique, tilt = _radians(across), _radians(along)
    side = 1.0 if plan.approach is Side.RIGHT else -1.0
    towards = (side * sin(oblique) * cos(tilt), -cos(oblique) * cos(tilt), sin(tilt))
    length = plan.needle_length_mm
    return NeedleLine(plan.disc, towards, None if length is None else float(length))


def _angles(plan: NeedlePlan, modality: Modality | None) -> tuple[Angle | None, Angle | None]:
    """The angle away from the midline, and the one towards the head."""
    if modality is Modality.CT and plan.ct is not None:
        return plan.ct.in_plane, plan.ct.gantry_tilt
    if plan.c_arm is not None:
        return plan.c_arm.oblique, plan.c_arm.cranio_caudal
    return None, None


def _radians(angle: Angle | None) -> float:
    """An angle that was not planned is taken as none: the line lies in the slice."""
    return 0.0 if angle is None else radians(float(angle.exact))
