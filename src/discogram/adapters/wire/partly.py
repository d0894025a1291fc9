"""What of a file can be read, although not all of it can?

Somebody who mends a file wants every problem at once: also those between two answers, when a
third one cannot be read at all. So what cannot be read is left out, and the rest is looked at.
"""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from discogram.adapters.wire.converter import salted, structure
from discogram.errors import InputError, Reason, reason
from discogram.words.civil import CivilTime

Value = TypeVar("Value")


def read_file(
    document: Any, known: str, kind: type[Value], salt: Callable[[], str]
) -> tuple[Value | None, tuple[Reason, ...]]:
    """A file of facts without a record, as far as it can be read, and why the rest cannot.

    Raises `InputError` for what is no object, or of another format than the `known` one.
    """
    if not isinstance(document, Mapping):
        raise InputError(reason("input-not-an-object"))
    if document.get("format") != known:
        found = str(document.get("format"))
        raise InputError(reason("input-format-unknown", found=found, known=known).at("format"))
    zone, wrong = _zone_of(document)
    with salted(salt, zone):
        lines, unread = _read_partly(document, kind)
    return lines, (*wrong, *unread)


def _read_partly(
    document: Mapping[str, Any], kind: type[Value]
) -> tuple[Value | None, tuple[Reason, ...]]:
    """What can be read, and why the rest cannot; None where too little is left.

    Of a list the entries before the first that cannot be read are kept: the places of those
    behind it would no longer be true.
    """
    told: tuple[Reason, ...] = ()
    while True:
        try:
            return structure(document, kind), told
        except InputError as wrong:
            left = _without(document, wrong.reasons)
            told = told or tuple(wrong.reasons)
            if left == document:
                return None, told
            document = left


def _without(document: Mapping[str, Any], whys: tuple[Reason, ...]) -> Mapping[str, Any]:
    """The file without the fields that the reasons are about."""
    for why in whys:
        path, _, index = (why.place or "").partition("[")
        document = _cut(document, path.split("."), index.partition("]")[0])
    return document


def _cut(document: Mapping[str, Any], path: list[str], index: str) -> Mapping[str, Any]:
    """Without one field, or without what it is missing from, or holds what nobody knows."""
    first, *rest = path
    inner = document.get(first)
    if rest and isinstance(inner, Mapping) and rest[0] in inner:
        return {**document, first: _cut(inner, rest, index)}
    if index.isdigit() and isinstance(inner, list) and int(index) < len(inner):
        return {**document, first: inner[: int(index)]}
    return {name: value for name, value in document.items() if name != first}


def _zone_of(document: Mapping[str, Any]) -> tuple[str | None, tuple[Reason, ...]]:
    """The site's zone, for times that name none, and what is wrong with it.

    In the place of a zone that does not exist stands UTC, so that the times are looked at too.
    """
    site = document.get("site")
    zone = site.get("zone") if isinstance(site, Mapping) else None
    if not isinstance(zone, str):
        return None, ()
    try:
        CivilTime.parse(f"2000-01-01T12:00[{zone}]")
    except InputError:
        return "UTC", (reason("time-zone-unknown", zone=zone).at("site.zone"),)
    return zone, ()
