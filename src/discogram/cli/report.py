"""``discogram report``: the report of an episode, as PDF, plain text or JSON."""

import json as json_module
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from discogram.bootstrap import Installation, SystemClock, speaker
from discogram.cli.opening import episode_id, episodes_of, opened
from discogram.cli.options import Data, Json, Lang, record, say_json, spoken
from discogram.errors import InputError, reason

if TYPE_CHECKING:
    from discogram.adapters.documents.voice import Voice
    from discogram.application.history import Whole
    from discogram.pathway.report.facts import ReportContents


class Form(StrEnum):
    """The forms a report comes in; the value is the file's ending."""

    PDF = "pdf"
    TEXT = "txt"
    JSON = "json"


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
    from discogram.cli.files import write_bytes

    contents = contents_for(opened(episode, place), place)
    path = out / f"discogram-{str(episode)[:8]}-{language}.{form.value}"
    write_bytes(path, _made(contents, form, paper, _voice(language)))
    return path


def _made(contents: "ReportContents", form: Form, paper: Paper, voice: "Voice") -> bytes:
    match form:
        case Form.PDF:
            from discogram.adapters.documents.pdf import Paper as Sheet
            from discogram.adapters.documents.pdf import pdf

            return pdf(contents, voice, Sheet(paper.value))
        case Form.TEXT:
            from discogram.adapters.documents.plain_text import plain_text

            return plain_text(contents, voice).encode()
        case Form.JSON:
            from discogram.adapters.documents.json_form import as_json

            document = as_json(contents, voice)
            return (json_module.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()


def _voice(language: str) -> "Voice":
    from discogram.adapters.documents.voice import Voice

    speak = speaker(language)
    return Voice(speak.say, speak.show, language)


def contents_for(found: "Whole", place: Installation) -> "ReportContents":
    """The contents of a report: as signed, or a preview by the tables in force now."""
    from discogram.application.policies import of_the_report
    from discogram.application.report_contents import Setting, contents_of
    from discogram.pathway.report.events import ReportSigned
    from discogram.words.civil import CivilTime

    office = place.office
    site = office.directory.site(found.site or "")
    if site is None or found.patient is None:
        raise InputError(reason("order-site-unknown", site=found.site or ""))
    tables = of_the_report(found, site.id, office)
    signing = (
        each.occurred_at for each in found.episode.events if isinstance(each.body, ReportSigned)
    )
    at = next(signing, None) or CivilTime.at(SystemClock().now(), site.zone)
    person = office.people.get(found.patient)
    setting = Setting(
        site,
        person,
        tables,
        office.directory,
        office.software,
        episodes_of(found.patient, place),
    )
    return contents_of(found, at, setting)
