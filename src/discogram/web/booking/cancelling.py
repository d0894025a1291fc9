"""Is the booking given up, and why?"""

from uuid import UUID, uuid4

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, Refused, reason
from discogram.pathway.booking.events import BookingCancelled
from discogram.web.asking import asked
from discogram.web.booking.previewing import command_of
from discogram.web.episodes import Opened, opened
from discogram.web.failing import status_of
from discogram.web.saying import said, said_reason
from discogram.web.who import Asking
from discogram.words.text import FreeText


@require_http_methods(["GET", "POST"])
def cancel(request: Asking, episode: UUID) -> HttpResponse:
    """A form that asks why; its time is free for somebody else afterwards."""
    shown = opened(request, episode, "cancel-booking")
    slot = shown.episode.booking.slot
    if request.method == "GET":
        return _page(request, shown)
    why = request.POST.get("why", "").strip()
    if not why:
        return _page(request, shown, (reason("web-booking-cancel-why-missing"),), 422)
    if slot is not None and request.POST.get("was") != str(slot.starts):
        return _page(request, shown, (reason("web-booking-meanwhile"),), 409)
    wish = BookingCancelled(FreeText.of(why, salt()))
    try:
        asked(
            request,
            wish,
            episode=shown.id,
            patient=shown.patient,
            command=command_of(request),
        )
    except (InputError, Refused) as error:
        return _page(request, shown, error.reasons, int(status_of(error)))
    messages.success(request, said("web-booking-cancelled"))
    day = f"?day={slot.starts.day:%Y-%m-%d}" if slot else ""
    return redirect(f"{reverse('booking-week')}{day}")


def _page(
    request: Asking, shown: Opened, against: tuple[Reason, ...] = (), status: int = 200
) -> HttpResponse:
    context = {
        "opened": shown,
        "booked": shown.episode.booking.slot,
        "why": request.POST.get("why", ""),
        "against": [said_reason(why) for why in against],
        "command": uuid4(),
    }
    return render(request, "booking/cancel.html", context, status=status)
