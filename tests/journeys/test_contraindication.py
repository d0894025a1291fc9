"""M08, M15: an absolute contraindication ends it, whatever else speaks for the test.

The synthetic patient is Jordan Fever: a urinary infection under treatment.
"""

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Decision
from tests.journeys.clinic import Clinic


def test_an_infection_ends_the_candidacy() -> None:
    """No length of care outweighs an infection.

    Given     everything speaks for the test, but there is an infection.
    Asked     what the rules propose, and whether a physician may decide otherwise.
    Expected  *not eligible*; *eligible* is refused with the contraindication by name.
    """
    clinic = Clinic("Jordan Fever")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(present=("infection",))

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    decided = {"decision": "eligible_with_flags", "by": "physician-1"}
    refused = clinic.refusal("decide_candidacy", "2026-02-06T11:05", "physician-1", **decided)

    assert answer.decision is Decision.NOT_ELIGIBLE
    (why,) = refused.reasons
    assert why.id == "candidacy-contraindication-stands"
    assert why.params["items"] == ("infection",)


def test_the_infection_heals_and_the_way_goes_on() -> None:
    """A new answer takes the place of the old one; both stay in the record.

    Given     the patient was not eligible, and the infection has healed.
    Asked     the question again, three weeks later.
    Expected  the patient may be found eligible, and both answers are in the record.
    """
    clinic = Clinic("Jordan Fever")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(present=("infection",))
    decide = ("decide_candidacy", "2026-02-06T11:05", "physician-1")
    clinic.does(*decide, decision="not_eligible", by="physician-1")

    healed = [{"item": "infection", "present": False}]
    clinic.does("answer_contraindications", "2026-02-27T10:00", "nurse-1", answers=healed)
    clinic.is_found_eligible("2026-02-27T10:05")

    assert clinic.episode.candidacy.decided is not None
    assert clinic.episode.candidacy.decided.decision is Decision.ELIGIBLE
    asked = [each for each in clinic.whole.stored if each.type == "ContraindicationsAnswered"]
    assert len(asked) == 2


def test_a_relative_contraindication_is_a_flag_that_has_to_be_named() -> None:
    """With earlier surgery at the level the decision must say that there are flags.

    Given     prior surgery at the level, a relative contraindication.
    Asked     to decide *eligible*, then *eligible with flags*.
    Expected  the first is refused and names the flag, the second is written.
    """
    clinic = Clinic("Jordan Fever")
    clinic.phones()
    clinic.is_referred()
    clinic.is_worked_up(present=("prior_surgery",))
    decide = ("decide_candidacy", "2026-02-06T11:05", "physician-1")

    refused = clinic.refuses(*decide, decision="eligible", by="physician-1")
    clinic.does(*decide, decision="eligible_with_flags", by="physician-1")

    assert refused == ("candidacy-relative-present",)
    assert clinic.episode.candidacy.decided is not None
    assert clinic.episode.candidacy.decided.decision is Decision.ELIGIBLE_WITH_FLAGS
