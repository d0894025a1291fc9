"""Who works here, and in which roles? The lead and the administrator decide.

Nobody decides about the own roles, and whoever opens patients to somebody, or makes a password
for somebody who opens them, proves once more who they are: else keeping the accounts would be a
way to every patient.

Whoever saves an entry that somebody else changed meanwhile is shown that first: a form of an
older page neither takes a role away nor gives it back unseen.
"""

import secrets
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from discogram.application.ports import Staff
from discogram.errors import Reason, reason
from discogram.web.accounts.adapter import record
from discogram.web.accounts.models import Told, User
from discogram.web.accounts.notices import tell
from discogram.web.accounts.proving import SECRET, asks, unproved
from discogram.web.accounts.staff_seal import password_seal, seal_of
from discogram.web.meanwhile import changed_by
from discogram.web.pages import KEEPERS, PAGES, Open
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import ORDER, Asking
from discogram.words.people import Role

LONGEST = 200
"""Characters of a name."""
NEW = "new"
"""What the form for somebody new is called."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """One form as it was sent: who, whether somebody `new`, whether with a new password."""

    staff: Staff
    new: bool
    password: bool
    seen: str
    password_seen: str
    """The seals of what the form showed; blank where it showed nobody."""

    @classmethod
    def of(cls, request: Asking) -> "Wanted":
        """What was typed; roles that nobody has are left out."""
        given = set(request.POST.getlist("roles"))
        staff = Staff(
            id=request.POST.get("id", "").strip().lower(),
            name=request.POST.get("name", "").strip(),
            roles=frozenset(role for role in ORDER if role in given),
        )
        return cls(
            staff,
            new=NEW in request.POST,
            password=request.POST.get("password") == "new",
            seen=request.POST.get("seen", ""),
            password_seen=request.POST.get("password_seen", ""),
        )


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form on the page: its fields as they stand or were typed, and what is wrong where.

    `staff` is None in the form for somebody new before anything was typed; `stands` is who is
    known, and None in that form.
    """

    prefix: str
    staff: Staff | None
    stands: Staff | None = None
    password: bool = False
    wrong: Mapping[str, Reason] = field(default_factory=dict)

    @property
    def new(self) -> bool:
        """Whether it asks for a short name too."""
        return self.prefix == NEW

    @property
    def seen(self) -> str:
        """What the form brings back of who is known."""
        return seal_of(self.stands)

    @property
    def password_seen(self) -> str:
        """And of which password they have."""
        return "" if self.stands is None else password_seal(self.stands.id)


@require_GET
def staff(request: Asking) -> HttpResponse:
    """Everybody who works at this site, and a form for one more."""
    return _page(request)


@require_POST
def save(request: Asking) -> HttpResponse:
    """Write somebody with exactly these roles; a new account gets a password to be changed."""
    wanted = Wanted.of(request)
    meanwhile = tuple(_meanwhile(wanted, request))
    problems = (*meanwhile, *_problems(wanted, request))
    if problems:
        return _page(request, wanted, problems, 409 if meanwhile else 422)
    gained = opening(_gained(wanted.staff, request))
    reset = _is_reset(wanted, request)
    lacks = _unproved(request, wanted.staff, gained) if gained or reset else None
    if not request.user.is_authenticated:  # too many wrong ones
        return redirect("account_login")
    if lacks is not None:
        return _page(request, wanted, (lacks,), 422)
    who, somebody = request.who, _with_the_rest(wanted.staff, request)
    if gained:
        tell(who, Told.GAVE_ROLES, somebody.id, roles=gained)
    if reset:
        tell(who, Told.NEW_PASSWORD, somebody.id)
    place().store.directory.save_staff(somebody, who.site.id, who.actor, who.role)
    if wanted.password or not User.objects.filter(username=somebody.id).exists():
        _new_password(request, somebody)
    holds = bool(place().store.directory.roles_of(somebody.id))  # here, or at another site
    User.objects.filter(username=somebody.id).update(is_active=holds)
    messages.success(request, said("web-staff-saved", name=somebody.name))
    return redirect("account-staff")


def opening(roles: frozenset[Role]) -> frozenset[Role]:
    """Which of these roles open patients."""
    allowed = PAGES["desk-episode"]
    return frozenset() if isinstance(allowed, Open) else roles & allowed


def _gained(wanted: Staff, request: Asking) -> frozenset[Role]:
    """What somebody would hold here who does not hold it yet."""
    return wanted.roles - _held(wanted.id, request)


def _is_reset(wanted: Wanted, request: Asking) -> bool:
    """Whether somebody else who opens patients here gets a password that another one reads."""
    id = wanted.staff.id
    known = wanted.password and User.objects.filter(username=id).exists()
    return known and id != request.who.actor and bool(opening(_held(id, request)))


def _held(id: str, request: Asking) -> frozenset[Role]:
    """The roles with pages that somebody holds at this site."""
    known = place().store.directory.staff(id, request.who.site.id)
    return frozenset() if known is None else known.roles & frozenset(ORDER)


def _with_the_rest(wanted: Staff, request: Asking) -> Staff:
    """Somebody with the roles that were ticked, and those that the form does not know."""
    known = place().store.directory.staff(wanted.id, request.who.site.id)
    rest = frozenset() if known is None else known.roles - frozenset(ORDER)
    return replace(wanted, roles=wanted.roles | rest)


def _unproved(request: Asking, to: Staff, gained: frozenset[Role]) -> Reason | None:
    """Ask for the secret, where none was sent, or say that it is wrong."""
    if request.POST.get(SECRET):
        return unproved(request)
    roles = tuple(each for each in ORDER if each in gained)
    if not roles:
        return reason("web-staff-password-opens", name=to.name).at(SECRET)
    return reason("web-staff-opens-patients", name=to.name, roles=roles).at(SECRET)


def _new_password(request: Asking, wanted: Staff) -> None:
    """Make one, say it once on the page, and ask for another at the first sign-in."""
    password = secrets.token_urlsafe(12)
    User.objects.make(wanted.id, password, first=True)
    record(request.who.actor, "make-account", wanted.id)
    messages.info(request, said("web-staff-password", id=wanted.id, password=password))


def _meanwhile(wanted: Wanted, request: Asking) -> Iterator[Reason]:
    """What somebody else changed since the form was made."""
    if wanted.new:
        return
    who, id = request.who, wanted.staff.id
    known = place().store.directory.staff(id, who.site.id)
    if wanted.seen != seal_of(known):
        by = changed_by(who, "save-staff", f"{id} at {who.site.id}: ")
        name = known.name if known else id
        yield reason("web-staff-meanwhile", by=by, name=name).at("seen")
    if wanted.password and wanted.password_seen != password_seal(id):
        yield reason("web-staff-password-meanwhile").at("password")


def _problems(wanted: Wanted, request: Asking) -> Iterator[Reason]:
    """Everything that is wrong, each at its field."""
    yield from _of_the_id(wanted, request)
    yield from _of_the_name(wanted.staff.name)
    yield from _of_the_roles(wanted, request)
    yield from _of_another_site(wanted, request)


def _of_the_id(wanted: Wanted, request: Asking) -> Iterator[Reason]:
    """Who is known is changed in their own form, never by one for somebody new."""
    id = wanted.staff.id
    plain = id.replace("-", "").replace(".", "").replace("_", "")
    if not (plain.isascii() and plain.isalnum() and len(id) <= 100):
        yield reason("web-staff-id-shape").at("id")
    elif wanted.new and place().store.directory.staff(id, request.who.site.id) is not None:
        yield reason("web-staff-id-taken", id=id).at("id")


def _of_the_name(name: str) -> Iterator[Reason]:
    if not any(each.isalpha() for each in name):
        yield reason("web-staff-name-missing").at("name")
    elif len(name) > LONGEST or not name.isprintable():
        yield reason("web-staff-name-unfit", most=LONGEST).at("name")


def _of_the_roles(wanted: Wanted, request: Asking) -> Iterator[Reason]:
    roles, own = wanted.staff.roles, request.who.actor
    if wanted.new and not roles:
        yield reason("web-staff-role-missing").at("roles")
    if not wanted.new and wanted.staff.id == own and roles != _held(own, request):
        yield _ask_another(request)


def _ask_another(request: Asking) -> Reason:
    """Who may change the roles of whoever asks: another keeper, else who runs the server."""
    everybody = place().store.directory.staff_at(request.who.site.id)
    own = request.who.actor
    keepers = tuple(each.name for each in everybody if each.roles & KEEPERS and each.id != own)
    if not keepers:
        return reason("web-staff-own-roles-alone", id=own).at("roles")
    return reason("web-staff-own-roles", names=keepers).at("roles")


def _of_another_site(wanted: Wanted, request: Asking) -> Iterator[Reason]:
    """What is not this site's to change: name and password of who works elsewhere too."""
    at = place().store.directory.roles_of(wanted.staff.id)
    elsewhere = [staff for site, staff in at.items() if site.id != request.who.site.id]
    if elsewhere and elsewhere[0].name != wanted.staff.name:
        yield reason("web-staff-elsewhere-name", name=elsewhere[0].name).at("name")
    if elsewhere and wanted.password:
        yield reason("web-staff-elsewhere-password").at("password")


def _page(
    request: Asking,
    wanted: Wanted | None = None,
    problems: Sequence[Reason] = (),
    status: int = 200,
) -> HttpResponse:
    everybody = place().store.directory.staff_at(request.who.site.id)
    sheets = [_sheet(each, wanted, problems) for each in everybody]
    theirs = any(each.wrong for each in sheets)
    new = Sheet(NEW, None) if wanted is None or theirs else _typed(NEW, wanted, problems)
    at = next((each.prefix for each in (*sheets, new) if each.wrong), NEW)
    context = {
        "sheets": sheets,
        "new": new,
        "problems": problems,
        "at": at,
        "roles": ORDER,
        "secret": SECRET,
        "asks": asks(request),
    }
    return render(request, "account/staff.html", context, status=status)


def _sheet(staff: Staff, wanted: Wanted | None, problems: Sequence[Reason]) -> Sheet:
    """Somebody's form: as it was typed, where it is the one that was sent."""
    prefix = f"staff-{staff.id}"
    if wanted is None or wanted.new or wanted.staff.id != staff.id:
        return Sheet(prefix, staff, staff)
    return replace(_typed(prefix, wanted, problems), stands=staff)


def _typed(prefix: str, wanted: Wanted, problems: Sequence[Reason]) -> Sheet:
    wrong = {why.place: why for why in reversed(problems) if why.place}
    return Sheet(prefix, wanted.staff, password=wanted.password, wrong=wrong)
