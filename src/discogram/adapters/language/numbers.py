"""How are a clinic's numbers told, and what changed in them, at the terminal and on pages?"""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from discogram.adapters.language.speaker import Speaker
from discogram.errors import Reason, reason
from discogram.words.differences import (
    Change,
    ChoiceChange,
    Differences,
    RowChange,
    SignatureChange,
)
from discogram.words.evidence import SignOff, Source, Tables, Threshold
from discogram.words.units import Unit


def named(row: Threshold) -> str:
    """A row's id, with its choice in brackets where sources disagree."""
    return f"{row.id} [{row.choice}]" if row.choice else row.id


def placed(row: Threshold) -> str:
    """The source's key and where in it, as the table has it."""
    return f"{row.source}: {row.place}" if row.place else row.source


def cited(rows: Iterable[Threshold], asked: Tables) -> tuple[Source, ...]:
    """What the source keys of some rows mean, each once, in order."""
    keys = sorted({row.source for row in rows})
    return tuple(asked.sources.get(key) or Source(key, key) for key in keys)


def entry(source: Source) -> str:
    """A source in words: its key, its title, who wrote it and when."""
    by = ", ".join(each for each in (source.author, source.year) if each)
    told = f"{source.key}: {source.title}"
    return f"{told} ({by})" if by else told


def amount(value: Decimal | str, unit: Unit | None, speak: Speaker) -> str:
    """The value with its unit in print; a bare count or ratio has none."""
    if unit is None or unit in (Unit.COUNT, Unit.ONE) or not isinstance(value, Decimal):
        return speak.show(value)
    return speak.amount(value, unit)


def changes(found: Differences, speak: Speaker) -> Iterator[str]:
    """What differs in sentences; one sentence where nothing does."""
    if not found:
        yield speak.say(reason("cli-evidence-same"))
    for row in found.rows:
        yield from (speak.say(each) for each in _row_change(row, speak))
    for choice in found.choices:
        yield speak.say(_choice_change(choice))
    for signature in found.signatures:
        yield speak.say(_signature_change(signature))


def _row_change(each: RowChange, speak: Speaker) -> Iterator[Reason]:
    row = f"{each.table} {named(each.row)}"
    value = amount(each.row.value, each.row.unit, speak)
    match each.change:
        case Change.ADDED:
            yield reason("cli-evidence-added", row=row, value=value, since=each.row.since)
        case Change.GONE:
            yield reason("cli-evidence-gone", row=row, value=value, since=each.row.since)
        case Change.CHANGED:
            yield from (_field_change(each, row, name, speak) for name in each.fields)


def _field_change(each: RowChange, row: str, name: str, speak: Speaker) -> Reason:
    before, after = (field_of(of, name, speak) for of in (each.before, each.after))
    field = field_named(name)
    return reason("cli-evidence-changed", row=row, field=field, before=before, after=after)


_FIELDS = {"evidence": "state", "default": "by-default"}
"""Fields that are called otherwise on the page."""


def field_named(name: str) -> Reason:
    """What a field of a row is called."""
    return reason(f"cli-evidence-{_FIELDS.get(name, name)}")


def field_of(row: Threshold | None, name: str, speak: Speaker) -> str:
    """A field of a row in print; a dash where there is none."""
    value = None if row is None else getattr(row, name)
    if row is not None and name == "value":
        return amount(row.value, row.unit, speak)
    if isinstance(value, Unit):
        return value.value
    return "–" if value is None else speak.show(value)


def _choice_change(each: ChoiceChange) -> Reason:
    row = f"{each.table} {each.id}"
    before, after = each.before or "–", each.after or "–"
    return reason("cli-evidence-chosen", row=row, before=before, after=after)


def _signature_change(each: SignatureChange) -> Reason:
    before, after = _by(each.before), _by(each.after)
    return reason("cli-evidence-signature", table=each.table, before=before, after=after)


def _by(signed: SignOff | None) -> str:
    return "–" if signed is None else f"{signed.name}, {signed.signed_on.isoformat()}"
