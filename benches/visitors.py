"""Who opens pages for a bench? One browser for each role, signed in by the page itself."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.conf import settings
from django.test import Client

from discogram.web.accounts.models import User
from discogram.web.place import place
from discogram.web.who import ORDER

PASSWORD = "a bench's own password"
STAFF = {role: f"{role}-1" for role in ORDER} | {"clinic_lead": "lead-1"}


def visitors() -> Mapping[str, Client]:
    """A browser for each role, for nobody, and for whoever is in the middle of something."""
    settings.IDLE_LOCK_S = settings.SESSION_COOKIE_AGE  # some wait for their turn a long while
    for staff in {*STAFF.values(), "physician-2", "physician-3"}:
        User.objects.make(staff, PASSWORD)
    found = {str(role): _signed_in(staff) for role, staff in STAFF.items()}
    second, key = _signed_in("physician-2"), _signed_in("physician-3")
    _give_second_factor("physician-2")
    _give_key("physician-3")
    locked = _signed_in("nurse-1")
    locked.post("/account/lock/")
    return {
        **found,
        "nobody": Client(HTTP_HOST="localhost"),
        "second": second,
        "key": key,
        "halfway": _signed_in("physician-2"),
        "locked": locked,
    }


def _signed_in(staff: str) -> Client:
    client = Client(HTTP_HOST="localhost")
    client.post("/account/sign-in/", {"login": staff, "password": PASSWORD})
    client.post("/account/again/", {"password": PASSWORD})  # some pages ask for it twice
    return client


def _give_second_factor(staff: str) -> None:
    from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
    from allauth.mfa.totp.internal.auth import TOTP

    user = User.objects.get(username=staff)
    TOTP.activate(user, "JBSWY3DPEHPK3PXP")
    RecoveryCodes.activate(user)


def _give_key(staff: str) -> None:
    """A key as the pages list it; it opens nothing."""
    from allauth.mfa.models import Authenticator

    user = User.objects.get(username=staff)
    key = Authenticator(user=user, type=Authenticator.Type.WEBAUTHN, data={"name": "key"})
    key.save()


def made(image: UUID, clinic: Any) -> Mapping[str, str]:
    """What addresses name besides episodes: a calendar feed, an image, a key."""
    from allauth.mfa.models import Authenticator

    from discogram.words.people import Role

    lead = ("lead-1", Role.CLINIC_LEAD)
    token = place().store.feeds.make("demo-room-1", clinic.site, *lead, names_patients=True)
    key = Authenticator.objects.filter(type=Authenticator.Type.WEBAUTHN).get()
    ids = {"request_id": str(UUID(int=1)), "image": str(image)}
    return {**ids, "token": token, "pk": str(key.pk)}
