"""Is it really this person, now? Asked again before a signature, and before a role is given.

Either is one person's, on a screen that several may use: the PIN (or the password, where
no PIN was chosen) is asked for at that moment.
"""

from typing import cast

from django.contrib.auth import logout

from discogram.errors import Reason, reason
from discogram.web.accounts.adapter import record
from discogram.web.accounts.models import User
from discogram.web.saying import said_reason
from discogram.web.who import Asking

SECRET = "secret"
"""The field of a form in which it is typed."""
TRIES = 5
"""After how many wrong ones in a row the account is signed out."""


def asks(request: Asking) -> str:
    """What is asked for: the ``pin``, or the ``password`` of whoever chose none."""
    return "pin" if getattr(request.user, "pin", "") else "password"


def proved(request: Asking) -> str | None:
    """What to say where it was not proved; None where it was. Wrong ones are counted."""
    lacks = unproved(request)
    return None if lacks is None else said_reason(lacks)


def unproved(request: Asking) -> Reason | None:
    """The same before it is put into words, at its field."""
    user, secret = cast("User", request.user), request.POST.get(SECRET, "")
    if user.knows_pin(secret) if user.pin else user.knows_password(secret):
        return None
    record(user.username, "prove", "refused")
    if user.pin_failures >= TRIES:
        User.objects.filter(pk=user.pk).update(pin_failures=0)
        logout(request)
    left = max(0, TRIES - user.pin_failures)
    return reason(f"web-account-locked-{asks(request)}-wrong", left=left).at(SECRET)
