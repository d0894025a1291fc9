"""Does a clinical rule stand in the way of what is asked for now?

The order of the journey is the episode's own business (`pathway.episode`). Here the tables in
force are asked, at the moment the order is given; the answer is written nowhere, because the
event's `policy` digest lets anybody ask again. To gate an event, add it to `GATES`.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from discogram.application.drugs import drug_is_allowed
from discogram.application.moment import Moment
from discogram.application.policies import check_signed
from discogram.application.stops import needle_stops
from discogram.errors import OutOfOrder, Refused, SafetyStop, reason
from discogram.pathway.booking import events as booking_events
from discogram.pathway.booking import rules as booking
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.candidacy import rules as candidacy
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.candidacy.facts import SUITABLE, Decision
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.followup import events as followup_events
from discogram.pathway.followup import rules as followup
from discogram.pathway.followup.events import Discharged
from discogram.pathway.needle import events as needle_events
from discogram.pathway.needle import rules as needle
from discogram.pathway.needle.events import NeedlePlaced, NeedlePlanned
from discogram.pathway.needle.facts import Modality
from discogram.pathway.needle.guiding import PlansProposed
from discogram.pathway.preparation import rules as preparation
from discogram.pathway.preparation.events import PreparationConfirmed
from discogram.pathway.provocation import rules as provocation
from discogram.pathway.provocation.events import (
    DrugGiven,
    InjectionStarted,
    OrderSealed,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
)
from discogram.pathway.provocation.facts import DrugKind
from discogram.pathway.referral import rules as referral
from discogram.pathway.report.events import ReportSigned
from discogram.words.verdict import Finding, Verdict

Gate = Callable[[Moment, Any], None]
"""Raises `Refused` or `SafetyStop` with every reason at once, or lets pass."""


def _met(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings that stand in the way: whatever is not surely met."""
    return tuple(each for each in findings if each.verdict is not Verdict.MET)


def candidacy_supports(moment: Moment, body: CandidacyDecided) -> None:
    """Eligible needs every rule met, and every flag quiet unless the decision names flags."""
    if body.decision not in SUITABLE:
        return
    facts, table = moment.candidacy, moment.tables["candidacy"]
    asked = [rule(facts, table, moment.on) for rule in candidacy.RULES]
    asked += [
        rule(moment.episode.referral, moment.tables["referral"], moment.on)
        for rule in referral.RULES
    ]
    if body.decision is Decision.ELIGIBLE:
        quiet = (rule for rule in candidacy.FLAGS if rule not in candidacy.NOTICES)
        asked += [rule(facts, table, moment.on) for rule in quiet]
    against = dict.fromkeys(finding.reason for finding in _met(asked))
    if against:
        raise Refused(against)


def booking_fits(moment: Moment, body: SlotBooked | BookingMoved) -> None:
    """A booking lies in opening hours with its resources, but for what an emergency lifts."""
    table = moment.tables["booking"]
    would_be = booking_events.after(moment.episode.booking, body)
    day = body.slot.starts.day
    resources = moment.timetable.resources
    answers = booking.findings(
        would_be, table, day, moment.hours(day), moment.at.instant, resources
    )
    against = booking.in_the_way(answers, body.override)
    if against:
        raise Refused(finding.reason for finding in against)


def confirmed_for_the_booking(moment: Moment, body: PreparationConfirmed) -> None:
    """A plan is confirmed for the moment that is booked, and no other."""
    slot = moment.episode.booking.slot
    if slot is None:
        raise OutOfOrder(reason("episode-booking-first"))
    if slot.starts != body.booked:
        raise Refused(reason("preparation-confirmed-for-another", booked=slot.starts))


def needle_plan_fits(moment: Moment, body: NeedlePlanned) -> None:
    """Modality, position and approach follow the policy, or say why not."""
    would_be = needle_events.after(moment.episode.needle, body)
    table = moment.tables["needle"]
    against = [
        each.reason
        for each in _met(needle.findings(would_be, moment.episode.referral, table, moment.on))
    ]
    slot = moment.episode.booking.slot
    machine = {Modality.CT: slot and slot.ct, Modality.FLUOROSCOPY: slot and slot.c_arm}
    if slot is not None and body.modality is not None and machine[body.modality] is None:
        against.append(reason("needle-modality-not-booked", modality=body.modality))
    if against:
        raise Refused(against)


def safe_to_begin(moment: Moment, body: NeedlePlaced) -> None:
    """No needle before the room is ready, or while a stop stands."""
    del body
    session, table = moment.episode.session, moment.tables["provocation"]
    room = (provocation.room_is_ready, provocation.time_out_is_done)
    unready = _met(rule(session, table, moment.on) for rule in room)
    stops = (*(each.reason for each in unready), *needle_stops(moment))
    if stops:
        raise SafetyStop(stops)


def ready_to_inject(moment: Moment, body: InjectionStarted) -> None:
    """No injection before the room is ready and the tip was seen in two planes."""
    session, table = moment.episode.session, moment.tables["provocation"]
    findings = [rule(session, table, moment.on) for rule in provocation.READY]
    sealed = session.sealed(body.token)
    if sealed is not None and sealed.disc is not None:
        disc, places = sealed.disc, moment.tables["needle"]
        findings.append(
            needle.confirmed_in_two_planes(moment.episode.needle, disc, places, moment.on)
        )
    unready = (each.reason for each in _met(findings))
    against = (*unready, *needle_stops(moment))
    if against:
        raise SafetyStop(against)


def stop_is_explained(moment: Moment, body: StepRecorded) -> None:
    """A step after a stop, or after consent was taken back, says why it went on."""
    fired = (*stops_fired(moment, body.token), *_consent_withdrawn(moment))
    if fired and body.despite_stop is None:
        ending = reason("provocation-stop-needs-a-reason")
        raise SafetyStop((*(finding.reason for finding in fired), ending))


def _consent_withdrawn(moment: Moment) -> tuple[Finding, ...]:
    consent = moment.episode.preparation.consent
    if consent is None or consent.withdrawn_at is None:
        return ()
    facts, table = moment.episode.preparation, moment.tables["preparation"]
    return (preparation.consent_stands(facts, table, moment.on),)


def consent_was_not_taken_back(moment: Moment, body: object) -> None:
    """The team does not gather round a patient who has said no."""
    del body
    against = _consent_withdrawn(moment)
    if against:
        raise SafetyStop(finding.reason for finding in against)


def stops_fired(moment: Moment, token: str) -> tuple[Finding, ...]:
    """The stop rules that say stop for an injection as it stands."""
    injection = moment.episode.session.injections.get(token)
    if injection is None:
        return ()
    region = moment.episode.referral.region
    table = moment.tables["provocation"]
    answers = (rule(injection, region, table, moment.on) for rule in provocation.STOPS)
    return tuple(each for each in answers if each.verdict is Verdict.MET)


def safe_to_go_home(moment: Moment, body: Discharged) -> None:
    """Nobody is sent home before every check passed; who leaves against advice has left."""
    if body.discharge.against_advice is not None:
        return
    would_be = followup_events.after(moment.episode.followup, body)
    table = moment.tables["followup"]
    against = _met(rule(would_be, table, moment.on) for rule in followup.STOPS)
    if against:
        raise SafetyStop(finding.reason for finding in against)


def order_holds_a_sham(moment: Moment, body: OrderSealed) -> None:
    """An order without its shams is refused while it can still be drawn again."""
    would_be = replace(moment.episode.session, order=body)
    table = moment.tables["provocation"]
    against = _met((provocation.order_is_blinded(would_be, table, moment.on),))
    if against:
        raise Refused(finding.reason for finding in against)


def something_was_done(moment: Moment, body: SessionClosed) -> None:
    """A session in which nothing was done to the patient is no test, and is not closed as one.

    A test that was broken off after a drug or a needle is closed: its patient is watched and
    goes home. One that did not begin is cancelled where it was booked, with the reason.
    Contrast that was drawn up is no drug given: it comes through an injection.
    """
    del body
    session = moment.episode.session
    placed = any(each.placed for each in moment.episode.needle.discs)
    drugged = any(each.kind is not DrugKind.CONTRAST for each in session.drugs)
    if not (session.injections or drugged or placed):
        raise OutOfOrder(reason("provocation-nothing-done"))


def plan_cites_what_is_known(moment: Moment, body: ConclusionWritten) -> None:
    """A line of the plan names a source that the bibliography has."""
    known = moment.tables.sources
    for index, line in enumerate(body.written.plan):
        if line.source is not None and line.source not in known:
            why = reason("conclusion-source-unknown", source=line.source)
            raise Refused(why.at(f"written.plan[{index}].source"))


GATES: Mapping[type, tuple[Gate, ...]] = MappingProxyType(
    {
        CandidacyDecided: (candidacy_supports,),
        SlotBooked: (booking_fits,),
        BookingMoved: (booking_fits,),
        PreparationConfirmed: (confirmed_for_the_booking,),
        NeedlePlanned: (needle_plan_fits,),
        TimeOutDone: (consent_was_not_taken_back,),
        NeedlePlaced: (safe_to_begin,),
        DrugGiven: (drug_is_allowed,),
        OrderSealed: (order_holds_a_sham,),
        InjectionStarted: (ready_to_inject,),
        StepRecorded: (stop_is_explained,),
        SessionClosed: (something_was_done,),
        ConclusionWritten: (plan_cites_what_is_known,),
        Discharged: (safe_to_go_home,),
    }
)
"""Which gates stand before which event; one that is not here has none."""


def check_gates(moment: Moment, body: object) -> None:
    """Raise unless every gate before this event is open.

    Whoever applies a table needs the lead's signature under it first.
    """
    gates = GATES.get(type(body), ())
    if gates or isinstance(body, (ReportSigned, PlansProposed)):
        check_signed(moment.tables, moment.site)
    for gate in gates:
        gate(moment, body)
