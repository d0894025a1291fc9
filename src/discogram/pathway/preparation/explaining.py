"""What can go wrong, how often, as who counted it, and how sure is that (M12)?

A rate comes from rows of one beginning, and the end of an id says what the row is::

    ..._ill ..._among      the count: 12 of 4891
    ..._share              a share that was printed without its count
    ..._from ..._to        two shares: the source prints a range
    ..._below              less than this share
    ..._least ..._most     the 95 % interval

A harm that nobody counted has a row ``risk_<harm>_often``, a word, and never a number. To add a
count: its rows, and a `Figure` under its harm.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from types import MappingProxyType

from discogram.errors import InputError, reason
from discogram.words.evidence import Evidence, Table, Threshold
from discogram.words.spine import Region


class Harm(StrEnum):
    """What can go wrong, in the order in which a patient is told."""

    WORSE_PAIN = "worse_pain"
    LASTING_PAIN = "lasting_pain"
    INFECTION = "infection"
    ABSCESS = "abscess"
    BRUISE = "bruise"
    HAEMATOMA = "haematoma"
    NERVE = "nerve"
    PARALYSIS = "paralysis"
    HERNIATION = "herniation"
    NUMBNESS = "numbness"
    ORGAN = "organ"
    HEADACHE = "headache"
    NAUSEA = "nausea"
    ALLERGY = "allergy"
    ANTIBIOTIC_IN_THE_DURA = "antibiotic_in_the_dura"
    ANY_SERIOUS = "any_serious"
    """Everything significant together, as a study counted it."""
    ANY = "any"


class Per(StrEnum):
    """Of what a rate is a share."""

    PATIENT = "patient"
    DISC = "disc"


class Often(StrEnum):
    """How often, where nobody counted: a word of the source, or that none is known."""

    COMMON = "common"
    FEW_PER_CENT = "few_per_cent"
    RARE = "rare"
    VERY_RARE = "very_rare"
    CASE_REPORTS = "case_reports"
    UNKNOWN = "unknown"


class Sureness(StrEnum):
    """How sure a rate is."""

    COUNTED = "counted"
    """A study counted: how many, of how many."""
    PRINTED = "printed"
    """A source prints a share and not its count."""
    BOUND = "bound"
    """A source prints only that it is less than this."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A rate of the table: how its rows begin, for which region (None: any), per what."""

    begins: str
    region: Region | None
    per: Per


@dataclass(frozen=True, slots=True)
class Rate:
    """How often, in the words of one source.

    `low` and `high` differ where the source prints a range; below `high` when it is a bound.
    `least` and `most` are the 95 % interval, None where there is none. `checked` says whether
    every printed number was held against its source; an interval was computed here.
    """

    figure: Figure
    low: Fraction
    high: Fraction
    sureness: Sureness
    source: str
    checked: bool
    ill: int | None = None
    among: int | None = None
    least: Fraction | None = None
    most: Fraction | None = None


@dataclass(frozen=True, slots=True)
class Risk:
    """A harm, each rate that is known for the region, and the word where none is."""

    harm: Harm
    rates: tuple[Rate, ...]
    often: Often | None
    sources: tuple[str, ...]


_NECK, _LOW_BACK = Region.CERVICAL, Region.LUMBAR

FIGURES: Mapping[Harm, tuple[Figure, ...]] = MappingProxyType(
    {
        Harm.INFECTION: (
            Figure("risk_infection_lumbar_patient", _LOW_BACK, Per.PATIENT),
            Figure("risk_infection_lumbar_disc", _LOW_BACK, Per.DISC),
            Figure("risk_infection_own_series_patient", _LOW_BACK, Per.PATIENT),
            Figure("risk_infection_one_needle", _LOW_BACK, Per.PATIENT),
            Figure("risk_infection_two_needles", _LOW_BACK, Per.PATIENT),
            Figure("risk_infection_cervical_patient", _NECK, Per.PATIENT),
            Figure("risk_infection_cervical_disc", _NECK, Per.DISC),
        ),
        Harm.ALLERGY: (
            Figure("risk_allergy_vein", None, Per.PATIENT),
            Figure("risk_allergy_vein_severe", None, Per.PATIENT),
        ),
        Harm.ANY_SERIOUS: (
            Figure("risk_serious_cervical_patient", _NECK, Per.PATIENT),
            Figure("risk_serious_cervical_disc", _NECK, Per.DISC),
        ),
        Harm.ANY: (Figure("risk_any_cervical_patient", _NECK, Per.PATIENT),),
    }
)
"""Every rate that somebody counted or printed, the one to be told first in front."""

_NEAREST: Mapping[Region, Region] = MappingProxyType({Region.THORACIC: Region.LUMBAR})
"""Where nobody counted in a region, whose counts are told beside *unknown*, by their name."""

_FOR_ONE_REGION: Mapping[tuple[Harm, Region], str] = MappingProxyType(
    {(Harm.ABSCESS, Region.CERVICAL): "risk_abscess_cervical_often"}
)


def risks(region: Region, table: Table, on: date) -> tuple[Risk, ...]:
    """Every harm for a region, in the order of telling; one of another region is left out."""
    found = (risk(harm, region, table, on) for harm in Harm)
    return tuple(each for each in found if each.rates or each.often is not None)


def risk(harm: Harm, region: Region, table: Table, on: date) -> Risk:
    """One harm for a region; the word stands where the region has no count of its own."""
    told_for = (None, region, _NEAREST.get(region))
    figures = (each for each in FIGURES.get(harm, ()) if each.region in told_for)
    rates = tuple(rate(each, table, on) for each in figures if _is_told(each, table, on))
    word = _row(table, _FOR_ONE_REGION.get((harm, region), f"risk_{harm}_often"), on)
    own = [each for each in rates if each.figure.region is region]
    often = None if word is None or own else Often(str(word.value))
    told = () if word is None or own else word.cites
    sources = dict.fromkeys((*told, *(each.source for each in rates)))
    return Risk(harm, rates, often, tuple(sources))


def rate(figure: Figure, table: Table, on: date) -> Rate:
    """What the table says of a figure on a day; raises `InputError` where it says nothing."""
    rows = dict(_rows(figure.begins, table, on))
    if not rows:
        raise InputError(
            reason("table-row-missing", table=table.name, row=figure.begins, choice=None)
        )
    low, high, sureness = _shares(rows)
    return Rate(
        figure,
        low,
        high,
        sureness,
        next(iter(rows.values())).source,
        all(row.evidence is Evidence.VERIFIED for end, row in rows.items() if end in _PRINTED),
        ill=_count(rows.get("ill")),
        among=_count(rows.get("among")),
        least=_share(rows.get("least")),
        most=_share(rows.get("most")),
    )


_PRINTED = ("ill", "among", "share", "from", "to", "below")
_ENDS = (*_PRINTED, "least", "most")


def _is_told(figure: Figure, table: Table, on: date) -> bool:
    return any(end in _PRINTED for end, _ in _rows(figure.begins, table, on))


def _rows(begins: str, table: Table, on: date) -> Iterator[tuple[str, Threshold]]:
    for end in _ENDS:
        row = _row(table, f"{begins}_{end}", on)
        if row is not None:
            yield end, row


def _row(table: Table, id_: str, on: date) -> Threshold | None:
    """The row in force on a day; None before there was one."""
    known = any(row.since <= on for row in table.alternatives(id_))
    return table.row(id_, on) if known else None


def _shares(rows: Mapping[str, Threshold]) -> tuple[Fraction, Fraction, Sureness]:
    """From which share to which, and how sure that is."""
    if "ill" in rows:
        share = Fraction(rows["ill"].number) / Fraction(rows["among"].number)
        return share, share, Sureness.COUNTED
    if "below" in rows:
        return Fraction(0), Fraction(rows["below"].number), Sureness.BOUND
    low, high = (rows.get(end) or rows["share"] for end in ("from", "to"))
    return Fraction(low.number), Fraction(high.number), Sureness.PRINTED


def _share(row: Threshold | None) -> Fraction | None:
    return None if row is None else Fraction(row.number)


def _count(row: Threshold | None) -> int | None:
    return None if row is None else int(row.number)
