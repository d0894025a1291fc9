"""Does this span of a chain fit, from one position to another?

A second processor asks it of half a long chain in SQLite:
``python -m discogram.adapters.db.span FILE FIRST LAST`` prints the last position, what the
first row names as its previous hash, and the last row's hash; or it fails, and the careful walk
of `verify` says where and how. It starts no Django.
"""

import sqlite3
import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from discogram.adapters.db.canonical import EVENTS, Form, Row

BATCH = 2_000
"""Rows fetched at a time: enough to be quick, few enough to be small."""


class Walk:
    """A walk along a chain: each row has the next position, fits, and names the row before."""

    def __init__(self, form: Form, position: int, last_hash: str | None) -> None:
        """Start behind a row; a hash of None takes the first row's word for it."""
        self.form = form
        self.position = position
        self.hash = last_hash
        self.first_previous: str | None = None
        self._at = form.columns.index("position")
        self._previous = form.columns.index("previous_hash")

    def follow(self, rows: Sequence[Row]) -> tuple[Row, str] | None:
        """Take rows as they come; answers the first that is wrong and how, or None.

        What fits is passed in one short loop: a million steps are felt.
        """
        line, at, before = self.form.line, self._at, self._previous
        for row in rows:
            try:
                found = sha256(line(row).encode()).hexdigest()
            except (TypeError, UnicodeEncodeError):
                found = ""
            if found != row[-1] or row[before] != self.hash or row[at] != self.position + 1:
                wrong = self.step(row)
                if wrong is not None:
                    return row, wrong
            else:
                self.position += 1
                self.hash = found
        return None

    def step(self, row: Row) -> str | None:
        """Take one row; answers what is wrong with it, as a message id, or None."""
        position, previous = row[self._at], row[self._previous]
        if position != self.position + 1:
            return "db-row-missing" if position > self.position else "db-row-extra"
        if not self.form.fits(row):
            return "db-row-changed"
        if self.hash is None:
            self.first_previous = previous
        elif previous != self.hash:
            return "db-row-not-following"
        self.position = position
        self.hash = row[-1]
        return None


def select(form: Form) -> str:
    """The columns in the order of the form; the rest of the query follows."""
    return f"SELECT {', '.join(form.columns)} FROM {form.table}"


def main(file: str, first: str, last: str) -> str:
    """Walk the span and tell how its ends look; any trouble is a non-zero exit."""
    walk = Walk(EVENTS, int(first) - 1, None)
    connection = sqlite3.connect(f"{Path(file).as_uri()}?mode=ro", uri=True)
    span = f"WHERE position BETWEEN {int(first)} AND {int(last)} ORDER BY position"
    cursor = connection.execute(f"{select(EVENTS)} {span}")
    while rows := cursor.fetchmany(BATCH):
        if walk.follow(rows):
            sys.exit(1)
    return f"{walk.position} {walk.first_previous} {walk.hash}"


if __name__ == "__main__":
    sys.stdout.write(main(*sys.argv[1:]))
