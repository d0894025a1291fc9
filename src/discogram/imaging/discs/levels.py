"""Which discs are these? A proposal, with what speaks for it.

Two landmarks count: the sacrum below and the last ribs above. Where both are in view and five
vertebrae lie between them, the names are sure enough to be proposed as such. One landmark alone
cannot tell a transitional vertebra, which 10 to 18 % of people have, so it gives a doubtful
proposal; none gives none. What `doubts` finds makes a sure name doubtful. A person confirms,
whatever is proposed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from discogram.errors import Reason, reason
from discogram.imaging.discs.confidence import Confidence
from discogram.imaging.discs.doubts import doubts
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.ribs import lowest, ribs
from discogram.imaging.discs.sacrum import wings, without_rudiments
from discogram.imaging.discs.straight import Straight, straightened
from discogram.imaging.volume import Volume
from discogram.words.spine import DISCS, Count, Disc

_COUNTS = {4: Count.SACRALISED_L5, 5: Count.USUAL, 6: Count.SIX_LUMBAR}
"""The count that so many vertebrae between the last ribs and the sacrum speak for."""


_WINGS: dict[bool | None, Reason] = {
    True: reason("imaging-disc-wings-seen"),
    False: reason("imaging-disc-wings-none"),
    None: reason("imaging-disc-wings-unseen"),
}


@dataclass(frozen=True, slots=True)
class Landmarks:
    """What tells the level; None is *not in view*.

    `wings` and `rudiment` are the sacrum's. `lumbar` counts the vertebrae from the lowest disc
    up to the one that bears the last ribs.
    """

    wings: bool | None
    rudiment: bool
    lumbar: int | None

    @property
    def sacrum(self) -> bool:
        """Whether the sacrum lies below the lowest disc."""
        return bool(self.wings) or self.rudiment


def named(volume: Volume, discs: Sequence[FoundDisc], soft: float) -> tuple[FoundDisc, ...]:
    """The discs with a proposal each, lowest first, without a rudiment within the sacrum."""
    kept, rudiment = without_rudiments(discs)
    straight = straightened(volume, kept)
    seen = landmarks(volume, straight, kept, soft, has_rudiment=rudiment is not None)
    names, confidence = proposal(seen, len(kept))
    evidence = tuple(_evidence(seen))
    against = doubts(straight, kept, soft)
    return tuple(
        replace(
            disc,
            level=name,
            confidence=_sure(confidence, why) if name else Confidence.NONE,
            evidence=(*evidence, *why),
        )
        for disc, name, why in zip(kept, names, against, strict=True)
    )


def _sure(confidence: Confidence, doubted: Sequence[Reason]) -> Confidence:
    return Confidence.LOW if doubted and confidence is Confidence.HIGH else confidence


def landmarks(
    volume: Volume,
    straight: Straight,
    discs: Sequence[FoundDisc],
    soft: float,
    *,
    has_rudiment: bool,
) -> Landmarks:
    """What the scan shows below and above."""
    width = float(np.median([disc.shape.width_mm for disc in discs]))
    found = ribs(straight, soft, width)
    return Landmarks(wings(volume, discs[0], soft), has_rudiment, lowest(found))


def proposal(seen: Landmarks, count: int) -> tuple[tuple[Disc | None, ...], Confidence]:
    """The name of each of so many discs, lowest first, and how sure they are."""
    if seen.sacrum and seen.lumbar is not None and seen.lumbar in _COUNTS:
        spine = _COUNTS[seen.lumbar]
        # A rudiment alone may lie below an L5 that has grown into the sacrum.
        sure = Confidence.HIGH if spine is Count.USUAL and seen.wings else Confidence.LOW
        return _upwards(DISCS[spine][::-1], count), sure
    if seen.sacrum:
        return _upwards(DISCS[Count.USUAL][::-1], count), Confidence.LOW
    if seen.lumbar is not None:
        # The disc below the vertebra with the last ribs is T12/L1, whatever lies further down.
        below = DISCS[Count.USUAL][DISCS[Count.USUAL].index(Disc.T12_L1) :]
        lower = below[: seen.lumbar + 1][::-1]
        missing = (None,) * (seen.lumbar + 1 - len(lower))
        upper = DISCS[Count.USUAL][: DISCS[Count.USUAL].index(Disc.T12_L1)][::-1]
        return _upwards((*missing, *lower, *upper), count), Confidence.LOW
    return (None,) * count, Confidence.NONE


def _upwards(names: Sequence[Disc | None], count: int) -> tuple[Disc | None, ...]:
    padded = (*names, *((None,) * count))
    return tuple(padded[:count])


def _evidence(seen: Landmarks) -> Iterator[Reason]:
    """What speaks for the names and what is not known, in the order in which a person asks."""
    yield _WINGS[seen.wings]
    if seen.rudiment:
        yield reason("imaging-disc-rudiment-seen")
    if seen.lumbar is None:
        yield reason("imaging-disc-ribs-unsure")
    else:
        yield reason("imaging-disc-ribs-seen", vertebrae=seen.lumbar)
    if seen.sacrum and seen.lumbar is not None and seen.lumbar != 5:
        yield reason("imaging-disc-transitional", vertebrae=seen.lumbar)
    if not seen.sacrum and seen.lumbar is None:
        yield reason("imaging-disc-nothing-to-count-from")
