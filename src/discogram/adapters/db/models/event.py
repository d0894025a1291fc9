"""What happened: the chained table. Triggers refuse every change of a row (migration 0002)."""

from typing import ClassVar

from django.db import models


class Event(models.Model):
    """One event, in the very values that are hashed.

    Ids and times are text, so that both databases store, return and hash the same characters.
    """

    # A plain integer key is the row's own address in SQLite: reading in order seeks nothing.
    position = models.IntegerField(primary_key=True)
    episode = models.TextField()
    patient = models.TextField(db_index=True)
    site = models.TextField()
    sequence = models.IntegerField()
    command = models.TextField(unique=True)
    type = models.TextField()
    version = models.IntegerField()
    body = models.TextField()
    actor = models.TextField()
    role = models.TextField()
    occurred_at = models.TextField()
    recorded_at = models.TextField()
    boot = models.TextField()
    monotonic_ns = models.BigIntegerField()
    policy = models.TextField()
    previous_hash = models.TextField()
    hash = models.TextField()

    objects: ClassVar[models.Manager["Event"]] = models.Manager()

    class Meta:
        """One event for each place in an episode."""

        db_table = "event"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["episode", "sequence"], name="event_place"),
            models.CheckConstraint(condition=models.Q(position__gte=1), name="event_from_one"),
            models.CheckConstraint(condition=models.Q(sequence__gte=1), name="event_in_order"),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.type}"
