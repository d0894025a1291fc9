"""How long does one view of virtual fluoroscopy take, and how long do its peers?

A synthetic trunk of 500 x 500 x 300 voxels of 1 mm, an orbit of 60 views, source-isocentre
700 mm, source-detector 1020 mm, detector 300 mm; level, and tilted by 20 degrees. Then a needle
that moves. The peer is RTK's Joseph (`make study` installs `itk-rtk`), each view in turn with
ours, so that both meet the same machine. Medians by the clock, and processor time by core,
which a busy machine disturbs less. ``DISCOGRAM_BENCH_SMALL=1`` takes a small volume and four
views. Targets: 512 x 512 in 80 ms, 256 x 256 in 35 ms, a needle in 5 ms, RTK at least 4 times
slower.
"""

import os
import time
from collections.abc import Callable
from statistics import median
from typing import Any

import numpy as np
from machine import machine

from discogram.imaging.attenuation import UNIT_PER_MM, Attenuation
from discogram.imaging.carm import CArm
from discogram.imaging.fluoroscopy.drawn import Needle, with_needle
from discogram.imaging.fluoroscopy.looks import fluoroscopic
from discogram.imaging.fluoroscopy.threads import cores
from discogram.imaging.fluoroscopy.view import line_integrals
from discogram.imaging.volume import Modality, Volume

SMALL = os.environ.get("DISCOGRAM_BENCH_SMALL") == "1"
SHAPE = (80, 80, 60) if SMALL else (500, 500, 300)
VIEWS = 4 if SMALL else 60
TARGETS_MS = {512: 80.0, 256: 35.0}
TILT_DEG = 20.0

Took = tuple[float, float]
"""By the clock, and of the processor by core; ms."""


def trunk() -> Volume:
    """A body with a spine and gas, noise in all of it, and air around."""
    x, y, z = (np.arange(size) - (size - 1) / 2 for size in SHAPE)
    wide = SHAPE[0] / 2
    place = np.hypot(x[:, None] / (0.76 * wide), y[None, :] / (0.52 * wide))
    spine = np.hypot(x[:, None], y[None, :] + 0.28 * wide) < 0.09 * wide
    gas = np.hypot(x[:, None] - 0.3 * wide, y[None, :] - 0.2 * wide) < 0.08 * wide
    flat = np.select([place >= 1, spine, gas], [-1000, 400, -900], 40)
    noise = np.random.default_rng(1).normal(0, 20, SHAPE).astype(np.int16)
    noise[place >= 1] = 0
    array = flat.astype(np.int16)[:, :, None] + noise
    affine = np.eye(4)
    affine[:3, 3] = x[0], y[0], z[0]
    return Volume(array, affine, Modality.CT)


def timed(work: Callable[[], Any]) -> Took:
    """How long something took once."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    busy = (time.process_time() - processor) / cores()
    return (time.perf_counter() - clock) * 1000, busy * 1000


def medians(took: list[Took]) -> Took:
    """The median of each."""
    return median(each[0] for each in took), median(each[1] for each in took)


def peer(ct: Attenuation, size: int) -> Callable[[float], Any] | None:
    """RTK's Joseph at an angle of the same geometry; None where it is not installed."""
    try:
        import itk
        from itk import RTK
    except ImportError:
        return None
    kind = itk.Image[itk.F, 3]
    # RTK turns about its second axis, and reads arrays last axis first.
    values = ct.values.transpose(1, 2, 0).astype(np.float32) * np.float32(UNIT_PER_MM)
    image = itk.image_view_from_array(np.ascontiguousarray(values))
    image.SetOrigin([-(each - 1) / 2 for each in reversed(values.shape)])

    def view(angle: float) -> Any:
        geometry = RTK.ThreeDCircularProjectionGeometry.New()
        geometry.AddProjection(700.0, 1020.0, angle)
        pixel = 300.0 / size
        start = -(size - 1) / 2 * pixel
        empty = RTK.ConstantImageSource[kind].New(
            Origin=[start, start, 0.0], Spacing=[pixel, pixel, 1.0], Size=[size, size, 1]
        )
        joseph = RTK.JosephForwardProjectionImageFilter[kind, kind].New()
        joseph.SetInput(0, empty.GetOutput())
        joseph.SetInput(1, image)
        joseph.SetGeometry(geometry)
        joseph.Update()
        return itk.array_from_image(joseph.GetOutput())[0]

    return view


def orbit(ct: Attenuation, size: int, tilt_deg: float) -> None:
    """Measure one orbit, the peer in turn with us, and print it."""
    other = peer(ct, size) if tilt_deg == 0 else None
    ours, theirs = [], []
    for angle in np.linspace(-180, 180, VIEWS, endpoint=False):
        pose = CArm(float(angle), tilt_deg, np.zeros(3))
        ours.append(timed(lambda pose=pose: line_integrals(ct, pose, size)))
        if other:
            theirs.append(timed(lambda angle=angle: other(float(angle))))
    clock, busy = medians(ours)
    name = f"view {size} x {size}" + (f", tilted {tilt_deg:g} degrees" if tilt_deg else "")
    print(f"{name}: {clock:.1f} ms, {busy:.1f} ms of each core (target: {TARGETS_MS[size]} ms)")
    if theirs:
        slow, slow_busy = medians(theirs)
        print(
            f"  RTK Joseph: {slow:.1f} ms, {slow_busy:.1f} ms of each core; "
            f"{slow / clock:.1f} and {slow_busy / busy:.1f} times ours (target: 4)"
        )
        agree(line_integrals(ct, CArm(0, 0, np.zeros(3)), size), other)


def agree(ours: Any, other: Callable[[float], Any] | None) -> None:
    """Print how near the peer's picture is to ours: the same view, or we compare nothing."""
    theirs = min(
        (turned for angle in (0, 180) for turned in _ways(other(angle) if other else ours)),
        key=lambda each: float(np.abs(each - ours).max()),
    )
    print(
        f"  largest difference: {np.abs(theirs - ours).max() / ours.max():.2%} of the maximum"
    )


def _ways(picture: Any) -> tuple[Any, ...]:
    """A picture turned over in every way: RTK has another frame than ours."""
    return (picture, picture[::-1], picture[:, ::-1], picture[::-1, ::-1])


def main() -> None:
    """Measure and print."""
    volume = trunk()
    made = timed(lambda: Attenuation.of(volume))
    ct = Attenuation.of(volume)
    print(f"attenuation of {' x '.join(map(str, SHAPE))}: {made[0]:.0f} ms")
    first = timed(
        lambda: [line_integrals(ct, CArm(0, t, np.zeros(3)), 64) for t in (0, TILT_DEG)]
    )
    print(f"first pictures, compiling or loading what was compiled: {first[0]:.0f} ms")
    for size in (512, 256):
        for tilt in (0.0, TILT_DEG):
            orbit(ct, size, tilt)
    pose = CArm(150.0, 10.0, np.zeros(3))
    picture = line_integrals(ct, pose, 512)
    moves = [Needle(np.array([-80.0, -90, step]), np.zeros(3)) for step in range(30)]
    with_needle(picture, pose, moves[0])
    moved = medians(
        [timed(lambda each=each: with_needle(picture, pose, each)) for each in moves]
    )
    print(f"needle moved, 512 x 512: {moved[0]:.2f} ms (target: 5 ms)")
    look = medians([timed(lambda: fluoroscopic(picture, pose)) for _ in range(10)])
    print(f"the C-arm's look, 512 x 512: {look[0]:.1f} ms")
    print(machine())


if __name__ == "__main__":
    main()
