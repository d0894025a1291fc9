"""What does a conclusion stand on: provocation and images met, and who the patient is?"""

from dataclasses import dataclass, field

from discogram.pathway.images.facts import DiscImage
from discogram.pathway.provocation.facts import DiscTest, ShamTest
from discogram.words.spine import Count, Disc, Region


@dataclass(frozen=True, slots=True)
class Background:
    """What changes how far a positive answer can be believed; None is *not asked*."""

    somatisation: bool | None = None
    prior_discectomy: bool | None = None
    chronic_pain_elsewhere: bool | None = None
    compensation_claim: bool | None = None
    other_source_excluded: bool | None = None
    sedation: bool | None = None


@dataclass(frozen=True, slots=True)
class TestedDisc:
    """A disc seen from both sides: the room's record and the readers'."""

    __test__ = False  # the name is the field's word; pytest must not collect it

    test: DiscTest
    image: DiscImage

    @property
    def disc(self) -> Disc:
        """The level."""
        return self.test.disc


@dataclass(frozen=True, slots=True)
class Study:
    """One patient's provocation, whole: what `conclude` is asked about.

    `sham` is None when nobody said whether a sham was done, empty when none was.
    """

    region: Region
    discs: tuple[TestedDisc, ...]
    sham: tuple[ShamTest, ...] = ()
    background: Background = field(default_factory=Background)
    count: Count = Count.USUAL

    def get(self, disc: Disc) -> TestedDisc | None:
        """The tested disc of a level, or None when it was not tested."""
        return next((tested for tested in self.discs if tested.disc is disc), None)
