"""``discogram report``: the report of an episode, as PDF, plain text or JSON."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from discogram.adapters.documents.forms import Form
from discogram.bootstrap import Installation, voice
from discogram.cli.opening import episode_id, episodes_of, opened
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken

if TYPE_CHECKING:
    from discogram.application.history import Whole
    from discogram.pathway.report.facts import ReportContents


class Paper(StrEnum):
    """The paper a report is set for."""

    A4 = "a4"
    LETTER = "us-letter"


def write_report(
    episode: str,
    *,
    out: Path = Path(),
    form: Form = Form.PDF,
    paper: Paper = Paper.A4,
    data: Data = None,
    json: Json = False,
    lang: Lang = None,
) -> None:
    """Write the report of an episode as PDF, plain text or JSON."""
    place = record(data)
    path = written_report(episode_id(episode), place, out, form, spoken(lang), paper)
    if json:
        say_json({"format": "discogram.written/1", "file": str(path)})
    else:
        sys.stdout.write(f"{path}\n")


def written_report(
    episode: UUID,
    place: Installation,
    out: Path,
    form: Form,
    language: str,
    paper: Paper = Paper.A4,
) -> Path:
    """Make a report in one form, write it into a folder, and answer where."""
    from discogram.adapters.documents.forms import report_in
    from discogram.adapters.documents.pdf import Paper as Sheet
    from discogram.cli.files import write_bytes

    contents = contents_for(opened(episode, place), place)
    path = out / f"discogram-{str(episode)[:8]}-{language}.{form.value}"
    write_bytes(path, report_in(form, contents, voice(language), Sheet(paper.value)))
    return path


def contents_for(found: "Whole", place: Installation) -> "ReportContents":
    """The contents of a report: as signed, or a preview by the tables in force now."""
    from discogram.application.reporting import report_of

    known = episodes_of(found.patient, place) if found.patient else ()
    return report_of(found, place.office, known)
