"""What would a person try where no straight way is allowed?"""

from collections.abc import Sequence

from discogram.pathway.needle.planning.named import RuleName, WayOut
from discogram.pathway.needle.planning.plan import Clause
from discogram.pathway.needle.planning.search import Answer

_AROUND_SOMETHING = frozenset(
    (
        RuleName.BONE,
        RuleName.CANAL,
        RuleName.ROOT,
        RuleName.SECTOR,
        RuleName.BETWEEN_ENDPLATES,
        RuleName.LATERAL_OF_JOINT,
        RuleName.BELOW_ROOT,
    )
)
"""Rules that a curved needle through a straight introducer can get around."""


def advice_for(clauses: Sequence[Clause], answer: Answer) -> tuple[WayOut, ...]:
    """What to try, the likeliest first; empty where every rule holds."""
    broken = {clause.rule for clause in clauses if not clause.met}
    if not broken:
        return ()
    advice = []
    if answer.over_tilt_helps or broken == {RuleName.DISC_PLANE}:
        advice.append(WayOut.OVER_TILT)
    if broken & _AROUND_SOMETHING:
        advice.append(WayOut.CURVED)
    if RuleName.LENGTH in broken:
        advice.append(WayOut.LONGER_NEEDLE)
    if RuleName.SKIN_IN_VIEW in broken:
        advice.append(WayOut.WIDER_SCAN)
    return tuple(advice) or (WayOut.CURVED,)
