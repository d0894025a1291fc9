"""What had somebody typed before the browser was closed, the screen locked or the network lost?

A draft is its writer's own: nobody else sees it, and nothing of it is in the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db import transaction
from django.db.models import F, QuerySet
from django.http import QueryDict
from django.utils.formats import time_format

from discogram.errors import InputError, reason
from discogram.web.desk.models import Draft
from discogram.web.forms.typed import Typed
from discogram.web.letters import plain
from discogram.web.place import place
from discogram.web.who import Who
from discogram.words.civil import CivilTime

COMMAND, SEQUENCE, VERSION = "_command", "_sequence", "_version"
"""What a form carries besides its fields: its id, the events and the draft it had seen."""
ENTRY = "_entry"
"""Which entry a page showed, where it is about one."""

_OURS = ("csrfmiddlewaretoken", "_add", "_drop", "_send", "_count", "_take", "_back")
MOST = 200_000
"""How many characters of a draft are kept; a form that is longer is no form of ours."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A form as it was left."""

    typed: Typed
    command: UUID
    sequence: int
    saved_at: datetime


def kept(who: Who, episode: UUID, form: str) -> Kept | None:
    """The draft, or None."""
    row = _rows(who, episode, form).first()
    if row is None or row.typed is None:
        return None
    return Kept(row.typed, UUID(row.command), row.sequence, row.saved_at)


def clock(at: datetime, who: Who) -> str:
    """The time of day at the site, which is not always that of the browser."""
    return time_format(CivilTime.at(at, who.site.zone).local.time(), "H:i")


def keep(who: Who, episode: UUID, form: str, sent: QueryDict) -> datetime:
    """Keep what was typed, in place of what was kept before; answers when.

    What another window had written meanwhile is put aside. Raises `InputError` for what is too
    long to be kept: the draft before it stays.
    """
    now, typed = place().office.clock.now(), _typed(sent)
    with transaction.atomic():
        row = _rows(who, episode, form).select_for_update().first()
        newer = row is not None and _is_newer(row, typed, sent)
        aside = {"aside": row.typed, "aside_from_window": True} if row and newer else {}
        Draft.objects.update_or_create(
            actor=who.actor,
            episode=str(episode),
            form=form,
            defaults={
                "typed": typed,
                "command": str(command_of(sent)),
                "sequence": sequence_of(sent),
                "saved_at": now,
                "version": (row.version if row else 0) + 1,
                **aside,
            },
        )
    return now


def newer_than(who: Who, episode: UUID, form: str, sent: QueryDict) -> datetime | None:
    """When another window kept other words than this one ever saw; None where none did."""
    row = _rows(who, episode, form).first()
    return row.saved_at if row is not None and _is_newer(row, _typed(sent), sent) else None


def version_of(who: Who, episode: UUID, form: str) -> int:
    """How often the draft was written; 0 where there is none."""
    row = _rows(who, episode, form).first()
    return row.version if row else 0


def drop(who: Who, episode: UUID, form: str) -> None:
    """Forget the draft, which is in the record now; another window's words stay aside."""
    rows = _rows(who, episode, form)
    rows.filter(aside__isnull=False, aside_from_window=True).update(typed=None)
    rows.exclude(aside__isnull=False, aside_from_window=True).delete()


def throw_away(who: Who, episode: UUID, form: str) -> None:
    """Put the draft aside, so that it can be brought back."""
    rows = _rows(who, episode, form).filter(typed__isnull=False)
    rows.update(aside=F("typed"), typed=None, aside_from_window=False, version=F("version") + 1)


def bring_back(who: Who, episode: UUID, form: str) -> None:
    """What is aside becomes the draft again, and what stood in its place goes aside."""
    with transaction.atomic():
        row = _rows(who, episode, form).select_for_update().first()
        if row is None or row.aside is None:
            return
        row.typed, row.aside = row.aside, row.typed
        row.version += 1
        row.save()


def aside(who: Who, episode: UUID, form: str) -> str | None:
    """Whether words lie aside: those of another ``window``, or those that were ``thrown``."""
    row = _rows(who, episode, form).filter(aside__isnull=False).first()
    if row is None:
        return None
    return "window" if row.aside_from_window else "thrown"


def drafts_of(who: Who, episode: UUID) -> Mapping[str, datetime]:
    """Which forms of an episode somebody left unfinished, and when."""
    rows = Draft.objects.filter(actor=who.actor, episode=str(episode), typed__isnull=False)
    return dict(rows.values_list("form", "saved_at"))


def fields_of(sent: QueryDict) -> dict[str, list[str]]:
    """What was typed, without what the page itself sends along."""
    return {
        plain(name): [plain(str(each)) for each in values]
        for name, values in sent.lists()
        if name not in (*_OURS, COMMAND, SEQUENCE, VERSION, ENTRY)
    }


def form_of(typed: Typed) -> QueryDict:
    """A form as it would be sent with what was typed."""
    form = QueryDict(mutable=True)
    for field, values in typed.items():
        form.setlist(field, list(values))
    return form


def command_of(sent: QueryDict) -> UUID:
    """The form's own id; a new one where it carries none."""
    try:
        return UUID(sent.get(COMMAND, ""))
    except ValueError:
        return uuid4()


def sent_before(command: UUID) -> bool:
    """Whether something was recorded already under a form's id."""
    return place().office.records.by_command(command) is not None


def unused(command: UUID) -> UUID:
    """A form's id; another one where something was recorded under it."""
    return uuid4() if sent_before(command) else command


def sequence_of(sent: QueryDict) -> int:
    """How many events the form had seen; 0 where it does not say."""
    text = sent.get(SEQUENCE, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _typed(sent: QueryDict) -> dict[str, list[str]]:
    typed = fields_of(sent)
    if _length(typed) > MOST:
        raise InputError(reason("web-forms-too-long", most=MOST))
    return typed


def _is_newer(row: Draft, typed: Typed, sent: QueryDict) -> bool:
    """Whether a draft holds words that a form never saw; one that does not say saw them."""
    seen = sent.get(VERSION)
    other = row.typed is not None and row.typed != typed
    return seen is not None and other and seen != str(row.version)


def _rows(who: Who, episode: UUID, form: str) -> QuerySet[Draft]:
    return Draft.objects.filter(actor=who.actor, episode=str(episode), form=form)


def _length(typed: Typed) -> int:
    return sum(len(name) + sum(map(len, values)) for name, values in typed.items())
