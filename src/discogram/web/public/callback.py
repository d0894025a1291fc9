"""How does somebody ask to be called back? In a short form, without an account."""

from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods

from discogram.errors import Reason, reason
from discogram.web.place import place
from discogram.web.public.asked import LANGUAGES, LONGEST, TRAP, WHEN, Asked, asked
from discogram.web.public.clinic import Clinic, clinics, shown_clinic
from discogram.web.public.limits import too_many
from discogram.web.public.waiting import KEPT_DAYS, store
from discogram.web.saying import said
from discogram.web.seen import seen
from discogram.web.who import language


@require_http_methods(["GET", "POST"])
def callback(request: HttpRequest) -> HttpResponse:
    """The form, and what becomes of it; what a program filled in is thanked for and dropped."""
    if not clinics():
        return render(request, "public/nobody.html")
    clinic = shown_clinic(request.POST.get("site") or request.GET.get("site") or None)
    if request.method == "GET":
        return _page(request, clinic, Asked(language=language()))
    if too_many(request):
        phones = clinic.site.phones
        notice = said(
            "web-public-call-too-many" if phones else "web-public-call-too-many-alone"
        )
        told = asked(request.POST)
        return _page(request, clinic, told, notice, HTTPStatus.TOO_MANY_REQUESTS)
    told = asked(request.POST)
    if told.wrong:
        return _page(request, clinic, told, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    if not told.trapped:
        store(told, clinic.site.id, place().office.clock.now())
        seen(request, "ask-call-back", None)
    return redirect("public-callback-thanks", site=clinic.site.id)


@require_GET
def thanks(request: HttpRequest, site: str) -> HttpResponse:
    """That it was kept, and when somebody calls."""
    clinic = shown_clinic(site)
    context = {"clinic": clinic.site, "shown": clinic, "when": when_we_call(clinic)}
    return render(request, "public/thanks.html", context)


def when_we_call(clinic: Clinic) -> Reason:
    """From when on somebody may call: inside opening hours only."""
    found = clinic.next
    if found is None:
        return reason("web-public-call-unknown")
    if found.now:
        return reason("web-public-call-today", closes=f"{found.opening.closes:%H:%M}")
    return reason(
        "web-public-call-later",
        day=reason(f"web-public-weekday-{found.day.weekday()}"),
        opens=f"{found.opening.opens:%H:%M}",
    )


def _page(
    request: HttpRequest,
    clinic: Clinic,
    told: Asked,
    notice: str = "",
    status: HTTPStatus = HTTPStatus.OK,
) -> HttpResponse:
    context = {
        "clinic": clinic.site,
        "shown": clinic,
        "told": told,
        "notice": notice,
        "when": when_we_call(clinic),
        "times": WHEN,
        "languages": LANGUAGES,
        "longest": LONGEST,
        "trap": TRAP,
        "days": KEPT_DAYS,
    }
    return render(request, "public/callback.html", context, status=status)
