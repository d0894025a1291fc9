"""Which needles does a ``discogram.plan/1`` file hold, as far as a picture needs them?

::

    {"format": "discogram.plan/1", "frame": "RAS", "plans": [
        {"disc": "L4/L5", "side": "left", "feasible": true, "violates": [],
         "target_mm": [-3.6, 144.5, 258.6], "entry_mm": [-88.0, 60.0, 270.0],
         "needle_mm": 178, ...}]}

Places are in the frame of the CT, RAS, mm. Everything else in a plan is left alone: its figures
are told by whoever made it. `disc` may be null where nobody knows the level; `confidence` says
how sure it is, `disc_centre_mm` tells discs without a level apart. `scan` says its CT.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

import numpy as np

from discogram.errors import InputError, Reason, reason
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.which_scan import WhichScan
from discogram.words.spine import Disc, Side

FORMAT = "discogram.plan/1"
FRAME = "RAS"

_MISSING = reason("input-missing")

Point = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class PlannedNeedle:
    """One plan; None for what the file does not say. `centre_ras_mm` is the disc's middle."""

    disc: Disc | None
    side: Side
    entry_ras_mm: Point
    target_ras_mm: Point
    feasible: bool | None = None
    needle_mm: float | None = None
    confidence: Confidence | None = None
    centre_ras_mm: Point | None = None


def read_plans(document: Any) -> tuple[PlannedNeedle, ...]:
    """The plans of a file; raises `InputError` with every problem and its place."""
    if not isinstance(document, Mapping):
        raise InputError(reason("input-not-an-object"))
    if document.get("format") != FORMAT:
        found = str(document.get("format"))
        raise InputError(reason("input-format-unknown", found=found, known=FORMAT).at("format"))
    problems = [*_frame(document), *_scan_problems(document.get("scan"))]
    plans = document.get("plans")
    if not isinstance(plans, list):
        wrong = reason("input-not-a-list", value=str(plans)) if plans else _MISSING
        raise InputError([*problems, wrong.at("plans")])
    if not plans:
        problems.append(reason("plan-file-empty").at("plans"))
    for index, plan in enumerate(plans):
        problems += [why.at(f"plans[{index}]") for why in _problems(plan)]
    if problems:
        raise InputError(problems)
    return tuple(_needle(plan) for plan in plans)


def first_of_each(plans: Sequence[PlannedNeedle]) -> tuple[PlannedNeedle, ...]:
    """The first plan of each disc and side: the others are its alternatives."""
    first: dict[tuple[Disc | Point | None, Side], PlannedNeedle] = {}
    for plan in plans:
        first.setdefault((plan.disc or plan.centre_ras_mm, plan.side), plan)
    return tuple(first.values())


def scan_of(document: Mapping[str, Any]) -> WhichScan | None:
    """The scan that a file was made of; None where it does not say.

    Raises `InputError` with every problem of what it says.
    """
    said = document.get("scan")
    if said is None:
        return None
    problems = tuple(_scan_problems(said))
    if problems:
        raise InputError(problems)
    columns, rows, slices = map(int, said["shape"])
    affine = np.array([[float(each) for each in row] for row in said["affine"]])
    uid = said.get("series_uid")
    return WhichScan(said["voxels_sha256"], (columns, rows, slices), affine, uid)


def _scan_problems(said: Any) -> Iterator[Reason]:
    """What is wrong with the words that tell the scan; nothing where nothing is said."""
    if said is None:
        return
    if not isinstance(said, Mapping):
        yield reason("input-wrong-shape").at("scan")
        return
    fits = {
        "voxels_sha256": isinstance(said.get("voxels_sha256"), str),
        "shape": _is_point(said.get("shape")),
        "affine": _is_affine(said.get("affine")),
        "series_uid": isinstance(said.get("series_uid"), str | None),
    }
    for name, good in fits.items():
        if not good:
            yield reason("input-wrong-shape").at(f"scan.{name}")


def _frame(document: Mapping[str, Any]) -> Iterator[Reason]:
    frame = document.get("frame", FRAME)
    if frame != FRAME:
        yield reason("input-word-unknown", word=str(frame), known=FRAME).at("frame")


def _problems(plan: Any) -> Iterator[Reason]:
    if not isinstance(plan, Mapping):
        yield reason("input-wrong-shape")
        return
    for name in ("entry_mm", "target_mm"):
        place = plan.get(name)
        if not _is_point(place):
            wrong = reason("input-not-a-place", value=str(place)) if place else _MISSING
            yield wrong.at(name)
    if _is_point(entry := plan.get("entry_mm")) and entry == plan.get("target_mm"):
        yield reason("plan-file-no-length").at("entry_mm")
    centre = plan.get("disc_centre_mm")
    if centre is not None and not _is_point(centre):
        yield reason("input-not-a-place", value=str(centre)).at("disc_centre_mm")
    for name, words in (("side", Side), ("disc", Disc), ("confidence", Confidence)):
        word, known = plan.get(name), tuple(each.value for each in words)
        if word is None and name == "side":
            yield _MISSING.at(name)
        elif word is not None and word not in known:
            yield reason("input-word-unknown", word=str(word), known=known).at(name)
    length = plan.get("needle_mm")
    if length is not None and not (_is_number(length) and length > 0):
        yield reason("input-not-a-number", value=str(length)).at("needle_mm")


def _is_affine(value: Any) -> bool:
    four = isinstance(value, list) and len(value) == 4
    return four and all(_are_numbers(row, 4) for row in value)


def _is_point(value: Any) -> bool:
    return _are_numbers(value, 3)


def _are_numbers(value: Any, count: int) -> bool:
    return isinstance(value, list) and len(value) == count and all(map(_is_number, value))


def _is_number(value: Any) -> bool:
    if isinstance(value, bool):
        return False
    try:
        return isfinite(float(value)) and not isinstance(value, str)
    except (TypeError, ValueError, OverflowError):
        return False


def _needle(plan: Mapping[str, Any]) -> PlannedNeedle:
    feasible, length = plan.get("feasible"), plan.get("needle_mm")
    return PlannedNeedle(
        Disc(plan["disc"]) if plan.get("disc") else None,
        Side(plan["side"]),
        _point(plan["entry_mm"]),
        _point(plan["target_mm"]),
        feasible if isinstance(feasible, bool) else None,
        None if length is None else float(length),
        Confidence(plan["confidence"]) if plan.get("confidence") else None,
        _point(plan["disc_centre_mm"]) if plan.get("disc_centre_mm") else None,
    )


def _point(value: Sequence[Any]) -> Point:
    right, front, up = map(float, value)
    return (right, front, up)
