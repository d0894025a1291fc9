"""How is work on many items spread over the processors of this machine?

Every chunk is answered in order, whichever process was quicker. One processor, or one chunk, is
worked on here, without another process.
"""

import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

Chunk = TypeVar("Chunk")
Answer = TypeVar("Answer")


def spread(
    work: Callable[[Chunk], Answer],
    chunks: Sequence[Chunk],
    prepare: Callable[..., None],
    given: tuple[object, ...],
) -> Iterator[Answer]:
    """The answer to each chunk; `prepare(*given)` runs once in each process before its work.

    Both functions stand at the top of a module, so that another process can find them.
    """
    workers = min(len(chunks), processors())
    if workers < 2:
        prepare(*given)
        yield from map(work, chunks)
        return
    context = multiprocessing.get_context(_WAY)
    with ProcessPoolExecutor(workers, context, prepare, given) as pool:
        yield from pool.map(work, chunks)


_WAY = "fork" if "fork" in multiprocessing.get_all_start_methods() else "spawn"
"""A forked process needs not import again what this one has imported: half a second each."""


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
