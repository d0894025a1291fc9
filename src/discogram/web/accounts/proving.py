"""Is it really this person, now? Asked again before a signature.

A signature is one person's, on a screen that several may use: the PIN (or the password, where
no PIN was chosen) is asked for at the moment of signing.
"""

from typing import cast

from django.contrib.auth import logout

from discogram.web.accounts.adapter import record
from discogram.web.accounts.models import User
from discogram.web.saying import said
from discogram.web.who import Asking

SECRET = "secret"
"""The field of a form in which it is typed."""
TRIES = 5
"""After how many wrong ones in a row the account is signed out."""


def proved(request: Asking) -> str | None:
    """What to say where it was not proved; None where it was. Wrong ones are counted."""
    user, secret = cast("User", request.user), request.POST.get(SECRET, "")
    if user.knows_pin(secret) if user.pin else user.knows_password(secret):
        return None
    record(user.username, "prove", "refused")
    if user.pin_failures >= TRIES:
        User.objects.filter(pk=user.pk).update(pin_failures=0)
        logout(request)
    word = "pin" if user.pin else "password"
    return said(f"web-account-locked-{word}-wrong", left=max(0, TRIES - user.pin_failures))
