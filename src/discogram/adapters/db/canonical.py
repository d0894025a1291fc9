"""In which one form is a row hashed?

RFC 8785: keys in order, no spaces, one spelling for each string and number. The body is
embedded as the very text that lies in the table, so verifying reads nothing but stored bytes.
Rows are joined by hand because a general writer takes far longer over a million of them; a test
holds the result equal to ``rfc8785.dumps``.

`monotonic_ns` is written as a string: RFC 8785 numbers end at 2**53, which a machine's clock
passes after 104 days without a restart.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from json.encoder import encode_basestring as quoted
from typing import Any

import rfc8785

from discogram.application.ports import Json
from discogram.errors import InputError, reason

GENESIS = "0" * 64
"""What the first row of a chain names as its previous hash."""

Row = Sequence[Any]
"""The values of one row in the order of its form's columns, as the database gives them."""

EVENT_COLUMNS = (
    "actor",
    "body",
    "boot",
    "command",
    "episode",
    "monotonic_ns",
    "occurred_at",
    "patient",
    "policy",
    "position",
    "previous_hash",
    "recorded_at",
    "role",
    "sequence",
    "site",
    "type",
    "version",
    "hash",
)
"""Every column of `event`: the hashed ones in canonical order, then the hash."""

ACCESS_COLUMNS = (
    "actor",
    "boot",
    "monotonic_ns",
    "outcome",
    "patient",
    "position",
    "previous_hash",
    "recorded_at",
    "role",
    "what",
    "hash",
)
"""Every column of `access`, in the same manner."""


def event_line(row: Row) -> str:
    """The canonical form of an event; `quoted` spells strings as RFC 8785 section 3.2.2.2."""
    (
        actor,
        body,
        boot,
        command,
        episode,
        monotonic_ns,
        occurred_at,
        patient,
        policy,
        position,
        previous_hash,
        recorded_at,
        role,
        sequence,
        site,
        type_,
        version,
        _,
    ) = row
    return (
        f'{{"actor":{quoted(actor)},"body":{body},"boot":{quoted(boot)},'
        f'"command":{quoted(command)},"episode":{quoted(episode)},'
        f'"monotonic_ns":"{monotonic_ns}","occurred_at":{quoted(occurred_at)},'
        f'"patient":{quoted(patient)},"policy":{quoted(policy)},"position":{position},'
        f'"previous_hash":{quoted(previous_hash)},"recorded_at":{quoted(recorded_at)},'
        f'"role":{quoted(role)},"sequence":{sequence},"site":{quoted(site)},'
        f'"type":{quoted(type_)},"version":{version}}}'
    )


def access_line(row: Row) -> str:
    """The canonical form of a line of the access log."""
    actor, boot, monotonic_ns, outcome, patient, position, previous, at, role, what, _ = row
    return (
        f'{{"actor":{quoted(actor)},"boot":{quoted(boot)},"monotonic_ns":"{monotonic_ns}",'
        f'"outcome":{quoted(outcome)},"patient":{_or_null(patient)},"position":{position},'
        f'"previous_hash":{quoted(previous)},"recorded_at":{quoted(at)},'
        f'"role":{quoted(role)},"what":{quoted(what)}}}'
    )


def _or_null(text: str | None) -> str:
    return "null" if text is None else quoted(text)


@dataclass(frozen=True, slots=True)
class Form:
    """One hash-chained table: its columns, how a row is written for hashing, its lock."""

    table: str
    columns: tuple[str, ...]
    line: Callable[[Row], str]
    lock: int

    def hash(self, row: Row) -> str:
        """The hash that fits the row; the row's own `hash` is not read."""
        return sha256(self.line(row).encode()).hexdigest()

    def fits(self, row: Row) -> bool:
        """Whether the row is what was hashed; a value of another kind never fits."""
        try:
            return bool(self.hash(row) == row[-1])
        except (TypeError, UnicodeEncodeError):
            return False


EVENTS = Form("event", EVENT_COLUMNS, event_line, 1)
ACCESS = Form("access", ACCESS_COLUMNS, access_line, 2)


def canonical(value: Json) -> str:
    """The RFC 8785 text of a JSON value; `InputError` when it cannot be written so."""
    try:
        return rfc8785.dumps(value).decode()
    except rfc8785.CanonicalizationError as error:
        raise InputError(reason("db-unstorable", place="body", detail=str(error))) from error


def check_storable(place: str, text: str) -> None:
    """Refuse a character that one of the databases cannot keep: NUL, or half a pair."""
    for letter in text:
        if letter == "\x00" or "\ud800" <= letter <= "\udfff":
            detail = f"U+{ord(letter):04X}"
            raise InputError(reason("db-unstorable", place=place, detail=detail))
