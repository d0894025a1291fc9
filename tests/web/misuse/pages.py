"""Which forms does the website show, to whom, and which addresses does it have? As it says.

Read from the pages themselves, so that a new form is tried by every test that asks here.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import product
from typing import Any
from urllib.parse import urlsplit

from django.test import Client
from django.urls import get_resolver, resolve, reverse

from discogram.application.permissions import MAY
from discogram.pathway.candidacy.facts import Tool
from discogram.pathway.followup.facts import Contact
from discogram.pathway.stations import Station
from discogram.web.board.papers import PAPERS
from discogram.web.forms.alike import ALIKE
from discogram.web.forms.offers import FORMS
from discogram.web.pages import PAGES, Open
from discogram.web.who import ORDER
from discogram.words.people import Role

WORDS: Mapping[str, Sequence[Any]] = {
    "things": sorted(ALIKE),
    "order": sorted(FORMS),
    "station": [each.value for each in Station],
    "contact": [each.value for each in Contact],
    "paper": sorted(PAPERS),
    "form": ["pdf", "txt", "json"],
    "table": ["images", "followup"],
    "measure": ["positive"],
    "sequence": [2],
    "site": ["lakeside"],
    "tool": [each.value for each in Tool],
    "token": ["guessed"],
    "slug": ["x"],
}
"""What an address asks for besides ids, in words that exist."""


@dataclass(frozen=True)
class Typed:
    """One field of a form on a page."""

    name: str
    kind: str
    value: str = ""
    offered: tuple[str, ...] = ()


@dataclass
class Sent:
    """One form that posts: where to, and what it holds. `role` is who was shown it."""

    action: str
    role: Role
    page: str
    fields: list[Typed] = field(default_factory=list)
    kept_at: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What the address is called that it is sent to."""
        return resolve(urlsplit(self.action).path).view_name


class _Forms(HTMLParser):
    """The forms of one page that post."""

    def __init__(self, page: str, role: Role) -> None:
        super().__init__()
        self.page, self.role = page, role
        self.found: list[Sent] = []
        self._in: Sent | None = None
        self._select: tuple[str, list[str]] | None = None
        self._area: tuple[str, list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        if tag == "form" and told.get("method", "").lower() == "post":
            kept = tuple(told[each] for each in ("data-draft", "data-judge") if each in told)
            self._in = Sent(told.get("action") or self.page, self.role, self.page, [], kept)
        elif tag == "option" and self._select:
            self._select[1].append(told.get("value", ""))
        elif self._in and told.get("name"):
            self._field(tag, told)

    def _field(self, tag: str, told: Mapping[str, str]) -> None:
        assert self._in is not None
        if tag in ("input", "button"):
            kind = told.get("type", "text") if tag == "input" else "button"
            value = told.get("value", "")
            self._in.fields.append(Typed(told["name"], kind, value, (value,)))
        elif tag == "select":
            self._select = (told["name"], [])
        elif tag == "textarea":
            self._area = (told["name"], [])

    def handle_data(self, data: str) -> None:
        if self._area:
            self._area[1].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form" and self._in:
            self.found.append(self._in)
            self._in = None
        elif tag == "select" and self._select and self._in:
            name, offered = self._select
            self._in.fields.append(Typed(name, "select", "", tuple(offered)))
            self._select = None
        elif tag == "textarea" and self._area and self._in:
            name, words = self._area
            self._in.fields.append(Typed(name, "textarea", "".join(words).strip()))
            self._area = None


def forms_on(page: str, text: str, role: Role) -> list[Sent]:
    """The forms of a page that post."""
    found = _Forms(page, role)
    found.feed(text)
    return found.found


def asks(name: str) -> Mapping[str, Any]:
    """What an address asks for, with what reads it."""
    (possibility, *_) = get_resolver().reverse_dict.getlist(name)
    _, asked = possibility[0][0]
    return {each: possibility[3].get(each) for each in asked}


def addresses(name: str, episode: object, only: int = 1) -> Iterator[str]:
    """The addresses of a page for one episode; `only` so many words of each list, 0 for all."""
    choices = []
    for each, kind in asks(name).items():
        number = type(kind).__name__ == "IntConverter"
        words = WORDS.get(each, [1] if number else [str(episode)])
        choices.append([(each, word) for word in (words[:only] if only else words)])
    for given in product(*choices):
        yield reverse(name, kwargs=dict(given))


def roles_for(name: str) -> tuple[Role, ...]:
    """Whom the table of pages lets in."""
    rule = PAGES[name]
    return ORDER if isinstance(rule, Open) else tuple(each for each in ORDER if each in rule)


def order_roles(order: str) -> tuple[Role, ...]:
    """Who may ask for an order, of those who have pages."""
    return tuple(each for each in ORDER if each in MAY[order])


def shown_to(client: Client, role: Role, paths: Sequence[str]) -> Iterator[Sent]:
    """Every form on these pages, in the eyes of one client."""
    for path in paths:
        answer = client.get(path)
        if answer.status_code == 200 and answer["Content-Type"].startswith("text/html"):
            yield from forms_on(path, answer.content.decode(), role)
