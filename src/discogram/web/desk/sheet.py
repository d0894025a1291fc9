"""What does a form say that somebody sent, and what is wrong with it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import HttpRequest

from discogram.adapters.wire.converter import salted, structure
from discogram.application.commands import ORDERS
from discogram.application.every_reason import every_reason
from discogram.application.handlers import Done
from discogram.bootstrap import salt
from discogram.errors import InputError, Reason, reason
from discogram.web.asking import asked, now_at, order_of
from discogram.web.citable import citable
from discogram.web.episodes import Opened
from discogram.web.forms.medicine import coded
from discogram.web.forms.offers import FILLED
from discogram.web.forms.shape import Group, Part, shape
from discogram.web.forms.slips import slips
from discogram.web.forms.sources import with_keys
from discogram.web.forms.standing_in import every_problem
from discogram.web.forms.typed import AT, Typed, document, says_nothing
from discogram.web.place import place
from discogram.web.who import Asking, Who
from discogram.words.civil import CivilTime


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form in somebody's hands: which, what is typed, its id, and what it had seen."""

    order: str
    typed: Typed
    command: UUID
    sequence: int

    @property
    def parts(self) -> tuple[Part, ...]:
        """The form's fields."""
        return shape(ORDERS[self.order])

    def told(self, who: Who, shown: Opened) -> dict[str, Any]:
        """The input that the core reads, by whoever fills it in."""
        typed = coded(self.parts, document(self.parts, self.typed))
        if self.order == CONCLUDES:
            typed = with_keys(typed, citable(shown))
        return with_who(typed, self.parts, who.actor)

    def at(self, who: Who) -> CivilTime | None:
        """When it happened; None is now. Raises `InputError` for what is no time."""
        text = (self.typed.get(AT) or [""])[0].strip()
        with salted(salt, who.site.zone):
            return structure(text, CivilTime, AT) if text else None


CONCLUDES = "write_conclusion"
"""The order whose plan names sources as the board does."""

DEEDS = frozenset({"close_session", "do_time_out", "discharge"})
"""What is done by sending the form: it says something without an answer too."""


def record(request: Asking, shown: Opened, sheet: Sheet) -> Done:
    """Record what the form says; raises what `handle` raises, and for a slip of the form.

    A form that says nothing would stand in the record as if somebody had been asked.
    """
    if sheet.order not in DEEDS and says_nothing(document(sheet.parts, sheet.typed)):
        raise InputError(reason("web-alike-nothing"))
    slipped = tuple(slips(sheet.parts, sheet.typed))
    if slipped:
        raise InputError(slipped)
    with salted(salt, request.who.site.zone):
        wish: object = structure(sheet.told(request.who, shown), ORDERS[sheet.order])
    return asked(
        request,
        wish,
        episode=shown.id,
        patient=shown.patient,
        command=sheet.command,
        at=sheet.at(request.who),
    )


def problems_of(request: Asking, shown: Opened, sheet: Sheet) -> tuple[Reason, ...]:
    """Everything that is wrong with a form, each at its place; empty where it is well."""
    who, fixed = request.who, salt()
    at = now_at(who)  # one now for all: a reason may name it
    wrong: tuple[Reason, ...] = ()
    try:
        at = sheet.at(who) or at
    except InputError as error:
        wrong = error.reasons

    def read(told: Mapping[str, Any]) -> object:
        # One salt for all: the same words are the same reason, however often they are read.
        with salted(lambda: fixed, who.site.zone):
            return structure(told, ORDERS[sheet.order])

    def judge(wish: object) -> tuple[Reason, ...]:
        return _against(request, shown, wish, at)

    found = every_problem(sheet.told(who, shown), sheet.parts, read, judge)
    return (*found, *slips(sheet.parts, sheet.typed), *wrong)


def _against(
    request: HttpRequest, shown: Opened, wish: object, at: CivilTime
) -> tuple[Reason, ...]:
    order = order_of(request, wish, episode=shown.id, patient=shown.patient, at=at)
    return tuple(_at_the_time(each) for each in every_reason(order, place().office))


def _at_the_time(why: Reason) -> Reason:
    """What is wrong with when it happened stands at that field."""
    return why.at(AT) if why.id in _OF_THE_TIME else why


_OF_THE_TIME = frozenset(
    {"order-in-the-future", "order-time-backwards", "order-time-before-its-ground"}
)
"""What the core says of the moment at which something is told to have happened."""


def with_who(told: dict[str, Any], parts: tuple[Part, ...], actor: str) -> dict[str, Any]:
    """The document with the fields that say who did it."""
    filled = {part.name: FILLED[part.name](actor) for part in parts if part.name in FILLED}
    inner = {
        part.name: with_who(value, part.parts, actor)
        for part in parts
        if isinstance(part, Group) and isinstance(value := told.get(part.name), dict)
    }
    return {**told, **filled, **inner}
