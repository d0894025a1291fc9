"""What stands in the form by which a physician says which disc is which?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest

from discogram.errors import Reason, reason
from discogram.imaging.discs.confidence import Confidence
from discogram.pathway.needle.guidance import Evidence, Guided, ProposedDisc
from discogram.words.spine import Disc

NOT_USED = "-"
"""What a disc is called that nobody wants a needle in."""


@dataclass(frozen=True, slots=True)
class DiscRow:
    """A proposed disc in the form; `chosen` is the level that stands in its field, or "".

    A level that is not sure stands in no field: it has to be chosen. `number` counts from 0.
    """

    number: int
    disc: ProposedDisc
    chosen: str
    centre: str
    own: tuple[Reason, ...]

    @property
    def position(self) -> int:
        """Which disc it is for a person, counted from 1 at the head."""
        return self.number + 1

    @property
    def shown(self) -> str:
        """What stands beside it in the pictures; a proposal that is not sure has a mark."""
        if self.chosen in Disc.__members__:
            return str(Disc[self.chosen])
        if self.chosen == NOT_USED:
            return "–"
        return "?" if self.disc.level is None else f"{self.disc.level} ?"


def rows_of(request: HttpRequest, guided: Guided) -> Iterator[DiscRow]:
    """The discs from head to feet; what was sent stands in the fields, else what is known."""
    confirmed = {each.centre_ras_mm: each.level for each in guided.confirmed}
    shared = set(shared_evidence(guided))
    for number, disc in enumerate(guided.proposed):
        given = request.POST.get(f"level-{number}")
        if given is None and guided.confirmed:
            level = confirmed.get(disc.centre_ras_mm)
            given = level.name if level else NOT_USED
        if given is None:
            sure = disc.level is not None and disc.confidence is Confidence.HIGH
            given = disc.level.name if disc.level and sure else ""
        centre = " ".join(str(each) for each in disc.centre_ras_mm)
        own = tuple(evidence_said(each) for each in disc.evidence if each not in shared)
        yield DiscRow(number, disc, given, centre, own)


def shared_evidence(guided: Guided) -> tuple[Evidence, ...]:
    """What speaks for or against the levels of all the discs alike."""
    first, *others = guided.proposed
    return tuple(
        each for each in first.evidence if all(each in other.evidence for other in others)
    )


def evidence_said(evidence: Evidence) -> Reason:
    """What was found, as a sentence."""
    params = {"level": evidence.level, "vertebrae": evidence.vertebrae}
    return reason(evidence.id, **{name: at for name, at in params.items() if at is not None})
