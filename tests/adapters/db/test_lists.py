"""M01: the lists that staff pick from, and a calendar in which nothing is booked twice."""

from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from django.db import IntegrityError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from discogram.adapters.db.models import Calendar
from discogram.adapters.db.store import Store
from discogram.errors import Conflict
from tests.adapters.db.cases import EPISODE, PATIENT, booked, draft, views

DAY = (datetime(2026, 12, 1, tzinfo=UTC), datetime(2026, 12, 2, tzinfo=UTC))


def test_what_is_due_first_stands_in_front(store: Store) -> None:
    """The worklist of a site holds its episodes, soonest first, nothing due last."""
    dues = [date(2026, 12, 9), None, date(2026, 12, 2)]
    episodes = [uuid4() for _ in dues]
    for episode, due in zip(episodes, dues, strict=True):
        store.records.append(draft(1, episode=episode), views(1, episode, due="x", due_on=due))
    elsewhere = uuid4()
    store.records.append(draft(1, episode=elsewhere), views(1, elsewhere, site="south"))

    rows = store.lists.worklist("north")

    assert [row.due_on for row in rows] == [dues[2], dues[0], None]
    assert [row.episode for row in store.lists.worklist("south")] == [elsewhere]
    assert {row.episode for row in store.lists.episodes(PATIENT)} == {*episodes, elsewhere}


def test_unsigned_episodes_come_station_by_station_and_page_by_page(store: Store) -> None:
    """In the order that is asked for, the soonest first; signed and elsewhere are left out."""
    stands = [("report", 1), ("images", 3), ("images", 2), ("needle", 1), ("images", 1)]
    episodes = [uuid4() for _ in stands]
    for episode, (station, day) in zip(episodes, stands, strict=True):
        signed, due_on = (station, day) == ("images", 1), date(2026, 12, day)
        row = views(1, episode, signed=signed, station=station, due="x", due_on=due_on)
        store.records.append(draft(1, episode=episode), row)

    first, total = store.lists.unsigned_at("north", ("images", "report"), 0, 2)
    second, _ = store.lists.unsigned_at("north", ("images", "report"), 2, 2)

    assert [row.episode for row in first] == [episodes[2], episodes[1]]
    assert [row.episode for row in second] == [episodes[0]]
    assert total == 3


def test_the_newest_projection_takes_the_place_of_the_older(store: Store) -> None:
    """An episode stands on the worklist once, as its newest event left it."""
    store.records.append(draft(1), views(1, due="book"))
    last = views(2, signed=True, station="report")
    store.records.append(draft(2), last)

    assert list(store.lists.worklist("north")) == [last.worklist]


def test_a_booking_stands_until_an_event_touches_it(store: Store) -> None:
    """No calendar in the projections leaves the booking; an empty one cancels it."""
    rows = (booked("room-1", 60, 120), booked("nurse-1", 60, 120))
    store.records.append(draft(1), views(1, calendar=rows))
    store.records.append(draft(2), views(2, calendar=None))
    kept = store.lists.calendar(*DAY)
    moved = booked("room-1", 100, 160)
    store.records.append(draft(3), views(3, calendar=(moved,)))
    after = store.lists.calendar(*DAY)
    store.records.append(draft(4), views(4, calendar=()))

    assert set(kept) == set(rows)
    assert list(after) == [moved]
    assert list(store.lists.calendar(*DAY)) == []


def test_the_calendar_answers_for_one_resource_and_one_span(store: Store) -> None:
    """What only touches the span is not in it."""
    rows = (booked("room-1", 0, 60), booked("room-1", 60, 120), booked("room-2", 90, 100))
    store.records.append(draft(1), views(1, calendar=rows))
    span = (rows[1].starts, rows[1].ends)

    assert list(store.lists.calendar(*span)) == [rows[1], rows[2]]
    assert list(store.lists.calendar(*span, "room-1")) == [rows[1]]


spans = st.tuples(st.integers(0, 40), st.integers(1, 10)).map(lambda s: (s[0], s[0] + s[1]))


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40
)
@given(first=spans, second=spans, same=st.booleans())
def test_a_resource_is_never_booked_twice(
    store: Store, first: tuple[int, int], second: tuple[int, int], same: bool
) -> None:
    """Two bookings of a resource both stand exactly when they do not overlap."""
    one, other = uuid4(), uuid4()
    name = f"room-{one}"
    rows = (booked(name, *first, one), booked(name if same else "room-other", *second, other))
    store.records.append(draft(1, episode=one), views(1, one, calendar=rows[:1]))
    overlaps = same and first[0] < second[1] and second[0] < first[1]

    try:
        store.records.append(draft(1, episode=other), views(1, other, calendar=rows[1:]))
        refused = False
        Calendar.objects.using(store.alias).filter(episode=str(other)).delete()
    except Conflict:
        refused = True

    assert refused == overlaps


def test_a_booking_cannot_be_moved_onto_another(store: Store) -> None:
    """The guard stands in the table, for an update too."""
    rows = (booked("room-1", 0, 60), booked("room-1", 60, 120))
    store.records.append(draft(1), views(1, calendar=rows))

    with pytest.raises(IntegrityError, match="calendar_no_overlap"):
        Calendar.objects.using(store.alias).filter(starts=rows[1].starts).update(
            starts=rows[0].starts
        )


def test_a_booking_without_length_is_refused_by_the_table(store: Store) -> None:
    """Such a row is a fault of the program and shows as one."""
    with pytest.raises(IntegrityError, match="calendar_has_length"):
        store.records.append(draft(1), views(1, calendar=(booked("room-1", 60, 60),)))

    assert list(store.records.history(EPISODE)) == []
