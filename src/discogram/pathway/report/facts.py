"""What does a report show? Every fact a physician signs, and no sentence.

None is *unknown*. The words of people are `FreeText`, so that they can be erased; what the
renderers make of all this, in which language and on which paper, is not decided here.
"""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from discogram.errors import Reason
from discogram.pathway.candidacy.facts import CorrelatedTest, Score
from discogram.pathway.conclusion.answer import Conclusion
from discogram.pathway.conclusion.facts import Study
from discogram.pathway.conclusion.written import Judgement, PlanLine
from discogram.pathway.images.facts import ImagePurpose, Reading
from discogram.pathway.needle.facts import Needle
from discogram.pathway.provocation.facts import Route, Sedation, Technique
from discogram.words.civil import CivilTime
from discogram.words.evidence import Source
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
    Unit,
    Volume,
)


class Section(StrEnum):
    """A part of the report, as an amendment names it."""

    IDENTITY = "identity"
    QUESTION = "question"
    CONCLUSION = "conclusion"
    PLAN = "plan"
    DISCS = "discs"
    CURVES = "curves"
    READINGS = "readings"
    TESTS = "tests"
    CRITERIA = "criteria"
    PROCEDURE = "procedure"
    RISKS = "risks"
    DOSE = "dose"


@dataclass(frozen=True, slots=True)
class Clinic:
    """Whose letterhead it is (M01)."""

    name: str
    address: str | None = None
    phones: tuple[str, ...] = ()
    email: str | None = None
    emergency_number: str | None = None
    demonstration: bool = False


@dataclass(frozen=True, slots=True)
class Patient:
    """Whom it is about; `identifiers` are pairs of issuer and number, `sex` is as asked."""

    names: str
    birth_date: date | None = None
    sex: str | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    synthetic: bool = False


@dataclass(frozen=True, slots=True)
class Contrast:
    """The contrast agent, its iodine concentration, and the volume given in all discs."""

    agent: str | None = None
    concentration: Concentration | None = None
    volume: Volume | None = None


@dataclass(frozen=True, slots=True)
class DrugGiven:
    """A drug, how much, and where."""

    name: str
    dose: Mass | None = None
    route: Route | None = None
    volume: Volume | None = None
    concentration: Concentration | None = None


@dataclass(frozen=True, slots=True)
class Procedure:
    """How the test was done.

    `order` is the order of injection, revealed; None in it is a sham. An empty `order` is not
    known; `antibiotics` and `other_drugs` None are *not asked* where empty is *none given*.
    """

    begun: CivilTime | None = None
    needle: Needle = field(default_factory=Needle)
    technique: Technique | None = None
    contrast: Contrast | None = None
    antibiotics: tuple[DrugGiven, ...] | None = None
    other_drugs: tuple[DrugGiven, ...] | None = None
    sedation: Sedation | None = None
    order: tuple[Disc | None, ...] = ()


@dataclass(frozen=True, slots=True)
class RiskTold:
    """A risk the patient was told: the message with its rate, and where the rate comes from."""

    told: Reason
    source: str | None = None


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """Which text the patient signed and when; `withdrawn_at` is None while it stands."""

    text_version: str
    text_hash: str
    signed_at: CivilTime
    teach_back: bool | None = None
    interpreter: bool | None = None
    withdrawn_at: CivilTime | None = None


@dataclass(frozen=True, slots=True)
class DoseFactor:
    """What a measured amount was multiplied with: mSv for one `per`, least and greatest."""

    per: Unit
    low: Decimal
    high: Decimal
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DoseCompared:
    """The estimate in nature's own time, and as one cancer in so many people.

    `fewest` and `most` are None for no dose.
    """

    nature_low: Reason
    nature_high: Reason
    fewest: int | None
    most: int | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EffectiveDose:
    """An estimate, so always a range, in mSv, with the sources of its conversions.

    `fluoroscopy_left_out` says that fluoroscopy was used in a region without a figure.
    """

    low_msv: Decimal
    high_msv: Decimal
    sources: tuple[str, ...]
    fluoroscopy_left_out: bool = False
    factors: tuple[DoseFactor, ...] = ()
    compared: DoseCompared | None = None


@dataclass(frozen=True, slots=True)
class RadiationLeftOut:
    """An episode whose radiation is not wholly in the sum, and why."""

    episode: UUID
    why: Reason


@dataclass(frozen=True, slots=True)
class RadiationTotal:
    """Every episode of the patient added up in mSv: how many are in it, and what it lacks."""

    low_msv: Decimal
    high_msv: Decimal
    episodes: int
    left_out: tuple[RadiationLeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Dose:
    """The radiation of the test: fluoroscopy and CT."""

    fluoroscopy: Duration | None = None
    area: DoseArea | None = None
    reference_point: AbsorbedDose | None = None
    ct_index: AbsorbedDose | None = None
    ct_length: DoseLength | None = None
    effective: EffectiveDose | None = None


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The end of the record's chain when this was made: how many events, and the last hash."""

    position: int
    hash: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed, in which role, when, and the digest of what was signed."""

    name: str
    role: Role
    at: CivilTime
    report_digest: str


@dataclass(frozen=True, slots=True)
class Amendment:
    """A change made after signing: it is added, and what was signed stays."""

    at: CivilTime
    by: str
    role: Role
    section: Section
    text: FreeText
    reason: FreeText


@dataclass(frozen=True, slots=True)
class Settled:
    """Who said why a reading stands, and when."""

    by: str
    at: CivilTime
    note: FreeText


@dataclass(frozen=True, slots=True)
class StruckImage:
    """An image that was struck out after these readers had read with it, and why.

    `settled` says who settled on the reading afterwards, when, and why it stands all the same;
    None while nobody has.
    """

    purpose: ImagePurpose
    at: CivilTime
    why: FreeText
    readers: tuple[str, ...]
    settled: Settled | None = None


@dataclass(frozen=True, slots=True)
class PolicyNote:
    """Which tables were applied, and which of them nobody has signed or verified."""

    digest: str
    unsigned: tuple[str, ...] = ()
    unverified: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportContents:
    """Everything one report shows; a part that is None or empty is shown as not recorded.

    `study` holds each disc as tested and as finally read, and `readings` what each reader saw,
    with the reader's name in place of the staff id. `conclusion` is None while no criteria set
    has been asked. `concluded_by` is the name of the physician whose conclusion it is. `head`
    is None only in a preview. `radiation` sums up every episode as the record stands when this
    is made, so no signature stands under it; `struck_images` are not signed
    either, so that an older signature stands. `sources` may hold every source there is: those
    that are cited are shown.
    """

    clinic: Clinic
    patient: Patient
    study: Study
    procedure: Procedure
    policy: PolicyNote
    software: str
    question: FreeText | None = None
    conclusion: Conclusion | None = None
    readings: tuple[Reading, ...] = ()
    tests: tuple[CorrelatedTest, ...] = ()
    scores: tuple[Score, ...] = ()
    risks: tuple[RiskTold, ...] = ()
    consent: ConsentGiven | None = None
    dose: Dose | None = None
    concluded_by: str | None = None
    physicians_conclusion: FreeText | None = None
    judgements: tuple[Judgement, ...] = ()
    plan: tuple[PlanLine, ...] = ()
    signature: Signature | None = None
    amendments: tuple[Amendment, ...] = ()
    head: AuditHead | None = None
    sources: tuple[Source, ...] = ()
    radiation: RadiationTotal | None = None
    struck_images: tuple[StruckImage, ...] = ()

    def judgement(self, disc: Disc) -> Judgement | None:
        """The physician's word on a disc, or None when there is none yet."""
        return next((each for each in self.judgements if each.disc is disc), None)

    def cited(self) -> frozenset[str]:
        """The keys of every source that the report leans on."""
        told = {risk.source for risk in self.risks} | {line.source for line in self.plan}
        estimate = self.dose.effective if self.dose else None
        compared = estimate.compared.sources if estimate and estimate.compared else ()
        dose = (*estimate.sources, *compared) if estimate else ()
        believed = self.conclusion.posterior if self.conclusion else None
        assumed = {
            str(key)
            for why in (believed.assumptions if believed else ())
            for key in _listed(why.params.get("sources"))
        }
        answers = self.conclusion.criteria.values() if self.conclusion else ()
        clauses = {
            key
            for answer in answers
            for disc in answer.discs.values()
            for clause in disc.clauses
            for key in clause.sources
        }
        sets = (answer.source for answer in answers)
        named = {*told, *dose, *assumed, *LIMITS_CITE, *sets, *clauses}
        return frozenset(key for key in named if key)

    def sources_by_key(self) -> dict[str, Source]:
        """Every source that is known, for a paper that names them by author and year."""
        return {each.key: each for each in self.sources}

    def cited_sources(self) -> tuple[Source, ...]:
        """The known sources among those, in order of key."""
        keys = self.cited()
        known = {each.key: each for each in self.sources if each.key in keys}
        return tuple(known[key] for key in sorted(known))


LIMITS_CITE = ("carragee-2009", "mccormick-2019", "carragee-2006-gold")
"""The studies that the limits of the method name, whatever this patient's answers are."""


def _listed(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


@dataclass(frozen=True, slots=True)
class Report:
    """What the record knows of a report: whether it is signed, and how often it was amended."""

    digest: str | None = None
    head: AuditHead | None = None
    language: str | None = None
    amended: tuple[Section, ...] = ()

    @property
    def signed(self) -> bool:
        """Whether a physician put a name to it."""
        return self.digest is not None
