"""What does the referral say? None is *not said*."""

from dataclasses import dataclass

from discogram.words.spine import Count, Disc, Region, Side
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class Referral:
    """Who asks, about which pain, with which discs in mind, to answer which question.

    `dominant_side` is the side of the worse pain; `sides` of equal pain leave it None and set
    `midline`. `count` is how the referrer numbers the lumbar vertebrae.
    """

    referrer: FreeText | None = None
    region: Region | None = None
    question: FreeText | None = None
    suspects: tuple[Disc, ...] = ()
    dominant_side: Side | None = None
    midline: bool | None = None
    count: Count | None = None
    icd10: str | None = None
    emergency: bool | None = None
