"""Which tests does the quality page count, and whose names may it show?

The clinic lead sees every operator by name, a physician the own figures beside all others.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import QueryDict

from discogram.application.quality.tally import Asked
from discogram.errors import InputError, Reason, reason
from discogram.web.place import place
from discogram.web.saying import said
from discogram.web.who import Asking
from discogram.words.civil import CivilTime
from discogram.words.people import Role
from discogram.words.spine import Region

MONTHS = 12
"""How many months are shown unless others are asked for, the present one the last."""
LONGEST = 60
"""The most months that one page shows."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was asked for; `own` is the physician's staff id, None for who sees every name."""

    asked: Asked
    first: date
    last: date
    own: str | None
    names: Mapping[str, str]
    operators: tuple[tuple[str, str], ...]
    today: date

    def name(self, operator: str | None) -> str:
        """What an operator is called on the page."""
        if operator is None:
            return said("web-quality-others" if self.own else "web-quality-nobody")
        return self.names.get(operator, operator)

    @property
    def query(self) -> str:
        """The same choice as the end of an address."""
        given = {
            "first": f"{self.first:%Y-%m}",
            "last": f"{self.last:%Y-%m}",
            "operator": self.asked.operator or "",
            "region": self.asked.region or "",
            "patients": "synthetic" if self.asked.synthetic else "real",
        }
        return urlencode(given)


def chosen(request: Asking) -> Chosen:
    """Read the form above the page; raises `InputError` with every problem at once."""
    who, given = request.who, request.GET
    today = CivilTime.at(place().office.clock.now(), who.site.zone).day
    first, last = _span(given, today)
    own = who.actor if who.role is Role.PHYSICIAN else None
    names = {each.id: each.name for each in place().store.directory.staff_at(who.site.id)}
    operators = _operators(who.site.id, own, names)
    asked = Asked(
        site=who.site.id,
        synthetic=given.get("patients", _usual(demonstration=who.site.demonstration))
        == "synthetic",
        first=first,
        last=last,
        operator=_one_of(given.get("operator"), [id_ for id_, _ in operators]),
        region=next((each for each in Region if each == given.get("region")), None),
    )
    return Chosen(asked, first, last, own, names, operators, today)


def _usual(*, demonstration: bool) -> str:
    """In a demonstration clinic every patient is synthetic; elsewhere none is counted."""
    return "synthetic" if demonstration else "real"


def _one_of(wanted: str | None, known: list[str]) -> str | None:
    return wanted if wanted in known else None


def _operators(
    site: str, own: str | None, names: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """Who can be chosen, by staff id and name; a physician alone with the own figures."""
    ids = [own] if own else place().store.measures.operators(site)
    found = ((each, names.get(each, each)) for each in ids)
    return tuple(sorted(found, key=lambda pair: pair[1]))


def _span(given: QueryDict, today: date) -> tuple[date, date]:
    problems: list[Reason] = []
    last = _month(given.get("last"), problems) or today.replace(day=1)
    first = _month(given.get("first"), problems) or _earlier(last, MONTHS - 1)
    if not problems and first > last:
        problems.append(reason("web-quality-months-reversed"))
    if not problems and first < _earlier(last, LONGEST - 1):
        problems.append(reason("web-quality-months-many", most=LONGEST))
    if problems:
        raise InputError(problems)
    return first, last


def _month(text: str | None, problems: list[Reason]) -> date | None:
    """The first day of a month that was typed; None where none was."""
    if not text:
        return None
    try:
        return date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        problems.append(reason("web-quality-month-unreadable", value=text[:20]))
        return None


def _earlier(month: date, count: int) -> date:
    number = month.year * 12 + month.month - 1 - count
    return date(max(number // 12, 1), number % 12 + 1, 1)
