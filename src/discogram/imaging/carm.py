"""Where do tube and detector stand, and where on the picture does a point of the body fall?

Angles are DICOM's (PS3.3 C.8.7.5.1.2), told by where the detector is and relative to the
patient, so that they do not depend on how the patient lies:

- *primary*, like a longitude: 0 the detector faces the chest, + the detector goes to the
  patient's left (LAO), - to the right (RAO), -180 to 180: behind the back it is 180;
- *secondary*, like a latitude: + the detector goes to the head (cranial), - to the feet
  (caudal), -90 to 90.

The picture is seen from the detector, looking to the tube, the head up (PS3.3 C.8.19.6.13.1.2
has the same axes). With the detector before the chest the patient's right is on the screen's
left, as on a film; **with the detector behind the back it is on the screen's right**, so that a
needle that moves to the left hand of somebody who bends over the back moves left on the
screen. Whoever shows a picture shows its letters.

On the *detector*, mm: (right, down) as on the screen, from the detector's middle. Pixels are
(row, column) with fractions, whole numbers at their centres.
"""

from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import ArrayLike

from discogram.errors import InputError, reason
from discogram.imaging.frames import Array
from discogram.imaging.table import PatientPosition, table_axes

SOURCE_ISOCENTRE_MM = 700.0
"""From the tube's focus to the point about which the C-arm turns; devices differ."""

SOURCE_DETECTOR_MM = 1020.0
"""From the focus to the detector's middle; devices differ."""

DETECTOR_MM = 300.0
"""The side of a square detector, as a flat one of 30 cm has it."""

_ALONG = 1e-9
"""A direction shorter than this, or as near to the axis, has no angle."""

_SHOWN = float(np.sin(np.radians(15.0)))
"""A letter stands at an edge that it is within 75 degrees of."""


MOST_PRIMARY_DEG, MOST_SECONDARY_DEG = 180.0, 90.0
"""Every direction has angles within these: DICOM PS3.3 C.8.7.5.1.2."""


class Angles(NamedTuple):
    """Primary and secondary angle in degrees, of the patient or of the table."""

    primary_deg: float
    secondary_deg: float


@dataclass(frozen=True, slots=True, eq=False)
class CArm:
    """A C-arm's pose: angles, isocentre of shape (3,) in RAS mm, distances, detector's side.

    `source_detector_mm` is DICOM's Distance Source to Detector (SID), `source_isocentre_mm`
    its Distance Source to Isocenter.
    """

    primary_deg: float
    secondary_deg: float
    isocentre_ras: Array
    source_isocentre_mm: float = SOURCE_ISOCENTRE_MM
    source_detector_mm: float = SOURCE_DETECTOR_MM
    detector_mm: float = DETECTOR_MM

    def __post_init__(self) -> None:
        """Refuse what no C-arm can be: no number, a detector before the patient, no size."""
        isocentre = np.array(self.isocentre_ras, dtype=np.float64)
        isocentre.setflags(write=False)
        object.__setattr__(self, "isocentre_ras", isocentre)
        if isocentre.shape != (3,) or not np.isfinite([*isocentre, *self._numbers]).all():
            raise InputError(reason("imaging-carm-numbers"))
        if (
            abs(self.primary_deg) > MOST_PRIMARY_DEG
            or abs(self.secondary_deg) > MOST_SECONDARY_DEG
        ):
            raise InputError(reason("imaging-carm-angles"))
        if not 0 < self.source_isocentre_mm < self.source_detector_mm or self.detector_mm <= 0:
            raise InputError(reason("imaging-carm-distances"))

    @property
    def _numbers(self) -> tuple[float, ...]:
        return (
            self.primary_deg,
            self.secondary_deg,
            self.source_isocentre_mm,
            self.source_detector_mm,
            self.detector_mm,
        )

    @property
    def angles(self) -> Angles:
        """The angles relative to the patient."""
        return Angles(self.primary_deg, self.secondary_deg)

    @property
    def axes(self) -> Array:
        """Rows: the screen's right, the screen's down, and from the tube to the detector.

        Unit vectors in RAS, shape (3, 3).
        """
        (sin_p, sin_s), (cos_p, cos_s) = _sines(self.angles)
        right = np.array([-cos_p, -sin_p, 0.0])
        down = np.array([-sin_p * sin_s, cos_p * sin_s, -cos_s])
        return np.array([right, down, [-sin_p * cos_s, cos_p * cos_s, sin_s]])

    @property
    def source_ras(self) -> Array:
        """The tube's focus; shape (3,), mm."""
        answer: Array = self.isocentre_ras - self.source_isocentre_mm * self.axes[2]
        return answer

    @property
    def detector_ras(self) -> Array:
        """The detector's middle; shape (3,), mm."""
        answer: Array = self.source_ras + self.source_detector_mm * self.axes[2]
        return answer

    @property
    def magnification(self) -> float:
        """How much larger a thing at the isocentre is on the detector."""
        return self.source_detector_mm / self.source_isocentre_mm

    @property
    def letters(self) -> tuple[str, str, str, str]:
        """Which way of the body lies at the picture's left, right, top and bottom edge."""
        right, down, _ = self.axes
        return (letters_of(-right), letters_of(right), letters_of(-down), letters_of(down))

    def on_detector(self, points_ras: ArrayLike) -> Array:
        """Where points of shape (..., 3) in mm fall, as (right, down); shape (..., 2), mm.

        NaN for a point that is not in front of the tube.
        """
        away = (np.asarray(points_ras, dtype=np.float64) - self.source_ras) @ self.axes.T
        depth = np.where(away[..., 2:] > _ALONG, away[..., 2:], np.nan)
        answer: Array = away[..., :2] * (self.source_detector_mm / depth)
        return answer

    def ras_of(self, places_mm: ArrayLike) -> Array:
        """The points of the detector at (right, down), shape (..., 2); shape (..., 3), mm."""
        places = np.asarray(places_mm, dtype=np.float64)
        answer: Array = places @ self.axes[:2] + self.detector_ras
        return answer

    def rays(self, places_mm: ArrayLike) -> Array:
        """Unit vectors in RAS from the tube to places on the detector; shape (..., 3)."""
        away = self.ras_of(places_mm) - self.source_ras
        answer: Array = away / np.linalg.norm(away, axis=-1, keepdims=True)
        return answer

    def pixels_of(self, points_ras: ArrayLike, size: int) -> Array:
        """Row and column above which points of shape (..., 3) fall; shape (..., 2).

        `size` is how many rows and columns the square picture has.
        """
        places = self.on_detector(points_ras)[..., ::-1]
        return places / self.pixel_mm(size) + (size - 1) / 2

    def places_of(self, pixels: ArrayLike, size: int) -> Array:
        """The places (right, down) on the detector of (row, column); shape (..., 2), mm."""
        away = np.asarray(pixels, dtype=np.float64)[..., ::-1] - (size - 1) / 2
        answer: Array = away * self.pixel_mm(size)
        return answer

    def pixel_mm(self, size: int) -> float:
        """How wide a pixel is on the detector."""
        return self.detector_mm / size

    def turned(self, angles: Angles) -> "CArm":
        """The same C-arm at other angles."""
        return replace(self, primary_deg=angles.primary_deg, secondary_deg=angles.secondary_deg)


def angles_of(detector_direction: ArrayLike) -> Angles:
    """The angles at which the detector lies in a direction (RAS) from the isocentre.

    Raises `InputError` for a direction along the body, where every primary angle is the same.
    """
    right, front, up = np.asarray(detector_direction, dtype=np.float64)
    across = float(np.hypot(right, front))
    if not np.isfinite([right, front, up]).all() or across < _ALONG:
        raise InputError(reason("imaging-carm-along-body"))
    primary = np.degrees(np.arctan2(-right, front))
    return Angles(float(primary), float(np.degrees(np.arctan2(up, across))))


def looking_down(entry_ras: ArrayLike, target_ras: ArrayLike) -> Angles:
    """The angles at which a needle from entry to target, each (3,) in mm, is a point.

    The detector is on the entry's side, above the hub, and the tube below: so it is for a
    prone patient, and so the primary angle of a needle from behind is beyond 90 degrees.
    """
    return angles_of(np.subtract(entry_ras, target_ras, dtype=np.float64))


def at_the_table(angles: Angles, position: PatientPosition, forward_deg: float = 0.0) -> Angles:
    """The angles at the real table, for the patient as he lies.

    Primary 0 is the detector straight above, beyond 90 degrees it is below the table; + it
    goes to the right hand of who looks from the foot end to the head end. Secondary + it goes
    to the head end. These are the signs of Positioner Isocenter Primary and Secondary Angle
    (PS3.3 C.8.19.6.13.1.2). `forward_deg` as in `table.table_axes`.
    """
    return angles_of(table_axes(position, forward_deg) @ _direction(angles))


def of_the_patient(
    at_table: Angles, position: PatientPosition, forward_deg: float = 0.0
) -> Angles:
    """The angles relative to the patient, of angles that were read at the table."""
    return angles_of(_direction(at_table) @ table_axes(position, forward_deg))


def letters_of(direction: ArrayLike) -> str:
    """The letters of the body that a direction (RAS) runs to, the nearest first: "L", "LP"."""
    away = np.asarray(direction, dtype=np.float64)
    parts = zip([*away, *-away], "RASLPI", strict=True)
    shown = sorted(((size, letter) for size, letter in parts if size > _SHOWN), reverse=True)
    return "".join(letter for _, letter in shown)


def _direction(angles: Angles) -> Array:
    (sin_p, sin_s), (cos_p, cos_s) = _sines(angles)
    return np.array([-sin_p * cos_s, cos_p * cos_s, sin_s])


def _sines(angles: Angles) -> tuple[Array, Array]:
    turned = np.radians(np.array(angles))
    return np.sin(turned), np.cos(turned)
