"""What may happen next in an episode, why it may not, and what mends it (M10, M22).

One row for each need of `NEEDS` and for each message of ``pathway/episode.py``.
"""

import inspect
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from uuid import UUID

import pytest

from discogram.adapters.language import Speaker
from discogram.errors import OutOfOrder, reason
from discogram.pathway import episode as under_test
from discogram.pathway.booking.events import BookingCancelled, BookingMoved
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.ending import Ending
from discogram.pathway.episode import (
    AFTER_SIGNING,
    NEEDS,
    STRIKABLE,
    Episode,
    apply,
    fold,
    refusal,
    station_of,
)
from discogram.pathway.events import (
    BODIES,
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    PatientsMerged,
)
from discogram.pathway.followup import events as followup
from discogram.pathway.followup.events import ContactMissed, Discharged, OutcomeRecorded
from discogram.pathway.followup.facts import Contact, Instrument, Missed, Outcome
from discogram.pathway.images.events import ImageAttached
from discogram.pathway.images.facts import AttachedImage, ImageKind, ImageModality, ImagePurpose
from discogram.pathway.needle.events import NeedlePlanned
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    AllergyResolved,
    ConsentWithdrawn,
)
from discogram.pathway.preparation.facts import Resolution, Substance
from discogram.pathway.provocation.events import (
    InjectionStarted,
    OrderSealed,
    ProvocationBody,
    TimeOutDone,
    Unblinded,
)
from discogram.pathway.provocation.session import after
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.pathway.report.events import ReportAmended, ReportSigned
from discogram.pathway.stations import Station
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.units import PainScore
from tests.pathway.needle.guided_cases import CHOSEN, CT, PLANS, PROPOSED
from tests.pathway.needle.guided_cases import CONFIRMED as CONFIRMED_LEVELS
from tests.pathway.provocation.cases import (
    CONTROL,
    ORDER,
    PREPARED,
    READY_ROOM,
    TIME_OUT,
    pain,
    psi,
    step,
)
from tests.properties.histories import (
    ALLERGIC,
    AMENDED,
    AT,
    BOOKED,
    CALLED,
    CLOSED,
    CONCLUDED,
    CONFIRMED,
    CONSENTED,
    DECIDED,
    FIRST,
    INR,
    LATER,
    MERGED,
    MOVED,
    MOVED_PATIENT,
    OPENED,
    PLACED,
    PLANNED,
    RECONCILED,
    REFERRED,
    REMOVED,
    RESOLVED,
    SECOND,
    SEEN,
    SIGNED,
    TOLD,
    WAY,
    WENT_HOME,
    WHY,
    WITHDRAWN,
    event,
    events,
)

OUTCOME = OutcomeRecorded(Outcome(Instrument.ODI, PainScore.of(4, "{score}").value, AT.day))
NOBODY = ContactMissed(Missed(Contact.EARLY_CALL))
ELIGIBLE = (OPENED, REFERRED, DECIDED)
IN_THE_ROOM = (*ELIGIBLE, BOOKED, PLANNED)
TESTED = (*ELIGIBLE, BOOKED, CLOSED)
SHUT = (*IN_THE_ROOM, TIME_OUT, CLOSED)
AFTER_THE_ROOM = (OPENED, CLOSED)
READ_BY_BOTH = (*AFTER_THE_ROOM, FIRST, SECOND)
STEPPED = (
    *IN_THE_ROOM,
    *PREPARED,
    InjectionStarted(CONTROL),
    step(CONTROL, "1.0", "15"),
    step(CONTROL, "1.5", "20"),
)
THRICE = (*STEPPED, step(CONTROL, "2.0", "55"))
WRITTEN = (*AFTER_THE_ROOM, CONCLUDED)
DONE = (*WRITTEN, SIGNED)

ENDED = EpisodeClosed(Ending.WITHDREW, WHY)
Bodies = tuple[object, ...]

NEEDED: list[tuple[object, str, Bodies, Bodies]] = [
    (DECIDED, "episode-referral-first", (OPENED,), (REFERRED,)),
    (BOOKED, "episode-candidacy-first", (OPENED, REFERRED), (DECIDED,)),
    (BOOKED, "episode-booked-already", (*ELIGIBLE, BOOKED), (BookingCancelled(),)),
    (MOVED, "episode-booking-first", ELIGIBLE, (BOOKED,)),
    (BookingCancelled(), "episode-booking-first", ELIGIBLE, (BOOKED,)),
    (ENDED, "episode-booked-still", (*ELIGIBLE, BOOKED), (BookingCancelled(),)),
    (ENDED, "episode-not-closable", (OPENED, CLOSED), (EntryStruckOut(2, WHY),)),
    (MOVED, "episode-tested-already", TESTED, (EntryStruckOut(5, WHY),)),
    (BookingCancelled(), "episode-tested-already", TESTED, (EntryStruckOut(5, WHY),)),
    (PLANNED, "episode-candidacy-first", (OPENED, REFERRED), (DECIDED,)),
    (PLACED, "episode-needle-plan-first", (*ELIGIBLE, BOOKED), (PLANNED, TIME_OUT)),
    (PLACED, "provocation-time-out-missing", IN_THE_ROOM, (TIME_OUT,)),
    (PLACED, "provocation-session-is-closed", SHUT, (EntryStruckOut(7, WHY),)),
    (SEEN, "episode-needle-plan-first", (*ELIGIBLE, BOOKED), (PLANNED, TIME_OUT)),
    (SEEN, "provocation-time-out-missing", IN_THE_ROOM, (TIME_OUT,)),
    (REMOVED, "episode-needle-plan-first", (*ELIGIBLE, BOOKED), (PLANNED, TIME_OUT)),
    (REMOVED, "provocation-time-out-missing", IN_THE_ROOM, (TIME_OUT,)),
    (READY_ROOM, "episode-booking-first", ELIGIBLE, (BOOKED,)),
    (TIME_OUT, "episode-booking-first", (*ELIGIBLE, PLANNED), (BOOKED,)),
    (TIME_OUT, "episode-needle-plan-first", (*ELIGIBLE, BOOKED), (PLANNED,)),
    (ORDER, "episode-booking-first", (*ELIGIBLE, PLANNED), (BOOKED,)),
    (ORDER, "episode-needle-plan-first", (*ELIGIBLE, BOOKED), (PLANNED,)),
    (CLOSED, "episode-needle-still-in", (*IN_THE_ROOM, TIME_OUT, PLACED), (REMOVED,)),
    (FIRST, "episode-session-first", (OPENED,), (CLOSED,)),
    (RECONCILED, "episode-session-first", (OPENED,), (CLOSED, FIRST, SECOND)),
    (RECONCILED, "episode-two-readings-first", AFTER_THE_ROOM, (FIRST, SECOND)),
    (RECONCILED, "episode-two-readings-first", (*AFTER_THE_ROOM, FIRST, FIRST), (SECOND,)),
    (CONCLUDED, "episode-session-first", (OPENED,), (CLOSED,)),
    (SIGNED, "episode-conclusion-first", AFTER_THE_ROOM, (CONCLUDED,)),
    (AMENDED, "episode-signature-first", WRITTEN, (SIGNED,)),
    (WENT_HOME, "episode-session-first", (OPENED,), (CLOSED,)),
    (CALLED, "episode-discharge-first", AFTER_THE_ROOM, (WENT_HOME,)),
    (NOBODY, "episode-discharge-first", AFTER_THE_ROOM, (WENT_HOME,)),
    (OUTCOME, "episode-discharge-first", AFTER_THE_ROOM, (WENT_HOME,)),
]


@pytest.mark.parametrize(("body", "word", "before", "mend"), NEEDED)
def test_a_need_is_named_and_what_it_names_mends_it(
    body: object, word: str, before: Bodies, mend: Bodies
) -> None:
    """Each need refuses with its own message, and is met by what the message asks for."""
    assert why(before, body) == word
    assert why((*before, *mend), body) is None


def test_every_need_has_its_row() -> None:
    """A body with a need that no row shows cannot be added."""
    shown = {(type(body), word) for body, word, _, _ in NEEDED}

    assert shown == {(kind, word) for kind, needs in NEEDS.items() for _, word in needs}


def why(before: Sequence[object], body: object) -> str | None:
    """The message with which a body is refused after these, or None."""
    episode = fold(events(before))
    found = refusal(episode, event(len(before) + 1, body))
    return None if found is None else found.id


A_CT = ImageAttached(
    AttachedImage(CT, ImageKind.NIFTI, ImagePurpose.PLANNING, ImageModality.CT)
)
AN_MR = ImageAttached(
    AttachedImage(CT, ImageKind.NIFTI, ImagePurpose.PLANNING, ImageModality.MR)
)
GUIDED = (OPENED, A_CT, PROPOSED, CONFIRMED_LEVELS, PLANS, CHOSEN)

OTHER: list[tuple[object, str, Bodies]] = [
    (REFERRED, "episode-is-closed", (OPENED, ENDED)),
    (ENDED, "episode-is-closed", (OPENED, ENDED)),
    (OPENED, "episode-open-already", (OPENED,)),
    (INR, "episode-not-open", ()),
    (MERGED, "episode-not-open", ()),
    (INR, "episode-is-signed", DONE),
    (EntryStruckOut(2, WHY), "episode-is-signed", DONE),
    (TOLD, "episode-is-signed", DONE),
    (SIGNED, "episode-is-signed", DONE),
    (EntryStruckOut(0, WHY), "episode-nothing-to-strike", (OPENED, INR)),
    (EntryStruckOut(3, WHY), "episode-nothing-to-strike", (OPENED, INR)),
    (EntryStruckOut(4, WHY), "episode-nothing-to-strike", (OPENED, INR)),
    (
        EntryStruckOut(2, WHY),
        "episode-nothing-to-strike",
        (OPENED, INR, EntryStruckOut(2, WHY)),
    ),
    (EntryStruckOut(1, WHY), "episode-not-strikable", (OPENED, INR)),
    (EntryStruckOut(2, WHY), "episode-strike-breaks", ELIGIBLE),
    (EntryStruckOut(4, WHY), "episode-strike-breaks", (*IN_THE_ROOM, TIME_OUT)),
    (EntryStruckOut(2, WHY), "episode-strike-breaks", (OPENED, ALLERGIC, RESOLVED)),
    (EntryStruckOut(2, WHY), "episode-strike-kept", (OPENED, CONSENTED, WITHDRAWN)),
    (EntryStruckOut(len(READ_BY_BOTH), WHY), "episode-reading-stands", READ_BY_BOTH),
    # 20 psi without its answer; at 55 psi the answer would read otherwise
    (EntryStruckOut(12, WHY), "episode-step-answered", (*STEPPED, pain(CONTROL, "8"))),
    (EntryStruckOut(12, WHY), "episode-step-answered", (*THRICE, pain(CONTROL, "8", at=2))),
    (EntryStruckOut(12, WHY), "episode-step-answered", (*THRICE, pain(CONTROL, "8", at=3))),
    (object(), "episode-body-unknown", (OPENED,)),
    (object(), "episode-body-unknown", ()),
    (PROPOSED, "episode-no-such-ct", (OPENED,)),
    (PROPOSED, "episode-no-such-ct", (OPENED, AN_MR)),
    (CONFIRMED_LEVELS, "needle-discs-first", (OPENED, A_CT)),
    (PLANS, "needle-level-unconfirmed", (OPENED, A_CT, PROPOSED)),
    (CHOSEN, "needle-plan-not-proposed", (OPENED, A_CT, PROPOSED, CONFIRMED_LEVELS)),
    (EntryStruckOut(2, WHY), "episode-strike-breaks", (OPENED, A_CT, PROPOSED)),
    (EntryStruckOut(4, WHY), "episode-strike-breaks", GUIDED),
    (RESOLVED, "preparation-allergy-not-asked", (OPENED,)),
    (WITHDRAWN, "preparation-consent-not-signed", (OPENED,)),
    (CLOSED, "provocation-session-is-closed", AFTER_THE_ROOM),
]


@pytest.mark.parametrize(("body", "word", "before"), OTHER)
def test_what_else_is_refused_says_why(body: object, word: str, before: Bodies) -> None:
    """Every other refusal has its message, and `apply` raises with the very same."""
    episode = fold(events(before))

    assert why(before, body) == word
    with pytest.raises(OutOfOrder) as refused:
        apply(episode, event(len(before) + 1, body))
    assert [each.id for each in refused.value.reasons] == [word]


def test_every_message_of_the_file_is_shown() -> None:
    """No message can be added to the episode without a row that reaches it."""
    source = inspect.getsource(under_test)
    written = set(re.findall(r'"((?:episode|provocation)-[a-z-]+)"', source))
    shown = {"episode-sequence-gap", *(row[1] for row in NEEDED), *(row[1] for row in OTHER)}

    assert written <= shown
    assert {word for word in shown if word.startswith("episode-")} <= written


@pytest.mark.parametrize("number", [-1, 0, 1, 2, 4, 5])
def test_the_next_event_carries_the_next_number(number: int) -> None:
    """Whoever missed an entry is told which comes next."""
    found = refusal(fold(events((OPENED, INR))), event(number, INR))

    assert found is not None
    assert (found.id, found.params["expected"]) == ("episode-sequence-gap", 3)


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_refusal_can_be_said(language: str) -> None:
    """Each message has its sentence with its parameters, in both languages."""
    speaker = Speaker(language, strict=True)
    rows = [(body, before) for body, _, before, _ in NEEDED]
    rows += [(body, before) for body, _, before in OTHER]

    for body, before in rows:
        found = refusal(fold(events(before)), event(len(before) + 1, body))
        assert found is not None
        assert speaker.say(found)


def test_a_strike_says_what_would_break() -> None:
    """The reason names the entry and what a later entry would lack."""
    found = refusal(fold(events(ELIGIBLE)), event(4, EntryStruckOut(2, WHY)))

    assert found is not None
    because = reason("episode-referral-first")
    assert found.params == {"sequence": 2, "because": because, "entries": (3,)}
    assert Speaker("en", strict=True).say(found) == (
        "Entry 2 cannot be struck out, because later entries stand on it (No referral has been "
        "received yet: record it first). Strike out first, in this order: 3."
    )


def test_what_rests_on_an_entry_is_named_in_the_order_in_which_it_can_go() -> None:
    """The newest first: a CT whose levels were confirmed and whose plan was chosen."""
    way: Bodies = GUIDED
    found = refusal(fold(events(way)), event(len(way) + 1, EntryStruckOut(2, WHY)))

    assert found is not None
    assert found.params["entries"] == (6, 5, 4, 3)
    for number in (*found.params["entries"], 2):
        way = (*way, EntryStruckOut(number, WHY))
    assert fold(events(way)).images.attached == ()


def test_what_a_patient_took_back_keeps_what_it_rests_on() -> None:
    """Nobody is sent to strike out what stays."""
    way = (OPENED, CONSENTED, WITHDRAWN)
    found = refusal(fold(events(way)), event(4, EntryStruckOut(2, WHY)))

    assert found is not None
    assert (found.id, found.params["entries"]) == ("episode-strike-kept", (3,))


def test_nothing_stands_on_itself() -> None:
    """What later entries stand on can be struck out once those have been."""
    way = (*ELIGIBLE, EntryStruckOut(3, WHY), EntryStruckOut(2, WHY))

    episode = fold(events(way))

    assert episode.referral == Referral()
    assert episode.candidacy.decided is None
    assert episode.struck_out == {2, 3}
    assert episode.sequence == 5


def test_a_struck_out_entry_may_be_written_anew() -> None:
    """A correction is a strike and a new entry; the new one counts."""
    fuller = ReferralReceived(Referral(icd10="M51.360"))

    episode = fold(events((OPENED, REFERRED, EntryStruckOut(2, WHY), fuller)))

    assert episode.referral == fuller.referral
    assert [each.sequence for each in episode.events] == [1, 2, 3, 4]


def test_a_pain_that_was_struck_out_may_be_recorded_again() -> None:
    """The message about a pain that stands twice asks for a strike: it works."""
    room = [*IN_THE_ROOM, *(body for body in PREPARED if body is not READY_ROOM)]
    said = [*room, InjectionStarted(CONTROL), step(CONTROL), pain(CONTROL, "8")]
    assert why(said, pain(CONTROL, "3")) == "provocation-pain-twice"

    struck = [*said, EntryStruckOut(len(said), WHY)]

    assert why(struck, pain(CONTROL, "3")) is None


def test_what_may_not_be_struck_out() -> None:
    """An opening, a strike, whose patient it is, a *no*, a seal, an unblinding, a signature."""
    assert set(BODIES) - STRIKABLE == {
        EpisodeOpened,
        EntryStruckOut,
        PatientsMerged,
        EpisodeMovedToPatient,
        ConsentWithdrawn,
        OrderSealed,
        Unblinded,
        ReportSigned,
        ReportAmended,
    }


def test_what_may_follow_a_signature() -> None:
    """An amendment, the follow-up, and whose patient it is."""
    assert {
        ReportAmended,
        PatientsMerged,
        EpisodeMovedToPatient,
        *followup.BODIES,
    } == AFTER_SIGNING


@pytest.mark.parametrize("body", [AMENDED, WENT_HOME, MERGED, MOVED_PATIENT])
def test_a_signed_report_still_takes_these(body: object) -> None:
    """What comes later comes beside the signed report and does not change it."""
    assert why(DONE, body) is None


def test_a_wrong_follow_up_may_be_struck_out_after_signing() -> None:
    """A slip of the telephone is mended; what was signed cannot be touched that way."""
    told = (*DONE, WENT_HOME)

    assert why(told, EntryStruckOut(len(told), WHY)) is None
    assert why(told, EntryStruckOut(2, WHY)) == "episode-is-signed"


@pytest.mark.parametrize("decision", Decision)
def test_only_a_patient_who_is_found_eligible_is_booked(decision: Decision) -> None:
    """Deferred and not eligible are answers too, and open nothing."""
    fits = decision in (Decision.ELIGIBLE, Decision.ELIGIBLE_WITH_FLAGS)
    before = (OPENED, REFERRED, CandidacyDecided(decision, "physician-1"))

    for body in (BOOKED, PLANNED):
        assert why(before, body) == (None if fits else "episode-candidacy-first")


def test_a_later_decision_takes_the_place_of_an_earlier_one() -> None:
    """Whoever is found not eligible after all is not booked."""
    deferred = CandidacyDecided(Decision.DEFER, "physician-1")

    assert why((*ELIGIBLE, deferred), BOOKED) == "episode-candidacy-first"
    assert why((OPENED, REFERRED, deferred, DECIDED), BOOKED) is None


def test_readings_with_open_eyes_do_not_count_as_two() -> None:
    """One reader is one reader, and who looks again after both have read sees the other's."""
    same = replace(FIRST, readings=())

    assert why((*AFTER_THE_ROOM, FIRST, same), RECONCILED) == "episode-two-readings-first"
    episode = fold(events((*AFTER_THE_ROOM, FIRST, SECOND, FIRST)))
    assert [reading.blind for reading in episode.images.readings] == [True, True, False]


def test_an_empty_plan_is_no_plan() -> None:
    """A plan that names no disc opens no needle."""
    nothing = NeedlePlanned(None, None, ())

    assert why((*ELIGIBLE, BOOKED, nothing), TIME_OUT) == "episode-needle-plan-first"


def test_an_empty_referral_is_no_referral() -> None:
    """A referral of which nothing is known lets nobody decide."""
    nothing = ReferralReceived(Referral())

    assert why((OPENED, nothing), DECIDED) == "episode-referral-first"


@dataclass(frozen=True)
class Where:
    """A way, and the station that it waits at."""

    way: Bodies
    station: Station


PREPARED_FOR = (*ELIGIBLE, BOOKED, CONFIRMED)
THROUGH = (*PREPARED_FOR, PLANNED, CLOSED, FIRST, CONCLUDED, SIGNED)
WAITING = [
    Where((), Station.REFERRAL),
    Where((OPENED,), Station.REFERRAL),
    Where((OPENED, REFERRED), Station.CANDIDACY),
    Where(ELIGIBLE, Station.BOOKING),
    Where((*ELIGIBLE, BOOKED), Station.PREPARATION),
    Where(PREPARED_FOR, Station.NEEDLE),
    Where((*PREPARED_FOR, MOVED), Station.PREPARATION),
    Where((*PREPARED_FOR, BookingCancelled()), Station.BOOKING),
    Where((*PREPARED_FOR, MOVED, replace(CONFIRMED, booked=LATER)), Station.NEEDLE),
    Where(THROUGH[:6], Station.PROVOCATION),
    Where(THROUGH[:7], Station.IMAGES),
    Where(THROUGH[:8], Station.CONCLUSION),
    Where(THROUGH[:9], Station.REPORT),
    Where(THROUGH, Station.FOLLOWUP),
]


@pytest.mark.parametrize("case", WAITING, ids=str)
def test_an_episode_waits_at_the_first_station_that_is_not_behind_it(case: Where) -> None:
    """A moved booking leads back to preparation, because its plan is dated."""
    assert station_of(fold(events(case.way))) is case.station


def test_every_station_is_waited_at() -> None:
    """The table above leaves no station out."""
    assert {case.station for case in WAITING} == set(Station)


def test_the_whole_way_folds() -> None:
    """One synthetic patient passes all ten stations, and every fact is kept."""
    episode = fold(events(WAY))

    assert episode.sequence == len(WAY)
    empty = Episode()
    known = {each.name for each in fields(Episode)} - {"patient", "struck_out", "closed"}
    assert all(getattr(episode, name) != getattr(empty, name) for name in known)


def test_an_empty_history_is_an_empty_episode() -> None:
    """Before the first event nothing is known, and nothing is false."""
    episode = fold(())

    assert episode == Episode()
    assert episode.sequence == 0
    assert episode.opened is None


def test_a_closed_episode_takes_nothing_but_whose_it_is() -> None:
    """Striking the closing out opens it again, with everything that was known."""
    closed = (*ELIGIBLE, ENDED)
    reopened = fold(events((*closed, EntryStruckOut(len(closed), WHY))))

    assert fold(events(closed)).closed == ENDED
    assert why(closed, INR) == "episode-is-closed"
    assert why(closed, EntryStruckOut(2, WHY)) == "episode-is-closed"
    assert {why(closed, each) for each in (MERGED, MOVED_PATIENT)} == {None}
    assert reopened.closed is None
    before = fold(events(ELIGIBLE))
    assert (reopened.referral, reopened.candidacy) == (before.referral, before.candidacy)


def test_a_merge_and_a_move_change_whose_episode_it_is() -> None:
    """The kept record of a merge, and the right patient of a move; the last word stands."""
    assert fold(events((OPENED,))).patient is None
    assert fold(events((OPENED, MERGED))).patient == UUID(int=1)
    assert fold(events((OPENED, MERGED, MOVED_PATIENT))).patient == UUID(int=3)


def test_a_strike_keeps_whose_episode_it_is() -> None:
    """Folding anew without an entry does not forget a merge."""
    episode = fold(events((OPENED, INR, MERGED, EntryStruckOut(2, WHY))))

    assert episode.patient == UUID(int=1)
    assert episode.preparation.labs == ()


def test_a_body_changes_its_own_station_alone() -> None:
    """What happens at one station is known there and nowhere else."""
    before = fold(events(WAY[:-1]))
    names = {each.name for each in fields(Episode)}

    for body in WAY:
        episode = fold(events(WAY[: WAY.index(body)]))
        changed = apply(episode, event(episode.sequence + 1, body))
        moved = {name for name in names if getattr(episode, name) != getattr(changed, name)}
        assert len(moved - {"events"}) <= 1
    assert before.sequence == len(WAY) - 1


def test_the_session_of_an_episode_is_the_folded_room() -> None:
    """The room's events make the same session inside an episode as alone."""
    room: list[ProvocationBody] = [
        body for body in PREPARED if isinstance(body, (TimeOutDone, OrderSealed))
    ]
    episode = fold(events((*IN_THE_ROOM, *room)))

    alone = Episode().session
    for body in room:
        alone = after(alone, body)
    assert episode.session == alone


def test_a_new_answer_reopens_what_was_settled() -> None:
    """An allergy told anew has to be settled anew: the order of these two matters."""
    settled = fold(events((OPENED, ALLERGIC, RESOLVED))).preparation
    anew = fold(events((OPENED, ALLERGIC, RESOLVED, ALLERGIC))).preparation

    assert settled.allergy_to(Substance.LATEX).resolved is not None
    assert anew.allergy_to(Substance.LATEX).resolved is None


def test_an_allergy_that_was_asked_without_an_answer_cannot_be_settled() -> None:
    """Asked and not known is not yet told."""
    unclear = AllergyAnswered(Substance.CONTRAST, present=None)
    settling = AllergyResolved(Substance.CONTRAST, Resolution.SUBSTITUTE, "physician-1")

    assert why((OPENED, unclear), settling) == "preparation-allergy-not-asked"


def test_a_later_conclusion_takes_the_place_of_an_earlier_one() -> None:
    """Until it is signed a conclusion may be written anew."""
    again = ConclusionWritten(replace(CONCLUDED.written, plan=()))

    assert why(WRITTEN, again) is None
    assert fold(events((*WRITTEN, again))).conclusion == again.written


def test_a_discharge_needs_no_report() -> None:
    """The patient goes home the same day, long before anybody signs."""
    assert why(AFTER_THE_ROOM, Discharged(WENT_HOME.discharge)) is None


def test_a_step_that_nobody_answered_may_be_struck_out() -> None:
    """An answer at an earlier step stays at it, and one at the latest step keeps its own."""
    early = (*STEPPED[:-1], pain(CONTROL, "1"), STEPPED[-1])
    later = (*STEPPED[:-2], STEPPED[-2], THRICE[-1], pain(CONTROL, "8"))

    assert why(early, EntryStruckOut(len(early), WHY)) is None
    assert why(later, EntryStruckOut(11, WHY)) is None
    struck = fold(events((*later, EntryStruckOut(11, WHY))))
    (said,) = struck.session.injections[CONTROL].steps
    assert said.static_pressure == psi("55")
    assert said.pain is not None


@pytest.mark.parametrize("back", [BOOKED.slot.starts, LATER])
def test_a_booking_that_comes_back_is_not_confirmed(back: CivilTime) -> None:
    """There and back again: the patient heard of two other plans in between."""
    ready = (*ELIGIBLE, BOOKED, CONFIRMED)
    returned = BookingMoved(replace(BOOKED.slot, starts=back))
    moved = fold(events((*ready, MOVED, returned)))
    same = fold(events((*ready, returned)))

    assert moved.preparation.confirmed_for is None
    assert (same.preparation.confirmed_for is None) is (back == LATER)


def test_a_reading_after_the_readers_were_told_is_not_independent() -> None:
    """An unblinding cannot be undone, and what is read later is marked."""
    told = Unblinded(Role.READER, WHY)
    before = fold(events((*AFTER_THE_ROOM, FIRST)))
    after = fold(events((*AFTER_THE_ROOM, told, FIRST)))
    rater = fold(events((*AFTER_THE_ROOM, TOLD, FIRST)))

    assert [len(each.images.blind_readings) for each in (before, after, rater)] == [1, 0, 1]
