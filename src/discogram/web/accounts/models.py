"""What is kept of an account? How to prove who somebody is; the roles are the directory's."""

from enum import StrEnum
from typing import ClassVar

from django.contrib.auth.hashers import check_password, make_password
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Users(BaseUserManager["User"]):
    """Where accounts are found and made."""

    def make(self, username: str, password: str, *, first: bool = False) -> "User":
        """An account for a member of staff of that id, or a new password for it.

        `first` asks for another password at the next sign-in.
        """
        user, _ = self.get_or_create(username=username)
        user.set_password(password)
        user.must_change = first
        user.is_active = True
        user.save()
        return user


class User(AbstractBaseUser):
    """An account; `username` is the id of a member of staff. Nobody is removed, only closed."""

    username = models.CharField(max_length=150, unique=True)
    is_active = models.BooleanField(default=True)
    must_change = models.BooleanField(default=False)
    pin = models.CharField(max_length=128, blank=True)
    """The PIN, hashed as a password is; empty where none was chosen."""
    pin_failures = models.PositiveSmallIntegerField(default=0)

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects = Users()

    class Meta:
        """Named for what it keeps."""

        db_table = "account"

    def __str__(self) -> str:
        return self.username

    def choose_pin(self, pin: str) -> None:
        """Keep a PIN, hashed."""
        self.pin, self.pin_failures = make_password(pin), 0
        self.save(update_fields=["pin", "pin_failures"])

    def knows_pin(self, pin: str) -> bool:
        """Whether this is the PIN; wrong ones are counted."""
        return self._counted(right=bool(self.pin) and check_password(pin, self.pin))

    def knows_password(self, password: str) -> bool:
        """Whether this is the password; wrong ones are counted as wrong PINs are."""
        return self._counted(right=self.check_password(password))

    def _counted(self, *, right: bool) -> bool:
        self.pin_failures = 0 if right else self.pin_failures + 1
        self.save(update_fields=["pin_failures"])
        return right


class BrokenGlass(models.Model):
    """Somebody looked at a patient without the role for it, in an emergency, and said why.

    The reason may name a patient, so it lies here and not in the access log.
    """

    actor = models.CharField(max_length=150)
    role = models.CharField(max_length=40)
    site = models.CharField(max_length=200)
    episode = models.CharField(max_length=36, db_index=True)
    reason = models.TextField()
    opened_at = models.DateTimeField()
    closes_at = models.DateTimeField()

    objects: ClassVar[models.Manager["BrokenGlass"]] = models.Manager()

    class Meta:
        """The newest first."""

        db_table = "broken_glass"
        ordering: ClassVar = ["-opened_at"]

    def __str__(self) -> str:
        return f"{self.actor} {self.opened_at:%Y-%m-%d %H:%M}"


class Told(StrEnum):
    """What the clinic lead is told of."""

    OPENED = "opened"
    """A patient was opened without the role for it."""
    SEARCHED = "searched"
    """Somebody who cares for nobody looked for a patient, and was shown names."""
    GAVE_ROLES = "gave-roles"
    """Somebody may open patients who could not before."""
    NEW_PASSWORD = "new-password"
    """Somebody who opens patients has a password that another one knows."""


class Notice(models.Model):
    """Somebody came nearer to patients than their role does by itself; the lead reads it.

    `about` is the id of the episode that was opened, or of whoever was given the `roles` or a
    new password; a search is about nobody yet, and the access log names whom it showed.
    """

    what = models.CharField(max_length=40)
    """One of `Told`."""
    actor = models.CharField(max_length=150)
    role = models.CharField(max_length=40)
    site = models.CharField(max_length=200)
    about = models.CharField(max_length=150, blank=True)
    roles = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    at = models.DateTimeField()
    read_by = models.CharField(max_length=150, blank=True)
    read_at = models.DateTimeField(null=True)

    objects: ClassVar[models.Manager["Notice"]] = models.Manager()

    class Meta:
        """The newest first."""

        db_table = "notice"
        ordering: ClassVar = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.what} {self.actor} {self.at:%Y-%m-%d %H:%M}"
