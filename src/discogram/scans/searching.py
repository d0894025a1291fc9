"""How is a search of seconds done without holding up whoever else asks for something?

In a process of its own: it may use a processor and gigabytes for itself, and gives both back.
"""

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection

from discogram.application.ports import Vault
from discogram.errors import DiscogramError, InputError, Reason, StorageError, reason
from discogram.pathway.needle.guiding import DiscsProposed, PlansProposed
from discogram.scans.guiding import Tell

Found = DiscsProposed | PlansProposed
Search = Callable[[Vault, Tell], Found]
"""What is to be done there; it must be able to travel, as a partial of a function can."""

_CONTEXT = get_context("spawn")  # a copy of a process with threads may wait for ever
_SILENT_S = 120
"""A search that says nothing for so long says nothing more; unverified."""


def elsewhere(search: Search, vault: Vault, tell: Tell) -> Found:
    """What a search finds, done in another process.

    Raises `InputError` with what the search refused, and `StorageError` where the process ended
    without a word, as it does on a machine that is short of memory.
    """
    ours, theirs = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_search, args=(theirs, search, vault), daemon=True)
    try:
        process.start()
        theirs.close()
        return _heard(ours, tell)
    except EOFError:
        raise StorageError(reason("guidance-search-ended")) from None
    finally:
        if process.pid is not None:
            process.terminate()
            process.join()
        ours.close()


def _search(pipe: Connection, search: Search, vault: Vault) -> None:
    """Tell the shares of the work, then what was found or why not."""
    try:
        pipe.send(search(vault, pipe.send))
    except DiscogramError as error:
        with suppress(BrokenPipeError):  # nobody waits for it any more
            pipe.send(error.reasons)


def _heard(pipe: Connection, tell: Tell) -> Found:
    while pipe.poll(_SILENT_S):
        told: float | Found | tuple[Reason, ...] = pipe.recv()
        if isinstance(told, DiscsProposed | PlansProposed):
            return told
        if isinstance(told, tuple):
            raise InputError(told)
        tell(told)
    raise EOFError
