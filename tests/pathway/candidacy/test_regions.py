"""What is asked of which region of the spine (M08)."""

from dataclasses import replace

import pytest

from discogram.pathway.candidacy.decision import proposal
from discogram.pathway.candidacy.facts import (
    Background,
    Contraindication,
    Decision,
)
from discogram.pathway.candidacy.pain_source import (
    other_sources_are_excluded,
    other_sources_are_excluded_where_required,
)
from discogram.pathway.candidacy.regions import items_asked
from discogram.pathway.candidacy.rules import (
    no_contraindication_stands,
    no_relative_contraindication_is_present,
)
from discogram.words.spine import Region
from discogram.words.verdict import Verdict
from tests.pathway.candidacy.cases import TABLE, TODAY, answering, but

MET, NOT_MET, UNKNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.UNKNOWN
CERVICAL, THORACIC, LUMBAR = Region.CERVICAL, Region.THORACIC, Region.LUMBAR

OF_ONE_REGION = {
    Contraindication.CORD_COMPRESSION: {CERVICAL, THORACIC},
    Contraindication.LUNG_DISEASE: {THORACIC},
    Contraindication.NECK_INFECTION: {CERVICAL},
    Contraindication.NECK_ACCESS: {CERVICAL},
}


@pytest.mark.parametrize("region", Region)
def test_a_region_is_asked_its_own_contraindications(region: Region) -> None:
    """Nobody is asked about the lungs before a lumbar test, nor left unasked before another."""
    asked = items_asked(but(region=region), TABLE, TODAY)

    assert set(asked) == {
        item for item in Contraindication if region in OF_ONE_REGION.get(item, set(Region))
    }


@pytest.mark.parametrize("item", Contraindication)
def test_without_a_region_everything_is_asked(item: Contraindication) -> None:
    """What was not said leaves nothing out."""
    assert item in items_asked(but(region=None), TABLE, TODAY)


@pytest.mark.parametrize(
    ("region", "item", "present", "verdict"),
    [
        (CERVICAL, Contraindication.NECK_INFECTION, True, NOT_MET),
        (CERVICAL, Contraindication.NECK_INFECTION, None, UNKNOWN),
        (CERVICAL, Contraindication.CORD_COMPRESSION, True, NOT_MET),
        (THORACIC, Contraindication.CORD_COMPRESSION, True, NOT_MET),
        (THORACIC, Contraindication.LUNG_DISEASE, None, UNKNOWN),
        (THORACIC, Contraindication.LUNG_DISEASE, True, MET),
        (LUMBAR, Contraindication.CANAL_STENOSIS, True, NOT_MET),
        (LUMBAR, Contraindication.LUNG_DISEASE, None, MET),
        (LUMBAR, Contraindication.CORD_COMPRESSION, None, MET),
        (LUMBAR, Contraindication.NECK_INFECTION, True, MET),
        (None, Contraindication.NECK_INFECTION, True, NOT_MET),
    ],
)
def test_what_stands_depends_on_the_region(
    region: Region | None, item: Contraindication, present: bool | None, verdict: Verdict
) -> None:
    """An absolute one stops where its region is examined; one that is unasked stays unknown."""
    facts = replace(answering(item, present), region=region)

    assert no_contraindication_stands(facts, TABLE, TODAY).verdict is verdict


@pytest.mark.parametrize(
    ("region", "item"),
    [
        (CERVICAL, Contraindication.NECK_ACCESS),
        (THORACIC, Contraindication.LUNG_DISEASE),
        (LUMBAR, Contraindication.CORD_COMPRESSION),
    ],
)
def test_what_is_present_is_weighed_whatever_the_region(
    region: Region, item: Contraindication
) -> None:
    """A finding of another region does not stop the test, and is not passed over."""
    facts = replace(answering(item, True), region=region)
    finding = no_relative_contraindication_is_present(facts, TABLE, TODAY)

    assert (finding.verdict, finding.reason.params["items"]) == (NOT_MET, (item,))
    assert proposal(facts, TABLE, TODAY).decision is Decision.ELIGIBLE_WITH_FLAGS


@pytest.mark.parametrize(
    ("region", "excluded", "required", "advised", "decision"),
    [
        (LUMBAR, True, MET, MET, Decision.ELIGIBLE),
        (LUMBAR, False, MET, NOT_MET, Decision.ELIGIBLE_WITH_FLAGS),
        (LUMBAR, None, MET, UNKNOWN, Decision.ELIGIBLE_WITH_FLAGS),
        (THORACIC, False, MET, NOT_MET, Decision.ELIGIBLE_WITH_FLAGS),
        (CERVICAL, True, MET, MET, Decision.ELIGIBLE),
        (CERVICAL, False, NOT_MET, MET, Decision.DEFER),
        (CERVICAL, None, UNKNOWN, MET, Decision.DEFER),
        (None, False, NOT_MET, NOT_MET, Decision.DEFER),
    ],
)
def test_other_sources_come_first(
    region: Region | None,
    excluded: bool | None,
    required: Verdict,
    advised: Verdict,
    decision: Decision,
) -> None:
    """Facet joints first: a rule at the neck, a flag below it, a rule where nobody said."""
    background = Background(False, False, False, False, excluded)
    facts = but(region=region, background=background)

    assert other_sources_are_excluded_where_required(facts, TABLE, TODAY).verdict is required
    assert other_sources_are_excluded(facts, TABLE, TODAY).verdict is advised
    assert proposal(facts, TABLE, TODAY).decision is decision
