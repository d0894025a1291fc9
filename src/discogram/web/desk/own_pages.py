"""Which pages of their own keep what is typed, and what stands in one when it is opened?

A page that is no form of a station keeps its draft as those forms do. The draft's name begins
with the page's, and says after it of what it is where a page has several.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode
from uuid import UUID, uuid4

from django.http import QueryDict
from django.urls import reverse

from discogram.adapters.language import languages
from discogram.errors import DiscogramError
from discogram.web.desk.drafts import command_of, fields_of, kept, sequence_of, unused
from discogram.web.desk.sheet import Sheet
from discogram.web.episodes import Opened
from discogram.web.who import Who


@dataclass(frozen=True, slots=True)
class OwnPage:
    """Where a page is, and what the name of its draft may say after the page's own."""

    view: str
    of: re.Pattern[str]


OWN: Mapping[str, OwnPage] = MappingProxyType(
    {
        "sign_consent": OwnPage("board-consent", re.compile("-[0-9a-f]{16}")),
        "close_episode": OwnPage("desk-close", re.compile("")),
        "correct_person": OwnPage("desk-correct", re.compile("")),
        "strike_out": OwnPage("desk-strike", re.compile("-[1-9][0-9]{0,8}-[0-9a-f]{16}")),
    }
)
"""Each page by the first word of its drafts.

Those of a consent name the text's digest; those of an entry its number and its id.
"""
_NUMBERED = "desk-strike"


def own_page(form: str) -> OwnPage | None:
    """The page that a draft is of; None where no page keeps one by that name."""
    page = OWN.get(_word(form))
    fits = page is not None and page.of.fullmatch(form.removeprefix(_word(form)))
    return page if fits else None


def way_back(episode: UUID, form: str, sent: QueryDict) -> str:
    """Where the page of a draft is; told in the language that it was told in."""
    page, lang = own_page(form), sent.get("lang", "")
    assert page is not None  # asked before
    numbered = {"sequence": form.split("-")[1]} if page.view == _NUMBERED else {}
    address = reverse(page.view, kwargs={"episode": episode, **numbered})
    return f"{address}?{urlencode({'lang': lang})}" if lang in languages() else address


def begun(who: Who, shown: Opened, form: str) -> Sheet:
    """The draft, else an empty form."""
    draft = kept(who, shown.id, form)
    if draft is None:
        return Sheet(form, {}, uuid4(), shown.found.episode.sequence)
    return Sheet(form, draft.typed, unused(draft.command), draft.sequence)


def sent_in(form: str, sent: QueryDict) -> Sheet:
    """The form as it was sent."""
    return Sheet(form, fields_of(sent), command_of(sent), sequence_of(sent))


def given_back(sheet: Sheet, error: DiscogramError) -> Sheet:
    """The form to send again; one whose id was used for something else gets another."""
    used = any(why.id == "order-id-used" for why in error.reasons)
    command = uuid4() if used else sheet.command
    return Sheet(sheet.order, sheet.typed, command, sheet.sequence)


def _word(form: str) -> str:
    return form.partition("-")[0]
