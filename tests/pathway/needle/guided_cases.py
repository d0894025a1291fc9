"""A synthetic CT with two discs found and plans on it, for the tests of guidance."""

from dataclasses import replace
from decimal import Decimal

from discogram.imaging.discs.confidence import Confidence
from discogram.pathway.needle.guidance import (
    Agreement,
    Algorithm,
    Clearance,
    ConfirmedDisc,
    Evidence,
    ProposedDisc,
    ProposedPlan,
    Tolerance,
    UnderCt,
)
from discogram.pathway.needle.guiding import (
    DiscsProposed,
    LevelsConfirmed,
    PlanChosen,
    PlansProposed,
)
from discogram.pathway.needle.planning.named import ChosenFor, RuleName, Unchecked
from discogram.words.spine import Disc, Side
from discogram.words.text import FreeText
from discogram.words.units import Angle

CT = "c" * 64
FINDER = Algorithm("discogram.imaging.discs", "1")
PLANNER = Algorithm("discogram.pathway.needle.planning", "1")
UPPER = (Decimal("1.50"), Decimal("-20.25"), Decimal("340.00"))
LOWER = (Decimal("2.00"), Decimal("-24.00"), Decimal("303.75"))
NORMAL = (Decimal("0.00000"), Decimal("0.12187"), Decimal("0.99255"))
ANTERIOR = (Decimal("0.00000"), Decimal("0.99255"), Decimal("-0.12187"))

PROPOSED = DiscsProposed(
    CT,
    FINDER,
    (
        ProposedDisc(
            UPPER,
            NORMAL,
            ANTERIOR,
            Disc.L3_L4,
            Confidence.HIGH,
            (Evidence("imaging-disc-ribs-seen", vertebrae=5),),
        ),
        ProposedDisc(LOWER, NORMAL, ANTERIOR, Disc.L4_L5, Confidence.LOW),
    ),
)
CONFIRMED = LevelsConfirmed(
    CT,
    (
        ConfirmedDisc(UPPER, Disc.L3_L4, Agreement.AGREED),
        ConfirmedDisc(LOWER, Disc.L4_L5, Agreement.AGREED),
    ),
    "physician-1",
)
CORRECTED = LevelsConfirmed(
    CT,
    (
        ConfirmedDisc(UPPER, Disc.L4_L5, Agreement.CORRECTED),
        ConfirmedDisc(LOWER, Disc.L5_S1, Agreement.CORRECTED),
    ),
    "physician-1",
)


def deg(value: str) -> Angle:
    """An angle in degrees."""
    return Angle.of(value, "deg")


PLAN = ProposedPlan(
    Disc.L4_L5,
    Side.LEFT,
    ChosenFor.BALANCE,
    target_ras_mm=LOWER,
    entry_ras_mm=(Decimal("-95.2"), Decimal("-119.4"), Decimal("325.1")),
    lateral_mm=Decimal(97),
    entry_depth_mm=Decimal(95),
    path_mm=Decimal(138),
    needle_mm=Decimal("152.0"),
    oblique=deg("45.5"),
    cranio_caudal=deg("8.9"),
    positioner_primary=deg("134.5"),
    positioner_secondary=deg("-8.9"),
    ct=UnderCt(Decimal("325.1"), deg("12.6"), deg("45.5"), Decimal(104), Decimal("0.0")),
    clearance=Clearance(Decimal("2.8"), Decimal("10.8"), Decimal("2.6"), Decimal("90.0")),
    tolerance=Tolerance(Decimal("1.0"), Decimal("0.93"), Decimal("0.45")),
    not_checked=(Unchecked.VESSELS, Unchecked.ROOT_IS_MODELLED),
)
FORBIDDEN = replace(
    PLAN, side=Side.RIGHT, chosen_for=ChosenFor.LEAST_HARM, violates=(RuleName.BONE,)
)
PLANS = PlansProposed(CT, PLANNER, (PLAN, FORBIDDEN))
CHOSEN = PlanChosen(CT, Disc.L4_L5, Side.LEFT, ChosenFor.BALANCE, "physician-1")
WHY = FreeText.of("the other side was fused, synthetic", "salt")
DESPITE = PlanChosen(CT, Disc.L4_L5, Side.RIGHT, ChosenFor.LEAST_HARM, "physician-1", WHY)
