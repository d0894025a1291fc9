"""What may a reader see of the other's reading?

Nothing, until both are in: the view before that has no field for it, so a leak cannot be
written. The pain answers are out of reach altogether: `images` may not import `provocation`.
"""

from dataclasses import dataclass

from discogram.pathway.images.facts import Agreed, AttachedImage, DiscImage, Images, Reading

READERS = 2
"""Two independent readers: what they see of each other never depends on the clinic's policy."""


@dataclass(frozen=True, slots=True)
class OwnView:
    """What a reader sees while blind: the images and, once given, the reader's own reading."""

    reader: str
    attached: tuple[AttachedImage, ...]
    own: tuple[DiscImage, ...] | None


@dataclass(frozen=True, slots=True)
class OpenView:
    """What a reader sees afterwards: every reading, and the agreed one if there is one."""

    reader: str
    attached: tuple[AttachedImage, ...]
    readings: tuple[Reading, ...]
    agreed: Agreed | None


def blind_view(facts: Images, reader: str) -> OwnView | OpenView:
    """What this reader may see now.

    Open means that this reader's own independent reading and at least one other are in. Whoever
    comes third starts blind too.
    """
    own = facts.blind_reading_by(reader)
    if own is not None and both_are_open(facts):
        return OpenView(reader, facts.attached, facts.readings, facts.agreed)
    return OwnView(reader, facts.attached, None if own is None else own.discs)


def both_are_open(facts: Images) -> bool:
    """Whether enough independent readings are in for their readers to see one another's."""
    return len(facts.blind_readings) >= READERS
