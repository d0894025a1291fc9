"""What does the public page say of the test? What the consent says, by the tables in force.

The sentences with numbers are the consent's own, so that nobody reads one rate here and signs
another.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from discogram.adapters.documents.drawings.icons import can_be_drawn
from discogram.errors import Reason, reason
from discogram.pathway.preparation.consent_text import (
    HARMS,
    ConsentItem,
    Passage,
    Pictured,
    passages,
)
from discogram.pathway.preparation.figures import CLEAR_FLUIDS, SOLIDS, figures
from discogram.web.saying import said, said_reason
from discogram.words.evidence import Source, Table, Tables
from discogram.words.spine import Region


@dataclass(frozen=True, slots=True)
class People:
    """A rate as people: the counts of the picture, and all of it in words."""

    least: int
    most: int
    out_of: int
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the consent with its pictures; `item` is its anchor."""

    item: ConsentItem
    says: tuple[Reason, ...]
    people: tuple[People, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A count behind the words; `source` None is one that the list of sources lacks."""

    says: Reason
    key: str
    source: Source | None


@dataclass(frozen=True, slots=True)
class Told:
    """The consent's points in the order in which the page tells them."""

    what: tuple[Point, ...]
    truth: tuple[Point, ...]
    good: tuple[Reason, ...]
    benefits: tuple[Point, ...]
    risks: tuple[Point, ...]
    radiation: tuple[Point, ...]
    other_ways: tuple[Point, ...]
    counted: tuple[Counted, ...]


WHAT = (ConsentItem.WHY, ConsentItem.NOT_A_TREATMENT)
TRUTH = (ConsentItem.MEANT_TO_HURT, ConsentItem.THE_SCAN)
BENEFITS = (
    ConsentItem.FALSE_POSITIVES,
    ConsentItem.MAY_NOT_CHANGE_PLAN,
    ConsentItem.DISAGREEMENT,
)
GOOD = (
    reason("consent-what-it-tells"),
    reason("web-public-good-asks"),
    reason("web-public-good-no"),
    reason("web-public-good-which"),
    reason("consent-scan-adds"),
    reason("consent-scan-nothing-stays"),
)
"""What the test can do for somebody, without a number: none is printed for these."""
RISKS = (*HARMS, ConsentItem.WEAR)
RADIATION = (ConsentItem.RADIATION,)
OTHER_WAYS = (ConsentItem.ALTERNATIVES, ConsentItem.RIGHT_TO_STOP)
"""Which points stand under which heading; a test proves that none is left out."""


def told(region: Region, tables: Tables, on: date) -> Told:
    """Everything that is told of the test of one region."""
    found = {each.item: each for each in passages(region, tables, on)}

    def points(items: Iterable[ConsentItem]) -> tuple[Point, ...]:
        return tuple(_point(found[item]) for item in items)

    return Told(
        what=points(WHAT),
        truth=points(TRUTH),
        good=GOOD,
        benefits=points(BENEFITS),
        risks=points(RISKS),
        radiation=points(RADIATION),
        other_ways=points(OTHER_WAYS),
        counted=(*_counted(found.values(), tables), *_fasting_counted(tables, on)),
    )


def _point(passage: Passage) -> Point:
    people = (_people(each) for each in passage.pictures if can_be_drawn(each.frequency))
    return Point(passage.item, passage.says, tuple(people))


def _people(pictured: Pictured) -> People:
    many = pictured.frequency
    half = many.most - many.least
    caption = said_reason(pictured.caption)
    counts = said(
        "consent-icons", least=many.least, most=many.most, out_of=many.out_of, half=half
    )
    return People(many.least, many.most, many.out_of, caption, f"{caption} {counts}")


def _counted(found: Iterable[Passage], tables: Tables) -> Iterator[Counted]:
    for passage in found:
        for says, key in passage.details:
            yield Counted(says, key, tables.sources.get(key))


def preparing(tables: Tables, on: date) -> tuple[Reason, ...]:
    """How anybody prepares; a patient's own plan has the days and hours."""
    table = tables["preparation"]
    hours = tables["followup"].number("no_driving", on)
    return (
        *_fasting(table, on),
        reason("web-public-prepare-diabetes"),
        reason("web-public-prepare-medicines"),
        reason("web-public-prepare-allergies"),
        reason("web-public-prepare-pregnant"),
        reason("web-public-prepare-ill"),
        reason("web-public-prepare-driver", hours=int(hours)),
        reason("web-public-prepare-bring"),
    )


def _fasting(table: Table, on: date) -> Iterator[Reason]:
    """The clinic's rule, and beside it what the societies ask for."""
    if table.word("nothing_after", on) == "midnight":
        yield reason("web-public-prepare-midnight")
    solids, fluids = (figures(table, what, on)[0].number for what in (SOLIDS, CLEAR_FLUIDS))
    yield reason("web-public-prepare-society", solids=int(solids), fluids=int(fluids))


def _fasting_counted(tables: Tables, on: date) -> Iterator[Counted]:
    for what, message in (
        (SOLIDS, "web-public-counted-solids"),
        (CLEAR_FLUIDS, "web-public-counted-fluids"),
    ):
        row = figures(tables["preparation"], what, on)[0]
        says = reason(message, hours=int(row.number))
        yield Counted(says, row.source, tables.sources.get(row.source))


def day_length(tables: Tables, on: date) -> Reason:
    """How long the room is booked, and how long one rests."""
    booking, followup = tables["booking"], tables["followup"]
    minutes = sum(booking.number(each, on) for each in ("set_up", "slot_length"))
    rest = followup.number("observation", on)
    return reason("web-public-day-length", minutes=int(minutes), rest=int(rest))
