"""M06, M25: pain at a sham; nothing of the test can be believed, and the report says so.

The synthetic patient is Rene Suggest.
"""

from tests.journeys.clinic import Clinic
from tests.journeys.usual import ONE_PAINFUL_LEVEL, sham


def test_pain_at_a_sham_makes_every_disc_not_assessable() -> None:
    """Who feels the usual pain when nothing was injected cannot point at a disc.

    Given     the same test as one with a clear answer, but 5/10 at the sham.
    Asked     what every set of criteria says of every disc.
    Expected  *not assessable* throughout, with the flag; no probability is given.
    """
    clinic = Clinic("Rene Suggest")
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(*ONE_PAINFUL_LEVEL[:3], sham("5/10 concordant"))
    clinic.goes_the_usual_way(to="is_read")

    conclusion = clinic.report().conclusion

    assert conclusion is not None
    categories = {
        disc.category.value
        for answer in conclusion.criteria.values()
        for disc in answer.discs.values()
    }
    assert categories == {"not-assessable"}
    assert ("sham_positive", None) in clinic.flags()
    assert conclusion.posterior is None


def test_a_test_that_says_nothing_can_still_be_signed() -> None:
    """*Not assessable* is an answer, and the physician signs it.

    Given     pain at the sham; the physician judges every disc *uncertain*.
    Asked     to sign the report.
    Expected  it is signed.
    """
    clinic = Clinic("Rene Suggest")
    clinic.goes_the_usual_way(to="room_is_ready")
    clinic.is_tested(*ONE_PAINFUL_LEVEL[:3], sham("5/10 concordant"))
    clinic.goes_the_usual_way(to="is_read")
    clinic.is_concluded(dict.fromkeys(("L3/L4", "L4/L5", "L5/S1"), "uncertain"))

    clinic.report_is_signed()

    assert clinic.episode.report.signed
