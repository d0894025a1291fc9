"""How much of the local anaesthetic that is allowed at most has been given?

Labels print milligrams per kilogram with an upper limit. Several anaesthetics add up as shares
of their own limits: half of one and half of another is the whole.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from discogram.pathway.preparation.agents import agent_named
from discogram.words.evidence import Table

AGENTS = ("lidocaine", "bupivacaine")
WITH_ADRENALINE = ("adrenalin", "epinephrin", "epinefrin")


@dataclass(frozen=True, slots=True)
class Given:
    """One dose: its name as written, and its milligrams."""

    name: str
    mg: Fraction


def most_mg(name: str, weight_kg: Fraction | None, table: Table, on: date) -> Fraction | None:
    """The most milligrams of an anaesthetic; None where the table does not know it.

    Without a weight the upper limit alone counts; a name that tells of adrenaline has its own
    rows, where the table prints them.
    """
    agent = agent_named(name, "anaesthetic", AGENTS, table, on)
    if agent is None:
        return None
    start = f"anaesthetic_{agent}_{_form(name, agent, table, on)}"
    limit = Fraction(table.number(f"{start}_most", on))
    if weight_kg is None:
        return limit
    return min(limit, Fraction(table.number(f"{start}_per_kg", on)) * weight_kg)


def _form(name: str, agent: str, table: Table, on: date) -> str:
    told = any(word in name.casefold() for word in WITH_ADRENALINE)
    has_rows = f"anaesthetic_{agent}_adrenaline_most" in table.in_force(on)
    return "adrenaline" if told and has_rows else "plain"


def share_given(
    doses: Iterable[Given], weight_kg: Fraction | None, table: Table, on: date
) -> Fraction:
    """The share of the most that all doses together are: 1 is the whole, more is too much.

    A dose of an anaesthetic that the table does not know adds nothing: its limit is unknown.
    """
    shares = (
        each.mg / limit
        for each in doses
        if (limit := most_mg(each.name, weight_kg, table, on)) is not None
    )
    return sum(shares, Fraction(0))
