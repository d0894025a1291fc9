"""What happens to a report, and what is known of it afterwards?"""

from dataclasses import dataclass, replace
from typing import assert_never

from discogram.pathway.report.facts import AuditHead, Report, Section
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class ReportSigned:
    """A physician put a name to a report: its digest, and the record's head at that moment."""

    report_digest: str
    head_position: int
    head_hash: str
    language: str


@dataclass(frozen=True, slots=True)
class ReportAmended:
    """Words were added to a signed report; who and when stand on the event itself."""

    text: FreeText
    reason: FreeText
    section: Section


BODIES = (ReportSigned, ReportAmended)


def after(facts: Report, body: ReportSigned | ReportAmended) -> Report:
    """The facts once this has happened."""
    match body:
        case ReportSigned():
            head = AuditHead(body.head_position, body.head_hash)
            return replace(facts, digest=body.report_digest, head=head, language=body.language)
        case ReportAmended():
            return replace(facts, amended=(*facts.amended, body.section))
        case _:
            assert_never(body)
