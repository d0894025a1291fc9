"""What does a sheet of virtual fluoroscopy say beside its picture?"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.plan_file import PlannedNeedle
from discogram.errors import reason
from discogram.imaging.carm import Angles, CArm, at_the_table
from discogram.imaging.table import PatientPosition

if TYPE_CHECKING:
    from discogram.adapters.pictures.fluoro_sheet import FluoroWords

_MOST_NEEDLES = 3
"""Lines that a sheet has room for."""

_NOTHING_DEG = 0.05
"""An angle that would print as 0."""


def words_of(
    pose: CArm,
    needles: Sequence[PlannedNeedle],
    position: PatientPosition | None,
    forward_deg: float,
    speak: Speaker,
    *,
    synthetic: bool,
) -> "FluoroWords":
    """Everything that is said on one sheet."""
    from discogram.adapters.pictures.fluoro_sheet import FluoroWords

    say = speak.say
    foot = position is not None
    return FluoroWords(
        title=say(reason("fluoro-title")),
        lines=tuple(_lines(pose, needles, position, forward_deg, speak)),
        notes=tuple(_notes(pose, needles, speak)),
        scale=say(reason("fluoro-scale")),
        above=say(reason("fluoro-drawn-at-the-table" if foot else "fluoro-drawn-across")),
        beside=say(reason("fluoro-drawn-from-the-left")),
        synthetic=say(reason("fluoro-synthetic")) if synthetic else None,
    )


def angles_said(angles: Angles, speak: Speaker) -> str:
    """Such as "LAO 35°, cranial 10°"."""
    primary, secondary = angles
    behind = 180 - abs(primary) < _NOTHING_DEG
    side = "behind" if behind else _of(primary, "left", "right")
    end = _of(secondary, "head", "feet")
    return ", ".join(
        (
            speak.say(reason("fluoro-primary", side=side, degrees=_degrees(abs(primary)))),
            speak.say(reason("fluoro-secondary", end=end, degrees=_degrees(abs(secondary)))),
        )
    )


def _lines(
    pose: CArm,
    needles: Sequence[PlannedNeedle],
    position: PatientPosition | None,
    forward_deg: float,
    speak: Speaker,
) -> Iterator[tuple[str, str]]:
    """Label and value, the most needed first."""
    say = speak.say
    yield say(reason("fluoro-label-angles")), angles_said(pose.angles, speak)
    yield say(reason("fluoro-label-detector")), _place(pose.angles, speak)
    if position is not None:
        turned = at_the_table(pose.angles, position, forward_deg)
        label = reason("fluoro-label-table", position=position)
        yield say(label), _at_the_table(turned, speak)
    if needles:
        yield say(reason("fluoro-label-needles", count=len(needles))), _needles(needles, speak)
    yield (
        say(reason("fluoro-label-distances")),
        say(
            reason(
                "fluoro-distances",
                sid=round(pose.source_detector_mm),
                sod=round(pose.source_isocentre_mm),
                times=Decimal(f"{pose.magnification:.2f}"),
            )
        ),
    )
    right, front, up = (Decimal(f"{each:.1f}") for each in pose.isocentre_ras)
    centre = reason("fluoro-centre", right=right, front=front, up=up)
    yield say(reason("fluoro-label-centre")), say(centre)


def _place(angles: Angles, speak: Speaker) -> str:
    """Where the detector stands, in words: before or behind the patient, and how far aside."""
    primary = angles.primary_deg
    behind = abs(primary) > 90
    aside = 180 - abs(primary) if behind else abs(primary)
    if abs(aside - 90) < _NOTHING_DEG:
        return speak.say(reason("fluoro-place-aside", side=_of(primary, "left", "right")))
    return speak.say(
        reason(
            "fluoro-place",
            where="behind" if behind else "front",
            side=_of(aside if primary >= 0 else -aside, "left", "right"),
            degrees=_degrees(aside),
        )
    )


def _at_the_table(turned: Angles, speak: Speaker) -> str:
    primary, secondary = turned
    below = abs(primary) > 90
    aside = 180 - abs(primary) if below else abs(primary)
    return speak.say(
        reason(
            "fluoro-at-the-table",
            where="below" if below else "above",
            side=_of(aside if primary >= 0 else -aside, "right", "left"),
            degrees=_degrees(aside),
            end=_of(secondary, "head", "foot"),
            tilt=_degrees(abs(secondary)),
        )
    )


def _needles(needles: Sequence[PlannedNeedle], speak: Speaker) -> str:
    """A line for each, numbered as on the picture; the rest are counted."""
    shown = [_needle(each, speak) for each in needles[:_MOST_NEEDLES]]
    if len(needles) > 1:
        shown = [f"{number}: {said}" for number, said in enumerate(shown, start=1)]
    if rest := len(needles) - len(shown):
        shown.append(speak.say(reason("fluoro-more-needles", count=rest)))
    return "\n".join(shown)


def _needle(needle: PlannedNeedle, speak: Speaker) -> str:
    steps = zip(needle.entry_ras_mm, needle.target_ras_mm, strict=True)
    path = sum((end - begin) ** 2 for begin, end in steps) ** 0.5
    return speak.say(
        reason(
            "fluoro-needle",
            disc=needle.disc or "",
            level="named" if needle.disc else "unknown",
            side=needle.side,
            path=round(path),
            confidence=needle.confidence or "unsaid",
            feasible={True: "yes", False: "no", None: "unknown"}[needle.feasible],
        )
    )


def _notes(pose: CArm, needles: Sequence[PlannedNeedle], speak: Speaker) -> Iterator[str]:
    around = abs(pose.primary_deg)
    where = "front" if around < 70 else "behind" if around > 110 else "beside"
    yield speak.say(reason("fluoro-note-seen", where=where))
    if needles:
        yield speak.say(reason("fluoro-note-needle"))
    if any(each.disc for each in needles):
        yield speak.say(reason("discs-proposal"))
    yield speak.say(reason("fluoro-note-scan"))
    yield speak.say(reason("report-sheet-not-a-device"))


def _of(value: float, plus: str, minus: str) -> str:
    """Which way, or "none" for an angle that prints as 0."""
    if abs(value) < _NOTHING_DEG:
        return "none"
    return plus if value > 0 else minus


def _degrees(value: float) -> Decimal:
    """A tenth of a degree, none where it is whole."""
    rounded = Decimal(f"{value:.1f}")
    return rounded.to_integral_value() if rounded == rounded.to_integral_value() else rounded
