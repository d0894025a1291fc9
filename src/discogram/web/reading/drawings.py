"""What does each modified Dallas grade look like? Our own drawings, seen from the feet.

The back is below, as on an axial slice. The rings are the nucleus and the thirds of the annulus
(Sachs 1987); the dark shape is contrast.
"""

from math import cos, radians, sin

from django.utils.safestring import SafeString, mark_safe

_CENTRE = (32.0, 24.0)
_HALF = (26.0, 18.0)
"""Half the width and half the height of the disc."""
_NUCLEUS, _INNER, _MIDDLE, _OUTER, _OUTSIDE = 0.4, 0.6, 0.8, 1.0, 1.22
"""Where each ring ends, as a share of the way from the centre to the edge."""
_TEAR_DEG, _NARROW_DEG, _WIDE_DEG = 60.0, 9.0, 42.0
"""Where the tear points, from the patient's right towards the back, and how wide it is."""

_REACH = {1: _INNER, 2: _MIDDLE, 3: _OUTER, 4: _OUTER, 5: _OUTSIDE}


def dallas_drawing(grade: int) -> SafeString:
    """An SVG of one grade, 0 to 5, without words: the label beside it says what it is."""
    rings = "".join(_ring(share) for share in (_INNER, _MIDDLE, _OUTER))
    shapes = [_ellipse(_NUCLEUS, "contrast")]
    if grade in _REACH:
        shapes.append(_wedge(0.2, _REACH[grade], _NARROW_DEG))
    if grade == 4:
        shapes.append(_wedge(_MIDDLE, _OUTER, _WIDE_DEG))
    if grade == 5:
        shapes.append(_wedge(_OUTER + 0.08, _OUTSIDE, _WIDE_DEG / 2))
    drawn = rings + "".join(shapes)
    # Numbers of this file alone; nothing that anybody typed.
    return mark_safe(
        f'<svg class="dallas" viewBox="0 0 64 50" aria-hidden="true">{drawn}</svg>'
    )


def _ring(share: float) -> str:
    return _ellipse(share, "edge" if share == _OUTER else "third")


def _ellipse(share: float, kind: str) -> str:
    (x, y), (a, b) = _CENTRE, _HALF
    return (
        f'<ellipse class="{kind}" cx="{x}" cy="{y}" rx="{a * share:.1f}" ry="{b * share:.1f}"/>'
    )


def _wedge(near: float, far: float, half_deg: float) -> str:
    """A piece of the disc between two shares of the radius, about the direction of the tear."""
    steps = range(-4, 5)
    outer = [_point(far, _TEAR_DEG + half_deg * step / 4) for step in steps]
    inner = [_point(near, _TEAR_DEG + half_deg * step / 4) for step in reversed(steps)]
    return f'<polygon class="contrast" points="{" ".join((*outer, *inner))}"/>'


def _point(share: float, degrees: float) -> str:
    (x, y), (a, b) = _CENTRE, _HALF
    angle = radians(degrees)
    return f"{x - a * share * cos(angle):.1f},{y + b * share * sin(angle):.1f}"
