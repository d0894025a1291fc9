"""Which discs go with the spine that a form describes, and which ticked ones does it not have?

Only the referral describes the spine: its form is offered by the count that is being typed, any
other form by the count that is recorded. What is ticked and not offered stays on the page,
marked, until somebody says what is meant.
"""

from collections.abc import Iterator

from discogram.errors import Reason, reason
from discogram.web.forms.typed import Typed
from discogram.words.spine import DISCS, Count, Disc, Region, count_shown_by, regions_of

REGION, COUNT, SUSPECTS = "referral.region", "referral.count", "referral.suspects"
"""What the form of the referral says of the spine."""


def count_typed(typed: Typed) -> Count:
    """The count that the form of a referral says, or that its discs show."""
    told = (typed.get(COUNT) or [""])[0]
    return Count(told) if told in set(Count) else count_shown_by(_ticked(typed))


def strays(typed: Typed) -> tuple[Disc, ...]:
    """The suspected discs that the region or the spine, as described, does not have."""
    told = (typed.get(REGION) or [""])[0]
    region = Region(told) if told in set(Region) else None
    column = DISCS[count_typed(typed)]
    return tuple(
        disc
        for disc in _ticked(typed)
        if disc not in column or (region is not None and region not in regions_of(disc))
    )


def stray(typed: Typed) -> Iterator[Reason]:
    """One sentence about all of them, at their field; nothing where all fit."""
    those = strays(typed)
    if those:
        yield reason("web-forms-discs-stray", discs=those).at(SUSPECTS)


def _ticked(typed: Typed) -> tuple[Disc, ...]:
    ticked = set(typed.get(SUSPECTS) or ())
    return tuple(disc for disc in Disc if disc.value in ticked)
