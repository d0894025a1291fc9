"""Where on the page does a time of day stand?

No page may hold a style of its own, so a style sheet has a class for each step: ``at-120``
begins ten hours after midnight, ``for-12`` lasts an hour. It is the same for every page, so it
is made here rather than written by hand.
"""

from datetime import datetime, timedelta
from functools import cache
from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

STEP_MIN = 5
"""Minutes of one row."""
STEPS = 24 * 60 // STEP_MIN
LANES = 8
"""How many bookings stand side by side; more share the last lane."""


def step(local: datetime) -> int:
    """The row of a wall clock time, counted from midnight."""
    return (local.hour * 60 + local.minute) // STEP_MIN


def steps(length: timedelta) -> int:
    """How many rows a length fills: at least one, or it could not be seen."""
    return max(1, round(length / timedelta(minutes=STEP_MIN)))


@cache
def style_sheet() -> str:
    """Every class of the grid."""
    at = (f".at-{n}{{grid-row-start:{n + 1}}}" for n in range(STEPS))
    lasting = (f".for-{n}{{grid-row-end:span {n}}}" for n in range(1, STEPS + 1))
    lanes = (
        f".lane-{lane}-{of}{{margin-inline-start:{100 * lane / of:.3f}%;width:{100 / of:.3f}%}}"
        for of in range(1, LANES + 1)
        for lane in range(of)
    )
    hidden = (
        f".first-{n}{{grid-template-rows:repeat({n},0)}}" for n in range(12, STEPS + 1, 12)
    )
    tall = (f".tall-{n}{{min-height:calc(var(--row)*{n})}}" for n in range(12, STEPS + 1, 12))
    return "\n".join((*at, *lasting, *lanes, *hidden, *tall))


@cache
def _tag() -> str:
    return f'"{sha256(style_sheet().encode()).hexdigest()[:16]}"'


@require_safe
def grid(request: HttpRequest) -> HttpResponse:
    """The style sheet, kept by a browser until it changes."""
    if request.headers.get("If-None-Match") == _tag():
        answer = HttpResponse(status=304)
    else:
        answer = HttpResponse(style_sheet(), content_type="text/css; charset=utf-8")
    answer.headers["ETag"] = _tag()
    answer.headers["Cache-Control"] = "public, max-age=3600"
    return answer
