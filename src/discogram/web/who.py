"""Who asks, in which role, at which site, and in which language?

A person may hold several roles; one is chosen at a time, so that the record always says in
which role somebody acted. `request.who` is None for whoever is not signed in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import cast

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import override
from django.utils.translation import get_language

from discogram.application.ports import Site
from discogram.web.place import place
from discogram.words.people import Role

ROLE, SITE = "role", "site"
"""Where the session keeps the chosen role and site."""

ORDER = (
    Role.COORDINATOR,
    Role.NURSE,
    Role.TECHNOLOGIST,
    Role.PHYSICIAN,
    Role.READER,
    Role.CLINIC_LEAD,
    Role.ADMINISTRATOR,
)
"""The roles that have pages, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Who:
    """A member of staff who is signed in and acts in one role at one site.

    `held` is every role with pages that may be chosen instead.
    """

    actor: str
    name: str
    role: Role
    site: Site
    held: tuple[Role, ...]
    language: str


class Asking(HttpRequest):
    """A request as the views see it: it knows who asks."""

    who: Who


def who_of(request: HttpRequest) -> Who | None:
    """Who asks; None when nobody is signed in."""
    return cast("Who | None", getattr(request, "who", None))


class AskWho:
    """Middleware that puts `who` on the request, and the clock of their site on the wall."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Find out who asks before anything is answered."""
        who = _who(request)
        request.who = who  # type: ignore[attr-defined]  # our own attribute
        with override(None if who is None else who.site.zone):
            return self._answer(request)


def _who(request: HttpRequest) -> Who | None:
    user = request.user
    if not user.is_authenticated:
        return None
    at = place().store.directory.roles_of(user.get_username())
    site = _chosen_site(request, at)
    if site is None:
        return None
    staff = at[site]
    held = tuple(role for role in ORDER if role in staff.roles)
    asked = request.session.get(ROLE)
    role = next((each for each in held if each == asked), held[0])
    return Who(staff.id, staff.name, role, site, held, language())


def _chosen_site(request: HttpRequest, at: Mapping[Site, object]) -> Site | None:
    """The site that was chosen; the first where the account holds a role with pages."""
    asked = request.session.get(SITE)
    return next((site for site in at if site.id == asked), next(iter(at), None))


def language() -> str:
    """The language of this request: one that we speak."""
    return "es" if (get_language() or "en").startswith("es") else "en"
