"""Light or dark? What somebody chose in this browser; the system decides where nobody did.

A cookie keeps it, and the server writes it into the page: nothing flashes, and it works
without a script. Whoever uses the browser next finds it as it was left.
"""

from collections.abc import Iterable
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

COOKIE = "theme"
LIGHT, DARK, SYSTEM = "light", "dark", "system"
THEMES = (LIGHT, DARK, SYSTEM)
"""What is offered, in this order."""
_A_YEAR_S = 365 * 24 * 3600


def theme_of(request: HttpRequest) -> str:
    """The theme that was chosen in this browser; `SYSTEM` where none was."""
    return _known(request.COOKIES.get(COOKIE, ""), (LIGHT, DARK))


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """Keep a choice in the browser and lead back; a script is told that it is kept."""
    chosen = _known(request.POST.get("theme", ""), THEMES)
    answer = _back(request)
    if chosen == SYSTEM:
        answer.delete_cookie(COOKIE, samesite="Lax")
    else:
        answer.set_cookie(
            COOKIE,
            chosen,
            max_age=_A_YEAR_S,
            httponly=True,
            samesite="Lax",
            secure=bool(settings.LANGUAGE_COOKIE_SECURE),
        )
    return answer


def _known(word: str, words: Iterable[str]) -> str:
    return word if word in words else SYSTEM


def _back(request: HttpRequest) -> HttpResponse:
    """Where the form stood; nothing to load for a script, which keeps its page."""
    if request.headers.get("X-Requested-With") == "fetch":
        return HttpResponse(status=HTTPStatus.NO_CONTENT)
    wanted = request.POST.get("next", "")
    ours = url_has_allowed_host_and_scheme(
        wanted, {request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(wanted if ours else reverse("public-home"), status=303)


urlpatterns = [path("", choose, name="set-theme")]
