"""New patients in the served clinic, of whom nothing is known but a call; prints the episodes.

A program of its own, with the server's environment: `python -m tests.web.misuse.served 3`. What
it reads is what they are called.
"""

import os
import sys
from uuid import UUID, uuid4


def make() -> None:
    """Open as many episodes as the command line says."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()
    named = sys.stdin.read().strip()
    for _ in range(int(sys.argv[1])):
        print(_opened(named or "Robin Called"))  # noqa: T201  # the test reads it


def _opened(named: str) -> UUID:
    from discogram.application.commands import Order
    from discogram.application.handlers import handle
    from discogram.application.ports import Person
    from discogram.pathway.events import EpisodeOpened
    from discogram.web.place import place
    from discogram.words.civil import CivilTime
    from discogram.words.people import Role
    from tests.web.served_clinic import SITE

    office, episode, patient = place().office, uuid4(), uuid4()
    names = f"{named} {patient.hex[:6]}"
    office.people.save(Person(patient, names, synthetic=True), "coordinator", Role.COORDINATOR)
    now = CivilTime.at(office.clock.now(), "America/Chicago")
    wish = EpisodeOpened("en", synthetic=True)
    ask = ("coordinator", Role.COORDINATOR, now, wish)
    handle(Order(uuid4(), episode, patient, SITE, *ask), office)
    return episode


if __name__ == "__main__":
    make()
