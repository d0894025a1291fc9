"""Which number stands for what in the label map of a phantom?

The numbers of TotalSegmentator's task *total* (version 2) wherever it has the structure, so
that what reads its maps reads ours. From 200 on they are our own: 200 and the number of the
vertebra above for a disc, and what TotalSegmentator does not name.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.words.spine import Disc, Side

NOTHING = 0
LIVER = 5
KIDNEY: Mapping[Side, int] = MappingProxyType({Side.RIGHT: 2, Side.LEFT: 3})
COLON = 20
SACRUM = 25
AORTA = 52
CAVA = 63
HIP: Mapping[Side, int] = MappingProxyType({Side.LEFT: 77, Side.RIGHT: 78})
FEMUR: Mapping[Side, int] = MappingProxyType({Side.LEFT: 75, Side.RIGHT: 76})
PARASPINAL: Mapping[Side, int] = MappingProxyType({Side.LEFT: 86, Side.RIGHT: 87})
PSOAS: Mapping[Side, int] = MappingProxyType({Side.LEFT: 88, Side.RIGHT: 89})
RIB_ABOVE: Mapping[Side, int] = MappingProxyType({Side.LEFT: 91, Side.RIGHT: 103})
"""The twelfth left rib is 103: this number and 12."""

VERTEBRAE: Mapping[str, int] = MappingProxyType(
    {
        "S1": 26,
        "L5": 27,
        "L4": 28,
        "L3": 29,
        "L2": 30,
        "L1": 31,
        "T12": 32,
        "T11": 33,
        "T10": 34,
        "T9": 35,
        "T8": 36,
        "L6": 199,
    }
)
"""A free S1 keeps 26. TotalSegmentator has no sixth lumbar vertebra: 199 is ours."""

CANAL = 201
"""The whole vertebral canal: sac, fat and the roots inside."""

ROOT: Mapping[Side, int] = MappingProxyType({Side.LEFT: 202, Side.RIGHT: 203})
"""An exiting root from the canal to beside the disc."""

METAL = 204

_DISC_ABOVE = 200


def disc_number(disc: Disc) -> int:
    """The number of a disc: 228 for L4/L5; 219 below a sixth lumbar vertebra."""
    return _below(disc.split("/")[0])


def table() -> dict[int, str]:
    """Every number that may occur, and what it stands for, in English."""
    by_side: tuple[tuple[str, Mapping[Side, int]], ...] = (
        ("kidney", KIDNEY),
        ("hip", HIP),
        ("femur", FEMUR),
        ("paraspinal muscle", PARASPINAL),
        ("psoas", PSOAS),
        ("root", ROOT),
        *((f"rib {n}", {side: at + n for side, at in RIB_ABOVE.items()}) for n in range(8, 13)),
    )
    sides = {
        number: f"{name} {side}" for name, each in by_side for side, number in each.items()
    }
    single = {
        LIVER: "liver",
        COLON: "colon",
        SACRUM: "sacrum",
        AORTA: "aorta",
        CAVA: "inferior vena cava",
        CANAL: "vertebral canal",
        METAL: "metal",
    }
    above = [disc.split("/")[0] for disc in Disc]
    vertebrae = {number: f"vertebra {name}" for name, number in VERTEBRAE.items()}
    discs = {_below(name): f"disc below {name}" for name in above if name in VERTEBRAE}
    return dict(sorted({**sides, **single, **vertebrae, **discs}.items()))


def _below(vertebra: str) -> int:
    return 219 if vertebra == "L6" else _DISC_ABOVE + VERTEBRAE[vertebra]
