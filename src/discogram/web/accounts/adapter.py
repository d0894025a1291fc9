"""How do we sign in otherwise than allauth does by itself?

Nobody makes an own account, every sign-in and every failure is audited, and a session begins
unlocked in the first role that the account holds.
"""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.http import HttpRequest
from django.urls import reverse

from discogram.web.place import place
from discogram.words.people import Role


class ClosedDoor(DefaultAccountAdapter):  # type: ignore[misc]  # allauth has no types
    """Accounts are made by the administrator, for members of staff."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Whether a visitor may make an account: never."""
        del request
        return False

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Audit it; the name that was typed may be a password, so it is not kept."""
        del request, credentials
        record("nobody", "sign-in", "refused")

    def post_login(self, request: HttpRequest, user: Any, **kwargs: Any) -> Any:
        """Audit it."""
        record(user.get_username(), "sign-in", "done")
        return super().post_login(request, user, **kwargs)

    def set_password(self, user: Any, password: str) -> None:
        """Keep a password that somebody chose themselves: the first one is paid."""
        user.must_change = False
        super().set_password(user, password)  # which saves the account
        record(user.get_username(), "change-password", "done")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Home: whoever was sent to change it goes on to what they came for."""
        return reverse("desk-home")

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """Home, unless the page that was asked for brought them here."""
        return str(super().get_login_redirect_url(request))


class SecondFactor(DefaultMFAAdapter):  # type: ignore[misc]  # the same
    """Second factors, with our own name on them."""

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """The name that a passkey is kept under."""
        entity: dict[str, str] = super().get_public_key_credential_rp_entity()
        return {**entity, "name": "Discogram"}


def record(actor: str, what: str, outcome: str) -> None:
    """One line of the access log about an account; no patient is named."""
    place().office.access.record(actor, Role.SYSTEM, what, None, outcome)
