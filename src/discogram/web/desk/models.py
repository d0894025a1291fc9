"""What is kept of a form that was not sent yet? What was typed, for its writer alone."""

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """A form of an episode as one person left it; gone once it is sent or thrown away."""

    actor = models.CharField(max_length=150)
    episode = models.CharField(max_length=36)
    form = models.CharField(max_length=60)
    typed = models.JSONField()
    """Names of fields with the list of what was typed in each."""
    command = models.CharField(max_length=36)
    """The id that the order will carry, so that sending twice records once."""
    sequence = models.IntegerField()
    """How many events the episode had when the form was opened."""
    saved_at = models.DateTimeField()

    objects: ClassVar[models.Manager["Draft"]] = models.Manager()

    class Meta:
        """One draft of a form for each writer."""

        db_table = "draft"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["actor", "episode", "form"], name="draft_once"),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.saved_at:%Y-%m-%d %H:%M}"
