"""How does a ``discogram.followup/1`` file become a call with its answers?

What a patient said at one contact, with no history::

    {"format": "discogram.followup/1", "site": {...}, "patient": {...}, "country": "US",
     "region": "lumbar", "test": "2026-03-10T10:20", "asked": "2026-03-12T16:00",
     "contact": "early_call", "answers": {"fever_or_rigors": false},
     "temperature": {"value": "36.9", "unit": "Cel"}, "pain": {"value": 5, "unit": "{score}"},
     "baseline_pain": {"value": 5, "unit": "{score}"}, "complications": []}

An answer that is left out, or null, was not given, and is never taken for *no*. `contact` may
be `recovery`; `baseline_pain` is the pain before the test.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from discogram.adapters.wire.intake_file import person_of
from discogram.adapters.wire.intake_lines import PatientLine
from discogram.adapters.wire.partly import read_file
from discogram.application.ports import Person, Site
from discogram.errors import InputError, Reason, reason
from discogram.pathway.followup.facts import Answer, Complication, RedFlag
from discogram.pathway.followup.measured import Measured
from discogram.pathway.followup.questions import Occasion
from discogram.words.civil import CivilTime
from discogram.words.spine import Region
from discogram.words.units import PainScore, Temperature

FORMAT = "discogram.followup/1"


@dataclass(frozen=True, slots=True)
class Lines:
    """The file as it is written."""

    format: str
    site: Site
    test: CivilTime
    asked: CivilTime
    contact: Occasion
    patient: PatientLine = field(default_factory=PatientLine)
    country: str | None = None
    region: Region | None = None
    answers: Mapping[str, bool | None] = field(default_factory=dict)
    temperature: Temperature | None = None
    pain: PainScore | None = None
    baseline_pain: PainScore | None = None
    complications: tuple[Complication, ...] = ()


@dataclass(frozen=True, slots=True)
class CallFile:
    """A contact as it was answered."""

    site: Site
    person: Person
    test: CivilTime
    asked: CivilTime
    contact: Occasion
    country: str | None
    region: Region | None
    answers: tuple[Answer, ...]
    measured: Measured
    complications: tuple[Complication, ...]


def read_followup(document: Any, salt: Callable[[], str]) -> CallFile:
    """The call of a file; raises one `InputError` with every problem and its place."""
    lines, unread = read_file(document, FORMAT, Lines, salt)
    problems = (*unread, *(_problems(lines) if lines else ()))
    if lines is None or problems:
        raise InputError(problems)
    return CallFile(
        site=lines.site,
        person=person_of(lines.patient),
        test=lines.test,
        asked=lines.asked,
        contact=lines.contact,
        country=lines.country,
        region=lines.region,
        answers=tuple(Answer(RedFlag(flag), told) for flag, told in lines.answers.items()),
        measured=Measured(lines.temperature, lines.pain, lines.baseline_pain),
        complications=lines.complications,
    )


def _problems(lines: Lines) -> Iterator[Reason]:
    known = tuple(flag.value for flag in RedFlag)  # as the file spells them
    for flag in lines.answers:
        if flag not in known:
            yield reason("input-word-unknown", word=flag[:60], known=known).at("answers")
    if lines.asked.instant < lines.test.instant:
        yield reason("followup-asked-first", asked=lines.asked, test=lines.test).at("asked")
