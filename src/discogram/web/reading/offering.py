"""Which pages of the reading room does the images' station offer to whom?"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from discogram.web.episodes import Opened
from discogram.web.frame import may_open
from discogram.web.reading.case import case_from, may_compare
from discogram.web.who import Who


@dataclass(frozen=True, slots=True)
class Offered:
    """A link, by the message that names it."""

    title: str
    url: str


def offered(shown: Opened, who: Who) -> tuple[Offered, ...]:
    """Attaching, the room, and the agreement once it is open to this person."""
    ways = {"episode": shown.id}
    return tuple(
        Offered(title, reverse(name, kwargs=ways)) for title, name in _named(shown, who)
    )


def _named(shown: Opened, who: Who) -> Iterator[tuple[str, str]]:
    images = shown.episode.images.attached
    if may_open(who, "reading-attach"):
        more = "web-reading-attach-more" if images else "web-reading-attach-title"
        yield more, "reading-attach"
    if images and may_open(who, "reading-room"):
        yield "web-reading-to-the-room", "reading-room"
    if may_open(who, "reading-agreement") and may_compare(
        case_from(shown.id, shown.found, who), who
    ):
        yield "web-reading-agreement", "reading-agreement"
