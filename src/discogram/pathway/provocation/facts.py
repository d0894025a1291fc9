"""What is known of the provocation, disc by disc and step by step?

None is *unknown*, never *no*. Volumes are cumulative; a static pressure is read after the
plunger rests. Pain is the 0-10 numeric rating scale.
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from discogram.pathway.preparation.sedation import Sedation as Sedation
from discogram.words.spine import Disc
from discogram.words.units import PainScore, Pressure, Volume


class DiscRole(StrEnum):
    """Why a disc was injected."""

    SUSPECT = "suspect"
    CONTROL = "control"


class Concordance(StrEnum):
    """How the provoked pain compares with the usual one (`procedure.md`, section 5)."""

    NONE = "none"
    PRESSURE = "pressure"
    DISCORDANT = "discordant"
    SIMILAR = "similar"
    CONCORDANT = "concordant"


class EndReason(StrEnum):
    """Why an injection ended."""

    PAIN = "pain"
    PRESSURE = "pressure"
    VOLUME = "volume"
    LEAK = "leak"
    ASKED_TO_STOP = "asked_to_stop"
    SYMPTOM = "symptom"


class Behaviour(StrEnum):
    """The five pain behaviours of Walsh 1990."""

    GUARDING = "guarding"
    RUBBING = "rubbing"
    GRIMACING = "grimacing"
    SIGHING = "sighing"
    VERBALISING = "verbalising"


class ChecklistItem(StrEnum):
    """What the room confirms before the first needle (M21, M22)."""

    IDENTITY = "identity"
    CONSENT = "consent"
    POSITION = "position"
    PILLOWS = "pillows"
    IV_ACCESS = "iv_access"
    MONITORING = "monitoring"
    SKIN_CLEANED = "skin_cleaned"
    HAIR_REMOVED = "hair_removed"
    DRAPED = "draped"
    LOCAL_ANAESTHETIC = "local_anaesthetic"
    EMERGENCY_DRUGS = "emergency_drugs"


class DrugKind(StrEnum):
    """Why a drug was given."""

    CONTRAST = "contrast"
    ANTIBIOTIC = "antibiotic"
    LOCAL_ANAESTHETIC = "local_anaesthetic"
    SEDATIVE = "sedative"
    PREMEDICATION = "premedication"
    """A steroid or an antihistamine before contrast, for an earlier reaction to it."""
    OTHER = "other"


class Route(StrEnum):
    """Where a drug was given."""

    INTRAVENOUS = "intravenous"
    INTRADISCAL = "intradiscal"
    SUBCUTANEOUS = "subcutaneous"
    INTRAMUSCULAR = "intramuscular"
    ORAL = "oral"


class Technique(StrEnum):
    """Whether each disc was finished before the next needle, or all needles came first."""

    ONE_BY_ONE = "one_by_one"
    ALL_NEEDLES_FIRST = "all_needles_first"


@dataclass(frozen=True, slots=True)
class Step:
    """One increment: cumulative volume, the resting pressure, and what the patient said.

    `rise` is given instead of a static pressure when only the pressure above opening is known.
    """

    volume: Volume | None = None
    static_pressure: Pressure | None = None
    pain: PainScore | None = None
    concordance: Concordance | None = None
    rise: Pressure | None = None

    def above(self, opening: Pressure | None) -> Fraction | None:
        """The pressure above opening in psi, exactly; None when it cannot be known."""
        if self.rise is not None:
            return self.rise.exact
        if self.static_pressure is None or opening is None:
            return None
        return self.static_pressure.above(opening)


@dataclass(frozen=True)
class DiscTest:
    """One disc's injection as the room recorded it.

    `unpressurisable` means the curve stayed flat while volume went in. `thermometer` is the 0-5
    scale of Walsh 1990 where it was used beside the 0-10 scale. `watched_throughout` says
    whether behaviours were written down at each increment: if not, more may have been shown.
    """

    disc: Disc
    role: DiscRole | None = None
    opening_pressure: Pressure | None = None
    steps: tuple[Step, ...] = ()
    end: EndReason | None = None
    behaviours: frozenset[Behaviour] | None = None
    thermometer: int | None = None
    unpressurisable: bool | None = None
    watched_throughout: bool = True

    @cached_property
    def rises(self) -> tuple[Fraction | None, ...]:
        """The pressure above opening of each step, in psi; None where it cannot be known.

        Kept once it was asked for: every criteria set asks again.
        """
        return tuple(step.above(self.opening_pressure) for step in self.steps)

    @property
    def highest_rise(self) -> Fraction | None:
        """The highest known pressure above opening, in psi; None when none is known."""
        return max((rise for rise in self.rises if rise is not None), default=None)


@dataclass(frozen=True, slots=True)
class ShamTest:
    """A silent trial without injection: the usual questions, and the pain that was reported."""

    pain: PainScore | None = None
