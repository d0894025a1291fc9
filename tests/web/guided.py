"""How does a CT of a test's patient come to discs, levels and needles without looking for them?

What an algorithm would have proposed is made up: two discs, and a needle from each side.
"""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any
from uuid import UUID, uuid4

from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.application.ports import Office
from discogram.pathway.needle.guiding import Body, LevelsConfirmed, PlanChosen
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from tests.pathway.needle.guided_cases import CHOSEN, CONFIRMED, PLANS, PROPOSED

STEPS: Mapping[str, Body] = MappingProxyType(
    {"discs": PROPOSED, "levels": CONFIRMED, "plans": PLANS, "choice": CHOSEN}
)
"""What is recorded of a CT, step by step."""


def guide(
    episode: UUID, image: str, office: Office, until: str, physician: str = "physician-1"
) -> None:
    """Record the steps of a CT up to one of them, in a physician's name."""
    for name, body in STEPS.items():
        record(episode, _of(body, image, physician), office, physician)
        if name == until:
            return


def record(episode: UUID, body: Any, office: Office, physician: str = "physician-1") -> None:
    """Record one entry in a physician's name."""
    found = whole(episode, office)
    assert found.patient is not None
    site = office.directory.site(found.site or "")
    assert site is not None
    at = CivilTime.at(office.clock.now(), site.zone)
    who = (site.id, physician, Role.PHYSICIAN, at, body)
    handle(Order(uuid4(), episode, found.patient, *who), office)


def _of(body: Body, image: str, physician: str) -> Body:
    """A step as it is recorded of this CT."""
    if isinstance(body, LevelsConfirmed | PlanChosen):
        return replace(body, image=image, by=physician)
    return replace(body, image=image)
