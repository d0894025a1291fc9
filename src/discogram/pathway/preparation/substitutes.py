"""Is what takes the place of a drug that was not borne of another class?

Contrast agents differ one by one; local anaesthetics and antibiotics by class. What nobody
named, or the table has no class for, is unknown: it may cross.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from discogram.pathway.preparation.agents import agent_named
from discogram.pathway.preparation.facts import Allergy, Substance
from discogram.words.evidence import Table
from discogram.words.verdict import Verdict

_KINDS: Mapping[Substance, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        Substance.CONTRAST: ("contrast", ("iohexol", "iopamidol", "ionic", "gadolinium")),
        Substance.LOCAL_ANAESTHETIC: ("class", ("amide", "ester")),
        Substance.ANTIBIOTIC: ("class", ("beta_lactam", "lincosamide", "aminoglycoside")),
    }
)
"""How the rows of a substance's classes begin; one that is not here has no drugs of its own."""


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


def class_of(substance: Substance, name: str | None, table: Table, on: date) -> str | None:
    """The class that a drug is of; None: nobody named it, or the table knows none."""
    if name is None or substance not in _KINDS:
        return None
    kind, classes = _KINDS[substance]
    return agent_named(name, kind, classes, table, on)
