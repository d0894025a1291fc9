"""Which sources stand behind an answer?"""

from datetime import date

from discogram.words.evidence import Table


def sources(table: Table, on: date, *ids: str) -> tuple[str, ...]:
    """The source keys of these rows in force, each once, in the order asked."""
    return tuple(dict.fromkeys(table.row(id_, on).source for id_ in ids))
