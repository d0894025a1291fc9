from dataclasses import replace

import numpy as np

from discogram.imaging.phantom import labels
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import spine

COARSE = Scan(spacing_mm=2.5, thickness_mm=2.5, field_mm=320, noise_hu=0.0, blur_mm=0.0)


def test_the_same_recipe_gives_the_same_phantom() -> None:
    """Nothing but the recipe decides: not the hour, not the machine."""
    recipe = replace(Recipe.drawn(3), scan=replace(COARSE, noise_hu=20.0))

    one, other = spine(recipe), spine(recipe)

    assert np.array_equal(one.volume.array, other.volume.array)
    assert np.array_equal(one.truth.labels.array, other.truth.labels.array)


def test_each_disc_lies_where_the_truth_says() -> None:
    """The middle of every disc has the disc's own number."""
    truth = spine(Recipe(1, scan=COARSE)).truth
    seen = [each for each in truth.discs if each.in_view]

    assert len(seen) >= 6
    for each in seen:
        i, j, k = np.rint(truth.labels.voxels_at(each.frame.centre_ras)).astype(int)
        assert truth.labels.array[i, j, k] == labels.disc_number(each.disc)
