"""Whose body is it, and which discs does it have?"""

from dataclasses import dataclass

from discogram.words.spine import DISCS, Count, Disc, Side

LEVELS: dict[Count, tuple[Disc, ...]] = {
    count: discs[discs.index(Disc.T9_T10) :] for count, discs in DISCS.items()
}
"""The discs that a phantom of each count has, from head to feet."""


@dataclass(frozen=True, slots=True)
class Patient:
    """The body: angles in degrees, lengths in mm, densities in Hounsfield units.

    `size` scales every length of bone, `girth` the trunk around it. `lordosis_deg` is measured
    from the upper endplate of L1 to that of S1. `scoliosis_deg` is the Cobb angle, positive
    where the lumbar curve is convex to the right. `thin` are discs that have lost height, by
    the share that is left; `vacuum` are discs with gas in them.
    """

    size: float = 1.0
    girth: float = 1.0
    fat_mm: float = 22.0
    lordosis_deg: float = 50.0
    sacral_slope_deg: float = 40.0
    kyphosis_deg: float = 20.0
    scoliosis_deg: float = 0.0
    trabecular_hu: float = 160.0
    cortical_hu: float = 850.0
    thin: tuple[tuple[Disc, float], ...] = ()
    vacuum: tuple[Disc, ...] = ()
    osteophytes_mm: float = 0.0
    facet_wear: float = 0.0
    hip_screw: Side | None = None
    intravenous: bool = False
    arms: bool = False
