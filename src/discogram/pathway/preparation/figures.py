"""Which figures stand side by side, and which of them is scheduled?

Societies and the clinic print different hours for the same thing. They are no alternatives to
choose from: all that may apply are shown and the longest is kept, so that no printed rule is
broken. How an id is read is said at the top of ``medicines.toml``.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from discogram.pathway.preparation.circumstances import QUESTIONS, When
from discogram.pathway.preparation.facts import MedicineTaken, Preparation
from discogram.pathway.preparation.medicines import Medicine
from discogram.words.evidence import Table, Threshold
from discogram.words.units import Unit
from discogram.words.verdict import Verdict

SOLIDS = "solids"
CLEAR_FLUIDS = "clear_fluids"

_LEAST = "least"
"""The shorter end of a printed range: shown beside the longer one, never scheduled."""
_CLINIC = "clinic"


@dataclass(frozen=True, slots=True)
class Asked:
    """Whose figures are looked up: the medicine as it is taken, by whom, on which day."""

    taken: MedicineTaken
    facts: Preparation
    table: Table
    on: date


def figures(table: Table, start: str, on: date) -> tuple[Threshold, ...]:
    """The rows in force whose id begins with `start`, the longest first."""
    rows = [row for id_, row in table.in_force(on).items() if id_.startswith(f"{start}_")]
    return _longest_first(rows)


def disagreeing(table: Table, on: date) -> Mapping[str, tuple[Threshold, ...]]:
    """Which hours differ between sources, by ``<medicine>_hold`` and ``<medicine>_restart``.

    No clinic chooses among these: all that apply to a patient are shown, the longest is kept.
    """
    starts = (f"{medicine}_{what}" for medicine in Medicine for what in ("hold", "restart"))
    found = {start: figures(table, start, on) for start in starts}
    return {
        start: rows for start, rows in found.items() if len({row.value for row in rows}) > 1
    }


def holds(asked: Asked) -> tuple[Threshold, ...]:
    """How long before the needle a medicine is stopped; empty when no figure is printed."""
    return _longest_first(_applying(asked, "hold"))


def restarts(asked: Asked) -> tuple[Threshold, ...]:
    """How long after the needle a medicine is started again; empty when none is printed."""
    return _longest_first(_applying(asked, "restart"))


def hold_hours(asked: Asked) -> Decimal | None:
    """The hours that are kept: the longest figure, or what a physician judged; None is none."""
    rows = holds(asked)
    if rows:
        return rows[0].number
    judged = asked.facts.judgement_on(asked.taken)
    return None if judged is None else judged.hold.to(Unit.HOUR)


def _longest_first(rows: list[Threshold] | Iterator[Threshold]) -> tuple[Threshold, ...]:
    return tuple(sorted(rows, key=lambda row: row.number, reverse=True))


def _applying(asked: Asked, what: str) -> Iterator[Threshold]:
    """The rows of a medicine that hold for this patient, or may."""
    start = f"{asked.taken.medicine}_{what}_"
    for id_, row in asked.table.in_force(asked.on).items():
        if id_.startswith(start) and _may_apply(id_.removeprefix(start), asked):
            yield row


def _may_apply(rest: str, asked: Asked) -> bool:
    """Whether a figure holds, read from the end of its id: who says so, and when."""
    who, *when = rest.split("_")
    if who == _CLINIC and _societies_alone(asked):
        return False
    words = "_".join(when[:-1] if when[-1:] == [_LEAST] else when)
    if not words:
        return True
    question = QUESTIONS[When(words)]
    return question(asked.taken, asked.facts, asked.table, asked.on) is not Verdict.NOT_MET


def _societies_alone(asked: Asked) -> bool:
    """Whether the clinic leaves this medicine to the societies' figures."""
    rule = asked.table.word("clinic_rule", asked.on)
    return rule == "societies" and _the_clinics_rule_is_about_it(asked)


def _the_clinics_rule_is_about_it(asked: Asked) -> bool:
    """The clinic's rule is about aspirin, and NSAIDs: what ASRA prints an optional hold for."""
    medicine = asked.taken.medicine
    ids = asked.table.in_force(asked.on)
    return medicine is Medicine.ASPIRIN or f"{medicine}_hold_asra_optional" in ids


def needs_agreement(table: Table, medicine: Medicine, on: date) -> bool:
    """Whether its prescriber has to agree before a medicine is held."""
    return table.word(f"{medicine}_prescriber", on) != "no"


def asks_the_prescriber(asked: Asked) -> bool:
    """Whether a medicine that may act is held or adjusted, and its prescriber has a say."""
    medicine = asked.taken.medicine
    if not (asked.taken.may_act and needs_agreement(asked.table, medicine, asked.on)):
        return False
    return bool(hold_hours(asked)) or is_adjusted(asked.table, medicine, asked.on)


def never_abrupt(table: Table, medicine: Medicine, on: date) -> bool:
    """Whether a medicine is tapered, or goes on, but is never simply stopped."""
    return f"{medicine}_never_abrupt" in table.in_force(on)


def is_adjusted(table: Table, medicine: Medicine, on: date) -> bool:
    """Whether its prescriber sets another dose for the fasting day, instead of a hold."""
    return f"{medicine}_adjust" in table.in_force(on)


def kidneys_least(table: Table, medicine: Medicine, on: date) -> Threshold | None:
    """Below which filtration rate no hold of a medicine is printed; None: it does not ask."""
    return table.in_force(on).get(f"{medicine}_kidneys_least")
