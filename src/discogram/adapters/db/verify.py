"""Is every record still what was written?

The walk re-hashes stored bytes in the order of positions and stops at the first row that is not
what it was. A cut tail cannot be seen from inside: it takes a head that was kept elsewhere.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from django.db import DatabaseError, connections, transaction

from discogram.adapters.db.canonical import ACCESS, EVENTS, GENESIS, Form, Row
from discogram.adapters.db.failures import storing
from discogram.adapters.db.guards import check_guards
from discogram.adapters.db.models import Mention, Text
from discogram.adapters.db.policies import check_policies, events_without
from discogram.adapters.db.saying import WordsIn, check_kept
from discogram.adapters.db.span import BATCH, Walk, select
from discogram.adapters.db.texts import check_words
from discogram.application.ports import Head
from discogram.errors import RecordChanged, reason

Progress = Callable[[int], None]
"""Told, now and then, how many events were found whole."""

WORTH_SHARING = 100_000
"""From how many events on a second process takes half of them."""


@dataclass(frozen=True, slots=True)
class Verified:
    """What was found whole: how many events, their head, and the same of the access log.

    `without_tables` is how many events name tables that the record does not keep.
    """

    count: int
    head: Head | None
    access_count: int
    access_head: Head | None
    without_tables: int = 0


def verify(
    alias: str,
    head: Head | None = None,
    access_head: Head | None = None,
    progress: Progress | None = None,
    words_in: WordsIn | None = None,
) -> Verified:
    """Walk both chains, words and tables beside them; heads kept elsewhere show a cut tail.

    `words_in` tells words from other digests; without it a row of words that was taken out
    together with its mention is not missed. Last of all the guards must stand.

    Raises `RecordChanged` naming the first row that is not what was written, and how.
    """
    with storing(alias):
        events = _walked(alias, EVENTS, head, progress or (lambda _: None))
        lines = _walked(alias, ACCESS, access_head, lambda _: None)
        _check_texts(alias)
        check_kept(alias, words_in, _reading(alias))
        check_policies(alias)
        check_guards(alias)
        bare = events_without(alias)
    return Verified(events.position, _end(events), lines.position, _end(lines), bare)


def check_head(alias: str, head: Head) -> None:
    """Raise `RecordChanged` unless the record holds this entry with this hash.

    Call it on a record that was walked: it looks at one row.
    """
    with storing(alias), connections[alias].cursor() as cursor:
        cursor.execute("SELECT hash FROM event WHERE position = %s", [head.position])
        found = cursor.fetchone()
    if found != (head.hash,):
        word = "db-tail-cut" if found is None else "db-head-differs"
        params = {"table": "event", "position": head.position, "head": head.position}
        raise RecordChanged(reason(word, **params))


def _walked(alias: str, form: Form, head: Head | None, progress: Progress) -> Walk:
    """A walk that has come to the end of its chain."""
    walk = Walk(form, 0, GENESIS)
    with _reading(alias), _shared(alias, form) as half:
        _advance(walk, alias, half.first - 1 if half else None, progress)
        if half and not half.joins(walk):
            _advance(walk, alias, half.last, progress)
    progress(walk.position)
    if head is not None:
        _check_head(walk, alias, head)
    return walk


def _end(walk: Walk) -> Head | None:
    return Head(walk.position, walk.hash) if walk.position and walk.hash else None


def _reading(alias: str) -> AbstractContextManager[Any]:
    """PostgreSQL streams inside a transaction only; in SQLite one would shut writers out."""
    shut = connections[alias].vendor == "sqlite"
    return nullcontext() if shut else transaction.atomic(using=alias)


def _advance(walk: Walk, alias: str, last: int | None, progress: Progress) -> None:
    try:
        for rows in _batches(walk, alias, last):
            _check(walk, alias, rows)
            progress(walk.position)
    except DatabaseError as error:
        if not _undecodable(error):
            raise
        _find_undecodable(walk, alias)


def _batches(walk: Walk, alias: str, last: int | None) -> Iterator[list[Row]]:
    # No lower bound at the start: a row smuggled in before the first is a change too.
    after = f"position > {walk.position}" if walk.position else "1 = 1"
    until = "1 = 1" if last is None else f"position <= {last}"
    with connections[alias].chunked_cursor() as cursor:
        cursor.execute(f"{select(walk.form)} WHERE {after} AND {until} ORDER BY position")
        while rows := cursor.fetchmany(BATCH):
            yield rows


def _check(walk: Walk, alias: str, rows: Sequence[Row]) -> None:
    found = walk.follow(rows)
    if found is None:
        return
    row, wrong = found
    expected = walk.position + 1
    position = row[walk.form.columns.index("position")]
    came_from = _came_from(walk.form, alias, row) if wrong == "db-row-changed" else None
    if came_from is not None:
        raise _changed(walk, "db-row-moved", expected, came_from=came_from)
    raise _changed(walk, wrong, position if wrong == "db-row-extra" else expected)


def _changed(walk: Walk, id: str, position: int, **params: object) -> RecordChanged:
    return RecordChanged(reason(id, table=walk.form.table, position=position, **params))


def _came_from(form: Form, alias: str, row: Row) -> int | None:
    """The position at which this row would fit: it was moved, not edited. None when edited."""
    at, previous = form.columns.index("position"), form.columns.index("previous_hash")
    with connections[alias].cursor() as cursor:
        query = f"SELECT position FROM {form.table} WHERE hash = %s"
        cursor.execute(query, [row[previous]])
        before = [position for (position,) in cursor.fetchall()]
    # Behind the row it names; or, exchanged with that very row, where that one stands now.
    behind = [place for position in before for place in (position + 1, position)]
    for place in [1] if row[previous] == GENESIS else behind:
        if form.fits([*row[:at], place, *row[at + 1 :]]):
            return place
    return None


def _check_head(walk: Walk, alias: str, head: Head) -> None:
    if head.position > walk.position:
        raise _changed(walk, "db-tail-cut", walk.position + 1, head=head.position)
    with connections[alias].cursor() as cursor:
        query = f"SELECT hash FROM {walk.form.table} WHERE position = %s"
        cursor.execute(query, [head.position])
        found = cursor.fetchone()
    if found != (head.hash,):
        raise _changed(walk, "db-head-differs", head.position)


def _undecodable(error: DatabaseError) -> bool:
    return "Could not decode" in str(error)


def _find_undecodable(walk: Walk, alias: str) -> None:
    """Go on row by row to the one whose bytes are no text at all."""
    while True:
        try:
            with connections[alias].cursor() as cursor:
                query = f"{select(walk.form)} WHERE position = %s"
                cursor.execute(query, [walk.position + 1])
                row = cursor.fetchone()
        except DatabaseError as error:
            raise _changed(walk, "db-row-changed", walk.position + 1) from error
        if row is None:
            raise _changed(walk, "db-row-missing", walk.position + 1)
        _check(walk, alias, [row])


def _check_texts(alias: str) -> None:
    """Hold every text that was not erased against its digest."""
    texts = Text.objects.using(alias).exclude(words=None, salt=None)
    for digest in texts.order_by("digest").values_list("digest", flat=True).iterator():
        mentions = Mention.objects.using(alias).filter(text_id=digest).order_by("event_id")
        position = mentions.values_list("event_id", flat=True).first() or 0
        try:
            words, salt = Text.objects.using(alias).values_list("words", "salt").get(pk=digest)
        except DatabaseError as error:
            why = reason("db-text-changed", digest=digest, position=position)
            raise RecordChanged(why) from error
        check_words(digest, words, salt, position)


@dataclass(frozen=True, slots=True)
class _Half:
    """The second half of a long chain, in the hands of a second process."""

    first: int
    last: int
    process: subprocess.Popen[str]

    def joins(self, walk: Walk) -> bool:
        """Whether it fits and follows on; the walk is then at its end."""
        told, _ = self.process.communicate()
        if self.process.returncode != 0:
            return False
        last, first_previous, last_hash = told.split()
        if first_previous != walk.hash or int(last) != self.last:
            return False
        walk.position, walk.hash = self.last, last_hash
        return True


@contextmanager
def _shared(alias: str, form: Form) -> Iterator[_Half | None]:
    connection = connections[alias]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max(position) FROM {form.table}")
        last = cursor.fetchone()[0] or 0
    if connection.vendor != "sqlite" or form is not EVENTS or last < WORTH_SHARING:
        yield None
        return
    first = last // 2 + 1
    program = [sys.executable, "-m", "discogram.adapters.db.span"]
    place = [str(connection.settings_dict["NAME"]), str(first), str(last)]
    with subprocess.Popen(
        program + place, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        try:
            yield _Half(first, last, process)
        finally:
            process.kill()
