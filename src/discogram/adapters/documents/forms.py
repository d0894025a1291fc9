"""In which forms does a report come, and what are its bytes in each?

typst is asked for only where something is printed: importing it takes a while.
"""

import json
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from discogram.adapters.documents.pdf import Paper
    from discogram.adapters.documents.voice import Voice
    from discogram.pathway.report.facts import ReportContents


class Form(StrEnum):
    """The forms a report comes in; the value is the file's ending."""

    PDF = "pdf"
    TEXT = "txt"
    JSON = "json"


def report_in(form: Form, contents: "ReportContents", voice: "Voice", paper: "Paper") -> bytes:
    """The report's bytes in a form; paper matters for PDF alone."""
    match form:
        case Form.PDF:
            from discogram.adapters.documents.pdf import pdf

            return pdf(contents, voice, paper)
        case Form.TEXT:
            from discogram.adapters.documents.plain_text import plain_text

            return plain_text(contents, voice).encode()
        case Form.JSON:
            from discogram.adapters.documents.json_form import as_json

            document = as_json(contents, voice)
            return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
