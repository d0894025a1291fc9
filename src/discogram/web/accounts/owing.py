"""What does an account still owe before it may be used? A password of its own, a second factor.

A demonstration asks for neither: its passwords are printed for everybody who tries it.
"""

from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from discogram.web.saying import said
from discogram.web.who import who_of

_PAYING = ("account_", "mfa_", "set_language", "set-theme")
"""How the names of the pages begin on which it is paid."""
_OWN = frozenset({"account-own", "account-pin", "account-lock", "account-locked"})
"""What may be done to the own account meanwhile: never the keeping of others'."""


def owed(request: HttpRequest, page: str) -> HttpResponse | None:
    """To the page where it is paid; None where nothing is owed."""
    who = who_of(request)
    if who is None or page in _OWN or page.startswith(_PAYING):
        return None
    if getattr(request.user, "must_change", False):
        messages.warning(request, said("web-account-change-first"))
        return redirect("account_change_password")
    if not who.site.demonstration and not _has_second_factor(request):
        messages.warning(request, said("web-account-second-first"))
        return redirect("mfa_index")
    return None


_FOUND = "second_factor"


def _has_second_factor(request: HttpRequest) -> bool:
    """Whether there is one; asked once in a session, because it costs a query."""
    if not request.session.get(_FOUND) and is_mfa_enabled(request.user):
        request.session[_FOUND] = True
    return bool(request.session.get(_FOUND))
