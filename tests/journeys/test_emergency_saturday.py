"""M03: an emergency on a Saturday lifts the hours, and nothing that keeps the patient safe.

The synthetic patient is Noa Urgent: a suspected infection of a disc.
"""

from discogram.errors import Refused, SafetyStop
from tests.journeys.clinic import Clinic, slot

SATURDAY = "2026-03-14T10:00"
BOOK = ("book_slot", "2026-03-13T18:00", "coordinator-1")
WHY = "Suspected infection of a disc, operation on Sunday (synthetic)."


def test_a_saturday_needs_an_emergency_with_a_reason() -> None:
    """The clinic is closed on Saturdays; an override opens it only if it says why.

    Given     an eligible patient on Friday evening.
    Asked     Saturday at ten: plainly; as an emergency without a reason; with one.
    Expected  refused; refused for both; booked, with the reason in the record.
    """
    clinic = Clinic("Noa Urgent")
    clinic.phones()
    clinic.is_referred(emergency=True)
    clinic.goes_the_usual_way(to="is_found_eligible")
    wanted = slot(SATURDAY)

    plain = clinic.refusal(*BOOK, slot=wanted)
    silent = clinic.refuses(*BOOK, slot=wanted, override={"lifts": ["hours"]})
    clinic.does(*BOOK, slot=wanted, override={"lifts": ["hours"], "reason": WHY})

    assert type(plain) is Refused
    assert [each.id for each in plain.reasons] == ["booking-closed-that-day"]
    assert silent == ("booking-closed-that-day", "booking-override-reason-missing")
    override = clinic.episode.booking.override
    assert override is not None
    assert override.reason is not None
    assert override.reason.words == WHY


def test_the_emergency_lifts_no_safety_stop() -> None:
    """However urgent it is, the needle does not come into unknown blood.

    Given     the emergency booking on Saturday; no consent, no INR, and nobody asked for an
              allergy to contrast.
    Asked     to place the needle.
    Expected  a safety stop with every reason at once.
    """
    clinic = Clinic("Noa Urgent")
    clinic.goes_the_usual_way(to="is_found_eligible")
    override = {"lifts": ["hours", "buffers"], "reason": WHY}
    clinic.does(*BOOK, slot=slot(SATURDAY), override=override)
    clinic.behind.append("is_booked")
    clinic.day = "2026-03-14"
    clinic.is_prepared(without=("sign_consent", "contrast"))
    clinic.is_confirmed("2026-03-13T18:10")
    clinic.has_labs(without=("inr",))
    clinic.goes_the_usual_way(to="arrives")
    clinic.room_is_ready(contrast=False)

    stop = clinic.refusal("place_needle", "2026-03-14T10:10", "physician-1", disc="L4/L5")

    assert isinstance(stop, SafetyStop)
    assert {each.id for each in stop.reasons} == {
        "preparation-labs-missing",
        "preparation-clotting-unknown",
        "preparation-allergy-unknown",
        "preparation-consent-missing",
    }
