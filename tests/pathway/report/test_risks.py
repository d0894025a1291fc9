"""Risks told at the consent: M12."""

from datetime import date

import pytest

from discogram.adapters.language import Speaker, languages
from discogram.pathway.report.risks import one_in, risks_told
from discogram.words.spine import Region
from tests.pathway.report.table import TABLE

ON = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("region", "patients", "source"),
    [
        (Region.LUMBAR, 410, "willems-2004"),
        (Region.THORACIC, 410, "willems-2004"),
        (Region.CERVICAL, 230, "kapoor-2010"),
    ],
)
def test_infection_is_told_with_its_rate(region: Region, patients: int, source: str) -> None:
    """A neck has its own rate; 12 of 4891 is one in 410, 21 of 4804 one in 230."""
    told = {risk.told.id: risk for risk in risks_told(region, TABLE, ON)}
    infection = told["report-risk-infection"]

    assert infection.told.params["patients"] == patients
    assert infection.source == source


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("region", Region)
def test_every_risk_can_be_said(language: str, region: Region) -> None:
    """Nobody consents to a risk that has no words in the patient's language."""
    speaker = Speaker(language, strict=True)
    said = [speaker.say(risk.told) for risk in risks_told(region, TABLE, ON)]

    assert len(said) == len(set(said)) == 10


def test_control_discs_are_part_of_the_consent() -> None:
    """That punctured discs may wear is told with the study that found it."""
    wear = next(
        risk
        for risk in risks_told(Region.LUMBAR, TABLE, ON)
        if risk.told.id == "report-risk-wear"
    )

    assert wear.source == "carragee-2009"


@pytest.mark.parametrize(
    ("rate", "patients"), [("0.5", 2), ("0.01", 100), ("0.0245", 41), ("0.00012", 8300)]
)
def test_a_rate_becomes_one_in_many(rate: str, patients: int) -> None:
    """Two digits are kept, as many as the studies have."""
    assert one_in(rate) == patients
