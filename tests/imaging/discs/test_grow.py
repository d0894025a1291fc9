"""Is what is found beyond the last disc really one?"""

import numpy as np
import pytest

from discogram.imaging.discs import grow
from discogram.imaging.discs.grow import grown
from discogram.imaging.volume import Volume
from tests.imaging.discs.cases import made

NOWHERE = Volume(np.zeros((2, 2, 2), np.int16), np.eye(4))
HEIGHTS = (12.0, 5.0, 8.0)
"""Lowest first; the second is worn."""

COLUMN = tuple(made((0.0, 0.0, 36.0 * at), height=high) for at, high in enumerate(HEIGHTS))


@pytest.fixture
def next_is(monkeypatch):
    """Let the search answer with a disc above, once, and with nothing below."""

    def answer(height):
        disc = made((0.0, 0.0, 36.0 * len(COLUMN)), height=height)
        found = iter([None, disc])
        monkeypatch.setattr(grow, "_next", lambda *_: next(found, None))
        return disc

    return answer


@pytest.mark.parametrize("height", [4.0, 8.0, 12.0])
def test_a_disc_above_is_taken(next_is, height):
    """As high as the healthy ones below it, or lower."""
    disc = next_is(height)
    assert grown(NOWHERE, COLUMN, 50.0) == (*COLUMN, disc)


def test_a_thoracic_body_in_thick_slices_is_no_disc(next_is):
    """Two endplates face each other, 18 mm apart, with something darker between: a body."""
    next_is(18.5)
    assert grown(NOWHERE, COLUMN, 50.0) == COLUMN


def test_a_thoracic_body_that_the_chain_took_for_a_disc_is_dropped(next_is):
    """It stands at the head of the chain; what is found in its place is taken."""
    disc = next_is(8.0)
    body = made((0.0, 0.0, 36.0 * len(COLUMN) + 6.0), height=18.5)
    assert grown(NOWHERE, (*COLUMN, body), 50.0) == (*COLUMN, disc)
