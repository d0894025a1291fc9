"""What may be asked for, in the imperative?

Most orders ask that a fact be recorded: they carry the event they wish for. The few that need
work of their own (`Wish`) are turned into an event by `application.handlers`. An order's id is
its idempotency key: asking twice records once.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

from discogram.pathway.booking.events import BookingCancelled, BookingMoved, SlotBooked
from discogram.pathway.candidacy.events import (
    AuthorisationRecorded,
    BackgroundAnswered,
    CandidacyDecided,
    ConservativeCareRecorded,
    ContraindicationsAnswered,
    CorrelatedTestRecorded,
    ImagingRecorded,
    ManagementAnswered,
    PainSourceAnswered,
    QuestionnaireAnswered,
    ScoreRecorded,
)
from discogram.pathway.conclusion.events import ConclusionWritten
from discogram.pathway.events import (
    EntryStruckOut,
    EpisodeClosed,
    EpisodeMovedToPatient,
    EpisodeOpened,
    PatientsMerged,
)
from discogram.pathway.followup.events import (
    ComplicationRecorded,
    ContactMissed,
    Discharged,
    FollowUpAnswered,
    OutcomeRecorded,
)
from discogram.pathway.images.events import ImageAttached, ImageRead, ReadingsReconciled
from discogram.pathway.needle.events import (
    NeedleConfirmed,
    NeedlePlaced,
    NeedlePlanned,
    NeedleRemoved,
)
from discogram.pathway.needle.guiding import (
    DiscsProposed,
    LevelsConfirmed,
    PlanChosen,
    PlansProposed,
)
from discogram.pathway.preparation.events import (
    AllergyAnswered,
    AllergyResolved,
    BodyMeasured,
    ConditionsAnswered,
    ConsentSigned,
    ConsentWithdrawn,
    DriverNamed,
    FastingRecorded,
    IllnessAnswered,
    LabAccepted,
    LabRecorded,
    MedicineJudged,
    MedicineListConfirmed,
    MedicineRecorded,
    PregnancyAnswered,
    PreparationConfirmed,
    PrescriberAgreed,
    SedationPlanned,
    VitalsMeasured,
)
from discogram.pathway.provocation.events import (
    BaselineRecorded,
    ChecklistCompleted,
    DoseRecorded,
    DrugGiven,
    InjectionEnded,
    InjectionStarted,
    OpeningPressureRead,
    PainReported,
    SessionClosed,
    StepRecorded,
    TimeOutDone,
    Unblinded,
)
from discogram.pathway.provocation.facts import DiscRole
from discogram.pathway.referral.events import ReferralReceived
from discogram.pathway.report.events import ReportAmended
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Disc


@dataclass(frozen=True, slots=True)
class Place:
    """One place of an injection order; `disc` None is a sham."""

    disc: Disc | None = None
    role: DiscRole | None = None


@dataclass(frozen=True, slots=True)
class SealOrder:
    """Seal the blinded order.

    By default it is drawn by chance from the places. `drawn` says that the places already are
    in the order that was drawn on paper, for a test that is entered afterwards.
    """

    places: tuple[Place, ...]
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class SignReport:
    """Put the physician's name to the report as it stands.

    `seen` is the digest of the report that the physician was shown; None where nothing was
    shown, as in a file of orders. A report that has another digest by now is not signed.
    """

    language: str
    seen: str | None = None


Wish = SealOrder | SignReport

ORDERS: Mapping[str, type] = MappingProxyType(
    {
        "open_episode": EpisodeOpened,
        "strike_out": EntryStruckOut,
        "merge_patients": PatientsMerged,
        "move_to_patient": EpisodeMovedToPatient,
        "close_episode": EpisodeClosed,
        "receive_referral": ReferralReceived,
        "record_conservative_care": ConservativeCareRecorded,
        "record_imaging": ImagingRecorded,
        "answer_management": ManagementAnswered,
        "answer_pain_source": PainSourceAnswered,
        "answer_contraindications": ContraindicationsAnswered,
        "answer_background": BackgroundAnswered,
        "record_other_test": CorrelatedTestRecorded,
        "record_score": ScoreRecorded,
        "answer_questionnaire": QuestionnaireAnswered,
        "record_authorisation": AuthorisationRecorded,
        "decide_candidacy": CandidacyDecided,
        "record_lab": LabRecorded,
        "record_medicine": MedicineRecorded,
        "judge_medicine": MedicineJudged,
        "confirm_medicine_list": MedicineListConfirmed,
        "answer_conditions": ConditionsAnswered,
        "plan_sedation": SedationPlanned,
        "measure_body": BodyMeasured,
        "measure_vitals": VitalsMeasured,
        "answer_illness": IllnessAnswered,
        "accept_lab": LabAccepted,
        "record_prescriber_agreement": PrescriberAgreed,
        "answer_allergy": AllergyAnswered,
        "resolve_allergy": AllergyResolved,
        "answer_pregnancy": PregnancyAnswered,
        "record_fasting": FastingRecorded,
        "name_driver": DriverNamed,
        "sign_consent": ConsentSigned,
        "withdraw_consent": ConsentWithdrawn,
        "confirm_preparation": PreparationConfirmed,
        "book_slot": SlotBooked,
        "move_booking": BookingMoved,
        "cancel_booking": BookingCancelled,
        "propose_discs": DiscsProposed,
        "confirm_levels": LevelsConfirmed,
        "propose_plans": PlansProposed,
        "choose_plan": PlanChosen,
        "plan_needles": NeedlePlanned,
        "place_needle": NeedlePlaced,
        "confirm_needle": NeedleConfirmed,
        "remove_needle": NeedleRemoved,
        "complete_checklist": ChecklistCompleted,
        "do_time_out": TimeOutDone,
        "give_drug": DrugGiven,
        "seal_order": SealOrder,
        "record_baseline": BaselineRecorded,
        "start_injection": InjectionStarted,
        "read_opening_pressure": OpeningPressureRead,
        "record_step": StepRecorded,
        "report_pain": PainReported,
        "end_injection": InjectionEnded,
        "record_dose": DoseRecorded,
        "unblind": Unblinded,
        "close_session": SessionClosed,
        "attach_image": ImageAttached,
        "read_image": ImageRead,
        "reconcile_readings": ReadingsReconciled,
        "write_conclusion": ConclusionWritten,
        "sign_report": SignReport,
        "amend_report": ReportAmended,
        "discharge": Discharged,
        "answer_follow_up": FollowUpAnswered,
        "miss_contact": ContactMissed,
        "record_complication": ComplicationRecorded,
        "record_outcome": OutcomeRecorded,
    }
)
"""Every order by name, and what it carries: a wished-for event, or a wish that needs work."""

NAMES: Mapping[type, str] = MappingProxyType({kind: name for name, kind in ORDERS.items()})


@dataclass(frozen=True, slots=True)
class Order:
    """Somebody, in a role, asks for something about an episode.

    `occurred_at` is when it happened by the clock on the wall. `patient` is the person the
    episode is for.
    """

    id: UUID
    episode: UUID
    patient: UUID
    site: str
    actor: str
    role: Role
    occurred_at: CivilTime
    wish: object

    @property
    def name(self) -> str:
        """What is asked for, as `ORDERS` calls it."""
        return NAMES[type(self.wish)]
