"""What may be asked for, by whom, after what, and what is checked then?"""

from collections.abc import Iterable, Mapping

from discogram.adapters.language.speaker import Speaker
from discogram.application.commands import ORDERS, SealOrder, SignReport
from discogram.application.gates import GATES
from discogram.application.permissions import MAY
from discogram.errors import reason
from discogram.pathway.episode import NEEDS
from discogram.pathway.provocation.events import OrderSealed
from discogram.pathway.report.events import ReportSigned
from discogram.words.people import Role
from tools.pages.markdown import code, listed, said, table
from tools.pages.shapes import bodies

WRITES: Mapping[type, type] = {SealOrder: OrderSealed, SignReport: ReportSigned}
"""The event that a wish becomes; every other order carries its event already."""


def orders(station: str) -> str:
    """Every order of a station."""
    here = set(bodies(station))
    heads = ("order", "writes", "who may ask", "what has to be there first", "checked then")
    rows = [_row(name, kind) for name, kind in ORDERS.items() if written_by(kind) in here]
    return table(heads, rows)


def written_by(kind: type) -> type:
    """The event that an order leads to."""
    return WRITES.get(kind, kind)


def _row(name: str, kind: type) -> tuple[str, ...]:
    event = written_by(kind)
    first = " ".join(_said(word) for _, word in NEEDS.get(event, ()))
    gates = " ".join(said(gate) for gate in GATES.get(event, ()))
    return (code(name), code(event.__name__), listed(_roles(name)), first, gates)


def _said(word: str) -> str:
    return Speaker("en").say(reason(word))


def _roles(order: str) -> Iterable[str]:
    return (_spelt(role) for role in Role if role in MAY[order])


def _spelt(role: Role) -> str:
    return role.value.replace("_", " ")


def permissions() -> str:
    """Orders down, roles across."""
    roles = [role for role in Role if any(role in may for may in MAY.values())]
    rows = [
        (code(name), *("●" if role in MAY[name] else "" for role in roles)) for name in ORDERS
    ]
    return table(("order", *map(_spelt, roles)), rows)


def idle_roles() -> str:
    """The roles that may ask for nothing."""
    idle = [role for role in Role if not any(role in may for may in MAY.values())]
    return f"These roles may ask for nothing yet: {listed(map(_spelt, idle))}."
