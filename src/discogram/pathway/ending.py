"""How did an episode end that never came to its test?"""

from enum import StrEnum


class Ending(StrEnum):
    """How an episode ended before its test."""

    BY_MISTAKE = "by_mistake"
    """It should not have been opened: another one of the patient goes on."""
    WITHDREW = "withdrew"
    """The patient wants no test any more."""
    NOT_REACHED = "not_reached"
    """The patient could not be reached, or did not come back."""
    ELSEWHERE = "elsewhere"
    """The patient is cared for in another place."""
