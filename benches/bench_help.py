"""How long does ``discogram --help`` take, in a fresh process?

Twenty runs after one that warms the disk's cache; wall and processor time of the process and
what it starts. Target: below 0.3 s, because nothing heavy is imported before a command needs
it. ``DISCOGRAM_BENCH_SMALL=1`` takes three runs.
"""

import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from machine import machine

RUNS = 3 if os.environ.get("DISCOGRAM_BENCH_SMALL") == "1" else 20
PROGRAM = Path(sys.executable).with_name("discogram")
"""The command as it is installed, beside the Python that runs this."""


def run(*words: str) -> tuple[float, float]:
    """One run: wall and processor time in seconds."""
    before, start = processor(), time.perf_counter()
    subprocess.run([PROGRAM, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start, processor() - before


def processor() -> float:
    """Processor time of all children so far, in seconds."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def report(*words: str) -> None:
    """Run a command many times and print the medians."""
    run(*words)
    walls, processors = zip(*(run(*words) for _ in range(RUNS)), strict=True)
    name = " ".join(("discogram", *words))
    print(
        f"{name:<30} median of {RUNS}: {median(walls):.3f} s wall, "
        f"{median(processors):.3f} s processor; slowest {max(walls):.3f} s"
    )


if __name__ == "__main__":
    print(machine())
    report("--help")
    report("--help", "--lang", "es")
    report("conclude", "--help")
