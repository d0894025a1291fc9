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
    made_by = models.TextField(default="")
    """The rules and tables behind the row and its tasks; empty before there were any."""

    objects: ClassVar[models.Manager["Worklist"]] = models.Manager()

    class Meta:
        """Named as the port names it."""

        db_table = "worklist"
        indexes: ClassVar = [
            models.Index(fields=["site", "station"], name="worklist_by_station")
        ]

    def __str__(self) -> str:
        return f"{self.episode} {self.station}"


class Task(models.Model):
    """One thing that is due in an episode, from a day on."""

    episode = models.TextField(db_index=True)
    patient = models.TextField()
    site = models.TextField()
    station = models.TextField()
    kind = models.TextField()
    due_on = models.DateField()
    late_on = models.DateField(null=True)
    waits_for = models.TextField(null=True)
    about = models.JSONField()
    not_for = models.TextField(default="")
    owner = models.TextField(null=True)

    objects: ClassVar[models.Manager["Task"]] = models.Manager()

    class Meta:
        """Read by site and day, for some kinds or one station."""

        db_table = "task"
        indexes: ClassVar = [
            models.Index(fields=["site", "due_on", "kind", "late_on"], name="task_by_day"),
            models.Index(fields=["site", "station", "due_on"], name="task_by_station"),
        ]

    def __str__(self) -> str:
        return f"{self.episode} {self.kind}"


class Day(models.Model):
    """One test on the list of its day."""

    episode = models.TextField(primary_key=True)
    patient = models.TextField()
    site = models.TextField()
    day = models.DateField()
    shown = models.JSONField()
    """The rest of a `ports.DayRow`, by its names."""

    objects: ClassVar[models.Manager["Day"]] = models.Manager()

    class Meta:
        """Read by site and day."""

        db_table = "procedure_day"
        indexes: ClassVar = [models.Index(fields=["site", "day"], name="day_by_site")]

    def __str__(self) -> str:
        return f"{self.episode} {self.day}"


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
