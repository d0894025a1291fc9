"""What does a conclusion say, and how does it show its work?"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from discogram.errors import Reason
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict


class Boundary(StrEnum):
    """Whether a pressure exactly on a limit counts as below it."""

    STRICT = "strict"
    INCLUSIVE = "inclusive"


class Category(StrEnum):
    """Every category word of every set (`contracts/conclude.md`)."""

    ABSOLUTE = "absolute"
    HIGHLY_PROBABLE = "highly-probable"
    DISCOGENIC = "discogenic"
    POSSIBLE = "possible"
    NONE = "none"
    INDETERMINATE = "indeterminate"
    NOT_ASSESSABLE = "not-assessable"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    LOW_PRESSURE_POSITIVE = "low-pressure-positive"
    HIGH_PRESSURE_POSITIVE = "high-pressure-positive"
    CHEMICAL = "chemical"
    MECHANICAL = "mechanical"
    NORMAL = "normal"
    PRESSURE = "pressure"
    DISSIMILAR = "dissimilar"
    SIMILAR = "similar"
    REPRODUCTION = "reproduction"


class FlagName(StrEnum):
    """What a reader must know beside the category."""

    SHAM_POSITIVE = "sham_positive"
    NO_SHAM = "no_sham"
    NO_CONTROL = "no_control"
    CONTROL_POSITIVE = "control_positive"
    CONTROL_UNDER_PRESSURISED = "control_under_pressurised"
    LEAK = "leak"
    UNPRESSURISABLE = "unpressurisable"
    OPENING_PRESSURE_HIGH = "opening_pressure_high"
    PRESSURE_MISSING = "pressure_missing"
    SEDATION = "sedation"
    MULTI_LEVEL_POSITIVE = "multi_level_positive"
    PRIOR_CIRCULAR = "prior_circular"
    GRADE0_INTENSE_PAIN = "grade0_intense_pain"
    TRANSITIONAL_LEVEL = "transitional_level"


@dataclass(frozen=True, slots=True)
class DiscAnswer:
    """One disc under one set: the category, whether the set is met, and every clause asked.

    `rise` is the pressure above opening, in psi, of the deciding step; None when none decided.
    """

    disc: Disc
    category: Category
    verdict: Verdict
    clauses: tuple[Finding, ...]
    missing: tuple[str, ...] = ()
    rise: Fraction | None = None


@dataclass(frozen=True, slots=True)
class SetAnswer:
    """Every disc under one criteria set, with what the set assumes and the file cannot say."""

    id: str
    source: str
    discs: Mapping[Disc, DiscAnswer]
    assumptions: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Flag:
    """A warning, for one disc or (None) for the whole study."""

    name: FlagName
    because: Reason
    disc: Disc | None = None


@dataclass(frozen=True, slots=True)
class Posterior:
    """How probable a painful disc is after a positive answer: an interval, never one number."""

    low: Fraction
    high: Fraction
    assumptions: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """Every set side by side, the flags, and the posterior (None unless a disc is positive)."""

    criteria: Mapping[str, SetAnswer]
    flags: tuple[Flag, ...]
    posterior: Posterior | None
