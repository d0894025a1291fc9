"""The list of numbers on paper, for the clinic lead to sign by hand, and as a spreadsheet."""

import csv
from collections.abc import Sequence
from pathlib import Path

from discogram.adapters.documents.pdf import printed
from discogram.adapters.documents.sheet import (
    Chapter,
    Grid,
    Items,
    Mark,
    Marked,
    Pairs,
    Paragraph,
    Running,
    Sheet,
    Tone,
)
from discogram.adapters.documents.voice import Voice
from discogram.adapters.language import numbers as words
from discogram.adapters.language.speaker import Speaker
from discogram.cli import evidence_page as page
from discogram.cli.evidence_json import numbers
from discogram.cli.files import write_bytes
from discogram.cli.files import written as writing
from discogram.errors import reason
from discogram.words.evidence import Evidence, Table, Tables, Threshold

COLUMNS = (
    "table",
    "id",
    "choice",
    "in_force",
    "value",
    "unit",
    "source",
    "title",
    "place",
    "since",
    "evidence",
    "default",
    "why",
)
"""The columns of the spreadsheet, in the words of the JSON form."""

_BLANK = "_" * 40
"""Where somebody writes by hand."""


def written(asked: Tables, chosen: Sequence[Table], out: Path, speak: Speaker) -> list[Path]:
    """Write the list as PDF and CSV into a folder; answers where."""
    name = chosen[0].name if len(chosen) == 1 else "all"
    pdf, spreadsheet = (
        out / f"discogram-numbers-{name}-{speak.language}.{ending}" for ending in ("pdf", "csv")
    )
    voice = Voice(speak.say, speak.show, speak.language)
    write_bytes(pdf, printed(sheet(asked, chosen, speak), voice))
    _spreadsheet(asked, chosen, spreadsheet)
    return [pdf, spreadsheet]


def _spreadsheet(asked: Tables, chosen: Sequence[Table], path: Path) -> None:
    told = numbers(asked, chosen)["tables"]
    with writing(path) as stream:
        rows = csv.DictWriter(stream, COLUMNS, lineterminator="\n")
        rows.writeheader()
        for name, table in told.items():
            rows.writerows({"table": name, **row} for row in table["rows"])


def sheet(asked: Tables, chosen: Sequence[Table], speak: Speaker) -> Sheet:
    """The list in finished words: a chapter for each table, then what the keys mean."""

    def say(message: str, **params: object) -> str:
        return speak.say(reason(f"cli-evidence-{message}", **params))

    sources = words.cited([row for table in chosen for row in table.rows], asked)
    entries = tuple(f"{words.entry(each)} {each.url or ''}".strip() for each in sources)
    return Sheet(
        language=speak.language,
        title=say("paper-title"),
        clinic="Discogram",
        letterhead=(),
        notices=(say("paper-notice"), say("places")),
        identity=Pairs(((say("paper-version"), asked.digest),), columns=1),
        chapters=(
            *(_chapter(table, speak) for table in chosen),
            Chapter(say("paper-sources"), (Items(entries, tone=Tone.QUIET),)),
        ),
        running=Running(
            subject=say("paper-title"),
            badges=(),
            head=say("digest", digest=asked.digest),
            page=speak.say(reason("report-page")),
            of=speak.say(reason("report-page-of")),
        ),
    )


def _chapter(table: Table, speak: Speaker) -> Chapter:
    heads = ("row-head", "value", "source", "since", "state")
    head = tuple(speak.say(reason(f"cli-evidence-{each}")) for each in heads)
    rows = tuple(_cells(row, table, speak) for row in table.rows)
    return Chapter(
        table.name,
        (
            Paragraph(page.title(table, speak)),
            Grid(head, rows, "LLLll"),
            *_defaults(table, speak),
            Pairs(
                tuple(
                    (speak.say(reason(f"cli-evidence-paper-{each}")), blank)
                    for each, blank in (
                        ("signs", table.version),
                        ("name", _BLANK),
                        ("date", _BLANK),
                        ("signature", _BLANK),
                    )
                ),
                columns=1,
            ),
        ),
    )


def _cells(row: Threshold, table: Table, speak: Speaker) -> tuple[str | Marked, ...]:
    """A row; its id is spaced, so that a narrow column can break it."""
    in_force = Mark.FULL if table.row(row.id) is row else Mark.EMPTY
    state = speak.show(row.evidence)
    return (
        Marked(in_force, words.named(row).replace("_", " ")),
        words.amount(row.value, row.unit, speak).replace("_", " "),
        words.placed(row),
        row.since.isoformat(),
        Marked(Mark.ASKED, state) if row.evidence is Evidence.UNVERIFIED else state,
    )


def _defaults(table: Table, speak: Speaker) -> tuple[Items, ...]:
    """Why each default among disagreeing sources is the default, and what was chosen here."""
    lines = tuple(
        f"{id.replace('_', ' ')}: {line}"
        for id in table.disputed
        for line in page.settled(id, table, speak)
    )
    return (Items(lines, tone=Tone.QUIET),) if lines else ()
