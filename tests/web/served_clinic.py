"""Which clinic do the tests of the browser sign in to? One member of staff for each role.

A program of its own, with the server's environment: `python -m tests.web.served_clinic`.
"""

import os

from discogram.words.people import Role

NAMES = {
    Role.COORDINATOR: "Cora Coordinator",
    Role.NURSE: "Nora Nurse",
    Role.TECHNOLOGIST: "Theo Technologist",
    Role.PHYSICIAN: "Phyllis Physician",
    Role.READER: "Rhea Reader",
    Role.CLINIC_LEAD: "Lea Lead",
    Role.ADMINISTRATOR: "Adam Administrator",
}
"""Who works there; each one's id is the role's own word."""

SITE = "synthetic"
PASSWORD = "only-for-the-tests-4711"


def make() -> None:
    """Make the tables, the clinic, its staff and their accounts."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()

    from django.core.management import call_command

    from discogram.application.ports import Site, Staff
    from discogram.web.accounts.models import User
    from discogram.web.place import place

    directory = place().store.directory  # makes the folder too
    call_command("migrate", verbosity=0)
    site = Site(
        id=SITE,
        name="Synthetic Spine Clinic",
        zone="America/Chicago",
        phones=("+1 312 555 0100",),
        email="desk@spine.example",
        emergency_number="+1 312 555 0199",
        demonstration=True,
    )
    directory.save_site(site, "tests", Role.SYSTEM)
    for role, name in NAMES.items():
        directory.save_staff(Staff(role, name, frozenset({role})), SITE, "tests", Role.SYSTEM)
        User.objects.make(role, PASSWORD)


if __name__ == "__main__":
    make()
