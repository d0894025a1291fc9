"""How does the images' station lead to attaching, to the room and to the agreement?

``{% reading_of station opened who as reading %}`` names what this person may open there.
"""

from django import template

from discogram.pathway.stations import Station
from discogram.web.episodes import Opened
from discogram.web.reading.offering import Offered, offered
from discogram.web.who import Who

register = template.Library()


@register.simple_tag
def reading_of(station: Station, opened: Opened, who: Who) -> tuple[Offered, ...]:
    """The pages of the reading room that this person may open; none at another station."""
    return offered(opened, who) if station is Station.IMAGES else ()
