"""How does the form of the conclusion show the board beside it?

``{% board_beside opened as beside %}`` is what `board.board.compact` says of an opened episode.
"""

from django import template

from discogram.web.board.board import compact
from discogram.web.episodes import Opened

register = template.Library()


@register.simple_tag
def board_beside(opened: Opened) -> dict[str, object] | None:
    """Every criteria set beside each disc; None for whoever may not see it yet."""
    return compact(opened)
