"""Which discs are planned to: those found in the CT, those of a map, or those pointed at?"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

import numpy as np

from discogram.errors import InputError, Reason, reason
from discogram.imaging.discs.clicks import Click
from discogram.imaging.discs.find import find
from discogram.imaging.discs.found import FoundDisc, FoundDiscs
from discogram.imaging.discs.labels import numbers_vertebrae
from discogram.imaging.frames import Array
from discogram.imaging.volume import Volume
from discogram.words.spine import disc_named

_POINT = {"imaging-no-canal", "imaging-no-three-discs"}
"""Why a search ends where there may be a spine all the same: a person may show its discs."""

_ONE_DISC_MM = 5.0
"""Nearer to each other than this, two middles are those of one disc."""


def discs_of(
    volume: Volume, maps: Sequence[Volume], clicks: Sequence[Click]
) -> tuple[FoundDisc, ...]:
    """The discs of a scan, from head to feet; raises `InputError` where they are not clear.

    Who points at discs means these: maps then show organs alone. Of several maps the one that
    numbers vertebrae shows the discs, else the first.
    """
    named = next((each for each in maps if numbers_vertebrae(each)), None)
    shown = None if clicks else (named or next(iter(maps), None))
    found = find(volume, shown, clicks)
    if found.refused:
        raise InputError([*found.refused, *_advice(found, shown)])
    problems = tuple(_doubles(found.discs))
    if problems:
        raise InputError(problems)
    return found.discs


def _advice(found: FoundDiscs, shown: Volume | None) -> Iterator[Reason]:
    if shown is None and any(why.id in _POINT for why in found.refused):
        yield reason("plan-point")


def _doubles(discs: Sequence[FoundDisc]) -> Iterator[Reason]:
    """Places that lie in one disc: its two plans would have one name."""
    for upper, lower in pairwise(each.frame.centre_ras for each in discs):
        if np.linalg.norm(upper - lower) < _ONE_DISC_MM:
            yield reason("plan-disc-twice", place=_place(lower))


def chosen(discs: Sequence[FoundDisc], levels: str) -> tuple[FoundDisc, ...]:
    """The discs that were named; all of them where nobody named one."""
    typed = [each.strip() for each in levels.split(",") if each.strip()]
    if levels.strip() and not typed:
        raise InputError(reason("cli-no-levels").at("levels"))
    names = [str(disc_named(each) or each) for each in typed]
    if not names:
        return tuple(discs)
    known = {str(disc.level): disc for disc in discs if disc.level}
    missing = [name for name in names if name not in known]
    if missing:
        raise InputError(_unknown(discs, missing, tuple(known)))
    return tuple(known[name] for name in dict.fromkeys(names))


def _unknown(
    discs: Sequence[FoundDisc], missing: Sequence[str], known: tuple[str, ...]
) -> Iterator[Reason]:
    """Which levels are not there, which are, and how a disc without one is chosen."""
    for name in missing:
        yield reason("plan-level-unknown", level=name, known=known or ("–",)).at("levels")
    places = tuple(_place(each.frame.centre_ras) for each in discs if each.level is None)
    if places:
        told = {"places": "; ".join(places), "example": places[0]}
        yield reason("plan-discs-unnamed", count=len(places), **told)


def _place(point_ras: Array) -> str:
    """As a click is written."""
    return ",".join(f"{value + 0.0:.1f}" for value in point_ras)
