"""Discs made by hand, phantoms to search, and how far a found disc is from the true one."""

from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import FoundDisc, FoundDiscs, Origin, Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import Phantom, spine
from discogram.imaging.phantom.truth import TrueDisc
from discogram.words.spine import Count, Disc

GOOD = {
    "contrast": 150.0,
    "rough_mm": 0.5,
    "seen": 1.0,
    "rim": 0.9,
    "unsure_deg": 1.0,
    "weaker_plate": 0.95,
    "plate_hu": 140.0,
    "behind_hu": 60.0,
    "pedicles_hu": -20.0,
}

COLUMN = Scan(
    field_mm=150.0,
    spacing_mm=1.0,
    thickness_mm=1.5,
    length_mm=240.0,
    above_s1_mm=85.0,
    noise_hu=20.0,
    table=False,
)
"""A dedicated scan of the spine: quick to make, wide enough for the last ribs."""

RECIPES = {
    "plain": Recipe(1, scan=COLUMN),
    "six lumbar": Recipe(2, Count.SIX_LUMBAR, scan=COLUMN),
    "sacralised": Recipe(3, Count.SACRALISED_L5, scan=COLUMN),
    "lumbarised": Recipe(4, Count.LUMBARISED_S1, scan=COLUMN),
    "crooked": Recipe(5, patient=Patient(scoliosis_deg=18.0), scan=COLUMN),
    "worn": Recipe(
        6,
        patient=Patient(
            thin=((Disc.L4_L5, 0.45), (Disc.L5_S1, 0.6)),
            vacuum=(Disc.L4_L5,),
            osteophytes_mm=5.0,
            facet_wear=0.8,
            trabecular_hu=85.0,
        ),
        scan=COLUMN,
    ),
    "contrast in the veins": Recipe(7, patient=Patient(intravenous=True), scan=COLUMN),
    "thick slices": Recipe(
        8, scan=Scan(150.0, 240.0, 1.0, 4.0, above_s1_mm=85.0, noise_hu=20.0, table=False)
    ),
    "low dose": Recipe(
        9, scan=Scan(150.0, 240.0, 1.0, 1.5, above_s1_mm=85.0, noise_hu=60.0, table=False)
    ),
    "turned": Recipe(
        10,
        scan=Scan(150.0, 240.0, 1.0, 1.5, above_s1_mm=85.0, noise_hu=20.0, rotation_deg=12.0),
    ),
    "dark marrow": Recipe(
        33,
        patient=Recipe.drawn(33).patient,
        scan=replace(COLUMN, thickness_mm=1.0, spacing_mm=0.7),
    ),
    "no sacrum": Recipe(
        11, scan=Scan(150.0, 190.0, 1.0, 1.5, above_s1_mm=150.0, noise_hu=20.0, table=False)
    ),
    "whole trunk": Recipe(
        12,
        patient=Patient(arms=True),
        scan=Scan(460.0, 240.0, 1.8, 3.0, above_s1_mm=85.0, noise_hu=30.0),
    ),
}
"""Patients and scanners, each with one difficulty."""


@cache
def phantom(name: str) -> Phantom:
    """One of these phantoms; made once."""
    return spine(RECIPES[name])


@cache
def found(name: str) -> FoundDiscs:
    """What is found in one of them; looked for once."""
    return find(phantom(name).volume)


@dataclass(frozen=True)
class Off:
    """How far a found disc is from the true one."""

    centre_mm: float
    tilt_deg: float
    rim_mm: float


def off(disc: FoundDisc, true: TrueDisc) -> Off:
    """Centre and tilt, and the mean distance of the found rim from the true one."""
    rim = np.column_stack([disc.shape.outline, np.zeros(len(disc.shape.outline))])
    seen = true.frame.from_ras(disc.frame.to_ras(rim))[:, :2]
    apart = np.linalg.norm(seen[:, None] - true.shape.outline[None], axis=-1).min(axis=1)
    cosine = np.clip(disc.frame.normal @ true.frame.normal, -1, 1)
    return Off(
        float(np.linalg.norm(disc.frame.centre_ras - true.frame.centre_ras)),
        float(np.degrees(np.arccos(cosine))),
        float(apart.mean()),
    )


def nearest(discs: tuple[FoundDisc, ...], true: TrueDisc) -> FoundDisc | None:
    """The found disc within 8 mm of a true one; None where it was missed."""
    for disc in discs:
        if np.linalg.norm(disc.frame.centre_ras - true.frame.centre_ras) <= 8.0:
            return disc
    return None


def made(
    centre: tuple[float, float, float] = (0.0, 0.0, 0.0),
    normal: tuple[float, float, float] = (0.0, 0.0, 1.0),
    width: float = 48.0,
    depth: float = 34.0,
    height: float = 10.0,
    **quality: float,
) -> FoundDisc:
    """A disc by hand: an ellipse with good figures."""
    angle = np.linspace(0, 2 * np.pi, 72, endpoint=False)
    rim: Array = np.column_stack([width / 2 * np.cos(angle), depth / 2 * np.sin(angle)])
    frame = DiscFrame.of(centre, normal, [0.0, 1.0, 0.0])
    shape = Shape(rim, height, width, depth)
    return FoundDisc(frame, shape, frame.centre_ras, Origin.CHAIN, quality={**GOOD, **quality})
