"""Who looked, signed in or was refused: a chained table of its own (migration 0002)."""

from typing import ClassVar

from django.db import models


class Access(models.Model):
    """One line of the access log; `patient` is None when nobody was named."""

    position = models.IntegerField(primary_key=True)
    recorded_at = models.TextField()
    boot = models.TextField()
    monotonic_ns = models.BigIntegerField()
    actor = models.TextField()
    role = models.TextField()
    what = models.TextField()
    patient = models.TextField(null=True, db_index=True)
    outcome = models.TextField()
    previous_hash = models.TextField()
    hash = models.TextField()

    objects: ClassVar[models.Manager["Access"]] = models.Manager()

    class Meta:
        """Positions count from one."""

        db_table = "access"
        constraints: ClassVar = [
            models.CheckConstraint(condition=models.Q(position__gte=1), name="access_from_one"),
        ]

    def __str__(self) -> str:
        return f"{self.position} {self.what}"
