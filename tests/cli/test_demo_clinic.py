"""The demonstration clinic: synthetic patients at every station, made by orders."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

import pytest

from discogram.application.history import Whole, whole
from discogram.bootstrap import Installation, salt
from discogram.cli.demo_clinic import make_clinic
from discogram.cli.demo_days import Days
from discogram.cli.demo_ways import SYNTHETIC, clinic, document, everybody
from discogram.pathway.booking.facts import Slot
from discogram.pathway.episode import station_of
from discogram.pathway.followup.events import ComplicationRecorded
from discogram.pathway.provocation.events import SessionClosed
from discogram.pathway.stations import Station
from discogram.words.people import Role
from tests.cli.conftest import Demonstration

pytestmark = pytest.mark.xdist_group("demo-clinic")
"""One worker, so that the clinic is made once."""
ZONE = "America/Chicago"
TUESDAY = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
HOURS = range(24 * 8)


@pytest.fixture(scope="module")
def made(demonstration: Demonstration) -> Iterator[Installation]:
    """The clinic as it was made today; nobody writes here afterwards."""
    place = Installation.beside(demonstration.record)
    yield place
    place.store.close()


def episode_of(names: str) -> UUID:
    """The id of a patient's episode."""
    return uuid5(SYNTHETIC, f"episode of {names}")


def on_their_way(place: Installation) -> dict[str, Whole]:
    """The twenty patients, by name."""
    lines = clinic()["patients"]
    return {each["names"]: whole(episode_of(each["names"]), place.office) for each in lines}


def test_twenty_patients_wait_at_all_ten_stations(made: Installation) -> None:
    """Whoever opens a worklist finds somebody in it."""
    stations = Counter(station_of(each.episode) for each in on_their_way(made).values())

    assert stations.total() == 20
    assert set(stations) == set(Station)


def test_everybody_is_marked_synthetic(made: Installation) -> None:
    """Nobody can take one of them for a patient."""
    ids = [uuid5(SYNTHETIC, each["names"]) for each in everybody()]
    people = [made.store.people.get(each) for each in ids]

    assert all(each is not None and each.synthetic for each in people)
    assert len(set(ids)) == 32
    assert {each.language for each in people if each} == {"en", "es"}
    assert any(each.interpreter for each in people if each)


def test_there_are_a_dozen_closed_tests_of_two_operators(made: Installation) -> None:
    """The quality page has something to count, an infection among it."""
    past = [whole(episode_of(each["names"]), made.office) for each in clinic()["past"]]
    closed = [event for each in past for event in each.episode.events]
    operators = {
        each.episode.booking.slot.physician for each in past if each.episode.booking.slot
    }

    assert sum(isinstance(each.body, SessionClosed) for each in closed) == 12
    assert operators == {"demo-physician-1", "demo-physician-2"}
    assert any(isinstance(each.body, ComplicationRecorded) for each in closed)


def test_a_second_making_adds_nothing(made: Installation) -> None:
    """A start after the first one finds the clinic as it left it, also days later."""
    before = made.store.records.head()
    came = make_clinic(made, datetime.now(UTC) + timedelta(days=3))

    assert came == 0
    assert made.store.records.head() == before


def test_a_making_that_was_interrupted_goes_on(tmp_path: Path) -> None:
    """Nothing is written twice, and what was missing comes."""
    place = Installation.beside(tmp_path / "record")

    def interrupt(done: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    def enough(done: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        make_clinic(place, TUESDAY, interrupt)
    with pytest.raises(KeyboardInterrupt):
        make_clinic(place, TUESDAY + timedelta(days=1), enough)
    third, fifth = (
        whole(episode_of(clinic()["patients"][index]["names"]), place.office)
        for index in (2, 4)
    )
    place.store.close()

    assert len(third.stored) == 2
    assert station_of(fifth.episode) is Station.CANDIDACY


def test_there_is_one_of_every_role_with_pages(made: Installation) -> None:
    """One login per role, and two for readers, who are blind to each other."""
    staff = {each["id"]: Role(each["roles"][0]) for each in clinic()["staff"]}
    roles = Counter(staff[each] for each in clinic()["logins"])

    assert roles == {
        Role.COORDINATOR: 1,
        Role.NURSE: 1,
        Role.TECHNOLOGIST: 1,
        Role.PHYSICIAN: 1,
        Role.READER: 2,
        Role.CLINIC_LEAD: 1,
        Role.ADMINISTRATOR: 1,
    }
    assert made.store.directory.staff("lead-1", "demo") is not None


@pytest.mark.parametrize("hours", HOURS[::7])
def test_no_entry_lies_ahead_of_any_hour_of_the_week(hours: int) -> None:
    """The clinic can be made at night and on a Sunday: what is told has been."""
    from discogram.adapters.wire.episode_file import read_episode

    now = TUESDAY + timedelta(hours=hours)
    for number, line in enumerate(everybody(), start=1):
        for order in read_episode(document(line, number, now), salt).orders:
            assert order.occurred_at.instant <= now, (line["names"], order.name)


@pytest.mark.parametrize("hours", HOURS[::7])
def test_nobody_is_booked_on_a_weekend_or_twice(hours: int) -> None:
    """Whatever day it is: only the emergency lies outside the hours, no room is taken twice."""
    now = TUESDAY + timedelta(hours=hours)
    slots = [
        command["with"]["slot"] | {"names": line["names"]}
        for number, line in enumerate(everybody(), start=1)
        for command in document(line, number, now)["commands"]
        if command["do"] == "book_slot"
    ]
    starts = [datetime.fromisoformat(each["starts"]) for each in slots]
    near = [
        (one["names"], other["names"])
        for index, one in enumerate(slots)
        for other in slots[:index]
        if one["physician"] == other["physician"]
        and abs(datetime.fromisoformat(one["starts"]) - datetime.fromisoformat(other["starts"]))
        < timedelta(minutes=105)
    ]

    assert all(each.weekday() < 5 for each in starts)
    assert [each for each in starts if not 9 <= each.hour < 16] == [
        each for each in starts if each.hour == 18
    ]
    assert near == []


@pytest.mark.parametrize(
    ("now", "today", "begun"),
    [
        (datetime(2026, 11, 24, 20, 0, tzinfo=UTC), date(2026, 11, 24), date(2026, 11, 24)),
        (datetime(2026, 11, 24, 12, 0, tzinfo=UTC), date(2026, 11, 24), date(2026, 11, 23)),
        (datetime(2026, 11, 28, 20, 0, tzinfo=UTC), date(2026, 11, 30), date(2026, 11, 27)),
        (datetime(2026, 11, 30, 12, 0, tzinfo=UTC), date(2026, 11, 30), date(2026, 11, 27)),
    ],
    ids=["afternoon", "before the doors open", "Saturday", "Monday morning"],
)
def test_today_is_a_working_day(now: datetime, today: date, begun: date) -> None:
    """A test under way lies on a day that has begun, a test of today on one that may follow."""
    days = Days(now, ZONE)

    assert (days.today, days.begun) == (today, begun)
    assert days.away(5) - days.today == timedelta(days=7)
    assert days.away(-5) - days.today == timedelta(days=-7)


def test_a_red_stop_stale_labs_and_an_emergency_are_among_them(made: Installation) -> None:
    """What the clinic must not overlook can be looked for."""
    ways = on_their_way(made)
    urgent = [each.episode.booking.override for each in ways.values()]
    slot = ways["Josephine Laurent"].episode.booking.slot
    labs = ways["Josephine Laurent"].episode.preparation.labs
    platelets = [
        lab.value
        for lab in ways["Carmen Ibáñez Ruiz"].episode.preparation.labs
        if lab.kind == "platelets"
    ]

    assert sum(each is not None for each in urgent) == 1
    assert isinstance(slot, Slot)
    assert all(slot.starts.day - lab.taken_at.day > timedelta(days=30) for lab in labs)
    assert [int(each) for each in platelets] == [62]
