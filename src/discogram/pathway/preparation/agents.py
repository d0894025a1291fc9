"""Which agent is meant by a name that somebody wrote, brand or generic?"""

from collections.abc import Iterable
from datetime import date

from discogram.words.evidence import Table


def agent_named(
    name: str, kind: str, agents: Iterable[str], table: Table, on: date
) -> str | None:
    """The first of some agents that has one of its names in a text; None: nobody knows it.

    `kind` is how its rows begin: ``contrast_iohexol_names``.
    """
    written = name.casefold()
    for agent in agents:
        names = table.word(f"{kind}_{agent}_names", on).split()
        if any(each in written for each in names):
            return agent
    return None
