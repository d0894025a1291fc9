"""How does JSON become a frozen fact, with every problem named at once and in its place?

cattrs does the walking; the hooks here are strict (a word is never a number, ``true`` is never
1) and answer in reasons. `structure` gathers every problem of a document into one `InputError`.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum, StrEnum
from functools import cache
from typing import Any, TypeVar
from uuid import UUID

from cattrs import (
    AttributeValidationNote,
    ClassValidationError,
    Converter,
    IterableValidationError,
    IterableValidationNote,
)
from cattrs.errors import ForbiddenExtraKeysError

from discogram.errors import InputError, Reason, RecordChanged, reason
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Quantity

Value = TypeVar("Value")

TEXTS: ContextVar[Mapping[str, FreeText]] = ContextVar("texts")
"""While event bodies are read: the erasable words by digest."""
SALT: ContextVar[Callable[[], str]] = ContextVar("salt")
"""While a person's words are read for the first time: where a fresh salt comes from."""


ZONE: ContextVar[str | None] = ContextVar("zone", default=None)
"""While a file of one site is read: the zone of a local time that names none."""


@contextmanager
def salted(salt: Callable[[], str], zone: str | None = None) -> Iterator[None]:
    """Read words for the first time, each with a fresh salt; local times may lack a zone."""
    tokens = SALT.set(salt), ZONE.set(zone)
    try:
        yield
    finally:
        SALT.reset(tokens[0])
        ZONE.reset(tokens[1])


_LIMIT = re.compile(r"\s*[<>≤≥]=?\s*(\d{1,9}(?:[.,]\d{1,9})?)\s*")


def _decimal(value: object, _: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Decimal)):
        raise InputError(reason("input-not-a-number", value=_shown(value)))
    limit = _LIMIT.fullmatch(value) if isinstance(value, str) else None
    if limit is not None:  # as a laboratory prints what lies beyond what it can measure
        raise InputError(reason("input-is-a-limit", value=_shown(value), number=limit[1]))
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise InputError(reason("input-not-a-number", value=_shown(value))) from None
    if not number.is_finite():
        raise InputError(reason("input-not-a-number", value=_shown(value)))
    return number


def _whole(value: object, _: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    # Only so many places: to write out 1e999999999 takes all the memory there is.
    if isinstance(value, Decimal) and value.adjusted() < _PLACES and value == int(value):
        return int(value)
    raise InputError(reason("input-not-a-whole-number", value=_shown(value)))


_PLACES = 20
"""More digits than any whole number of ours has."""


def _text(value: object, _: object) -> str:
    if not isinstance(value, str):
        raise InputError(reason("input-not-text", value=_shown(value)))
    return value


def _yes_or_no(value: object, _: object) -> bool:
    if not isinstance(value, bool):
        raise InputError(reason("input-not-yes-or-no", value=_shown(value)))
    return value


@cache
def _members(kind: type[Enum]) -> Mapping[Any, Enum]:
    return {member.value: member for member in kind}


def _word(value: object, kind: type[Enum]) -> Enum:
    known = _members(kind)
    if not isinstance(value, (str, int)) or isinstance(value, bool) or value not in known:
        offered = tuple(str(each) for each in known)
        raise InputError(reason("input-word-unknown", word=_shown(value), known=offered))
    return known[value]


def _shown(value: object) -> str:
    """A value as a message repeats it: as JSON writes it, and never at length."""
    if isinstance(value, (list, tuple, Mapping)):
        return "{...}" if isinstance(value, Mapping) else "[...]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    text = str(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}..."


_SHOWN = 60
"""How many characters of a wrong value are repeated."""


def _quantity(value: object, kind: type[Quantity]) -> Quantity:
    if not isinstance(value, Mapping) or set(value) != {"value", "unit"}:
        raise InputError(reason("input-quantity-shape", known=tuple(map(str, kind.FACTORS))))
    number, unit = _decimal(value["value"], Decimal), _text(value["unit"], str)
    return kind.recalled(number, unit) if _is_recorded() else kind.of(number, unit)


def _day(value: object, _: object) -> date:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InputError(reason("input-not-a-date", value=str(value))) from None


def _is_recorded() -> bool:
    """Whether an event is read that lies in the record, not one that is being entered."""
    return TEXTS.get(None) is not None


def _civil_time(value: object, _: object) -> CivilTime:
    text, zone = _text(value, str), ZONE.get()
    if _is_recorded():
        return CivilTime.recalled(text)
    if not zone or "[" in text:
        return CivilTime.parse(text)
    try:
        return CivilTime.parse(f"{text}[{zone}]")
    except InputError as error:
        if any(why.id == "time-unreadable" for why in error.reasons):
            raise InputError(reason("time-unreadable-here", value=text)) from None
        raise


def _uuid(value: object, _: object) -> UUID:
    try:
        return UUID(str(value))
    except ValueError:
        raise InputError(reason("input-not-a-uuid", value=str(value))) from None


def _free_text(value: object, _: object) -> FreeText:
    words = _text(value, str)
    salt = SALT.get(None)
    if salt is not None:
        return FreeText.of(words, salt())
    texts = TEXTS.get(None)
    if texts is None:
        return FreeText(words)
    try:
        return texts[words]
    except KeyError:
        # An erasure leaves a row without words; no row at all is no erasure.
        raise RecordChanged(reason("event-words-missing", digest=words[:64])) from None


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_quantity(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Quantity)


def make_converter() -> Converter:
    """A converter for the domain's types, strict on the way in, canonical on the way out."""
    made = Converter(forbid_extra_keys=True, detailed_validation=True)
    made.register_structure_hook(Decimal, _decimal)
    # By class, which cattrs asks before any predicate: its own hooks read "no" as true.
    for basic, hook in ((int, _whole), (str, _text), (bool, _yes_or_no)):
        made.register_structure_hook(basic, _or_word(hook))
    made.register_structure_hook(date, _day)
    made.register_structure_hook(UUID, _uuid)
    made.register_structure_hook(CivilTime, _civil_time)
    made.register_structure_hook(FreeText, _free_text)
    made.register_structure_hook_func(_is_enum, _word)
    made.register_structure_hook_func(_is_quantity, _quantity)
    _read_lists_only_from_lists(made)
    made.register_unstructure_hook(Decimal, str)
    made.register_unstructure_hook(date, date.isoformat)
    made.register_unstructure_hook(UUID, str)
    made.register_unstructure_hook(CivilTime, str)
    made.register_unstructure_hook(FreeText, lambda text: text.digest)
    made.register_unstructure_hook_func(
        _is_quantity, lambda each: {"value": str(each.value), "unit": each.unit.value}
    )
    # By class: cattrs would leave a word as it is, being text already.
    made.register_unstructure_hook(StrEnum, lambda each: each.value)
    made.register_unstructure_hook_func(_is_frozenset, _sorted_list(made))
    return made


def _or_word(hook: Callable[[object, object], object]) -> Callable[[object, Any], Any]:
    """A hook of a basic type that hands on enumerations, which are subclasses of it."""

    def read(value: object, kind: Any) -> Any:
        return _word(value, kind) if _is_enum(kind) else hook(value, kind)

    return read


def _read_lists_only_from_lists(made: Converter) -> None:
    """Refuse text and objects where a list belongs: cattrs would read them piece by piece.

    An empty text would be an empty list, and *nobody recorded it* become *none was seen*.
    """
    being_made: set[Any] = set()

    def is_list(kind: Any) -> bool:
        listed = getattr(kind, "__origin__", kind) in (tuple, frozenset)
        return listed and kind not in being_made

    def make(kind: Any) -> Callable[[object, Any], Any]:
        being_made.add(kind)
        read = made.get_structure_hook(kind, cache_result=False)
        being_made.discard(kind)

        def from_list(value: object, kind: Any) -> Any:
            if not isinstance(value, (list, tuple)):
                raise InputError(reason("input-not-a-list", value=_shown(value)))
            return read(value, kind)

        return from_list

    made.register_structure_hook_factory(is_list, make)


def _is_frozenset(kind: object) -> bool:
    return getattr(kind, "__origin__", kind) is frozenset


def _sorted_list(made: Converter) -> Callable[[frozenset[Any]], list[Any]]:
    """Sets are written in order, so that the same facts give the same bytes."""
    return lambda values: sorted(made.unstructure(value) for value in values)


CONVERTER = make_converter()


def structure(raw: object, kind: type[Value], place: str = "") -> Value:
    """Read `raw` as `kind`, or raise one `InputError` that lists all problems and places.

    Words that the store should hold and does not are no problem of the input: `RecordChanged`.
    """
    try:
        return CONVERTER.structure(raw, kind)
    except (ClassValidationError, IterableValidationError) as group:
        raise InputError(_problems(group, place)) from None
    except InputError as error:
        raise InputError(_at(each, place) for each in error.reasons) from None
    except (AttributeError, TypeError):  # cattrs asks what is no object for its fields
        if isinstance(raw, Mapping):
            raise
        raise InputError(_at(reason("input-wrong-shape"), place)) from None


def _problems(error: Exception, place: str) -> Iterator[Reason]:
    if isinstance(error, (ClassValidationError, IterableValidationError)):
        for inner in error.exceptions:
            yield from _problems(inner, _place_of(inner, place))
    elif isinstance(error, RecordChanged):
        raise error
    elif isinstance(error, InputError):
        yield from (_at(each, place) for each in error.reasons)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (_stranger(name, error.cl, place) for name in sorted(error.extra_fields))
    elif isinstance(error, KeyError):
        yield _at(reason("input-missing"), _joined(place, str(error.args[0])))
    else:
        yield _at(reason("input-wrong-shape"), place)


def _stranger(name: str, kind: type, place: str) -> Reason:
    known = tuple(sorted(getattr(kind, "__dataclass_fields__", {})))
    return _at(reason("input-field-unknown", field=name, known=known), place)


def _place_of(error: Exception, place: str) -> str:
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            # a missing field names itself
            return place if isinstance(error, KeyError) else _joined(place, note.name)
        if isinstance(note, IterableValidationNote):
            return f"{place}[{note.index}]"
    return place


def _joined(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def _at(why: Reason, place: str) -> Reason:
    return why.at(place) if place else why
