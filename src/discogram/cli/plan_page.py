"""How is the dated plan shown, with every rule's own moment beside the scheduled one?"""

from typing import Any

from discogram.adapters.language.speaker import Speaker
from discogram.adapters.wire.conclusion_json import reason_json
from discogram.cli.paper import Paper
from discogram.errors import reason
from discogram.pathway.preparation.plan import Line, Option, Plan


def show_plan(made: Plan, paper: Paper, speak: Speaker) -> None:
    """Print each line by the clock, and what has to be asked before it can be relied on."""
    if made.lines:
        paper.say(speak.say(reason("cli-plan-head", booked=made.booked)), "    ")
    for line in made.lines:
        paper.say(speak.say(line.what), "    - ")
        for option in line.options if len(line.options) > 1 else ():
            paper.say(_figure(option, speak), "        ")
    for why in made.to_ask:
        paper.say(speak.say(why), "    ? ")


def _figure(option: Option, speak: Speaker) -> str:
    """One source's own rule: what it prints, and the moment that follows from it."""
    row = option.row
    figure = None if row.unit is None else speak.amount(row.number, row.unit)
    if option.at is None:
        return speak.say(reason("cli-plan-figure-undated", source=row.source, figure=figure))
    return speak.say(reason("cli-plan-figure", source=row.source, at=option.at, figure=figure))


def plan_json(made: Plan | None, speak: Speaker) -> dict[str, Any] | None:
    """The same for another program; None while nothing is booked."""
    if made is None:
        return None
    return {
        "booked": str(made.booked),
        "lines": [_line_json(line, speak) for line in made.lines],
        "to_ask": [
            {"because": speak.say(why), "reason": reason_json(why)} for why in made.to_ask
        ],
    }


def _line_json(line: Line, speak: Speaker) -> dict[str, Any]:
    return {
        "step": line.step.value,
        "because": speak.say(line.what),
        "reason": reason_json(line.what),
        "at": _text(line.at),
        "not_before": _text(line.not_before),
        "figures": [
            {
                "id": option.row.id,
                "value": str(option.row.value),
                "unit": _text(option.row.unit),
                "source": option.row.source,
                "evidence": option.row.evidence.value,
                "at": _text(option.at),
            }
            for option in line.options
        ],
    }


def _text(value: object) -> str | None:
    return None if value is None else str(value)
