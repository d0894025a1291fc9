"""Which numbers are there, where do they come from, and has anybody held them to the print?"""

from collections import Counter

from discogram.adapters.language.row_names import row_name
from discogram.adapters.language.speaker import Speaker
from discogram.adapters.tables import read_tables
from discogram.words.evidence import Evidence, Table, Threshold
from tools.pages.markdown import code, table

_SPEAK = Speaker("en")


def numbers(station: str) -> str:
    """Every row of a station's table, with all that stands in it."""
    heads = ("name", "id", "value", "choice", "source", "place", "since", "state")
    rows = read_tables()[station].rows
    return table(heads, [_whole(row) for row in rows])


def _whole(row: Threshold) -> tuple[str, ...]:
    place, since = row.place or "", row.since.isoformat()
    told = (value(row), _choice(row), code(row.source), place, since, _state(row))
    return (row_name(row.id, _SPEAK), code(row.id), *told)


def short_numbers(station: str) -> str:
    """The rows in force, as a clinician reads them."""
    found = read_tables()[station]
    rows = [row for row in found.rows if found.row(row.id) is row or row.choice]
    return table(("number", "value", "what it is", "source", "state"), map(_short, rows))


def _short(row: Threshold) -> tuple[str, ...]:
    choice = f"{value(row)} (choice {_choice(row)})" if row.choice else value(row)
    return (code(row.id), choice, row.place or "", code(row.source), _state(row))


def value(row: Threshold) -> str:
    """A number with its UCUM code, or the words of a policy."""
    return f"{row.value} {code(row.unit)}" if row.unit else code(row.value)


def _choice(row: Threshold) -> str:
    if row.choice is None:
        return ""
    if not row.default:
        return code(row.choice)
    return f"{code(row.choice)}, the default: {row.why}" if row.why else code(row.choice)


def _state(row: Threshold) -> str:
    return row.evidence.value


def counted() -> str:
    """How many rows each table holds, and in which state they are."""
    tables = read_tables().by_name.values()
    heads = ("table", "rows", "verified", "unverified", "signed by a clinic lead")
    return table(heads, [_counted(each) for each in tables])


def _counted(found: Table) -> tuple[str, ...]:
    states = Counter(row.evidence for row in found.rows)
    figures = (len(found.rows), states[Evidence.VERIFIED], states[Evidence.UNVERIFIED])
    return (code(found.name), *map(str, figures), "yes" if found.signed else "no")


def sources() -> str:
    """Every source by its key."""
    found = sorted(read_tables().sources.items())
    rows = [
        (code(key), f"{each.author or ''} {each.year or ''}", each.title, _link(each.url))
        for key, each in found
    ]
    return table(("key", "who and when", "what", "where"), rows)


def _link(url: str | None) -> str:
    return f"<{url}>" if url else ""
