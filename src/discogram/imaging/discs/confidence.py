"""How sure is anybody of the level of a disc that was found? The record keeps these words."""

from enum import StrEnum


class Confidence(StrEnum):
    """How far the level is a proposal; never an answer, for a person confirms it.

    `NONE` proposes no level: nothing in view tells which disc this is.
    """

    HIGH = "high"
    LOW = "low"
    NONE = "none"
