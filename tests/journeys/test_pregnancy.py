"""M13, M20: a pregnancy is possible; no ray before it is excluded.

The synthetic patient is Lena Maybe.
"""

import pytest

from tests.journeys.clinic import Clinic

PLACE = ("place_needle", "2026-03-10T09:40", "physician-1")


def maybe_pregnant() -> Clinic:
    """The patient, ready for the needle but for a test."""
    clinic = Clinic("Lena Maybe")
    clinic.goes_the_usual_way(to="room_is_ready")
    asked = {"could_be_pregnant": True}
    clinic.does("answer_pregnancy", "2026-03-10T08:50", "nurse-1", **asked)
    return clinic


def is_tested_for_it(clinic: Clinic, at: str, *, positive: bool) -> None:
    """A pregnancy test, written down when it was done."""
    test = {"positive": positive, "tested_at": at}
    clinic.does("answer_pregnancy", "2026-03-10T09:00", "nurse-1", test=test)


def test_possible_and_untested_stops() -> None:
    """A pregnancy that may be is a stop.

    Given     the patient could be pregnant, and there is no test.
    Asked     to place the needle; then again after a negative test on the day.
    Expected  a stop; then the needle may come.
    """
    clinic = maybe_pregnant()

    before = clinic.refuses(*PLACE, disc="L4/L5")
    is_tested_for_it(clinic, "2026-03-10T08:55", positive=False)
    clinic.does(*PLACE, disc="L4/L5")

    assert before == ("preparation-pregnancy-untested",)


def test_the_stricter_of_two_answers_counts() -> None:
    """The patient's own page says *possible*, the nurse was told *impossible*.

    Given     the one answer of the booking desk, the other of the nurse, and no test.
    Asked     to place the needle.
    Expected  a stop: a test decides between them.
    """
    clinic = Clinic("Lena Maybe", could_be_pregnant=True)
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.does("answer_pregnancy", "2026-03-10T08:50", "nurse-1", could_be_pregnant=False)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-pregnancy-untested",)


@pytest.mark.parametrize(
    ("on", "positive", "why"),
    [
        ("2026-03-06T08:00", False, "preparation-pregnancy-untested"),
        ("2026-03-10T08:55", True, "preparation-pregnancy-positive"),
    ],
)
def test_an_old_test_and_a_positive_one_stop(on: str, positive: bool, why: str) -> None:
    """A negative test of four days ago says nothing of today; a positive one says enough.

    Given     the one or the other.
    Asked     to place the needle.
    Expected  a stop with its own reason.
    """
    clinic = maybe_pregnant()
    is_tested_for_it(clinic, on, positive=positive)

    assert clinic.refuses(*PLACE, disc="L4/L5") == (why,)


def test_a_positive_test_gives_the_time_back() -> None:
    """The booking is cancelled and everybody is free again.

    Given     a positive test.
    Asked     to cancel the booking.
    Expected  nothing is due for the patient, and the calendar is empty.
    """
    clinic = maybe_pregnant()
    is_tested_for_it(clinic, "2026-03-10T08:55", positive=True)

    clinic.does("cancel_booking", "2026-03-10T09:05", "coordinator-1", why="Pregnant.")

    assert clinic.episode.booking.slot is None
    assert clinic.episode.booking.cancelled
    assert clinic.office.records.busy[clinic.id] == ()  # type: ignore[attr-defined]
