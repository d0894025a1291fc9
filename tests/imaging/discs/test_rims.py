"""Does a disc whose rim went astray get the rim that the column expects, and no other one?"""

from dataclasses import replace

import numpy as np
import pytest

from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.rims import alike
from discogram.imaging.discs.survey import survey
from discogram.imaging.volume import Volume
from tests.imaging.discs.cases import found, made, nearest, off, phantom

NOWHERE = Volume(np.zeros((2, 2, 2), np.int16), np.eye(4))
"""A scan in which no rim could be measured: whoever asked it would find none."""

plain = pytest.mark.xdist_group("spine-plain")


def column(*sizes: float):
    """Discs one above the other, each so much larger or smaller than a usual one."""
    return [
        made((0.0, 0.0, 36.0 * at), width=48.0 * size, depth=34.0 * size)
        for at, size in enumerate(sizes)
    ]


def spoilt(disc, share, aside):
    """The disc with a rim too small, and so with a middle that is not its middle."""
    frame = disc.frame
    moved = DiscFrame(
        frame.centre_ras + aside * frame.left, frame.left, frame.anterior, frame.normal
    )
    rim = disc.shape.outline * share
    width, depth = float(np.ptp(rim[:, 0])), float(np.ptp(rim[:, 1]))
    shape = replace(disc.shape, outline=rim, width_mm=width, depth_mm=depth)
    return replace(disc, frame=moved, shape=shape)


@plain
@pytest.mark.parametrize(("share", "aside"), [(0.75, 4.0), (0.7, -5.0), (1.25, 2.0)])
def test_a_rim_that_stands_out_is_laid_again(share, aside):
    """Whatever it was, it ends where the true rim lies; the others are the same objects."""
    scan, discs = phantom("plain"), list(found("plain").discs[::-1])
    odd = spoilt(discs[3], share, aside)
    again = alike(scan.volume, [*discs[:3], odd, *discs[4:]], survey(scan.volume).soft)
    assert [a is b for a, b in zip(again, discs, strict=True)].count(False) == 1
    (true,) = (each for each in scan.truth.discs if nearest((again[3],), each))
    assert off(again[3], true).rim_mm < 1.0
    assert off(again[3], true).centre_mm < 1.5
    assert again[3].shape.height_mm == odd.shape.height_mm


def test_an_even_column_stays_as_it_is():
    """Discs grow from head to feet: that is no reason to doubt one."""
    discs = column(1.1, 1.07, 1.04, 1.0, 0.96, 0.93)
    assert alike(NOWHERE, discs, 50.0) == tuple(discs)


def test_the_lowest_may_be_a_rudiment():
    """Between S1 and S2 a small disc may lie; it is not blown up."""
    discs = column(0.55, 1.07, 1.04, 1.0, 0.96)
    assert alike(NOWHERE, discs, 50.0) == tuple(discs)


def test_of_three_discs_nobody_knows_the_odd_one():
    """Too few to say."""
    discs = column(1.0, 0.7, 1.0)
    assert alike(NOWHERE, discs, 50.0) == tuple(discs)
