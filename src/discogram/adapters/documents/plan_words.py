"""How are a line of the plan, its figure and its moment said in a few words?"""

from discogram.adapters.documents.home_sheet import length
from discogram.adapters.documents.voice import Voice
from discogram.errors import Reason
from discogram.pathway.preparation.plan import Line, Option
from discogram.words.civil import CivilTime
from discogram.words.units import Unit

_CALENDAR = frozenset({Unit.DAY, Unit.WEEK, Unit.MONTH})
"""Units that are said with their number: one of them is no plural."""


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
    if row.unit in _CALENDAR:
        return voice.spoken(length(row))
    return f"{voice.full(row.number)} {voice.full(row.unit)}"


def moment(at: CivilTime, voice: Voice) -> str:
    """Weekday, day and hour."""
    return f"{day(at, voice)}, {at.local:%H:%M}"


def day(at: CivilTime, voice: Voice) -> str:
    """Weekday and day."""
    return f"{voice.tell('weekday', day=at.day.isoweekday())} {voice.full(at.day)}"
