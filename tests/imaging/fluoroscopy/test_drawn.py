import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from discogram.errors import InputError
from discogram.imaging.carm import Angles, CArm, looking_down
from discogram.imaging.fluoroscopy.drawn import Contrast, Needle, with_contrast, with_needle
from discogram.imaging.frames import Array

SIZE = 256
EMPTY = np.zeros((SIZE, SIZE), dtype=np.float32)
TIP = np.array([5.0, -8.0, 12.0])
ENTRY = np.add(TIP, (-90.0, -95.0, 25.0))

views = st.builds(Angles, st.floats(-180, 180), st.floats(-60, 60))


def arm(view: Angles) -> CArm:
    """A C-arm around the tip."""
    return CArm(*view, TIP)


def sampled(pose: CArm, pixel: tuple[float, float], inside) -> float:
    """How far a ray is inside something, by looking every 0.02 mm; mm."""
    ray = pose.rays(pose.places_of(pixel, SIZE))
    steps = np.arange(500, 900, 0.02)
    return float(inside(pose.source_ras + steps[:, None] * ray).sum() * 0.02)


def in_needle(needle: Needle):
    """Whether points lie inside a needle."""
    axis = needle.tip_ras - needle.entry_ras
    long = np.linalg.norm(axis)

    def inside(points: Array) -> Array:
        away = points - needle.entry_ras
        along = away @ (axis / long)
        across = np.linalg.norm(away - along[:, None] * axis / long, axis=1)
        return (along >= 0) & (along <= long) & (across <= needle.diameter_mm / 2)

    return inside


@settings(deadline=None, max_examples=12)
@given(views, st.floats(0.05, 0.95))
def test_a_needle_s_shadow_is_its_length_inside_the_ray(view: Angles, share: float) -> None:
    """A thick needle, at a pixel that it covers: the chord times the attenuation."""
    pose = arm(view)
    needle = Needle(ENTRY, TIP, diameter_mm=12.0, per_mm=1.0)
    place = pose.pixels_of(ENTRY + share * (TIP - ENTRY), SIZE)
    pixel = tuple(np.rint(place).astype(int))
    assume(min(pixel) > 0 and max(pixel) < SIZE - 1)

    picture = with_needle(EMPTY, pose, needle)

    expected = sampled(pose, pixel, in_needle(needle))
    # The picture holds the mean over the pixel, which at an edge differs.
    near = [
        sampled(pose, (pixel[0] + a, pixel[1] + b), in_needle(needle))
        for a in (-0.5, 0.5)
        for b in (-0.5, 0.5)
    ]
    assert min(*near, expected) - 0.1 <= picture[pixel] <= max(*near, expected) + 0.1


def test_a_thin_needle_from_the_side_keeps_its_mass() -> None:
    """Narrower than a pixel, a needle still weakens as much as its width asks."""
    needle = Needle(np.subtract(TIP, (0, 0, 30)), np.add(TIP, (0, 0, 30)), per_mm=1.0)
    pose = arm(Angles(0, 0))

    across = with_needle(EMPTY, pose, needle)[SIZE // 2].sum() * pose.pixel_mm(SIZE)

    # A round needle's shadow has the area of its cross-section, magnified.
    area = np.pi * (needle.diameter_mm / 2) ** 2
    assert across / pose.magnification == pytest.approx(area, rel=0.1)


def test_seen_end_on_a_needle_is_a_dot() -> None:
    """In the view down it a needle covers a few pixels, darker than it is from any side."""
    needle = Needle(ENTRY, TIP, per_mm=1.0)
    pose = arm(looking_down(ENTRY, TIP))

    picture = with_needle(EMPTY, pose, needle)

    covered = np.argwhere(picture > 0)
    assert np.ptp(covered, axis=0).max() <= 3
    assert np.abs(covered.mean(axis=0) - (SIZE - 1) / 2).max() < 1
    beside = with_needle(EMPTY, arm(Angles(0, 0)), needle)
    assert 10 * beside.max() < picture.max() <= np.linalg.norm(TIP - ENTRY)


@settings(deadline=None, max_examples=25)
@given(views)
def test_a_needle_runs_from_its_entry_to_its_tip(view: Angles) -> None:
    """Both ends are dark, and nothing is beyond them or away from the line."""
    pose = arm(view)
    needle = Needle(ENTRY, TIP, diameter_mm=2.0)
    ends = pose.pixels_of([ENTRY, TIP], SIZE)

    dark = np.argwhere(with_needle(EMPTY, pose, needle) > 0)

    run = ends[1] - ends[0]
    share = np.clip((dark - ends[0]) @ run / (run @ run), 0, 1)
    assert np.linalg.norm(dark - ends[0] - share[:, None] * run, axis=1).max() < 6
    assert np.linalg.norm(dark - ends[1], axis=1).min() < 2


@settings(deadline=None, max_examples=15)
@given(views, st.floats(-9, 9), st.floats(-9, 9))
def test_contrast_is_as_thick_as_its_ellipsoid(view: Angles, right, down) -> None:
    """The chord of a turned ellipsoid, by looking along the ray."""
    pose = arm(view)
    half_axes = np.array([[14, 3, 0], [-2, 9, 1], [0, -0.5, 5.0]])
    place = np.add(pose.pixels_of(TIP, SIZE), (down, right))
    pixel = tuple(np.rint(place).astype(int))

    picture = with_contrast(EMPTY, pose, Contrast(TIP, half_axes, per_mm=1.0))

    into = np.linalg.inv(half_axes.T)
    expected = sampled(
        pose, pixel, lambda points: (((points - TIP) @ into.T) ** 2).sum(axis=1) <= 1
    )
    assert picture[pixel] == pytest.approx(expected, abs=0.06)
    assert not picture[:40].any()


def test_drawing_adds_and_leaves_the_picture_as_it_was() -> None:
    """What is drawn comes on top of the sums, in a new array."""
    pose = arm(Angles(20, 0))
    under = np.full((SIZE, SIZE), 3.0, dtype=np.float32)

    drawn = with_needle(under, pose, Needle(ENTRY, TIP))

    assert (under == 3).all()
    assert np.allclose(drawn - 3, with_needle(EMPTY, pose, Needle(ENTRY, TIP)), atol=1e-5)


def test_what_is_behind_the_tube_throws_no_shadow() -> None:
    """A needle or contrast that no ray meets changes nothing."""
    pose = arm(Angles(0, 0))
    away = pose.source_ras - 50 * pose.axes[2]

    assert not with_needle(EMPTY, pose, Needle(away, TIP)).any()
    assert not with_contrast(EMPTY, pose, Contrast(away, np.eye(3))).any()


@pytest.mark.parametrize(
    ("entry", "tip", "diameter"),
    [(TIP, TIP, 1.0), (ENTRY, TIP, 0.0), (ENTRY, TIP * np.nan, 1.0)],
)
def test_a_needle_without_a_length_or_a_place_is_refused(entry, tip, diameter) -> None:
    """No direction, no width, or nowhere."""
    with pytest.raises(InputError) as wrong:
        Needle(entry, tip, diameter)

    assert [why.id for why in wrong.value.reasons] == ["imaging-fluoro-needle"]
