"""What is due in an episode, from which day on, and what does it wait for?

Every task carries the day from which it counts, so that nothing has to be written at midnight:
a list asks for what is due up to a day. Tasks follow from the facts and the tables alone; each
event makes them anew. A closed episode has none, nor has who is not eligible or was followed up
to the end.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from discogram.application.blindness import took_part
from discogram.application.concluded import concluding
from discogram.application.due_before_test import A_DAY, Booked, before_the_test
from discogram.application.due_days import Todo, day_of
from discogram.application.due_red_flags import red_flags
from discogram.application.of_the_person import of_the_person
from discogram.application.opening import is_closed
from discogram.application.ports import Person
from discogram.application.struck_images import (
    held,
    is_unsettled,
    struck_images,
    with_ground,
    without_ground,
)
from discogram.application.task_kinds import TaskKind, WaitsFor
from discogram.pathway.booking.events import BookingCancelled
from discogram.pathway.booking.timetable import Timetable
from discogram.pathway.candidacy.events import AuthorisationRecorded, CandidacyDecided
from discogram.pathway.candidacy.facts import SUITABLE, AuthorisationState, Decision
from discogram.pathway.conclusion.gather import injected_discs
from discogram.pathway.episode import Episode, standing
from discogram.pathway.followup.facts import FollowUp
from discogram.pathway.followup.outcome import missing
from discogram.pathway.followup.schedule import Due, answered, schedule
from discogram.pathway.images import rules as images
from discogram.pathway.images.blinding import both_are_open
from discogram.pathway.images.events import ImageRead, ReadingsReconciled
from discogram.pathway.images.facts import ImagePurpose
from discogram.pathway.provocation.events import SessionClosed
from discogram.pathway.referral import rules as referral
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.referral.facts import Referral
from discogram.words.evidence import Tables
from discogram.words.verdict import Verdict


def due(
    episode: Episode,
    tables: Tables,
    person: Person | None = None,
    timetable: Timetable | None = None,
) -> tuple[Todo, ...]:
    """Everything that is due now or later; what cannot wait goes before the journey.

    `timetable` None is a site of which nobody knows when it is open.
    """
    if episode.opened is None or episode.closed is not None:
        return ()
    if episode.session.closed:
        return tuple(_after_the_test(episode, tables))
    return tuple(_to_the_test(episode, tables, person, timetable))


def _after_the_test(episode: Episode, tables: Tables) -> Iterator[Todo]:
    yield from red_flags(episode, tables["followup"])
    yield from _read(episode, tables)
    yield from _reported(episode, tables)
    yield from _home(episode, tables)


def _to_the_test(
    episode: Episode, tables: Tables, person: Person | None, timetable: Timetable | None
) -> Iterator[Todo]:
    decided = episode.candidacy.decided
    if decided is not None and decided.decision is Decision.NOT_ELIGIBLE:
        return
    yield from _referred(episode, tables)
    if decided is None or decided.decision not in SUITABLE:
        return
    slot = episode.booking.slot
    if slot is None:
        yield from _authorised(episode, None)
        yield _to_book(episode)
        return
    facts = replace(episode.preparation, region=episode.referral.region)
    booked = Booked(episode, of_the_person(facts, person), slot, tables["preparation"], person)
    if episode.session.time_out is not None:  # the room is at work: the desk's time is over
        yield Todo(TaskKind.TEST, booked.test, booked.test + A_DAY)
        return
    yield from _authorised(episode, booked.test)
    if timetable is not None and is_closed(episode.booking, tables["booking"], timetable):
        yield booked.todo(TaskKind.BOOKED_WHILE_CLOSED)
    yield from before_the_test(booked)


def _referred(episode: Episode, tables: Tables) -> Iterator[Todo]:
    """What the referral lacks, and the decision that follows from it."""
    since = day_of(episode, ReferralReceived)
    if episode.referral == Referral():
        yield Todo(TaskKind.REFERRAL_MISSING, since)
        return
    asked = (rule(episode.referral, tables["referral"], since) for rule in referral.RULES)
    if any(each.verdict is not Verdict.MET for each in asked):
        yield Todo(TaskKind.REFERRAL_INCOMPLETE, since)
    decided = episode.candidacy.decided
    if decided is None:
        waits = WaitsFor.PAYER if _is_pending(episode) else None
        yield Todo(TaskKind.CANDIDACY_TO_DECIDE, since, waits_for=waits)
        yield from _authorised(episode, None)
    elif decided.decision is Decision.DEFER:
        yield Todo(TaskKind.CANDIDACY_DEFERRED, day_of(episode, CandidacyDecided))
        yield from _authorised(episode, None)


_OPEN = {
    AuthorisationState.NOT_ASKED: TaskKind.AUTHORISATION_TO_ASK,
    AuthorisationState.REQUESTED: TaskKind.AUTHORISATION_PENDING,
    AuthorisationState.APPEALED: TaskKind.AUTHORISATION_PENDING,
    AuthorisationState.DENIED: TaskKind.AUTHORISATION_DENIED,
}


def _authorised(episode: Episode, test: date | None) -> Iterator[Todo]:
    """How far the payer is; an approval has to last until the day of the test."""
    told = episode.candidacy.authorisation
    since = day_of(episode, ReferralReceived, CandidacyDecided, AuthorisationRecorded)
    state = AuthorisationState.NOT_ASKED if told is None else told.state
    if state in _OPEN:
        kind = _OPEN[state]
        waits = WaitsFor.PAYER if kind is TaskKind.AUTHORISATION_PENDING else None
        yield Todo(kind, since, test, waits)
    elif told is not None and state is AuthorisationState.APPROVED:
        last = told.valid_until
        if last is None:
            yield Todo(TaskKind.AUTHORISATION_WITHOUT_END, since, test)
        elif test is None:
            yield Todo(TaskKind.AUTHORISATION_RUN_OUT, last + A_DAY, last + A_DAY)
        elif last < test:
            yield Todo(TaskKind.AUTHORISATION_ENDS_FIRST, since, last + A_DAY)


def _to_book(episode: Episode) -> Todo:
    again = episode.booking.cancelled
    return Todo(
        TaskKind.TO_BOOK_AGAIN if again else TaskKind.TO_BOOK,
        day_of(episode, CandidacyDecided, BookingCancelled),
        waits_for=WaitsFor.PAYER if _is_pending(episode) else None,
    )


def _is_pending(episode: Episode) -> bool:
    """Whether the payer was asked and has not answered."""
    told = episode.candidacy.authorisation
    return told is not None and _OPEN.get(told.state) is TaskKind.AUTHORISATION_PENDING


def _read(episode: Episode, tables: Tables) -> Iterator[Todo]:
    """Images and their readings, until the report was signed.

    A reading whose image was struck out counts as none, until it was given anew or settled.
    """
    if episode.report.signed:
        return
    facts, since = with_ground(episode), day_of(episode, SessionClosed)
    none = not any(each.purpose is ImagePurpose.DISCOGRAM for each in facts.attached)
    lacks = none and (not facts.readings or is_unsettled(episode))
    if lacks:
        yield Todo(TaskKind.IMAGES_MISSING, _struck_on(episode, since))
    counted = episode.images if both_are_open(episode.images) else facts
    enough = images.two_readers_have_read(counted, tables["images"], since)
    stands = images.one_reading_stands(episode.images, tables["images"], since)
    waits = WaitsFor.IMAGES if lacks else None
    since = _struck_on(episode, day_of(episode, SessionClosed, ImageRead))
    if enough.verdict is not Verdict.MET:
        kind = TaskKind.SECOND_READING if facts.blind_readings else TaskKind.FIRST_READING
        yield Todo(kind, since, waits_for=waits, not_for=_who_cannot_read(episode))
    elif images.short_of_graders(
        facts, injected_discs(episode.session), tables["images"], since
    ):
        not_for = _who_cannot_read(episode)
        yield Todo(TaskKind.FURTHER_READING, since, waits_for=waits, not_for=not_for)
    elif stands.verdict is not Verdict.MET or is_unsettled(episode):
        yield Todo(TaskKind.READINGS_TO_RECONCILE, since)


def _struck_on(episode: Episode, since: date) -> date:
    """The day on which an image that had been read was struck out, where one was since."""
    days = (each.strike.occurred_at.day for each in struck_images(episode))
    return max((since, *days))


def _who_cannot_read(episode: Episode) -> tuple[str, ...]:
    """Whoever has read already, and whoever knows the answers from the test itself.

    Whose image was struck out while nobody had seen the reading gives it anew.
    """
    anew = () if both_are_open(episode.images) else without_ground(episode)
    readers = {each.reader for each in episode.images.blind_readings} - set(anew)
    actors = {each.actor for each in standing(episode)}
    return tuple(sorted(readers | {each for each in actors if took_part(episode, each)}))


def _reported(episode: Episode, tables: Tables) -> Iterator[Todo]:
    """The conclusion and the signature; the conclusion waits until one reading stands."""
    if episode.report.signed:
        return
    written = concluding(episode)
    if written is not None:
        day = written.occurred_at.day
        waits = WaitsFor.READING if held(episode, tables["images"], day) else None
        yield Todo(TaskKind.REPORT_TO_SIGN, day, waits_for=waits, owner=written.actor)
        return
    since = day_of(episode, SessionClosed, ImageRead, ReadingsReconciled)
    stands = images.one_reading_stands(episode.images, tables["images"], since)
    waits = None if stands.verdict is Verdict.MET else WaitsFor.READING
    yield Todo(TaskKind.CONCLUSION_TO_WRITE, since, waits_for=waits)


def _home(episode: Episode, tables: Tables) -> Iterator[Todo]:
    """Going home, the calls, and the score that a call for the outcome left open."""
    facts, slot = episode.followup, episode.booking.slot
    if facts.discharge is None:
        closed = day_of(episode, SessionClosed)
        yield Todo(TaskKind.DISCHARGE_MISSING, closed, closed + A_DAY)
        return
    if slot is None:  # struck out: nobody knows from which day to count
        return
    dues = schedule(slot.starts.day, tables["followup"])
    reached = answered(facts.calls)
    for each in dues:
        scores = missing(each, facts.outcomes, episode.referral.region)
        if each.contact not in reached:  # the call asks for the score too
            yield _to_call(each, facts)
        elif scores:
            yield Todo(TaskKind.OUTCOME_SCORE, each.opens, each.closes + A_DAY, about=scores)


def _to_call(due: Due, facts: FollowUp) -> Todo:
    """The call, or the next try after nobody answered; never later than it is late."""
    about, late = (due.contact.value,), due.closes + A_DAY
    tries = [each for each in facts.missed if each.contact is due.contact]
    if not tries:
        return Todo(TaskKind.CALL_DUE, due.opens, late, about=about)
    again = tries[-1].again_at
    opens = due.opens if again is None else max(due.opens, again.day)
    return Todo(TaskKind.CALL_AGAIN, min(opens, late), late, about=about)
