"""How is work shared among the processor's cores?

By threads that run compiled code without Python's lock. Numba's own threads (`prange`) are not
used: on its portable layer two callers at once, such as two pages of the website, end the
process; and a kernel without them compiles in a fifth of the time.
"""

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

_BLOCKS_PER_CORE = 8
"""Blocks differ in their work: small ones keep every core busy to the end."""


def cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def in_blocks(work: Callable[[int, int], None], count: int) -> None:
    """Call `work(start, stop)` for blocks that cover `range(count)`, on every core."""
    many = cores()
    size = max(1, -(-count // (many * _BLOCKS_PER_CORE)))
    starts = range(0, count, size)
    with ThreadPoolExecutor(many) as pool:
        for done in [pool.submit(work, start, min(start + size, count)) for start in starts]:
            done.result()
