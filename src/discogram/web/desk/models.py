"""What is kept of a form that was not sent yet? What was typed, for its writer alone."""

from typing import ClassVar

from django.db import models


class Draft(models.Model):
    """A form of an episode as one person left it; gone once it is sent or thrown away."""

    actor = models.CharField(max_length=150)
    episode = models.CharField(max_length=36)
    form = models.CharField(max_length=60)
    typed = models.JSONField(null=True)
    """Names of fields with the list of what was typed in each; None once it was put aside."""
    command = models.CharField(max_length=36)
    """The id that the order will carry, so that sending twice records once."""
    sequence = models.IntegerField()
    """How many events the episode had when the form was opened."""
    saved_at = models.DateTimeField()
    version = models.IntegerField(default=0)
    """How often it was written: a window that saw another version is told."""
    aside = models.JSONField(null=True)
    """What stood before it was thrown away, or before another window took over; one step."""
    aside_from_window = models.BooleanField(default=False)
    """Whether what is aside was typed in another window, and not thrown away."""

    objects: ClassVar[models.Manager["Draft"]] = models.Manager()

    class Meta:
        """One draft of a form for each writer."""

        db_table = "draft"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["actor", "episode", "form"], name="draft_once"),
        ]

    def __str__(self) -> str:
        return f"{self.form} {self.saved_at:%Y-%m-%d %H:%M}"
