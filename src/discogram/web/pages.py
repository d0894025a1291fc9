"""Which page is for whom? The one permission table of the website.

Deny by default: a page that is not here is nobody's, and a test proves that every page is. What
may be *asked for* on a page is the application's own table (`application.permissions.MAY`).
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from discogram.application.permissions import MAY
from discogram.words.people import Role


class Open(StrEnum):
    """A page that asks for no role."""

    EVERYBODY = "everybody"
    """Whoever comes: the public page, the way in."""
    SIGNED_IN = "signed_in"
    """Whoever signed in, in any role: their own account."""
    LOCKED = "locked"
    """The same, and while the screen is locked too."""


Allowed = Open | frozenset[Role]

_CARE = frozenset(
    {Role.COORDINATOR, Role.NURSE, Role.TECHNOLOGIST, Role.PHYSICIAN, Role.CLINIC_LEAD}
)
"""Who cares for patients, and so may see who they are."""
_STAFF = _CARE | {Role.READER, Role.ADMINISTRATOR}
_DESK = frozenset({Role.COORDINATOR, Role.NURSE, Role.PHYSICIAN})
"""Who may open an episode, and so may register a patient."""
_LEAD = frozenset({Role.CLINIC_LEAD})
KEEPERS = frozenset({Role.CLINIC_LEAD, Role.ADMINISTRATOR})
"""Who keeps what the clinic tells of itself: staff, hours, profile."""

ACCOUNTS: Mapping[str, Allowed] = {
    "account_login": Open.EVERYBODY,
    "account_logout": Open.LOCKED,
    "account_signup": Open.EVERYBODY,  # answers that accounts are made by the administrator
    "account_inactive": Open.EVERYBODY,
    "account_reauthenticate": Open.SIGNED_IN,
    "account_change_password": Open.SIGNED_IN,
    "mfa_index": Open.SIGNED_IN,
    "mfa_authenticate": Open.EVERYBODY,  # the second half of signing in
    "mfa_reauthenticate": Open.SIGNED_IN,
    "mfa_activate_totp": Open.SIGNED_IN,
    "mfa_deactivate_totp": Open.SIGNED_IN,
    "mfa_view_recovery_codes": Open.SIGNED_IN,
    "mfa_generate_recovery_codes": Open.SIGNED_IN,
    "mfa_download_recovery_codes": Open.SIGNED_IN,
    "mfa_list_webauthn": Open.SIGNED_IN,
    "mfa_add_webauthn": Open.SIGNED_IN,
    "mfa_edit_webauthn": Open.SIGNED_IN,
    "mfa_remove_webauthn": Open.SIGNED_IN,
    "mfa_reauthenticate_webauthn": Open.SIGNED_IN,
    "mfa_login_webauthn": Open.EVERYBODY,
    "usersessions_list": Open.SIGNED_IN,
    "account-own": Open.SIGNED_IN,
    "account-pin": Open.SIGNED_IN,
    "account-acting-as": Open.SIGNED_IN,
    "account-used": Open.SIGNED_IN,
    "account-locked": Open.LOCKED,
    "account-lock": Open.LOCKED,
    "account-staff": KEEPERS,
    "account-staff-save": KEEPERS,
    "clinic-profile": KEEPERS,
    "account-glass": _STAFF - _CARE - {Role.READER},  # it would end the reader's blindness
    "account-notices": _LEAD,
    "account-notice-read": _LEAD,
    "set_language": Open.EVERYBODY,
    "set-theme": Open.EVERYBODY,
}

DESK: Mapping[str, Allowed] = {
    "desk-home": _STAFF,
    "desk-search": _CARE,
    "desk-emergency": frozenset({Role.ADMINISTRATOR}),  # who has no other way to a patient
    "desk-join": KEEPERS,  # a reason comes before any name
    "desk-register": _DESK,
    "desk-register-draft": _DESK,
    "desk-day": _CARE,
    "desk-episode": _CARE,
    "desk-station": _CARE,
    "desk-form": _CARE,
    "desk-draft": _CARE,
    "desk-alike": _CARE,
    "desk-questionnaires": MAY["answer_questionnaire"],
    "desk-questionnaire": MAY["answer_questionnaire"],
    "desk-correct": _DESK,
    "desk-close": MAY["close_episode"],
    "desk-history": _CARE,
    "desk-strike": _CARE,
}

_BOOKERS = frozenset({Role.COORDINATOR, Role.NURSE, Role.PHYSICIAN})

BOOKING: Mapping[str, Allowed] = {
    "booking-week": _CARE | {Role.ADMINISTRATOR},  # who sees no names without caring for them
    "booking-grid": Open.EVERYBODY,  # a style sheet
    "booking-choose": _BOOKERS,
    "booking-preview": _BOOKERS,
    "booking-cancel": _BOOKERS,
    "booking-site": KEEPERS,
    "booking-hours": KEEPERS,
    "booking-close": KEEPERS,
    "booking-reopen": KEEPERS,
    "booking-resource": KEEPERS,
    "booking-feed-make": KEEPERS,
    "booking-feed-revoke": KEEPERS,
    "booking-feed": Open.EVERYBODY,  # whoever holds the secret of the address
}

POLICIES: Mapping[str, Allowed] = {
    "lead-policies": _LEAD | {Role.PHYSICIAN},
    "lead-policy-table": _LEAD | {Role.PHYSICIAN},
    "lead-policy-choose": _LEAD,
    "lead-policy-sign": _LEAD,
}

_READERS = frozenset({Role.READER, Role.PHYSICIAN})

READING: Mapping[str, Allowed] = {
    "reading-list": _READERS,
    "reading-room": _READERS,
    "reading-draft": _READERS,
    "reading-take-back": _READERS,
    "reading-agreement": _READERS,
    "reading-agreement-draft": MAY["reconcile_readings"],
    "reading-volume": _READERS,
    "reading-slice": _READERS,
    "reading-attach": MAY["attach_image"],
}

_GUIDED = _CARE - {Role.COORDINATOR}

GUIDANCE: Mapping[str, Allowed] = {
    "guidance": _GUIDED,
    "guidance-work": _GUIDED,
    "guidance-find": MAY["propose_discs"],
    "guidance-plan": MAY["propose_plans"],
    "guidance-confirm": MAY["confirm_levels"],
    "guidance-choose": MAY["choose_plan"],
    "guidance-column": _GUIDED,
    "guidance-needle": _GUIDED,
    "guidance-c-arm": _GUIDED,
}

_JUDGES = frozenset({Role.CLINIC_LEAD, Role.PHYSICIAN})

QUALITY: Mapping[str, Allowed] = {
    "lead-quality": _JUDGES,  # a physician sees no other name than the own
    "lead-quality-measure": _JUDGES,
    "lead-quality-counts": _JUDGES,
}

_CONCLUDING = frozenset({Role.PHYSICIAN, Role.NURSE, Role.CLINIC_LEAD})
"""Who may see answers and readings beside each other: never a reader."""

BOARD: Mapping[str, Allowed] = {
    "board": _CONCLUDING,
    "board-sign": frozenset({Role.PHYSICIAN}),
    "board-report-page": _CONCLUDING,
    "board-report": _CONCLUDING,
    "board-plan": _CARE,
    "board-consent": _CARE,
    "board-consent-file": _CARE,
    "board-paper": _CARE,
    "board-paper-file": _CARE,
}

PUBLIC: Mapping[str, Allowed] = {
    "public-home": Open.EVERYBODY,
    "public-site": Open.EVERYBODY,
    "public-people": Open.EVERYBODY,
    "public-callback": Open.EVERYBODY,
    "public-callback-thanks": Open.EVERYBODY,
    "public-callbacks": _DESK,
    "public-callback-called": _DESK,
    "public-callback-waits": _DESK,
}

FOLLOWUP: Mapping[str, Allowed] = {
    "followup-calls": _CARE,
    "followup-episode": _CARE,
    "followup-call": MAY["answer_follow_up"],
    "followup-missed": MAY["miss_contact"],
    "followup-judge": MAY["answer_follow_up"],
    "followup-draft": MAY["answer_follow_up"],
    "followup-sheet": _CARE,
}

PAGES: Mapping[str, Allowed] = MappingProxyType(
    {
        **PUBLIC,
        **ACCOUNTS,
        **DESK,
        **BOOKING,
        **READING,
        **GUIDANCE,
        **BOARD,
        **FOLLOWUP,
        **POLICIES,
        **QUALITY,
    }
)
"""Every page by the name of its address."""

GLASS = frozenset({"desk-episode", "desk-station", "desk-history"})
"""What breaking the glass opens: looking at one patient, never writing."""

DRAFTS = frozenset(
    {
        "desk-draft",
        "desk-register-draft",
        "followup-draft",
        "reading-agreement-draft",
        "reading-draft",
    }
)
"""What keeps a draft, which shows nothing: sent in any role by who holds one of the page's."""
