"""M12, M23: the patient takes the consent back on the table; the test ends there.

The synthetic patient is Jo Enough: one control was injected, and that was enough.
"""

from discogram.errors import SafetyStop
from discogram.words.spine import Disc
from tests.journeys.clinic import Clinic
from tests.journeys.usual import GRADES, QUIET_L3_L4

PLACES = [
    {"disc": "L3/L4", "role": "control"},
    {"disc": None},
    {"disc": "L4/L5", "role": "suspect"},
    {"disc": "L5/S1", "role": "control"},
]


def after_one_injection() -> Clinic:
    """The patient after the first of four places; the order had been drawn on paper."""
    clinic = Clinic("Jo Enough")
    clinic.goes_the_usual_way(to="room_is_ready")
    drawn = {"places": PLACES, "drawn": True}
    clinic.does("seal_order", "2026-03-10T09:36", "nurse-1", **drawn)
    pain = {"value": "4", "unit": "{score}"}
    clinic.does("record_baseline", "2026-03-10T09:38", "nurse-1", pain=pain)
    clinic.does(
        "play_injections",
        "2026-03-10T09:40",
        "physician-1",
        observer="nurse-1",
        observer_role="nurse",
        needles=True,
        injections=[QUIET_L3_L4],
    )
    clinic.behind.append("is_tested")
    return clinic


def test_no_needle_and_no_injection_after_the_consent_was_taken_back() -> None:
    """Enough is enough, at any moment.

    Given     one disc was injected; the patient says stop.
    Asked     to begin the next place of the order, and to place the next needle.
    Expected  a safety stop for both.
    """
    clinic = after_one_injection()
    said = {"withdrawn_at": "2026-03-10T09:50"}
    clinic.does("withdraw_consent", "2026-03-10T09:50", "nurse-1", **said)
    token = clinic.episode.session.next_token

    start = clinic.refusal("start_injection", "2026-03-10T09:52", "physician-1", token=token)
    place = clinic.refusal("place_needle", "2026-03-10T09:52", "physician-1", disc="L4/L5")

    assert isinstance(start, SafetyStop)
    assert [each.id for each in start.reasons] == ["preparation-consent-withdrawn"]
    assert isinstance(place, SafetyStop)
    assert place.reasons == start.reasons


def test_the_team_does_not_gather_round_a_patient_who_said_no() -> None:
    """The day before is soon enough to know it.

    Given     everything is ready, and the patient takes the consent back.
    Asked     to do the time-out.
    Expected  a safety stop.
    """
    clinic = Clinic()
    clinic.goes_the_usual_way(to="needles_are_planned")
    said = {"withdrawn_at": "2026-03-10T09:00"}
    clinic.does("withdraw_consent", "2026-03-10T09:00", "nurse-1", **said)
    everything = dict.fromkeys(("patient", "procedure", "levels", "allergies"), True)

    stop = clinic.refusal(
        "do_time_out", "2026-03-10T09:32", "nurse-1", present=["physician"], **everything
    )

    assert isinstance(stop, SafetyStop)
    assert [each.id for each in stop.reasons] == ["preparation-consent-withdrawn"]


def test_what_was_done_is_reported_and_nothing_more() -> None:
    """A test that was broken off is reported as far as it came.

    Given     the consent was taken back after one control.
    Asked     to close the test, send the patient home, read what there is, and sign.
    Expected  signed: one injection, one reading, one word; the other discs *not assessable*;
              the consent with the moment at which it was taken back.
    """
    clinic = after_one_injection()
    said = {"withdrawn_at": "2026-03-10T09:50"}
    clinic.does("withdraw_consent", "2026-03-10T09:50", "nurse-1", **said)
    clinic.goes_the_usual_way(to="goes_home")
    clinic.is_read({"L3/L4": GRADES["L3/L4"]})
    clinic.is_concluded({"L3/L4": "not_pain_source"})
    clinic.report_is_signed()

    report = clinic.report()

    assert report.procedure.order == (Disc.L3_L4,)
    assert clinic.category("sis-2004", "L4/L5") == "not-assessable"
    assert clinic.category("sis-2004", "L3/L4") == "none"
    assert report.signature is not None
    assert report.consent is not None
    assert report.consent.withdrawn_at is not None
