"""When a site is open and what can be booked there (migration 0006)."""

from typing import ClassVar

from django.db import models

from discogram.adapters.db.models.directory import Site


class OpeningWeek(models.Model):
    """A site's own week: seven lists of pairs of wall clock times, Monday first."""

    site = models.OneToOneField(Site, models.CASCADE, primary_key=True)
    week = models.JSONField()

    objects: ClassVar[models.Manager["OpeningWeek"]] = models.Manager()

    class Meta:
        """One row for each site that keeps hours of its own."""

        db_table = "opening_week"

    def __str__(self) -> str:
        return str(self.site_id)


class Closure(models.Model):
    """A day, or a part of it, on which a site stays shut besides."""

    site = models.ForeignKey(Site, models.CASCADE)
    day = models.DateField(db_index=True)
    opens = models.TimeField(null=True)
    closes = models.TimeField(null=True)
    why = models.TextField()

    objects: ClassVar[models.Manager["Closure"]] = models.Manager()

    class Meta:
        """A part has a beginning and an end, the one before the other."""

        db_table = "closure"
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(opens__isnull=True, closes__isnull=True)
                | models.Q(closes__gt=models.F("opens")),
                name="closure_has_length",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.site_id} {self.day:%Y-%m-%d}"


class Resource(models.Model):
    """A person, room or machine that can be booked; never deleted, put out of use."""

    id = models.TextField(primary_key=True)
    site = models.ForeignKey(Site, models.PROTECT)
    what = models.TextField()
    name = models.TextField()
    in_use = models.BooleanField()

    objects: ClassVar[models.Manager["Resource"]] = models.Manager()

    class Meta:
        """Named as the port names it."""

        db_table = "resource"

    def __str__(self) -> str:
        return self.id


class CalendarFeed(models.Model):
    """A secret address under which a resource's calendar is read; the secret is not kept."""

    digest = models.TextField(primary_key=True)
    resource = models.ForeignKey(Resource, models.PROTECT)
    names_patients = models.BooleanField()
    revoked = models.BooleanField()
    made_by = models.TextField(default="")
    made_as = models.TextField(default="")
    """In which role; both empty where an earlier version did not keep it."""

    objects: ClassVar[models.Manager["CalendarFeed"]] = models.Manager()

    class Meta:
        """By the SHA-256 of the secret."""

        db_table = "calendar_feed"

    def __str__(self) -> str:
        return f"{self.resource_id} {self.digest[:8]}"
