"""Which sites are there, and who acts at each?"""

from collections.abc import Mapping
from dataclasses import asdict

from django.db import transaction

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import RoleHeld
from discogram.adapters.db.models import Site as SiteRow
from discogram.adapters.db.models import Staff as StaffRow
from discogram.application.ports import Site, Staff
from discogram.words.people import Role


class Directory:
    """Sites and staff; meets `ports.Directory`. Every change is audited."""

    def __init__(self, alias: str, access: AccessLog) -> None:
        self._alias = alias
        self._access = access

    def site(self, id: str) -> Site | None:
        """A site, or None."""
        with storing(self._alias):
            row = SiteRow.objects.using(self._alias).filter(id=id).first()
            return None if row is None else _site(row)

    def sites(self) -> tuple[Site, ...]:
        """Every site, by id."""
        with storing(self._alias):
            rows = SiteRow.objects.using(self._alias).order_by("id")
            return tuple(_site(row) for row in rows)

    def staff(self, id: str, site: str) -> Staff | None:
        """A member of staff with the roles held at a site; None when nobody has that id."""
        with storing(self._alias):
            row = StaffRow.objects.using(self._alias).filter(id=id).first()
            if row is None:
                return None
            held = RoleHeld.objects.using(self._alias).filter(staff=row, site_id=site)
            roles = frozenset(Role(role) for role in held.values_list("role", flat=True))
            return Staff(row.id, row.name, roles)

    def roles_of(self, id: str) -> Mapping[Site, Staff]:
        """Where somebody holds roles, by site; empty for a stranger."""
        with storing(self._alias):
            held = RoleHeld.objects.using(self._alias).filter(staff_id=id)
            rows = list(held.select_related("staff", "site").order_by("site_id"))
        found: dict[Site, set[Role]] = {}
        for row in rows:
            found.setdefault(_site(row.site), set()).add(Role(row.role))
        return {
            site: Staff(id, rows[0].staff.name, frozenset(roles))
            for site, roles in found.items()
        }

    def staff_at(self, site: str) -> tuple[Staff, ...]:
        """Everybody who is known, with the roles held at one site; by name."""
        with storing(self._alias):
            people = list(StaffRow.objects.using(self._alias).order_by("name", "id"))
            held = RoleHeld.objects.using(self._alias).filter(site_id=site)
            pairs = list(held.values_list("staff_id", "role"))
        return tuple(
            Staff(
                row.id, row.name, frozenset(Role(role) for id_, role in pairs if id_ == row.id)
            )
            for row in people
        )

    def save_site(self, site: Site, actor: str, role: Role) -> None:
        """Write a site, new or changed."""
        fields = {**asdict(site), "phones": list(site.phones)}
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            SiteRow.objects.using(self._alias).update_or_create(
                id=fields.pop("id"), defaults=fields
            )
            self._access.record(actor, role, "save-site", None, site.id)

    def save_staff(self, staff: Staff, site: str, actor: str, role: Role) -> None:
        """Write a member of staff with exactly these roles at one site; others stay."""
        roles = sorted(staff.roles)
        with storing(self._alias), transaction.atomic(using=self._alias, durable=True):
            row, _ = StaffRow.objects.using(self._alias).update_or_create(
                id=staff.id, defaults={"name": staff.name}
            )
            held = RoleHeld.objects.using(self._alias)
            held.filter(staff=row, site_id=site).delete()
            held.bulk_create(
                RoleHeld(staff=row, site_id=site, role=str(each)) for each in roles
            )
            what = f"{staff.id} at {site}: {', '.join(roles)}"
            self._access.record(actor, role, "save-staff", None, what)


def _site(row: SiteRow) -> Site:
    return Site(
        id=row.id,
        name=row.name,
        zone=row.zone,
        phones=tuple(row.phones),
        email=row.email,
        address=row.address,
        emergency_number=row.emergency_number,
        demonstration=row.demonstration,
    )
