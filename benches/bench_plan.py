"""How long from discs to every lumbar plan on both sides, and how much memory does it take?

``make bench`` runs it with the others. The target is 10 s on two cores for a CT of 512x512x400,
with less than 3 GB at the peak. The CT is a toy of boxes and cylinders, as large as the real
thing, with six discs; the first round is told apart, for the kernels are compiled in it.
"""

import resource
from collections.abc import Callable
from dataclasses import replace
from statistics import median
from time import perf_counter, process_time
from typing import TypeVar

import numpy as np

from benches.machine import machine
from discogram.adapters.tables import read_tables
from discogram.imaging.discs.found import FoundDisc
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.scene.build import scene_of
from discogram.imaging.volume import Modality, Volume
from discogram.pathway.needle.planning.limits import Limits
from discogram.pathway.needle.planning.planner import plans_for
from discogram.words.spine import Side
from tests.imaging.scene.toy import is_body, is_bone, toy_discs

Answer = TypeVar("Answer")

ROUNDS = 3
SHAPE = (512, 512, 400)
SPACING_MM = (0.78, 0.78, 0.8)


def main() -> None:
    """Print the seconds of every round, by the clock and by the processor, and the peak."""
    print(machine())
    volume, discs = _scan(), _discs()
    limits = Limits.of(read_tables()["needle"])
    print(f"{len(discs)} discs, both sides; CT {'x'.join(map(str, volume.shape))}")
    for number in range(ROUNDS + 1):
        _round("first" if number == 0 else f"round {number}", volume, discs, limits)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
    print(f"peak {peak:.1f} GB, the CT itself {volume.array.nbytes / 1024**3:.1f} GB of it")


def _round(name: str, volume: Volume, discs: tuple[FoundDisc, ...], limits: Limits) -> None:
    scene, building = _timed(lambda: scene_of(volume, discs))
    plans, planning = _timed(lambda: plans_for(scene, discs, tuple(Side), limits))
    both = [a + b for a, b in zip(building, planning, strict=True)]
    print(
        f"{name}: {both[0]:.1f} s by the clock ({building[0]:.1f} scene, "
        f"{planning[0]:.1f} plans), {both[1]:.1f} s of processor; "
        f"{sum(each.feasible for each in plans)} of {len(plans)} allowed, "
        f"oblique {median(each.plans[0].oblique_deg for each in plans):.0f} deg"
    )


def _timed(work: Callable[[], Answer]) -> tuple[Answer, tuple[float, float]]:
    began, used = perf_counter(), process_time()
    answer = work()
    return answer, (perf_counter() - began, process_time() - used)


def _scan() -> Volume:
    """The toy at the size of a real scan, slice by slice."""
    affine = np.diag([*SPACING_MM, 1.0])
    affine[:3, 3] = [-0.5 * SPACING_MM[0] * SHAPE[0], -100.0, -0.5 * SPACING_MM[2] * SHAPE[2]]
    array = np.empty(SHAPE, np.int16)
    x, y = np.meshgrid(np.arange(SHAPE[0]), np.arange(SHAPE[1]), indexing="ij")
    flat = np.stack([x, y, np.zeros_like(x)], axis=-1) * SPACING_MM + affine[:3, 3]
    chance = np.random.default_rng(1)
    for k in range(SHAPE[2]):
        flat[..., 2] = affine[2, 3] + k * SPACING_MM[2]
        hu = np.where(is_body(flat), 50.0, -1000.0)
        near = flat.copy()
        # The toy's spine is told for a hand's breadth; it goes on in the same manner.
        near[..., 2] = (near[..., 2] + 18.0) % 36.0 - 18.0
        hu = np.where(is_bone(near), 500.0, hu)
        array[..., k] = hu + chance.normal(0.0, 12.0, hu.shape)
    return Volume(array, affine, Modality.CT)


def _discs() -> tuple[FoundDisc, ...]:
    first = toy_discs()[0]
    return tuple(
        replace(first, frame=DiscFrame.of([0.0, 0.0, height], [0, 0, 1], [0, 1, 0]), level=None)
        for height in (72.0, 36.0, 0.0, -36.0, -72.0, -108.0)
    )


if __name__ == "__main__":
    main()
