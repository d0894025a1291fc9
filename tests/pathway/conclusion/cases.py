"""Short ways to write a provocation, so that a case reads like a line of a protocol.

Pressures are psi. Every disc opens at 10 psi unless it says otherwise, so a step 14 above
opening was read at 24. Everybody here is synthetic.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache

from discogram.adapters.tables import read_tables
from discogram.pathway.conclusion.answer import Boundary, Conclusion, DiscAnswer, FlagName
from discogram.pathway.conclusion.conclude import conclude
from discogram.pathway.conclusion.facts import Background, Study, TestedDisc
from discogram.pathway.conclusion.limits import Limits
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
from discogram.words.evidence import Table
from discogram.words.spine import Count, Disc, Region
from discogram.words.units import PainScore, Pressure, Unit, Volume

Number = int | float | str | Decimal


@cache
def table() -> Table:
    """The conclusion's table as it lies beside the rules."""
    return read_tables()["conclusion"]


def limits(**chosen: str) -> Limits:
    """The limits in force, with a clinic's choices: ``limits(single_control="possible")``."""
    return Limits.of(replace(table(), chosen=chosen))


def psi(value: Number) -> Pressure:
    """A pressure in psi."""
    return Pressure(Decimal(str(value)), Unit.PSI)


def score(value: Number | None) -> PainScore | None:
    """A pain score, or that nobody asked."""
    return None if value is None else PainScore(Decimal(str(value)), Unit.SCORE)


def step(
    pain: Number | None = None,
    kind: str | None = None,
    above: Number | None = None,
    volume: Number | None = None,
) -> Step:
    """One step of a disc that opened at 10 psi; `above` is how far above that it was read."""
    static = None if above is None else psi(Decimal(str(above)) + 10)
    injected = None if volume is None else Volume(Decimal(str(volume)), Unit.ML)
    return Step(injected, static, score(pain), Concordance(kind) if kind else None)


def disc(
    level: str,
    *steps: Step,
    opening: Number | None = 10,
    role: str | None = None,
    end: str | None = None,
    behaviours: Iterable[str] | None = None,
    thermometer: int | None = None,
    unpressurisable: bool | None = None,
    nucleogram: str | None = None,
    grade: int | None = None,
    leak: bool | None = None,
) -> TestedDisc:
    """A tested disc with what the images show of it."""
    seen = None if behaviours is None else frozenset(map(Behaviour, behaviours))
    test = DiscTest(
        Disc(level),
        DiscRole(role) if role else None,
        None if opening is None else psi(opening),
        steps,
        EndReason(end) if end else None,
        seen,
        thermometer,
        unpressurisable,
    )
    shape = Nucleogram(nucleogram) if nucleogram else None
    return TestedDisc(test, DiscImage(Disc(level), shape, grade, leak))


def painless(level: str, above: Number | None = 60, grade: int | None = 0) -> TestedDisc:
    """A control that never hurt, up to a pressure above opening."""
    return disc(level, step(0, "none", above), grade=grade, role="control")


def study(
    *discs: TestedDisc,
    region: Region = Region.LUMBAR,
    sham: Iterable[Number | None] = (0,),
    count: Count = Count.USUAL,
    **background: bool,
) -> Study:
    """One patient's provocation; the sham was quiet unless it says otherwise."""
    shams = tuple(ShamTest(score(pain)) for pain in sham)
    return Study(region, discs, shams, Background(**background), count)


def concluded(
    asked: Study, boundary: str | None = None, chosen: Mapping[str, str] | None = None
) -> Conclusion:
    """The conclusion under every set of the region."""
    wording = Boundary(boundary) if boundary else None
    return conclude(asked, limits(**(chosen or {})), boundary=wording)


def answer(
    criteria: str,
    asked: Study,
    level: str = "L4/L5",
    boundary: str | None = None,
    **chosen: str,
) -> DiscAnswer:
    """One disc under one set, with a clinic's choices."""
    return concluded(asked, boundary, chosen).criteria[criteria].discs[Disc(level)]


def category(
    criteria: str,
    asked: Study,
    level: str = "L4/L5",
    boundary: str | None = None,
    **chosen: str,
) -> str:
    """The category word of one disc under one set."""
    return answer(criteria, asked, level, boundary, **chosen).category.value


def flags(asked: Study, **chosen: str) -> dict[FlagName, list[str | None]]:
    """The flags that were raised, each with the discs it was raised for."""
    raised: dict[FlagName, list[str | None]] = {}
    for flag in concluded(asked, chosen=chosen).flags:
        raised.setdefault(flag.name, []).append(flag.disc)
    return raised
