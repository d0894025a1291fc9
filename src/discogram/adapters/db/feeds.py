"""Who reads a resource's calendar by a secret address?

The secret is shown once, when the address is made; the store keeps its SHA-256 alone, so that
neither a backup nor a look into the database gives it away. A revoked one answers nothing.
"""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from django.db import transaction

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import CalendarFeed, Resource
from discogram.errors import InputError, reason
from discogram.words.people import Role


@dataclass(frozen=True, slots=True)
class Feed:
    """An address: of which resource at which site, and whether it was made to name patients.

    `made_as` is the role of whoever made it; None where an earlier version did not keep it.
    """

    digest: str
    resource: str
    site: str
    names_patients: bool
    revoked: bool = False
    made_by: str = ""
    made_as: Role | None = None


class Feeds:
    """The secret addresses of the calendars; every change is audited."""

    def __init__(self, alias: str, access: AccessLog) -> None:
        self._alias = alias
        self._access = access

    def make(
        self, resource: str, site: str, actor: str, role: Role, *, names_patients: bool = False
    ) -> str:
        """Make an address for a resource of a site; answers its secret, kept nowhere.

        Raises `InputError` where the site has no such resource.
        """
        token = secrets.token_urlsafe(32)
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            rows = Resource.objects.using(self._alias)
            if not rows.filter(id=resource, site_id=site).exists():
                raise InputError(reason("booking-resource-unknown", resource=resource))
            CalendarFeed.objects.using(self._alias).create(
                digest=_digest(token),
                resource_id=resource,
                names_patients=names_patients,
                revoked=False,
                made_by=actor,
                made_as=str(role),
            )
            told = f"{resource}: {'with' if names_patients else 'without'} names"
            self._access.record(actor, role, "make-calendar-feed", None, told)
        return token

    def revoke(self, digest: str, site: str, actor: str, role: Role) -> bool:
        """Make an address of a site answer nothing from now on; False where there is none."""
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            found = CalendarFeed.objects.using(self._alias).filter(
                digest=digest, resource__site_id=site, revoked=False
            )
            row = found.first()
            if row is None:
                return False
            found.update(revoked=True)
            self._access.record(actor, role, "revoke-calendar-feed", None, row.resource_id)
            return True

    def find(self, token: str) -> Feed | None:
        """What a secret gives access to; None where it never did, or does no more."""
        with storing(self._alias):
            rows = CalendarFeed.objects.using(self._alias).select_related("resource")
            row = rows.filter(digest=_digest(token), revoked=False).first()
            return None if row is None else _feed(row)

    def of(self, site: str) -> Sequence[Feed]:
        """Every address of a site that answers, by resource."""
        with storing(self._alias):
            rows = CalendarFeed.objects.using(self._alias).select_related("resource")
            found = rows.filter(resource__site_id=site, revoked=False)
            return [_feed(row) for row in found.order_by("resource_id", "digest")]


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "replace")).hexdigest()


def _feed(row: CalendarFeed) -> Feed:
    return Feed(
        row.digest,
        row.resource_id,
        row.resource.site_id,
        row.names_patients,
        row.revoked,
        row.made_by,
        Role(row.made_as) if row.made_as else None,
    )
