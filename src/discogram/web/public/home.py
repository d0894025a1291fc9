"""What does the clinic tell everybody who comes to its website?"""

from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.gzip import gzip_page
from django.views.decorators.http import require_GET

from discogram.adapters.documents.drawings.icons import CELL, icons
from discogram.adapters.documents.drawings.steps import Step, drawing
from discogram.application.ports import Site
from discogram.errors import Reason, reason
from discogram.pathway.preparation.frequencies import Frequency
from discogram.web.pages import KEEPERS
from discogram.web.public.afterwards import afterwards
from discogram.web.public.clinic import Clinic, clinics, shown_clinic
from discogram.web.public.telling import day_length, preparing, told
from discogram.web.voicing import voice
from discogram.web.who import who_of
from discogram.words.spine import Region

REGIONS = (Region.LUMBAR, Region.CERVICAL, Region.THORACIC)
"""The parts that can be read about, the most frequent test first."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the day: what happens, and its drawing where there is one."""

    says: tuple[Reason, ...]
    drawing: SafeString | None


_STAGES: tuple[tuple[tuple[str, ...], Step | None], ...] = (
    (("web-public-day-arrive",), None),
    (("web-public-day-position",), Step.POSITION),
    (("web-public-day-needle",), Step.NEEDLE),
    (("web-public-day-contrast",), Step.CONTRAST),
    (("web-public-day-question", "web-public-day-stop"), Step.QUESTION),
    (("web-public-day-scan",), Step.SCAN),
    (("web-public-day-home",), Step.HOME),
)
"""The day in its order."""


@require_GET
def home(request: HttpRequest, site: str | None = None) -> HttpResponse:
    """The whole page: one, so that it can be printed."""
    if site is None and not clinics():
        return render(request, "public/nobody.html")
    clinic = shown_clinic(site)
    context = {**_context(clinic, _region(request)), **_for_staff(clinic.site, request)}
    return render(request, "public/home.html", context)


_PROFILE = (
    ("phones", "web-profile-phones"),
    ("email", "web-profile-email"),
    ("address", "web-profile-address"),
)
"""What a visitor looks for, with the message of its name."""


def _for_staff(site: Site, request: HttpRequest) -> Mapping[str, object]:
    """What the site has not told of itself, for who works there; a visitor sees none of it."""
    who = who_of(request)
    if who is None or who.site.id != site.id:
        return {}
    return {
        "lacking": [label for name, label in _PROFILE if not getattr(site, name)],
        "may_tell": who.role in KEEPERS,
    }


def _region(request: HttpRequest) -> Region:
    """The part that was asked for; what is no part is the low back."""
    asked = request.GET.get("part", "")
    return next((each for each in REGIONS if each == asked), REGIONS[0])


def _context(clinic: Clinic, region: Region) -> Mapping[str, object]:
    tables, on = clinic.tables, clinic.on
    found = told(region, tables, on)
    return {
        "clinic": clinic.site,
        "shown": clinic,
        "others": [each for each in clinics() if each.id != clinic.site.id],
        "region": region,
        "regions": REGIONS,
        "told": found,
        "preparing": preparing(tables, on),
        "length": day_length(tables, on),
        "stages": _stages(),
        "after": afterwards(region, tables["followup"], on),
    }


def _stages() -> list[Stage]:
    speak = voice()
    return [
        Stage(
            tuple(reason(word) for word in says),
            mark_safe(drawing(step, speak)) if step else None,  # ElementTree escapes every word
        )
        for says, step in _STAGES
    ]


@gzip_page
@require_GET
def people(request: HttpRequest, least: int, most: int, out_of: int) -> HttpResponse:
    """A rate drawn as people; the words for it stand beside the picture on the page."""
    del request
    if out_of not in CELL or not 0 <= least <= most <= out_of or most - least > 1:
        raise Http404
    drawn = icons(Frequency(least, most, out_of))
    answer = HttpResponse(drawn, content_type="image/svg+xml")
    answer["Cache-Control"] = "public, max-age=86400"
    return answer
