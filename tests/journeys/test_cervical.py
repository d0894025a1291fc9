"""M08, M15: a neck is asked other questions than a back.

The synthetic patient is Morgan Neckline: pain in the neck, C5/C6 suspected.
"""

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import Decision
from discogram.pathway.candidacy.payers import guidelines_agree_with_the_test
from discogram.pathway.stations import Station
from discogram.words.verdict import Verdict
from tests.journeys import usual
from tests.journeys.clinic import Clinic

NECK = ("neck_infection", "neck_access")
DECIDE = ("decide_candidacy", "2026-02-06T11:05", "physician-1")


def referred() -> Clinic:
    """The patient, asked what every patient of a back is asked."""
    clinic = Clinic("Morgan Neckline")
    clinic.phones()
    clinic.is_referred(
        region="cervical",
        question="Is C5/C6 the source of the pain?",
        suspects=["C5/C6"],
        count=None,
    )
    return clinic


def asked_of_the_neck(clinic: Clinic, present: tuple[str, ...] = ()) -> None:
    """The nurse asks what only a neck is asked."""
    answers = usual.answers(NECK, "item", present)
    clinic.does("answer_contraindications", "2026-02-05T14:12", "nurse-1", answers=answers)


def test_a_neck_that_was_asked_like_a_back_waits() -> None:
    """What only a neck is asked stays unknown, and unknown defers.

    Given     a cervical referral, and the answers of a lumbar one.
    Asked     what the rules propose (rows `contraindication_neck_infection_regions`,
              `contraindication_neck_access_regions`), before and after the neck was asked.
    Expected  *defer*, naming both items and not the lungs; then *eligible*.
    """
    clinic = referred()
    clinic.is_worked_up()

    before = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    refused = clinic.refusal(*DECIDE, decision="eligible_with_flags", by="physician-1")
    asked_of_the_neck(clinic)
    after = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    clinic.does(*DECIDE, decision="eligible", by="physician-1")

    assert (before.decision, after.decision) == (Decision.DEFER, Decision.ELIGIBLE)
    (why,) = refused.reasons
    assert (why.id, why.params["items"]) == ("candidacy-contraindication-unknown", NECK)


def test_an_infection_of_the_neck_ends_it() -> None:
    """The needle would pass through it.

    Given     a cervical referral and an infected neck (row `contraindication_neck_infection`).
    Asked     what the rules propose.
    Expected  *not eligible*, with the item by name.
    """
    clinic = referred()
    clinic.is_worked_up()
    asked_of_the_neck(clinic, ("neck_infection",))

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)

    assert answer.decision is Decision.NOT_ELIGIBLE
    assert answer.because[0].reason.params["items"] == ("neck_infection",)


def test_the_facet_joints_of_a_neck_come_first() -> None:
    """At the back it is advice, at the neck a rule that time mends.

    Given     nobody excluded the facet joints (row `other_sources_first_cervical`: required).
    Asked     to find the patient eligible with flags.
    Expected  *defer*; the refusal says what comes first.
    """
    clinic = referred()
    clinic.is_worked_up(background={"other_source_excluded": False})
    asked_of_the_neck(clinic)

    answer = proposal(clinic.candidacy, clinic.tables["candidacy"], clinic.now.day)
    refused = clinic.refuses(*DECIDE, decision="eligible_with_flags", by="physician-1")

    assert answer.decision is Decision.DEFER
    assert refused == ("candidacy-other-source-stands",)


def test_who_calls_it_investigational_is_shown_and_decides_nothing() -> None:
    """Nobody has to look for it, and nobody is stopped by it.

    Given     a cervical referral with nothing against the test.
    Asked     what the station shows (row `advised_against_bcbsnd`).
    Expected  the payer that calls it investigational, and no lumbar guideline.
    """
    clinic = referred()
    clinic.is_worked_up()
    asked_of_the_neck(clinic)

    shown = clinic.findings(Station.CANDIDACY)[guidelines_agree_with_the_test.__name__]

    assert shown.verdict is Verdict.NOT_MET
    assert shown.sources == ("bcbsnd-2019", "odg-texas")


def test_a_payer_that_has_not_answered_is_a_flag_and_no_rule() -> None:
    """The money is told beside the medicine, and never instead of it.

    Given     an approval that was denied (row `authorisation_asked`).
    Asked     to decide *eligible*, then *eligible with flags*.
    Expected  the first is refused and names the payer, the second is written.
    """
    clinic = referred()
    clinic.is_worked_up(authorisation={"state": "denied", "valid_until": None})
    asked_of_the_neck(clinic)

    refused = clinic.refuses(*DECIDE, decision="eligible", by="physician-1")
    clinic.does(*DECIDE, decision="eligible_with_flags", by="physician-1")

    assert refused == ("candidacy-authorisation-open",)
