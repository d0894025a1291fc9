"""M13: the list of what is due, in pages, by station, kind and day."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

import pytest

from discogram.adapters.db.models import Task, Worklist
from discogram.adapters.db.store import Store
from discogram.application.ports import DayRow, Draft, TaskRow, Views
from discogram.application.worklists import Counted, Wanted
from discogram.errors import Conflict
from tests.adapters.db.cases import EPISODE, PATIENT, booked, draft, views

TODAY = date(2026, 12, 1)
NORTH = Wanted("north", TODAY)


def task(kind: str = "labs_missing", due: int = 0, **changes: object) -> TaskRow:
    """A task that is due so many days from today."""
    row = TaskRow(EPISODE, PATIENT, "north", "preparation", kind, TODAY + timedelta(days=due))
    return replace(row, **changes)  # type: ignore[arg-type]


def write(store: Store, *rows: TaskRow, number: int = 1, made_by: str = "1 x") -> None:
    """One event of an episode, with its tasks."""
    episode = UUID(int=number)
    mine = tuple(replace(row, episode=episode) for row in rows)
    usual = views(1, episode)
    store.records.append(
        draft(1, episode=episode), Views(usual.worklist, None, mine, made_by=made_by)
    )


def kinds(store: Store, wanted: Wanted) -> list[str]:
    """What is on the first page."""
    return [row.kind for row in store.tasks.page(wanted).rows]


def test_a_task_reads_back_as_written(store: Store) -> None:
    """Days, what it waits for and what it is about."""
    row = task(late_on=TODAY, waits_for="payer", about=("inr", "crp"), episode=UUID(int=1))
    write(store, row)

    assert store.tasks.of(UUID(int=1)) == [row]
    assert store.tasks.page(NORTH).rows == (row,)


def test_what_somebody_cannot_do_is_not_theirs(store: Store) -> None:
    """The first reader is not shown the second reading; a name inside another is another."""
    row = task("second_reading", not_for=("reader-1", "nurse-1"), episode=UUID(int=1))
    write(store, row)

    assert store.tasks.of(UUID(int=1)) == [row]
    assert kinds(store, replace(NORTH, by="reader-1")) == []
    assert store.tasks.counted(replace(NORTH, by="nurse-1")) == {}
    assert kinds(store, replace(NORTH, by="reader-12")) == ["second_reading"]
    assert kinds(store, replace(NORTH, by="reader")) == ["second_reading"]


def test_what_is_one_persons_is_nobody_elses(store: Store) -> None:
    """The report is the writer's of the conclusion; the site sees that it is due."""
    row = task("report_to_sign", owner="physician-1", episode=UUID(int=1))
    write(store, row)

    assert store.tasks.of(UUID(int=1)) == [row]
    assert kinds(store, replace(NORTH, by="physician-1")) == ["report_to_sign"]
    assert kinds(store, replace(NORTH, by="physician-2")) == []
    assert kinds(store, NORTH) == ["report_to_sign"]


def test_each_event_replaces_the_tasks_of_its_episode_alone(store: Store) -> None:
    """What was done is gone; the other patient's tasks stay."""
    write(store, task("labs_missing"), task("driver_missing"), number=1)
    write(store, task("to_book"), number=2)
    episode = UUID(int=1)
    store.records.append(draft(2, episode=episode), Views(views(2, episode).worklist, None, ()))

    assert kinds(store, NORTH) == ["to_book"]


def test_tasks_are_written_with_their_event_or_not_at_all(store: Store) -> None:
    """An event that is refused leaves no task behind."""
    write(store, task("to_book"), number=1)
    episode = UUID(int=2)
    room = (booked("room-1", 60, 120), booked("room-1", 90, 150, episode=episode))
    store.records.append(draft(1), views(1, calendar=room[:1]))
    late: Draft = draft(1, episode=episode)
    row = replace(task("test"), episode=episode)
    with pytest.raises(Conflict):
        store.records.append(late, Views(views(1, episode).worklist, room[1:], (row,)))

    assert kinds(store, NORTH) == ["to_book"]


def test_what_is_late_stands_first_then_what_becomes_late_soonest(store: Store) -> None:
    """However long it has been due; what never becomes late is last, the longest due first."""
    soon, months = TODAY + timedelta(days=2), TODAY + timedelta(days=200)
    write(
        store,
        task("never", -3),
        task("never-longer", -9),
        task("in-months", -90, late_on=months),
        task("soon", 0, late_on=soon),
        task("late", 0, late_on=TODAY),
        task("later", -1, late_on=TODAY - timedelta(days=4)),
    )

    assert kinds(store, NORTH) == [
        "later",
        "late",
        "soon",
        "in-months",
        "never-longer",
        "never",
    ]


def test_what_is_due_later_is_not_shown_today_and_is_not_forgotten(store: Store) -> None:
    """It comes on its day, or for who looks ahead."""
    write(store, task("a", -3), task("b", -1, late_on=TODAY), task("c", -9), task("d", 1))

    assert kinds(store, NORTH) == ["b", "c", "a"]
    assert kinds(store, replace(NORTH, until=TODAY + timedelta(days=7)))[-1] == "d"
    assert kinds(store, replace(NORTH, today=TODAY + timedelta(days=1)))[-1] == "d"


def test_a_red_flag_stands_above_what_has_been_late_for_weeks(store: Store) -> None:
    """What cannot wait is first, whatever else waits."""
    write(store, task("a", -30, late_on=TODAY), task("emergency_told", 0, late_on=TODAY))

    assert kinds(store, NORTH) == ["emergency_told", "a"]


def test_an_emergency_stands_above_an_older_flag_of_the_same_day(store: Store) -> None:
    """Whose life is in danger is seen before whoever has waited longer."""
    write(
        store,
        task("red_flag_told", -9, late_on=TODAY - timedelta(days=9)),
        task("emergency_told", 0, late_on=TODAY),
    )

    assert kinds(store, NORTH) == ["emergency_told", "red_flag_told"]


def test_a_list_is_filtered_by_site_station_kind_lateness_and_readiness(store: Store) -> None:
    """Each filter takes away what it says, and no more."""
    write(
        store,
        task("a"),
        task("b", station="booking"),
        task("c", late_on=TODAY),
        task("d", waits_for="payer"),
        task("e", site="south"),
    )

    assert kinds(store, NORTH) == ["c", "a", "b", "d"]
    assert kinds(store, replace(NORTH, station="booking")) == ["b"]
    assert kinds(store, replace(NORTH, kinds={"a", "d"})) == ["a", "d"]
    assert kinds(store, replace(NORTH, kinds=frozenset())) == []
    assert kinds(store, replace(NORTH, late=True)) == ["c"]
    assert kinds(store, replace(NORTH, ready=True)) == ["c", "a", "b"]
    assert kinds(store, Wanted("south", TODAY)) == ["e"]


def test_pages_hold_everything_once(store: Store) -> None:
    """Page after page, in one order, with the total."""
    write(store, *(task(f"kind-{number:02}", -number) for number in range(25)))

    pages = [store.tasks.page(NORTH, start, 10) for start in (0, 10, 20, 30)]

    assert [len(page.rows) for page in pages] == [10, 10, 5, 0]
    assert {page.total for page in pages} == {25}
    assert len({row.kind for page in pages for row in page.rows}) == 25


def test_kinds_are_counted(store: Store) -> None:
    """With how many are late; what is due later does not count today."""
    write(store, task("a", late_on=TODAY), task("a"), task("b", 1), task("c", station="x"))

    assert store.tasks.counted(NORTH) == {"a": Counted(2, 1), "c": Counted(1, 0)}


def test_what_other_rules_made_is_found_and_made_again(store: Store) -> None:
    """A row written before there were tasks is filled; one that is newer is left alone."""
    for number in (1, 2, 3):
        write(store, number=number, made_by="" if number < 3 else "1 now")
    ids = store.lists.made_otherwise("north", "1 now", None, 10)
    episode = UUID(int=1)
    newer = Views(
        views(1, episode).worklist, None, (replace(task(), episode=episode),), made_by="1 now"
    )
    older = Views(views(9, UUID(int=2)).worklist, None, (task(),), made_by="1 now")

    assert list(ids) == [UUID(int=1), UUID(int=2)]
    assert list(store.lists.made_otherwise("north", "1 now", UUID(int=1), 10)) == ids[1:]
    assert store.lists.relist(newer)
    assert not store.lists.relist(older)
    assert list(store.lists.made_otherwise("north", "1 now", None, 10)) == [UUID(int=2)]
    assert Task.objects.using(store.alias).count() == 1
    assert Worklist.objects.using(store.alias).get(episode=str(episode)).made_by == "1 now"


def test_the_list_of_a_day_follows_the_booking(store: Store) -> None:
    """A test stands on its day, in the order of the clock, until it moves or is given up."""
    rows = [on_its_day(number, hour) for number, hour in ((1, "11:00"), (2, "09:30"))]
    for number, row in enumerate(rows, 1):
        usual = views(1, UUID(int=number)).worklist
        store.records.append(draft(1, episode=UUID(int=number)), Views(usual, day=row))
    both = store.lists.day("north", TODAY)
    moved = replace(rows[0], day=TODAY + timedelta(days=1))
    first = UUID(int=1)
    store.records.append(draft(2, episode=first), Views(views(2, first).worklist, day=moved))

    assert both == [rows[1], rows[0]]
    assert store.lists.day("north", TODAY) == [rows[1]]
    assert store.lists.day("north", moved.day) == [moved]
    assert store.lists.day("south", TODAY) == []
    store.records.append(draft(3, episode=first), Views(views(3, first).worklist))
    assert store.lists.day("north", moved.day) == []


def on_its_day(number: int, hour: str) -> DayRow:
    """A test in room 1."""
    return DayRow(
        episode=UUID(int=number),
        patient=PATIENT,
        site="north",
        day=TODAY,
        starts=f"2026-12-01T{hour}-06:00[America/Chicago]",
        ends=f"2026-12-01T{hour}-06:00[America/Chicago]",
        resources={"room": "room-1"},
        discs=("L4/L5",),
        planned=True,
        allergies=(),
        unasked=False,
        medicines=("warfarin",),
        done=False,
        synthetic=True,
    )


def test_the_standing_of_several_patients_is_read_at_once(store: Store) -> None:
    """For a page of search results."""
    write(store, number=1)
    store.records.append(draft(1, patient=UUID(int=7)), views(1, patient=UUID(int=7)))

    found = store.lists.standing([PATIENT, UUID(int=7)])

    assert {row.patient for row in found} == {PATIENT, UUID(int=7)}
    assert store.lists.standing([]) == []
