"""A patient of the demonstration clinic, played into the record of a test as far as it needs."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
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
    place: Installation, site: str, stands: str, roles: Iterable[str] = (), **more: Any
) -> tuple[UUID, UUID]:
    """The patient as far as `stands`; answers episode and patient.

    `roles` renames the staff of the demonstration where the clinic has others.
    """
    line = {**LINE, "stands": stands, **more}
    ways = read_episode(document(line, 7, datetime.now(UTC)), salt)
    renamed = dict(each.split("=") for each in roles)
    person = ways.patient
    place.office.people.save(person, "tests", Role.SYSTEM)
    for order in ways.orders:
        actor = renamed.get(order.actor, order.actor)
        ours = replace(order, site=site, actor=actor)
        wish = ours.wish
        many = (
            expanded(ours, wish, whole(ours.episode, place.office).episode)
            if isinstance(wish, PlayInjections)
            else (ours,)
        )
        for each in many:
            handle(each, place.office)
    return ways.orders[0].episode, person.id
