"""Which episodes were decided, and under which policy?

Entries are never changed, so what was counted once stays counted: each question reads only
what was written since the last one.
"""

from collections.abc import Collection, Mapping
from threading import Lock

from discogram.adapters.db.chain import head
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Event


class Decided:
    """Episodes by the policy of their deciding entries; not held to their hashes."""

    def __init__(self, alias: str, types: Collection[str]) -> None:
        self._alias = alias
        self._types = tuple(types)
        self._lock = Lock()
        self._read_to = 0
        self._found: dict[tuple[str, str], set[str]] = {}

    def by_policy(self, site: str) -> Mapping[str, frozenset[str]]:
        """Every policy of a site with the episodes that were decided under it."""
        with self._lock:
            self._read_on()
            return {
                policy: frozenset(episodes)
                for (at, policy), episodes in self._found.items()
                if at == site
            }

    def _read_on(self) -> None:
        with storing(self._alias):
            end = head(Event, self._alias)
            until = end.position if end else 0
            rows = Event.objects.using(self._alias).filter(
                position__gt=self._read_to, position__lte=until, type__in=self._types
            )
            for site, policy, episode in rows.values_list("site", "policy", "episode"):
                self._found.setdefault((site, policy), set()).add(episode)
            self._read_to = until
