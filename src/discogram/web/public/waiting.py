"""Who waits for a call, who was called, and how long is it kept?"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from discogram.web.public.asked import Asked
from discogram.web.public.models import CallBack

KEPT_DAYS = 30
"""How many days after the call a request is deleted, as the form promises."""
SHOWN = 200
"""How many are shown at once; the oldest wait first."""


def store(told: Asked, site: str, now: datetime) -> None:
    """Keep a request, and forget those whose time is over."""
    forget(now)
    CallBack.objects.create(
        id=uuid4(),
        site=site,
        name=told.name,
        phone=told.phone,
        good_at=told.good_at,
        language=told.language,
        question=told.question,
        asked_at=now,
        called_by="",
    )


def forget(now: datetime) -> None:
    """Delete what is no longer needed."""
    CallBack.objects.filter(called_at__lt=now - timedelta(days=KEPT_DAYS)).delete()


def waiting(site: str) -> Sequence[CallBack]:
    """The open requests of a site, the oldest first."""
    rows = CallBack.objects.filter(site=site, called_at=None)
    return list(rows.order_by("asked_at")[:SHOWN])


def called(site: str) -> Sequence[CallBack]:
    """The requests that were answered, the newest first."""
    rows = CallBack.objects.filter(site=site).exclude(called_at=None)
    return list(rows.order_by("-called_at")[:SHOWN])


def mark(site: str, id: UUID, actor: str, now: datetime) -> CallBack | None:
    """Say that somebody called; None where nobody waits under this id at this site.

    Of two who mark at once the first is written.
    """
    rows = CallBack.objects.filter(site=site, id=id, called_at=None)
    if not rows.update(called_at=now, called_by=actor):
        return None
    return CallBack.objects.get(id=id)


def unmark(site: str, request_id: UUID) -> CallBack | None:
    """Say that nobody has called after all; None where the request is not there, or waits."""
    row = CallBack.objects.filter(site=site, id=request_id, called_at__isnull=False).first()
    if row is None:
        return None
    row.called_at, row.called_by = None, ""
    row.save(update_fields=["called_at", "called_by"])
    return row


def how_many_wait(site: str) -> int:
    """How many requests wait for a call."""
    return CallBack.objects.filter(site=site, called_at=None).count()
