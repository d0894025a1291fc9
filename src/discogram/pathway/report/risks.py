"""Which risks was the patient told, with which rates (M12)?

In the order in which the consent goes through them, by the same rows: a rate is told as a
natural frequency, and a risk whose rate nobody published is told without one.
"""

from datetime import date

from discogram.errors import reason
from discogram.pathway.preparation.explaining import Harm, Rate, risk
from discogram.pathway.preparation.frequencies import one_in
from discogram.pathway.report.facts import RiskTold
from discogram.words.evidence import Table
from discogram.words.spine import Region

_UNRATED = (
    "report-risk-nerve",
    "report-risk-numbness",
    "report-risk-bleeding",
    "report-risk-headache",
    "report-risk-nausea",
    "report-risk-allergy",
)


def risks_told(region: Region, explained: Table, on: date) -> tuple[RiskTold, ...]:
    """Every risk of the consent, for a region, by the table that it is explained with."""
    wear = explained.row("wear_is", on)
    return (
        RiskTold(reason("report-risk-pain")),
        _infection(region, explained, on),
        *(RiskTold(reason(word)) for word in _UNRATED),
        RiskTold(reason("report-risk-wear"), wear.source),
        RiskTold(reason("report-risk-radiation")),
    )


def _infection(region: Region, explained: Table, on: date) -> RiskTold:
    """The rate that was counted first; another region's says whose it is."""
    found = risk(Harm.INFECTION, region, explained, on).rates
    counted: Rate | None = next(iter(found), None)
    if counted is None:
        return RiskTold(reason("report-risk-infection-unrated"))
    patients = one_in(counted.low)
    where = counted.figure.region
    if where is region:
        return RiskTold(reason("report-risk-infection", patients=patients), counted.source)
    why = reason("report-risk-infection-elsewhere", patients=patients, region=where)
    return RiskTold(why, counted.source)
