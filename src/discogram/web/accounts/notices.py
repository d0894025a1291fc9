"""What is the clinic lead told? Who came nearer to patients than their role does by itself.

A notice waits until somebody there has read it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from discogram.web.accounts.models import Notice, Told
from discogram.web.place import place
from discogram.web.who import ORDER, Asking, Who
from discogram.words.civil import CivilTime
from discogram.words.people import Role

MOST = 200
"""How many are shown, the newest first."""


def tell(
    who: Who, what: Told, about: str = "", *, reason: str = "", roles: Iterable[Role] = ()
) -> None:
    """Leave a notice for the lead of the site."""
    given = frozenset(roles)
    Notice.objects.create(
        what=what,
        actor=who.actor,
        role=str(who.role),
        site=who.site.id,
        about=about,
        reason=reason,
        roles=[str(each) for each in ORDER if each in given],
        at=place().office.clock.now(),
    )


def unread(site: str) -> int:
    """How many the lead has not read yet."""
    return Notice.objects.filter(site=site, read_at=None).count()


@require_GET
def notices(request: Asking) -> HttpResponse:
    """Every notice of this site, the unread ones marked."""
    found = Notice.objects.filter(site=request.who.site.id)[:MOST]
    return render(request, "account/notices.html", {"notices": list(_told(found, request))})


@require_POST
def read(request: Asking, notice: int) -> HttpResponse:
    """The lead has read it."""
    mine = Notice.objects.filter(pk=notice, site=request.who.site.id, read_at=None)
    mine.update(read_by=request.who.actor, read_at=place().office.clock.now())
    return redirect("account-notices")


@dataclass(frozen=True, slots=True)
class Line:
    """A notice as the lead reads it: who by name, when by the clinic's clock.

    `given` names whoever was given roles, or a new password where there are none; None where
    a patient was looked for or opened.
    """

    notice: Notice
    by: str
    role: Role
    at: CivilTime
    given: str | None
    roles: tuple[Role, ...]
    read_by: str


def _told(found: Iterable[Notice], request: Asking) -> Iterator[Line]:
    site = request.who.site
    names = {each.id: each.name for each in place().store.directory.staff_at(site.id)}
    for each in found:
        given = each.what in (Told.GAVE_ROLES, Told.NEW_PASSWORD)
        yield Line(
            each,
            names.get(each.actor, each.actor),
            Role(each.role),
            CivilTime.at(each.at, site.zone),
            names.get(each.about, each.about) if given else None,
            tuple(map(Role, each.roles)),
            names.get(each.read_by, each.read_by),
        )
