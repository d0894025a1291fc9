"""How is an event body written to the store and read back, whatever its version?

Decimals travel as strings, quantities with their unit, free text as its digest. An older
version is lifted step by step by the domain's own `UPCASTS` before it is read.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from discogram.adapters.wire.converter import CONVERTER, TEXTS, structure
from discogram.errors import InputError, reason
from discogram.pathway.events import BODIES, UPCASTS, VERSIONS
from discogram.words.text import FreeText

TYPES: Mapping[str, type] = {body.__name__: body for body in BODIES}


class EventCodec:
    """Event bodies to JSON and back; meets `ports.Codec`."""

    def encode(self, body: object) -> tuple[str, int, dict[str, Any], tuple[FreeText, ...]]:
        """Answer type, version, JSON body and the erasable texts it mentions."""
        kind = type(body)
        texts = {text.digest: text for text in _texts(body)}
        return kind.__name__, VERSIONS[kind], CONVERTER.unstructure(body), tuple(texts.values())

    def decode(
        self, type: str, version: int, body: Mapping[str, Any], texts: Mapping[str, FreeText]
    ) -> object:
        """Answer the body in the newest version of its type.

        Raises `InputError` when the type or version is unknown to this software, and
        `RecordChanged` when `texts` lacks words of the body: erased ones are there, as None.
        """
        if type not in TYPES or not 1 <= version <= VERSIONS[TYPES[type]]:
            raise InputError(reason("event-unknown", type=type, version=version))
        token = TEXTS.set(texts)
        try:
            return structure(lifted(type, version, body), TYPES[type], type)
        finally:
            TEXTS.reset(token)

    def words_in(self, type: str, version: int, body: Mapping[str, Any]) -> frozenset[str]:
        """The digests of the words in a body; the body's other digests name no words."""
        seen = _Seen()
        self.decode(type, version, body, seen)
        return frozenset(seen)


class _Seen(dict[str, FreeText]):
    """Texts that are all there: it remembers which were asked for."""

    def __missing__(self, digest: str) -> FreeText:
        self[digest] = FreeText(digest)
        return self[digest]


def lifted(type: str, version: int, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The JSON of a body in the newest version of its type."""
    while version < VERSIONS[TYPES[type]]:
        body = UPCASTS[type, version](body)
        version += 1
    return body


def _texts(value: object) -> Iterator[FreeText]:
    """Every free text inside a body, however deep."""
    if isinstance(value, FreeText):
        yield value
    elif isinstance(value, (tuple, list, frozenset)):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))
