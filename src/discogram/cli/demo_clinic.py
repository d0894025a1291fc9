"""How does an empty record become a demonstration clinic with synthetic patients?

Every entry is made by an order like any other. The moment it was begun is kept beside the
record: a making that was interrupted goes on from there, and one that is done adds nothing.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from discogram.adapters.wire.episode_file import EpisodeFile, read_episode
from discogram.application.commands import Order
from discogram.application.handlers import handle
from discogram.application.history import whole
from discogram.application.playing import AttachFile, PlayInjections, expanded
from discogram.application.ports import Office
from discogram.bootstrap import Installation, salt
from discogram.cli.audit import keep_head
from discogram.cli.carrying_out import make_known
from discogram.cli.demo_memory import remembering
from discogram.cli.demo_ways import clinic, document, everybody
from discogram.cli.files import write_bytes
from discogram.cli.who import reader
from discogram.pathway.booking.timetable import Bookable, Resource

MARK = "demonstration.json"
"""Beside the record: when its demonstration clinic was begun, and whether it is whole."""


def is_marked(place: Installation) -> bool:
    """Whether the record is a demonstration clinic's, whole or begun."""
    return (place.data / MARK).is_file()


def make_clinic(
    place: Installation, now: datetime, tell: Callable[[int], None] = lambda done: None
) -> int:
    """Make the demonstration clinic as it stands at a moment; answers how many patients came.

    `tell` hears how many patients are done. Answers 0 where the clinic was made before.
    """
    begun, whole_already = _begun(place, now)
    if whole_already:
        return 0
    _mark(place, begun, done=False)
    office = remembering(place.office)
    lines = everybody()
    for number, line in enumerate(lines, start=1):
        ways = read_episode(document(line, number, begun), salt)
        make_known(ways, place)
        _list_resources(place, ways.site.id)
        _carry_out(ways, place, office)
        tell(number)
    keep_head(place)
    _mark(place, begun, done=True)
    return len(lines)


def _list_resources(place: Installation, site: str) -> None:
    """Tell what can be booked, once the site is known; said again it changes nothing."""
    who, known = reader(), place.store.directory.timetable(site)
    for told in clinic()["resources"]:
        each = Resource(told["id"], Bookable(told["what"]), told["name"])
        if known.resource(each.id) is None:
            place.store.timetables.save_resource(site, each, who.actor, who.role)


def _begun(place: Installation, now: datetime) -> tuple[datetime, bool]:
    """The moment that the clinic is made for, and whether all of it is there."""
    try:
        kept = json.loads((place.data / MARK).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return now, False
    return datetime.fromisoformat(kept["now"]), kept["done"]


def _mark(place: Installation, begun: datetime, *, done: bool) -> None:
    kept = {"format": "discogram.demonstration/1", "now": begun.isoformat(), "done": done}
    write_bytes(place.data / MARK, json.dumps(kept).encode())


def _carry_out(ways: EpisodeFile, place: Installation, office: Office) -> None:
    office.records.history(ways.orders[0].episode)  # so that what was done before is known
    for order in ways.orders:
        for each in _orders(order, place, office):
            handle(each, office)


def _orders(order: Order, place: Installation, office: Office) -> Iterator[Order]:
    """The application's orders behind one command."""
    match order.wish:
        case PlayInjections():
            yield from expanded(order, order.wish, whole(order.episode, office).episode)
        case AttachFile():
            yield replace(order, wish=_image(order.wish, place))
        case _:
            yield order


def _image(wish: AttachFile, place: Installation) -> object:
    """The event that attaches the synthetic CT, whose bytes lie in the vault by then."""
    from discogram.pathway.images.events import ImageAttached
    from discogram.scans.attaching import attached, describe

    with TemporaryDirectory() as folder:
        file = Path(folder) / wish.path
        file.write_bytes(_ct())
        described = describe(file)
        place.vault.put(described.file.chunks())
        return ImageAttached(attached(described, wish.purpose, wish.taken_on))


@cache
def _ct() -> bytes:
    from discogram.adapters.nifti.write import content_of
    from discogram.cli.demo_ct import synthetic_ct

    return content_of(synthetic_ct())
