"""Can these readings of one injection be true together?

Asked of a file that is entered afterwards and of an entry in the room alike. None is unknown,
and what is unknown contradicts nothing.
"""

from decimal import Decimal

from discogram.errors import Reason, reason
from discogram.words.units import Pressure


def below_opening(static: Pressure | None, opening: Pressure | None) -> Reason | None:
    """Why a resting pressure cannot lie below the opening pressure; None when it does not."""
    if static is None or opening is None or static >= opening:
        return None
    return reason("input-below-opening", static=static, opening=opening)


def volume_falls(volume: Decimal | None, before: Decimal | None) -> Reason | None:
    """Why a cumulative volume, in mL, cannot be less than before; None when it is not."""
    if volume is None or before is None or volume >= before:
        return None
    return reason("input-volume-falls", volume=volume, before=before)
