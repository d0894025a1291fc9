"""Is this the order that was carried out before?

Somebody who did not hear the answer asks again. Words count as they were written, whatever salt
hides them in the record: a file that is read a second time salts them afresh.
"""

from collections import Counter
from dataclasses import fields, is_dataclass

from discogram.application.commands import Order, SealOrder, SignReport
from discogram.application.ports import Stored
from discogram.pathway.events import EpisodeMovedToPatient, PatientsMerged
from discogram.pathway.provocation.events import OrderSealed
from discogram.pathway.provocation.facts import DiscRole
from discogram.pathway.report.events import ReportSigned
from discogram.words.civil import CivilTime
from discogram.words.text import FreeText


def same_order(order: Order, before: Stored, body: object) -> bool:
    """Whether an order asks for what a stored event, decoded to `body`, has fulfilled."""
    asked = (order.episode, order.site, order.actor, order.role)
    done = (before.episode, before.site, before.actor, before.role)
    then = CivilTime.recalled(before.occurred_at)
    same = asked == done and order.occurred_at == then and _of_the_patient(order, before)
    return same and _fulfils(body, order.wish)


def _of_the_patient(order: Order, before: Stored) -> bool:
    """Whether it is about the same patient; a merge or a move is stored under the new one."""
    moves = isinstance(order.wish, (PatientsMerged, EpisodeMovedToPatient))
    return moves or order.patient == before.patient


def _fulfils(body: object, wish: object) -> bool:
    match wish:
        case SealOrder():
            return isinstance(body, OrderSealed) and _seals(body, wish)
        case SignReport():
            return isinstance(body, ReportSigned) and body.language == wish.language
        case _:
            return _says_the_same(body, wish)


def _seals(body: OrderSealed, wish: SealOrder) -> bool:
    """Whether an order holds the wished places; their sequence counts if it was drawn."""
    found = [(step.disc, step.role) for step in body.order]
    if wish.drawn:
        return found == [(place.disc, place.role) for place in wish.places]
    suspect = DiscRole.SUSPECT
    wished = ((each.disc, each.role or suspect if each.disc else None) for each in wish.places)
    return Counter(found) == Counter(wished)


def _says_the_same(one: object, other: object) -> bool:
    """Whether two bodies say the same, part by part; erased words say nothing."""
    if one == other:
        return True
    if type(one) is not type(other) or isinstance(one, CivilTime):
        return False
    if isinstance(one, FreeText) and isinstance(other, FreeText):
        return one.words is not None and one.words == other.words
    if isinstance(one, tuple) and isinstance(other, tuple):
        pairs = zip(one, other, strict=False)
        return len(one) == len(other) and all(_says_the_same(*pair) for pair in pairs)
    if not is_dataclass(one):
        return False
    names = (each.name for each in fields(one))
    return all(_says_the_same(getattr(one, name), getattr(other, name)) for name in names)
