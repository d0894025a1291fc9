"""Which complications fit the red flags that were told, and the time since the test?

A window and shared signs, from the station's rows: a help to the nurse who asks on, never a
diagnosis. How soon to act is said by `urgency`, whatever fits.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from discogram.pathway.followup.facts import Answer, Complication, RedFlag, said
from discogram.pathway.followup.schedule import later
from discogram.pathway.followup.urgency import Urgency, complication_urgency
from discogram.words.civil import CivilTime
from discogram.words.evidence import Table, Threshold
from discogram.words.spine import Region
from discogram.words.units import Unit

OPEN, NONE = "open", "none"
"""What a row says of a window without an end, and of a complication without a red flag."""

_ON_A_CLOCK = {Unit.MINUTE: timedelta(minutes=1), Unit.HOUR: timedelta(hours=1)}
"""Units counted on a clock; longer ones are counted in days of the calendar."""


class FirstStep(StrEnum):
    """What is done first where a complication is thought of."""

    CALL_TEAM = "call_team"
    ROUTINE_REVIEW = "routine_review"
    REASSURE = "reassure"
    TREAT_ON_THE_TABLE = "treat_on_the_table"
    EXAMINE_LIMBS = "examine_limbs"
    NO_WALKING_ALONE = "no_walking_alone"
    INFECTION_BLOODS = "infection_bloods"
    """CRP and ESR."""
    BLOOD_CULTURES = "blood_cultures"
    MRI_WITH_CONTRAST = "mri_with_contrast"
    EMERGENCY_MRI = "emergency_mri"
    SURGEON = "surgeon"
    INTRAVENOUS_ANTIBIOTICS = "intravenous_antibiotics"
    CHEST_RADIOGRAPH = "chest_radiograph"
    ADRENALINE = "adrenaline"
    EMERGENCY_DEPARTMENT = "emergency_department"
    RECORD_DOSE = "record_dose"


class Window(StrEnum):
    """Whether a complication that begins now would be in its time."""

    OPEN = "open"
    PASSED = "passed"
    """It fits only if what the patient tells began earlier."""


@dataclass(frozen=True, slots=True)
class Fit:
    """A complication that may have begun by now and whose signs were told, with those signs."""

    kind: Complication
    flags: tuple[RedFlag, ...]
    window: Window
    urgency: Urgency
    first: tuple[FirstStep, ...]
    sources: tuple[str, ...]


def fitting(
    answers: Iterable[Answer],
    tested: CivilTime,
    asked: CivilTime,
    region: Region | None,
    table: Table,
) -> tuple[Fit, ...]:
    """Every complication that fits, those in their window first; no `region` asks about all."""
    given, on = tuple(answers), asked.day
    told = tuple(flag for flag in RedFlag if said(given, flag))
    fits = (
        _fit(kind, told, window_at(kind, tested, asked, table), table, on)
        for kind in Complication
        if _has_begun(kind, tested, asked, table)
        and region in (None, *regions(kind, table, on))
    )
    return tuple(sorted((each for each in fits if each.flags), key=_passed))


def _passed(fit: Fit) -> bool:
    return fit.window is Window.PASSED


def _fit(
    kind: Complication, told: tuple[RedFlag, ...], window: Window, table: Table, on: date
) -> Fit:
    rows = (table.row(f"{name}_{kind}", on) for name in ("signs", "first"))
    cites = [key for row in rows for key in row.cites]
    cites += table.row(f"onset_{kind}_from", on).cites
    shared = tuple(flag for flag in told if flag in signs(kind, table, on))
    level, first = complication_urgency(kind, table, on), first_steps(kind, table, on)
    return Fit(kind, shared, window, level, first, tuple(dict.fromkeys(cites)))


def _has_begun(kind: Complication, tested: CivilTime, asked: CivilTime, table: Table) -> bool:
    return _gone_by(table.row(f"onset_{kind}_from", asked.day), tested, asked) >= 0


def window_at(kind: Complication, tested: CivilTime, asked: CivilTime, table: Table) -> Window:
    """Whether it may still have begun just now: both ends count."""
    closes = table.row(f"onset_{kind}_until", asked.day)
    over = closes.value != OPEN and _gone_by(closes, tested, asked) > 0
    return Window.PASSED if over else Window.OPEN


def _gone_by(row: Threshold, tested: CivilTime, asked: CivilTime) -> int:
    """Before, at or after a row's length of time: -1, 0 or 1."""
    if row.unit in _ON_A_CLOCK:
        least = int(row.number) * _ON_A_CLOCK[row.unit]
        since = asked.instant - tested.instant
        return (since > least) - (since < least)
    day, least_day = CivilTime.at(asked.instant, tested.zone).day, later(tested.day, row)
    return (day > least_day) - (day < least_day)


def signs(kind: Complication, table: Table, on: date) -> tuple[RedFlag, ...]:
    """The red flags by which a complication shows; none where it shows by none."""
    words = table.word(f"signs_{kind}", on)
    return () if words == NONE else tuple(RedFlag(word) for word in words.split())


def regions(kind: Complication, table: Table, on: date) -> tuple[Region, ...]:
    """Where a complication is looked for: everywhere where no row narrows it."""
    row = table.in_force(on).get(f"region_{kind}")
    return tuple(Region) if row is None else tuple(map(Region, str(row.value).split()))


def first_steps(kind: Complication, table: Table, on: date) -> tuple[FirstStep, ...]:
    """What is done first, in its order."""
    return tuple(FirstStep(word) for word in table.word(f"first_{kind}", on).split())


def emergency_number(country: str | None, table: Table, on: date) -> str | None:
    """The national emergency number of a country (ISO 3166 code); None where nobody knows."""
    if country is None:
        return None
    row = table.in_force(on).get(f"emergency_number_{country.lower()}")
    return None if row is None else str(row.value)
