"""What had this reader filled in before the browser was closed?"""

from uuid import UUID, uuid4

from django.http import QueryDict
from django.utils import timezone

from discogram.web.desk.models import Draft

_FORM = "read-images"
_NEVER = frozenset({"csrfmiddlewaretoken", "do", "command"})

Typed = dict[str, list[str]]
"""Names of fields with what was typed in each."""


def kept(actor: str, episode: UUID) -> tuple[Typed, UUID]:
    """What was typed, empty when nothing was, and the id that the order will carry."""
    found = _drafts(actor, episode).first()
    return ({}, uuid4()) if found is None else (found.typed, UUID(found.command))


def keep(actor: str, episode: UUID, sent: QueryDict, command: UUID, sequence: int) -> None:
    """Keep what was typed; a later one takes its place."""
    typed = {name: values for name, values in sent.lists() if name not in _NEVER}
    Draft.objects.update_or_create(
        actor=actor,
        episode=str(episode),
        form=_FORM,
        defaults={
            "typed": typed,
            "command": str(command),
            "sequence": sequence,
            "saved_at": timezone.now(),
        },
    )


def forget(actor: str, episode: UUID) -> None:
    """Throw the draft away: it was sent."""
    _drafts(actor, episode).delete()


def _drafts(actor: str, episode: UUID):  # type: ignore[no-untyped-def]  # a Django query set
    return Draft.objects.filter(actor=actor, episode=str(episode), form=_FORM)
