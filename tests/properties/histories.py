"""A synthetic patient's way, and histories that wander from it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import Slot
from discogram.pathway.candidacy.events import (
    CandidacyDecided,
    CorrelatedTestRecorded,
    ScoreRecorded,
)
from discogram.pathway.candidacy.facts import (
    CorrelatedTest,
    Decision,
    Score,
    TestKind,
    Tool,
)
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.conclusion.written import Written
from discogram.pathway.episode import Episode, apply, refusal
from discogram.pathway.events import (
    BODIES,
    EntryStruckOut,
    EpisodeMovedToPatient,
    EpisodeOpened,
    Event,
    PatientsMerged,
)
from discogram.pathway.followup.events import Discharged, FollowUpAnswered
from discogram.pathway.followup.facts import Call, Contact, Discharge
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import DiscImage
from discogram.pathway.needle.events import (
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
)
from discogram.pathway.needle.facts import NeedlePlan, Plane
from discogram.pathway.preparation.consent_text import ConsentItem
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    AllergyResolved,
    ConsentSigned,
    ConsentWithdrawn,
    LabRecorded,
    PreparationConfirmed,
)
from discogram.pathway.preparation.facts import Resolution, Substance
from discogram.pathway.preparation.labs import Lab, LabKind
from discogram.pathway.provocation.events import DoseRecorded, SessionClosed, Unblinded
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.pathway.report.events import ReportAmended, ReportSigned
from discogram.pathway.report.facts import Section
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc, Region
from discogram.words.text import FreeText
from discogram.words.units import Duration, Unit
from tests.pathway.provocation.cases import PREPARED, QUIET, SILENT
from tests.properties.bodies import of

AT = CivilTime.parse("2026-03-10T09:30[America/Chicago]")
LATER = CivilTime.parse("2026-03-11T09:30[America/Chicago]")
WHY = FreeText.of("synthetic words", "salt")
READ = (DiscImage(Disc.L4_L5, leak=False),)

OPENED = EpisodeOpened("en", synthetic=True)
REFERRED = ReferralReceived(Referral(region=Region.LUMBAR, suspects=(Disc.L4_L5,)))
DECIDED = CandidacyDecided(Decision.ELIGIBLE, "physician-1")
BOOKED = SlotBooked(Slot(AT, Duration.of("60", "min")))
MOVED = BookingMoved(Slot(LATER, Duration.of("60", "min")))
CONFIRMED = PreparationConfirmed(AT)
INR = LabRecorded(Lab(LabKind.INR, Decimal("1.0"), Unit.INR, AT))
ALLERGIC = AllergyAnswered(Substance.LATEX, present=True)
RESOLVED = AllergyResolved(Substance.LATEX, Resolution.NOT_USED, "physician-1")
CONSENTED = ConsentSigned("1", "0" * 64, AT, teach_back=True, items=tuple(ConsentItem))
WITHDRAWN = ConsentWithdrawn(AT)
PLANNED = NeedlePlanned(None, None, (NeedlePlan(Disc.L3_L4), NeedlePlan(Disc.L4_L5)))
PLACED = NeedlePlaced(Disc.L3_L4)
SEEN = NeedleConfirmed(Disc.L3_L4, Plane.AP, in_middle_third=True)
REMOVED = NeedleRemoved(Disc.L3_L4)
CLOSED = SessionClosed()
FIRST, SECOND = ImageRead("amy", READ), ImageRead("ben", READ)
RECONCILED = ReadingsReconciled(READ, "amy")
CONCLUDED = ConclusionWritten(Written(WHY))
SIGNED = ReportSigned("a" * 64, 1, "b" * 64, "en")
AMENDED = ReportAmended(WHY, WHY, Section.DOSE)
WENT_HOME = Discharged(Discharge())
CALLED = FollowUpAnswered(Call(Contact.EARLY_CALL))
MERGED = PatientsMerged(UUID(int=1), UUID(int=2), WHY)
MOVED_PATIENT = EpisodeMovedToPatient(UUID(int=3), WHY)
TOLD = Unblinded(Role.RATER, WHY)

WAY: tuple[object, ...] = (
    OPENED,
    REFERRED,
    CorrelatedTestRecorded(CorrelatedTest(TestKind.HIZ, "yes", date(2025, 12, 4))),
    ScoreRecorded(Score(Tool.ODI, 44, date(2026, 2, 5))),
    DECIDED,
    BOOKED,
    INR,
    ALLERGIC,
    RESOLVED,
    CONSENTED,
    CONFIRMED,
    PLANNED,
    *PREPARED,
    PLACED,
    SEEN,
    *QUIET,
    REMOVED,
    *SILENT,
    DoseRecorded(),
    CLOSED,
    WENT_HOME,
    FIRST,
    SECOND,
    RECONCILED,
    CONCLUDED,
    SIGNED,
    CALLED,
    AMENDED,
)
"""One patient's way through all ten stations; the suspect was left uninjected."""


def event(sequence: int, body: object) -> Event:
    """An event whose envelope does not matter."""
    return Event(sequence, AT, "nurse-1", Role.NURSE, body)


def events(bodies: Iterable[object]) -> list[Event]:
    """Bodies as events, numbered from 1."""
    return [event(number, body) for number, body in enumerate(bodies, start=1)]


@dataclass(frozen=True, slots=True)
class OnAlongTheWay:
    """Skip what is refused and take the next step of `WAY` that can be taken."""

    steps: int


Move = Any
"""Either `OnAlongTheWay` or a body, which may be refused."""

moves: st.SearchStrategy[Move] = st.one_of(
    st.builds(OnAlongTheWay, st.integers(1, 9) | st.integers(10, len(WAY))),
    st.sampled_from(WAY),
    st.builds(EntryStruckOut, st.integers(1, 15), st.just(WHY)),
    st.sampled_from([MOVED, WITHDRAWN, MERGED, MOVED_PATIENT, TOLD]),
    st.sampled_from(BODIES).flatmap(of),
    st.builds(EntryStruckOut, st.integers(1, 45), st.just(WHY)),
)
_beginnings = st.sampled_from([[OnAlongTheWay(steps)] for steps in (1, 2, 5, 12, 20)])
wanderings = st.lists(moves, max_size=25) | st.builds(
    list.__add__, _beginnings, st.lists(moves, max_size=25)
)


def bodies_of(way: Iterable[Move]) -> Iterator[object]:
    """Every body that is tried, legal or not."""
    left = iter(WAY)
    for move in way:
        if isinstance(move, OnAlongTheWay):
            yield from (body for _, body in zip(range(move.steps), left, strict=False))
        else:
            yield move


def legal(way: Iterable[Move]) -> list[Event]:
    """The history that a wandering leaves: what was refused is not in it."""
    episode = Episode()
    for body in bodies_of(way):
        new = event(episode.sequence + 1, body)
        if refusal(episode, new) is None:
            episode = apply(episode, new)
    return list(episode.events)


histories = wanderings.map(legal)
