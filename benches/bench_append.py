"""How long does a clinician wait until an event is on the disk?

One event with its worklist row and its words, committed and synchronised, in SQLite.
``DISCOGRAM_BENCH_SMALL=1`` takes a few only. Target: median below 10 ms.
"""

import os
import statistics
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID, uuid4

from machine import machine

from discogram.adapters.db.store import Store, open_store
from discogram.application.ports import Draft, Views, WorklistRow
from discogram.words.people import Role
from discogram.words.text import FreeText

COUNT = 50 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 2_000


class MachineClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """The time."""
        return datetime.now(UTC)

    def monotonic_ns(self) -> int:
        """The time since some moment."""
        return time.monotonic_ns()

    def boot(self) -> str:
        """Always the same."""
        return "bench"


def append(store: Store, episode: UUID, patient: UUID, sequence: int) -> float:
    """Milliseconds that one event takes."""
    text = FreeText.of(f"Synthetic words {sequence}", "salt")
    draft = Draft(
        command=uuid4(),
        episode=episode,
        patient=patient,
        site="north",
        sequence=sequence,
        type="provocation.step-answered",
        version=1,
        body={"note": text.digest, "pain_nrs": 7, "pressure": {"unit": "[psi]", "value": "45"}},
        actor="nurse-1",
        role=Role.NURSE,
        occurred_at="2026-12-01T09:30-06:00[America/Chicago]",
        policy="0" * 64,
        texts=(text,),
    )
    row = WorklistRow(episode, patient, "north", "provocation", None, None, False, sequence)
    start = time.perf_counter()
    store.records.append(draft, Views(row))
    return (time.perf_counter() - start) * 1_000


def main() -> None:
    """Measure and print."""
    # The folder of temporary files may lie in memory, where a disk is never waited for.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        store = open_store(Path(folder), None, MachineClock())
        store.migrate()
        episode, patient = uuid4(), uuid4()
        used = time.process_time()
        took = [append(store, episode, patient, number) for number in range(1, COUNT + 1)]
        used = (time.process_time() - used) * 1_000 / COUNT
        store.close()
    centiles = statistics.quantiles(took, n=100)
    print(
        f"append: median {statistics.median(took):.1f} ms, p99 {centiles[98]:.1f} ms, "
        f"{used:.1f} ms of processor time, {COUNT} events (target: median below 10 ms)"
    )
    print(machine())


if __name__ == "__main__":
    main()
