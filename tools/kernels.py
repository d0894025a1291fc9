"""Compile what numba compiles, once: the first scan in a fresh checkout waits for it otherwise.

`make test` runs it beside the checks, on the processor that they leave idle.
"""

import numpy as np

from discogram.adapters.tables import read_tables
from discogram.imaging.attenuation import Attenuation
from discogram.imaging.carm import CArm
from discogram.imaging.discs.find import find
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import spine
from discogram.imaging.scene.build import scene_of
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.planner import plans_for
from discogram.words.spine import Side

SCAN = Scan(150.0, 200.0, 1.5, 2.0, above_s1_mm=85.0, noise_hu=20.0, table=False)


def main() -> None:
    """Take a small synthetic scan from the recipe to a needle and a view."""
    volume = spine(Recipe(1, scan=SCAN)).volume
    discs = find(volume).discs
    limits = Limits.of(read_tables()["needle"])
    plans_for(scene_of(volume, discs), discs[-1:], (Side.LEFT,), limits)
    line_integrals(Attenuation.of(volume), CArm(0.0, 0.0, np.zeros(3)), 64)


if __name__ == "__main__":
    main()
