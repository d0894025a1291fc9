"""M16: which drugs of a lot were given, and to whom; an expired one is given to nobody."""

from datetime import date

import pytest

from discogram.application.recall import recalled
from discogram.pathway.provocation.upcasts import drug_given_1
from tests.journeys.clinic import Clinic

GIVE = ("give_drug", "2026-03-10T09:37", "nurse-1")


def in_the_room() -> Clinic:
    """A patient in the room, with contrast drawn up."""
    clinic = Clinic()
    clinic.goes_the_usual_way(to="room_is_ready")
    return clinic


def given(clinic: Clinic, lot: str) -> list[str]:
    """The drugs of a lot that the patient got."""
    return [each.drug for each in recalled(lot, [clinic.id], clinic.office)]


def test_a_drug_is_found_by_its_whole_lot() -> None:
    """Case and blanks around it do not matter; part of a lot, and a drug without one, do."""
    clinic = in_the_room()
    clinic.does(*GIVE, kind="antibiotic", name="cefazolin", lot="CEF-1")

    assert given(clinic, " cef-1") == ["cefazolin"]
    assert given(clinic, "CEF") == []
    assert given(clinic, "") == []


def test_what_was_struck_out_was_given_to_nobody() -> None:
    """A slip of the pen calls nobody back."""
    clinic = in_the_room()
    clinic.does(*GIVE, kind="antibiotic", name="cefazolin", lot="CEF-1")
    sequence = clinic.episode.sequence
    why = "Another patient's."
    clinic.does("strike_out", "2026-03-10T09:38", "nurse-1", sequence=sequence, why=why)

    assert given(clinic, "CEF-1") == []


@pytest.mark.parametrize(
    ("expiry", "refused"),
    [
        ("2026-03-09", ("provocation-drug-expired", "provocation-drug-needs-a-reason")),
        ("2026-03-10", ()),
        ("2031-01-31", ()),
    ],
)
def test_an_expired_drug_is_refused(expiry: str, refused: tuple[str, ...]) -> None:
    """The last day on the vial still counts; one that was given all the same says why."""
    drug = {"kind": "antibiotic", "name": "cefazolin", "lot": "CEF-1", "expiry": expiry}
    clinic = in_the_room()
    if refused:
        assert clinic.refuses(*GIVE, **drug) == refused
        drug["despite_stop"] = "It was in the syringe before anybody looked."
    clinic.does(*GIVE, **drug)

    assert clinic.episode.session.drugs[-1].expiry == date.fromisoformat(expiry)
    assert given(clinic, "CEF-1") == ["cefazolin"]


def test_a_drug_of_an_older_record_has_no_lot() -> None:
    """What nobody asked for then is unknown today."""
    assert drug_given_1({"name": "iohexol"}) == {
        "name": "iohexol",
        "lot": None,
        "expiry": None,
    }
