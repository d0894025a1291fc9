"""The clinic's tables as they were when an event named them (migration 0004)."""

from typing import ClassVar

from django.db import models


class Policy(models.Model):
    """One canonical text by its SHA-256: a policy, or the rows of a table it names."""

    digest = models.TextField(primary_key=True)
    content = models.TextField()

    objects: ClassVar[models.Manager["Policy"]] = models.Manager()

    class Meta:
        """Named for the column of `event` that refers to it."""

        db_table = "policy"

    def __str__(self) -> str:
        return self.digest
