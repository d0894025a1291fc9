"""How does a number stand on a page, by name, with its source and what disagrees with it?"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from discogram.adapters.language.row_names import (
    parts_of,
    row_amount,
    row_name,
    row_value,
    row_why,
)
from discogram.application.numbers import side_by_side
from discogram.pathway.stations import Station
from discogram.web.own_source import in_words
from discogram.web.saying import said, speaker
from discogram.words.cited import CLINIC, author_and_year
from discogram.words.evidence import Evidence, Source, Table, Tables, Threshold


@dataclass(frozen=True, slots=True)
class Line:
    """A row in print."""

    table: str
    row: Threshold
    value: str
    source: Source
    cited: str
    choice: str
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
        return row_name(self.row.id, speaker())

    @property
    def subject(self) -> str:
        """What the row is about: the first part of its name."""
        return parts_of(self.row.id, speaker())[0]

    @property
    def why(self) -> str:
        """Why it is the default; empty where the table gives no reason."""
        return row_why(self.row.id, str(self.row.why), speaker()) if self.row.why else ""

    @property
    def unverified(self) -> bool:
        """Whether nobody has held it against the printed source."""
        return self.row.evidence is Evidence.UNVERIFIED

    @property
    def quoted(self) -> bool:
        """Whether the value is a name or a quotation, which stays in the table's language."""
        value = self.row.value
        return isinstance(value, str) and row_value(value, speaker()) is None


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
        return row_name(self.id, speaker())

    @property
    def in_words(self) -> str:
        """What is chosen: the value, and the word for the choice where that says more."""
        line = next((each for each in self.lines if each.row.choice == self.chosen), None)
        if line is None:
            return self.chosen
        return f"{line.value} ({line.choice})" if line.choice else line.value


@dataclass(frozen=True, slots=True)
class Beside:
    """Figures of which nobody chooses one, because the longest that applies is kept."""

    name: str
    lines: tuple[Line, ...]


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
            value=row_amount(row.value, row.unit, speak),
            source=source,
            cited=cited(source),
            choice=choice_named(row.choice, row.value),
            state=speak.show(row.evidence),
            since=speak.show(row.since),
            in_force=now.get(row.id) is row,
        )
        for row in table.rows
        for source in (tables.sources.get(row.source) or Source(row.source, row.source),)
    )


def cited(source: Source) -> str:
    """A source in short: who and when; its title where nobody wrote it."""
    if source.key == CLINIC:
        return said("web-policies-source-clinic")
    return author_and_year(source)


def choice_named(choice: str | None, value: object) -> str:
    """A choice in words; nothing where its value says the same."""
    if choice is None or choice == str(value):
        return ""
    named = row_value(choice, speaker()) or choice
    same = isinstance(value, str) and row_value(value, speaker()) == named
    return "" if same else named


def cited_sources(all_lines: Iterable[Line]) -> tuple[tuple[str, Source], ...]:
    """Every source that some lines cite, once, with its short form, in order of these."""
    found = {each.source.key: (each.cited, in_words(each.source)) for each in all_lines}
    return tuple(sorted(found.values(), key=lambda each: (each[0].casefold(), each[1].key)))


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
        yield Beside(row_name(start, speaker()), tuple(by_row[id(row)] for row in rows))


def _since(each: Line) -> date:
    return each.row.since
