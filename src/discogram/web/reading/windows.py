"""Which windows does an image offer, in the order of the keys 1, 2 and 3?

A CT has Hounsfield units and so windows of its own. The numbers of an MR and of an X-ray mean
something in that image alone: their windows follow from its values.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.imaging.film import ALL, NARROW, OUTLIERS, Percent
from discogram.imaging.picture import BONE, SOFT_TISSUE, VESSELS, Window, bulk, narrow, spread
from discogram.pathway.images.facts import AttachedImage, ImageModality
from discogram.scans.showing import Windowing

OF_A_CT: Mapping[str, Window] = MappingProxyType(
    {"soft": SOFT_TISSUE, "bone": BONE, "vessels": VESSELS}
)
OF_THE_VALUES: Mapping[str, Windowing] = MappingProxyType(
    {"auto": bulk, "narrow": narrow, "wide": spread}
)
OF_A_FILM: Mapping[str, Percent] = MappingProxyType(
    {"auto": OUTLIERS, "narrow": NARROW, "wide": ALL}
)


def names(image: AttachedImage) -> tuple[str, ...]:
    """What the windows of an image are called; the first is the usual one."""
    return tuple(OF_A_CT if image.modality is ImageModality.CT else OF_THE_VALUES)


def named(image: AttachedImage, asked: str) -> str:
    """The name that was asked for where the image has it, else the usual one."""
    known = names(image)
    return asked if asked in known else known[0]


def window_of(image: AttachedImage, name: str) -> Windowing:
    """The window of that name of a volume."""
    return OF_A_CT[name] if image.modality is ImageModality.CT else OF_THE_VALUES[name]
