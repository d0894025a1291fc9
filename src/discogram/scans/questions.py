"""What must somebody answer before an image is attached?

That its file names another person than the patient, or that its day does not fit its purpose.
Whoever attaches it all the same says why, and the words are kept with the entry.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from discogram.application.ports import Person
from discogram.application.whose import unlike
from discogram.errors import InputError, Reason, reason
from discogram.imaging.attached import AttachedImage as Described
from discogram.pathway.episode import Episode
from discogram.pathway.images.facts import AttachedImage, ImagePurpose
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that does not fit; `in_full` is for whoever may know the patient's name."""

    told: Reason
    in_full: Reason


def questions(
    described: Described, image: AttachedImage, person: Person | None, tested_on: date | None
) -> tuple[Question, ...]:
    """Everything about a file that does not fit this patient and test; nothing where all does.

    `tested_on` is the day of the test, None while none is booked.
    """
    whose = (Question(each.told, each.told_in_full) for each in unlike(described.named, person))
    born = person.birth_date if person else None
    days = (Question(each, each) for each in _days(image, born, tested_on))
    return (*whose, *days)


_ONE_DAY = timedelta(days=1)
"""A test may end after midnight."""


def _days(image: AttachedImage, born: date | None, tested_on: date | None) -> Iterator[Reason]:
    day = image.taken_on
    if day is None:
        return
    if born is not None and day < born:
        yield reason("images-day-before-birth", day=day)
    if tested_on is None:
        return
    told = {"day": day, "test": tested_on}
    after_injection = image.purpose is ImagePurpose.DISCOGRAM
    if after_injection and not timedelta(0) <= day - tested_on <= _ONE_DAY:
        yield reason("images-day-not-of-the-test", **told)
    if image.purpose is ImagePurpose.PLANNING and day > tested_on:
        yield reason("images-day-after-the-test", **told)


def tested_on(episode: Episode) -> date | None:
    """The day of the test; None while none is booked."""
    slot = episode.booking.slot
    return None if slot is None else slot.starts.day


def check_answered(asked: Sequence[Question], despite: FreeText | None) -> None:
    """Raise `InputError` with every question unless somebody said why it is attached."""
    if asked and despite is None:
        raise InputError([*(each.told for each in asked), reason("whose-answer-needed")])


def notes(described: Described) -> Iterator[Reason]:
    """What whoever attaches a file should know of whom it names."""
    if not any(each.says_who for each in described.named):
        yield reason("whose-nobody")
