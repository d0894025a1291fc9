"""What do pages, papers and the calendar say of this clinic? Its lead and administrator say.

Whoever saves what somebody else changed meanwhile is shown that first: nothing is written over
unseen.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from zoneinfo import available_timezones

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from discogram.application.ports import Site
from discogram.errors import Reason, reason
from discogram.web.asking import now_at
from discogram.web.emergency_lines import lines_of
from discogram.web.meanwhile import seal
from discogram.web.place import place
from discogram.web.profile.typed import LONGEST, Typed
from discogram.web.saying import said
from discogram.web.who import Asking, Who
from discogram.words.evidence import Table
from discogram.words.telephone import LONGEST as PHONE_SIGNS


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the page: label and hint are message ids; `wrong` None is nothing wrong."""

    name: str
    label: str
    hint: str
    kind: str
    typed: str
    most: int
    wrong: Reason | None


@require_http_methods(["GET", "POST"])
def profile(request: Asking) -> HttpResponse:
    """Show the profile as it stands; sent, keep it, or say everything that is wrong with it."""
    who = request.who
    if request.method == "GET":
        return _page(request, Typed.known(who.site))
    typed = Typed.of(request.POST)
    problems = typed.problems(who.site, _numbers(who), now_at(who).day)
    if request.POST.get("seen") != _seal_of(
        who.site
    ):  # told at once: the page shown next is fresh
        meanwhile = reason("web-profile-meanwhile").at("name")
        return _page(request, typed, (meanwhile, *problems), 409)
    if problems:
        return _page(request, typed, problems, 422)
    site = typed.as_site(who.site)
    if site != who.site:
        place().store.directory.save_site(site, who.actor, who.role)
    messages.success(request, said("web-profile-saved"))
    return redirect("clinic-profile")


def _seal_of(site: Site) -> str:
    """What was looked at, in short."""
    return seal(sorted(asdict(site).items()))


def _numbers(who: Who) -> Table:
    return place().office.policy.tables(who.site.id)["followup"]


def _page(
    request: Asking, typed: Typed, problems: tuple[Reason, ...] = (), status: int = 200
) -> HttpResponse:
    who = request.who
    context = {
        "fields": tuple(_fields(typed, problems)),
        "problems": problems,
        "seen": _seal_of(who.site),
        "national": lines_of(who.site, _numbers(who), now_at(who).day).national,
        "zones": sorted(available_timezones()),
    }
    return render(request, "profile/profile.html", context, status=status)


_FIELDS = (
    ("name", "web-profile-name", "web-profile-name-hint", "text", LONGEST["name"]),
    ("phones", "web-profile-phones", "web-profile-phones-hint", "lines", 0),
    ("email", "web-profile-email", "web-profile-email-hint", "email", LONGEST["email"]),
    ("address", "web-profile-address", "web-profile-address-hint", "text", LONGEST["address"]),
    ("zone", "web-profile-zone", "web-profile-zone-hint", "zone", 60),
    (
        "emergency_number",
        "web-profile-emergency",
        "web-profile-emergency-hint",
        "tel",
        PHONE_SIGNS,
    ),
)


def _fields(typed: Typed, problems: tuple[Reason, ...]) -> Iterator[Field]:
    wrong = {why.place: why for why in reversed(problems)}
    for name, label, hint, kind, most in _FIELDS:
        yield Field(name, label, hint, kind, typed.said[name], most, wrong.get(name))
