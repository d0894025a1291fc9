"""Where care happens and who acts there."""

from typing import ClassVar

from django.db import models


class Site(models.Model):
    """One place of the organisation."""

    id = models.TextField(primary_key=True)
    name = models.TextField()
    zone = models.TextField()
    phones = models.JSONField()
    email = models.TextField(null=True)
    address = models.TextField(null=True)
    emergency_number = models.TextField(null=True)
    demonstration = models.BooleanField()

    objects: ClassVar[models.Manager["Site"]] = models.Manager()

    class Meta:
        """Named as the port names it."""

        db_table = "site"

    def __str__(self) -> str:
        return self.id


class Staff(models.Model):
    """Somebody who acts."""

    id = models.TextField(primary_key=True)
    name = models.TextField()

    objects: ClassVar[models.Manager["Staff"]] = models.Manager()

    class Meta:
        """Named as the port names it."""

        db_table = "staff"

    def __str__(self) -> str:
        return self.id


class RoleHeld(models.Model):
    """A role that somebody holds at a site."""

    staff = models.ForeignKey(Staff, models.CASCADE, related_name="roles")
    site = models.ForeignKey(Site, models.PROTECT)
    role = models.TextField()

    objects: ClassVar[models.Manager["RoleHeld"]] = models.Manager()

    class Meta:
        """A role is held once at each site."""

        db_table = "role_held"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["staff", "site", "role"], name="role_held_once"),
        ]

    def __str__(self) -> str:
        return f"{self.staff_id} {self.role} {self.site_id}"
