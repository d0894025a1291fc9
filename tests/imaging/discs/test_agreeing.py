from dataclasses import replace

import numpy as np
import pytest

from discogram.imaging.discs.agreeing import MOST_OFF_DEG, agreeing, relaid
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.discs.survey import survey
from discogram.imaging.frames import Array
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import spine
from tests.imaging.discs.cases import found, made, phantom
from tests.imaging.discs.study import measured

plain = pytest.mark.xdist_group("spine-plain")


def leaning(disc: FoundDisc, degrees: float, up_mm: float = 0.0) -> FoundDisc:
    """The disc with its front so much higher, as an edge of the body above holds it."""
    frame, angle = disc.frame, np.radians(degrees)
    normal: Array = np.cos(angle) * frame.normal - np.sin(angle) * frame.anterior
    centre = frame.centre_ras + up_mm * frame.normal
    return replace(disc, frame=DiscFrame.of(centre, normal, frame.anterior))


@plain
def test_a_tilt_that_nothing_bears_out_is_measured_again():
    """The uppermost disc, 27 degrees off and 2 mm too high, is found where it is."""
    upwards = found("plain").discs[::-1]
    wrong = (*upwards[:-1], leaning(upwards[-1], 27.0, 2.0))
    volume = phantom("plain").volume
    again = relaid(volume, wrong, survey(volume).soft)

    assert again[:-1] == upwards[:-1]
    assert np.linalg.norm(again[-1].frame.centre_ras - upwards[-1].frame.centre_ras) < 0.5
    assert again[-1].frame.normal @ upwards[-1].frame.normal > np.cos(np.radians(1.5))


@plain
def test_the_column_tells_how_far_off_each_tilt_was():
    """Also where the tilt gives way to it: the doubt outlives its cause."""
    volume = phantom("plain").volume
    upwards = found("plain").discs[::-1]
    wrong = (*upwards[:-1], leaning(upwards[-1], 20.0))
    agreed = agreeing(volume, wrong, survey(volume).soft)

    offs = [disc.quality["off_column_deg"] for disc in agreed]
    assert max(offs[:-1]) < 8.0
    assert offs[-1] > MOST_OFF_DEG


def test_fewer_than_three_discs_have_no_curve():
    """Nothing is told, and nothing is measured again."""
    two = (made(), made((0, 0, 33)))
    assert relaid(phantom("plain").volume, two, 40.0) == two
    assert "off_column_deg" not in two[0].quality


@pytest.mark.study
def test_in_slices_of_five_mm_no_tilt_is_wild():
    """Seed 1, where T11/T12 leaned by 14 degrees at `high`."""
    run = measured(spine(Recipe.drawn(1)))
    assert all(row.tilt_deg <= 5.0 for row in run.rows if row.tilt_deg is not None)
    assert sum(row.centre_mm is not None for row in run.rows) >= 7
