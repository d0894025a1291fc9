"""M04, M08, M16 to M18, M23: what was allowed once is asked again before the needle.

The synthetic patient is Sky Secondthought: everything was in order, and then something changed.
"""

from datetime import date

from tests.journeys import usual
from tests.journeys.clinic import Clinic, needles

PLACE = ("place_needle", "2026-03-10T09:40", "physician-1")


def ready(*, at: str = "room_is_ready") -> Clinic:
    """The patient, with nothing in the way of the needle."""
    clinic = Clinic("Sky Secondthought")
    clinic.goes_the_usual_way(to=at)
    return clinic


def test_a_decision_that_is_taken_back_stops_the_needle() -> None:
    """A physician who changes her mind need not cancel the booking to be heard.

    Given     a patient in the room, found unsuitable that morning.
    Asked     to place the needle.
    Expected  a stop that says so; with the decision taken anew the needle may come.
    """
    clinic = ready()
    decide = ("decide_candidacy", "2026-03-10T09:33", "physician-1")
    clinic.does(*decide, decision="not_eligible", by="physician-1")

    refused = clinic.refuses(*PLACE, disc="L4/L5")
    clinic.does(*decide, decision="eligible", by="physician-1")

    assert refused == ("candidacy-not-suitable-now",)
    clinic.does(*PLACE, disc="L4/L5")


def test_an_infection_that_was_found_after_the_decision_stops_the_needle() -> None:
    """The contraindications are asked again, not only the decision that weighed them.

    Given     a patient found suitable in February, with an abscess in March.
    Asked     to place the needle; and, with the needle in, to inject.
    Expected  a stop each time.
    """
    clinic, late = ready(), ready()
    late.order_is_sealed()
    late.does(*PLACE, disc="L4/L5")
    answers = [{"item": "infection", "present": True}]
    for each in (clinic, late):
        each.does("answer_contraindications", "2026-03-10T09:40", "nurse-1", answers=answers)
    order = late.episode.session.order
    assert order is not None

    start = ("start_injection", "2026-03-10T09:42", "physician-1")

    assert "candidacy-contraindication-stands" in clinic.refuses(*PLACE, disc="L4/L5")
    assert "candidacy-contraindication-stands" in late.refuses(
        *start, token=order.order[0].token
    )


def test_a_plan_that_changes_after_the_time_out_needs_another_one() -> None:
    """The team agreed on other levels than the ones that are planned now.

    Given     a time-out, and then a plan for other discs.
    Asked     to place the needle.
    Expected  a stop until the time-out was done again.
    """
    clinic = ready()
    planned = needles("L2/L3", "L3/L4")
    clinic.does("plan_needles", "2026-03-10T09:36", "physician-1", **planned)

    refused = clinic.refuses(*PLACE, disc="L2/L3")
    agreed = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
    clinic.does("do_time_out", "2026-03-10T09:38", "nurse-1", **agreed, present=["nurse"])
    clinic.does(*PLACE, disc="L2/L3")

    assert refused == ("provocation-time-out-stale",)


def test_a_room_of_yesterday_is_not_ready_today() -> None:
    """Sterile drapes and an agreement do not keep overnight.

    Given     the checklist and the time-out of the day before.
    Asked     to place the needle on the day of the test.
    Expected  a stop that names them; then, confirmed anew, the needle may come.
    """
    clinic = ready(at="needles_are_planned")
    done = dict.fromkeys(usual.CHECKLIST, True)
    clinic.does("complete_checklist", "2026-03-09T17:00", "nurse-1", answers=done)
    agreed = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
    clinic.does("do_time_out", "2026-03-09T17:05", "nurse-1", **agreed, present=["nurse"])
    clinic.goes_the_usual_way(to="arrives")

    refused = clinic.refuses(*PLACE, disc="L4/L5")
    clinic.room_is_ready(contrast=False)
    clinic.does(*PLACE, disc="L4/L5")

    assert refused == ("provocation-of-another-day",)


def test_an_allergy_that_is_told_after_the_time_out_needs_another_one() -> None:
    """Settled or not: the team has not heard of it.

    Given     a time-out, and then a rash after latex, settled by leaving latex out.
    Asked     to place the needle.
    Expected  a stop.
    """
    clinic = ready()
    told = {"substance": "latex", "present": True, "severity": "mild"}
    clinic.does("answer_allergy", "2026-03-10T09:36", "nurse-1", **told)
    settled = {"substance": "latex", "how": "not_used", "by": "physician-1"}
    clinic.does("resolve_allergy", "2026-03-10T09:37", "physician-1", **settled)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("provocation-time-out-stale",)


def test_a_needle_that_comes_early_is_judged_by_its_own_hour() -> None:
    """A hold that lasts until the booked hour does not last at an earlier one.

    Given     a test booked for 15:30, ibuprofen taken at 15:00 the day before (24 hours).
    Asked     to place the needle at 09:40, and at 15:20.
    Expected  a stop at 09:40; at 15:20 the needle may come.
    """
    clinic = Clinic("Sky Secondthought")
    clinic.goes_the_usual_way(to="is_found_eligible")
    clinic.is_booked("2026-03-10T15:30")
    clinic.goes_the_usual_way(to="room_is_ready")
    told = {"taking": True, "last_dose": "2026-03-09T15:00", "told_at": "2026-03-10T08:45"}
    clinic.does("record_medicine", "2026-03-10T08:45", "nurse-1", medicine="ibuprofen", **told)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-medicine-too-late",)
    clinic.does("place_needle", "2026-03-10T15:20", "physician-1", disc="L4/L5")


def test_what_is_no_longer_taken_was_taken_this_morning() -> None:
    """*I stopped it* is no answer to *when was the last one*.

    Given     apixaban told as taken in February; on the day as *no longer*, the last at 07:00.
    Asked     to place the needle at 09:40.
    Expected  a stop, whatever the word for it; without a last dose, a stop as well.
    """
    clinic = Clinic("Sky Secondthought", birth_date=date(1979, 8, 21), sex="female")
    clinic.goes_the_usual_way(to="room_is_ready")
    apixaban, arrival = {"medicine": "apixaban"}, "2026-03-10T08:40"
    before = {"taking": True, "told_at": "2026-02-10T09:00"}
    clinic.does("record_medicine", "2026-02-10T09:00", "nurse-1", **apixaban, **before)
    stopped = {**apixaban, "taking": False, "told_at": arrival}

    clinic.does("record_medicine", arrival, "nurse-1", **stopped)
    untold = clinic.refuses(*PLACE, disc="L4/L5")
    clinic.does("record_medicine", arrival, "nurse-1", **stopped, last_dose="2026-03-10T07:00")
    too_late = clinic.refuses(*PLACE, disc="L4/L5")

    unagreed = "preparation-medicine-no-agreement"
    assert untold == (unagreed, "preparation-medicine-not-told")
    assert too_late == ("preparation-medicine-too-late", unagreed)


def test_a_hold_is_as_long_as_the_kidneys_need() -> None:
    """The filtration rate that holds the medicine is estimated from who the patient is.

    Given     apixaban, held for five days as agreed; a creatinine of 5 mg/dL that morning.
    Asked     to place the needle.
    Expected  a stop: no printed hold is for such kidneys.
    """
    clinic = Clinic("Sky Secondthought", birth_date=date(1979, 8, 21), sex="female")
    clinic.goes_the_usual_way(to="room_is_ready")
    arrival = "2026-03-10T08:40"
    told = {"taking": True, "told_at": arrival, "last_dose": "2026-03-05T08:00"}
    clinic.does("record_medicine", arrival, "nurse-1", medicine="apixaban", **told)
    agreed = {"prescriber": "Dr. Lucia Ferrer (synthetic)", "agreed_at": arrival}
    clinic.does(
        "record_prescriber_agreement", arrival, "nurse-1", medicine="apixaban", **agreed
    )
    creatinine = {"kind": "creatinine", "value": "5.0", "unit": "mg/dL", "taken_at": arrival}
    clinic.does("record_lab", arrival, "nurse-1", lab=creatinine)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-medicine-kidneys-weak",)


def test_a_consent_that_was_signed_after_the_needle_does_not_license_it() -> None:
    """Entered in the evening, in whatever order: the needle came before the signature.

    Given     a consent signed at 18:00, and nothing else missing.
    Asked     to enter a needle of 09:40.
    Expected  a stop: no consent was there then.
    """
    clinic = Clinic("Sky Secondthought")
    clinic.goes_the_usual_way(to="is_booked")
    clinic.is_prepared(without=("sign_consent",))
    clinic.goes_the_usual_way(to="arrives")
    clinic.room_is_ready(contrast=False)
    signed = {"text_version": "lumbar-2026-01", "text_hash": "5b" * 32, "teach_back": True}
    at = "2026-03-10T18:00"
    clinic.does("sign_consent", at, "nurse-1", **signed, signed_at=at)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-consent-missing",)


def test_another_zone_does_not_make_the_day_come_sooner() -> None:
    """The evening before is the evening before, also to somebody who writes in Tokyo time.

    Given     a test on 10 March in Chicago.
    Asked     to place the needle on 9 March at 19:00, written as 10 March in Tokyo.
    Expected  a stop: the plan is for another day.
    """
    clinic = ready(at="needles_are_planned")
    done = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)
    early = "2026-03-10T09:00+09:00[Asia/Tokyo]"
    clinic.does("do_time_out", early, "nurse-1", **done)

    refused = clinic.refuses("place_needle", early, "physician-1", disc="L4/L5")

    assert "preparation-not-confirmed" in refused
