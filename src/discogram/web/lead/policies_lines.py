"""How does a number stand on a page, with its source and what disagrees with it?"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import lru_cache

from django.template.loader import get_template

from discogram.adapters.language.numbers import amount
from discogram.application.numbers import side_by_side
from discogram.pathway.stations import Station
from discogram.web.saying import speaker
from discogram.words.evidence import Evidence, Source, Table, Tables, Threshold


@dataclass(frozen=True, slots=True)
class Line:
    """A row in print."""

    table: str
    row: Threshold
    value: str
    source: Source
    cited: str
    state: str
    since: str
    in_force: bool

    @property
    def station(self) -> Station | str:
        """Whose table it is."""
        return station(self.table)

    @property
    def name(self) -> str:
        """The row's id in words."""
        return spaced(self.row.id)

    @property
    def unverified(self) -> bool:
        """Whether nobody has held it against the printed source."""
        return self.row.evidence is Evidence.UNVERIFIED

    @property
    def in_words(self) -> bool:
        """Whether the value is one of the tables' own words."""
        return isinstance(self.row.value, str)


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources that disagree about one number: the newest line of each choice, and the rest."""

    id: str
    lines: tuple[Line, ...]
    older: tuple[Line, ...]
    chosen: str
    own: bool
    """Whether the clinic chose itself; else the default stands."""

    @property
    def name(self) -> str:
        """The id in words."""
        return spaced(self.id)


@dataclass(frozen=True, slots=True)
class Beside:
    """Figures of which nobody chooses one, because the longest that applies is kept."""

    name: str
    lines: tuple[Line, ...]


def spaced(id: str) -> str:
    """An id with spaces, so that it can be read and broken over lines."""
    return id.replace("_", " ")


def station(table: str) -> Station | str:
    """Whose numbers a table holds, ready to be put into words."""
    return Station(table) if table in tuple(Station) else table


def lines(table: Table, tables: Tables, on: date) -> tuple[Line, ...]:
    """Every row of a table in print, in its order."""
    speak, now = speaker(), table.in_force(on)
    return tuple(
        Line(
            table=table.name,
            row=row,
            value=amount(row.value, row.unit, speak),
            source=source,
            cited=_cited(source),
            state=speak.show(row.evidence),
            since=speak.show(row.since),
            in_force=now.get(row.id) is row,
        )
        for row in table.rows
        for source in (tables.sources.get(row.source) or Source(row.source, row.source),)
    )


@lru_cache(maxsize=1024)
def _cited(source: Source) -> str:
    """A source as a page shows it, escaped; hundreds of rows share some dozens."""
    return get_template("lead/policies_source.html").render(asdict(source))


def disagreements(table: Table, all_lines: Sequence[Line]) -> Iterator[Disagreement]:
    """Where sources disagree and the clinic may choose."""
    for id in table.disputed:
        own = [each for each in all_lines if each.row.id == id]
        newest = {each.row.choice: each for each in sorted(own, key=_since)}
        usual = next(each for each in own if each.row.default)
        shown = tuple(newest.values())
        older = tuple(each for each in own if each not in shown)
        chosen = table.chosen.get(id, usual.row.choice or "")
        yield Disagreement(id, shown, older, chosen, id in table.chosen)


def older(table: Table, all_lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines that are not in force and that no disagreement shows."""
    return tuple(
        each for each in all_lines if not each.in_force and each.row.id not in table.disputed
    )


def beside(table: Table, all_lines: Sequence[Line]) -> Iterator[Beside]:
    """Where sources differ and nobody chooses."""
    by_row = {id(each.row): each for each in all_lines}
    for start, rows in side_by_side(table).items():
        yield Beside(spaced(start), tuple(by_row[id(row)] for row in rows))


def _since(each: Line) -> date:
    return each.row.since
