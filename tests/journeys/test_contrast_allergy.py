"""M16: an allergy to contrast is a stop until it is settled.

The synthetic patient is Mika Rash: shock after contrast, years ago.
"""

from discogram.errors import NotPermitted
from tests.journeys.clinic import Clinic

PLACE = ("place_needle", "2026-03-10T09:40", "physician-1")
RESOLVE = ("resolve_allergy", "2026-03-10T09:20")
CONTRAST = {"substance": "contrast"}


def allergic(severity: str) -> Clinic:
    """The patient, ready for the needle but for the allergy."""
    clinic = Clinic("Mika Rash")
    clinic.goes_the_usual_way(to="room_is_ready")
    told = {**CONTRAST, "present": True, "severity": severity, "agent": "iopamidol"}
    clinic.does("answer_allergy", "2026-03-10T09:10", "nurse-1", **told)
    return clinic


def test_the_needle_waits_until_the_allergy_is_settled() -> None:
    """Another contrast of another class settles it.

    Given     a severe reaction to contrast, not settled.
    Asked     to place the needle; then again after a physician chose a substitute.
    Expected  a stop that names the substance; then the needle may come.
    """
    clinic = allergic("severe")

    stop = clinic.refusal(*PLACE, disc="L4/L5")
    instead = {"how": "substitute", "substitute": "iohexol", "by": "physician-1"}
    clinic.does(*RESOLVE, "physician-1", **CONTRAST, **instead)
    clinic.does(*PLACE, disc="L4/L5")

    (why,) = stop.reasons
    assert why.id == "preparation-allergy-stands"
    assert why.params["substances"] == ("contrast",)


def test_premedication_settles_a_mild_reaction_and_no_severe_one() -> None:
    """After a shock, tablets do not make the same contrast safe.

    Given     a severe reaction, and one that was mild; both premedicated.
    Asked     to place the needle; then again once the tablets were given.
    Expected  the mild one stops until they were given; the severe one stops for good.
    """
    severe, mild = allergic("severe"), allergic("mild")
    for clinic in (severe, mild):
        clinic.does(*RESOLVE, "physician-1", **CONTRAST, how="premedication", by="physician-1")

    not_given = mild.refuses(*PLACE, disc="L4/L5")
    tablets = {"kind": "premedication", "name": "prednisone"}
    mild.does("give_drug", "2026-03-10T09:36", "nurse-1", **tablets)
    mild.does(*PLACE, disc="L4/L5")

    assert not_given == ("provocation-premedication-missing",)
    assert severe.refuses(*PLACE, disc="L4/L5") == ("preparation-allergy-stands",)


def test_premedication_is_of_the_evening_before_and_not_of_last_month() -> None:
    """Tablets for another visit protect nobody; those of the evening may be written down late.

    Given     a mild reaction, premedicated: in February; and on the evening before.
    Asked     to place the needle, after the room was made ready.
    Expected  the first is a stop; the second, entered after the time-out, lets it come.
    """
    clinic = allergic("mild")
    clinic.does(*RESOLVE, "physician-1", **CONTRAST, how="premedication", by="physician-1")
    tablets = {"kind": "premedication", "name": "prednisone", "route": "oral"}

    clinic.does("give_drug", "2026-02-25T20:30", "nurse-1", **tablets)
    too_old = clinic.refuses(*PLACE, disc="L4/L5")
    clinic.does("give_drug", "2026-03-09T20:30", "nurse-1", **tablets)
    clinic.does(*PLACE, disc="L4/L5")

    assert too_old == ("provocation-premedication-missing",)


def test_a_new_answer_undoes_how_an_older_one_was_settled() -> None:
    """A reaction that is told anew has to be settled anew.

    Given     a mild reaction, premedicated; then the patient tells of another one.
    Asked     to place the needle.
    Expected  a stop.
    """
    clinic = allergic("mild")
    clinic.does(*RESOLVE, "physician-1", **CONTRAST, how="premedication", by="physician-1")
    told = {**CONTRAST, "present": True, "severity": "severe"}
    clinic.does("answer_allergy", "2026-03-10T09:25", "nurse-1", **told)

    assert clinic.refuses(*PLACE, disc="L4/L5") == ("preparation-allergy-stands",)


def test_only_a_physician_settles_an_allergy() -> None:
    """A nurse writes the allergy down; how it is settled is the physician's word.

    Given     an allergy that stands.
    Asked     by the nurse, to settle it.
    Expected  refused, with the role that may.
    """
    clinic = allergic("mild")

    refused = clinic.refusal(*RESOLVE, "nurse-1", **CONTRAST, how="not_used", by="nurse-1")

    assert isinstance(refused, NotPermitted)
    assert refused.reasons[0].params["allowed"] == ("physician",)
