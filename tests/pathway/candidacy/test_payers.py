"""Who advises against the test, and whether the payer agreed (M08)."""

import pytest

from discogram.pathway.candidacy.facts import Candidacy
from discogram.pathway.candidacy.payers import guidelines_agree_with_the_test
from discogram.words.spine import Region
from tests.pathway.candidacy.cases import PATIENT, TABLE, TODAY, but

LUMBAR = ("eck-2014", "chou-2009", "odg-texas", "wa-lni-2008")
ABOVE = ("bcbsnd-2019", "odg-texas")


@pytest.mark.parametrize(
    ("region", "sources"),
    [
        (Region.LUMBAR, LUMBAR),
        (Region.THORACIC, ABOVE),
        (Region.CERVICAL, ABOVE),
        (None, (LUMBAR[0], ABOVE[0], *LUMBAR[1:])),
    ],
)
def test_who_advises_against_the_test_is_named_by_region(
    region: Region | None, sources: tuple[str, ...]
) -> None:
    """A payer that calls the cervical test investigational is not quoted at the lumbar one."""
    assert guidelines_agree_with_the_test(but(region=region), TABLE, TODAY).sources == sources


def test_the_guidelines_against_the_test_are_always_named() -> None:
    """The notice depends on the region, and on nothing else that is known of the patient."""
    findings = {
        guidelines_agree_with_the_test(each, TABLE, TODAY)
        for each in (PATIENT, Candidacy(region=PATIENT.region))
    }

    assert len(findings) == 1
