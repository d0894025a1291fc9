"""M06: the discs that should be quiet hurt too.

The synthetic patient is Luca Everywhere.
"""

from tests.journeys.clinic import Clinic
from tests.journeys.usual import PAINFUL_L4_L5, QUIET_L5_S1, injected, sham

PAINFUL_L3_L4 = injected(
    "L3/L4", "11 psi", "0.5 mL 18 psi 4/10 similar", "1.0 mL 24 psi 7/10 concordant", end="pain"
)
PAINFUL_L5_S1 = injected(
    "L5/S1", "12 psi", "0.5 mL 20 psi 5/10 similar", "1.0 mL 25 psi 8/10 concordant", end="pain"
)


def test_without_a_quiet_neighbour_nothing_is_decided() -> None:
    """A disc can only be the source where another one is not.

    Given     L4/L5 and both its neighbours hurt as usual at low pressure; the sham is quiet.
    Asked     what the 2004 guideline says of L4/L5.
    Expected  *indeterminate*, flagged: controls positive, several levels positive.
    """
    clinic = Clinic("Luca Everywhere")
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(PAINFUL_L3_L4, PAINFUL_L4_L5, PAINFUL_L5_S1, sham())
    clinic.goes_the_usual_way(to="is_read")

    flags = clinic.flags()

    assert clinic.category("sis-2004", "L4/L5") == "indeterminate"
    assert ("control_positive", "L3/L4") in flags
    assert ("control_positive", "L5/S1") in flags


def test_one_quiet_neighbour_is_less_than_two() -> None:
    """With one control quiet and one painful the answer is a step weaker.

    Given     L4/L5 and L3/L4 hurt, L5/S1 and the sham are quiet.
    Asked     what the 2004 guideline says of L4/L5.
    Expected  *highly probable*, not *absolute*, and the painful control is flagged.
    """
    clinic = Clinic("Luca Everywhere")
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(PAINFUL_L3_L4, PAINFUL_L4_L5, QUIET_L5_S1, sham())
    clinic.goes_the_usual_way(to="is_read")

    assert clinic.category("sis-2004", "L4/L5") == "highly-probable"
    assert ("control_positive", "L3/L4") in clinic.flags()
