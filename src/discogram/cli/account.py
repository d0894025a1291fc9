"""``discogram account``: the first person who may sign in, made by whoever runs the server.

Everybody after that is made on the website. The password is drawn here, told once, and has to
be changed at the first sign-in.
"""

import os
import secrets
import sys
from dataclasses import replace
from zoneinfo import available_timezones

from discogram.application.ports import Site, Staff
from discogram.bootstrap import Installation, speaker
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.cli.serve import SETTINGS
from discogram.cli.who import reader
from discogram.errors import InputError, reason
from discogram.words.people import Role

LONGEST = 200
"""Characters of a clinic's name."""


def account(
    staff: str,
    *,
    name: str,
    site: str,
    site_name: str | None = None,
    zone: str | None = None,
    role: Role = Role.ADMINISTRATOR,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Make an account for somebody who works here, with a password to be changed.

    `site_name` is what pages and papers call the clinic; of a known one it is the new name.
    """
    os.environ["DJANGO_SETTINGS_MODULE"] = SETTINGS
    place = record(data)
    os.environ["DISCOGRAM_DATA"] = str(place.data)
    from discogram.cli.logins import make_account

    _check_words(staff, name, site_name)
    _make_site(place, Site(site, (site_name or site).strip(), zone or ""), site_name)
    _make_staff(place, Staff(staff, name, frozenset({role})), site)
    password = secrets.token_urlsafe(12)
    make_account(place, staff, password, first=True)
    if json:
        made = {"user": staff, "role": role.value, "password": password}
        say_json({"format": "discogram.account/1", **made})
        return
    why = reason("cli-account-made", user=staff, password=password)
    sys.stdout.write(speaker(spoken(lang)).say(why) + "\n")


def _check_words(staff: str, name: str, site_name: str | None) -> None:
    plain = staff.replace("-", "").replace(".", "").replace("_", "")
    if not (plain.isascii() and plain.isalnum() and staff == staff.lower()):
        raise InputError(reason("cli-account-id", staff=staff))
    if not name.strip():
        raise InputError(reason("cli-account-name"))
    if site_name is not None and not is_a_name(site_name):
        raise InputError(reason("cli-account-site-name", most=LONGEST))


def is_a_name(words: str) -> bool:
    """Whether a clinic can be called so, on a page and on paper."""
    fits = len(words.strip()) <= LONGEST and words.isprintable()
    return fits and any(each.isalpha() for each in words)


def _make_site(place: Installation, wanted: Site, named: str | None) -> None:
    """Write a site that is not known yet, or one that is to be called otherwise."""
    directory, who = place.store.directory, reader()
    before = directory.site(wanted.id)
    if before is not None:
        called = before if named is None else replace(before, name=wanted.name)
        if called != before:
            directory.save_site(called, who.actor, who.role)
        return
    if wanted.zone not in available_timezones():
        known = tuple(each.id for each in directory.sites())
        raise InputError(reason("cli-account-zone", site=wanted.id, known=known))
    directory.save_site(wanted, who.actor, who.role)


def _make_staff(place: Installation, wanted: Staff, site: str) -> None:
    """Write the role beside those that are held already."""
    who, directory = reader(), place.store.directory
    before = directory.staff(wanted.id, site)
    roles = wanted.roles | (before.roles if before else frozenset())
    directory.save_staff(Staff(wanted.id, wanted.name, roles), site, who.actor, who.role)
