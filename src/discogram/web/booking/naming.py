"""May a calendar for other programs name patients? Only while whoever made it may see them.

The address lives on when a role is taken away; its names do not.
"""

from discogram.adapters.db.feeds import Feed
from discogram.web.pages import PAGES, Open
from discogram.web.place import place
from discogram.words.people import Role


def may_name(role: Role | None) -> bool:
    """Whether a role sees names in the calendar itself; an unknown one does not."""
    allowed = PAGES["desk-episode"]
    return role is not None and not isinstance(allowed, Open) and role in allowed


def shows_names(feed: Feed) -> bool:
    """Whether it was made to name patients, in a role that may, which is still held there."""
    if not feed.names_patients or not may_name(feed.made_as):
        return False
    maker = place().store.directory.staff(feed.made_by, feed.site)
    return maker is not None and feed.made_as in maker.roles
