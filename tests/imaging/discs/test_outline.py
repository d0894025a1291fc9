import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from discogram.imaging.discs.outline import ANGLES, area_centroid, reach_mm


@given(st.floats(-30, 30), st.floats(-30, 30), st.floats(5, 40), st.floats(5, 40))
def test_the_centroid_of_an_ellipse_is_its_middle(x, y, a, b):
    """By Green's theorem, wherever the ellipse lies."""
    angle = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    rim = np.column_stack([x + a * np.cos(angle), y + b * np.sin(angle)])
    assert np.allclose(area_centroid(rim), [x, y], atol=1e-6)


def test_the_centroid_of_a_triangle_is_the_mean_of_its_corners():
    """A shape whose centroid everybody knows."""
    assert np.allclose(area_centroid(np.array([[0.0, 0], [6, 0], [0, 3]])), [2, 1])


@given(st.integers(0, 71), st.booleans())
def test_the_reach_of_a_rim_is_its_radius_wherever_it_begins(first, turned):
    """A line may begin anywhere and run either way around."""
    radii = 20.0 + 4.0 * np.cos(2 * ANGLES)
    rim = np.column_stack([np.cos(ANGLES), np.sin(ANGLES)]) * radii[:, None]
    rim = np.roll(rim, first, axis=0)[:: -1 if turned else 1]
    assert np.allclose(reach_mm(rim, ANGLES), radii)
    assert np.allclose(reach_mm(rim, ANGLES.reshape(8, 9) - 4 * np.pi), radii.reshape(8, 9))
