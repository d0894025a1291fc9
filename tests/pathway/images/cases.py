"""Synthetic readings for the tests of this station."""

from datetime import date

from hypothesis import strategies as st

from discogram.pathway.images.events import ImageAttached, ImageRead, ReadingsReconciled, after
from discogram.pathway.images.facts import DiscImage, Images, Nucleogram
from discogram.words.spine import Disc
from discogram.words.text import FreeText

ON = date(2026, 12, 1)
NOTE = FreeText.of("looked at together, synthetic", "salt")

Body = ImageAttached | ImageRead | ReadingsReconciled

SOUND = DiscImage(Disc.L3_L4, Nucleogram.COTTONBALL, 0, leak=False)
TORN = DiscImage(Disc.L4_L5, Nucleogram.FISSURED, 4, leak=False)
LEAKING = DiscImage(Disc.L4_L5, Nucleogram.RUPTURED, 5, leak=True)

images_of = st.builds(
    DiscImage,
    disc=st.sampled_from((Disc.L3_L4, Disc.L4_L5, Disc.L5_S1)),
    nucleogram=st.sampled_from((None, *Nucleogram)),
    modified_dallas=st.sampled_from((None, 0, 3, 5)),
    leak=st.sampled_from((None, True, False)),
)
readings_of = st.lists(images_of, unique_by=lambda image: image.disc).map(tuple)


def read(reader: str, *discs: DiscImage) -> ImageRead:
    """A reader's reading."""
    return ImageRead(reader, discs)


def fold(*bodies: Body) -> Images:
    """The facts after all of these."""
    facts = Images()
    for body in bodies:
        facts = after(facts, body)
    return facts


BOTH = fold(read("amy", SOUND, TORN), read("ben", SOUND, TORN))
