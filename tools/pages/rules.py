"""Which rules has a station, and which question does each answer?"""

import inspect
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

from discogram.adapters.tables import read_tables
from discogram.pathway.followup.urgency import SIGNS
from discogram.words.verdict import Finding
from tools.pages.markdown import code, codes, said, table

Rule = Callable[..., Finding]

KINDS = {
    "RULES": "rule",
    "DISC_RULES": "rule, of each disc",
    "READY": "before the first injection",
    "STOPS": "stop",
    "FLAGS": "flag",
    "NOTICES": "notice",
}
"""What it means to stand in one of a station's tuples."""

BY_NAME = {"confirmed_in_two_planes": "before the injection of its disc"}
"""What a rule is that stands in no tuple and is no plain rule."""


def rules(station: str) -> str:
    """The station's question, and every rule with the question it answers."""
    module = import_module(f"discogram.pathway.{station}.rules")
    heads = ("rule", "asks", "kind")
    rows = [(code(each.__name__), said(each), kinds(each, module)) for each in rules_of(module)]
    return f"**{said(module)}**\n\n{table(heads, rows)}"


def rules_of(module: ModuleType) -> Iterator[Rule]:
    """Every public function of a module that answers with a finding, in reading order.

    After them come the rules of the station's other files that stand in the module's tuples.
    """
    for name, each in vars(module).items():
        own = inspect.isfunction(each) and each.__module__ == module.__name__
        if own and not name.startswith("_") and each.__annotations__["return"] is Finding:
            yield each
    yield from _of_other_files(module)


def _of_other_files(module: ModuleType) -> tuple[Rule, ...]:
    listed = (rule for name in KINDS for rule in vars(module).get(name, ()))
    others = (rule for rule in listed if rule.__module__ != module.__name__)
    return tuple(dict.fromkeys(others))


def kinds(rule: Rule, module: ModuleType) -> str:
    """In which of the module's tuples a rule stands; some are asked by name alone."""
    tuples: dict[str, tuple[Any, ...]] = vars(module)
    found = [word for name, word in KINDS.items() if rule in tuples.get(name, ())]
    return ", ".join(found) or BY_NAME.get(rule.__name__, "rule")


def red_flags() -> str:
    """Every red flag, and how urgent the table makes it."""
    found = read_tables()["followup"]
    rows = [(codes(sign.flags), code(found.word(sign.row))) for sign in SIGNS]
    return table(("red flag", "how soon"), rows)
