"""M02, M25, B08: an order is carried out once, wholly, by who may, when it may."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4, uuid5

import pytest

from discogram.application.commands import Order
from discogram.application.handlers import AHEAD, handle
from discogram.application.ports import Draft, Staff, Stored, Views
from discogram.errors import (
    Conflict,
    DiscogramError,
    InputError,
    OutOfOrder,
    Refused,
    SafetyStop,
    StorageError,
    reason,
)
from discogram.pathway.provocation.events import OrderSealed
from discogram.words.people import Role
from discogram.words.spine import Disc
from tests.application.fakes import (
    SITE,
    TABLES,
    FakeAccessLog,
    FakeDirectory,
    FakeRecords,
    Look,
    directory,
    signed,
)
from tests.journeys import usual
from tests.journeys.clinic import Clinic, slot

OPEN: dict[str, Any] = {"language": "en", "synthetic": True}
AT = "2026-02-02T10:05"


def opening(clinic: Clinic) -> Order:
    """The order that opens the episode."""
    return clinic.order("open_episode", AT, "coordinator-1", OPEN)


def log(clinic: Clinic) -> list[Look]:
    """The access log."""
    assert isinstance(clinic.office.access, FakeAccessLog)
    return clinic.office.access.lines


def written(clinic: Clinic) -> list[Stored]:
    """The whole record."""
    assert isinstance(clinic.office.records, FakeRecords)
    return clinic.office.records.written


def refused(clinic: Clinic, order: Order, kind: type[DiscogramError] = Refused) -> list[str]:
    """The reasons of an order that is refused; it has to write nothing."""
    before = list(written(clinic))
    with pytest.raises(kind) as error:
        handle(order, clinic.office)
    assert written(clinic) == before
    assert type(error.value) is kind
    return [each.id for each in error.value.reasons]


# --- what is written --------------------------------------------------------------------------


def test_an_order_becomes_one_event_with_everything_about_it() -> None:
    """Who, in which role, where, when, under which policy: all of it is in the event."""
    clinic = Clinic()
    order = opening(clinic)

    done = clinic.carries_out(order)

    stored = done.stored
    assert written(clinic) == [stored]
    assert (stored.command, stored.episode, stored.patient) == (
        order.id,
        order.episode,
        order.patient,
    )
    assert (stored.site, stored.sequence, stored.type) == ("demo", 1, "EpisodeOpened")
    assert (stored.actor, stored.role) == ("coordinator-1", Role.COORDINATOR)
    assert stored.occurred_at == "2026-02-02T10:05-06:00[America/Chicago]"
    assert stored.policy == TABLES.digest
    assert not done.repeated
    assert log(clinic) == []


def test_the_worklist_is_written_with_the_event() -> None:
    """Whoever looks at the list sees what was just done."""
    clinic = Clinic()

    clinic.phones()

    assert isinstance(clinic.office.records, FakeRecords)
    (row,) = clinic.office.records.worklist("demo")
    assert (row.episode, row.station, row.sequence) == (clinic.id, "referral", 1)


# --- asked twice ------------------------------------------------------------------------------


def test_the_same_order_again_answers_the_first_event_and_writes_nothing() -> None:
    """A tap that was not acknowledged may be repeated."""
    clinic = Clinic()
    order = opening(clinic)
    first = clinic.carries_out(order)

    again = clinic.carries_out(order)

    assert again.repeated
    assert again.stored == first.stored
    assert len(written(clinic)) == 1


def test_an_order_may_be_repeated_when_it_could_no_longer_be_given() -> None:
    """The answer to a repeat is what happened then, not what would happen now."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="is_found_eligible")
    facts = {"slot": slot("2026-03-10T09:30")}
    order = clinic.order("book_slot", "2026-02-06T11:30", "coordinator-1", facts)
    clinic.carries_out(order)
    clinic.does("cancel_booking", "2026-02-07T09:00", "coordinator-1")

    again = clinic.carries_out(order)

    assert again.repeated
    assert clinic.episode.booking.slot is None


def test_words_that_are_salted_anew_are_the_same_words() -> None:
    """A file that is run a second time continues where it stopped."""
    clinic = Clinic()
    clinic.phones()
    first = clinic.order("receive_referral", AT, "coordinator-1", {"referral": usual.REFERRAL})
    clinic.carries_out(first)

    second = clinic.order("receive_referral", AT, "coordinator-1", {"referral": usual.REFERRAL})
    again = clinic.carries_out(replace(second, id=first.id))

    assert first.wish != second.wish  # the salts differ, and so do the digests
    assert again.repeated
    assert len(written(clinic)) == 2


def referral(clinic: Clinic, **changes: Any) -> object:
    """A referral that differs in something."""
    facts = {"referral": {**usual.REFERRAL, **changes}}
    return clinic.order("receive_referral", AT, "coordinator-1", facts).wish


@pytest.mark.parametrize(
    "change",
    [
        {"region": "thoracic"},
        {"question": "Another question."},
        {"suspects": []},
        {"suspects": ["L3/L4"]},
        {"dominant_side": None},
    ],
    ids=str,
)
def test_the_same_id_for_other_facts_is_refused(change: dict[str, Any]) -> None:
    """An id names one order: nobody is told *done* for what was never written."""
    clinic = Clinic()
    clinic.phones()
    first = clinic.order("receive_referral", AT, "coordinator-1", {"referral": usual.REFERRAL})
    clinic.carries_out(first)

    other = replace(first, wish=referral(clinic, **change))

    assert refused(clinic, other) == ["order-id-used"]


def test_the_same_id_from_somebody_else_or_for_another_time_is_refused() -> None:
    """Who asked, when it happened and for which episode belong to the order."""
    clinic = Clinic()
    order = opening(clinic)
    clinic.carries_out(order)
    nurse = replace(order, actor="nurse-1", role=Role.NURSE)
    earlier = replace(order, occurred_at=order.occurred_at.after(timedelta(hours=-1)))

    assert refused(clinic, nurse) == ["order-id-used"]
    assert refused(clinic, earlier) == ["order-id-used"]
    assert refused(clinic, replace(order, episode=uuid4())) == ["order-id-used"]


def test_the_same_id_for_another_kind_of_order_is_refused() -> None:
    """A seal is not answered with the referral that had its id before."""
    clinic = Clinic()
    order = opening(clinic)
    clinic.carries_out(order)
    places = {"places": [{"disc": "L4/L5"}, {"disc": None}]}
    seal = clinic.order("seal_order", AT, "nurse-1", places)
    sign = clinic.order("sign_report", AT, "physician-1", {"language": "en"})

    assert refused(clinic, replace(seal, id=order.id)) == ["order-id-used"]
    assert refused(clinic, replace(sign, id=order.id)) == ["order-id-used"]


# --- may this person, is the time possible, is it this patient --------------------------------


def test_the_clock_of_a_person_may_be_five_minutes_ahead_and_no_more() -> None:
    """What has not happened yet cannot be recorded; clocks differ by a little."""
    clinic = Clinic()
    order = opening(clinic)
    instant = order.occurred_at.instant
    clinic.clock.moment = instant - AHEAD - timedelta(seconds=1)
    reasons = refused(clinic, order, InputError)

    clinic.clock.moment = instant - AHEAD
    done = handle(order, clinic.office)

    assert timedelta(minutes=5) == AHEAD
    assert reasons == ["order-in-the-future"]
    assert [each.outcome for each in log(clinic)] == ["refused: order-in-the-future"]
    assert done.stored.sequence == 1


def test_an_episode_takes_no_fact_of_another_patient() -> None:
    """A mix-up of two charts is stopped at the door."""
    clinic = Clinic()
    clinic.phones()
    order = clinic.order("answer_pregnancy", AT, "nurse-1", {"could_be_pregnant": False})

    assert refused(clinic, replace(order, patient=uuid4()), InputError) == [
        "order-other-patient"
    ]


def test_after_a_merge_the_episode_belongs_to_the_kept_person() -> None:
    """The kept person's facts are taken, the merged one's are not."""
    clinic = Clinic()
    clinic.phones()
    kept = uuid4()
    clinic.office.people.save(
        replace(clinic.patient, id=kept), "administrator-1", Role.ADMINISTRATOR
    )
    merge = {"kept": str(kept), "merged": str(clinic.patient.id)}
    clinic.does("merge_patients", "2026-02-02T10:10", "administrator-1", **merge)
    order = clinic.order(
        "receive_referral", "2026-02-02T10:20", "coordinator-1", {"referral": {}}
    )
    clinic.clock.moment = order.occurred_at.instant

    before = refused(clinic, order, InputError)
    done = clinic.carries_out(replace(order, patient=kept))

    assert before == ["order-other-patient"]
    assert done.stored.patient == kept


@pytest.mark.parametrize(
    ("do", "facts"),
    [
        ("merge_patients", {"kept": str(UUID(int=9))}),
        ("move_to_patient", {"patient": str(UUID(int=9)), "why": "Opened for another."}),
    ],
)
def test_an_episode_is_not_given_to_nobody(do: str, facts: dict[str, str]) -> None:
    """A mistyped id would leave an episode without a name."""
    clinic = Clinic()
    clinic.phones()
    merged = {"merged": str(clinic.patient.id)} if do == "merge_patients" else {}
    order = clinic.order(do, "2026-02-02T10:10", "administrator-1", facts | merged)
    clinic.clock.moment = order.occurred_at.instant

    assert refused(clinic, order, InputError) == ["order-patient-unknown"]


def test_a_record_is_not_merged_into_itself_or_into_a_real_one() -> None:
    """It would be nobody's, or a synthetic history would look like a patient's."""
    clinic = Clinic()
    clinic.phones()
    real = replace(clinic.patient, id=uuid4(), synthetic=not clinic.patient.synthetic)
    clinic.office.people.save(real, "administrator-1", Role.ADMINISTRATOR)
    for kept, why in (
        (clinic.patient, "order-merges-itself"),
        (real, "order-merges-synthetic"),
    ):
        merge = {"kept": str(kept.id), "merged": str(clinic.patient.id)}
        order = clinic.order("merge_patients", "2026-02-02T10:10", "administrator-1", merge)
        clinic.clock.moment = order.occurred_at.instant

        assert refused(clinic, order, InputError) == [why]


def test_nothing_begins_under_a_record_that_was_given_up() -> None:
    """Neither an episode nor a merge: the kept record is named instead."""
    clinic = Clinic()
    clinic.phones()
    gone = replace(clinic.patient, id=uuid4(), merged_into=clinic.patient.id)
    clinic.office.people.save(gone, "administrator-1", Role.ADMINISTRATOR)
    merge = {"kept": str(gone.id), "merged": str(clinic.patient.id)}
    merging = clinic.order("merge_patients", "2026-02-02T10:10", "administrator-1", merge)
    opening_another = replace(opening(clinic), episode=uuid4(), patient=gone.id)
    clinic.clock.moment = merging.occurred_at.instant

    for order in (merging, opening_another):
        assert refused(clinic, order, InputError) == ["order-patient-joined"]


def test_a_site_that_nobody_knows_is_refused() -> None:
    """Somebody with a role at a place that does not exist is told that it does not."""
    clinic = Clinic()
    known = directory(SITE)
    known.sites.clear()
    order = opening(clinic)

    with pytest.raises(InputError) as error:
        handle(order, replace(clinic.office, directory=known))

    assert [each.id for each in error.value.reasons] == ["order-site-unknown"]


# --- every refusal is audited -----------------------------------------------------------------


@dataclass
class FullRecords(FakeRecords):
    """A record that fails in a given way."""

    error: DiscogramError | None = None

    def append(self, draft: Draft, views: Views) -> Stored:
        """Fail."""
        del draft, views  # nothing is written
        assert self.error is not None
        raise self.error


def test_a_refusal_is_audited_and_writes_nothing_else() -> None:
    """Who tried what about whom, and why it was refused, is in the access log."""
    clinic = Clinic()
    clinic.phones()
    facts = {"decision": "eligible", "by": "coordinator-1"}
    order = clinic.order("decide_candidacy", AT, "coordinator-1", facts)

    with pytest.raises(Refused):
        handle(order, clinic.office)

    assert log(clinic) == [
        Look(
            "coordinator-1",
            Role.COORDINATOR,
            "decide_candidacy",
            clinic.patient.id,
            "refused: permission-not-this-role",
        )
    ]


def test_every_reason_of_a_refusal_is_audited() -> None:
    """The line names them all, in order."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="has_labs")
    clinic.needles_are_planned()
    clinic.room_is_ready()

    reasons = clinic.refuses("place_needle", "2026-03-10T09:40", "nurse-1", disc="L4/L5")

    assert log(clinic)[-1].outcome == f"refused: {', '.join(reasons)}"


def test_what_comes_too_early_passes_through_and_is_audited() -> None:
    """The journey's own order is refused as such, with what would mend it."""
    clinic = Clinic()
    clinic.phones()
    facts = {"slot": slot("2026-03-10T09:30")}
    order = clinic.order("book_slot", "2026-02-06T11:30", "coordinator-1", facts)
    clinic.clock.moment = order.occurred_at.instant

    assert refused(clinic, order, OutOfOrder) == ["episode-candidacy-first"]
    assert log(clinic)[-1].outcome == "refused: episode-candidacy-first"


def test_a_second_writer_is_told_and_audited() -> None:
    """The store's conflict reaches the person as it is."""
    clinic = Clinic()
    order = opening(clinic)
    clinic.clock.moment = order.occurred_at.instant
    busy = FullRecords(error=Conflict(reason("db-somebody-wrote-first", sequence=1)))

    with pytest.raises(Conflict):
        handle(order, replace(clinic.office, records=busy))

    assert log(clinic)[-1].outcome == "refused: db-somebody-wrote-first"


@dataclass
class RacingRecords(FakeRecords):
    """A record in which a twin of the order is written just after it was looked for."""

    meanwhile: Stored | None = None
    looked: int = 0

    def by_command(self, command: UUID) -> Stored | None:
        """The twin, from the second look on."""
        del command  # there is one order only
        self.looked += 1
        return self.meanwhile if self.looked > 1 else None

    def append(self, draft: Draft, views: Views) -> Stored:
        """Lose the race."""
        del views  # nothing is written
        raise Conflict(reason("db-somebody-wrote-first", sequence=draft.sequence))


def test_an_order_whose_twin_was_faster_is_done() -> None:
    """Two devices send the same tap: the slower one hears what the faster one wrote."""
    clinic = Clinic()
    order = opening(clinic)
    twin = clinic.carries_out(order).stored
    racing = RacingRecords(meanwhile=twin)

    done = handle(order, replace(clinic.office, records=racing))

    assert done.repeated
    assert done.stored == twin
    assert log(clinic) == []


def test_a_twin_that_made_the_order_impossible_is_still_a_twin() -> None:
    """An episode that the same order opened meanwhile is not *open already*."""
    clinic = Clinic()
    order = opening(clinic)
    twin = clinic.carries_out(order).stored
    racing = RacingRecords(written=[twin], meanwhile=twin)

    done = handle(order, replace(clinic.office, records=racing))

    assert done.repeated
    assert done.stored == twin


def test_another_order_under_the_same_id_is_no_twin() -> None:
    """What was written meanwhile has to say the same."""
    clinic = Clinic()
    order = opening(clinic)
    twin = clinic.carries_out(order).stored
    other = replace(order, occurred_at=order.occurred_at.after(timedelta(hours=-1)))
    racing = RacingRecords(meanwhile=twin)

    with pytest.raises(Refused) as error:
        handle(other, replace(clinic.office, records=racing))

    assert [each.id for each in error.value.reasons] == ["order-id-used"]
    assert log(clinic)[-1].outcome == "refused: order-id-used"


def test_a_full_disk_is_no_refusal() -> None:
    """What the administrator has to mend is not told as if the person had done wrong."""
    clinic = Clinic()
    order = opening(clinic)
    clinic.clock.moment = order.occurred_at.instant
    full = FullRecords(error=StorageError(reason("db-full")))

    with pytest.raises(StorageError):
        handle(order, replace(clinic.office, records=full))

    assert log(clinic) == []


# --- unsigned tables --------------------------------------------------------------------------


def test_a_real_clinic_applies_no_table_that_its_lead_has_not_signed() -> None:
    """Facts may be recorded; no clinical rule is applied to a patient."""
    real = replace(SITE, demonstration=False)
    clinic = Clinic(site=real)
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up()

    facts = {"decision": "eligible", "by": "physician-1"}
    stop = clinic.refusal("decide_candidacy", "2026-02-06T11:05", "physician-1", **facts)

    (why,) = stop.reasons
    assert why.id == "policy-unsigned"
    assert why.params["tables"] == TABLES.unsigned()


def test_a_real_clinic_applies_what_its_lead_has_signed() -> None:
    """With every table signed the way is open."""
    clinic = Clinic(site=replace(SITE, demonstration=False), tables=signed())

    clinic.goes_the_usual_way(to="is_booked")

    assert clinic.tables.unsigned() == ()
    assert clinic.episode.booking.slot is not None


def test_the_demonstration_clinic_applies_unsigned_tables() -> None:
    """There, nobody is treated; the mark is on the report."""
    clinic = Clinic()

    clinic.goes_the_usual_way(to="is_booked")

    assert clinic.tables.unsigned()
    assert clinic.episode.booking.slot is not None


# --- wishes and stops -------------------------------------------------------------------------


def sealed(clinic: Clinic) -> OrderSealed:
    """The order that was sealed."""
    order = clinic.episode.session.order
    assert order is not None
    return order


def test_an_order_that_was_drawn_on_paper_is_sealed_as_it_stands() -> None:
    """Place by place, even with the suspect first, each under a token of its own."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    discs = ["L4/L5", None, "L3/L4"]
    places = [{"disc": disc, "role": "suspect" if disc else None} for disc in discs]

    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)

    assert [step.disc for step in sealed(clinic).order] == [Disc.L4_L5, None, Disc.L3_L4]
    assert len({step.token for step in sealed(clinic).order}) == 3


def test_a_seal_that_is_asked_for_again_is_the_same_seal() -> None:
    """A repeated tap never draws a second order."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = {
        "places": [{"disc": "L4/L5"}, {"disc": "L3/L4", "role": "control"}, {"disc": None}]
    }
    order = clinic.order("seal_order", "2026-03-10T09:36", "nurse-1", places)
    clinic.carries_out(order)
    first = sealed(clinic)

    again = clinic.carries_out(order)
    fewer = clinic.order("seal_order", "2026-03-10T09:36", "nurse-1", {"places": []})

    assert again.repeated
    assert sealed(clinic) == first
    assert refused(clinic, replace(fewer, id=order.id)) == ["order-id-used"]


def test_the_answer_to_a_step_shows_the_stops_at_once() -> None:
    """Strong pain of the usual kind says stop with the answer that brings it."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": "L4/L5", "role": "suspect"}, {"disc": None}]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)
    put_in(clinic, "L4/L5")
    token = sealed(clinic).order[0].token
    clinic.does("start_injection", "2026-03-10T09:45", "physician-1", token=token)
    volume = {"value": "0.5", "unit": "mL"}
    step = {"token": token, "volume": volume}
    answer = {"token": token, "pain": {"value": "8", "unit": "{score}"}}

    quiet = clinic.does("record_step", "2026-03-10T09:46", "physician-1", **step)
    loud = clinic.does(
        "report_pain", "2026-03-10T09:46", "nurse-1", **answer, concordance="concordant"
    )

    assert quiet.stops == ()
    assert [stop.rule for stop in loud.stops] == ["pain_says_stop"]


@pytest.mark.parametrize(("who", "told"), [("rater-1", 0), ("patient-1", 0), ("nurse-1", 1)])
def test_whoever_is_blind_is_not_told_which_stop_fired(who: str, told: int) -> None:
    """The sentence of a stop names the pressure; the answer of a rater brings none back."""
    clinic = Clinic()
    known = clinic.office.directory
    assert isinstance(known, FakeDirectory)
    for id_, role in (("rater-1", Role.RATER), ("patient-1", Role.PATIENT)):
        known.people[id_, "demo"] = Staff(id_, "Synthetic", frozenset({role}))
    clinic.goes_the_usual_way(to="room_is_ready")
    places = [{"disc": "L4/L5", "role": "suspect"}, {"disc": None}]
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", places=places, drawn=True)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)
    put_in(clinic, "L4/L5")
    token = sealed(clinic).order[0].token
    clinic.does("start_injection", "2026-03-10T09:45", "physician-1", token=token)
    high = {"token": token, "static_pressure": {"value": "85", "unit": "[psi]"}}
    clinic.does("record_step", "2026-03-10T09:46", "physician-1", **high)

    answer = {"token": token, "pain": pain, "concordance": "pressure"}
    done = clinic.does("report_pain", "2026-03-10T09:46", who, **answer)

    assert len(done.stops) == told


def put_in(clinic: Clinic, disc: str) -> None:
    """A needle is placed and seen in both planes."""
    clinic.does("place_needle", "2026-03-10T09:40", "physician-1", disc=disc)
    for plane in ("ap", "lateral"):
        seen = {"disc": disc, "plane": plane, "in_middle_third": True, "by": "physician-1"}
        clinic.does("confirm_needle", "2026-03-10T09:41", "physician-1", **seen)


def test_a_safety_stop_reaches_the_person_as_one() -> None:
    """It is told apart from every other refusal."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="needles_are_planned")
    clinic.room_is_ready()

    stop = clinic.refusal("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")

    assert isinstance(stop, SafetyStop)


def test_ids_of_orders_are_their_own() -> None:
    """Two orders with the same facts and different ids are two entries."""
    clinic = Clinic()
    clinic.phones()
    order = clinic.order("answer_pregnancy", AT, "nurse-1", {"could_be_pregnant": False})

    clinic.carries_out(order)
    clinic.carries_out(replace(order, id=uuid5(UUID(int=1), "another")))

    assert [each.type for each in written(clinic)] == [
        "EpisodeOpened",
        *["PregnancyAnswered"] * 2,
    ]
