"""Does every word that an event says still lie beside it, or was it lawfully erased?

The chain covers the digests inside the bodies, not the rows that hold the words. So the rows
are held against the bodies: a digest with no row was taken out. Only some digests are words
(others name images or reports); `WordsIn`, which knows the types, is asked about the rest.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any

from django.db import connections

from discogram.adapters.db.models import Access, Mention, Text
from discogram.adapters.db.span import BATCH
from discogram.adapters.db.texts import ERASED
from discogram.errors import RecordChanged, reason

WordsIn = Callable[[str, int, Mapping[str, Any]], frozenset[str]]
"""The digests of an event's words, from its type, version and body."""

DIGEST = re.compile(r'"([0-9a-f]{64})"')

_HAS_DIGEST = {
    "sqlite": "body GLOB '*\"" + "[0-9a-f]" * 64 + "\"*'",
    "postgresql": "body ~ '\"[0-9a-f]{64}\"'",
}
"""Left to the database: most events say no word at all."""


def check_kept(
    alias: str, words_in: WordsIn | None, reading: AbstractContextManager[Any]
) -> None:
    """Raise `RecordChanged` naming an event whose words are gone without an erasure."""
    _check_mentions(alias)
    _check_erasures(alias)
    if words_in is None:
        return
    with reading:
        for rows in _batches(alias):
            _check_bodies(alias, rows, words_in)


def _check_mentions(alias: str) -> None:
    """Hold every mention to a row: a plain join, for no foreign key is trusted here."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT position, digest FROM mention WHERE NOT EXISTS "
            "(SELECT 1 FROM free_text WHERE free_text.digest = mention.digest) "
            "ORDER BY position LIMIT 1"
        )
        found = cursor.fetchone()
    if found:
        raise _gone(*found)


def _check_erasures(alias: str) -> None:
    """Hold every emptied row to the line of the access log that its erasure left."""
    emptied = Text.objects.using(alias).filter(words=None, salt=None)
    lines = Access.objects.using(alias).filter(what=ERASED)
    for digest in emptied.exclude(digest__in=lines.values("outcome")).order_by("digest")[:1]:
        mentions = Mention.objects.using(alias).filter(text_id=digest.digest)
        position = mentions.order_by("event_id").values_list("event_id", flat=True).first()
        raise _gone(position or 0, digest.digest)


def _batches(alias: str) -> Iterator[list[tuple[int, str, int, str]]]:
    having = _HAS_DIGEST[connections[alias].vendor]
    with connections[alias].chunked_cursor() as cursor:
        cursor.execute(
            f"SELECT position, type, version, body FROM event WHERE {having} ORDER BY position"
        )
        while rows := cursor.fetchmany(BATCH):
            yield rows


def _check_bodies(alias: str, rows: list[tuple[int, str, int, str]], words_in: WordsIn) -> None:
    ends = (rows[0][0], rows[-1][0])
    mentions = Mention.objects.using(alias).filter(event_id__gte=ends[0], event_id__lte=ends[1])
    kept = set(mentions.values_list("event_id", "text_id"))
    for position, type_, version, body in rows:
        rest = {each for each in DIGEST.findall(body) if (position, each) not in kept}
        # Reading a body takes long, so only those are read that name something else as well.
        gone = rest and rest & words_in(type_, version, json.loads(body))
        if gone:
            raise _gone(position, min(gone))


def _gone(position: int, digest: str) -> RecordChanged:
    return RecordChanged(reason("db-text-missing", position=position, digest=digest))
