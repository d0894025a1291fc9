"""What is known about whether this test is right for this patient? None is *not asked*."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from discogram.errors import InputError, Reason, reason
from discogram.words.spine import Disc, Region
from discogram.words.text import FreeText


class TreatmentKind(StrEnum):
    """Conservative care, as a referral lists it."""

    NSAID = "nsaid"
    ANALGESIC = "analgesic"
    PHYSIOTHERAPY = "physiotherapy"
    EXERCISE = "exercise"
    INJECTION = "injection"
    BLOCK = "block"
    OTHER = "other"


MEDICINES = frozenset({TreatmentKind.NSAID, TreatmentKind.ANALGESIC})
"""The kinds that count as *medicines*; every other kind is *physiotherapy or other care*."""


class Outcome(StrEnum):
    """What a treatment did for the pain."""

    FAILED = "failed"
    HELPED = "helped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Treatment:
    """One treatment that was tried; a treatment that goes on has no last day."""

    kind: TreatmentKind
    began: date | None = None
    ended: date | None = None
    outcome: Outcome = Outcome.UNKNOWN
    ongoing: bool | None = None

    def __post_init__(self) -> None:
        """Refuse a treatment that ended before it began, or that ended and goes on."""
        if self.began and self.ended and self.ended < self.began:
            why = reason("candidacy-treatment-reversed", began=self.began, ended=self.ended)
            raise InputError(why.at("ended"))
        if self.ended and self.ongoing:
            why = reason("candidacy-treatment-ended-and-ongoing", ended=self.ended)
            raise InputError(why.at("ongoing"))


class Contraindication(StrEnum):
    """What speaks against the test (`clinical/candidacy.md`, section 2), in its order."""

    CANNOT_CONSENT_OR_REPORT = "cannot_consent_or_report"
    """Cannot consent, or cannot report pain reliably."""
    INFECTION = "infection"
    """Systemic, in the path of the needle, or a suspected discitis."""
    UNCORRECTED_BLEEDING = "uncorrected_bleeding"
    """A bleeding disorder or an anticoagulant that was not corrected or held."""
    PREGNANCY = "pregnancy"
    CANAL_STENOSIS = "canal_stenosis"
    """Severe, with intraspinal obstruction, at the level of a lumbar test."""
    CORD_COMPRESSION = "cord_compression"
    """At a cervical or thoracic target; not asked of a lumbar one."""
    PROGRESSIVE_DEFICIT = "progressive_deficit"
    """A motor deficit that grows, or a cauda equina: urgent surgery, not a pain test."""
    MILD_PAIN = "mild_pain"
    """No pain, or a mild backache only."""
    LARGE_EXTRUSION = "large_extrusion"
    """A large extrusion or sequestration at the target."""
    SEVERE_ALLERGY = "severe_allergy"
    """To contrast, local anaesthetic or the antibiotic; settled at preparation."""
    PSYCHOLOGICAL_ILLNESS = "psychological_illness"
    """Severe, with somatisation, or an untreated major depression."""
    SUBSTANCE_MISUSE = "substance_misuse"
    ACCESS_BLOCKED = "access_blocked"
    """By a solid fusion, a collapsed disc space or the iliac crest."""
    PRIOR_SURGERY = "prior_surgery"
    """At the level of the test."""
    IMMUNOSUPPRESSION = "immunosuppression"
    """Or a poorly controlled diabetes."""
    LUNG_DISEASE = "lung_disease"
    """Asked of a thoracic target: would the patient bear a pneumothorax?"""
    NECK_INFECTION = "neck_infection"
    """Asked of a cervical target: an infection that the needle would pass."""
    NECK_ACCESS = "neck_access"
    """Asked of a cervical target: a tracheostomy, or a neck that hardly moves."""


@dataclass(frozen=True, slots=True)
class ContraindicationAnswer:
    """One contraindication as answered; `note` says how a relative one was settled."""

    item: Contraindication
    present: bool | None = None
    note: FreeText | None = None


class Indication(StrEnum):
    """Why the test is asked for (`clinical/candidacy.md`, section 1, B1 to B4)."""

    SURGERY_CONSIDERED = "surgery_considered"
    """Discogenic pain highly suspected, severe enough to consider surgery (B1)."""
    FAILED_BACK_SURGERY = "failed_back_surgery"
    """Pseudarthrosis, or a painful disc in a fused segment (B2)."""
    LEVELS_OF_FUSION = "levels_of_fusion"
    """Choosing the levels of a fusion or disc replacement, or its neighbours (B3)."""
    INTRADISCAL_TREATMENT = "intradiscal_treatment"
    """Before a treatment inside the disc (B4)."""


@dataclass(frozen=True, slots=True)
class Imaging:
    """When the spine was imaged; None is *not done, or not said*.

    `symptoms_changed` asks whether the pain is another one since the MRI.
    """

    mri_on: date | None = None
    xray_on: date | None = None
    ct_on: date | None = None
    mri_possible: bool | None = None
    symptoms_changed: bool | None = None


@dataclass(frozen=True, slots=True)
class Background:
    """What changes how far a positive answer can be believed; the conclusion reads it."""

    somatisation: bool | None = None
    prior_discectomy: bool | None = None
    chronic_pain_elsewhere: bool | None = None
    compensation_claim: bool | None = None
    other_source_excluded: bool | None = None
    """Whether facet and sacroiliac joint were excluded as the source."""


class TestKind(StrEnum):
    """Another test that is read beside the discogram (M09)."""

    __test__ = False  # the name is the clinic's word; pytest must not collect it

    PFIRRMANN = "pfirrmann"
    MODIC = "modic"
    HIZ = "hiz"
    CONTOUR = "contour"
    XRAY = "xray"
    EMG = "emg"
    BLOCK = "block"


VALUES: dict[TestKind, tuple[str, ...]] = {
    TestKind.PFIRRMANN: ("I", "II", "III", "IV", "V"),
    TestKind.MODIC: ("0", "1", "2", "3"),
    TestKind.HIZ: ("yes", "no"),
    TestKind.CONTOUR: ("normal", "bulge", "protrusion", "extrusion", "sequestration"),
    TestKind.XRAY: ("normal", "narrowed", "listhesis", "unstable", "fused"),
    TestKind.EMG: ("normal", "radiculopathy", "other"),
    TestKind.BLOCK: ("relieved", "not_relieved"),
}
"""What each test can say; a test proves that none is left out."""


@dataclass(frozen=True, slots=True)
class CorrelatedTest:
    """One result of another test; `disc` is None where it speaks of no single disc."""

    __test__ = False  # the name is the clinic's word; pytest must not collect it

    kind: TestKind
    value: str
    on: date
    disc: Disc | None = None

    def __post_init__(self) -> None:
        """Refuse a word that this test never says."""
        known = VALUES[self.kind]
        if self.value not in known:
            why = reason("candidacy-test-value", kind=self.kind, value=self.value, known=known)
            raise InputError(why.at("value"))


class Tool(StrEnum):
    """A psychosocial questionnaire or disability score."""

    PHQ_9 = "phq_9"
    GAD_7 = "gad_7"
    PHQ_15 = "phq_15"
    PCS = "pcs"
    ODI = "odi"
    ZUNG = "zung"
    """The modified Zung depression index of DRAM."""
    MSPQ = "mspq"
    """The modified somatic perception questionnaire of DRAM."""


ITEMS: dict[Tool, tuple[int, int]] = {
    Tool.PHQ_9: (9, 3),
    Tool.GAD_7: (7, 3),
    Tool.PHQ_15: (15, 2),
    Tool.PCS: (13, 4),
    Tool.ODI: (10, 5),
    Tool.ZUNG: (23, 3),
    Tool.MSPQ: (13, 3),
}
"""How many items each questionnaire has, and the most that one of them gives."""

MOST: dict[Tool, int] = {
    tool: 100 if tool is Tool.ODI else count * most for tool, (count, most) in ITEMS.items()
}
"""The highest sum of each questionnaire; ODI is in per cent. A test proves it whole."""


@dataclass(frozen=True, slots=True)
class Score:
    """One questionnaire as filled in."""

    tool: Tool
    value: int
    on: date

    def __post_init__(self) -> None:
        """Refuse a sum that the questionnaire cannot reach."""
        if not 0 <= self.value <= MOST[self.tool]:
            most = MOST[self.tool]
            why = reason("candidacy-score-range", tool=self.tool, value=self.value, most=most)
            raise InputError(why.at("value"))


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """A questionnaire as it was filled in, item by item; None is an item left out.

    `total` is the sum that is written on the sheet, where one is: it is held against the items.
    """

    tool: Tool
    items: tuple[int | None, ...]
    on: date
    total: int | None = None

    def __post_init__(self) -> None:
        """Refuse items that the questionnaire does not have, and a sum that is another one."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        count, most = ITEMS[self.tool]
        found = len(self.items)
        if found != count:
            yield reason("candidacy-items-count", tool=self.tool, found=found, count=count).at(
                "items"
            )
        for number, item in enumerate(self.items):
            if item is not None and not 0 <= item <= most:
                why = reason("candidacy-item-range", tool=self.tool, value=item, most=most)
                yield why.at(f"items[{number}]")
        if self.total is not None and self.total != self.counted:
            told, counted = self.total, self.counted
            yield reason("candidacy-total-differs", total=told, counted=counted).at("total")

    @property
    def counted(self) -> int | None:
        """The sum of the items, None while one is left out; ODI in per cent of the answered.

        Fairbank 2000 scores the Oswestry index so; half a per cent is rounded up.
        """
        answered = [item for item in self.items if item is not None]
        if self.tool is Tool.ODI:
            most = len(answered) * ITEMS[self.tool][1]
            return (200 * sum(answered) + most) // (2 * most) if answered else None
        return sum(answered) if len(answered) == len(self.items) else None


class AuthorisationState(StrEnum):
    """How far the payer's agreement has come."""

    NOT_NEEDED = "not_needed"
    NOT_ASKED = "not_asked"
    REQUESTED = "requested"
    APPROVED = "approved"
    DENIED = "denied"
    APPEALED = "appealed"
    SELF_PAY = "self_pay"


@dataclass(frozen=True, slots=True)
class Authorisation:
    """What the payer said, since which day; `valid_until` is the last day of an approval."""

    state: AuthorisationState
    payer: FreeText | None = None
    reference: FreeText | None = None
    on: date | None = None
    valid_until: date | None = None

    def __post_init__(self) -> None:
        """Refuse an approval that ends before it began, and an end of what was not approved."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        on, last = self.on, self.valid_until
        if on and last and last < on:
            yield reason("candidacy-authorisation-reversed", on=on, last=last).at("valid_until")
        if last and self.state is not AuthorisationState.APPROVED:
            why = reason("candidacy-authorisation-not-approved", state=self.state, last=last)
            yield why.at("state")


class Decision(StrEnum):
    """What the physician decides, and what the rules propose."""

    ELIGIBLE = "eligible"
    ELIGIBLE_WITH_FLAGS = "eligible_with_flags"
    DEFER = "defer"
    NOT_ELIGIBLE = "not_eligible"


SUITABLE = frozenset({Decision.ELIGIBLE, Decision.ELIGIBLE_WITH_FLAGS})
"""The decisions that let the test be booked, planned and done."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A physician's decision; `by` is the physician's staff id."""

    decision: Decision
    by: str
    note: FreeText | None = None


@dataclass(frozen=True, slots=True)
class Candidacy:
    """Everything that was asked to decide whether to test.

    `treatments` None is *not asked*, empty is *none was tried*; so with `indications`.
    `answers` holds at most one answer to each contraindication, in the order of the list.
    `scores` hold every known sum, those of `questionnaires` too; what is left is incomplete.
    `imaging_settled_it` says whether X-ray and MRI already showed the source of the pain.
    `region` and `suspects` are the referral's, which no event of this station holds.
    """

    pain_since: date | None = None
    treatments: tuple[Treatment, ...] | None = None
    imaging: Imaging = field(default_factory=Imaging)
    indications: frozenset[Indication] | None = None
    would_change_management: bool | None = None
    imaging_settled_it: bool | None = None
    mainly_psychogenic: bool | None = None
    answers: tuple[ContraindicationAnswer, ...] = ()
    background: Background = field(default_factory=Background)
    tests: tuple[CorrelatedTest, ...] = ()
    scores: tuple[Score, ...] = ()
    questionnaires: tuple[Questionnaire, ...] = ()
    authorisation: Authorisation | None = None
    decided: Decided | None = None
    region: Region | None = None
    suspects: tuple[Disc, ...] = ()

    def __post_init__(self) -> None:
        """Refuse two answers to one question."""
        problems = tuple(self._problems())
        if problems:
            raise InputError(problems)

    def _problems(self) -> Iterator[Reason]:
        seen: set[Contraindication] = set()
        for number, answer in enumerate(self.answers):
            if answer.item in seen:
                place = f"answers[{number}]"
                yield reason("candidacy-answered-twice", item=answer.item).at(place)
            seen.add(answer.item)

    def answer_to(self, item: Contraindication) -> ContraindicationAnswer:
        """The answer to one contraindication; one that was not asked is present: None."""
        found = (answer for answer in self.answers if answer.item is item)
        return next(found, ContraindicationAnswer(item))
