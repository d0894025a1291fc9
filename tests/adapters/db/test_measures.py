"""B10: the record of quality is written with its event, and counted by the database."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings

from discogram.adapters.db.store import Store
from discogram.application.quality.facts import Measured, Question
from discogram.application.quality.tally import Asked, Tally, tallied
from discogram.errors import Conflict
from discogram.words.spine import Region
from tests.adapters.db.cases import EPISODE, booked, draft, views
from tests.application.quality.cases import answered, record, records

ASKED = Asked("demo")


def written(store: Store, sequence: int, tests: tuple[Measured, ...] | None) -> None:
    """An event of the usual episode, and its record of quality with it."""
    beside = replace(views(sequence), measured=tests)
    store.records.append(draft(sequence), beside)


def told(tally: Tally) -> object:
    """What a tally says, without the noughts."""
    return (
        (tally.month, tally.operator, tally.tests, tally.concluded, tally.criteria),
        {key: value for key, value in tally.yes.items() if value},
        {key: value for key, value in tally.no.items() if value},
        {key: tuple(value) for key, value in tally.amounts.items()},
        {key: value for key, value in tally.discs.items() if value},
        dict(tally.complications),
    )


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=25
)
@given(tests=records(12))
def test_the_database_counts_as_the_core_does(store: Store, tests: list[Measured]) -> None:
    """Every tally of every question, whoever asks, equals the one made from the records."""
    assert store.measures.replace(tests) == len(tests)

    for asked in (
        ASKED,
        Asked("demo", synthetic=True),
        Asked("north", operator="physician-2"),
        Asked("demo", first=date(2026, 1, 1), last=date(2026, 2, 1), region=Region.LUMBAR),
    ):
        found = store.measures.tallies(asked)
        assert [told(each) for each in found] == [told(each) for each in tallied(tests, asked)]


def test_a_record_stands_until_an_event_touches_it(store: Store) -> None:
    """None leaves it, another takes its place, and empty takes it away."""
    one = answered(1, Question.POSITIVE, answer=None, episode=EPISODE)
    later = replace(one, answers={Question.POSITIVE: True})
    counts = []
    for sequence, tests in enumerate(((one,), None, (later,), ()), start=1):
        written(store, sequence, tests)
        found = store.measures.tallies(ASKED)
        counts.append([(each.tests, each.yes[Question.POSITIVE]) for each in found])

    assert counts == [[(1, 0)], [(1, 0)], [(1, 1)], []]


def test_what_is_not_written_leaves_no_record(store: Store) -> None:
    """The record stands or falls with its event: a room that is taken writes neither."""
    other = uuid4()
    taken = views(1, other, calendar=(booked("room-1", 0, 60, other),))
    store.records.append(draft(1, episode=other), taken)
    mine = views(1, calendar=(booked("room-1", 0, 60),))
    beside = replace(mine, measured=(record(1, episode=EPISODE),))

    with pytest.raises(Conflict):
        store.records.append(draft(1), beside)

    assert list(store.measures.tallies(ASKED)) == []


def test_the_operators_of_a_site_are_those_who_tested_there(store: Store) -> None:
    """Each once, by staff id; nobody is none."""
    names = ("b", "a", None, "b")
    tests = [record(n, operator=name) for n, name in enumerate(names)]
    store.measures.replace([*tests, record(9, operator="c", site="north")])

    assert list(store.measures.operators("demo")) == ["a", "b"]


def test_what_was_ever_closed_is_known_from_the_events(store: Store) -> None:
    """Each episode once, in the order of the record."""
    other = uuid4()
    for sequence, kind in enumerate(("SessionClosed", "EntryStruckOut", "SessionClosed"), 1):
        store.records.append(draft(sequence, type=kind), views(sequence))
    store.records.append(draft(1, episode=other, type="SessionClosed"), views(1, other))
    store.records.append(draft(2, episode=other), views(2, other))

    assert list(store.measures.closed()) == [EPISODE, other]


def test_made_anew_nothing_of_the_old_is_left(store: Store) -> None:
    """The new records stand in the place of every other."""
    store.measures.replace([record(n) for n in range(1200)])

    assert store.measures.replace([record(1), record(2)]) == 2

    assert [each.tests for each in store.measures.tallies(ASKED)] == [2]


def test_an_episode_that_is_listed_again_is_counted_again(store: Store) -> None:
    """A record older than the projection is filled without a new event."""
    written(store, 1, None)
    again = replace(views(1), measured=(record(1, episode=EPISODE),))

    assert store.lists.relist(again)

    assert [each.tests for each in store.measures.tallies(ASKED)] == [1]
