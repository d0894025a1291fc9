"""Which numbers do the criteria use today, and what are they exactly?

Looked up once per table, because a cohort asks for the same number a hundred thousand times.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from discogram.words.evidence import Table, Threshold


@dataclass(frozen=True, slots=True, eq=False)
class Limits:
    """The rows of ``conclusion.toml`` in force, and their exact values."""

    rows: Mapping[str, Threshold]
    exact: Mapping[str, Fraction]

    @classmethod
    def of(cls, table: Table, on: date | None = None) -> "Limits":
        """The limits a table gives on a day; the newest when no day is given."""
        rows = table.in_force(on)
        numbers = {
            id: Fraction(row.number)
            for id, row in rows.items()
            if not isinstance(row.value, str)
        }
        return cls(rows, numbers)

    def number(self, id: str) -> Decimal:
        """A number in force, as the table prints it."""
        return self.rows[id].number

    def word(self, id: str) -> str:
        """A policy word in force."""
        return str(self.rows[id].value)

    def cites(self, *ids: str) -> tuple[str, ...]:
        """The sources of several rows, each once, in order."""
        return tuple(dict.fromkeys(self.rows[id].source for id in ids))
