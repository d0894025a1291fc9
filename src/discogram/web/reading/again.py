"""What was typed in another window, where a reading of the same reader is in already?

A reader who has the form open twice sends it once; what the other window holds is shown beside
what is in the record, and stays a draft in case the reading is taken back.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from discogram.pathway.episode import standing
from discogram.pathway.images.agreement import Field
from discogram.pathway.images.events import ImageRead
from discogram.pathway.images.facts import DiscImage, Reading
from discogram.web.forms.typed import Typed
from discogram.web.reading import form
from discogram.web.reading.case import Case
from discogram.web.reading.marking import Placed, placed
from discogram.words.civil import CivilTime
from discogram.words.spine import Disc


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of one disc: what is in the record, and what was typed elsewhere."""

    disc: Disc
    field: str
    sent: object
    typed: object


@dataclass(frozen=True, slots=True)
class Again:
    """When the reading was sent, and what was typed that it does not say."""

    sent_at: CivilTime | None
    differences: tuple[Difference, ...]
    marks: tuple[Placed, ...]

    def __bool__(self) -> bool:
        """Whether anything was typed that the reading does not say."""
        return bool(self.differences or self.marks)


def again(case: Case, own: Reading, typed: Typed) -> Again:
    """What was typed beside the own reading, which is in."""
    more = [(words, mark) for words, mark in form.shown_marks(typed) if mark not in own.marks]
    return Again(
        _sent_at(case, own),
        tuple(_differences(case, own, typed)),
        placed(case.id, case.images, more),
    )


def _differences(case: Case, own: Reading, typed: Typed) -> Iterator[Difference]:
    for image in form.disc_images(case.discs, typed):
        was = own.get(image.disc) or DiscImage(image.disc)
        for field in Field:
            sent, now = getattr(was, field), getattr(image, field)
            if sent != now:
                yield Difference(image.disc, form.label(field), sent, now)


def _sent_at(case: Case, own: Reading) -> CivilTime | None:
    times = (
        each.occurred_at
        for each in standing(case.visible)
        if isinstance(each.body, ImageRead) and each.body.reader == own.reader
    )
    return min(times, key=lambda each: each.instant, default=None)
