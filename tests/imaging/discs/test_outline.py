import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from discogram.imaging.discs.outline import area_centroid


@given(st.floats(-30, 30), st.floats(-30, 30), st.floats(5, 40), st.floats(5, 40))
def test_the_centroid_of_an_ellipse_is_its_middle(x, y, a, b):
    """By Green's theorem, wherever the ellipse lies."""
    angle = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    rim = np.column_stack([x + a * np.cos(angle), y + b * np.sin(angle)])
    assert np.allclose(area_centroid(rim), [x, y], atol=1e-6)


def test_the_centroid_of_a_triangle_is_the_mean_of_its_corners():
    """A shape whose centroid everybody knows."""
    assert np.allclose(area_centroid(np.array([[0.0, 0], [6, 0], [0, 3]])), [2, 1])
