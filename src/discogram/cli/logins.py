"""Who may sign in to the demonstration clinic, with which password?

Each installation draws its own passwords and keeps them in the trust folder, readable by this
account alone, so that the next start can print them again. Accounts are the website's; they
are reached through Django, which was told by name which website that is.
"""

import json
import os
import secrets
from dataclasses import dataclass
from typing import Any, cast

from discogram.bootstrap import Installation
from discogram.cli.demo_ways import clinic
from discogram.cli.files import unwritable
from discogram.cli.who import reader
from discogram.words.people import Role

LOGINS = "demonstration-logins.json"
"""In the trust folder: the password of each demonstration account."""


@dataclass(frozen=True, slots=True)
class Login:
    """One account of the demonstration clinic."""

    user: str
    name: str
    role: Role
    password: str

    def as_json(self) -> dict[str, str]:
        """The same for another program."""
        return {
            "user": self.user,
            "name": self.name,
            "role": self.role.value,
            "password": self.password,
        }


def demonstration_logins(place: Installation) -> list[Login]:
    """One login per role, two for readers; an account that is there keeps its password."""
    passwords = _passwords(place)
    logins = [
        Login(each["id"], each["name"], Role(each["roles"][0]), passwords[each["id"]])
        for each in clinic()["staff"]
        if each["id"] in passwords
    ]
    for login in logins:
        if not _is_known(login.user):
            make_account(place, login.user, login.password)
    return logins


def make_account(
    place: Installation, staff: str, password: str, *, first: bool = False
) -> None:
    """An account for a member of staff; `first` asks for another password at sign-in."""
    who = reader()
    _accounts().make(staff, password, first=first)
    place.store.access.record(who.actor, who.role, "make-account", None, staff)


def is_anybody_known() -> bool:
    """Whether there is any account at all."""
    return bool(_accounts().exists())


def _is_known(user: str) -> bool:
    return bool(_accounts().filter(username=user).exists())


def _accounts() -> Any:
    from django.contrib.auth import get_user_model

    return cast("Any", get_user_model()).objects


def _passwords(place: Installation) -> dict[str, str]:
    """The passwords as they were drawn; drawn now where they never were."""
    file = place.trust / LOGINS
    drawn = {each: secrets.token_urlsafe(12) for each in clinic()["logins"]}
    try:
        place.trust.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as new:
            json.dump(drawn, new, indent=2)
    except FileExistsError:
        kept: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
        return kept
    except OSError as error:
        raise unwritable(file, error) from error
    return drawn
