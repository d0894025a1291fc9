"""Who works here, and in which roles? The lead and the administrator decide."""

import secrets

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from discogram.application.ports import Staff
from discogram.errors import Reason, reason
from discogram.web.accounts.adapter import record
from discogram.web.accounts.models import User
from discogram.web.place import place
from discogram.web.saying import said, said_reason
from discogram.web.who import ORDER, Asking

LONGEST = 200
"""Characters of a name."""


@require_GET
def staff(request: Asking) -> HttpResponse:
    """Everybody who works at this site, and a form for one more."""
    return _page(request, {})


@require_POST
def save(request: Asking) -> HttpResponse:
    """Write somebody with exactly these roles; a new account gets a password to be changed."""
    wanted = _wanted(request)
    problems = list(_problems(wanted, request))
    if problems:
        return _page(request, {"typed": wanted, "problems": map(said_reason, problems)}, 422)
    who = request.who
    place().store.directory.save_staff(wanted, who.site.id, who.actor, who.role)
    again = request.POST.get("password") == "new"
    if again or not User.objects.filter(username=wanted.id).exists():
        _new_password(request, wanted)
    holds = bool(place().store.directory.roles_of(wanted.id))  # here, or at another site
    User.objects.filter(username=wanted.id).update(is_active=holds)
    messages.success(request, said("web-staff-saved", name=wanted.name))
    return redirect("account-staff")


def _new_password(request: Asking, wanted: Staff) -> None:
    """Make one, say it once on the page, and ask for another at the first sign-in."""
    password = secrets.token_urlsafe(12)
    User.objects.make(wanted.id, password, first=True)
    record(request.who.actor, "make-account", wanted.id)
    messages.info(request, said("web-staff-password", id=wanted.id, password=password))


def _wanted(request: Asking) -> Staff:
    given = set(request.POST.getlist("roles"))
    return Staff(
        id=request.POST.get("id", "").strip().lower(),
        name=request.POST.get("name", "").strip(),
        roles=frozenset(role for role in ORDER if role in given),
    )


def _problems(wanted: Staff, request: Asking) -> list[Reason]:
    found = []
    plain = wanted.id.replace("-", "").replace(".", "").replace("_", "")
    if not (plain.isascii() and plain.isalnum() and len(wanted.id) <= 100):
        found.append(reason("web-staff-id-shape"))
    if not any(each.isalpha() for each in wanted.name):
        found.append(reason("web-staff-name-missing"))
    elif len(wanted.name) > LONGEST or not wanted.name.isprintable():
        found.append(reason("web-staff-name-unfit", most=LONGEST))
    if wanted.id == request.who.actor and request.who.role not in wanted.roles:
        found.append(reason("web-staff-own-role"))
    found += _of_another_site(wanted, request)
    return found


def _of_another_site(wanted: Staff, request: Asking) -> list[Reason]:
    """What is not this site's to change: name and password of who works elsewhere too."""
    at = place().store.directory.roles_of(wanted.id)
    elsewhere = [staff for site, staff in at.items() if site.id != request.who.site.id]
    if not elsewhere:
        return []
    found = []
    if elsewhere[0].name != wanted.name:
        found.append(reason("web-staff-elsewhere-name", name=elsewhere[0].name))
    if request.POST.get("password") == "new":
        found.append(reason("web-staff-elsewhere-password"))
    return found


def _page(request: Asking, more: dict[str, object], status: int = 200) -> HttpResponse:
    everybody = place().store.directory.staff_at(request.who.site.id)
    context = {"everybody": everybody, "roles": ORDER, **more}
    return render(request, "account/staff.html", context, status=status)
