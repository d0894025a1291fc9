"""M02: eight clients want the same hour; the database gives it to one."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from itertools import combinations
from uuid import UUID

import pytest

from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from discogram.application.ports import CalendarRow
from discogram.words.people import Role
from tests.adapters.db.cases import Place
from tests.adapters.db.racer import office_of
from tests.adapters.db.writers import ROOT
from tests.application.fakes import SITE, STAFF
from tests.journeys.clinic import Clinic, slot

CLIENTS = tuple(f"Racer {number}" for number in range(1, 9))
MARCH = (datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 4, 1, tzinfo=UTC))
ADMIN = ("administrator-1", Role.ADMINISTRATOR)


@pytest.fixture
def episodes(store: Store) -> dict[str, UUID]:
    """Give eight patients who may be booked, in a real record."""
    store.directory.save_site(SITE, *ADMIN)
    for each in STAFF:
        store.directory.save_staff(each, SITE.id, *ADMIN)
    office = office_of(store)
    clinics = {names: Clinic(names, at=office, clock=office.clock) for names in CLIENTS}  # type: ignore[arg-type]
    for clinic in clinics.values():
        clinic.goes_the_usual_way(to="is_found_eligible")
    return {names: clinic.id for names, clinic in clinics.items()}


@contextmanager
def racer(place: Place, names: str) -> Iterator[subprocess.Popen[str]]:
    """Start a client (`racer.py`) in a process of its own; it is gone afterwards."""
    program = [sys.executable, "-m", "tests.adapters.db.racer"]
    arguments = [str(place.folder), place.url or "-", names]
    with subprocess.Popen(
        [*program, *arguments],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def heard(process: subprocess.Popen[str]) -> str:
    """The next line that a client tells."""
    assert process.stdout is not None
    return process.stdout.readline().strip()


def run(clients: dict[str, subprocess.Popen[str]], slots: dict[str, dict]) -> dict[str, str]:
    """Let clients run all at once, each for its slot; what each of them told."""
    for names, wanted in slots.items():
        line = clients[names].stdin
        assert line is not None
        line.write(json.dumps(wanted) + "\n")
    for names in slots:  # nobody has heard anything yet: the lines are sent now, together
        clients[names].stdin.flush()  # type: ignore[union-attr]
    return {names: heard(clients[names]) for names in slots}


def overlaps(one: CalendarRow, other: CalendarRow) -> bool:
    """Whether two rows keep the same resource busy at the same time."""
    same = one.resource == other.resource
    return same and one.starts < other.ends and other.starts < one.ends


def test_of_eight_clients_exactly_one_gets_the_hour(
    store: Store, place: Place, episodes: dict[str, UUID]
) -> None:
    """Eight processes book one hour: one has it, seven are told so; nothing is half-booked.

    Then the seven run for times a quarter of an hour apart in the same room: whatever is given
    away, no two bookings meet.
    """
    with ExitStack() as stack:
        clients = {names: stack.enter_context(racer(place, names)) for names in CLIENTS}
        assert [heard(each) for each in clients.values()] == ["ready"] * 8

        told = run(clients, dict.fromkeys(CLIENTS, slot("2026-03-10T09:30")))
        first = store.lists.calendar(*MARCH)

        losers = [names for names, line in told.items() if line != "booked"]
        apart = {
            names: slot(f"2026-03-11T{9 + n // 4:02d}:{n % 4 * 15:02d}", nurse=f"nurse of {n}")
            for n, names in enumerate(losers)
        }
        again = run(clients, apart)
        rows = store.lists.calendar(*MARCH)

    winners = [names for names, line in told.items() if line == "booked"]
    assert len(winners) == 1
    sentence = "is already booked at that time"
    assert all(told[each].startswith("refused db-resource-taken") for each in losers)
    assert all(sentence in told[each] for each in losers)
    assert {row.episode for row in first} == {episodes[winners[0]]}
    assert len(first) == 5  # physician, room, C-arm, nurse and the patient

    assert list(again.values()).count("booked") == 1  # all seven begin within one booking
    assert not any(overlaps(*two) for two in combinations(rows, 2))
    assert len(rows) == 10
    assert verify(store.alias).count == sum(
        len(store.records.history(each)) for each in episodes.values()
    )
