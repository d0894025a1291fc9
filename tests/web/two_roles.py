"""Somebody of the served clinic who holds two roles: `python -m tests.web.two_roles`.

With names of roles behind it, those are the ones that are held from then on.
"""

import os
import sys

from discogram.words.people import Role
from tests.web.served_clinic import PASSWORD, SITE

BOTH = "both"
"""The id, and the name of the account."""
HELD = (Role.NURSE, Role.TECHNOLOGIST)


def make(roles: tuple[Role, ...]) -> None:
    """Make the account, or change what it holds."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()

    from discogram.application.ports import Staff
    from discogram.web.accounts.models import User
    from discogram.web.place import place

    staff = Staff(BOTH, "Bea Both", frozenset(roles))
    place().store.directory.save_staff(staff, SITE, "tests", Role.SYSTEM)
    if not User.objects.filter(username=BOTH).exists():
        User.objects.make(BOTH, PASSWORD)


if __name__ == "__main__":
    make(tuple(map(Role, sys.argv[1:])) or HELD)
