"""Is what takes the place of a drug that was not borne of another class?

Contrast agents differ one by one; local anaesthetics and antibiotics by class. What nobody
named, or the table has no class for, is unknown: it may cross. Another contrast has to be one
that may go into a disc besides.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from discogram.errors import Reason
from discogram.pathway.preparation.agents import agent_named
from discogram.pathway.preparation.contrast import GADOLINIUM, contrast_is_fit
from discogram.pathway.preparation.facts import Allergy, Resolution, Substance
from discogram.words.evidence import Table
from discogram.words.verdict import Verdict

_KINDS: Mapping[Substance, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        Substance.CONTRAST: ("contrast", ("iohexol", "iopamidol", "ionic", GADOLINIUM)),
        Substance.LOCAL_ANAESTHETIC: ("class", ("amide", "ester")),
        Substance.ANTIBIOTIC: ("class", ("beta_lactam", "lincosamide", "aminoglycoside")),
    }
)
"""How the rows of a substance's classes begin; one that is not here has no drugs of its own."""


def is_a_substitute(allergy: Allergy, table: Table, on: date) -> Verdict:
    """Whether what was named may take the place of what was not borne."""
    if against_substitute(allergy, table, on) is not None:
        return Verdict.NOT_MET
    return is_of_another_class(allergy, table, on)


def is_of_another_class(allergy: Allergy, table: Table, on: date) -> Verdict:
    """Whether the named substitute surely is of another class than the named allergen."""
    if allergy.substance not in _KINDS:
        return Verdict.MET
    instead = allergy.resolved.substitute if allergy.resolved else None
    before = class_of(allergy.substance, allergy.agent, table, on)
    now = class_of(allergy.substance, instead, table, on)
    if before is None or now is None:
        return Verdict.UNKNOWN
    return Verdict.of(before != now)


def against_substitute(allergy: Allergy, table: Table, on: date) -> Reason | None:
    """Why another contrast must not go into a disc, whatever its strength; None: it may.

    Gadolinium is a physician's decision, with the reason written down where it was settled.
    """
    settled = allergy.resolved
    if allergy.substance is not Substance.CONTRAST or settled is None:
        return None
    if settled.how is not Resolution.SUBSTITUTE or settled.substitute is None:
        return None
    finding = contrast_is_fit(settled.substitute, None, table, on)
    if finding.verdict is not Verdict.NOT_MET:
        return None
    agent = class_of(allergy.substance, settled.substitute, table, on)
    decided = agent == GADOLINIUM and settled.note is not None
    return None if decided else finding.reason


def class_of(substance: Substance, name: str | None, table: Table, on: date) -> str | None:
    """The class that a drug is of; None: nobody named it, or the table knows none."""
    if name is None or substance not in _KINDS:
        return None
    kind, classes = _KINDS[substance]
    return agent_named(name, kind, classes, table, on)
