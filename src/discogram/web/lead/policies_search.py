"""Which numbers did somebody look for, by name, value or source?"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from django.http import QueryDict

from discogram.application.numbers import open_conflicts
from discogram.web.lead.policies_changes import ids_of
from discogram.web.lead.policies_lines import Line, lines
from discogram.web.lead.policies_read import Numbers, since_signed
from discogram.web.saying import speaker
from discogram.words.evidence import Table

MOST = 200
"""How many numbers one page of answers shows."""


class Only(StrEnum):
    """Which numbers are looked for alone."""

    UNVERIFIED = "unverified"
    CONFLICTS = "conflicts"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Search:
    """What was asked for; every word has to be in a number's line. None asks nothing."""

    text: str
    only: Only | None
    table: str | None

    @classmethod
    def asked(cls, given: QueryDict, numbers: Numbers) -> "Search":
        """The search of an address; what no form offers is passed over."""
        text = given.get("q", "").replace("\x00", "").strip()[:200]
        only = next((each for each in Only if each == given.get("only")), None)
        table = given.get("table")
        return cls(text, only, table if table in numbers.tables.by_name else None)

    def __bool__(self) -> bool:
        return bool(self.text or self.only or self.table)

    def found(self, numbers: Numbers) -> Iterator[Line]:
        """Every number that fits, in the order of the tables."""
        words = folded(self.text).split()
        for table in numbers.tables.by_name.values():
            if self.table not in (None, table.name):
                continue
            ids = _ids(table, self.only, numbers)
            for line in lines(table, numbers.tables, numbers.today):
                if self._asks_for(line, ids) and all(word in told(line) for word in words):
                    yield line

    def _asks_for(self, line: Line, ids: frozenset[str] | None) -> bool:
        if self.only is Only.UNVERIFIED:
            return line.unverified
        return ids is None or line.row.id in ids


def _ids(table: Table, only: Only | None, numbers: Numbers) -> frozenset[str] | None:
    """The ids that are looked for alone; None is all of them."""
    if only is Only.CONFLICTS:
        return frozenset(open_conflicts(table))
    if only is Only.CHANGED:
        found = since_signed(table, numbers.folder)
        return frozenset() if found is None else ids_of(found)
    return None


def told(line: Line) -> str:
    """Everything that a number's line says, without accents and capitals."""
    row, source = line.row, line.source
    parts = (
        line.table,
        speaker().word(line.station),
        row.id,
        line.name,
        line.value,
        str(row.value),
        row.id.replace("_", " "),
        row.choice,
        line.choice,
        line.cited,
        row.source,
        source.author,
        source.title,
        source.year,
        row.place,
        row.why,
        speaker().show(row.evidence),
    )
    return folded(" ".join(part for part in parts if part))


def folded(text: str) -> str:
    """Without accents and capitals, as people type what they look for."""
    split = unicodedata.normalize("NFKD", text)
    return "".join(each for each in split if not unicodedata.combining(each)).casefold()
