"""The report as JSON, format ``discogram.report/1``: every fact, in the words of the domain.

Decimals and exact fractions travel as strings, quantities with their UCUM unit, times as RFC
9557 text, reasons as message id and parameters with the sentence beside them. A field that is
None is null: *unknown*.
"""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from hashlib import sha256
from typing import Any

import rfc8785

from discogram.adapters.documents.voice import Say, Voice
from discogram.errors import Reason
from discogram.pathway.provocation.facts import DiscTest
from discogram.pathway.report.facts import ReportContents
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText
from discogram.words.units import Quantity, rounded

FORMAT = "discogram.report/1"


def as_json(contents: ReportContents, voice: Voice) -> dict[str, Any]:
    """Every fact of the report; sentences are in the voice's language."""
    shown = replace(contents, sources=contents.cited_sources())
    facts: dict[str, Any] = _plain(shown, voice.say)
    head = {"format": FORMAT, "language": voice.language}
    return {**head, "as_signed": as_signed(contents), **facts}


def as_signed(contents: ReportContents) -> bool | None:
    """Whether the facts are those that were signed; None while nobody has signed."""
    if contents.signature is None:
        return None
    return digest(contents) == contents.signature.report_digest


def digest(contents: ReportContents) -> str:
    """SHA-256 over the canonical facts that a signature stands under, in no language.

    The signature itself, the amendments that follow it, the record's head, the list of sources,
    the sum over other episodes, the images that were struck out and the version of the software
    are left out, so that the digest is the same before and after signing. Words count by their
    own digest, so that erasing them leaves the signature whole.
    """
    signed = replace(
        contents,
        signature=None,
        amendments=(),
        head=None,
        sources=(),
        software="",
        radiation=None,
    )
    facts: dict[str, Any] = _plain(signed, None)
    del facts["struck_images"]  # told beside the signature, also of a report signed before
    return sha256(rfc8785.dumps({"format": FORMAT, **facts})).hexdigest()


def _plain(value: object, say: Say | None) -> Any:
    match value:
        case None | bool() | int():
            return value
        case Reason():
            return _reason(value, say)
        case DiscTest():
            return _test(value, say)
        case FreeText():
            return value.words if say else value.digest
        case Quantity():
            return {"value": str(value.value), "unit": value.unit.value}
        case Mapping():
            return {str(key): _plain(each, say) for key, each in value.items()}
        case frozenset():
            return sorted(_plain(each, say) for each in value)
        case tuple() | list():
            return [_plain(each, say) for each in value]
        case _ if is_dataclass(value) and not isinstance(value, CivilTime | type):
            return {each.name: _plain(getattr(value, each.name), say) for each in fields(value)}
        case _:
            return _text(value)


def _text(value: object) -> str:
    match value:
        case StrEnum():
            return value.value
        case Fraction():
            return str(rounded(value, 4).normalize() + Decimal(0))
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _reason(why: Reason, say: Say | None) -> dict[str, Any]:
    told = {"id": why.id, "params": _plain(why.params, say)}
    return {**told, "text": say(why)} if say else told


def _test(test: DiscTest, say: Say | None) -> dict[str, Any]:
    """A disc's injection, with what follows from it: psi above opening, step by step."""
    held = {each.name: _plain(getattr(test, each.name), say) for each in fields(test)}
    for step, shown in zip(test.steps, held["steps"], strict=True):
        shown["above_opening_psi"] = _plain(step.above(test.opening_pressure), say)
    return {**held, "highest_above_opening_psi": _plain(test.highest_rise, say)}
