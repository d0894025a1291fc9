"""How are a line of the plan, its figure, its moment and its source said in a few words?"""

from collections.abc import Mapping

from discogram.adapters.documents.voice import Voice
from discogram.errors import Reason
from discogram.pathway.preparation.plan import Line, Option
from discogram.words.civil import CivilTime
from discogram.words.evidence import Source

_OWN = "clinic-policy"
"""The key of what the clinic itself decided."""


def about(line: Line, voice: Voice) -> str:
    """What a line is about: its step, and the medicine or the blood value."""
    named = line.what.params.get("medicine", line.what.params.get("lab"))
    step = voice.full(line.step)
    return step if named is None else f"{step}: {_said(named, voice)}"


def _said(named: object, voice: Voice) -> str:
    return voice.spoken(named) if isinstance(named, Reason) else voice.full(named)


def figure(option: Option, voice: Voice) -> str:
    """The printed figure of a row with its unit."""
    row = option.row
    if row.unit is None:
        return voice.tell("plan-value", value=row.value)
    return f"{voice.full(row.number)} {voice.full(row.unit)}"


def source_named(key: str, sources: Mapping[str, Source], voice: Voice) -> str:
    """Who wrote it, what it is called and when, never by a key that only we know."""
    if key == _OWN:
        return voice.tell("plan-source-own")
    found = sources.get(key)
    if found is None:
        return voice.text(key)
    parts = (found.author, found.title, found.year)
    return ", ".join(voice.text(part) for part in parts if part)


def moment(at: CivilTime, voice: Voice) -> str:
    """Weekday, day and hour."""
    return f"{day(at, voice)}, {at.local:%H:%M}"


def day(at: CivilTime, voice: Voice) -> str:
    """Weekday and day."""
    return f"{voice.tell('weekday', day=at.day.isoweekday())} {voice.full(at.day)}"
