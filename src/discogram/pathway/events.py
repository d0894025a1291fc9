"""What can happen to an episode: the envelope, and every body it may carry.

An event is small, frozen, in the past tense, and never edited. To add one: a frozen dataclass
in its station's ``events.py``, appended to that file's `BODIES`. To change one: a higher number
in `VERSIONS` and a pure function in `UPCASTS` that lifts the old JSON.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from discogram.pathway.booking import events as booking
from discogram.pathway.candidacy import events as candidacy
from discogram.pathway.conclusion import events as conclusion
from discogram.pathway.ending import Ending
from discogram.pathway.followup import events as followup
from discogram.pathway.followup.upcasts import follow_up_answered_1
from discogram.pathway.images import events as images
from discogram.pathway.images.upcasts import (
    image_attached_1,
    image_attached_2,
    image_read_1,
)
from discogram.pathway.needle import events as needle
from discogram.pathway.preparation import events as preparation
from discogram.pathway.preparation.upcasts import (
    allergy_answered_1,
    allergy_resolved_1,
    allergy_resolved_2,
    consent_signed_1,
    medicine_recorded_1,
)
from discogram.pathway.provocation import events as provocation
from discogram.pathway.provocation.upcasts import drug_given_1, step_recorded_1
from discogram.pathway.referral import events as referral
from discogram.pathway.report import events as report
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.text import FreeText


@dataclass(frozen=True, slots=True)
class EpisodeOpened:
    """Somebody picked up the phone: an episode began. A synthetic patient stays marked.

    `why` says why it was opened while another of the same patient stood open.
    """

    language: str
    synthetic: bool = False
    why: FreeText | None = None


@dataclass(frozen=True, slots=True)
class EpisodeClosed:
    """The episode ended before its test: nothing is due in it any more.

    Striking this entry out opens it again.
    """

    ending: Ending
    why: FreeText


@dataclass(frozen=True, slots=True)
class EntryStruckOut:
    """An earlier entry was void: it stays in the record and counts no more."""

    sequence: int
    why: FreeText


@dataclass(frozen=True, slots=True)
class PatientsMerged:
    """Two person records were one patient; the episode's patient is the kept one henceforth.

    `why` is None in a record of before anybody was asked.
    """

    kept: UUID
    merged: UUID
    why: FreeText | None = None


@dataclass(frozen=True, slots=True)
class EpisodeMovedToPatient:
    """The episode had been opened for the wrong person."""

    patient: UUID
    why: FreeText


GENERAL = (EpisodeOpened, EntryStruckOut, PatientsMerged, EpisodeMovedToPatient, EpisodeClosed)

BODIES: tuple[type, ...] = (
    *GENERAL,
    *referral.BODIES,
    *candidacy.BODIES,
    *preparation.BODIES,
    *booking.BODIES,
    *needle.BODIES,
    *provocation.BODIES,
    *images.BODIES,
    *conclusion.BODIES,
    *report.BODIES,
    *followup.BODIES,
)
"""Every body, in the order of the journey; its type in the store is the class's name."""

_CHANGED: Mapping[type, int] = {
    EpisodeOpened: 2,
    PatientsMerged: 2,
    followup.FollowUpAnswered: 2,
    images.ImageAttached: 3,
    images.ImageRead: 2,
    preparation.AllergyAnswered: 2,
    preparation.AllergyResolved: 3,
    preparation.ConsentSigned: 2,
    preparation.MedicineRecorded: 2,
    provocation.DrugGiven: 2,
    provocation.StepRecorded: 2,
}

VERSIONS: Mapping[type, int] = MappingProxyType(
    {body: _CHANGED.get(body, 1) for body in BODIES}
)
"""The version in which each body is written today."""


def patients_merged_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `PatientsMerged` did not ask why: nobody wrote a reason down."""
    return {**body, "why": None}


def episode_opened_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `EpisodeOpened` did not ask why: no other episode was looked for."""
    return {**body, "why": None}


UPCASTS: Mapping[tuple[str, int], Callable[[Mapping[str, Any]], dict[str, Any]]] = (
    MappingProxyType(
        {
            ("EpisodeOpened", 1): episode_opened_1,
            ("PatientsMerged", 1): patients_merged_1,
            ("AllergyAnswered", 1): allergy_answered_1,
            ("AllergyResolved", 1): allergy_resolved_1,
            ("AllergyResolved", 2): allergy_resolved_2,
            ("ConsentSigned", 1): consent_signed_1,
            ("MedicineRecorded", 1): medicine_recorded_1,
            ("DrugGiven", 1): drug_given_1,
            ("StepRecorded", 1): step_recorded_1,
            ("ImageAttached", 1): image_attached_1,
            ("ImageAttached", 2): image_attached_2,
            ("ImageRead", 1): image_read_1,
            ("FollowUpAnswered", 1): follow_up_answered_1,
        }
    )
)
"""From an old version of a type to the next one."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened: which, when by the clock on the wall, who, in which role.

    `sequence` counts from 1 within the episode. `actor` is a staff id, never a name.
    """

    sequence: int
    occurred_at: CivilTime
    actor: str
    role: Role
    body: object
