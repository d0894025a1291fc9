"""What do other pages show of the reading room?

``{% reading_of station opened who as reading %}`` names what this person may open there;
``{% unseen_images episode %}`` says which images the readers did not see, and which they saw
that were struck out since.
"""

from typing import Any

from django import template

from discogram.application.struck_images import is_unsettled, struck_images
from discogram.application.unseen import unseen
from discogram.pathway.episode import Episode
from discogram.pathway.stations import Station
from discogram.web.episodes import Opened
from discogram.web.naming import named
from discogram.web.reading.offering import Offered, offered
from discogram.web.who import Who, who_of

register = template.Library()


@register.simple_tag
def reading_of(station: Station, opened: Opened, who: Who) -> tuple[Offered, ...]:
    """The pages of the reading room that this person may open; none at another station."""
    return offered(opened, who) if station is Station.IMAGES else ()


@register.inclusion_tag("reading/unseen.html", takes_context=True)
def unseen_images(context: Any, episode: Episode, *, why: bool = False) -> dict[str, object]:
    """What is to be said of images that came after a reading, or were struck out after one.

    `why` tells the reason of a strike: only where nobody blind looks.
    """
    who = who_of(context["request"])
    site = who.site.id if who else ""
    late = [named(each.told, site) for each in unseen(episode)]
    return {
        "unseen": tuple(dict.fromkeys(late)),
        "count": len(late),
        "struck": [
            (named(each.told, site), each.why.words if why else None)
            for each in struck_images(episode)
        ],
        "unsettled": is_unsettled(episode) and not episode.report.signed,
        "amendable": is_unsettled(episode) and episode.report.signed,
    }
