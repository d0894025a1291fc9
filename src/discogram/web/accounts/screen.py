"""How is a screen locked, and opened again with a PIN?"""

from typing import cast

from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from discogram.web.accounts.adapter import record
from discogram.web.accounts.locking import is_locked, lock, unlock
from discogram.web.accounts.models import User
from discogram.web.accounts.proving import TRIES
from discogram.web.saying import said
from discogram.web.who import Asking


@require_POST
def lock_now(request: HttpRequest) -> HttpResponse:
    """Lock this screen."""
    lock(request)
    return HttpResponseRedirect(f"/account/locked/?next={_back(request.POST.get('next'))}")


@require_http_methods(["GET", "POST"])
def locked(request: Asking) -> HttpResponse:
    """Ask for the PIN, or for the password where no PIN was chosen.

    Nothing is asked, and no try counts, where another window opened the session already.
    """
    user = cast("User", request.user)
    back = _back(request.POST.get("next") or request.GET.get("next"))
    if not is_locked(request):
        return _on(request, back)
    asks = "pin" if user.pin else "password"
    context = {"next": back, "asks": asks, "typed": _typed(request)}
    if request.method == "GET":
        return render(request, "account/locked.html", context)
    secret = request.POST.get("secret", "")
    if user.knows_pin(secret) if user.pin else user.knows_password(secret):
        unlock(request)
        record(user.username, "unlock", "done")
        return HttpResponseRedirect(back)
    record(user.username, "unlock", "refused")
    if user.pin_failures >= TRIES:
        User.objects.filter(pk=user.pk).update(pin_failures=0)
        logout(request)
        return redirect("account_login")
    wrong = said(f"web-account-locked-{asks}-wrong", left=TRIES - user.pin_failures)
    return render(request, "account/locked.html", context | {"wrong": wrong}, status=422)


@require_GET
def used(request: HttpRequest) -> HttpResponse:
    """Somebody works at this screen without asking for anything; the lock has noted it."""
    del request
    return HttpResponse("used", content_type="text/plain")


def _on(request: HttpRequest, back: str) -> HttpResponse:
    """On to where the window was; what the lock would have said of a loss is said there."""
    if _typed(request) == "lost":
        messages.warning(request, said("web-account-locked-lost"))
    return HttpResponseRedirect(back)


def _typed(request: HttpRequest) -> str:
    """What the page that was locked says of what was typed; empty where it says nothing."""
    told = request.POST.get("typed") or request.GET.get("typed", "")
    return told if told in ("kept", "lost") else ""


def _back(address: str | None) -> str:
    """Where to go afterwards: a page of ours, else home."""
    ours = address and url_has_allowed_host_and_scheme(address, allowed_hosts=None)
    return address if address and ours else "/"
