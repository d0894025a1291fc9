"""M14: a blood value is missing on the day; the needle waits for it.

The synthetic patient is Sascha Waiting: the laboratory forgot the INR.
"""

from discogram.errors import SafetyStop
from tests.journeys.clinic import Clinic


def test_the_needle_waits_for_the_inr() -> None:
    """Missing is unknown, and unknown stops.

    Given     everything is ready, but there is no INR.
    Asked     to place the needle; then again, when the INR has come.
    Expected  a stop that names the missing value; then the needle may come.
    """
    clinic = Clinic("Sascha Waiting")
    clinic.goes_the_usual_way(to="is_confirmed")
    clinic.has_labs(without=("inr",))
    clinic.goes_the_usual_way(to="room_is_ready")

    stop = clinic.refusal("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")
    clinic.lab("inr", "2026-03-10T09:45")
    clinic.does("place_needle", "2026-03-10T10:05", "physician-1", disc="L4/L5")

    assert isinstance(stop, SafetyStop)
    assert [each.id for each in stop.reasons] == [
        "preparation-labs-missing",
        "preparation-clotting-unknown",
    ]
    assert stop.reasons[0].params["labs"] == ("inr",)
    needle = clinic.episode.needle.discs[1]
    assert needle.placed


def test_old_blood_is_as_good_as_none() -> None:
    """A value that is too old stops like a missing one, and says so.

    Given     blood that was taken six weeks before the test.
    Asked     to place the needle.
    Expected  a stop that names every stale value.
    """
    clinic = Clinic("Sascha Waiting")
    clinic.goes_the_usual_way(to="is_confirmed")
    clinic.has_labs(taken="2026-01-27T08:00", told="2026-02-24T10:20")
    clinic.goes_the_usual_way(to="room_is_ready")

    stop = clinic.refusal("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")

    assert stop.reasons[0].id == "preparation-labs-stale"
    labs = stop.reasons[0].params["labs"]
    assert isinstance(labs, tuple)
    assert set(labs) == {"creatinine", "inr", "platelets", "crp"}


def test_thin_blood_stops_although_the_value_is_there() -> None:
    """An INR above the policy's limit is a stop, not a flag.

    Given     an INR of 1.4 on the day before; the clinic's limit is 1.2.
    Asked     to place the needle; then again with 1.1 on the day.
    Expected  a stop with both numbers; then the needle may come.
    """
    clinic = Clinic("Sascha Waiting")
    clinic.goes_the_usual_way(to="is_confirmed")
    clinic.has_labs(without=("inr",))
    clinic.lab("inr", "2026-03-09T08:15", "1.4")
    clinic.goes_the_usual_way(to="room_is_ready")

    stop = clinic.refusal("place_needle", "2026-03-10T09:40", "physician-1", disc="L4/L5")
    clinic.lab("inr", "2026-03-10T09:45", "1.1")
    clinic.does("place_needle", "2026-03-10T10:05", "physician-1", disc="L4/L5")

    (why,) = stop.reasons
    assert why.id == "preparation-inr-high"
    assert {str(each) for each in why.params.values()} == {"1.4", "1.2"}
