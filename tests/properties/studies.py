"""Random provocations: small, and full of the values at which criteria part.

Facts may be missing anywhere. What a file would refuse does not occur: a static pressure below
opening, a falling volume, a painless step that hurts as usual. Everybody is synthetic.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st

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
from discogram.words.spine import DISCS, Count, Disc, Region
from discogram.words.units import PainScore, Pressure, Unit, Volume

QUICK = settings(max_examples=60, deadline=None)
"""Few examples, each rich: a study has up to four discs of up to three steps."""

OPENINGS = [None, 0, 10, 31]
ABOVE = [None, 0, 5, 14, 15, 16, 20, 49, 50, 51, 60, 90, 95]
SCORES = [None, 0, 0, 2, 5, 6, 7, 8, 9]
VOLUMES = [None, 1, 2, 3.5, 4]
PAINLESS_KINDS = [None, Concordance.NONE, Concordance.PRESSURE]
KINDS = [None, *Concordance, Concordance.CONCORDANT, Concordance.CONCORDANT]


def maybe(values: Any) -> st.SearchStrategy[Any]:
    """One of the values, or that it is not known."""
    return st.sampled_from([None, *values])


def _psi(value: float | Decimal) -> Pressure:
    return Pressure(Decimal(str(value)), Unit.PSI)


@st.composite
def steps(draw: st.DrawFn, opening: int | None) -> tuple[Step, ...]:
    """Up to three steps, with volumes that do not fall."""
    drawn = draw(st.lists(st.sampled_from(VOLUMES), max_size=3))
    known = iter(sorted(volume for volume in drawn if volume is not None))
    volumes = [None if volume is None else next(known) for volume in drawn]
    return tuple(draw(_step(volume, opening)) for volume in volumes)


@st.composite
def _step(draw: st.DrawFn, volume: float | None, opening: int | None) -> Step:
    score, above = draw(st.sampled_from(SCORES)), draw(st.sampled_from(ABOVE))
    rise_only = draw(st.sampled_from([False, False, False, True]))
    static = None if above is None or rise_only else _psi(above + (opening or 0))
    return Step(
        None if volume is None else Volume(Decimal(str(volume)), Unit.ML),
        static,
        None if score is None else PainScore(Decimal(score), Unit.SCORE),
        draw(st.sampled_from(PAINLESS_KINDS if score == 0 else KINDS)),
        _psi(above) if above is not None and rise_only else None,
    )


@st.composite
def tested(draw: st.DrawFn, disc: Disc) -> TestedDisc:
    """One disc, as the room and the readers saw it."""
    opening = draw(st.sampled_from(OPENINGS))
    seen = draw(st.none() | st.frozensets(st.sampled_from(Behaviour), max_size=3))
    test = DiscTest(
        disc,
        draw(maybe(DiscRole)),
        None if opening is None else _psi(opening),
        draw(steps(opening)),
        draw(maybe(EndReason)),
        seen,
        draw(maybe([0, 2, 3, 5])) if draw(st.booleans()) else None,
        draw(maybe([True, False])),
    )
    image = DiscImage(
        disc, draw(maybe(Nucleogram)), draw(maybe(range(6))), draw(maybe([True, False]))
    )
    return TestedDisc(test, image)


COLUMNS = {
    (Region.LUMBAR, Count.USUAL): DISCS[Count.USUAL][-4:],
    (Region.LUMBAR, Count.SIX_LUMBAR): DISCS[Count.SIX_LUMBAR][-4:],
    (Region.LUMBAR, Count.SACRALISED_L5): DISCS[Count.SACRALISED_L5][-4:],
    (Region.CERVICAL, Count.USUAL): DISCS[Count.USUAL][2:6],
}
"""Four discs side by side, for each kind of study."""


@st.composite
def studies(draw: st.DrawFn, region: Region | None = None) -> Study:
    """One patient's provocation."""
    kinds = [kind for kind in COLUMNS if region in (None, kind[0])]
    kind = draw(st.sampled_from(kinds))
    column = COLUMNS[kind]
    chosen = draw(st.lists(st.sampled_from(column), min_size=1, max_size=4, unique=True))
    answers = {each.name: draw(maybe([True, False])) for each in fields(Background)}
    shams = draw(st.lists(st.sampled_from([None, 0, 0, 2, 3]), max_size=2))
    return Study(
        kind[0],
        tuple(draw(tested(disc)) for disc in chosen),
        tuple(
            ShamTest(None if s is None else PainScore(Decimal(s), Unit.SCORE)) for s in shams
        ),
        Background(**answers),
        kind[1],
    )


lumbar = studies(Region.LUMBAR)


# --- looking into a study ---


@dataclass(frozen=True)
class Fact:
    """One known fact of a study: its name, the disc it belongs to, and the study without it."""

    name: str
    disc: Disc | None
    value: object
    without: Study


def known_facts(study: Study) -> Iterator[Fact]:
    """Every fact that could have been left unrecorded, each with the study in which it was."""
    for name, value, background in _each_forgotten(study.background):
        yield Fact(name, None, value, replace(study, background=background))
    for place, sham in enumerate(study.sham):
        for _, value, silent in _each_forgotten(sham):
            shams = (*study.sham[:place], silent, *study.sham[place + 1 :])
            yield Fact("sham", None, value, replace(study, sham=shams))
    for tested in study.discs:
        for name, value, less in _facts_of(tested):
            yield Fact(name, tested.disc, value, with_disc(study, less))


def _facts_of(tested: TestedDisc) -> Iterator[tuple[str, object, TestedDisc]]:
    for name, value, test in _each_forgotten(tested.test, "disc", "steps"):
        yield name, value, replace(tested, test=test)
    for name, value, image in _each_forgotten(tested.image, "disc"):
        yield name, value, replace(tested, image=image)
    for place, step in enumerate(tested.test.steps):
        for name, value, one in _each_forgotten(step):
            steps = (*tested.test.steps[:place], one, *tested.test.steps[place + 1 :])
            yield name, value, replace(tested, test=replace(tested.test, steps=steps))


def _each_forgotten(record: Any, *but: str) -> Iterator[tuple[str, object, Any]]:
    """Each known field of a record: its name, its value, and the record without it."""
    for each in fields(record):
        value = getattr(record, each.name)
        if value is not None and each.name not in but:
            yield each.name, value, replace(record, **{each.name: None})


def with_disc(study: Study, changed: TestedDisc) -> Study:
    """The study with one disc's record replaced."""
    discs = (changed if each.disc is changed.disc else each for each in study.discs)
    return replace(study, discs=tuple(discs))


def with_pressures(study: Study, change: Callable[[Pressure], Pressure]) -> Study:
    """The study with every pressure changed in the same way."""

    def changed(pressure: Pressure | None) -> Pressure | None:
        return None if pressure is None else change(pressure)

    def of(tested: TestedDisc) -> TestedDisc:
        test = tested.test
        steps = tuple(
            replace(
                step, static_pressure=changed(step.static_pressure), rise=changed(step.rise)
            )
            for step in test.steps
        )
        opening = changed(test.opening_pressure)
        return replace(tested, test=replace(test, opening_pressure=opening, steps=steps))

    return replace(study, discs=tuple(of(each) for each in study.discs))


# --- as a document ---


def document(study: Study) -> dict[str, Any]:
    """The study as a ``discogram.provocation/1`` document; what is unknown is left out."""
    return _told(
        format="discogram.provocation/1",
        region=study.region.value,
        count=study.count.value,
        patient=_told(
            **{each.name: getattr(study.background, each.name) for each in fields(Background)}
        ),
        sham=[_told(pain_nrs=_value(sham.pain)) for sham in study.sham],
        discs=[_disc(each) for each in study.discs],
    )


def _disc(tested: TestedDisc) -> dict[str, Any]:
    test, image = tested.test, tested.image
    return _told(
        disc=test.disc.value,
        role=_word(test.role),
        opening_pressure=_pressure(test.opening_pressure),
        steps=[_step_line(step) for step in test.steps],
        end=_word(test.end),
        behaviours=None if test.behaviours is None else sorted(test.behaviours),
        thermometer_0_5=test.thermometer,
        unpressurisable=test.unpressurisable,
        nucleogram=_word(image.nucleogram),
        modified_dallas=image.modified_dallas,
        leak=image.leak,
    )


def _step_line(step: Step) -> dict[str, Any]:
    return _told(
        volume_ml=_value(step.volume),
        static_pressure=_pressure(step.static_pressure),
        pain_nrs=_value(step.pain),
        concordance=_word(step.concordance),
        pressure_above_opening=_pressure(step.rise),
    )


def _told(**values: Any) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}


def _word(value: Any) -> str | None:
    return None if value is None else str(value.value)


def _value(quantity: Any) -> Decimal | None:
    return None if quantity is None else quantity.value


def _pressure(pressure: Pressure | None) -> Mapping[str, Any] | None:
    if pressure is None:
        return None
    return {"value": pressure.value, "unit": pressure.unit.value}
