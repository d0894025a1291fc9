"""Which patient and which scan come out of a seed?

Everyday CT, not the easy one: thick slices, large fields, tables, arms, low dose, intravenous
contrast, curved and worn spines. A part of 15 % is transitional.
"""

import numpy as np

from discogram.imaging.phantom.patient import LEVELS, Patient
from discogram.imaging.phantom.scan import Scan
from discogram.words.spine import Count, Side

TRANSITIONAL = 0.15
"""10 to 18 % of people have a transitional vertebra (unverified)."""

_FORMS = (Count.SIX_LUMBAR, Count.LUMBARISED_S1, Count.SACRALISED_L5)


def count_drawn(chance: np.random.Generator) -> Count:
    """How many vertebrae are free, by chance."""
    if chance.random() < TRANSITIONAL:
        return _FORMS[chance.integers(len(_FORMS))]
    return Count.USUAL


def patient_drawn(chance: np.random.Generator, count: Count) -> Patient:
    """A body by chance; young and old, slim and stout."""
    between = chance.uniform
    slope = between(30.0, 50.0)
    age = chance.random()  # 0 young, 1 old
    lordosis = float(np.clip(slope + between(4.0, 16.0), 40.0, 60.0))
    crooked = between(5.0, 20.0) * chance.choice((-1.0, 1.0)) if chance.random() < 0.3 else 0.0
    worn = tuple(disc for disc in LEVELS[count][-4:] if chance.random() < 0.35 * age)
    thin = tuple((disc, round(between(0.35, 0.75), 2)) for disc in worn)
    return Patient(
        size=between(0.92, 1.08),
        girth=between(0.88, 1.15),
        fat_mm=between(8.0, 45.0),
        lordosis_deg=lordosis,
        sacral_slope_deg=slope,
        kyphosis_deg=between(12.0, 28.0),
        scoliosis_deg=crooked,
        trabecular_hu=float(np.clip(215.0 - 140.0 * age + between(-30.0, 30.0), 45.0, 240.0)),
        cortical_hu=between(650.0, 1000.0),
        thin=thin,
        vacuum=tuple(disc for disc, left in thin if left < 0.6 and chance.random() < 0.4),
        osteophytes_mm=between(2.0, 8.0) if chance.random() < age else 0.0,
        facet_wear=between(0.0, 1.0) * age,
        hip_screw=_one_of(chance, Side.LEFT, Side.RIGHT) if chance.random() < 0.06 else None,
        intravenous=bool(chance.random() < 0.4),
        arms=bool(chance.random() < 0.1),
    )


def scan_drawn(chance: np.random.Generator) -> Scan:
    """A scanner's setting by chance: a third for the spine alone, the others for the trunk."""
    between = chance.uniform
    dedicated = chance.random() < 0.35
    field = between(140.0, 220.0) if dedicated else between(320.0, 500.0)
    thin, thick = ((0.7, 2.0), (1.0, 5.0))
    return Scan(
        field_mm=field,
        length_mm=between(200.0, 300.0) if dedicated else between(240.0, 420.0),
        spacing_mm=max(field / 512, 0.45) if dedicated else max(field / 512, 0.7),
        thickness_mm=round(between(*(thin if dedicated else thick)), 2),
        above_s1_mm=between(60.0, 100.0),
        noise_hu=between(5.0, 60.0),
        blur_mm=between(0.3, 0.8),
        rotation_deg=between(-15.0, 15.0) if chance.random() < 0.3 else between(-3.0, 3.0),
        table=bool(chance.random() < 0.8),
    )


def _one_of(chance: np.random.Generator, *sides: Side) -> Side:
    return sides[chance.integers(len(sides))]
