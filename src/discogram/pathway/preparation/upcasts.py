"""How is an event of the preparation of an earlier version read today?

As in the room (`provocation.upcasts`): what lies in a store stays, and is lifted when read.
"""

from collections.abc import Mapping
from typing import Any


def medicine_recorded_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `MedicineRecorded` did not ask what a medicine is taken for, or how."""
    return {**body, "circumstance": None}


def allergy_resolved_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `AllergyResolved` did not name the regimen of a premedication."""
    return {**body, "regimen": None}


def consent_signed_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `ConsentSigned` named a text and not what was gone through.

    In which language it was, and which points were explained, nobody wrote down: both are
    unknown, and an unknown point stops.
    """
    return {**body, "language": None, "items": None}


def allergy_answered_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `AllergyAnswered` did not ask which drug was not borne."""
    return {**body, "agent": None}


def allergy_resolved_2(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 2 of `AllergyResolved` did not name what takes the place."""
    return {**body, "substitute": None}
