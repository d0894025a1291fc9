"""What of one disc cannot be seen together, and so should be looked at again?

Contrast outside the disc is said three times: by a ruptured nucleogram (Adams 1986, type V), by
modified Dallas 5 (Schellhas 1996), and in so many words. What was not read contradicts nothing.
A blind reading is asked about and kept as it was seen: its reader alone may correct it.
"""

from collections.abc import Iterable, Iterator

from discogram.errors import Reason, reason
from discogram.pathway.images.facts import LEAK_GRADE, LOWEST_GRADE, DiscImage, Nucleogram

_WHOLE = (Nucleogram.COTTONBALL, Nucleogram.LOBULAR)
"""Types I and II: the contrast lies in the nucleus, and the annulus holds it (Adams 1986)."""


def contradictions(images: Iterable[DiscImage]) -> tuple[Reason, ...]:
    """Every pair of answers that cannot both be, disc by disc."""
    return tuple(
        why
        for image in images
        for asks in (_leak_and_grade, _shape_and_grade, _shape_and_leak)
        for why in asks(image)
    )


def of_the_nucleogram(images: Iterable[DiscImage]) -> tuple[Reason, ...]:
    """The same without leak and grade, which a rule of the station asks about."""
    return tuple(
        why
        for image in images
        for asks in (_shape_and_grade, _shape_and_leak)
        for why in asks(image)
    )


def _leak_and_grade(image: DiscImage) -> Iterator[Reason]:
    grade = image.modified_dallas
    if grade is None or image.leak is None:
        return
    if grade == LEAK_GRADE and not image.leak:
        yield reason("images-grade-without-leak", discs=(image.disc,), grade=grade)
    if grade != LEAK_GRADE and image.leak:
        yield reason("images-leak-below-grade", discs=(image.disc,), grade=LEAK_GRADE)


def _shape_and_grade(image: DiscImage) -> Iterator[Reason]:
    grade, shape = image.modified_dallas, image.nucleogram
    if grade is None or shape is None:
        return
    told = {"disc": image.disc, "nucleogram": shape, "grade": grade}
    if shape is Nucleogram.RUPTURED and grade != LEAK_GRADE:
        yield reason("images-ruptured-below-grade", **told)
    if shape in _WHOLE and grade == LEAK_GRADE:
        yield reason("images-whole-with-grade", **told)
    if shape is Nucleogram.FISSURED and grade == LOWEST_GRADE:
        yield reason("images-fissured-without-grade", **told)


def _shape_and_leak(image: DiscImage) -> Iterator[Reason]:
    told = {"disc": image.disc, "nucleogram": image.nucleogram}
    if image.nucleogram is Nucleogram.RUPTURED and image.leak is False:
        yield reason("images-ruptured-without-leak", **told)
    if image.nucleogram in _WHOLE and image.leak:
        yield reason("images-whole-with-leak", **told)
