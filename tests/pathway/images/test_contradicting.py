"""What cannot be seen together: M06, B08."""

import pytest

from discogram.pathway.images.contradicting import contradictions, of_the_nucleogram
from discogram.pathway.images.facts import DiscImage, Nucleogram
from discogram.words.spine import Disc

BALL, LOBES, ROUGH, FISSURE, RUPTURE = Nucleogram


@pytest.mark.parametrize(
    ("shape", "grade", "leak", "told"),
    [
        (BALL, 0, False, ""),
        (LOBES, 2, False, ""),
        (ROUGH, 5, True, ""),
        (FISSURE, 4, False, ""),
        (FISSURE, 5, True, ""),
        (RUPTURE, 5, True, ""),
        (RUPTURE, None, None, ""),
        (None, None, None, ""),
        (None, 5, False, "grade-without-leak"),
        (ROUGH, 3, True, "leak-below-grade"),
        (RUPTURE, 0, None, "ruptured-below-grade"),
        (RUPTURE, 4, None, "ruptured-below-grade"),
        (RUPTURE, None, False, "ruptured-without-leak"),
        (RUPTURE, 0, False, "ruptured-below-grade ruptured-without-leak"),
        (BALL, 5, None, "whole-with-grade"),
        (LOBES, None, True, "whole-with-leak"),
        (FISSURE, 0, None, "fissured-without-grade"),
    ],
)
def test_contrast_outside_the_disc_is_said_alike(
    shape: Nucleogram | None, grade: int | None, leak: bool | None, told: str
) -> None:
    """Nucleogram, grade and leak; what was not read contradicts nothing."""
    image = DiscImage(Disc.L4_L5, shape, grade, leak)

    found = [why.id.removeprefix("images-") for why in contradictions([image])]
    assert found == told.split()
    shapes = [why.id.removeprefix("images-") for why in of_the_nucleogram([image])]
    assert shapes == [
        each for each in told.split() if each.split("-")[0] not in ("grade", "leak")
    ]
