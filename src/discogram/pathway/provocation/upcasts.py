"""How is a room event of an earlier version read today?

An event type is never edited: what lies in a store stays as it was written, and an older
version is lifted on the way out, JSON to JSON. One stored example of every version is kept for
ever in ``tests/golden/events/``.
"""

from collections.abc import Mapping
from typing import Any


def step_recorded_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `StepRecorded` knew bare numbers in mL and psi; version 2 keeps the unit.

    Only the pump's own panel was read then, so a version 1 number is what was entered.
    """
    volume, pressure = body["volume_ml"], body["pressure_psi"]
    return {
        "token": body["token"],
        "volume": None if volume is None else {"value": volume, "unit": "mL"},
        "static_pressure": None if pressure is None else {"value": pressure, "unit": "[psi]"},
        "dynamic_pressure": None,
        "despite_stop": None,
    }


def drug_given_1(body: Mapping[str, Any]) -> dict[str, Any]:
    """Version 1 of `DrugGiven` asked for no lot and no last day: version 2 has them unknown."""
    return {**body, "lot": None, "expiry": None}
