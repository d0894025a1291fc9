"""What does a physician put a name to, and may it be signed?"""

from collections.abc import Iterator
from datetime import date

from discogram.application.commands import Order, SignReport
from discogram.application.concluded import concluding
from discogram.application.history import Whole
from discogram.application.ports import Office, Site
from discogram.application.report_contents import Setting, contents_of
from discogram.application.struck_images import held, struck_images
from discogram.errors import Reason, Refused, reason
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

    Raises `Refused` with every reason while the report is not ready, or is another one by now
    than the physician was shown.
    """
    setting = Setting(
        site, office.people.get(order.patient), tables, office.directory, office.software
    )
    contents = contents_of(past, order.occurred_at, setting)
    digest = office.digest(contents)
    against = lacking(contents, past.episode, order.actor, tables, order.occurred_at.day)
    if wish.seen not in (None, digest):
        against = (reason("report-changed-since-shown"), *against)
    if against:
        raise Refused(against)
    head = office.records.head()
    return ReportSigned(
        report_digest=digest,
        head_position=head.position if head else 0,
        head_hash=head.hash if head else "",
        language=wish.language,
    )


def lacking(
    contents: ReportContents, episode: Episode, actor: str, tables: Tables, on: date
) -> tuple[Reason, ...]:
    """Everything that keeps somebody from signing now; empty when the report is ready."""
    return (*_unready(contents, episode, tables, on), *_unsound(episode, actor))


def _unready(
    contents: ReportContents, episode: Episode, tables: Tables, on: date
) -> Iterator[Reason]:
    """What the report lacks; readers who differ have to settle on one reading first."""
    findings = (rule(contents, tables, on) for rule in RULES)
    yield from (each.reason for each in findings if each.verdict is not Verdict.MET)
    reading = one_reading_stands(episode.images, tables["images"], on)
    if reading.verdict is Verdict.NOT_MET:
        yield reading.reason
    yield from held(episode, tables["images"], on)


def _unsound(episode: Episode, actor: str) -> Iterator[Reason]:
    """Another one wrote the conclusion, or what it rests on has changed since."""
    written = concluding(episode)
    if written is None:
        return
    if written.actor != actor:
        yield reason("report-conclusion-is-anothers", writer=written.actor)
    lost = {each.strike.sequence for each in struck_images(episode)}
    later = tuple(
        each.sequence
        for each in episode.events
        if _changes(each, written, episode)
        or (each.sequence in lost and each.sequence > written.sequence)
    )
    if later:
        yield reason("report-conclusion-outdated", entries=later)


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
