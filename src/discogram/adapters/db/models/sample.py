"""The raw pressure curve: samples are not events."""

from typing import ClassVar

from django.db import models


class SampleBlock(models.Model):
    """At most one second of samples, by its digest."""

    digest = models.TextField(primary_key=True)
    injection = models.TextField(db_index=True)
    boot = models.TextField()
    first_monotonic_ns = models.BigIntegerField()
    rate_hz = models.IntegerField()
    samples = models.BinaryField()

    objects: ClassVar[models.Manager["SampleBlock"]] = models.Manager()

    class Meta:
        """Named as the architecture names it."""

        db_table = "samples"

    def __str__(self) -> str:
        return self.digest
