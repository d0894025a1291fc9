"""What does a physician put a name to, and may it be signed?"""

from discogram.application.commands import Order, SignReport
from discogram.application.history import Whole
from discogram.application.ports import Office, Site
from discogram.application.report_contents import Setting, contents_of
from discogram.errors import Refused
from discogram.pathway.images.rules import one_reading_stands
from discogram.pathway.report.events import ReportSigned
from discogram.pathway.report.facts import ReportContents
from discogram.pathway.report.rules import RULES
from discogram.words.evidence import Tables
from discogram.words.verdict import Verdict


def signed(
    order: Order, wish: SignReport, past: Whole, tables: Tables, site: Site, office: Office
) -> ReportSigned:
    """The signature's event: the digest of the facts, and the record's head at this moment.

    Raises `Refused` with every reason while the report is not ready.
    """
    setting = Setting(
        site, office.people.get(order.patient), tables, office.directory, office.software
    )
    contents = contents_of(past, order.occurred_at, setting)
    _check_ready(contents, past, tables, order)
    head = office.records.head()
    return ReportSigned(
        report_digest=office.digest(contents),
        head_position=head.position if head else 0,
        head_hash=head.hash if head else "",
        language=wish.language,
    )


def _check_ready(contents: ReportContents, past: Whole, tables: Tables, order: Order) -> None:
    """Raise with every reason; readers who differ have to settle on one reading first."""
    on = order.occurred_at.day
    findings = (rule(contents, tables["report"], on) for rule in RULES)
    against = [each.reason for each in findings if each.verdict is not Verdict.MET]
    reading = one_reading_stands(past.episode.images, tables["images"], on)
    if reading.verdict is Verdict.NOT_MET:
        against.append(reading.reason)
    if against:
        raise Refused(against)
