"""Which complications fit the red flags that were told, and the time since the test?

A window and shared signs, from ``complications.toml``: a help to the nurse who asks on, never a
diagnosis. How soon to act is said by `urgency`, whatever fits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from discogram.pathway.followup.facts import Answer, Complication, RedFlag, said
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold
from discogram.words.spine import Region
from discogram.words.units import Unit

_LENGTH = {
    Unit.HOUR: timedelta(hours=1),
    Unit.DAY: timedelta(days=1),
    Unit.WEEK: timedelta(weeks=1),
}


@dataclass(frozen=True, slots=True)
class Fit:
    """A complication whose window is open and whose signs were told, with those signs."""

    kind: Complication
    flags: tuple[RedFlag, ...]
    sources: tuple[str, ...]


def fitting(
    answers: Iterable[Answer],
    tested: CivilTime,
    asked: CivilTime,
    region: Region | None,
    table: Table,
) -> tuple[Fit, ...]:
    """Every complication that fits, in the order of the list; `region` None asks about all."""
    given = tuple(answers)
    told = tuple(flag for flag in RedFlag if said(given, flag))
    on = asked.day
    fits = (
        _fit(kind, told, table, on)
        for kind in Complication
        if _is_open(kind, tested.instant, asked.instant, table, on)
        and _is_of(kind, region, table, on)
    )
    return tuple(each for each in fits if each.flags)


def _fit(kind: Complication, told: tuple[RedFlag, ...], table: Table, on: date) -> Fit:
    row = table.row(f"signs_{kind}", on)
    signs = str(row.value).split()
    cites = (*row.cites, *table.row(f"onset_{kind}_from", on).cites)
    return Fit(kind, tuple(flag for flag in told if flag in signs), tuple(dict.fromkeys(cites)))


def _is_open(
    kind: Complication, tested: datetime, asked: datetime, table: Table, on: date
) -> bool:
    """Whether it may have begun by now and may still have begun lately: both ends count."""
    rows = table.in_force(on)
    opens, closes = (rows.get(f"onset_{kind}_{end}") for end in ("from", "until"))
    if opens is None or closes is None:
        return False
    return _length(opens) <= asked - tested <= _length(closes)


def _is_of(kind: Complication, region: Region | None, table: Table, on: date) -> bool:
    row = table.in_force(on).get(f"region_{kind}")
    return row is None or region is None or region in str(row.value).split()


def _length(row: Threshold) -> timedelta:
    assert row.unit is not None
    return int(row.number) * _LENGTH[row.unit]


def emergency_number(country: str | None, table: Table, on: date) -> str | None:
    """The national emergency number of a country (ISO 3166 code); None where nobody knows."""
    if country is None:
        return None
    row = table.in_force(on).get(f"emergency_number_{country.lower()}")
    return None if row is None else str(row.value)
