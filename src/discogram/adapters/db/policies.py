"""Can the tables that an event was written under be read again?

Every text lies under its own SHA-256. A policy's text names the digests of its tables' rows,
which lie beside it: a choice or a signature makes a short new text, not the rows once more.
The first event under a policy brings the texts along; a line of the access log, which is
chained, says that they were kept, so that a row that is taken out later is missed.
"""

import re
from collections.abc import Mapping
from hashlib import sha256

from django.db import DatabaseError, connections

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.canonical import check_storable
from discogram.adapters.db.models import Access, Policy
from discogram.application.ports import Draft
from discogram.errors import InputError, RecordChanged, reason

KEPT = "keep-tables"
"""What the access log says of tables that were kept; the outcome is the policy's digest."""

_NAMED = re.compile(r'"rows":"([0-9a-f]{64})"')
"""Which rows a policy's text names, in RFC 8785 form."""


def keep(alias: str, draft: Draft, access: AccessLog) -> None:
    """Store the tables that a draft brings along, once; inside the draft's own transaction.

    Raises `InputError` for a text that does not fit its digest, and for a missing one.
    """
    if not draft.tables or is_kept(alias, draft.policy):
        return
    for digest, content in draft.tables.items():
        check_storable("tables", content)
        if _digest(content) != digest:
            raise InputError(reason("db-tables-unlike-digest", digest=digest))
    held = _held(alias)
    fresh = {each: text for each, text in draft.tables.items() if each not in held}
    Policy.objects.using(alias).bulk_create(
        Policy(digest=digest, content=content) for digest, content in fresh.items()
    )
    named = {draft.policy, *_NAMED.findall(draft.tables.get(draft.policy, ""))}
    for digest in sorted(named - held - fresh.keys()):
        raise InputError(reason("db-tables-missing", digest=digest))
    access.record(draft.actor, draft.role, KEPT, None, draft.policy)


def is_kept(alias: str, policy: str) -> bool:
    """Whether the record holds a policy's text."""
    return Policy.objects.using(alias).filter(digest=policy).exists()


def texts_of(alias: str, policy: str) -> Mapping[str, str]:
    """A policy's text and those that it names, by digest; empty when it was never kept.

    Raises `RecordChanged` rather than giving a text that is not what was kept.
    """
    rows = Policy.objects.using(alias)
    found = dict(rows.filter(digest=policy).values_list("digest", "content"))
    named = _NAMED.findall(found.get(policy, ""))
    found |= dict(rows.filter(digest__in=named).values_list("digest", "content"))
    for digest in named:
        _check(digest, found.get(digest))
    for digest, content in found.items():
        _check(digest, content)
    return found


def check_policies(alias: str) -> None:
    """Raise `RecordChanged` naming a text that is not what was kept, or that is gone."""
    named: set[str] = set()
    for digest in sorted(_held(alias)):
        content = _content(alias, digest)
        _check(digest, content)
        named.update(_NAMED.findall(content))
    kept = Access.objects.using(alias).filter(what=KEPT).values_list("outcome", flat=True)
    for digest in sorted({*named, *kept} - _held(alias)):
        _check(digest, None)


def events_without(alias: str) -> int:
    """How many events name tables that the record does not keep: older than the keeping."""
    with connections[alias].cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM event WHERE NOT EXISTS "
            "(SELECT 1 FROM policy WHERE policy.digest = event.policy)"
        )
        return int(cursor.fetchone()[0])


def _held(alias: str) -> set[str]:
    return set(Policy.objects.using(alias).values_list("digest", flat=True))


def _content(alias: str, digest: str) -> str:
    """The text as it lies there; one whose bytes are no text at all was changed."""
    try:
        return Policy.objects.using(alias).values_list("content", flat=True).get(pk=digest)
    except DatabaseError as error:
        raise RecordChanged(reason("db-tables-changed", digest=digest)) from error


def _check(digest: str, content: object) -> None:
    """Raise `RecordChanged` unless a text is there and is what was kept."""
    if content is None:
        raise RecordChanged(reason("db-tables-gone", digest=digest))
    if not isinstance(content, str) or _digest(content) != digest:
        raise RecordChanged(reason("db-tables-changed", digest=digest))


def _digest(content: str) -> str:
    return sha256(content.encode()).hexdigest()
