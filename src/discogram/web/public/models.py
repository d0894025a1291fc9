"""Who asked to be called back? Kept until some days after the call, and never in the record."""

from typing import ClassVar

from django.db import models


class CallBack(models.Model):
    """One request from the public page; words in it may be anybody's."""

    id = models.UUIDField(primary_key=True)
    site = models.CharField(max_length=64)
    name = models.CharField(max_length=120)
    phone = models.CharField(max_length=40)
    good_at = models.CharField(max_length=10)
    language = models.CharField(max_length=2)
    question = models.CharField(max_length=500)
    asked_at = models.DateTimeField()
    called_at = models.DateTimeField(null=True)
    """When somebody called; None while the request waits."""
    called_by = models.CharField(max_length=150)
    """The staff id of whoever called; empty while the request waits."""

    objects: ClassVar[models.Manager["CallBack"]] = models.Manager()

    class Meta:
        """The open ones of a site are asked for, the oldest first."""

        db_table = "call_back"
        indexes: ClassVar = [
            models.Index(fields=["site", "called_at", "asked_at"], name="call_back_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.id} {self.asked_at:%Y-%m-%d %H:%M}"
