"""How does a template list the papers of a station?

``{% papers_of station opened who as papers %}`` names them; `board.documents` says which.
"""

from django import template

from discogram.pathway.stations import Station
from discogram.web.board.documents import Listed, listed
from discogram.web.episodes import Opened
from discogram.web.who import Who

register = template.Library()


@register.simple_tag
def papers_of(station: Station, opened: Opened, who: Who) -> tuple[Listed, ...]:
    """The papers that this role may open, and why one is not there yet."""
    return listed(station, opened, who)
