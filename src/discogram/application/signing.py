"""What does a physician put a name to, and may it be signed?"""

from discogram.application.commands import Order, SignReport
from discogram.application.history import Whole
from discogram.application.ports import Office, Site
from discogram.application.report_contents import Setting, concluding, contents_of
from discogram.errors import Refused, reason
from discogram.pathway.candidacy.events import BackgroundAnswered
from discogram.pathway.episode import Episode
from discogram.pathway.events import EntryStruckOut, Event
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.rules import one_reading_stands
from discogram.pathway.provocation import events as provocation
from discogram.pathway.referral.events import ReferralReceived
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
    _check_conclusion(past.episode, order)
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
    findings = (rule(contents, tables, on) for rule in RULES)
    against = [each.reason for each in findings if each.verdict is not Verdict.MET]
    reading = one_reading_stands(past.episode.images, tables["images"], on)
    if reading.verdict is Verdict.NOT_MET:
        against.append(reading.reason)
    if against:
        raise Refused(against)


def _check_conclusion(episode: Episode, order: Order) -> None:
    """Raise unless the signer wrote the conclusion, and nothing it rests on changed since."""
    written = concluding(episode)
    if written is None:
        return
    against = []
    if written.actor != order.actor:
        why = reason("report-conclusion-is-anothers", writer=written.actor)
        against.append(why)
    later = tuple(each.sequence for each in episode.events if _changes(each, written, episode))
    if later:
        against.append(reason("report-conclusion-outdated", entries=later))
    if against:
        raise Refused(against)


RESTS_ON: frozenset[type] = frozenset(
    {*provocation.BODIES, ImageRead, ReadingsReconciled, BackgroundAnswered, ReferralReceived}
) - {provocation.DoseRecorded, provocation.Unblinded}
"""What the published criteria, and so the conclusion beside them, are answered from."""


def _changes(event: Event, written: Event, episode: Episode) -> bool:
    """Whether an entry came after the conclusion and changed what it rests on."""
    if event.sequence <= written.sequence or event.sequence in episode.struck_out:
        return False
    body = event.body
    if isinstance(body, EntryStruckOut):
        body = episode.events[body.sequence - 1].body
    return type(body) in RESTS_ON
