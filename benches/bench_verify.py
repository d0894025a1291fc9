"""How long does it take to walk a million events, and how much memory?

The events are written straight into the table with a chain that fits; then the very function of
``audit verify`` walks them in a process of its own. ``DISCOGRAM_BENCH_SMALL=1`` takes a
thousandth. Target: below 10 s and 500 MB on two cores.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from django.db import connections, transaction
from machine import machine

from discogram.adapters.db.canonical import EVENTS, GENESIS
from discogram.adapters.db.store import open_store
from discogram.adapters.db.verify import verify

COUNT = 1_000 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 1_000_000
BODY = (
    '{"concordance":"concordant","disc":"L4/L5","note":"' + "a" * 64 + '","pain_nrs":7,'
    '"pressure":{"unit":"[psi]","value":"45.0"},"volume":{"unit":"mL","value":"1.5"}}'
)


class NoClock:
    """Nothing is stamped here."""

    def now(self) -> datetime:
        """The first day."""
        return datetime(2026, 12, 1, tzinfo=UTC)

    def monotonic_ns(self) -> int:
        """The start."""
        return 0

    def boot(self) -> str:
        """None to speak of."""
        return "bench"


def rows() -> Iterator[list[object]]:
    """Events of forty to an episode, in the columns of the form, chained."""
    previous = GENESIS
    start = datetime(2026, 12, 1, tzinfo=UTC)
    for position in range(1, COUNT + 1):
        row: list[object] = [
            "nurse-1",
            BODY,
            "0b5e4d3c-0000-4000-8000-000000000001",
            str(UUID(int=position)),
            str(UUID(int=1_000_000_000 + position // 40)),
            position * 1_000_003,
            "2026-12-01T09:30-06:00[America/Chicago]",
            str(UUID(int=2_000_000_000 + position // 80)),
            "0" * 64,
            position,
            previous,
            (start + timedelta(seconds=position)).strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
            "nurse",
            position % 40 + 1,
            "north",
            "provocation.step-answered",
            1,
            "",
        ]
        row[-1] = previous = EVENTS.hash(row)
        yield row


def fill(folder: str) -> None:
    """Write all events in one transaction."""
    store = open_store(Path(folder), None, NoClock())
    store.migrate()
    connection = connections[store.alias]
    places = ", ".join(["%s"] * len(EVENTS.columns))
    insert = f"INSERT INTO event ({', '.join(EVENTS.columns)}) VALUES ({places})"
    with transaction.atomic(using=store.alias), connection.cursor() as cursor:
        cursor.executemany(insert, rows())


def walk(folder: str) -> None:
    """Verify, as a command would, and tell how it went."""
    store = open_store(Path(folder), None, NoClock())
    start = time.perf_counter()
    verified = verify(store.alias)
    took = time.perf_counter() - start
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    # The second process lives at the same time: both peaks count.
    used = [resource.getrusage(who) for who in whose]
    peak = sum(one.ru_maxrss for one in used) / 1024
    cpu = " and ".join(f"{one.ru_utime + one.ru_stime:.1f}" for one in used)
    print(
        f"verify: {verified.count} events in {took:.1f} s ({cpu} s of processor time), "
        f"peak {peak:.0f} MB in both processes "
        "(target for 1 000 000 on two idle cores: below 10 s and 500 MB)"
    )


def main() -> None:
    """Fill, then verify, each in a fresh process: memory is remembered from parent to child."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for step in ("fill", "walk"):
            subprocess.run([sys.executable, __file__, step, folder], check=True)
    print(machine())


if __name__ == "__main__":
    steps = {"fill": fill, "walk": walk}
    steps[sys.argv[1]](sys.argv[2]) if len(sys.argv) > 1 else main()
