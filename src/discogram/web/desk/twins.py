"""What do two records say of a person, side by side, and where do they differ?"""

from collections.abc import Sequence
from dataclasses import dataclass

from discogram.application.joining import differing
from discogram.application.ports import Person
from discogram.pathway.stations import Station
from discogram.web.place import place
from discogram.web.saying import said, speaker

Pair = tuple[Person, Person]

FIELDS = (
    ("names", "web-desk-names"),
    ("birth_date", "web-desk-birth-date"),
    ("sex", "web-desk-sex"),
    ("phones", "web-desk-phone"),
    ("identifiers", "web-desk-numbers"),
    ("language", "web-desk-language"),
    ("interpreter", "web-desk-interpreter"),
)
"""What is compared, with the words that the desk asks for it."""


_SEX = {"female": "web-desk-sex-female", "male": "web-desk-sex-male"}


@dataclass(frozen=True, slots=True)
class Line:
    """One field of both; empty where nobody asked."""

    label: str
    values: tuple[Sequence[str], Sequence[str]]
    differs: bool


def side_by_side(pair: Pair, site: str) -> list[Line]:
    """Every field of both, then the episodes of each."""
    unlike = differing(*pair)
    one, other = pair
    lines = [
        Line(said(label), (_said(one, name), _said(other, name)), name in unlike)
        for name, label in FIELDS
    ]
    episodes = (_episodes(one, site), _episodes(other, site))
    return [*lines, Line(said("web-join-episodes"), episodes, differs=False)]


def _said(person: Person, name: str) -> Sequence[str]:
    value = getattr(person, name)
    if value in (None, ()):
        return ()
    match name:
        case "phones":
            return list(value)
        case "identifiers":
            return [f"{issuer}: {number}" for issuer, number in value]
        case "sex":
            return [said(_SEX.get(value, "web-desk-sex-other"))]
        case "language":
            return [{"es": "Español", "en": "English"}.get(value, value)]
        case _:
            return [value if isinstance(value, str) else speaker().show(value)]


def _episodes(person: Person, site: str) -> Sequence[str]:
    rows = place().store.lists.episodes(person.id)
    return [
        said("web-join-episode", station=Station(row.station))
        if row.site == site
        else said("web-join-episode-elsewhere")
        for row in rows
    ]
