"""M02, M03, M08, M13 to M20, M23, B03: what stands in the way of an event, and what does not.

Every gate is asked both ways. A safety stop names all its reasons at once.
"""

from dataclasses import replace
from datetime import date, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from discogram.application.gates import GATES, check_gates
from discogram.application.moment import Moment
from discogram.application.ports import Site
from discogram.errors import OutOfOrder, Refused, SafetyStop
from discogram.pathway.booking.events import BookingMoved, SlotBooked
from discogram.pathway.booking.facts import PLACES, Booking, Lift, Override, Slot
from discogram.pathway.booking.hours import Closure, Opening
from discogram.pathway.booking.timetable import Bookable, Resource, Timetable
from discogram.pathway.candidacy.events import CandidacyDecided
from discogram.pathway.candidacy.facts import (
    Background,
    Candidacy,
    Contraindication,
    Decided,
    Decision,
    Imaging,
    Outcome,
    Treatment,
    TreatmentKind,
)
from discogram.pathway.episode import NEEDS, Episode
from discogram.pathway.events import BODIES
from discogram.pathway.followup.events import Discharged
from discogram.pathway.followup.facts import Discharge
from discogram.pathway.needle.events import NeedlePlaced, NeedlePlanned
from discogram.pathway.needle.facts import Modality, NeedlePlan, Position
from discogram.pathway.preparation.events import LabRecorded, PreparationConfirmed
from discogram.pathway.preparation.facts import (
    Allergy,
    Driver,
    MedicineTaken,
    PregnancyTest,
    Preparation,
    Resolution,
    Resolved,
    Severity,
    Substance,
)
from discogram.pathway.provocation.events import DrugGiven, TimeOutDone
from discogram.pathway.provocation.facts import ChecklistItem, DrugKind, Route, Sedation
from discogram.pathway.provocation.session import Session
from discogram.pathway.referral.facts import Referral
from discogram.words.civil import CivilTime
from discogram.words.evidence import Tables
from discogram.words.people import Role
from discogram.words.spine import Disc, Region, Side
from discogram.words.text import FreeText
from discogram.words.units import Concentration, Duration, Mass, Volume
from tests.application.fakes import SITE, TABLES, choosing
from tests.journeys.clinic import Clinic
from tests.pathway.booking.cases import lifting, slot
from tests.pathway.candidacy.cases import PATIENT as CANDIDATE
from tests.pathway.candidacy.cases import answering
from tests.pathway.needle.guided_cases import PLANS
from tests.pathway.preparation.cases import PATIENT as PREPARED
from tests.pathway.preparation.cases import WARFARIN, creatinine, crp, inr, platelets, words
from tests.pathway.preparation.cases import WELL as HEALTHY

WHY = FreeText.of("A synthetic reason.", "salt")
REFERRED = Referral(
    region=Region.LUMBAR,
    question=WHY,
    suspects=(Disc.L4_L5,),
    dominant_side=Side.RIGHT,
)
DECIDED = replace(CANDIDATE, decided=Decided(Decision.ELIGIBLE, "physician-1"))
DAY = CivilTime.parse("2026-12-01T09:40[America/Chicago]")
"""Ten minutes after the booked moment of the prepared patient."""
TODAY = CivilTime.parse("2026-11-23T10:00[America/Chicago]")


def moment(
    at: CivilTime = DAY, tables: Tables = TABLES, site: Site = SITE, **facts: Any
) -> Moment:
    """The moment of an order, with these facts known."""
    known = {"referral": REFERRED, "candidacy": DECIDED, **facts}
    return Moment(Episode(**known), tables, site, at)


def against(now: Moment, body: object) -> tuple[str, ...]:
    """Every reason against an event; empty when it may happen."""
    try:
        check_gates(now, body)
    except Refused as refused:
        return tuple(each.id for each in refused.reasons)
    return ()


def test_every_gate_stands_before_an_event_of_the_journey() -> None:
    """No gate guards what never comes."""
    assert set(GATES) <= set(BODIES)
    assert all(GATES.values())


def test_what_has_no_gate_may_be_recorded() -> None:
    """Facts are never refused for what they say: a bad value is recorded and then stops."""
    body = LabRecorded(inr("9.9"))

    assert against(moment(preparation=PREPARED), body) == ()


# --- the tables have to be signed -------------------------------------------------------------


def test_a_real_clinic_needs_signed_tables_before_any_gate() -> None:
    """The first reason is the missing signature; no rule is asked before it."""
    real = replace(SITE, demonstration=False)
    body = CandidacyDecided(Decision.ELIGIBLE, "physician-1")

    assert against(moment(TODAY, site=real, candidacy=CANDIDATE), body) == ("policy-unsigned",)
    assert against(moment(TODAY, candidacy=CANDIDATE), body) == ()
    assert against(moment(site=real), LabRecorded(inr("1.0"))) == ()


def test_needles_are_planned_by_signed_numbers() -> None:
    """A real clinic's plans go by the table of the needle: its lead signs it first."""
    real = replace(SITE, demonstration=False)

    assert against(moment(site=real), PLANS) == ("policy-unsigned",)
    assert against(moment(), PLANS) == ()


# --- candidacy --------------------------------------------------------------------------------


def deciding(facts: Candidacy, decision: Decision, tables: Tables = TABLES) -> tuple[str, ...]:
    """The reasons against a decision about these facts."""
    body = CandidacyDecided(decision, "physician-1")
    return against(moment(TODAY, tables, candidacy=facts), body)


ELIGIBLE = (Decision.ELIGIBLE, Decision.ELIGIBLE_WITH_FLAGS)
RULE_BROKEN: dict[str, dict[str, Any]] = {
    "candidacy-care-unknown": {"treatments": None},
    "candidacy-care-not-tried": {"treatments": ()},
    "candidacy-imaging-unknown": {"imaging": Imaging()},
    "candidacy-indication-unknown": {"indications": None},
    "candidacy-indication-none": {"indications": frozenset()},
    "candidacy-management-unknown": {"would_change_management": None},
    "candidacy-management-unchanged": {"would_change_management": False},
}
FLAG_RAISED: dict[str, dict[str, Any]] = {
    "candidacy-background-loud": {"background": Background(True, False, False, False, True)},
    "candidacy-other-source-stands": {
        "background": Background(False, False, False, False, False)
    },
    "candidacy-authorisation-unknown": {"authorisation": None},
    "candidacy-scores-none": {"scores": ()},
}


@pytest.mark.parametrize("decision", ELIGIBLE)
@pytest.mark.parametrize("why", RULE_BROKEN)
def test_no_eligibility_without_every_rule(why: str, decision: Decision) -> None:
    """Each rule that is not met, or not known, stands in the way by itself."""
    facts = replace(CANDIDATE, **RULE_BROKEN[why])

    assert deciding(facts, decision) == (why,)


@pytest.mark.parametrize("decision", ELIGIBLE)
def test_an_absolute_contraindication_stands_in_the_way(decision: Decision) -> None:
    """Whatever the physician calls it."""
    facts = answering(Contraindication.PREGNANCY, present=True)

    assert deciding(facts, decision) == ("candidacy-contraindication-stands",)


@pytest.mark.parametrize("why", FLAG_RAISED)
def test_a_flag_has_to_be_named_in_the_decision(why: str) -> None:
    """*Eligible* is refused while a flag is up; *eligible with flags* says that it was seen."""
    facts = replace(CANDIDATE, **FLAG_RAISED[why])

    assert deciding(facts, Decision.ELIGIBLE) == (why,)
    assert deciding(facts, Decision.ELIGIBLE_WITH_FLAGS) == ()


def test_the_notice_about_guidelines_stops_nobody() -> None:
    """That guidelines advise against the test is printed with every decision."""
    assert deciding(CANDIDATE, Decision.ELIGIBLE) == ()


@pytest.mark.parametrize("decision", [Decision.DEFER, Decision.NOT_ELIGIBLE])
def test_deciding_against_the_test_needs_nothing(decision: Decision) -> None:
    """To wait or to refuse is always allowed."""
    assert deciding(Candidacy(), decision) == ()


def test_every_reason_is_told_at_once() -> None:
    """Nobody mends one thing to hear of the next."""
    reasons = deciding(Candidacy(), Decision.ELIGIBLE)

    assert {
        "candidacy-care-unknown",
        "candidacy-imaging-unknown",
        "candidacy-indication-unknown",
        "candidacy-management-unknown",
        "candidacy-contraindication-unknown",
    } <= set(reasons)


def test_a_reason_is_told_once() -> None:
    """Two rules that lean on one unknown fact do not say it twice."""
    body = CandidacyDecided(Decision.ELIGIBLE, "physician-1")
    asked = moment(TODAY, candidacy=Candidacy(), referral=Referral())
    reasons = against(asked, body)

    assert "candidacy-other-source-unknown" in reasons
    assert len(reasons) == len(set(reasons))


def test_a_referral_without_a_question_is_sent_back() -> None:
    """The referral's own rules count too."""
    body = CandidacyDecided(Decision.ELIGIBLE, "physician-1")
    asked = moment(TODAY, candidacy=CANDIDATE, referral=replace(REFERRED, question=None))

    assert against(asked, body) == ("referral-question-missing",)


@pytest.mark.parametrize(
    ("months", "policy", "enough"),
    [
        (2, "3", False),
        (3, "3", True),
        (3, "4", False),
        (4, "4", True),
        (5, "6", False),
        (6, "6", True),
        (3, None, False),
        (4, None, True),
    ],
)
def test_the_clinic_chooses_how_long_care_must_have_lasted(
    months: int, policy: str | None, enough: bool
) -> None:
    """Three, four or six months; four where nothing was chosen."""
    id_ = "least_months_of_conservative_care"
    tables = choosing(candidacy={id_: policy}) if policy else TABLES
    ended = date(2026, 4 + months, 1)
    tried = tuple(
        Treatment(kind, date(2026, 4, 1), ended, Outcome.FAILED, ongoing=False)
        for kind in (TreatmentKind.NSAID, TreatmentKind.PHYSIOTHERAPY)
    )

    reasons = deciding(replace(CANDIDATE, treatments=tried), Decision.ELIGIBLE, tables)

    assert reasons == (() if enough else ("candidacy-care-too-short",))


# --- booking ----------------------------------------------------------------------------------


def booking(of: Slot, override: Override | None = None) -> tuple[str, ...]:
    """The reasons against booking a slot; moving to it has to give the same."""
    booked = against(moment(TODAY), SlotBooked(of, override))
    moved = against(moment(TODAY, booking=Booking(slot())), BookingMoved(of, override))
    assert moved == booked
    return booked


SATURDAY = slot("2026-12-05T09:30[America/Chicago]")
EVENING = slot("2026-12-01T16:30[America/Chicago]")


def test_a_slot_in_opening_hours_is_booked() -> None:
    """From nine to five, to the minute."""
    assert booking(slot()) == ()
    assert booking(slot("2026-12-01T09:00[America/Chicago]")) == ()
    assert booking(slot("2026-12-01T16:00[America/Chicago]")) == ()


@pytest.mark.parametrize(
    ("of", "why"), [(EVENING, "booking-outside-hours"), (SATURDAY, "booking-closed-that-day")]
)
def test_outside_hours_only_an_emergency_with_a_reason_is_booked(of: Slot, why: str) -> None:
    """Refused plainly, refused with an override that says nothing, accepted with a reason."""
    silent = lifting(Lift.HOURS, because=None)
    blank = lifting(Lift.HOURS, because=FreeText("digest", "  "))

    assert booking(of) == (why,)
    assert booking(of, silent) == (why, "booking-override-reason-missing")
    assert booking(of, blank) == (why, "booking-override-reason-missing")
    assert booking(of, lifting(Lift.HOURS)) == ()


def test_an_override_lifts_what_it_names_and_nothing_else() -> None:
    """Lifting the buffers opens no door on a Saturday, and lifting the hours keeps buffers."""
    assert booking(SATURDAY, lifting(Lift.BUFFERS)) == ("booking-closed-that-day",)
    assert booking(slot(), lifting(Lift.BUFFERS)) == ()
    assert booking(slot(), lifting(Lift.HOURS, Lift.BUFFERS)) == ()


def test_the_sites_own_hours_are_the_ones_that_count() -> None:
    """A site that opens on Saturdays and closed that Tuesday, with a list of its resources."""
    morning = (Opening(time(9), time(12)),)
    named = zip(PLACES, ("dr-gray", "room-1", "c-arm-1", "ct-1", "nurse-lee"), strict=True)
    listed = tuple(Resource(id, Bookable(place), id) for place, id in named)
    timetable = Timetable(
        week=((Opening(time(9), time(17)),),) * 5 + (morning, ()),
        closures=(Closure(date(2026, 12, 1), "Staff day"),),
        resources=listed,
    )

    def asked(of: Slot) -> tuple[str, ...]:
        return against(replace(moment(TODAY), timetable=timetable), SlotBooked(of))

    assert asked(SATURDAY) == ()
    assert asked(slot()) == ("booking-closed-because",)
    unknown = slot("2026-12-02T09:30[America/Chicago]", room="room-9")
    assert asked(unknown) == ("booking-resource-unknown",)


NEVER_LIFTED = {
    "booking-in-the-past": slot("2026-11-20T09:30[America/Chicago]"),
    "booking-zone-differs": slot("2026-12-01T09:30[Europe/Madrid]"),
    "booking-resources-missing": slot(nurse=None),
}


@pytest.mark.parametrize("why", NEVER_LIFTED)
def test_no_emergency_books_the_impossible(why: str) -> None:
    """The past, another zone's clock and a missing nurse stay refused."""
    assert why in booking(NEVER_LIFTED[why])
    assert why in booking(NEVER_LIFTED[why], lifting(Lift.HOURS, Lift.BUFFERS))


# --- preparation ------------------------------------------------------------------------------


def test_a_plan_is_confirmed_for_the_booked_moment_and_no_other() -> None:
    """Not for another time, and not for one that was cancelled."""
    body = PreparationConfirmed(slot().starts)
    other = slot("2026-12-01T10:30[America/Chicago]")
    id_ = "preparation-confirmed-for-another"

    assert against(moment(TODAY, booking=Booking(slot())), body) == ()
    assert against(moment(TODAY, booking=Booking(other)), body) == (id_,)
    cancelled = moment(TODAY, booking=Booking(cancelled=True))
    assert against(cancelled, body) == ("episode-booking-first",)
    with pytest.raises(OutOfOrder):
        check_gates(cancelled, body)


# --- the needle's plan ------------------------------------------------------------------------


def planning(plan: NeedlePlan, **changes: Any) -> tuple[str, ...]:
    """The reasons against a plan for a patient whose pain is on the right."""
    usual = {"modality": Modality.FLUOROSCOPY, "position": Position.PRONE, "discs": (plan,)}
    return against(moment(TODAY), NeedlePlanned(**{**usual, **changes}))


LEFT = NeedlePlan(Disc.L4_L5, Side.LEFT)
RIGHT = NeedlePlan(Disc.L4_L5, Side.RIGHT)


def test_the_needle_comes_from_the_other_side_or_says_why() -> None:
    """From the side of the pain only with a reason, and a blank one is none."""
    explained = replace(RIGHT, same_side_reason=WHY)
    blank = replace(RIGHT, same_side_reason=FreeText("digest", " "))

    assert planning(LEFT) == ()
    assert planning(RIGHT) == ("needle-approach-unexplained",)
    assert planning(blank) == ("needle-approach-unexplained",)
    assert planning(explained) == ()


def test_a_plan_says_how_the_patient_lies_and_what_guides_the_needle() -> None:
    """Both planned ways are accepted; a missing or unfit answer is named."""
    assert planning(LEFT, modality=Modality.CT) == ()
    assert planning(LEFT, position=Position.SIDE_ROLLED_FORWARD) == ()
    assert planning(LEFT, modality=None) == ("needle-modality-missing",)
    assert planning(LEFT, position=Position.SUPINE) == ("needle-position-unfit",)
    assert planning(RIGHT, modality=None, position=None) == (
        "needle-modality-missing",
        "needle-position-missing",
        "needle-approach-unexplained",
    )


# --- the first needle -------------------------------------------------------------------------

STANDS = Allergy(Substance.CONTRAST, present=True, severity=Severity.SEVERE)
STALE = (creatinine("0.9", "2026-10-01T08:00"), inr("1.0", "2026-10-01T08:00"))
SPOILT: dict[str, dict[str, Any]] = {
    "preparation-labs-missing": {"labs": ()},
    "preparation-labs-stale": {"labs": (*STALE, platelets("220"), crp("2"))},
    "preparation-allergy-stands": {"allergies": (*PREPARED.allergies[1:], STANDS)},
    "preparation-allergy-unknown": {"allergies": ()},
    "preparation-infection-unknown": {"illness": ()},
    "preparation-infection-shows": {"illness": (replace(HEALTHY, skin_lesion=True),)},
    "preparation-conditions-unknown": {"conditions": PREPARED.conditions[1:]},
    "preparation-sedation-not-planned": {"sedation": None},
    "preparation-sedation-too-deep": {"sedation": Sedation.MODERATE},
    "preparation-pregnancy-positive": {"pregnancy_tests": (PregnancyTest(True, DAY),)},
    "preparation-pregnancy-untested": {"pregnancy_tests": ()},
    "preparation-pregnancy-not-asked": {"could_be_pregnant": None, "pregnancy_tests": ()},
    "preparation-medicine-too-late": {
        "medicines": (
            replace(WARFARIN, last_dose=CivilTime.parse("2026-11-30T08:00[America/Chicago]")),
        )
    },
    "preparation-medicine-no-agreement": {"medicines": (WARFARIN,)},
    "preparation-medicine-not-asked": {"medicines": (MedicineTaken(WARFARIN.medicine),)},
    "preparation-medicine-list-open": {"medicines_complete": None},
    "preparation-fasting-unknown": {"fasting": None},
    "preparation-driver-missing": {"driver": None},
    "preparation-driver-unreachable": {"driver": Driver(words("Sam"), words("abc"))},
    "preparation-consent-missing": {"consent": None},
    "preparation-not-confirmed": {"confirmed_for": None},
}
"""One fact spoilt, and the stop it has to cause."""
PLACE = NeedlePlaced(Disc.L4_L5)
READY = Session(
    checklist=dict.fromkeys(ChecklistItem, True),
    time_out=TimeOutDone(True, True, True, True, (Role.PHYSICIAN, Role.NURSE)),
)
"""A room in which everything was asked and confirmed."""


def on_the_table(facts: Preparation, override: Override | None = None) -> Moment:
    """The patient on the day, in a room that is ready, ten minutes after the booked moment."""
    return moment(preparation=facts, booking=Booking(slot(), override), session=READY)


def stops(now: Moment, body: object = PLACE) -> tuple[str, ...]:
    """The reasons of the safety stop; there has to be one."""
    with pytest.raises(SafetyStop) as stopped:
        check_gates(now, body)
    return tuple(each.id for each in stopped.value.reasons)


def test_the_needle_comes_to_a_patient_who_is_prepared() -> None:
    """With every fact in place nothing stops."""
    assert against(on_the_table(PREPARED), PLACE) == ()


@pytest.mark.parametrize("why", SPOILT)
def test_one_missing_fact_stops_the_needle_and_no_override_lifts_it(why: str) -> None:
    """Whatever is unknown or wrong stops, in an emergency as on any day."""
    facts = replace(PREPARED, **SPOILT[why])
    emergency = lifting(Lift.HOURS, Lift.BUFFERS)

    assert why in stops(on_the_table(facts))
    assert stops(on_the_table(facts, emergency)) == stops(on_the_table(facts))


def test_every_stop_is_told_at_once() -> None:
    """Of a patient of whom nothing is known, everything that has to be asked is said."""
    assert stops(on_the_table(Preparation())) == (
        "preparation-labs-missing",
        "preparation-clotting-unknown",
        "preparation-infection-unknown",
        "preparation-conditions-unknown",
        "preparation-allergy-unknown",
        "preparation-pregnancy-not-asked",
        "preparation-medicine-list-open",
        "preparation-not-confirmed",
        "preparation-sedation-not-planned",
        "preparation-driver-missing",
        "preparation-consent-missing",
    )


BLANKS: dict[str, Any] = {
    "labs": (),
    "allergies": (),
    "could_be_pregnant": None,
    "medicines_complete": None,
    "fasting": None,
    "driver": None,
    "consent": None,
    "confirmed_for": None,
}


@given(st.sets(st.sampled_from(sorted(BLANKS))), st.sets(st.sampled_from(sorted(BLANKS))))
def test_forgetting_more_never_opens_the_gate(fewer: set[str], more: set[str]) -> None:
    """Facts that are not there can only add stops."""
    known = replace(PREPARED, **{name: BLANKS[name] for name in fewer})
    less_known = replace(PREPARED, **{name: BLANKS[name] for name in fewer | more})

    first = against(on_the_table(known), PLACE)
    second = against(on_the_table(less_known), PLACE)

    assert bool(first) == bool(fewer)
    assert len(second) >= len(first)


def test_no_needle_in_a_room_that_is_not_ready() -> None:
    """Checklist and time-out come before the first needle, and both are told at once."""
    bare = replace(on_the_table(PREPARED), episode=Episode(referral=REFERRED))
    open_point = replace(READY, time_out=TimeOutDone(True, True, True, None, (Role.NURSE,)))
    told = moment(preparation=PREPARED, booking=Booking(slot()), session=open_point)

    assert stops(bare)[:2] == ("provocation-room-not-ready", "provocation-time-out-missing")
    assert stops(told) == ("provocation-time-out-open",)


UNCONFIRMED = ("preparation-medicine-not-confirmed", "preparation-not-confirmed")
"""The patient takes ibuprofen, which is held from the booked moment too."""


def test_a_plan_for_another_hour_of_the_same_day_is_none() -> None:
    """The booking moved from half past nine to eleven: the plan has to be gone through anew."""
    later = Booking(slot("2026-12-01T11:00[America/Chicago]"), moves=1)

    now = moment(preparation=PREPARED, booking=later, session=READY)

    assert stops(now) == UNCONFIRMED


def test_a_cancelled_booking_stops_the_needle() -> None:
    """Without a booked moment no plan is one."""
    now = moment(preparation=PREPARED, booking=Booking(cancelled=True), session=READY)

    assert stops(now) == UNCONFIRMED


def test_the_day_after_is_another_day() -> None:
    """A plan that was kept for yesterday says nothing about last night."""
    tomorrow = CivilTime.parse("2026-12-02T09:40[America/Chicago]")

    now = moment(tomorrow, preparation=PREPARED, booking=Booking(slot()))

    assert "preparation-not-confirmed" in stops(now)


# --- the injection ----------------------------------------------------------------------------


def in_the_room(*, checklist: bool = True) -> Clinic:
    """A patient with the order L4/L5, sham, sealed in this sequence."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="arrives" if not checklist else "room_is_ready")
    if not checklist:
        agreed = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
        clinic.does("do_time_out", "2026-03-10T09:32", "nurse-1", **agreed, present=["nurse"])
    places = [{"disc": "L4/L5", "role": "suspect"}, {"disc": None}]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)
    return clinic


def token(clinic: Clinic, place: int = 0) -> str:
    """The opaque name of a place of the order."""
    order = clinic.episode.session.order
    assert order is not None
    return order.order[place].token


def looks(clinic: Clinic, plane: str, in_middle_third: bool | None = True) -> None:
    """Somebody looks at the tip in L4/L5 in one plane."""
    seen = {"disc": "L4/L5", "plane": plane, "in_middle_third": in_middle_third}
    clinic.does("confirm_needle", "2026-03-10T09:41", "physician-1", **seen)


START = ("start_injection", "2026-03-10T09:45", "physician-1")
NEEDLE = ("place_needle", "2026-03-10T09:40", "physician-1")


def test_no_injection_before_the_tip_was_seen_in_two_planes() -> None:
    """No needle, one plane, a tip off centre: refused each; both planes: accepted."""
    clinic = in_the_room()
    here = token(clinic)

    unplaced = clinic.refuses(*START, token=here)
    clinic.does(*NEEDLE, disc="L4/L5")
    unseen = clinic.refuses(*START, token=here)
    looks(clinic, "ap")
    half = clinic.refusal(*START, token=here)
    looks(clinic, "lateral", in_middle_third=False)
    off = clinic.refuses(*START, token=here)
    looks(clinic, "lateral")
    clinic.does(*START, token=here)

    assert unplaced == ("needle-not-placed",)
    assert unseen == ("needle-planes-missing",)
    assert isinstance(half, SafetyStop)
    assert half.reasons[0].params["planes"] == ("lateral",)
    assert off == ("needle-off-centre",)
    assert clinic.episode.session.running == here


def test_a_needle_that_was_moved_has_to_be_seen_again() -> None:
    """What earlier views showed no longer holds."""
    clinic = in_the_room()
    clinic.does(*NEEDLE, disc="L4/L5")
    looks(clinic, "ap")
    looks(clinic, "lateral")

    clinic.does("place_needle", "2026-03-10T09:43", "physician-1", disc="L4/L5")

    assert clinic.refuses(*START, token=token(clinic)) == ("needle-planes-missing",)


def test_a_sham_needs_no_needle() -> None:
    """Nothing is injected, so nothing has to be seen."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": None}, {"disc": "L4/L5", "role": "suspect"}]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)

    clinic.does(*START, token=token(clinic))

    assert clinic.episode.session.running == token(clinic)


def test_the_injection_stops_for_everything_that_stopped_the_needle() -> None:
    """Room, tip and preparation are asked together, and every reason is told at once."""
    clinic = in_the_room(checklist=False)
    withdrawn = {"withdrawn_at": "2026-03-10T09:44"}
    clinic.does("withdraw_consent", "2026-03-10T09:44", "nurse-1", **withdrawn)
    told = {"substance": "contrast", "present": True, "severity": "mild"}
    clinic.does("answer_allergy", "2026-03-10T09:44", "nurse-1", **told)

    stop = clinic.refusal(*START, token=token(clinic))

    assert isinstance(stop, SafetyStop)
    assert [each.id for each in stop.reasons] == [
        "provocation-room-not-ready",
        "needle-not-placed",
        "provocation-time-out-stale",
        "preparation-allergy-stands",
        "preparation-consent-withdrawn",
    ]


def test_an_order_without_a_sham_is_not_blinded() -> None:
    """At least one place of the order injects nothing."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": "L4/L5", "role": "suspect"}]
    seal = ("seal_order", "2026-03-10T09:36", "nurse-1")

    assert clinic.refuses(*seal, places=places) == ("provocation-order-too-few-shams",)
    assert clinic.refuses(*seal, places=places, drawn=True) == (
        "provocation-order-too-few-shams",
    )
    clinic.does(*seal, places=[*places, {"disc": None}])


def test_a_session_in_which_nothing_was_done_is_not_closed() -> None:
    """A ready room is no test and is cancelled; one broken off after drug or needle is one."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    close = ("close_session", "2026-03-10T09:50", "nurse-1")

    assert clinic.refuses(*close) == ("provocation-nothing-done",)
    assert not clinic.episode.session.closed

    clinic.does("cancel_booking", "2026-03-10T09:50", "coordinator-1", why="Asked to wait")

    begun = Clinic()
    begun.goes_the_usual_way(to="room_is_ready")
    begun.does("place_needle", "2026-03-10T09:43", "physician-1", disc="L4/L5")
    begun.does("remove_needle", "2026-03-10T09:45", "physician-1", disc="L4/L5")
    begun.does(*close)

    drugged = Clinic()
    drugged.goes_the_usual_way(to="room_is_ready")
    drug = {"kind": "antibiotic", "name": "cefazolin", "route": "intravenous"}
    drugged.does("give_drug", "2026-03-10T09:36", "nurse-1", **drug)
    drugged.does(*close)

    assert begun.episode.session.closed
    assert drugged.episode.session.closed


def test_the_machine_that_guides_the_needle_is_booked() -> None:
    """A CT that nobody booked is somebody else's at that hour."""
    c_arm = moment(TODAY, booking=Booking(slot(c_arm="c-arm-1", ct=None)))
    both = moment(TODAY, booking=Booking(slot(c_arm="c-arm-1", ct="ct-1")))
    plan = NeedlePlanned(Modality.CT, Position.PRONE, (LEFT,))

    assert against(c_arm, plan) == ("needle-modality-not-booked",)
    assert against(both, plan) == ()
    assert against(c_arm, replace(plan, modality=Modality.FLUOROSCOPY)) == ()


# --- a drug -----------------------------------------------------------------------------------

DRUGS = {
    DrugKind.CONTRAST: Substance.CONTRAST,
    DrugKind.ANTIBIOTIC: Substance.ANTIBIOTIC,
    DrugKind.LOCAL_ANAESTHETIC: Substance.LOCAL_ANAESTHETIC,
}
SWAPPED = {
    DrugKind.CONTRAST: ("iopamidol", "iohexol"),
    DrugKind.ANTIBIOTIC: ("cefazolin", "clindamycin"),
    DrugKind.LOCAL_ANAESTHETIC: ("procaine", "lidocaine"),
}
"""A drug that was not borne, and the one that takes its place."""
NEEDS_A_REASON = "provocation-drug-needs-a-reason"


def answering_allergy(answer: Allergy) -> Preparation:
    """The prepared patient, who answers otherwise about one substance."""
    others = (each for each in PREPARED.allergies if each.substance is not answer.substance)
    return replace(PREPARED, allergies=(answer, *others))


@pytest.mark.parametrize("kind", DRUGS)
def test_no_drug_against_its_own_allergy(kind: DrugKind) -> None:
    """Not asked, present, or settled by leaving it out: stopped; asked and absent: given."""
    body = DrugGiven(kind, "lidocaine", Mass.of("10", "mg"), route=Route.SUBCUTANEOUS)
    substance = DRUGS[kind]
    unasked = answering_allergy(Allergy(substance))
    present = answering_allergy(Allergy(substance, present=True))
    left_out = answering_allergy(
        Allergy(substance, True, resolved=Resolved(Resolution.NOT_USED, "physician-1"))
    )
    not_borne, instead = SWAPPED[kind]
    swapped = Resolved(Resolution.SUBSTITUTE, "physician-1", substitute=instead)
    replaced = answering_allergy(Allergy(substance, True, resolved=swapped, agent=not_borne))

    assert against(on_the_table(PREPARED), body) == ()
    assert against(on_the_table(replaced), replace(body, name=instead)) == ()
    assert against(on_the_table(replaced), replace(body, name=not_borne))[0] == (
        "provocation-drug-not-the-substitute"
    )
    assert stops(on_the_table(unasked), body) == (
        "preparation-allergy-unknown",
        NEEDS_A_REASON,
    )
    assert stops(on_the_table(present), body) == ("preparation-allergy-stands", NEEDS_A_REASON)
    assert stops(on_the_table(left_out), body) == ("provocation-drug-left-out", NEEDS_A_REASON)


def test_another_allergy_keeps_no_drug_away() -> None:
    """An allergy to latex says nothing about contrast, and none is asked for another drug."""
    latex = answering_allergy(Allergy(Substance.LATEX, present=True))
    nothing_asked = replace(PREPARED, allergies=())

    assert against(on_the_table(latex), contrast("iohexol", "300")) == ()
    assert against(on_the_table(nothing_asked), DrugGiven(DrugKind.OTHER, "ondansetron")) == ()


def contrast(name: str, strength: str | None, route: Route | None = None) -> DrugGiven:
    """Contrast that is drawn up."""
    amount = None if strength is None else Concentration.of(strength, "mg/mL")
    return DrugGiven(DrugKind.CONTRAST, name, concentration=amount, route=route)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (contrast("Conray", "282"), "preparation-contrast-ionic"),
        (contrast("Gadavist", None), "preparation-contrast-gadolinium"),
        (contrast("iohexol", None), "preparation-contrast-strength-unknown"),
        (contrast("iohexol", "350"), "preparation-contrast-strength"),
        (contrast("some dye", "300"), "preparation-contrast-unknown"),
    ],
)
def test_contrast_that_must_not_reach_the_spinal_fluid_is_refused(
    body: DrugGiven, why: str
) -> None:
    """M05, M16: non-ionic with an intrathecal label; a senior decision is written down."""
    reasoned = replace(body, despite_stop=WHY)

    assert against(on_the_table(PREPARED), body) == (why, NEEDS_A_REASON)
    assert against(on_the_table(PREPARED), reasoned) == ()
    assert against(on_the_table(PREPARED), replace(body, route=Route.INTRAVENOUS)) == ()


@pytest.mark.parametrize(
    ("mg", "refused"),
    [("300", ()), ("301", ("provocation-anaesthetic-too-much", NEEDS_A_REASON))],
)
def test_no_more_local_anaesthetic_than_labels_allow(mg: str, refused: tuple[str, ...]) -> None:
    """M22: as milligrams, or as volume and concentration."""
    given = DrugGiven(DrugKind.LOCAL_ANAESTHETIC, "lidocaine", Mass.of(mg, "mg"), route=SKIN)
    much = DrugGiven(
        DrugKind.LOCAL_ANAESTHETIC,
        "lidocaine 2 %",
        volume=Volume.of("16", "mL"),
        concentration=Concentration.of("20", "mg/mL"),
        route=SKIN,
    )

    assert against(on_the_table(PREPARED), given) == refused
    assert against(on_the_table(PREPARED), much) == (
        "provocation-anaesthetic-too-much",
        NEEDS_A_REASON,
    )


SKIN = Route.SUBCUTANEOUS


@pytest.mark.parametrize(
    ("name", "mass", "why"),
    [
        ("lidocaine", None, "provocation-anaesthetic-dose-unsaid"),
        ("articaine", Mass.of("40", "mg"), "provocation-anaesthetic-no-limit"),
    ],
)
def test_a_dose_that_nobody_can_weigh_is_unknown_and_not_nothing(
    name: str, mass: Mass | None, why: str
) -> None:
    """M22: how much was given is not said, or how much is allowed is not known."""
    body = DrugGiven(DrugKind.LOCAL_ANAESTHETIC, name, mass, route=SKIN)

    assert against(on_the_table(PREPARED), body) == (why, NEEDS_A_REASON)
    assert against(on_the_table(PREPARED), replace(body, despite_stop=WHY)) == ()


def test_a_sedative_says_how_deep_it_sedates() -> None:
    """M24: unknown is not awake; after the last injection nobody asks any more."""
    body = DrugGiven(DrugKind.SEDATIVE, "midazolam")

    assert against(on_the_table(PREPARED), body) == (
        "provocation-sedation-unsaid",
        NEEDS_A_REASON,
    )


def test_a_sedative_is_asked_about_as_an_anaesthetic() -> None:
    """Propofol in a small dose is propofol: an allergy that stands keeps it away."""
    severe = Allergy(Substance.GENERAL_ANAESTHETIC, present=True, severity=Severity.SEVERE)
    propofol = DrugGiven(DrugKind.SEDATIVE, "propofol", sedation=Sedation.MINIMAL)

    assert against(on_the_table(PREPARED), propofol) == ()
    assert against(on_the_table(answering_allergy(severe)), propofol) == (
        "preparation-allergy-stands",
        "provocation-drug-needs-a-reason",
    )


@pytest.mark.parametrize("kind", DrugKind)
def test_no_drug_without_consent(kind: DrugKind) -> None:
    """Whatever the drug; one that was given all the same is recorded with its reason."""
    now = on_the_table(replace(PREPARED, consent=None))
    body = DrugGiven(
        kind, "lidocaine", Mass.of("10", "mg"), route=SKIN, sedation=Sedation.MINIMAL
    )

    assert stops(now, body) == ("preparation-consent-missing", NEEDS_A_REASON)
    assert against(now, replace(body, despite_stop=WHY)) == ()


# --- a step after a stop ----------------------------------------------------------------------


def injecting() -> Clinic:
    """A patient whose L4/L5 is being injected; it opened at 14 psi."""
    clinic = in_the_room()
    clinic.does(*NEEDLE, disc="L4/L5")
    looks(clinic, "ap")
    looks(clinic, "lateral")
    clinic.does(*START, token=token(clinic))
    opening = {"token": token(clinic), "pressure": {"value": "14", "unit": "[psi]"}}
    clinic.does("read_opening_pressure", "2026-03-10T09:46", "physician-1", **opening)
    return clinic


def step(clinic: Clinic, volume: str, psi: str, **more: Any) -> tuple[str, dict[str, Any]]:
    """The facts of one increment."""
    return "2026-03-10T09:47", {
        "token": token(clinic),
        "volume": {"value": volume, "unit": "mL"},
        "static_pressure": {"value": psi, "unit": "[psi]"},
        **more,
    }


def records(clinic: Clinic, volume: str, psi: str, **more: Any) -> tuple[str, ...]:
    """A step is recorded; answers the stops it shows."""
    at, facts = step(clinic, volume, psi, **more)
    done = clinic.does("record_step", at, "physician-1", **facts)
    return tuple(each.rule for each in done.stops)


def test_a_step_goes_on_while_no_stop_has_fired() -> None:
    """Low pressure, little volume, no strong pain."""
    clinic = injecting()

    assert records(clinic, "0.5", "20") == ()
    assert records(clinic, "1.0", "26") == ()


@pytest.mark.parametrize(
    ("volume", "psi", "rule"),
    [("1.0", "64", "pressure_says_stop"), ("3.5", "30", "volume_says_stop")],
)
def test_a_step_after_a_stop_says_why(volume: str, psi: str, rule: str) -> None:
    """The step that reaches a limit is recorded; the next one needs its reason."""
    clinic = injecting()
    fired = records(clinic, volume, psi)
    at, more = step(clinic, "3.6", "65")

    stop = clinic.refusal("record_step", at, "physician-1", **more)
    explained = records(clinic, "3.6", "65", despite_stop="A synthetic reason.")

    assert fired == (rule,)
    assert isinstance(stop, SafetyStop)
    assert stop.reasons[-1].id == "provocation-stop-needs-a-reason"
    assert rule in explained


def test_the_usual_pain_ends_an_injection_and_another_pain_does_not() -> None:
    """8/10 that is not the usual pain asks for no reason; 8/10 that is does."""
    clinic = injecting()
    pain = {"token": token(clinic), "pain": {"value": "8", "unit": "{score}"}}
    at = "2026-03-10T09:47"
    records(clinic, "0.5", "20")
    clinic.does("report_pain", at, "nurse-1", **pain, concordance="discordant")

    records(clinic, "1.0", "24")
    clinic.does("report_pain", at, "nurse-1", **pain, concordance="concordant")
    when, more = step(clinic, "1.5", "26")

    assert clinic.refuses("record_step", when, "physician-1", **more) == (
        "provocation-stop-pain-met",
        "provocation-stop-needs-a-reason",
    )


# --- going home -------------------------------------------------------------------------------

WELL = Discharge(
    vitals=True,
    awake=True,
    no_new_deficit=True,
    pain=True,
    fluids=True,
    escort=True,
    written_red_flags=True,
    observed=Duration.of(50, "min"),
)


def test_a_patient_goes_home_when_every_check_was_passed() -> None:
    """A failed check and one that was not made both keep the patient."""
    leaving = moment()

    assert against(leaving, Discharged(WELL)) == ()
    assert stops(leaving, Discharged(replace(WELL, escort=False))) == (
        "followup-discharge-unsafe",
    )
    left = replace(WELL, escort=False, against_advice=FreeText.of("Went by bus.", "s"))
    assert against(leaving, Discharged(left)) == ()
    assert stops(leaving, Discharged(replace(WELL, vitals=None))) == (
        "followup-discharge-incomplete",
    )


def test_every_gated_event_has_its_place_in_the_journey_or_a_reason_to_have_none() -> None:
    """Gates ask the rules; the order of the journey is asked before them."""
    own_order = {PreparationConfirmed}  # its gate asks for the booking itself
    in_session = {body for body in GATES if body.__module__.endswith("provocation.events")}

    assert set(GATES) - set(NEEDS) == (own_order | in_session) - set(NEEDS)


MG, DISC = {"value": "10", "unit": "mg"}, "intradiscal"


@pytest.mark.parametrize(
    ("drug", "why"),
    [
        (
            {"kind": "local_anaesthetic", "name": "bupivacaine", "mass": MG, "route": DISC},
            "provocation-anaesthetic-too-early",
        ),
        (
            {"kind": "local_anaesthetic", "name": "bupivacaine", "mass": MG},
            "provocation-anaesthetic-too-early",
        ),
        (
            {"kind": "other", "name": "bupivacaine", "route": DISC},
            "provocation-anaesthetic-too-early",
        ),
        (
            {"kind": "sedative", "name": "midazolam", "sedation": "moderate"},
            "provocation-sedation-too-deep",
        ),
    ],
)
def test_what_would_change_the_answers_waits_for_the_last_of_them(
    drug: dict[str, Any], why: str
) -> None:
    """Numb or asleep, nobody tells which disc hurts; after the last injection they may be."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")

    before = clinic.refuses("give_drug", "2026-03-10T09:36", "nurse-1", **drug)
    clinic.goes_the_usual_way(to="is_tested")
    last = clinic.episode.events[-1].occurred_at.after(timedelta(minutes=1))
    clinic.does("give_drug", last.local.isoformat(timespec="minutes"), "nurse-1", **drug)

    assert before == (why, "provocation-drug-needs-a-reason")


def test_a_drug_of_the_recovery_is_recorded_and_changes_no_answer() -> None:
    """A sedative after the session was closed sedated nobody who was asked."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="test_is_closed")
    later = clinic.episode.events[-1].occurred_at.after(timedelta(minutes=5))
    drug = {"kind": "sedative", "name": "midazolam", "sedation": "minimal"}

    clinic.does("give_drug", later.local.isoformat(timespec="minutes"), "nurse-1", **drug)

    procedure = clinic.report().procedure
    assert procedure.other_drugs is not None
    assert "midazolam" in [each.name for each in procedure.other_drugs]
    assert procedure.sedation is not Sedation.MINIMAL
