"""How does contrast lie in a disc that was injected?"""

from dataclasses import dataclass
from enum import StrEnum

from discogram.errors import InputError, reason
from discogram.words.spine import Disc


class Nucleogram(StrEnum):
    """The five types of Adams, Dolan and Hutton 1986, I to V, as contrast to be painted."""

    COTTONBALL = "cottonball"
    LOBULAR = "lobular"
    IRREGULAR = "irregular"
    FISSURED = "fissured"
    RUPTURED = "ruptured"


MOST_GRADE = 5
"""Modified Dallas runs from 0 to 5."""


@dataclass(frozen=True, slots=True)
class Injection:
    """Contrast in one disc, by modified Dallas grade and nucleogram type.

    `towards_deg` is where the fissure runs, seen from the disc's middle: 0 to the front, 90 to
    the patient's left, 180 to the back. `arc_deg` is how far contrast spreads in the outer
    annulus; only grades 3 and up have it: below 30 in grade 3, above in grade 4.
    """

    disc: Disc
    grade: int
    pattern: Nucleogram
    towards_deg: float = 150.0
    arc_deg: float = 0.0

    def __post_init__(self) -> None:
        """Refuse a grade there is not, and an arc that contradicts it."""
        if not 0 <= self.grade <= MOST_GRADE:
            raise InputError(reason("imaging-phantom-grade", grade=self.grade))
        wrong = (self.grade == 3 and self.arc_deg >= 30) or (
            self.grade == 4 and self.arc_deg <= 30
        )
        if wrong or not 0 <= self.arc_deg <= 180:
            raise InputError(reason("imaging-phantom-arc", grade=self.grade, arc=self.arc_deg))

    @classmethod
    def of(cls, disc: Disc, grade: int, towards_deg: float = 150.0) -> "Injection":
        """The usual picture of a grade: its nucleogram and its arc."""
        if not 0 <= grade <= MOST_GRADE:
            raise InputError(reason("imaging-phantom-grade", grade=grade))
        pattern, arc = _USUAL[grade]
        return cls(disc, grade, pattern, towards_deg, arc)


_USUAL: tuple[tuple[Nucleogram, float], ...] = (
    (Nucleogram.COTTONBALL, 0.0),
    (Nucleogram.IRREGULAR, 0.0),
    (Nucleogram.IRREGULAR, 0.0),
    (Nucleogram.FISSURED, 18.0),
    (Nucleogram.FISSURED, 70.0),
    (Nucleogram.RUPTURED, 60.0),
)
"""Nucleogram and arc of each grade where nobody asks for others; usual, not a rule."""
