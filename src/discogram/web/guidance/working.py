"""What is being looked for in a CT right now, and how far is it?

One search at a time. What is found is recorded when it is found, in the name of whoever asked
for it, whether or not they still look at the page. A restart of the website ends what was under
way: nothing of it is in the record, and it is asked for again.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from threading import Lock, Thread
from threading import enumerate as running
from uuid import UUID

from django.db import connections

from discogram.application.ports import Vault
from discogram.errors import DiscogramError, Reason, reason
from discogram.scans.searching import Found, Search, elsewhere
from discogram.web.failing import log_bug

_NAME = "guidance"
_TURN = Lock()
_JOBS: dict[tuple[UUID, str], "Job"] = {}


class Work(StrEnum):
    """What is looked for."""

    DISCS = "discs"
    PLANS = "plans"


@dataclass(slots=True)
class Job:
    """One search; `share` is how much of it is done, 0 to 1.

    `problems` is None while it is under way, and empty once its result is recorded.
    """

    work: Work
    share: float = 0.0
    problems: tuple[Reason, ...] | None = None

    @property
    def going(self) -> bool:
        """Whether it is still under way, or waits for its turn."""
        return self.problems is None

    @property
    def percent(self) -> int:
        """How much of it is done."""
        return round(100 * self.share)


def job_of(episode: UUID, image: str) -> Job | None:
    """The newest search in a CT of an episode; None where nobody asked for one."""
    return _JOBS.get((episode, image))


def start(
    episode: UUID,
    image: str,
    work: Work,
    search: Search,
    vault: Vault,
    record: Callable[[Found], None],
) -> None:
    """Begin a search; nothing happens where one is under way in the same CT."""
    before = job_of(episode, image)
    if before is not None and before.going:
        return
    job = Job(work)
    _JOBS[episode, image] = job
    # A server that is stopped does not wait: nothing is recorded before everything is found.
    Thread(target=_do, args=(job, search, vault, record), name=_NAME, daemon=True).start()


def settled() -> None:
    """Wait until nothing is being looked for."""
    for thread in running():
        if thread.name == _NAME:
            thread.join()


def _do(job: Job, search: Search, vault: Vault, record: Callable[[Found], None]) -> None:
    def tell(share: float) -> None:
        job.share = share

    try:
        with _TURN:
            record(elsewhere(search, vault, tell))
        job.problems = ()
    except DiscogramError as error:
        job.problems = error.reasons
    except Exception:  # a bug: whoever waits must be told, and not wait on
        log_bug()
        job.problems = (reason("web-wrong-bug"),)
    finally:
        connections.close_all()
