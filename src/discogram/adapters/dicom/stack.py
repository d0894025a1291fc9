"""Do these slices make one volume, and where does it lie?

ImageOrientationPatient and ImagePositionPatient rule (PS3.3 C.7.6.2.1.1), whatever the patient
position (HFS, FFP, ...) or the order of the files. Slices are sorted along their common normal.
Nothing is filled in: a missing slice is a hole that somebody might plan a needle through.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

import numpy as np
from numpy.typing import NDArray

from discogram.adapters.dicom.headers import Header
from discogram.errors import Reason, reason
from discogram.imaging.frames import Array

_SAME = 1e-3
"""Cosines nearer than this are the same direction: headers print four digits and more."""

_EVEN, _EVEN_MM = 0.1, 0.1
"""A slice may stand off its place by this part of the spacing, and by this: headers round."""

_SHOWN = 5
"""So many slices are named in one message; the count tells of the rest."""


@dataclass(frozen=True, slots=True, eq=False)
class Stack:
    """Slices in order along their normal; `affine_lps` is 4x4, (column, row, slice) to LPS."""

    headers: tuple[Header, ...]
    affine_lps: Array


def stacked(headers: Sequence[Header]) -> Stack:
    """Put slices in order; only for slices in which `problems` finds nothing."""
    ordered = _ordered(headers)
    places = _places(ordered)
    row, column = _directions(ordered[0])
    between_rows, between_columns = ordered[0].spacing_mm or (1.0, 1.0)
    affine = np.eye(4)
    affine[:3, 0] = row * between_columns
    affine[:3, 1] = column * between_rows
    affine[:3, 2] = (places[-1] - places[0]) / (len(places) - 1)
    affine[:3, 3] = places[0]
    return Stack(ordered, affine)


def problems(headers: Sequence[Header]) -> Iterator[Reason]:
    """Every reason why the slices make no volume; none when they do."""
    yield from _mixed(headers)
    placeless = [header for header in headers if not _is_placed(header)]
    if placeless:
        yield reason("imaging-dicom-no-place", **named(placeless))
        return
    directions = _count_of_directions(headers)
    if directions > 1:
        yield reason("imaging-dicom-two-orientations", orientations=directions)
    elif len(headers) < 2:
        yield reason("imaging-dicom-one-slice")
    else:
        yield from _gaps(_ordered(headers))


def named(headers: Iterable[Header]) -> dict[str, object]:
    """Count and tails of slices, as parameters of a reason."""
    tails = sorted(header.tail for header in headers)
    return {"count": len(tails), "slices": tuple(tails[:_SHOWN])}


def _mixed(headers: Sequence[Header]) -> Iterator[Reason]:
    if len({(header.columns, header.rows) for header in headers}) > 1:
        yield reason("imaging-dicom-sizes-mixed")
    spacings = {
        tuple(np.round(header.spacing_mm, 4).tolist())
        for header in headers
        if header.spacing_mm
    }
    if len(spacings) > 1:
        yield reason("imaging-dicom-spacings-mixed")
    if len({header.frame_of_reference for header in headers}) > 1:
        yield reason("imaging-dicom-frames-mixed")


def _is_placed(header: Header) -> bool:
    if header.position_lps is None or header.orientation_lps is None:
        return False
    if header.spacing_mm is None or min(header.spacing_mm) <= 0:
        return False
    row, column = np.reshape(header.orientation_lps, (2, 3))
    lengths = np.array([row @ row, column @ column])
    return bool(np.allclose(lengths, 1.0, atol=0.02) and abs(row @ column) < 0.01)


def _directions(header: Header) -> Array:
    """The directions in which the column and the row index grow, as unit vectors; (2, 3)."""
    pair = np.reshape(np.array(header.orientation_lps, dtype=np.float64), (2, 3))
    answer: Array = pair / np.sqrt((pair * pair).sum(axis=1, keepdims=True))
    return answer


def _count_of_directions(headers: Sequence[Header]) -> int:
    known: list[Array] = []
    for header in headers:
        direction = _directions(header)
        if not any(np.allclose(direction, other, rtol=0, atol=_SAME) for other in known):
            known.append(direction)
    return len(known)


def _normal(header: Header) -> Array:
    row, column = _directions(header)
    answer: Array = np.cross(row, column)
    return answer


def _places(headers: Sequence[Header]) -> Array:
    return np.array([header.position_lps for header in headers], dtype=np.float64)


def _ordered(headers: Sequence[Header]) -> tuple[Header, ...]:
    along = _places(headers) @ _normal(headers[0])
    return tuple(headers[index] for index in np.argsort(along, kind="stable"))


def _gaps(ordered: Sequence[Header]) -> Iterator[Reason]:
    """What is wrong with the distances between slices that are in order."""
    places = _places(ordered)
    steps = np.diff(places @ _normal(ordered[0]))
    usual = float(np.median(steps))
    if (steps < _EVEN * usual).any() or usual <= 0:
        pairs = [ordered[index + 1] for index in _true(steps < _EVEN * usual)]
        yield reason("imaging-dicom-same-place", **named(pairs or ordered[1:]))
        return
    missing = np.rint(steps / usual).astype(int) - 1
    holes = missing > 0
    if (np.abs(steps - usual * (missing + 1)) > _slack_mm(usual)).any():
        yield reason("imaging-dicom-uneven", least=_mm(steps.min()), most=_mm(steps.max()))
    elif holes.any():
        before = [ordered[index] for index in _true(holes)]
        yield reason(
            "imaging-dicom-slices-missing", **{**named(before), "count": int(missing.sum())}
        )
    elif _strays(places, usual):
        yield reason("imaging-dicom-shifted")


def _strays(places: Array, usual: float) -> bool:
    """Whether a slice stands off the straight, even line from the first slice to the last."""
    share = np.linspace(0.0, 1.0, len(places))[:, None]
    line = places[0] + share * (places[-1] - places[0])
    off = np.sqrt(((places - line) ** 2).sum(axis=1))
    return bool((off > 2 * _slack_mm(usual)).any())


def _true(flags: NDArray[np.bool_]) -> list[int]:
    return [int(index) for index in np.flatnonzero(flags)]


def _slack_mm(usual: float) -> float:
    return max(_EVEN * usual, _EVEN_MM)


def _mm(length: float) -> Decimal:
    return Decimal(f"{length:.2f}")
