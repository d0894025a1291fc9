"""How does a browser get an image of a case: as a volume, or slice by slice?"""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.views.decorators.http import require_GET

from discogram.adapters.pictures import png
from discogram.imaging.film import OUTLIERS
from discogram.imaging.picture import Picture
from discogram.imaging.reformat import Plane
from discogram.pathway.images.facts import AttachedImage
from discogram.scans.attaching import is_film
from discogram.scans.showing import film_of, screen_volume, slice_picture, slices
from discogram.web.place import place
from discogram.web.reading.case import case_of, image_of
from discogram.web.reading.streaming import streamed
from discogram.web.reading.windows import OF_A_FILM, named, window_of
from discogram.web.who import Asking


@require_GET
def volume(request: Asking, episode: UUID, image: UUID) -> StreamingHttpResponse:
    """The volume as NIfTI, without a word of the file that was attached."""
    found = image_of(case_of(request, episode, "load-image"), image)
    if is_film(found):
        raise Http404
    return streamed(request, screen_volume(found, place()), "application/gzip")


@require_GET
def slice_(request: Asking, episode: UUID, image: UUID) -> HttpResponse:
    """One slice, or the film, as a picture with its letters drawn in."""
    found = image_of(case_of(request, episode, "show-image"), image)
    answer = HttpResponse(png(_picture(request, found)), content_type="image/png")
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def _picture(request: HttpRequest, found: AttachedImage) -> Picture:
    name = named(found, request.GET.get("window", ""))
    if is_film(found):
        return film_of(found, place(), OF_A_FILM.get(name, OUTLIERS))
    asked = plane_asked(request)
    at = at_asked(request, slices(found, asked))
    return slice_picture(found, place(), asked, at, window_of(found, name))


def plane_asked(request: HttpRequest) -> Plane:
    """The plane that the address names; axial when it names none."""
    asked = request.GET.get("plane", "")
    return Plane(asked) if asked in {each.value for each in Plane} else Plane.AXIAL


def at_asked(request: HttpRequest, count: int) -> int:
    """The slice that the address names, from 0, kept within the volume; else the middle."""
    asked = request.GET.get("at", "")
    if not asked.isdecimal() or len(asked) > 6:
        return count // 2
    return min(int(asked), count - 1)
