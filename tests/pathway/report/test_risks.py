"""Risks told at the consent: M12."""

from dataclasses import replace
from datetime import date

import pytest

from discogram.adapters.language import Speaker, languages
from discogram.adapters.tables import read_tables
from discogram.errors import reason
from discogram.pathway.report.facts import RiskTold
from discogram.pathway.report.risks import risks_told
from discogram.words.spine import Region

TABLE = read_tables()["preparation"]
ON = date(2026, 12, 1)


@pytest.mark.parametrize(
    ("region", "patients", "source"),
    [
        (Region.LUMBAR, 410, "willems-2004"),
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


def test_a_thoracic_spine_is_told_whose_rate_it_hears() -> None:
    """Nobody counted there: the lumbar rate is told as the lumbar one."""
    infection = risks_told(Region.THORACIC, TABLE, ON)[1]

    assert infection.told.id == "report-risk-infection-elsewhere"
    assert infection.told.params == {"patients": 410, "region": Region.LUMBAR}
    assert infection.source == "willems-2004"


def test_before_anybody_counted_no_rate_is_told() -> None:
    """A day before the study has no number, and none is invented."""
    before = replace(
        TABLE, rows=tuple(row for row in TABLE.rows if "risk_infection" not in row.id)
    )
    infection = risks_told(Region.CERVICAL, before, ON)[1]

    assert infection == RiskTold(reason("report-risk-infection-unrated"))
