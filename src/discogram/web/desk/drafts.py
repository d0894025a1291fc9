"""What had somebody typed before the browser was closed, the screen locked or the network lost?

A draft is its writer's own: nobody else sees it, and nothing of it is in the record.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID, uuid4

from django.db.models import QuerySet
from django.http import QueryDict

from discogram.errors import InputError, reason
from discogram.web.desk.models import Draft
from discogram.web.forms.typed import Typed
from discogram.web.letters import plain
from discogram.web.place import place
from discogram.web.who import Who

COMMAND, SEQUENCE = "_command", "_sequence"
"""What a form carries besides its fields: its id, and how many events it had seen."""

_OURS = ("csrfmiddlewaretoken", "_add", "_drop", "_send")
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
    if row is None:
        return None
    return Kept(row.typed, UUID(row.command), row.sequence, row.saved_at)


def keep(who: Who, episode: UUID, form: str, sent: QueryDict) -> datetime:
    """Keep what was typed, in place of what was kept before; answers when.

    Raises `InputError` for what is too long to be kept: the draft before it stays.
    """
    now = place().office.clock.now()
    typed = fields_of(sent)
    if _length(typed) > MOST:
        raise InputError(reason("web-forms-too-long", most=MOST))
    Draft.objects.update_or_create(
        actor=who.actor,
        episode=str(episode),
        form=form,
        defaults={
            "typed": typed,
            "command": str(command_of(sent)),
            "sequence": sequence_of(sent),
            "saved_at": now,
        },
    )
    return now


def drop(who: Who, episode: UUID, form: str) -> None:
    """Forget the draft."""
    _rows(who, episode, form).delete()


def drafts_of(who: Who, episode: UUID) -> Mapping[str, datetime]:
    """Which forms of an episode somebody left unfinished, and when."""
    rows = Draft.objects.filter(actor=who.actor, episode=str(episode))
    return dict(rows.values_list("form", "saved_at"))


def fields_of(sent: QueryDict) -> dict[str, list[str]]:
    """What was typed, without what the page itself sends along."""
    return {
        plain(name): [plain(str(each)) for each in values]
        for name, values in sent.lists()
        if name not in (*_OURS, COMMAND, SEQUENCE)
    }


def command_of(sent: QueryDict) -> UUID:
    """The form's own id; a new one where it carries none."""
    try:
        return UUID(sent.get(COMMAND, ""))
    except ValueError:
        return uuid4()


def sequence_of(sent: QueryDict) -> int:
    """How many events the form had seen; 0 where it does not say."""
    text = sent.get(SEQUENCE, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _rows(who: Who, episode: UUID, form: str) -> QuerySet[Draft]:
    return Draft.objects.filter(actor=who.actor, episode=str(episode), form=form)


def _length(typed: Typed) -> int:
    return sum(len(name) + sum(map(len, values)) for name, values in typed.items())
