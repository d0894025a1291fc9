"""Where are the discs of this scan, and which are they?

The one door: a label map, clicks, or nobody's help. Whoever points, the same refinement and
the same gate follow. What is not clear is refused with the reason: a false disc would be
planned to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from discogram.errors import InputError, Reason, reason
from discogram.imaging.discs.agreeing import agreeing
from discogram.imaging.discs.clicks import REACH_MM, TOLD_MM, Click, beside_mm, clicked
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.facing import faced
from discogram.imaging.discs.found import FoundDisc, FoundDiscs, Origin
from discogram.imaging.discs.gate import in_a_body, passes
from discogram.imaging.discs.labels import check_map, check_soft, pointed
from discogram.imaging.discs.levels import named
from discogram.imaging.discs.refine import refined
from discogram.imaging.discs.search import Tell, searched
from discogram.imaging.discs.survey import Survey, survey
from discogram.imaging.plain import plain
from discogram.imaging.volume import Modality, Volume
from discogram.words.spine import Disc, run_to_the_feet

VERSION = "4"
"""Counted up whenever the same scan may give other discs: it is kept with each result."""


_BODY_WIDE_MM = 30.0
"""A click between plates that lie closer is in muscle or fat; bodies of phantoms measure 46."""


def find(
    volume: Volume,
    labels: Volume | None = None,
    clicks: Sequence[Click] = (),
    tell: Tell = lambda _share: None,
) -> FoundDiscs:
    """The discs of a CT from head to feet; refused, with the reasons, where they are not clear.

    `labels` is a map on any grid that lies where the scan lies; it goes before `clicks`, and
    these before the search. Raises nothing for a scan without a spine: that is an answer.
    """
    try:
        _check(volume)
        if labels is not None:
            check_map(labels)
        found = _found(plain(volume), labels, clicks, tell)
    except InputError as wrong:
        return FoundDiscs((), wrong.reasons)
    tell(1.0)
    return FoundDiscs(found[::-1])


def _check(volume: Volume) -> None:
    if volume.modality not in {None, Modality.CT}:
        raise InputError(reason("imaging-not-a-ct", modality=volume.modality))
    if min(volume.shape) < 2:
        raise InputError(reason("imaging-too-few-slices"))


def _found(
    volume: Volume, labels: Volume | None, clicks: Sequence[Click], tell: Tell
) -> tuple[FoundDisc, ...]:
    surveyed = survey(volume)
    tell(0.2)
    if labels is not None:
        return _from_labels(volume, labels, surveyed)
    if clicks:
        return _from_clicks(volume, clicks, surveyed)
    found = faced(volume, searched(volume, surveyed, tell), surveyed.soft)
    return named(volume, found, surveyed.soft)


def _from_labels(volume: Volume, labels: Volume, surveyed: Survey) -> tuple[FoundDisc, ...]:
    places = pointed(labels, volume)
    check_soft(labels, volume, surveyed.soft)
    discs = [
        (refined(volume, each.guess, surveyed.soft, Origin.LABELS), each.level)
        for each in places
    ]
    held = [(disc, level) for disc, level in discs if disc is not None and passes(disc)]
    if not held:
        raise InputError(reason("imaging-labels-no-discs"))
    ordered = agreeing(volume, [disc for disc, _ in held], surveyed.soft)
    ordered = faced(volume, ordered, surveyed.soft)
    held = [(disc, level) for disc, (_, level) in zip(ordered, held, strict=True)]
    proposed = named(volume, ordered, surveyed.soft) if len(ordered) > 1 else ordered
    by_place = {id(disc.frame): disc for disc in proposed}
    return tuple(_by_map(by_place.get(id(disc.frame), disc), level) for disc, level in held)


def _by_map(disc: FoundDisc, level: Disc | None) -> FoundDisc:
    """The map's name, doubtful where what the scan shows does not bear it out."""
    if level is None:
        return disc
    agree = disc.level is level and disc.confidence is Confidence.HIGH
    sure = Confidence.HIGH if agree else Confidence.LOW
    differs = disc.level is not None and disc.level is not level
    said = [reason("imaging-disc-level-by-map", level=level)]
    if differs:
        said.append(reason("imaging-disc-level-differs", level=disc.level))
    return replace(disc, level=level, confidence=sure, evidence=(*said, *disc.evidence))


def _from_clicks(
    volume: Volume, clicks: Sequence[Click], surveyed: Survey
) -> tuple[FoundDisc, ...]:
    guesses = clicked(volume, clicks, surveyed.soft)
    found: list[FoundDisc] = []
    problems: list[Reason] = []
    for click, guess in zip(clicks, guesses, strict=True):
        disc = refined(volume, guess, surveyed.soft, Origin.CLICK)
        if disc is None or not passes(disc) or beside_mm(click, disc) > REACH_MM:
            problems.append(_no_disc(click, disc))
        else:
            found.append(_by_person(disc, click))
    if problems:
        raise InputError(problems)
    upwards = _from_below(faced(volume, found, surveyed.soft))
    _check_order(upwards)
    return tuple(upwards)


def _check_order(upwards: Sequence[FoundDisc]) -> None:
    levels = tuple(disc.level for disc in upwards[::-1] if disc.level is not None)
    if not run_to_the_feet(levels):
        raise InputError(reason("imaging-click-order", levels=levels))


def _no_disc(click: Click, disc: FoundDisc | None) -> Reason:
    """Why nothing is taken for a disc where a person pointed."""
    x, y, z = (round(float(value), 1) for value in click.at_ras)
    wide = disc is not None and disc.shape.width_mm >= _BODY_WIDE_MM
    if disc is not None and wide and (in_a_body(disc) or passes(disc)):
        return reason("imaging-click-in-body", x=x, y=y, z=z)
    return reason("imaging-click-no-disc", x=x, y=y, z=z)


def _by_person(disc: FoundDisc, click: Click) -> FoundDisc:
    """The disc with the name that the person gave, and how far from it they pointed."""
    away = beside_mm(click, disc)
    moved = (reason("imaging-click-moved", distance=round(away)),) if away >= TOLD_MM else ()
    if click.level is None:
        return replace(disc, evidence=(reason("imaging-disc-nothing-to-count-from"), *moved))
    said = (reason("imaging-disc-level-by-person", level=click.level), *moved)
    return replace(disc, level=click.level, confidence=Confidence.LOW, evidence=said)


def _from_below(discs: Iterable[FoundDisc]) -> list[FoundDisc]:
    return sorted(discs, key=lambda disc: float(disc.frame.centre_ras[2]))
