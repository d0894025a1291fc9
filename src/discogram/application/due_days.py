"""What is one thing that is due, and since when has it been waiting?"""

from dataclasses import dataclass
from datetime import date

from discogram.application.task_kinds import TaskKind, WaitsFor
from discogram.pathway.episode import Episode, standing
from discogram.pathway.events import EpisodeOpened


@dataclass(frozen=True, slots=True)
class Todo:
    """One thing to do from a day on; it is late from `late_on` on, None never.

    `about` are coded values, such as the blood values that are missing; `not_for` who cannot do
    it, and `owner` the one member of staff whose it is; None is anybody's who may.
    """

    kind: TaskKind
    on: date
    late_on: date | None = None
    waits_for: WaitsFor | None = None
    about: tuple[str, ...] = ()
    not_for: tuple[str, ...] = ()
    owner: str | None = None


def day_of(episode: Episode, *kinds: type) -> date:
    """The day of the newest of these events that stands; else that on which it was opened."""
    asked = {EpisodeOpened, *kinds}
    newest = [each for each in standing(episode) if type(each.body) in asked]
    return newest[-1].occurred_at.day
