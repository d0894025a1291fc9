"""What each closed test tells about the quality of the work: a projection of its events."""

from typing import ClassVar

from django.db import models


class Measured(models.Model):
    """One closed test: an answer is null where nobody knows, an amount is in thousandths."""

    episode = models.TextField(primary_key=True)
    site = models.TextField()
    on = models.DateField()
    month = models.IntegerField()
    """Year and month as one number, 202603, which every database groups alike."""
    operator = models.TextField(null=True)
    region = models.TextField()
    criteria = models.TextField()
    synthetic = models.BooleanField()
    concluded = models.BooleanField()

    positive = models.BooleanField(null=True)
    control_done = models.BooleanField(null=True)
    controls_negative = models.BooleanField(null=True)
    sham_painful = models.BooleanField(null=True)
    stopped = models.BooleanField(null=True)
    despite_stop = models.BooleanField(null=True)
    infection = models.BooleanField(null=True)
    other_complication = models.BooleanField(null=True)

    opening_pressure = models.BigIntegerField(null=True)
    fluoroscopy = models.BigIntegerField(null=True)
    dose_area = models.BigIntegerField(null=True)
    dose_length = models.BigIntegerField(null=True)
    disability_change = models.BigIntegerField(null=True)
    pain_change = models.BigIntegerField(null=True)

    discs_suspects = models.IntegerField()
    discs_suspects_positive = models.IntegerField()
    discs_suspects_negative = models.IntegerField()
    discs_controls = models.IntegerField()
    discs_controls_positive = models.IntegerField()
    discs_controls_negative = models.IntegerField()
    discs_pressures = models.IntegerField()

    complications = models.TextField()
    """The kinds, apart by blanks; mostly none."""

    objects: ClassVar[models.Manager["Measured"]] = models.Manager()

    class Meta:
        """Looked for by site and month."""

        db_table = "measured"
        indexes: ClassVar = [models.Index(fields=["site", "month"], name="measured_by_month")]

    def __str__(self) -> str:
        return f"{self.episode} {self.month}"
