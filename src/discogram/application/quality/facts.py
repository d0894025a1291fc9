"""What does one closed test tell about the quality of the work? None is *unknown*.

One record for each test, without a name and without a disc's level: how often which question is
answered with yes, and what was measured. A test counts once, because discs of one patient are
not independent; how many discs there were stands beside it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction
from uuid import UUID

from discogram.pathway.followup.facts import Complication
from discogram.words.spine import Region


class Question(StrEnum):
    """What is answered once for each test, by yes or no."""

    POSITIVE = "positive"
    """At least one suspected disc is positive under the clinic's criteria set."""
    CONTROL_DONE = "control_done"
    """A control disc was injected."""
    CONTROLS_NEGATIVE = "controls_negative"
    """Every control disc is negative under the set."""
    SHAM_PAINFUL = "sham_painful"
    """Pain was reported where nothing was injected."""
    STOPPED = "stopped"
    """An injection ended because the patient asked, or by a symptom."""
    DESPITE_STOP = "despite_stop"
    """An injection went on although a stop rule had fired."""
    INFECTION = "infection"
    OTHER_COMPLICATION = "other_complication"


class Measurement(StrEnum):
    """What is measured once for each test, each in one unit."""

    OPENING_PRESSURE = "opening_pressure"
    """The median over the discs of the test, in psi."""
    FLUOROSCOPY = "fluoroscopy"
    """In seconds."""
    DOSE_AREA = "dose_area"
    """In Gy.cm2."""
    DOSE_LENGTH = "dose_length"
    """In mGy.cm."""
    DISABILITY_CHANGE = "disability_change"
    """Oswestry index after the treatment less the one before, in per cent of the scale."""
    PAIN_CHANGE = "pain_change"
    """Pain 0-10 after the treatment less the pain before the test."""


class Disced(StrEnum):
    """How many discs of a test were what."""

    SUSPECTS = "suspects"
    """Injected, and no control."""
    SUSPECTS_POSITIVE = "suspects_positive"
    SUSPECTS_NEGATIVE = "suspects_negative"
    CONTROLS = "controls"
    """Injected as a control."""
    CONTROLS_POSITIVE = "controls_positive"
    CONTROLS_NEGATIVE = "controls_negative"
    PRESSURES = "pressures"
    """Injected, with an opening pressure on record."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One closed test. `operator` is a staff id; None where the record names no physician.

    Until the conclusion is written nothing that depends on pain is answered: the readers of the
    images may still be blind to it. `criteria` is the set by which the discs were judged.
    """

    episode: UUID
    site: str
    on: date
    operator: str | None
    region: Region
    criteria: str
    synthetic: bool
    concluded: bool
    answers: Mapping[Question, bool | None]
    amounts: Mapping[Measurement, Fraction | None]
    discs: Mapping[Disced, int]
    complications: tuple[Complication, ...] = ()

    @property
    def month(self) -> date:
        """The first day of the month of the test."""
        return self.on.replace(day=1)
