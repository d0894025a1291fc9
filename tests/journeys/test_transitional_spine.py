"""M05, M06: six lumbar vertebrae; the neighbours are others than usual.

The synthetic patient is Nico Sixth: L5/L6 and L6/S1 take the place of L5/S1.
"""

from discogram.pathway.images.facts import DiscImage
from discogram.words.spine import Disc
from tests.journeys.clinic import Clinic
from tests.journeys.usual import injected, sham

ROLES = {"L4/L5": "control", "L5/L6": "suspect", "L6/S1": "control"}
PAINFUL_L5_L6 = injected(
    "L5/L6", "13 psi", "0.5 mL 18 psi 4/10 similar", "1.0 mL 25 psi 8/10 concordant", end="pain"
)
QUIET = tuple(
    injected(
        disc, "11 psi", "0.5 mL 24 psi 0/10 none", "1.5 mL 62 psi 0/10 pressure", end="pressure"
    )
    for disc in ("L4/L5", "L6/S1")
)


def test_a_disc_that_this_spine_does_not_have_is_found_at_the_referral() -> None:
    """L5/S1 does not exist in a spine of six lumbar vertebrae.

    Given     a referral that counts six lumbar vertebrae and suspects L5/S1.
    Asked     to find the patient eligible.
    Expected  refused, with the disc that does not exist.
    """
    clinic = Clinic("Nico Sixth")
    clinic.phones()
    clinic.is_referred(suspects=["L5/S1"], count="l6")
    clinic.is_worked_up()

    decided = {"decision": "eligible", "by": "physician-1"}
    refused = clinic.refusal("decide_candidacy", "2026-02-06T11:05", "physician-1", **decided)

    (why,) = refused.reasons
    assert why.id == "referral-suspects-elsewhere"
    assert why.params["discs"] == (Disc.L5_S1,)


def test_the_controls_of_l5_l6_are_its_own_neighbours() -> None:
    """The count decides who is whose neighbour, and the doubt is shown.

    Given     L5/L6 hurts as usual at 12 psi; L4/L5, L6/S1 and the sham are quiet.
    Asked     what the 2004 guideline says, and what a reader must know.
    Expected  *absolute* for L5/L6; the transitional level is flagged.
    """
    clinic = Clinic("Nico Sixth")
    clinic.phones()
    clinic.is_referred(suspects=["L5/L6"], count="l6")
    clinic.goes_the_usual_way(to="has_labs")
    clinic.needles_are_planned(*ROLES)
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(PAINFUL_L5_L6, *QUIET, sham(), roles=ROLES)
    clinic.goes_the_usual_way(to="goes_home")
    clinic.is_read({"L4/L5": 1, "L5/L6": 4, "L6/S1": 0})

    report = clinic.report()

    assert clinic.category("sis-2004", "L5/L6") == "absolute"
    assert "transitional_level" in {name for name, _ in clinic.flags()}
    assert [tested.disc.value for tested in report.study.discs] == ["L4/L5", "L5/L6", "L6/S1"]
    assert isinstance(report.study.discs[1].image, DiscImage)
    assert report.study.discs[1].image.modified_dallas == 4
