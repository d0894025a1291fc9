"""Whatever somebody typed anywhere is text on every page that shows it, and never runs."""

import re
from collections.abc import Iterator, Mapping
from uuid import UUID

from django.core.cache import cache
from django.test import Client
from django.urls import reverse

from discogram.application.commands import ORDERS
from discogram.pathway.stations import Station
from discogram.web.forms.offers import FORMS, station_of_form
from discogram.web.forms.shape import Field, Kind, shape
from discogram.web.forms.untyped import as_typed
from discogram.web.pages import PAGES
from discogram.words.people import Role
from tests.golden.events.make import FILLED_UP, demonstrated
from tests.web.misuse.hostile import fields
from tests.web.misuse.pages import addresses, asks, order_roles, roles_for
from tests.web.sealed import brought_back

TAG = "<script>window.ran=1</script>"
IMAGE = "\"><img src=x onerror=window.ran=1>' onfocus=window.ran=1"
EVIL = f"{TAG}{IMAGE} {{{{7*7}}}}</textarea></style>"
RAW = re.compile(r"<script>window|<img src=x|</textarea></style|' onfocus=window")
"""What may stand in no page: each piece of it would end the place where text stands."""
ESCAPED = "&lt;script&gt;window.ran=1"
BODIES = {type(each): each for each in (*demonstrated(), *FILLED_UP)}
REFUSED = {
    "accept_lab": "needs a value outside its limits, and the labs here are within",
    "record_other_test": "what a test says is one of a closed list",
}
"""Forms with words in them that take none of these, with the reason."""
MENDED = {
    "decide_candidacy": {"decision": ["defer"]},
    "withdraw_consent": {"withdrawn_at": ["2026-03-10T09:00"]},
}
"""Where the demonstration's example lies in an hour that occurs twice, or asks for too much."""


def test_script_in_every_field_of_every_form_is_text_on_every_page(ways, signed_in) -> None:
    """Recorded in each form that has words, and in every list of the clinic; shown as text."""
    _furnish(signed_in)
    with_words = {order for order in FORMS if _worded(order)}
    recorded = {order for order in sorted(with_words) if _sent(order, ways, signed_in)}
    shown = 0

    for where, page in _pages(ways, signed_in):
        assert not RAW.search(page), (where, RAW.findall(page))
        shown += ESCAPED in page
    assert with_words - recorded == set(REFUSED)
    assert shown > 20


def _worded(order: str) -> set[str]:
    """The fields of a form into which somebody types words; a code takes no others."""
    typed = {each.name for each in fields(order) if each.widget in ("text", "words")}
    return typed - {"referral.icd10"}


def _sent(order: str, ways, signed_in) -> bool:
    """Fill a form in as the demonstration does, with script wherever words go."""
    client = signed_in(order_roles(order)[0])
    own = ways.at(station_of_form(order))
    others = [each for each in ways.episodes.values() if each != own]
    return any(_filled(order, client, each) for each in (own, *others))


def _filled(order: str, client: Client, episode: UUID) -> bool:
    where = f"/episodes/{episode}/form/{order}/"
    typed: dict[str, list[str]] = as_typed(shape(ORDERS[order]), BODIES[ORDERS[order]])
    typed |= MENDED.get(order, {})
    typed |= {name: [EVIL] for name in typed if name in _worded(order)}
    typed |= {each: [EVIL] for each in _words_of(order)}
    answer = client.post(where, {**typed, "_sequence": "999"})
    page = answer.content.decode()
    assert not RAW.search(page), order
    return answer.status_code == 302


def _words_of(order: str) -> Iterator[str]:
    """The free words that a form has at its top, which the demonstration may leave out."""
    for part in shape(ORDERS[order]):
        if isinstance(part, Field) and part.kind is Kind.WORDS:
            yield part.place


def _furnish(signed_in) -> None:
    """Script in every list that the clinic keeps, and in the name of a patient."""
    cache.clear()
    asked = {"name": EVIL, "phone": "+1 312 555 0177", "question": EVIL, "agreed": "yes"}
    Client(HTTP_HOST="localhost").post("/call-back/", asked)
    lead, nurse = signed_in(Role.CLINIC_LEAD), signed_in(Role.NURSE)
    told = {"what": "room", "id": "demo-room-1", "name": EVIL, "in_use": "yes"}
    sent: Mapping[str, dict[str, str]] = {
        "booking-resource": told,
        "booking-close": {"day": "2026-12-24", "why": EVIL},
        "booking-feed-make": {"resource": "demo-room-1", "names": "yes"},
        "account-staff-save": {"id": "nurse-1", "name": EVIL[:200], "roles": "nurse"},
    }
    staff = lead.get(reverse("account-staff"))
    sent["account-staff-save"] |= brought_back(staff, reverse("account-staff-save"), "nurse-1")
    for name, typed in sent.items():
        assert lead.post(reverse(name), typed).status_code in (200, 302), name
    profile = lead.get("/profile/").content.decode()
    (seen,) = re.findall(r'name="seen" value="(.*?)"', profile)
    clinic = {"name": EVIL, "address": EVIL, "zone": "America/Chicago", "seen": seen}
    assert lead.post("/profile/", clinic).status_code == 302
    person = {
        "names": EVIL,
        "phone": "+1 312 555 0177",
        "issuer": EVIL,
        "number": EVIL,
    }
    person |= {"language": "en"}
    assert nurse.post(reverse("desk-register"), person).status_code == 303
    nurse.post("/patients/search/", {"words": EVIL})


def _pages(ways, signed_in) -> Iterator[tuple[str, str]]:
    """Every address, of each patient whom it may be about, as somebody who may see it."""
    nurse = signed_in(Role.NURSE)
    yield "search", nurse.post("/patients/search/", {"words": "window"}).content.decode()
    for order in sorted(FORMS):
        client, episode = signed_in(order_roles(order)[0]), ways.at(station_of_form(order))
        where = f"/episodes/{episode}/form/{order}/"
        yield where, client.get(where).content.decode()
    for name in set(PAGES) - FILES - {"desk-form"}:
        if name.startswith(("mfa", "account_", "users")):
            continue
        roles = roles_for(name)
        client = signed_in(Role.PHYSICIAN if Role.PHYSICIAN in roles else roles[0])
        for episode in AT if "episode" in asks(name) else AT[:1]:
            for where in addresses(name, ways.at(episode), 0 if name == "desk-station" else 2):
                answer = client.get(where)
                if "html" in answer.get("Content-Type", ""):
                    yield where, answer.content.decode()
                else:
                    assert answer["X-Content-Type-Options"] == "nosniff", where


AT = (Station.REPORT,)
"""Of the patients on whom forms were filled in, the one with the most behind it."""
FILES = {"board-consent-file", "board-paper-file", "board-report", "followup-sheet"}
"""Papers, whose words tests/adapters/documents tries; none of them is a page."""
