"""How deep is the sedation? None is *not said*, `Sedation.NONE` is an answer."""

from enum import StrEnum


class Sedation(StrEnum):
    """How deep the sedation is, or was."""

    NONE = "none"
    MINIMAL = "minimal"
    MODERATE = "moderate"
    DEEP = "deep"
