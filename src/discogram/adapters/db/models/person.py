"""Who the patient is: versioned, never chained, so that it can be erased."""

from typing import ClassVar

from django.db import models


class PersonVersion(models.Model):
    """One version of a person, as asked; None is *not asked*."""

    person = models.TextField()
    version = models.IntegerField()
    names = models.TextField()
    sought = models.TextField()
    """The names as `people.plain` writes them, for searching."""
    birth_date = models.DateField(null=True)
    sex = models.TextField(null=True)
    could_be_pregnant = models.BooleanField(null=True)
    phones = models.JSONField()
    identifiers = models.JSONField()
    language = models.TextField(null=True)
    interpreter = models.BooleanField(null=True)
    synthetic = models.BooleanField()
    merged_into = models.TextField(null=True, db_index=True)
    """The record that is kept of the same person; null where this one stands."""

    objects: ClassVar[models.Manager["PersonVersion"]] = models.Manager()

    class Meta:
        """Versions of one person are numbered."""

        db_table = "person"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["person", "version"], name="person_version"),
        ]

    def __str__(self) -> str:
        return f"{self.person} version {self.version}"


class PersonWord(models.Model):
    """One word under which the newest version of a person is found (`spelling.index_of`)."""

    person = models.TextField(db_index=True)
    kind = models.TextField()
    word = models.TextField()

    objects: ClassVar[models.Manager["PersonWord"]] = models.Manager()

    class Meta:
        """Read by kind and word; SQLite and PostgreSQL answer both from the index alone."""

        db_table = "person_word"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "word", "person"], name="person_word_once"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.person}"
