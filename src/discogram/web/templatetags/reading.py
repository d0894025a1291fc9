"""What do other pages show of the reading room?

``{% reading_of station opened who as reading %}`` names what this person may open there;
``{% unseen_images episode %}`` says which images the readers did not see.
"""

from typing import Any

from django import template

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
def unseen_images(context: Any, episode: Episode) -> dict[str, object]:
    """A sentence for each image that was attached after somebody had read."""
    who = who_of(context["request"])
    site = who.site.id if who else ""
    return {"unseen": [named(each.told, site) for each in unseen(episode)]}
