"""A client that races for a time: ``python -m tests.adapters.db.racer FOLDER URL NAMES``.

`URL` is ``-`` for SQLite, `NAMES` says whose episode is booked. It tells ``ready``; each line
that it is sent is a slot as JSON, which it tries to book at once. It tells ``booked``, or
``refused`` with the reason's id and its sentence.
"""

import json
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from discogram.adapters.db.store import Store, open_store
from discogram.adapters.language import Speaker
from discogram.application.ports import Office
from discogram.errors import Refused
from tests.application import fakes
from tests.journeys.clinic import Clinic


def office_of(store: Store) -> Office:
    """The application over a real store; only its clock stands still."""
    return fakes.office(
        records=store.records,
        people=store.people,
        access=store.access,
        directory=store.directory,
        clock=fakes.FakeClock(),
    )


def tried(clinic: Clinic, slot: str) -> str:
    """Book, and tell how it went."""
    at, by = "2026-02-06T11:30", "coordinator-1"
    order = replace(clinic.order("book_slot", at, by, {"slot": json.loads(slot)}), id=uuid4())
    try:
        clinic.carries_out(order)
    except Refused as refused:
        why = refused.reasons[0]
        return f"refused {why.id} {Speaker('en', strict=True).say(why)}"
    return "booked"


def main(folder: str, url: str, names: str) -> None:
    """Wait at the line, and run when told."""
    with closing(
        open_store(Path(folder), None if url == "-" else url, fakes.FakeClock())
    ) as store:
        clinic = Clinic(names, at=office_of(store))
        print("ready", flush=True)  # noqa: T201 - the parent reads it
        for line in sys.stdin:
            print(tried(clinic, line), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
