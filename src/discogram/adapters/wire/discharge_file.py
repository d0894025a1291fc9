"""How does a ``discogram.discharge/1`` file become the checks before going home?

What a nurse found in recovery, with no history::

    {"format": "discogram.discharge/1", "site": {...}, "patient": {...}, "country": "US",
     "region": "lumbar", "test": "2026-03-10T10:20", "checks": {"vitals": true, "escort": true},
     "observed": {"value": "45", "unit": "min"}, "pain": {"value": 5, "unit": "{score}"},
     "baseline_pain": {"value": 4, "unit": "{score}"},
     "medicines": [{"name": "Coumadin"}]}

`test` is when the last needle came out; `medicines` are those that were stopped for the test. A
check that is left out, or null, was not made, and is never taken for *passed*.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from discogram.adapters.wire.intake_file import Finder, person_of
from discogram.adapters.wire.intake_lines import PatientLine
from discogram.adapters.wire.partly import read_file
from discogram.adapters.wire.twice import Twice
from discogram.application.ports import Person, Site
from discogram.errors import InputError, Reason, reason
from discogram.pathway.followup.facts import Discharge, DischargeCheck
from discogram.pathway.followup.measured import Measured
from discogram.pathway.preparation.facts import Medicine, MedicineTaken
from discogram.pathway.preparation.medicines import Circumstance
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.text import FreeText
from discogram.words.units import Duration, PainScore

FORMAT = "discogram.discharge/1"


@dataclass(frozen=True, slots=True)
class StoppedLine:
    """A medicine that was stopped, in anybody's words."""

    name: str
    circumstance: Circumstance | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """The file as it is written."""

    format: str
    site: Site
    test: CivilTime
    patient: PatientLine = field(default_factory=PatientLine)
    country: str | None = None
    region: Region | None = None
    checks: Mapping[str, bool | None] = field(default_factory=dict)
    observed: Duration | None = None
    pain: PainScore | None = None
    baseline_pain: PainScore | None = None
    medicines: tuple[StoppedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class DischargeFile:
    """A patient in recovery."""

    site: Site
    person: Person
    test: CivilTime
    country: str | None
    region: Region | None
    discharge: Discharge
    measured: Measured
    medicines: tuple[MedicineTaken, ...]


def read_discharge(document: Any, salt: Callable[[], str], find: Finder) -> DischargeFile:
    """The checks of a file; raises one `InputError` with every problem and its place."""
    lines, unread = read_file(document, FORMAT, Lines, salt)
    if lines is None:
        raise InputError(unread)
    medicines = tuple(_stopped(line, salt, find) for line in lines.medicines)
    problems = (*unread, *_strange(lines), *_twice(medicines))
    if problems:
        raise InputError(problems)
    checks: dict[str, Any] = dict(lines.checks)
    return DischargeFile(
        site=lines.site,
        person=person_of(lines.patient),
        test=lines.test,
        country=lines.country,
        region=lines.region,
        discharge=Discharge(**checks, observed=lines.observed),
        measured=Measured(None, lines.pain, lines.baseline_pain),
        medicines=medicines,
    )


def _twice(medicines: tuple[MedicineTaken, ...]) -> Iterator[Reason]:
    """Medicines that were told under two names."""
    twice = Twice()
    for index, taken in enumerate(medicines):
        yield from (each.at(f"medicines[{index}]") for each in twice.told(index, taken))


def _strange(lines: Lines) -> Iterator[Reason]:
    """Checks that nobody knows."""
    known = tuple(check.value for check in DischargeCheck)  # as the file spells them
    for check in lines.checks:
        if check not in known:
            yield reason("input-word-unknown", word=check[:60], known=known).at("checks")


def _stopped(line: StoppedLine, salt: Callable[[], str], find: Finder) -> MedicineTaken:
    """A name that is not as on the box is nobody's guess: the clinic is asked about it."""
    found = find(line.name)
    known = found.medicine if found.exact and found.medicine else Medicine.OTHER_MEDICINE
    name = FreeText.of(line.name, salt())
    return MedicineTaken(known, True, name=name, circumstance=line.circumstance)
