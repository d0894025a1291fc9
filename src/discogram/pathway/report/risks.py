"""Which risks was the patient told, with which rates (M12)?

In the order in which the consent goes through them. A rate is told as a natural frequency, made
from the table's per-patient rate; a risk whose rate nobody published is told without one.
"""

from datetime import date
from fractions import Fraction

from discogram.errors import reason
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


def risks_told(region: Region, table: Table, on: date) -> tuple[RiskTold, ...]:
    """Every risk of the consent, for a region."""
    neck = "cervical" if region is Region.CERVICAL else "lumbar"
    infection = table.row(f"risk_infection_{neck}", on)
    wear = table.row("risk_wear", on)
    return (
        RiskTold(reason("report-risk-pain")),
        RiskTold(
            reason("report-risk-infection", patients=one_in(infection.number)), infection.source
        ),
        *(RiskTold(reason(word)) for word in _UNRATED),
        RiskTold(reason("report-risk-wear"), wear.source),
        RiskTold(reason("report-risk-radiation")),
    )


def one_in(rate: object) -> int:
    """A rate as *one in how many*, to two digits: 0.00245 is one in 410.

    >>> one_in("0.00245"), one_in("0.0044")
    (410, 230)
    """
    exact = 1 / Fraction(str(rate))
    step: int = 10 ** max(len(str(int(exact))) - 2, 0)
    return round(exact / step) * step
