"""How is the same needle guided by CT?

The gantry leans about the patient's left-right axis until one slice holds the whole needle; in
that slice the needle stands at an angle to the vertical. Where no gantry leans so far, the rest
of the way crosses slices.
"""

import numpy as np

from discogram.imaging.frames import Array
from discogram.imaging.scene.distances import Distances
from discogram.imaging.scene.sides import DiscSide
from discogram.imaging.scene.spinous import SpinousLine
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.plan import CtForm

_STEP_MM = 0.5
_ABOVE_MM = 160.0
"""From how far behind the entry the skin is looked for."""


def ct_form(
    reached: DiscSide,
    entry: Array,
    target: Array,
    skin: Distances,
    line: SpinousLine,
    limits: Limits,
) -> CtForm:
    """The needle from entry to target, both (3,) in RAS mm, in the terms of a CT scanner."""
    away = entry - target
    wanted = np.degrees(np.arctan2(away[2], -away[1]))
    tilt = float(np.clip(wanted, -limits.gantry_deg, limits.gantry_deg))
    across = -reached.sign * away[0]
    # Along the slice the way back is longer than seen from the side, by the lean.
    back = float(np.hypot(away[1], away[2] if tilt == wanted else away[1] * _slope(tilt)))
    return CtForm(
        slice_mm=float(entry[2]),
        gantry_tilt_deg=tilt,
        in_plane_deg=float(np.degrees(np.arctan2(across, back))),
        crosses_mm=float(abs(away[2] + away[1] * _slope(tilt))),
        grid_offset_mm=_along_the_skin(reached, entry, tilt, skin, line),
    )


def _slope(tilt_deg: float) -> float:
    return float(np.tan(np.radians(tilt_deg)))


def _along_the_skin(
    reached: DiscSide, entry: Array, tilt_deg: float, skin: Distances, line: SpinousLine
) -> float:
    """From the spinous line to the mark, along the skin in the leaning slice, mm."""
    start = line.at(float(entry[2]))
    count = max(2, round(abs(entry[0] - start) / 2.0))
    across = np.linspace(start, entry[0], count)
    depths = np.arange(-_ABOVE_MM / 2, _ABOVE_MM, _STEP_MM)
    y = entry[1] - _ABOVE_MM / 2 + depths
    points = np.empty((count, len(depths), 3))
    points[..., 0] = across[:, None]
    points[..., 1] = y
    points[..., 2] = entry[2] - (y - entry[1]) * _slope(tilt_deg)
    index = skin.grid.index_of(points)
    inside = (
        (skin.at(points) > 0)
        & (index >= 0).all(-1)
        & (index <= np.array(skin.grid.shape) - 1).all(-1)
    )
    first = inside.argmax(axis=1)
    surface = points[np.arange(count), first][inside.any(axis=1)]
    if len(surface) < 2:
        return float(abs(entry[0] - start))
    # The last step ends at the mark itself, which lies between two samples.
    surface = np.vstack([surface[:-1], entry])
    return float(np.linalg.norm(np.diff(surface, axis=0), axis=1).sum())
