"""How is a phantom scanned?"""

from collections.abc import Iterator
from dataclasses import dataclass
from math import isfinite

from discogram.errors import InputError, Reason, reason
from discogram.imaging.table import PatientPosition


@dataclass(frozen=True, slots=True)
class Scan:
    """How it is scanned: lengths in mm, angles in degrees.

    `field_mm` is the edge of the square axial image; `length_mm` the extent from feet to head,
    cut where the phantom ends. `above_s1_mm` says how high over the middle of the sacral
    endplate the scan is centred. `rotation_deg` turns the patient about the long axis of the
    table, positive when the front turns to the patient's left. The gantry leans by `tilt_deg`.
    """

    field_mm: float = 360.0
    length_mm: float = 280.0
    spacing_mm: float = 1.0
    thickness_mm: float = 1.0
    above_s1_mm: float = 85.0
    noise_hu: float = 10.0
    blur_mm: float = 0.5
    rotation_deg: float = 0.0
    tilt_deg: float = 0.0
    position: PatientPosition = PatientPosition.HFS
    table: bool = True
    markers: bool = False

    def __post_init__(self) -> None:
        """Refuse, every problem at once, what no scanner makes."""
        problems = tuple(_out_of_range(self))
        if problems:
            raise InputError(problems)


_RANGES: dict[str, tuple[float, float]] = {
    "field_mm": (60.0, 700.0),
    "length_mm": (10.0, 600.0),
    "spacing_mm": (0.2, 6.0),
    "thickness_mm": (0.3, 10.0),
    "above_s1_mm": (-150.0, 300.0),
    "noise_hu": (0.0, 200.0),
    "blur_mm": (0.0, 3.0),
    "rotation_deg": (-30.0, 30.0),
    "tilt_deg": (-30.0, 30.0),
}
"""What can be asked of a scan; wider than what is drawn."""


def _out_of_range(scan: Scan) -> Iterator[Reason]:
    for name, (least, most) in _RANGES.items():
        value = getattr(scan, name)
        if not (isfinite(value) and least <= value <= most):
            yield reason(
                "imaging-phantom-range", what=name, value=value, least=least, most=most
            )
