"""Compile what numba compiles, once: the first scan in a fresh checkout waits for it otherwise.

`make test` runs it beside the checks, on the processor that they leave idle.
"""

import numpy as np

from discogram.adapters.tables import read_tables
from discogram.imaging.attenuation import Attenuation
from discogram.imaging.carm import CArm
from discogram.imaging.discs.find import find
from discogram.imaging.fluoroscopy.drawn import Needle, with_needle
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.phantom.recipe import Recipe
from discogram.imaging.phantom.scan import Scan
from discogram.imaging.phantom.spine import spine
from discogram.imaging.scene.build import scene_of
from discogram.imaging.volume import Modality, Volume
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.planner import plans_for
from discogram.words.spine import Side

SCAN = Scan(150.0, 200.0, 0.7, 2.0, above_s1_mm=85.0, noise_hu=20.0, table=False)


def main() -> None:
    """Take a small synthetic scan to a needle and a view, in both forms that scans come in."""
    made = spine(Recipe(1, scan=SCAN)).volume
    for kind in (np.int16, np.float32):
        _searched(Volume(made.array.astype(kind), made.affine_ras, Modality.CT))


def _searched(volume: Volume) -> None:
    discs = find(volume).discs
    limits = Limits.of(read_tables()["needle"])
    plans = plans_for(scene_of(volume, discs), discs[-1:], (Side.LEFT,), limits)
    best = plans[0].plans[0]
    pose = CArm(0.0, 0.0, best.target_ras)
    seen = line_integrals(Attenuation.of(volume), pose, 64)
    with_needle(seen, pose, Needle(best.entry_ras, best.target_ras))


if __name__ == "__main__":
    main()
