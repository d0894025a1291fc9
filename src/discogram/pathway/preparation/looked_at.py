"""What has to be looked at before the needle, besides the hours of a medicine?

A row ``<medicine>_gate_<what>`` names it. INR and aPTT are blood values like others, and the
filtration rate is asked for where figures differ by it; the rest is a line of the plan.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from discogram.pathway.preparation.medicines import Medicine
from discogram.words.evidence import Table, Threshold


class Gate(StrEnum):
    """What a guideline has looked at before the needle, or before the restart."""

    STENT = "stent"
    """Is there a coronary stent, and how old is it?"""
    INR = "inr"
    APTT = "aptt"
    PLATELETS = "platelets"
    """After more than four days of heparin."""
    KIDNEYS = "kidneys"
    GLUCOSE = "glucose"
    EATING = "eating"
    """It is started again once the patient eats as usual."""


def gates(table: Table, medicine: Medicine, on: date) -> Iterator[tuple[Gate, Threshold]]:
    """What is looked at for a medicine, with the row that says so."""
    in_force = table.in_force(on)
    for gate in Gate:
        row = in_force.get(f"{medicine}_gate_{gate}")
        if row is not None:
            yield gate, row
