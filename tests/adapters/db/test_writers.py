"""B08: two writers, a writer killed, a full disk: nothing that was acknowledged is lost."""

import os
import random
from collections.abc import Iterator
from itertools import islice

import pytest

from discogram.adapters.db.store import Store
from discogram.adapters.db.verify import verify
from tests.adapters.db.cases import EPISODE, Place, append
from tests.adapters.db.writers import told, writing
from tests.records import KINDS

LOOPS = 20


def on_record(store: Store) -> set[tuple[int, str]]:
    """Sequence and command of every event of the episode."""
    return {(event.sequence, str(event.command)) for event in store.records.history(EPISODE)}


def test_two_writers_at_once_lose_nothing(store: Store, place: Place) -> None:
    """Two processes on one episode: each event is written once, at a place of its own."""
    with writing(place, 25) as one, writing(place, 25) as other:
        acknowledged = told(one) + told(other)

    assert len(acknowledged) == 50
    assert set(acknowledged) == on_record(store)
    assert verify(store.alias).count == 50


def killed_in_turn(place: Place, loops: int) -> Iterator[tuple[int, str]]:
    """Kill a writer at another moment each time; answers what all of them had acknowledged."""
    chance = random.Random(20261123)
    for _ in range(loops):
        with writing(place) as process:
            assert process.stdout is not None
            for line in islice(process.stdout, chance.randint(1, 30)):
                sequence, command = line.split()
                yield int(sequence), command
            process.kill()
            yield from told(process)


@pytest.mark.slow_kill
def test_a_writer_that_is_killed_loses_nothing_it_acknowledged(
    store: Store, place: Place
) -> None:
    """After each kill -9, what was acknowledged is there, and the chain is whole."""
    acknowledged = list(killed_in_turn(place, LOOPS if place.kind == "sqlite" else LOOPS // 4))

    lost = set(acknowledged) - on_record(store)
    assert lost == set()
    assert verify(store.alias).count >= len(acknowledged) > 0
    assert append(store, len(on_record(store)) + 1).position == verify(store.alias).count


@pytest.mark.study
def test_two_hundred_kills_lose_nothing(store: Store, place: Place) -> None:
    """The same, two hundred times, for the record."""
    loops = LOOPS * 10 if os.environ.get("DISCOGRAM_STUDY") == "1" else LOOPS
    acknowledged = list(killed_in_turn(place, loops))

    lost = set(acknowledged) - on_record(store)
    assert lost == set()
    assert verify(store.alias).count >= len(acknowledged) > 0


@pytest.mark.parametrize("place", KINDS[:1], indirect=True)
def test_a_disk_that_fills_up_loses_nothing_and_writes_no_half(
    store: Store, place: Place
) -> None:
    """When files may grow no further the writer is told so; all it had acknowledged stands."""
    append(store, 1)
    store.close()
    grown = max(path.stat().st_size for path in place.folder.iterdir())

    with writing(place, 0, grown + 150_000) as process:
        assert process.stdout is not None
        lines = process.stdout.read().splitlines()
    acknowledged = {(int(line.split()[0]), line.split()[1]) for line in lines[:-1]}
    on_disk = on_record(reopened(place))

    assert lines[-1] in ("failed db-disk-full", "failed db-write-failed")
    assert acknowledged <= on_disk
    assert len(on_disk) == len(acknowledged) + 1
    assert verify(reopened(place).alias).count == len(on_disk)


def reopened(place: Place) -> Store:
    """The store once more, after the writer."""
    from discogram.adapters.db.store import open_store
    from tests.adapters.db.cases import FakeClock

    return open_store(place.folder, place.url, FakeClock())
