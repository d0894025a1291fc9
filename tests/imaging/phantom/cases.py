"""Phantoms that tests share: each is made once."""

from functools import cache

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.phantom.patient import Patient
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import Phantom, spine
from discogram.imaging.volume import Volume
from discogram.words.spine import Count

CLEAN = Scan(
    field_mm=230.0,
    spacing_mm=1.25,
    thickness_mm=1.25,
    length_mm=220.0,
    above_s1_mm=72.0,
    noise_hu=0.0,
    blur_mm=0.0,
)
"""The spine and what lies beside it, finely and without noise."""

QUICK = Scan(field_mm=330.0, spacing_mm=4.0, thickness_mm=4.0, noise_hu=0.0, blur_mm=0.0)
"""A whole trunk, coarsely."""


@cache
def clean(count: Count) -> Phantom:
    """A fine phantom of each count, with a curve to the right and worn joints."""
    patient = Patient(scoliosis_deg=12.0, osteophytes_mm=5.0, facet_wear=0.6)
    return spine(Recipe(11, count, patient, CLEAN))


def values_at(volume: Volume, points_ras: Array) -> Array:
    """What the nearest voxel of each point holds, shape (n,); 0 outside the volume."""
    index = np.rint(volume.voxels_at(points_ras)).astype(int)
    last = np.array(volume.shape) - 1
    inside = ((index >= 0) & (index <= last)).all(axis=-1)
    i, j, k = np.clip(index, 0, last).T
    return np.where(inside, volume.array[i, j, k], 0)
