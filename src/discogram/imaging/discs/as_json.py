"""What is a program told of the discs of a scan? ``discogram.discs/1``: RAS, mm."""

from collections.abc import Callable
from typing import Any

import numpy as np

from discogram.errors import Reason
from discogram.imaging.discs.find import VERSION
from discogram.imaging.discs.found import FoundDisc, FoundDiscs
from discogram.imaging.frames import Array

FORMAT = "discogram.discs/1"
NAME = "discogram.imaging.discs"
"""What the algorithm is called wherever its results are kept."""


def discs_json(found: FoundDiscs, say: Callable[[Reason], str]) -> dict[str, Any]:
    """The document; reasons are said by whoever speaks the reader's language."""
    return {
        "format": FORMAT,
        "frame": "RAS",
        "units": {"length": "mm"},
        "algorithm": {"name": NAME, "version": VERSION},
        "discs": [_disc(disc, say) for disc in found.discs],
        "refused": [say(why) for why in found.refused] or None,
    }


def _disc(disc: FoundDisc, say: Callable[[Reason], str]) -> dict[str, Any]:
    frame, shape = disc.frame, disc.shape
    rim = np.column_stack([shape.outline, np.zeros(len(shape.outline))])
    return {
        "level": disc.level and disc.level.value,
        "confidence": disc.confidence.value,
        "evidence": [say(why) for why in disc.evidence],
        "found_by": disc.origin.value,
        "centre_mm": _told(frame.centre_ras),
        "volume_centroid_mm": _told(disc.volume_centroid_ras),
        "normal": _told(frame.normal, 5),
        "anterior": _told(frame.anterior, 5),
        "left": _told(frame.left, 5),
        "height_mm": round(shape.height_mm, 2),
        "width_mm": round(shape.width_mm, 2),
        "depth_mm": round(shape.depth_mm, 2),
        "outline_mm": _told(frame.to_ras(rim)),
        "quality": dict(disc.quality),
    }


def _told(values: Array, digits: int = 2) -> Any:
    return (np.round(values, digits) + 0.0).tolist()
