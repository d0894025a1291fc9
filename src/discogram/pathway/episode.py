"""What is known of an episode, and what may happen next?

`fold` turns events into an `Episode`; `apply` adds one, or raises `OutOfOrder` with the reason
that says what would mend it. Only the order of the journey is judged here. Whether a clinical
rule allows a step is asked before the event is written (`application.handlers`), because tables
change and a history must fold the same for ever.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, assert_never, cast
from uuid import UUID

from discogram.errors import OutOfOrder, Reason, reason
from discogram.pathway.booking import events as booking
from discogram.pathway.booking.facts import Booking
from discogram.pathway.candidacy import events as candidacy
from discogram.pathway.candidacy.facts import SUITABLE, Candidacy
from discogram.pathway.conclusion import events as conclusion
from discogram.pathway.conclusion.written import Written
from discogram.pathway.events import (
    BODIES,
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    Event,
    PatientsMerged,
)
from discogram.pathway.followup import events as followup
from discogram.pathway.followup.facts import FollowUp
from discogram.pathway.images import events as images
from discogram.pathway.images.blinding import both_are_open
from discogram.pathway.images.facts import ImageModality, Images
from discogram.pathway.needle import events as needle
from discogram.pathway.needle import guiding
from discogram.pathway.needle.facts import Needle
from discogram.pathway.preparation import events as preparation
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.provocation import events as provocation
from discogram.pathway.provocation import session as provocation_session
from discogram.pathway.provocation.events import ProvocationBody
from discogram.pathway.provocation.session import Session
from discogram.pathway.referral import events as referral
from discogram.pathway.referral.facts import Referral
from discogram.pathway.report import events as report
from discogram.pathway.report.facts import Report
from discogram.pathway.stations import Station
from discogram.words.people import Role
from discogram.words.trail import Trail


@dataclass(frozen=True, slots=True)
class Episode:
    """One patient's way from the phone call to the follow-up, as far as it has come.

    `patient` is None unless a merge or a move named another than the one it was opened for.
    `closed` is how it ended before its test, if it did.
    """

    opened: EpisodeOpened | None = None
    closed: EpisodeClosed | None = None
    patient: UUID | None = None
    referral: Referral = field(default_factory=Referral)
    candidacy: Candidacy = field(default_factory=Candidacy)
    preparation: Preparation = field(default_factory=Preparation)
    booking: Booking = field(default_factory=Booking)
    needle: Needle = field(default_factory=Needle)
    session: Session = field(default_factory=Session)
    images: Images = field(default_factory=Images)
    conclusion: Written | None = None
    report: Report = field(default_factory=Report)
    followup: FollowUp = field(default_factory=FollowUp)
    events: Trail[Event] = field(default_factory=Trail)
    struck_out: frozenset[int] = frozenset()

    @property
    def sequence(self) -> int:
        """How many events it has; the next one carries this number plus one."""
        return len(self.events)


_STATIONS: tuple[tuple[str, tuple[type, ...], Callable[[Any, Any], Any]], ...] = (
    ("referral", referral.BODIES, referral.after),
    ("candidacy", candidacy.BODIES, candidacy.after),
    ("preparation", preparation.BODIES, preparation.after),
    ("booking", booking.BODIES, booking.after),
    ("needle", needle.BODIES, needle.after),
    ("session", provocation.BODIES, provocation_session.after),
    ("images", images.BODIES, images.after),
    ("conclusion", conclusion.BODIES, conclusion.after),
    ("report", report.BODIES, report.after),
    ("followup", followup.BODIES, followup.after),
)
"""A field of the episode, the bodies that change it, and how."""

_KINDS = frozenset(BODIES)
_General = (
    EpisodeOpened | EntryStruckOut | PatientsMerged | EpisodeMovedToPatient | EpisodeClosed
)

_AFTER: Mapping[type, tuple[str, Callable[[Any, Any], Any]]] = MappingProxyType(
    {body: (name, after) for name, bodies, after in _STATIONS for body in bodies}
)


def _reconfirm(before: "Episode", now: "Episode", body: object) -> "Episode":
    """Another moment makes the confirmed plan void, also where the booking comes back to it."""
    del body
    one, other = before.booking.slot, now.booking.slot
    if one is not None and other is not None and one.starts == other.starts:
        return now
    return replace(now, preparation=replace(now.preparation, confirmed_for=None))


def _mark_readers(before: "Episode", now: "Episode", body: provocation.Unblinded) -> "Episode":
    """Readers who were told are blind no more."""
    del before
    told = body.whom is Role.READER
    return replace(now, images=replace(now.images, unblinded=True)) if told else now


_BESIDE: Mapping[type, Callable[[Any, Any, Any], Any]] = MappingProxyType(
    {
        booking.BookingMoved: _reconfirm,
        booking.BookingCancelled: _reconfirm,
        provocation.Unblinded: _mark_readers,
    }
)
"""The few bodies of one station that change what is known at another."""

Need = tuple[Callable[[Episode], bool], str]
"""What must be true of the episode, and the message that says what would mend it."""


def _opened(episode: Episode) -> bool:
    return episode.opened is not None


def _referred(episode: Episode) -> bool:
    return episode.referral != Referral()


def _eligible(episode: Episode) -> bool:
    decided = episode.candidacy.decided
    return decided is not None and decided.decision in SUITABLE


def _booked(episode: Episode) -> bool:
    return episode.booking.slot is not None


def _prepared(episode: Episode) -> bool:
    """Whether the dated plan was gone through for the moment that is booked now."""
    slot = episode.booking.slot
    return slot is not None and episode.preparation.confirmed_for == slot.starts


REFERRED: Need = (_referred, "episode-referral-first")
ELIGIBLE: Need = (_eligible, "episode-candidacy-first")
BOOKED: Need = (_booked, "episode-booking-first")
FREED: Need = (lambda episode: not _booked(episode), "episode-booked-still")
UNBOOKED: Need = (lambda episode: not _booked(episode), "episode-booked-already")
PLANNED: Need = (lambda episode: bool(episode.needle.discs), "episode-needle-plan-first")
TIMED_OUT: Need = (
    lambda episode: episode.session.time_out is not None,
    "provocation-time-out-missing",
)
SESSION_OPEN: Need = (
    lambda episode: not episode.session.closed,
    "provocation-session-is-closed",
)
NEEDLES_OUT: Need = (
    lambda episode: all(not each.placed or each.removed for each in episode.needle.discs),
    "episode-needle-still-in",
)
UNTESTED: Need = (
    lambda episode: not episode.session.closed and not episode.session.injections,
    "episode-tested-already",
)
UNSTARTED: Need = (
    lambda episode: episode.session.time_out is None and not episode.session.closed,
    "episode-not-closable",
)
CLOSED: Need = (lambda episode: episode.session.closed, "episode-session-first")
TWO_READINGS: Need = (
    lambda episode: len(episode.images.blind_readings) > 1,
    "episode-two-readings-first",
)
CONCLUDED: Need = (lambda episode: episode.conclusion is not None, "episode-conclusion-first")
SIGNED: Need = (lambda episode: episode.report.signed, "episode-signature-first")
DISCHARGED: Need = (
    lambda episode: episode.followup.discharge is not None,
    "episode-discharge-first",
)

NEEDS: Mapping[type, tuple[Need, ...]] = MappingProxyType(
    {
        EpisodeClosed: (UNSTARTED, FREED),
        candidacy.CandidacyDecided: (REFERRED,),
        booking.SlotBooked: (ELIGIBLE, UNBOOKED),
        booking.BookingMoved: (BOOKED, UNTESTED),
        booking.BookingCancelled: (BOOKED, UNTESTED),
        needle.NeedlePlanned: (ELIGIBLE,),
        needle.NeedlePlaced: (PLANNED, TIMED_OUT, SESSION_OPEN),
        needle.NeedleConfirmed: (PLANNED, TIMED_OUT),
        needle.NeedleRemoved: (PLANNED, TIMED_OUT),
        provocation.ChecklistCompleted: (BOOKED,),
        provocation.TimeOutDone: (BOOKED, PLANNED),
        provocation.OrderSealed: (BOOKED, PLANNED),
        provocation.SessionClosed: (NEEDLES_OUT,),
        images.ImageRead: (CLOSED,),
        images.ReadingsReconciled: (CLOSED, TWO_READINGS),
        conclusion.ConclusionWritten: (CLOSED,),
        report.ReportSigned: (CONCLUDED,),
        report.ReportAmended: (SIGNED,),
        followup.Discharged: (CLOSED,),
        followup.FollowUpAnswered: (DISCHARGED,),
        followup.ContactMissed: (DISCHARGED,),
        followup.OutcomeRecorded: (DISCHARGED,),
    }
)
"""What each body needs besides an open episode; one that is not here needs no more."""

AFTER_SIGNING: frozenset[type] = frozenset(
    {report.ReportAmended, *followup.BODIES, PatientsMerged, EpisodeMovedToPatient}
)
"""A signed report stands: what comes later is an amendment or a follow-up."""

AFTER_CLOSING: frozenset[type] = frozenset({PatientsMerged, EpisodeMovedToPatient})
"""A closed episode stands: only whose it is may change, and the closing be struck out."""

STRIKABLE: frozenset[type] = frozenset(BODIES) - {
    EpisodeOpened,
    EntryStruckOut,
    PatientsMerged,
    EpisodeMovedToPatient,
    preparation.ConsentWithdrawn,
    provocation.OrderSealed,
    provocation.Unblinded,
    report.ReportSigned,
    report.ReportAmended,
}
"""What may be struck out: no opening, seal, unblinding or signature, and no patient's *no*.

A patient who changes her mind once more signs again; that takes nothing back.
"""


def fold(events: Iterable[Event]) -> Episode:
    """The episode that a history makes; raises `OutOfOrder` at the first illegal event."""
    episode = Episode()
    for event in events:
        episode = apply(episode, event)
    return episode


def apply(episode: Episode, event: Event) -> Episode:
    """The episode once this has happened, or `OutOfOrder` saying what would mend it."""
    why = refusal(episode, event)
    if why is not None:
        raise OutOfOrder(why)
    return _after(episode, event)


def refusal(episode: Episode, event: Event) -> Reason | None:
    """Why an event cannot come now; None when it can."""
    body, kind = event.body, type(event.body)
    if event.sequence != episode.sequence + 1:
        expected = episode.sequence + 1
        return reason("episode-sequence-gap", found=event.sequence, expected=expected)
    if kind not in _KINDS:
        return reason("episode-body-unknown", type=kind.__name__)
    if kind is EpisodeOpened:
        return reason("episode-open-already") if _opened(episode) else None
    if not _opened(episode):
        return reason("episode-not-open")
    if episode.report.signed and not _may_follow_a_signature(episode, body):
        return reason("episode-is-signed")
    if episode.closed is not None and not _may_follow_a_closing(episode, body):
        return reason("episode-is-closed")
    for holds, word in NEEDS.get(kind, ()):
        if not holds(episode):
            return reason(word)
    if kind in provocation.BODIES:
        return provocation_session.refusal(episode.session, cast("ProvocationBody", body))
    if kind in guiding.BODIES:
        return _cannot_guide(episode, cast("guiding.Body", body))
    if kind in preparation.BODIES:
        return preparation.refusal(episode.preparation, cast("preparation.Body", body))
    return _cannot_strike(episode, body) if isinstance(body, EntryStruckOut) else None


def _cannot_guide(episode: Episode, body: guiding.Body) -> Reason | None:
    """Why discs or plans of an image cannot come now: it has to be a CT of this episode."""
    cts = (each for each in episode.images.attached if each.modality is ImageModality.CT)
    if body.image not in {each.sha256 for each in cts}:
        return reason("episode-no-such-ct", image=body.image[:8])
    return guiding.refusal(episode.needle.guided, body)


def _may_follow_a_signature(episode: Episode, body: object) -> bool:
    """Whether a body leaves the signed facts alone; a wrong follow-up may be struck out."""
    if isinstance(body, EntryStruckOut) and 1 <= body.sequence <= episode.sequence:
        return not is_sealed(episode, episode.events[body.sequence - 1])
    return type(body) in AFTER_SIGNING


def is_sealed(episode: Episode, event: Event) -> bool:
    """Whether a signed report stands on an entry: it is amended, and no more struck out."""
    return episode.report.signed and type(event.body) not in followup.BODIES


def _may_follow_a_closing(episode: Episode, body: object) -> bool:
    """Whether a body leaves a closed episode closed, or opens it again."""
    if isinstance(body, EntryStruckOut) and 1 <= body.sequence <= episode.sequence:
        return isinstance(episode.events[body.sequence - 1].body, EpisodeClosed)
    return type(body) in AFTER_CLOSING


def _cannot_strike(episode: Episode, body: EntryStruckOut) -> Reason | None:
    number = body.sequence
    if not 1 <= number <= episode.sequence or number in episode.struck_out:
        return reason("episode-nothing-to-strike", sequence=number)
    struck = episode.events[number - 1].body
    if type(struck) not in STRIKABLE:
        return reason("episode-not-strikable", sequence=number)
    if isinstance(struck, images.ImageRead) and both_are_open(episode.images):
        return reason("episode-reading-stands", sequence=number)
    if isinstance(struck, provocation.StepRecorded) and _is_answered(episode, number, struck):
        return reason("episode-step-answered", sequence=number)
    return _others_rest_on(episode, number)


def _others_rest_on(episode: Episode, number: int) -> Reason | None:
    """Which entries have to go before one can, and in which order; None where none has to."""
    first = _first_illegal(episode, episode.struck_out | {number})
    if first is None:
        return None
    before = _before(episode, number)
    for_good = tuple(each for each in before if _stays(episode, episode.events[each - 1]))
    if for_good:
        return reason("episode-strike-kept", sequence=number, entries=for_good[:1])
    _, because = first
    return reason("episode-strike-breaks", sequence=number, because=because, entries=before)


def _before(episode: Episode, number: int) -> tuple[int, ...]:
    """What is to be struck out before an entry, each once nothing rests on it any more."""
    before: list[int] = []
    waiting = [number]
    while waiting:
        gone = episode.struck_out.union(before, waiting[-1:])
        if first := _first_illegal(episode, gone):
            waiting.append(first[0])
        else:
            before.append(waiting.pop())
    return tuple(before[:-1])


def _first_illegal(episode: Episode, gone: frozenset[int]) -> tuple[int, Reason] | None:
    """The first entry that could not have been written without those, and why not."""
    bare = Episode()
    for event in episode.events:
        if event.sequence in gone or isinstance(event.body, EntryStruckOut):
            continue
        moved = replace(event, sequence=bare.sequence + 1)
        why = refusal(bare, moved)
        if why is not None:
            return event.sequence, why
        bare = _after(bare, moved)
    return None


def _stays(episode: Episode, event: Event) -> bool:
    """Whether an entry is struck out by nobody."""
    if isinstance(event.body, images.ImageRead):
        return both_are_open(episode.images)
    return type(event.body) not in STRIKABLE


def _is_answered(episode: Episode, number: int, step: provocation.StepRecorded) -> bool:
    """Whether an answer stands at a step, or names a later one by its number.

    Without the step such an answer would move to another pressure.
    """
    own = (each for each in standing(episode) if getattr(each.body, "token", "") == step.token)
    place = count = 0
    for each in own:
        if isinstance(each.body, provocation.StepRecorded):
            count += 1
            place = count if each.sequence == number else place
        elif isinstance(each.body, provocation.PainReported) and place:
            at = each.body.step or count
            if at == place or (each.body.step is not None and at > place):
                return True
    return False


def _after(episode: Episode, event: Event) -> Episode:
    body = event.body
    events = episode.events.then(event)
    changes = _AFTER.get(type(body))
    if changes is not None:
        name, after = changes
        now = _with(episode, name, after(getattr(episode, name), body), events)
        beside = _BESIDE.get(type(body))
        return now if beside is None else beside(episode, now, body)
    general = cast("_General", body)
    match general:
        case EpisodeOpened():
            return replace(episode, opened=general, events=events)
        case EpisodeClosed():
            return replace(episode, closed=general, events=events)
        case EntryStruckOut():
            struck_out = episode.struck_out | {general.sequence}
            return replace(_without(episode, struck_out), events=events, struck_out=struck_out)
        case PatientsMerged():
            return replace(episode, patient=general.kept, events=events)
        case EpisodeMovedToPatient():
            return replace(episode, patient=general.patient, events=events)
        case _:
            assert_never(general)


def _with(episode: Episode, name: str, facts: object, events: Trail[Event]) -> Episode:
    """The episode with one station's facts changed.

    `replace` does the same in twice the time, and this is done for every event of a history.
    """
    changed = object.__new__(Episode)
    for each in Episode.__slots__:
        object.__setattr__(changed, each, getattr(episode, each))
    object.__setattr__(changed, name, facts)
    object.__setattr__(changed, "events", events)
    return changed


def _without(episode: Episode, struck_out: frozenset[int]) -> Episode:
    """The episode that would be, had the struck entries never been written."""
    bare = Episode()
    for event in episode.events:
        if event.sequence in struck_out or isinstance(event.body, EntryStruckOut):
            continue
        moved = replace(event, sequence=bare.sequence + 1)
        bare = apply(bare, moved)
    return bare


def standing(episode: Episode) -> Iterator[Event]:
    """The events that count: those that nobody struck out."""
    return (each for each in episode.events if each.sequence not in episode.struck_out)


def station_of(episode: Episode) -> Station:
    """Which station the episode is waiting at: the first that is not behind it.

    Preparation waits for a booked moment, because its plan is dated from it.
    """
    behind = (
        (Station.REFERRAL, _referred(episode)),
        (Station.CANDIDACY, _eligible(episode)),
        (Station.BOOKING, _booked(episode)),
        (Station.PREPARATION, _prepared(episode)),
        (Station.NEEDLE, bool(episode.needle.discs)),
        (Station.PROVOCATION, episode.session.closed),
        (Station.IMAGES, bool(episode.images.readings)),
        (Station.CONCLUSION, episode.conclusion is not None),
        (Station.REPORT, episode.report.signed),
    )
    return next((station for station, done in behind if not done), Station.FOLLOWUP)
