"""M17, M18: warfarin is held by real hours, over the night when the clocks change.

The synthetic patient is Kim Clockwork, in Chicago. On 8 March 2026 the clocks go from 02:00 to
03:00, between the last tablet and the test: the wall shows an hour more than has passed.
"""

from discogram.errors import SafetyStop
from discogram.pathway.preparation.plan import Line, Step
from tests.journeys.clinic import Clinic, slot

WARFARIN = {"medicine": "warfarin", "taking": True}


def on_warfarin() -> Clinic:
    """The patient, booked for Tuesday 10 March at 09:30, prescriber agreed."""
    clinic = Clinic("Kim Clockwork")
    clinic.goes_the_usual_way(to="is_booked")
    told = {**WARFARIN, "told_at": "2026-02-09T15:10"}
    clinic.does("record_medicine", "2026-02-09T15:10", "nurse-1", **told)
    agreed = {"medicine": "warfarin", "prescriber": "Dr. Lucia Ferrer (synthetic)"}
    at = "2026-02-11T12:00"
    clinic.does("record_prescriber_agreement", at, "nurse-1", **agreed, agreed_at=at)
    clinic.goes_the_usual_way(to="is_confirmed")
    return clinic


def took_the_last(clinic: Clinic, dose: str) -> None:
    """On the day the patient says when the last tablet was swallowed."""
    told = {**WARFARIN, "told_at": "2026-03-10T08:40", "last_dose": dose}
    clinic.does("record_medicine", "2026-03-10T08:40", "nurse-1", **told)


def line(clinic: Clinic, step: Step) -> Line:
    """The plan's line of a kind."""
    return next(each for each in clinic.plan().lines if each.step is step)


def test_the_plan_counts_real_hours() -> None:
    """Five days before are 120 hours, not the same time on the wall.

    Given     a test on 10 March at 09:30, and warfarin.
    Asked     the dated plan.
    Expected  the last tablet by 5 March 08:30 (winter time): 120 hours, although the wall shows
              121; food and drink end at midnight; the INR is of the day before or the day.
    """
    clinic = on_warfarin()

    last_dose, lab = line(clinic, Step.LAST_DOSE), _inr(clinic)

    assert str(last_dose.at) == "2026-03-05T08:30-06:00[America/Chicago]"
    assert {option.row.source for option in last_dose.options} == {"asra-2018", "sir-2019"}
    assert str(line(clinic, Step.LAST_SOLID).at) == "2026-03-10T00:00-05:00[America/Chicago]"
    assert str(line(clinic, Step.LAST_CLEAR_FLUID).at) == (
        "2026-03-10T00:00-05:00[America/Chicago]"
    )
    assert str(lab.not_before) == "2026-03-09T00:00-05:00[America/Chicago]"
    assert str(lab.at) == "2026-03-10T09:30-05:00[America/Chicago]"


def _inr(clinic: Clinic) -> Line:
    labs = (each for each in clinic.plan().lines if each.step is Step.LAB)
    return next(each for each in labs if each.what.params["lab"] == "inr")


def test_a_tablet_that_was_late_by_half_an_hour_stops_and_a_later_slot_mends_it() -> None:
    """The wall would have said 120 hours and a half; it were 119 and a half.

    Given     the last tablet on 5 March at 09:00.
    Asked     to place the needle at 09:40; then, with the booking moved to 14:00 and the plan
              gone through anew, at 14:10.
    Expected  a stop because of warfarin; a stop while the new plan is not confirmed; then the
              needle may come.
    """
    clinic = on_warfarin()
    clinic.goes_the_usual_way(to="room_is_ready")
    took_the_last(clinic, "2026-03-05T09:00")
    place = ("place_needle", "2026-03-10T14:10", "physician-1")

    early = clinic.refusal("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")
    later = slot("2026-03-10T14:00")
    clinic.does("move_booking", "2026-03-10T09:45", "coordinator-1", slot=later)
    unconfirmed = clinic.refuses(*place, disc="L4/L5")
    clinic.is_confirmed("2026-03-10T10:00")
    clinic.does(*place, disc="L4/L5")

    assert isinstance(early, SafetyStop)
    (why,) = early.reasons
    assert why.id == "preparation-medicine-too-late"
    assert why.params["medicines"] == ("warfarin",)
    assert "preparation-not-confirmed" in unconfirmed


def test_a_tablet_in_time_lets_the_needle_come() -> None:
    """Exactly 120 hours are enough.

    Given     the last tablet on 5 March at 08:30.
    Asked     to place the needle.
    Expected  it may come.
    """
    clinic = on_warfarin()
    clinic.goes_the_usual_way(to="room_is_ready")
    took_the_last(clinic, "2026-03-05T08:30")

    clinic.does("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")

    assert clinic.episode.needle.discs[1].placed


def test_nobody_stops_a_blood_thinner_alone() -> None:
    """Without the prescriber's agreement the needle does not come, however long it was held.

    Given     warfarin held for ten days, and nobody asked the prescriber.
    Asked     to place the needle.
    Expected  a stop that says so.
    """
    clinic = Clinic("Kim Clockwork")
    clinic.goes_the_usual_way(to="room_is_ready")
    took_the_last(clinic, "2026-02-28T08:00")

    refused = clinic.refuses("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")

    assert refused == ("preparation-medicine-no-agreement",)
