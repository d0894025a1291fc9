"""Which medicine of a list was told already, under this name or another?"""

from collections.abc import Iterator

from discogram.errors import Reason, reason
from discogram.pathway.preparation.facts import MedicineTaken


class Twice:
    """The medicines of one list so far, by what tells them apart (`MedicineTaken.key`)."""

    def __init__(self) -> None:
        self._first: dict[str, int] = {}

    def told(self, index: int, taken: MedicineTaken) -> Iterator[Reason]:
        """That a medicine was told before, and where."""
        earlier = self._first.setdefault(taken.key, index)
        if earlier != index:
            yield reason("intake-medicine-twice", medicine=taken.medicine, earlier=earlier)
