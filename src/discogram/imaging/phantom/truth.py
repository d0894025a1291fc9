"""What is true of a phantom: discs, roots, labels, count, and what is in view?

Everything is in RAS, mm, as the scanner has the patient: what a finder has to answer.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from discogram.imaging.discs.found import Shape
from discogram.imaging.discs.frame import DiscFrame
from discogram.imaging.frames import Array
from discogram.imaging.phantom.injection import Injection
from discogram.imaging.volume import Volume
from discogram.words.spine import Count, Disc, Side


@dataclass(frozen=True, slots=True, eq=False)
class TrueDisc:
    """One disc: its mid-plane and form, and what was done to it.

    `frame` and `shape` keep the conventions of a found disc. `in_view`: the whole disc lies in
    the volume. `left_share` is the height that is left, 1 in a sound disc; `injection` is None
    where nothing was injected.
    """

    disc: Disc
    frame: DiscFrame
    shape: Shape
    volume_centroid_ras: Array
    in_view: bool
    left_share: float = 1.0
    vacuum: bool = False
    injection: Injection | None = None


@dataclass(frozen=True, slots=True, eq=False)
class TrueRoot:
    """A root by the vertebra it leaves below, as points (n, 3) along it, and its radius; mm."""

    name: str
    side: Side
    points_ras: Array
    radius_mm: float


@dataclass(frozen=True, slots=True, eq=False)
class TrueVertebra:
    """A vertebra: the middle of its body, and the frame there."""

    name: str
    frame: DiscFrame
    in_view: bool


@dataclass(frozen=True, slots=True, eq=False)
class Truth:
    """All that is true of a phantom.

    `labels` has the volume's shape and affine; `labels.py` says what its numbers mean. `ribs`
    names the vertebrae whose ribs begin in view; `ala` tells whether the wings of the sacrum
    do. `markers_ras` holds "right" and "front" where markers were asked for.
    """

    count: Count
    discs: tuple[TrueDisc, ...]
    vertebrae: tuple[TrueVertebra, ...]
    roots: tuple[TrueRoot, ...]
    labels: Volume
    ribs: tuple[str, ...]
    ala: bool
    markers_ras: Mapping[str, Array] = field(default_factory=lambda: MappingProxyType({}))

    def of(self, disc: Disc) -> TrueDisc:
        """The disc of a name; KeyError where this spine has none."""
        for each in self.discs:
            if each.disc is disc:
                return each
        raise KeyError(disc)
