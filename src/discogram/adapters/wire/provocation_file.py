"""How does a ``discogram.provocation/1`` file become a study, or a list of what to mend?

The shape is public (`contracts/conclude.md`): a field that is absent or null is unknown. A
field nobody knows is ignored and named, unless it looks like a misspelt one: then it is an
error, because a fact would silently become unknown.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import get_close_matches
from typing import Any

from discogram.adapters.wire.converter import structure
from discogram.errors import DiscogramError, InputError, Reason, reason
from discogram.pathway.conclusion.facts import Background, Study, TestedDisc
from discogram.pathway.images.facts import DiscImage, Nucleogram
from discogram.pathway.provocation.facts import (
    Behaviour,
    Concordance,
    DiscRole,
    DiscTest,
    EndReason,
    ShamTest,
    Step,
)
from discogram.pathway.provocation.possible import below_opening, volume_falls
from discogram.words.spine import DISCS, Count, Disc, Region, count_shown_by, regions_of
from discogram.words.units import PainScore, Pressure, Quantity, Unit, Volume

FORMAT = "discogram.provocation/1"


@dataclass(frozen=True, slots=True)
class StepLine:
    """One entry of ``steps``."""

    volume_ml: Decimal | None = None
    static_pressure: Pressure | None = None
    pain_nrs: Decimal | None = None
    concordance: Concordance | None = None
    pressure_above_opening: Pressure | None = None


@dataclass(frozen=True, slots=True)
class DiscLine:
    """One entry of ``discs``, with the short form of a single step beside it.

    `disc` must be there; it may be None here, so that the rest of its entry is checked too.
    """

    disc: Disc | None = None
    role: DiscRole | None = None
    opening_pressure: Pressure | None = None
    steps: tuple[StepLine, ...] | None = None
    end: EndReason | None = None
    behaviours: tuple[Behaviour, ...] | None = None
    thermometer_0_5: int | None = None
    nucleogram: Nucleogram | None = None
    modified_dallas: int | None = None
    leak: bool | None = None
    unpressurisable: bool | None = None
    volume_ml: Decimal | None = None
    static_pressure: Pressure | None = None
    pain_nrs: Decimal | None = None
    concordance: Concordance | None = None
    pressure_above_opening: Pressure | None = None


@dataclass(frozen=True, slots=True)
class ShamLine:
    """One entry of ``sham``."""

    pain_nrs: Decimal | None = None


@dataclass(frozen=True, slots=True)
class ProvocationFile:
    """The document, field by field as it is written."""

    format: str | None = None
    region: Region | None = None
    count: Count | None = None
    sedation: bool | None = None
    patient: Background | None = None
    sham: tuple[ShamLine, ...] | None = None
    discs: tuple[DiscLine, ...] | None = None


_INSIDE: Mapping[str, type] = {
    "patient": Background,
    "sham": ShamLine,
    "discs": DiscLine,
    "steps": StepLine,
}
_PART = re.compile(r"\w+")
_SHORT = ("volume_ml", "static_pressure", "pain_nrs", "concordance", "pressure_above_opening")


@dataclass(frozen=True, slots=True)
class Read:
    """A study, and the places in the file that were not understood and so not used."""

    study: Study
    ignored: tuple[str, ...]


def read_study(document: Any) -> Read:
    """The study a document holds.

    Raises one `InputError` that lists every problem with its place in the file.
    """
    if not isinstance(document, Mapping):
        raise InputError(reason("input-not-an-object"))
    ignored: list[str] = []
    problems: list[Reason] = []
    known = _known_part(document, ProvocationFile, "", ignored, problems)
    lines, unread = _lines(known)
    at = tuple(each.place or "" for each in unread)
    more = (why for why in _problems_of(lines) if not (why.place or "").startswith(at))
    found = (*problems, *unread, *more)
    if found:
        raise InputError(found)
    return Read(_study(lines), tuple(ignored))


def checked_study(lines: ProvocationFile) -> Study:
    """The study of lines whose every field was read; raises `InputError` with what is wrong."""
    found = tuple(_problems_of(lines))
    if found:
        raise InputError(found)
    return _study(lines)


def _lines(document: dict[str, Any]) -> tuple[ProvocationFile, tuple[Reason, ...]]:
    """The document's lines, and what in it could not be read.

    What could not be read is left out, so that the rest is checked as well.
    """
    try:
        return structure(document, ProvocationFile), ()
    except InputError as error:
        unread = error.reasons
    for why in unread:
        _leave_out(document, why.place or "")
    return structure(document, ProvocationFile), unread


def _leave_out(document: dict[str, Any], place: str) -> None:
    """Empty the field at a place such as ``discs[0].steps[1].pain_nrs``."""
    *path, last = (int(part) if part.isdigit() else part for part in _PART.findall(place))
    if isinstance(last, int) and path[-1] not in _INSIDE:
        last = path.pop()  # one wrong word makes a list of words wrong
    within: Any = document
    for part in path:
        within = within[part]
    within[last] = {} if isinstance(last, int) else None


def _known_part(
    raw: Any, kind: type, place: str, ignored: list[str], problems: list[Reason]
) -> Any:
    """The document without the fields nobody knows; misspelt ones become problems."""
    if isinstance(raw, list):
        return [
            _known_part(each, kind, f"{place}[{index}]", ignored, problems)
            if isinstance(each, Mapping)
            else each
            for index, each in enumerate(raw)
        ]
    if not isinstance(raw, Mapping):
        return raw
    fields: Mapping[str, Any] = kind.__dataclass_fields__  # type: ignore[attr-defined]  # a line
    known = {}
    for name, value in raw.items():
        here = f"{place}.{name}" if place else name
        if name in fields:
            inner = _INSIDE.get(name)
            known[name] = _known_part(value, inner, here, ignored, problems) if inner else value
        elif meant := get_close_matches(name, fields, n=1, cutoff=0.8):
            why = reason("input-field-misspelt", field=name, meant=meant[0])
            problems.append(why.at(place) if place else why)
        else:
            ignored.append(here)
    return known


def _problems_of(lines: ProvocationFile) -> Iterator[Reason]:
    """Everything that single fields cannot show."""
    if lines.format not in (None, FORMAT):
        yield reason("input-format-unknown", found=lines.format, known=FORMAT).at("format")
    if lines.sedation is not None and lines.patient and lines.patient.sedation is not None:
        yield reason("input-sedation-twice").at("sedation")
    for index, line in enumerate(lines.sham or ()):
        yield from _score_problems(line.pain_nrs, f"sham[{index}]")
    if not lines.discs:
        yield reason("input-no-discs").at("discs")
        return
    yield from _level_problems(lines, lines.discs)
    for index, disc in enumerate(lines.discs):
        yield from _disc_problems(disc, f"discs[{index}]")


def _level_problems(lines: ProvocationFile, discs: tuple[DiscLine, ...]) -> Iterator[Reason]:
    named = _named(lines)
    count = lines.count or count_shown_by(named)
    region = _region(lines, named)
    if region is None and len(named) == len(discs):
        yield reason("input-region-missing").at("region")
    for index, line in enumerate(discs):
        disc, place = line.disc, f"discs[{index}].disc"
        if disc is None:
            yield reason("input-missing").at(place)
            continue
        if disc in (each.disc for each in discs[:index]):
            yield reason("input-disc-twice", disc=disc).at(place)
        if disc not in DISCS[count]:
            yield reason("spine-disc-not-in-count", disc=disc, count=count).at(place)
        if region and region not in regions_of(disc):
            yield reason("input-disc-elsewhere", disc=disc, region=region).at(place)


def _named(lines: ProvocationFile) -> list[Disc]:
    return [line.disc for line in lines.discs or () if line.disc is not None]


def _region(lines: ProvocationFile, named: list[Disc]) -> Region | None:
    """The region as written, or the one that every disc lies in."""
    if lines.region is not None or not named:
        return lines.region
    shared = frozenset.intersection(*(regions_of(disc) for disc in named))
    return next(iter(shared)) if len(shared) == 1 else None


def _disc_problems(line: DiscLine, place: str) -> Iterator[Reason]:
    yield from _bounded(line.modified_dallas, f"{place}.modified_dallas")
    yield from _bounded(line.thermometer_0_5, f"{place}.thermometer_0_5")
    if line.steps is not None and any(getattr(line, name) is not None for name in _SHORT):
        yield reason("input-steps-twice", disc=line.disc).at(place)
    volume: Decimal | None = None
    for index, step in enumerate(_steps_of(line)):
        where = f"{place}.steps[{index}]" if line.steps is not None else place
        yield from _step_problems(step, line, where)
        falls = volume_falls(step.volume_ml, volume)
        if falls is not None:
            yield falls.at(f"{where}.volume_ml")
        volume = volume if step.volume_ml is None else step.volume_ml


def _bounded(value: int | None, place: str) -> Iterator[Reason]:
    if value is not None and not 0 <= value <= 5:
        yield reason("input-not-0-to-5", value=value).at(place)


def _step_problems(step: StepLine, line: DiscLine, place: str) -> Iterator[Reason]:
    yield from _score_problems(step.pain_nrs, place)
    yield from _volume_problems(step.volume_ml, place)
    yield from _pressure_problems(step, line, place)
    hurts_as_usual = step.concordance in (Concordance.SIMILAR, Concordance.CONCORDANT)
    if step.pain_nrs == 0 and hurts_as_usual:
        why = reason("input-painless-yet-familiar", kind=step.concordance)
        yield why.at(f"{place}.concordance")


def _pressure_problems(step: StepLine, line: DiscLine, place: str) -> Iterator[Reason]:
    static, opening, rise = (
        step.static_pressure,
        line.opening_pressure,
        step.pressure_above_opening,
    )
    if rise is not None and rise.exact < 0:
        yield reason("input-rise-negative", rise=rise).at(f"{place}.pressure_above_opening")
    low = below_opening(static, opening)
    if low is not None:
        yield low.at(f"{place}.static_pressure")
    if rise is None or static is None or opening is None:
        return
    if rise.exact != static.above(opening):
        why = reason("input-rise-contradicts", rise=rise, static=static, opening=opening)
        yield why.at(f"{place}.pressure_above_opening")


def _score_problems(score: Decimal | None, place: str) -> Iterator[Reason]:
    if score is not None:
        yield from _refused(PainScore, score, Unit.SCORE, f"{place}.pain_nrs")


def _volume_problems(volume: Decimal | None, place: str) -> Iterator[Reason]:
    if volume is not None:
        yield from _refused(Volume, volume, Unit.ML, f"{place}.volume_ml")


def _refused(kind: type[Quantity], value: Decimal, unit: Unit, place: str) -> Iterator[Reason]:
    try:
        kind(value, unit)
    except DiscogramError as error:
        yield from (each.at(place) for each in error.reasons)


def _steps_of(line: DiscLine) -> tuple[StepLine, ...]:
    """The steps as listed, or the short form's single one; none when nothing was recorded."""
    if line.steps is not None:
        return line.steps
    short = StepLine(**{name: getattr(line, name) for name in _SHORT})
    return () if short == StepLine() else (short,)


def _study(lines: ProvocationFile) -> Study:
    named = _named(lines)
    region = _region(lines, named)
    assert region is not None, "checked before"
    discs = zip(named, lines.discs or (), strict=True)
    return Study(
        region=region,
        discs=tuple(TestedDisc(_test(disc, line), _image(disc, line)) for disc, line in discs),
        sham=tuple(ShamTest(_score(line.pain_nrs)) for line in lines.sham or ()),
        background=_background(lines),
        count=lines.count or count_shown_by(named),
    )


def _background(lines: ProvocationFile) -> Background:
    patient = lines.patient or Background()
    if lines.sedation is None:
        return patient
    facts = {name: getattr(patient, name) for name in patient.__dataclass_fields__}
    return Background(**{**facts, "sedation": lines.sedation})


def _test(disc: Disc, line: DiscLine) -> DiscTest:
    return DiscTest(
        disc=disc,
        role=line.role,
        opening_pressure=line.opening_pressure,
        steps=tuple(_step(step) for step in _steps_of(line)),
        end=line.end,
        behaviours=None if line.behaviours is None else frozenset(line.behaviours),
        thermometer=line.thermometer_0_5,
        unpressurisable=line.unpressurisable,
    )


def _image(disc: Disc, line: DiscLine) -> DiscImage:
    return DiscImage(disc, line.nucleogram, line.modified_dallas, line.leak)


def _step(step: StepLine) -> Step:
    return Step(
        volume=None if step.volume_ml is None else Volume(step.volume_ml, Unit.ML),
        static_pressure=step.static_pressure,
        pain=_score(step.pain_nrs),
        concordance=step.concordance,
        rise=step.pressure_above_opening,
    )


def _score(score: Decimal | None) -> PainScore | None:
    return None if score is None else PainScore(score, Unit.SCORE)
