"""Where in the patient is a mark, and which address shows it?

An address carries a place in the image's own millimetres: a place names nobody.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from discogram.pathway.images.facts import AttachedImage, Mark
from discogram.web.image_address import image_id
from discogram.web.saying import speaker

_LETTERS = (("L", "R"), ("P", "A"), ("I", "S"))
"""The side of the patient that a number below and above 0 lies on, along each axis of RAS."""
_BETWEEN = "_"
_FARTHEST_MM = 10_000


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark as it is shown; `url` None where its image is attached no more.

    `words` is the mark as the reading form carries it.
    """

    mark: Mark
    words: str
    where: str
    url: str | None


def placed(
    episode: UUID, images: Iterable[AttachedImage], marks: Iterable[tuple[str, Mark]]
) -> tuple[Placed, ...]:
    """Marks with where they lie and the address in the room that shows them."""
    known = {each.sha256: each for each in images}
    return tuple(
        Placed(mark, words, where(mark), _url(episode, known.get(mark.image), mark))
        for words, mark in marks
    )


def where(mark: Mark) -> str:
    """The place with its sides: ``R 79.8 · A 123.5 · S 288.2 mm``."""
    pairs = zip(mark.at_ras_mm, _LETTERS, strict=True)
    return f"{' · '.join(f'{sides[at >= 0]} {_number(at)}' for at, sides in pairs)} mm"


def _number(at: Decimal) -> str:
    return speaker().show(abs(at).quantize(Decimal("0.1")))


def _url(episode: UUID, image: AttachedImage | None, mark: Mark) -> str | None:
    if image is None:
        return None
    asked = {
        "image": str(image_id(image)),
        "plane": mark.plane or "axial",
        "place": _BETWEEN.join(str(each) for each in mark.at_ras_mm),
    }
    return f"{reverse('reading-room', kwargs={'episode': episode})}?{urlencode(asked)}"


def place_asked(request: HttpRequest) -> tuple[float, float, float] | None:
    """The place that the address names, RAS in mm; None when it names none."""
    try:
        x, y, z = (Decimal(each) for each in request.GET.get("place", "").split(_BETWEEN))
    except (ValueError, InvalidOperation):
        return None
    if not all(each.is_finite() and abs(each) <= _FARTHEST_MM for each in (x, y, z)):
        return None
    return float(x), float(y), float(z)
