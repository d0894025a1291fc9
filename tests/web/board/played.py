"""A patient of the demonstration, played into the record of a test as far as it needs."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from json import dumps, loads
from typing import Any
from uuid import UUID

from discogram.adapters.wire.episode_file import read_episode
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.application.playing import PlayInjections, expanded
from discogram.bootstrap import Installation, salt
from discogram.cli.demo_ways import document
from discogram.words.people import Role

LINE: dict[str, Any] = {
    "names": "Robin Played-Núñez",
    "birth_date": "1979-08-21",
    "sex": "female",
    "could_be_pregnant": False,
    "test": -3,
    "at": "09:30",
    "is": ["no warfarin", "no allergy"],
    "without": ["attach_image"],
}


def played(
    place: Installation,
    site: str,
    stands: str,
    roles: Mapping[str, str] | None = None,
    **more: Any,
) -> tuple[UUID, UUID]:
    """The patient as far as `stands`; answers episode and patient.

    `roles` renames the staff of the demonstration where the clinic has others.
    """
    told = dumps(document({**LINE, "stands": stands, **more}, 7, datetime.now(UTC)))
    for old, new in (roles or {}).items():
        told = told.replace(f'"{old}"', f'"{new}"')
    ways = read_episode(loads(told), salt)
    person = ways.patient
    place.office.people.save(person, "tests", Role.SYSTEM)
    for order in ways.orders:
        ours = replace(order, site=site)
        wish = ours.wish
        many = (
            expanded(ours, wish, whole(ours.episode, place.office).episode)
            if isinstance(wish, PlayInjections)
            else (ours,)
        )
        for each in many:
            handle(each, place.office)
    return ways.orders[0].episode, person.id


OWN_CONCLUSION = "L4/L5 reproduced the usual pain; its neighbours and the sham were quiet."


SETTLED: dict[str, Any] = {"without": ["attach_image", "write_conclusion", "sign_report"]}
"""As far as the readings were settled: nothing is concluded."""


def main() -> None:
    """Play the patient into the record of the served clinic, and print the episode."""
    import os

    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "discogram.web.settings")
    django.setup()

    from discogram.application.ports import Staff
    from discogram.web.place import place
    from tests.web.served_clinic import SITE

    ours = {
        f"{role}-1": role
        for role in ("coordinator", "nurse", "technologist", "physician", "reader")
    }
    second = Staff("reader-2", "Rolf Reader", frozenset({Role.READER}))
    place().store.directory.save_staff(second, SITE, "tests", Role.SYSTEM)
    episode, _ = played(place(), SITE, "concluded", ours, **SETTLED)
    print(episode)  # noqa: T201  # the test reads it


if __name__ == "__main__":
    main()
