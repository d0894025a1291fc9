"""What can be due in an episode, at which station, and who may do it?

A kind is done by one order, and whoever may give the order (`permissions.MAY`) may do it. Whose
work it is first is narrower: a physician may call a patient, but nobody waits for that.
`what_to_do` is its sentence.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from discogram.application.permissions import MAY
from discogram.errors import Reason, reason
from discogram.pathway.followup.facts import Contact, Instrument, RedFlag
from discogram.pathway.preparation.facts import Medicine, Substance
from discogram.pathway.preparation.labs import LabKind
from discogram.pathway.stations import Station
from discogram.words.people import Role


class TaskKind(StrEnum):
    """Something that is due: what cannot wait, then the rest in the order of the journey."""

    EMERGENCY_TOLD = "emergency_told"
    """A red flag that threatens life or limb was told in a call."""
    RED_FLAG_TOLD = "red_flag_told"
    """A red flag was told for which the patient has to be seen on the same day."""
    REFERRAL_MISSING = "referral_missing"
    REFERRAL_INCOMPLETE = "referral_incomplete"
    CANDIDACY_TO_DECIDE = "candidacy_to_decide"
    CANDIDACY_DEFERRED = "candidacy_deferred"
    AUTHORISATION_TO_ASK = "authorisation_to_ask"
    AUTHORISATION_PENDING = "authorisation_pending"
    AUTHORISATION_DENIED = "authorisation_denied"
    AUTHORISATION_WITHOUT_END = "authorisation_without_end"
    AUTHORISATION_ENDS_FIRST = "authorisation_ends_first"
    """Its last day lies before the test."""
    AUTHORISATION_RUN_OUT = "authorisation_run_out"
    TO_BOOK = "to_book"
    TO_BOOK_AGAIN = "to_book_again"
    BOOKED_WHILE_CLOSED = "booked_while_closed"
    """A closure or other hours were laid over a booking that stood."""
    PLAN_TO_CONFIRM = "plan_to_confirm"
    PLAN_TO_RECONFIRM = "plan_to_reconfirm"
    PLAN_CHANGED = "plan_changed"
    """It was gone through, and something that the patient does is new since."""
    """The booking moved, and the dates of the plan with it."""
    MEDICINES_TO_ASK = "medicines_to_ask"
    MEDICINE_TO_JUDGE = "medicine_to_judge"
    PRESCRIBER_TO_ANSWER = "prescriber_to_answer"
    MEDICINE_STOP = "medicine_stop"
    CONDITIONS_TO_ASK = "conditions_to_ask"
    ALLERGIES_TO_ASK = "allergies_to_ask"
    ALLERGY_TO_RESOLVE = "allergy_to_resolve"
    PREGNANCY_TO_ASK = "pregnancy_to_ask"
    PREGNANCY_TEST = "pregnancy_test"
    LABS_MISSING = "labs_missing"
    LABS_STALE = "labs_stale"
    CONSENT_MISSING = "consent_missing"
    CONSENT_WITHDRAWN = "consent_withdrawn"
    CONSENT_TO_COMPLETE = "consent_to_complete"
    DRIVER_MISSING = "driver_missing"
    NEEDLE_PLAN_MISSING = "needle_plan_missing"
    TEST = "test"
    DISCHARGE_MISSING = "discharge_missing"
    IMAGES_MISSING = "images_missing"
    FIRST_READING = "first_reading"
    SECOND_READING = "second_reading"
    FURTHER_READING = "further_reading"
    """Enough have read, and one of them left a grade open."""
    READINGS_TO_RECONCILE = "readings_to_reconcile"
    CONCLUSION_TO_WRITE = "conclusion_to_write"
    REPORT_TO_SIGN = "report_to_sign"
    CALL_DUE = "call_due"
    CALL_AGAIN = "call_again"
    """Nobody answered so far."""
    OUTCOME_SCORE = "outcome_score"


class WaitsFor(StrEnum):
    """Who or what has to come before a task can be done; who has it otherwise can begin."""

    PAYER = "payer"
    PRESCRIBER = "prescriber"
    IMAGES = "images"
    READING = "reading"


class Work(NamedTuple):
    """Where a kind belongs, which order does it, what its `about` names, and whose it is first.

    `whose` None is everybody's who may give the order.
    """

    station: Station
    order: str
    about: type[StrEnum] | None = None
    whose: frozenset[Role] | None = None


_DESK = frozenset({Role.COORDINATOR})
"""Papers, payers, dates and drivers: telephone work that needs no clinical judgement."""
_NURSE = frozenset({Role.NURSE})
"""What is asked of the patient and judged by rule, before the test and on the way home."""
_CALLERS = frozenset({Role.COORDINATOR, Role.NURSE})
"""Calls are shared: the desk rings, and a nurse hears what a symptom means."""
_TECHNOLOGIST = frozenset({Role.TECHNOLOGIST})
"""Images come from the machine and are attached by who runs it."""

_REFERRAL = Work(Station.REFERRAL, "receive_referral", whose=_DESK)
_CANDIDACY = Work(Station.CANDIDACY, "decide_candidacy")
_PAYER = Work(Station.CANDIDACY, "record_authorisation", whose=_DESK)
_BOOKING = Work(Station.BOOKING, "book_slot", whose=_DESK)
_PLAN = Work(Station.PREPARATION, "confirm_preparation", whose=_NURSE)
_LABS = Work(Station.PREPARATION, "record_lab", LabKind, _NURSE)
_CONSENT = Work(Station.PREPARATION, "sign_consent")
_CALL = Work(Station.FOLLOWUP, "answer_follow_up", Contact, _CALLERS)
_FLAG = Work(Station.FOLLOWUP, "record_complication", RedFlag)
_READING = Work(Station.IMAGES, "read_image")

WORK: Mapping[TaskKind, Work] = MappingProxyType(
    {
        TaskKind.EMERGENCY_TOLD: _FLAG,
        TaskKind.RED_FLAG_TOLD: _FLAG,
        TaskKind.REFERRAL_MISSING: _REFERRAL,
        TaskKind.REFERRAL_INCOMPLETE: _REFERRAL,
        TaskKind.CANDIDACY_TO_DECIDE: _CANDIDACY,
        TaskKind.CANDIDACY_DEFERRED: _CANDIDACY,
        TaskKind.AUTHORISATION_TO_ASK: _PAYER,
        TaskKind.AUTHORISATION_PENDING: _PAYER,
        TaskKind.AUTHORISATION_DENIED: _PAYER,
        TaskKind.AUTHORISATION_WITHOUT_END: _PAYER,
        TaskKind.AUTHORISATION_ENDS_FIRST: _PAYER,
        TaskKind.AUTHORISATION_RUN_OUT: _PAYER,
        TaskKind.TO_BOOK: _BOOKING,
        TaskKind.TO_BOOK_AGAIN: _BOOKING,
        TaskKind.BOOKED_WHILE_CLOSED: Work(Station.BOOKING, "move_booking", whose=_DESK),
        TaskKind.PLAN_TO_CONFIRM: _PLAN,
        TaskKind.PLAN_TO_RECONFIRM: _PLAN,
        TaskKind.PLAN_CHANGED: _PLAN,
        TaskKind.MEDICINES_TO_ASK: Work(
            Station.PREPARATION, "record_medicine", Medicine, _NURSE
        ),
        TaskKind.MEDICINE_TO_JUDGE: Work(Station.PREPARATION, "judge_medicine", Medicine),
        TaskKind.PRESCRIBER_TO_ANSWER: Work(
            Station.PREPARATION, "record_prescriber_agreement", Medicine, _NURSE
        ),
        TaskKind.MEDICINE_STOP: Work(Station.PREPARATION, "record_medicine", Medicine, _NURSE),
        TaskKind.CONDITIONS_TO_ASK: Work(
            Station.PREPARATION, "answer_conditions", whose=_NURSE
        ),
        TaskKind.ALLERGIES_TO_ASK: Work(
            Station.PREPARATION, "answer_allergy", Substance, _NURSE
        ),
        TaskKind.ALLERGY_TO_RESOLVE: Work(Station.PREPARATION, "resolve_allergy", Substance),
        TaskKind.PREGNANCY_TO_ASK: Work(Station.PREPARATION, "answer_pregnancy", whose=_NURSE),
        TaskKind.PREGNANCY_TEST: Work(Station.PREPARATION, "answer_pregnancy", whose=_NURSE),
        TaskKind.LABS_MISSING: _LABS,
        TaskKind.LABS_STALE: _LABS,
        TaskKind.CONSENT_MISSING: _CONSENT,
        TaskKind.CONSENT_WITHDRAWN: _CONSENT,
        TaskKind.CONSENT_TO_COMPLETE: _CONSENT,
        TaskKind.DRIVER_MISSING: Work(Station.PREPARATION, "name_driver", whose=_DESK),
        TaskKind.NEEDLE_PLAN_MISSING: Work(Station.NEEDLE, "plan_needles"),
        TaskKind.TEST: Work(Station.PROVOCATION, "do_time_out"),
        TaskKind.DISCHARGE_MISSING: Work(Station.FOLLOWUP, "discharge", whose=_NURSE),
        TaskKind.IMAGES_MISSING: Work(Station.IMAGES, "attach_image", whose=_TECHNOLOGIST),
        TaskKind.FIRST_READING: _READING,
        TaskKind.SECOND_READING: _READING,
        TaskKind.FURTHER_READING: _READING,
        TaskKind.READINGS_TO_RECONCILE: Work(Station.IMAGES, "reconcile_readings"),
        TaskKind.CONCLUSION_TO_WRITE: Work(Station.CONCLUSION, "write_conclusion"),
        TaskKind.REPORT_TO_SIGN: Work(Station.REPORT, "sign_report"),
        TaskKind.CALL_DUE: _CALL,
        TaskKind.CALL_AGAIN: _CALL,
        TaskKind.OUTCOME_SCORE: Work(Station.FOLLOWUP, "record_outcome", Instrument, _CALLERS),
    }
)
"""A test proves that no kind is left out, and that every order is one."""

AT_ONCE: frozenset[TaskKind] = frozenset({TaskKind.EMERGENCY_TOLD, TaskKind.RED_FLAG_TOLD})
"""What stands above every other task, however late that is."""


def whose(kind: TaskKind) -> frozenset[Role]:
    """Whose work a kind is first; others who may give its order may do it too."""
    work = WORK[kind]
    return MAY[work.order] if work.whose is None else work.whose


def kinds_of(role: Role) -> frozenset[TaskKind]:
    """What somebody in a role is to do first; empty for who does nothing in an episode."""
    return frozenset(kind for kind in WORK if role in whose(kind))


def what_to_do(kind: TaskKind, about: Iterable[str] = ()) -> Reason:
    """The sentence of a task; `about` are the values that its row names."""
    named = WORK[kind].about
    those = tuple(about if named is None else map(named, about))
    return reason(f"task-{kind.value.replace('_', '-')}", about=those)
