import json
from dataclasses import replace

import numpy as np

from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.phantom.as_json import truth_json
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.spine import spine
from discogram.words.spine import Disc
from tests.imaging.phantom.cases import QUICK


def test_the_truth_is_told_whole_and_marked() -> None:
    """Another program finds discs, frames and contrast, and that it is synthetic."""
    recipe = Recipe(5, scan=replace(QUICK, markers=True)).injecting((Disc.L4_L5, 4))
    made = spine(recipe)

    told = json.loads(json.dumps(truth_json(made)))

    assert (told["format"], told["synthetic"], told["frame"]) == (
        "discogram.phantom/1",
        True,
        "RAS",
    )
    disc = next(each for each in told["discs"] if each["level"] == "L4/L5")
    true = made.truth.of(Disc.L4_L5)
    frame = DiscFrame.of(disc["centre_mm"], disc["normal"], disc["anterior"])
    assert np.allclose(frame.axes, true.frame.axes, atol=1e-5)
    assert np.allclose(disc["outline_mm"], true.shape.outline, atol=1e-3)
    assert disc["injection"]["grade"] == 4
    assert told["labels"]["228"] == "disc below L4"
    assert set(told["markers_mm"]) == {"right", "front"}
    assert told["recipe"]["seed"] == 5
