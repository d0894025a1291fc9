"""Which addresses does a bench open for each page of the permission table?

From the table and the addresses themselves, so that a new page is measured, or the bench stops
because it cannot be opened and nobody has said why.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import product
from typing import Any
from urllib.parse import urlencode

from django.urls import get_resolver, reverse

from discogram.pathway.candidacy.facts import Tool
from discogram.pathway.followup.facts import Contact
from discogram.pathway.stations import Station
from discogram.web.board.papers import PAPERS
from discogram.web.forms.alike import ALIKE
from discogram.web.forms.offers import FORMS
from discogram.web.lead.quality_words import BY_SLUG
from discogram.web.pages import PAGES, Open
from discogram.web.place import place
from discogram.web.who import ORDER
from tests.application.fakes import SITE, TABLES

LEADS_ELSEWHERE = {
    "account_signup": "answers that accounts are made by the administrator",
    "mfa_reauthenticate_webauthn": "hands a key's question to a script",
    "mfa_login_webauthn": "hands a key's question to a script",
    "set_language": "only chooses, and leads back",
    "followup-sheet": "is a file, there once somebody was called",
}
"""Addresses that a person cannot open as a page, and why."""

SECOND = (
    "mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_generate_recovery_codes",
    "mfa_download_recovery_codes", "mfa_reauthenticate", "mfa_index",
)  # fmt: skip
KEY = ("mfa_edit_webauthn", "mfa_remove_webauthn", "mfa_list_webauthn")
SPECIAL = {
    **dict.fromkeys(SECOND, "second"),
    **dict.fromkeys(KEY, "key"),
    "mfa_authenticate": "halfway",
    "account-locked": "locked",
}
"""Pages for somebody with a second factor or a key, halfway in, or locked out."""


@dataclass(frozen=True)
class Cases:
    """What the addresses name: episodes by how far they have come, and whatever was made."""

    episodes: Mapping[str, Sequence[str]]
    busiest: date
    made: Mapping[str, str]
    surnames: Sequence[str] = field(default=())


@dataclass(frozen=True)
class Variant:
    """One way to open a page: the same address for several episodes."""

    told: str
    addresses: Sequence[str]


def who_opens(name: str) -> Sequence[str]:
    """The roles of a page, or whoever else it is for."""
    if name in SPECIAL:
        return (SPECIAL[name],)
    rule = PAGES[name]
    if isinstance(rule, Open):
        return ("nobody",) if rule is Open.EVERYBODY else ("nurse",)
    return tuple(str(role) for role in ORDER if role in rule)


def variants(name: str, cases: Cases) -> Iterator[Variant]:
    """Every way to open a page, the episodes that are furthest along first."""
    asked = _asks(name)
    stages = cases.episodes if "episode" in asked else {"": ("",)}
    others = [each for each in asked if each != "episode"]
    values = [_values(each, cases) for each in others]
    for stage, chosen in product(stages, product(*values)):
        given = dict(zip(others, chosen, strict=True))
        for query in _queries(name, cases):
            if addresses := tuple(_address(name, each, given, query) for each in stages[stage]):
                known = (str(each) for each in chosen if each not in cases.made.values())
                yield Variant(" ".join(filter(None, (stage, *known, query))), addresses)


def _asks(name: str) -> Sequence[str]:
    (possibility, *_) = get_resolver().reverse_dict.getlist(name)
    return tuple(possibility[0][0][1])


def _address(name: str, episode: str, given: Mapping[str, Any], query: str) -> str:
    where = {**given, "episode": episode} if episode else dict(given)
    return reverse(name, kwargs=where) + query


def _values(asked: str, cases: Cases) -> Sequence[Any]:
    known: Mapping[str, Sequence[Any]] = {
        "station": tuple(Station),
        "order": sorted(FORMS),
        "table": sorted(TABLES.by_name),
        "measure": sorted(BY_SLUG),
        "paper": sorted(PAPERS),
        "things": sorted(ALIKE),
        "tool": [each.value for each in Tool],
        "contact": tuple(Contact),
        "sequence": (2,),
        "form": ("pdf",),
        "site": (SITE.id,),
        "least": (1,),
        "most": (2,),
        "out_of": (100,),
        "notice": (1,),
    }
    return known.get(asked) or (cases.made[asked],)


def _queries(name: str, cases: Cases) -> Sequence[str]:
    """The usual address, and those that ask for more."""
    week = f"?day={cases.busiest}"
    first = cases.busiest.replace(day=1) - timedelta(days=4 * 365)
    needle = "?disc=L4_L5&side=left&plan=balance"
    today = datetime.now(tz=UTC).date()
    monday = today + timedelta(days=14 - today.weekday())  # a time that has passed is refused
    slot = {"starts": f"{monday}T10:00", "minutes": 60, "physician": "demo-physician-1"}
    asked: Mapping[str, Sequence[str]] = {
        "desk-home": ("", "?show=all&when=month&page=40", "?show=preparation"),
        "desk-day": (f"?on={cases.busiest}",),
        "booking-week": (week, f"{week}&resource=demo-room-1"),
        "booking-choose": ("", week),
        "booking-preview": ("?" + urlencode(slot),),
        "lead-policies": ("", "?q=guyer"),
        "lead-quality": ("", f"?first={first:%Y-%m}"),
        "guidance-column": ("?view=sagittal",),
        "guidance-needle": (needle,),
        "guidance-c-arm": (needle,),
        "lead-quality-measure": (f"?first={first:%Y-%m}",),
    }
    return asked.get(name, ("",))


def drawn_by_lot(clinic: Any, times: int) -> Mapping[str, Sequence[str]]:
    """Episodes that are signed, wait for a signature, are booked, and have just begun."""
    chance = random.Random(7)
    rows = list(place().store.lists.worklist(clinic.site))
    after_the_test = ("images", "conclusion", "report")
    stages = {
        "signed": [row for row in rows if row.signed],
        "tested": [row for row in rows if row.station in after_the_test and not row.signed],
        "booked": [row for row in rows if row.due == "test"],
        "called": [row for row in rows if row.sequence < 8],
    }
    return {
        stage: [str(row.episode) for row in chance.sample(found, min(times, len(found)))]
        for stage, found in stages.items()
    }


def cases_of(
    clinic: Any, times: int, drawn: Mapping[str, Sequence[str]], made: Mapping[str, str]
) -> Cases:
    """Everything that addresses name."""
    people = random.Random(8).sample(list(clinic.people), times)
    surnames = [each.names.split()[-1] for each in people]
    return Cases(drawn, busiest(clinic), made, surnames)


def busiest(clinic: Any) -> date:
    """The Monday of the week with the most tests."""
    from collections import Counter
    from datetime import UTC, datetime

    first, last = (datetime(year, 1, 1, tzinfo=UTC) for year in (2000, 2100))
    days = [row.starts.date() for row in clinic.store.lists.calendar(first, last)]
    ((monday, _),) = Counter(day - timedelta(days=day.weekday()) for day in days).most_common(1)
    return monday
