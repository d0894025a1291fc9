"""The words that may identify somebody: kept beside the events, so that they can be erased."""

from typing import ClassVar

from django.db import models


class Text(models.Model):
    """Words by their digest; once erased, `words` and `salt` are None, the rest says by whom.

    The row stays: one that is gone was taken out, not erased.
    """

    digest = models.TextField(primary_key=True)
    words = models.TextField(null=True)
    salt = models.TextField(null=True)
    erased_at = models.TextField(null=True)
    erased_by = models.TextField(null=True)

    objects: ClassVar[models.Manager["Text"]] = models.Manager()

    class Meta:
        """Named for what it keeps; `text` is a type's name in PostgreSQL."""

        db_table = "free_text"

    def __str__(self) -> str:
        return self.digest


class Mention(models.Model):
    """Which event says which words."""

    event = models.ForeignKey("discogram.Event", models.PROTECT, db_column="position")
    text = models.ForeignKey(Text, models.PROTECT, db_column="digest")

    objects: ClassVar[models.Manager["Mention"]] = models.Manager()

    class Meta:
        """An event mentions the same words once."""

        db_table = "mention"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["event", "text"], name="mention_once"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.text_id}"
