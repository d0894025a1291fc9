"""What staff pick from: projections of the events, written in the same transaction."""

from typing import ClassVar

from django.db import models


class Worklist(models.Model):
    """Where an episode stands: one row for each."""

    episode = models.TextField(primary_key=True)
    patient = models.TextField(db_index=True)
    site = models.TextField(db_index=True)
    station = models.TextField()
    due = models.TextField(null=True)
    due_on = models.DateField(null=True)
    signed = models.BooleanField()
    sequence = models.IntegerField()

    objects: ClassVar[models.Manager["Worklist"]] = models.Manager()

    class Meta:
        """Named as the port names it."""

        db_table = "worklist"

    def __str__(self) -> str:
        return f"{self.episode} {self.station}"


class Calendar(models.Model):
    """One booked resource; the database itself refuses an overlap (migration 0002)."""

    episode = models.TextField(db_index=True)
    resource = models.TextField()
    starts = models.DateTimeField()
    ends = models.DateTimeField()
    slot_starts = models.DateTimeField(null=True)
    slot_ends = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Calendar"]] = models.Manager()

    class Meta:
        """A booking has a length."""

        db_table = "calendar"
        indexes: ClassVar = [
            models.Index(fields=["resource", "starts"], name="calendar_by_resource")
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(ends__gt=models.F("starts")), name="calendar_has_length"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.resource} {self.starts:%Y-%m-%d %H:%M}"
