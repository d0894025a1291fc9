"""Which role may ask for what? Whether it may happen *now* is another question (`handlers`).

Deny by default: an order that is not here is nobody's, and a test proves that every order is.
"""

from collections.abc import Mapping
from types import MappingProxyType

from discogram.application.commands import NAMES
from discogram.application.ports import Staff
from discogram.errors import NotPermitted, reason
from discogram.pathway.events import Event
from discogram.pathway.images.events import ImageRead
from discogram.words.people import Role

_DESK = frozenset({Role.COORDINATOR, Role.NURSE, Role.PHYSICIAN})
_NURSING = frozenset({Role.NURSE, Role.PHYSICIAN})
_ROOM = frozenset({Role.NURSE, Role.TECHNOLOGIST, Role.PHYSICIAN})
_PHYSICIAN = frozenset({Role.PHYSICIAN})
_GUIDANCE = frozenset({Role.TECHNOLOGIST, Role.PHYSICIAN})
_READERS = frozenset({Role.READER, Role.PHYSICIAN})
_OBSERVERS = frozenset({Role.RATER, Role.NURSE, Role.PHYSICIAN})
_RECORDS = frozenset({Role.ADMINISTRATOR, Role.CLINIC_LEAD})

MAY: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        "open_episode": _DESK,
        "strike_out": _ROOM | _DESK | _READERS,
        "merge_patients": _RECORDS,
        "move_to_patient": _RECORDS,
        "close_episode": frozenset({Role.COORDINATOR, Role.PHYSICIAN}),
        "receive_referral": _DESK,
        "record_conservative_care": _DESK,
        "record_imaging": _DESK,
        "answer_management": _PHYSICIAN,
        "answer_pain_source": _PHYSICIAN,
        "answer_contraindications": _NURSING,
        "answer_background": _NURSING,
        "record_other_test": _NURSING | _READERS,
        "record_score": _DESK,
        "answer_questionnaire": _DESK,
        "record_authorisation": _DESK,
        "decide_candidacy": _PHYSICIAN,
        "record_lab": _NURSING,
        "record_medicine": _NURSING,
        "judge_medicine": _PHYSICIAN,
        "confirm_medicine_list": _NURSING,
        "answer_conditions": _NURSING,
        "plan_sedation": _NURSING,
        "measure_body": _NURSING,
        "measure_vitals": _ROOM,
        "answer_illness": _NURSING,
        "accept_lab": _PHYSICIAN,
        "record_prescriber_agreement": _NURSING,
        "answer_allergy": _NURSING,
        "resolve_allergy": _PHYSICIAN,
        "answer_pregnancy": _NURSING,
        "record_fasting": _NURSING,
        "name_driver": _DESK,
        "sign_consent": _NURSING,
        "withdraw_consent": _DESK,
        "confirm_preparation": _DESK,
        "book_slot": _DESK,
        "move_booking": _DESK,
        "cancel_booking": _DESK,
        "propose_discs": _GUIDANCE,
        "confirm_levels": _PHYSICIAN,
        "propose_plans": _GUIDANCE,
        "choose_plan": _PHYSICIAN,
        "plan_needles": _PHYSICIAN,
        "place_needle": _ROOM,
        "confirm_needle": _PHYSICIAN,
        "remove_needle": _ROOM,
        "complete_checklist": _ROOM,
        "do_time_out": _ROOM,
        "give_drug": _ROOM,
        "seal_order": _NURSING,
        "record_baseline": _OBSERVERS,
        "start_injection": _ROOM,
        "read_opening_pressure": _ROOM,
        "record_step": _ROOM,
        "report_pain": _OBSERVERS | {Role.PATIENT},
        "end_injection": _ROOM,
        "record_dose": _ROOM,
        "unblind": _PHYSICIAN,
        "close_session": _ROOM,
        "attach_image": _ROOM | _READERS | {Role.COORDINATOR},
        "read_image": _READERS,
        "reconcile_readings": _PHYSICIAN,
        "write_conclusion": _PHYSICIAN,
        "sign_report": _PHYSICIAN,
        "amend_report": _PHYSICIAN,
        "discharge": _NURSING,
        "answer_follow_up": _DESK,
        "miss_contact": _DESK,
        "record_complication": _NURSING,
        "record_outcome": _DESK,
    }
)
"""Who may ask for each order of `application.commands.ORDERS`."""


def may(staff: Staff | None, role: Role, order: str) -> bool:
    """Whether somebody who holds a role here may ask for this in it."""
    return staff is not None and role in staff.roles and role in MAY.get(order, frozenset())


def check_may(staff: Staff | None, actor: str, role: Role, order: str) -> None:
    """Raise `NotPermitted` unless they may, saying which of the three things is missing."""
    if staff is None:
        raise NotPermitted(reason("permission-stranger", actor=actor))
    if role not in staff.roles:
        raise NotPermitted(reason("permission-role-not-held", actor=actor, role=role))
    if not may(staff, role, order):
        allowed = tuple(each for each in Role if each in MAY.get(order, frozenset()))
        raise NotPermitted(
            reason("permission-not-this-role", role=role, order=order, allowed=allowed)
        )


def check_may_strike(actor: str, role: Role, struck: Event) -> None:
    """Raise `NotPermitted` unless this person may take this entry back.

    The writer of an entry or a physician, in a role that may write such an entry; a reading is
    its reader's alone.
    """
    order = NAMES[type(struck.body)]
    if role not in MAY[order]:
        allowed = tuple(each for each in Role if each in MAY[order])
        raise NotPermitted(
            reason("permission-not-this-role", role=role, order=order, allowed=allowed)
        )
    own_only = isinstance(struck.body, ImageRead)
    if actor != struck.actor and (own_only or role is not Role.PHYSICIAN):
        word = "permission-strike-reading" if own_only else "permission-strike-another"
        raise NotPermitted(reason(word, writer=struck.actor, sequence=struck.sequence))
