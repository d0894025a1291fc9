"""Which tables belong in which database?

Accounts, sessions and drafts live where this process serves from; any other store that is
opened beside it (a restored copy, an archive being checked) holds the record alone.
"""

from typing import Any

from django.db import DEFAULT_DB_ALIAS


class RecordsOnly:
    """A Django router: other databases than our own get the tables of the record, no more."""

    def allow_migrate(self, db: str, app_label: str, **hints: Any) -> bool | None:
        """Whether an app's tables are made in a database; None has no opinion."""
        del hints
        return None if db == DEFAULT_DB_ALIAS else app_label == "discogram"
