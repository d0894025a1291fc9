import numpy as np

from discogram.adapters.plans.stl import stl_of
from discogram.imaging.frames import lps_from_ras
from discogram.imaging.paths.drawn import needle_surface


def test_a_needle_is_a_binary_stl_in_lps():
    """80 bytes that say LPS, a count, 50 bytes a triangle; its corners are the needle's."""
    entry, target = np.array([-90.0, 40.0, 300.0]), np.array([0.0, 140.0, 290.0])
    triangles = needle_surface(entry, target)

    content = stl_of(triangles)

    assert content.startswith(b"SPACE=LPS")
    assert not content.startswith(b"solid")
    count = int(np.frombuffer(content, "<u4", 1, 80)[0])
    assert len(content) == 84 + 50 * count
    kind = np.dtype([("normal", "<f4", 3), ("corners", "<f4", (3, 3)), ("spare", "<u2")])
    corners = np.frombuffer(content, kind, count, 84)["corners"]
    ends = lps_from_ras(np.array([entry, target]))
    assert np.allclose(corners.reshape(-1, 3).min(0), ends.min(0), atol=1.1)
    assert np.allclose(corners.reshape(-1, 3).max(0), ends.max(0), atol=1.1)


def test_the_surface_is_closed_and_looks_outward():
    """Every edge is walked once in each direction, and the volume inside is above 0."""
    triangles = needle_surface(np.array([0.0, 0.0, 60.0]), np.zeros(3))
    edges: dict[tuple, int] = {}
    for corners in np.round(triangles, 6):
        for a, b in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            edges[tuple(a), tuple(b)] = edges.get((tuple(a), tuple(b)), 0) + 1
    assert all(count == 1 and (b, a) in edges for (a, b), count in edges.items())
    volume = np.einsum(
        "ij,ij->i", triangles[:, 0], np.cross(triangles[:, 1], triangles[:, 2])
    ).sum()
    assert volume > 0
