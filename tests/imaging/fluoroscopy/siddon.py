"""The judge of line integrals: Siddon's method (Med Phys 1985;12:252-255) in float64.

Each voxel is a box of its own value, and a ray's length in every box it meets is exact. Written
in numpy for few rays and clarity, from the paper and without a line of the renderer.
"""

from dataclasses import replace

import numpy as np

from discogram.imaging.attenuation import UNIT_PER_MM, Attenuation


def siddon(ct: Attenuation, source_ras, ends_ras):
    """The line integral from a source to each end and beyond, shape (n,)."""
    source = (np.asarray(source_ras) - ct.origin_ras) / ct.spacing_mm + 0.5
    ends = (np.asarray(ends_ras) - ct.origin_ras) / ct.spacing_mm + 0.5
    return np.array([_ray(ct, source, end - source) for end in ends.reshape(-1, 3)])


def _ray(ct, source, step) -> float:
    """One ray, in voxels, whole numbers at the walls between them."""
    shape = np.array(ct.values.shape)
    with np.errstate(divide="ignore", invalid="ignore"):
        walls = np.concatenate(
            [(np.arange(shape[a] + 1) - source[a]) / step[a] for a in range(3) if step[a]]
        )
    walls = np.unique(walls[(walls > 0) & np.isfinite(walls)])
    middles = (walls[1:] + walls[:-1]) / 2
    voxels = np.floor(source + middles[:, None] * step).astype(int)
    inside = ((voxels >= 0) & (voxels < shape)).all(axis=1)
    met = ct.values[tuple(voxels[inside].T)].astype(np.float64)
    length_mm = np.linalg.norm(step * ct.spacing_mm)
    return float((met * np.diff(walls)[inside]).sum() * length_mm * UNIT_PER_MM)


def split(ct: Attenuation, parts: int) -> Attenuation:
    """The same CT in boxes of a part of the size, their values between those of the voxels.

    A CT samples something smooth. Siddon's boxes make stairs of it, and a ray along a stair
    differs from one between two voxels by as much as the stair is high; smaller boxes come as
    near to the smooth thing as one likes.
    """
    from scipy.ndimage import affine_transform

    shape = np.array(ct.values.shape)
    step = 1 / parts
    first = (step - 1) / 2
    values = affine_transform(
        ct.values.astype(np.float32),
        np.full(3, step),
        np.full(3, first),
        output_shape=tuple(shape * parts),
        order=1,
        mode="nearest",
    )
    return replace(
        ct,
        values=values,
        origin_ras=ct.origin_ras + first * ct.spacing_mm,
        spacing_mm=ct.spacing_mm * step,
    )
