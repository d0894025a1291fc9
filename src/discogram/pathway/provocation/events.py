"""What happens in the room, one small event at a time?

Injections are named by opaque tokens; only `OrderSealed` knows which disc a token is, or that
it is a sham. Nothing a patient's screen shows is made from that event.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from discogram.pathway.provocation.facts import (
    Behaviour,
    ChecklistItem,
    Concordance,
    DiscRole,
    DrugKind,
    EndReason,
    Route,
    Sedation,
)
from discogram.words.people import Role
from discogram.words.spine import Disc
from discogram.words.text import FreeText
from discogram.words.units import (
    AbsorbedDose,
    Concentration,
    DoseArea,
    DoseLength,
    Duration,
    Mass,
    PainScore,
    Pressure,
    Volume,
)


@dataclass(frozen=True, slots=True)
class ChecklistCompleted:
    """The room was made ready (M21, M22); an item not answered is unknown."""

    answers: Mapping[ChecklistItem, bool | None]


@dataclass(frozen=True, slots=True)
class TimeOutDone:
    """The team stopped and agreed: this patient, procedure, these levels, these allergies."""

    patient: bool | None
    procedure: bool | None
    levels: bool | None
    allergies: bool | None
    present: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class DrugGiven:
    """Contrast, antibiotic, local anaesthetic or sedative, with what was measured of it.

    `sedation` is how deep a sedative took the patient. `despite_stop` says why it was given
    although an allergy or the consent stood in the way. Lot and last day as on the vial.
    """

    kind: DrugKind
    name: str
    mass: Mass | None = None
    volume: Volume | None = None
    concentration: Concentration | None = None
    route: Route | None = None
    sedation: Sedation | None = None
    despite_stop: FreeText | None = None
    lot: str | None = None
    expiry: date | None = None


@dataclass(frozen=True, slots=True)
class SealedStep:
    """One place of the blinded order: a token, and the disc it hides; None is a sham."""

    token: str
    disc: Disc | None
    role: DiscRole | None = None


@dataclass(frozen=True, slots=True)
class OrderSealed:
    """The blinded order was drawn; `commitment` is its fingerprint, shown before the start."""

    order: tuple[SealedStep, ...]
    nonce: str
    commitment: str


@dataclass(frozen=True, slots=True)
class BaselineRecorded:
    """The pain before anything was injected."""

    pain: PainScore
    site: FreeText | None = None


@dataclass(frozen=True, slots=True)
class InjectionStarted:
    """An injection, or a sham that looks like one, began."""

    token: str


@dataclass(frozen=True, slots=True)
class OpeningPressureRead:
    """The pressure at the first contrast seen in the nucleus."""

    token: str
    pressure: Pressure


@dataclass(frozen=True, slots=True)
class StepRecorded:
    """One increment: cumulative volume and the pressure after the plunger rested.

    A sham has such steps too, without volume or pressure, so that questions come alike.

    `despite_stop` says why an injection went on although a stop rule had fired.
    """

    token: str
    volume: Volume | None = None
    static_pressure: Pressure | None = None
    dynamic_pressure: Pressure | None = None
    despite_stop: FreeText | None = None


@dataclass(frozen=True, slots=True)
class PainReported:
    """What the patient said at a step; `step` counts from 1, None is the latest."""

    token: str
    pain: PainScore
    concordance: Concordance | None = None
    behaviours: frozenset[Behaviour] | None = None
    thermometer: int | None = None
    site: FreeText | None = None
    step: int | None = None


@dataclass(frozen=True, slots=True)
class InjectionEnded:
    """An injection ended, and why; `samples` are the digests of its recorded curve."""

    token: str
    end: EndReason | None = None
    leak: bool | None = None
    unpressurisable: bool | None = None
    samples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoseRecorded:
    """What the machine showed at the end (M13); an empty field was not shown."""

    fluoroscopy: Duration | None = None
    dose_area: DoseArea | None = None
    reference_dose: AbsorbedDose | None = None
    ctdi_vol: AbsorbedDose | None = None
    dose_length: DoseLength | None = None


@dataclass(frozen=True, slots=True)
class Unblinded:
    """Somebody who was blind was told; it cannot be undone."""

    whom: Role
    why: FreeText


@dataclass(frozen=True, slots=True)
class SessionClosed:
    """The last needle is out and no more is asked of the patient.

    `drugs_complete` says whether every drug that was given is listed: only then does a drug
    that is not on the list mean that none was given.
    """

    drugs_complete: bool | None = None


ProvocationBody = (
    ChecklistCompleted
    | TimeOutDone
    | DrugGiven
    | OrderSealed
    | BaselineRecorded
    | InjectionStarted
    | OpeningPressureRead
    | StepRecorded
    | PainReported
    | InjectionEnded
    | DoseRecorded
    | Unblinded
    | SessionClosed
)

BODIES = (
    ChecklistCompleted,
    TimeOutDone,
    DrugGiven,
    OrderSealed,
    BaselineRecorded,
    InjectionStarted,
    OpeningPressureRead,
    StepRecorded,
    PainReported,
    InjectionEnded,
    DoseRecorded,
    Unblinded,
    SessionClosed,
)
