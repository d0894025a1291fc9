"""May this contrast go into a disc?

A leak or a dural puncture can carry it into the spinal fluid, so it has to be non-ionic with an
intrathecal label, in a labelled strength. Ionic agents are refused; gadolinium is a senior
physician's decision, written down. An agent that nobody knows is unknown, and unknown stops.
"""

from datetime import date

from discogram.errors import reason
from discogram.pathway.preparation.agents import agent_named
from discogram.words.evidence import Table
from discogram.words.units import Concentration
from discogram.words.verdict import Finding, Verdict

LABELLED = ("iohexol", "iopamidol")
"""The agents that the table has a labelled strength for."""

GADOLINIUM = "gadolinium"
_REFUSED = ("ionic", GADOLINIUM)


def contrast_is_fit(
    name: str, strength: Concentration | None, table: Table, on: date
) -> Finding:
    """Whether an agent, by any of its names, may go into a disc in this strength.

    `strength` is milligrams of iodine per millilitre; None is *not said*.
    """
    rule = "contrast_is_fit"
    agent = agent_named(name, "contrast", (*LABELLED, *_REFUSED), table, on)
    if agent is None:
        why = reason("preparation-contrast-unknown", name=name)
        return Finding.unknown(rule, why, "contrast", sources=_cites("ionic", table, on))
    if agent in _REFUSED:
        word = {"ionic": "preparation-contrast-ionic"}.get(
            agent, "preparation-contrast-gadolinium"
        )
        return Finding(rule, Verdict.NOT_MET, reason(word, name=name), _cites(agent, table, on))
    return _by_strength(agent, name, strength, table, on)


def _by_strength(
    agent: str, name: str, strength: Concentration | None, table: Table, on: date
) -> Finding:
    rule, least = "contrast_is_fit", table.row(f"contrast_{agent}_least", on)
    most = table.row(f"contrast_{agent}_most", on)
    if strength is None:
        why = reason("preparation-contrast-strength-unknown", name=name)
        return Finding.unknown(rule, why, "concentration", sources=least.cites)
    fits = least.number <= strength.exact <= most.number
    shown = strength.value
    if fits:
        why = reason("preparation-contrast-fit", name=name, strength=shown)
        return Finding(rule, Verdict.MET, why, least.cites)
    limits = {"least": least.number, "most": most.number}
    why = reason("preparation-contrast-strength", name=name, strength=shown, **limits)
    return Finding(rule, Verdict.NOT_MET, why, least.cites)


def _cites(agent: str, table: Table, on: date) -> tuple[str, ...]:
    return table.row(f"contrast_{agent}_names", on).cites
