"""What is a criteria set, and what may it look at?"""

from collections.abc import Callable
from dataclasses import dataclass, field

from discogram.errors import Reason
from discogram.pathway.conclusion.answer import Boundary, DiscAnswer
from discogram.pathway.conclusion.facts import Study, TestedDisc
from discogram.pathway.conclusion.limits import Limits
from discogram.pathway.conclusion.steps import Asked, Provoked, provoked
from discogram.words.spine import Region


@dataclass(frozen=True, slots=True)
class Case:
    """One disc in its study, under the limits in force.

    `boundary` is what the user asked for; None leaves each source its own wording.
    """

    tested: TestedDisc
    study: Study
    limits: Limits
    boundary: Boundary | None = None
    judged: dict[Asked, tuple[Provoked, ...]] = field(default_factory=dict, compare=False)

    def steps(self, asked: Asked) -> tuple[Provoked, ...]:
        """Every step as a set sees it; sets that ask the same share the answer."""
        if asked not in self.judged:
            self.judged[asked] = provoked(self.tested.test, asked)
        return self.judged[asked]

    def boundary_or(self, own: Boundary) -> Boundary:
        """The user's boundary, or the source's own."""
        return self.boundary or own


@dataclass(frozen=True, slots=True)
class CriteriaSet:
    """A published set: its id, its source, where it applies, and how it answers for a disc.

    `diagnostic` is False for a set that describes (a pain code, a pressure class) and names no
    disc positive. `assumptions` are what the set takes for granted because the file cannot say.
    """

    id: str
    source: str
    regions: frozenset[Region]
    answer: Callable[[Case], DiscAnswer]
    assumptions: Callable[[Study, Limits], tuple[Reason, ...]]
    diagnostic: bool = True
    uses_controls: bool = True


LUMBAR = frozenset({Region.LUMBAR})
ABOVE = frozenset({Region.CERVICAL, Region.THORACIC})
EVERYWHERE = LUMBAR | ABOVE


def nothing_assumed(study: Study, limits: Limits) -> tuple[Reason, ...]:
    """For a set that the file can answer whole."""
    del study, limits
    return ()
