"""What has slipped on a form, that the record itself would take?

A code that is none, *none of these* beside one of these, a disc that the spine described beside
it does not have: the core keeps what it is told, and
the page is where somebody sees the slip.
"""

import re
from collections.abc import Iterator, Sequence

from discogram.errors import Reason, reason
from discogram.web.forms.fitting import stray
from discogram.web.forms.shape import Field, Group, Kind, Part
from discogram.web.forms.typed import NONE, Typed

ICD10 = re.compile(r"[A-Z]\d[0-9A-Z](\.?[0-9A-Z]{1,4})?", re.IGNORECASE)
"""Letter, digit, digit or letter, and up to four more behind a point."""


def slips(parts: Sequence[Part], typed: Typed) -> Iterator[Reason]:
    """Every slip, at its field."""
    yield from _of_the_fields(parts, typed)
    yield from stray(typed)


def _of_the_fields(parts: Sequence[Part], typed: Typed) -> Iterator[Reason]:
    for part in parts:
        if isinstance(part, Group):
            yield from _of_the_fields(part.parts, typed)
        elif isinstance(part, Field):
            yield from _slip(
                part, [each.strip() for each in typed.get(part.place) or () if each]
            )


def _slip(field: Field, values: list[str]) -> Iterator[Reason]:
    if field.kind is Kind.SOME_OF and NONE in values and len(values) > 1:
        yield reason("web-forms-none-and-more").at(field.place)
    if field.name == "icd10" and values and not ICD10.fullmatch(values[0]):
        yield reason("web-forms-icd10", code=values[0][:20]).at(field.place)
