"""What must somebody answer before an image is attached?

That its file names another person than the patient. Whoever attaches it all the same says why,
and the words are kept with the entry.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from discogram.application.ports import Person
from discogram.application.whose import unlike
from discogram.errors import InputError, Reason, reason
from discogram.imaging.attached import AttachedImage as Described
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that does not fit; `in_full` is for whoever may know the patient's name."""

    told: Reason
    in_full: Reason


def questions(described: Described, person: Person | None) -> tuple[Question, ...]:
    """Everything about a file that does not fit this patient; nothing where all does."""
    return tuple(
        Question(each.told, each.told_in_full) for each in unlike(described.named, person)
    )


def check_answered(asked: Sequence[Question], despite: FreeText | None) -> None:
    """Raise `InputError` with every question unless somebody said why it is attached."""
    if asked and despite is None:
        raise InputError([*(each.told for each in asked), reason("whose-answer-needed")])


def notes(described: Described) -> Iterator[Reason]:
    """What whoever attaches a file should know of whom it names."""
    if not described.named:
        yield reason("whose-nobody")
