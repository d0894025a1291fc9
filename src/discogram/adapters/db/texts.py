"""Where do the words lie that must be erasable, and how are they erased?"""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db import transaction

from discogram.adapters.db.access import AccessLog
from discogram.adapters.db.canonical import ACCESS, check_storable
from discogram.adapters.db.chain import lock, written
from discogram.adapters.db.erasing import leave_no_copy
from discogram.adapters.db.failures import storing
from discogram.adapters.db.models import Mention, Text
from discogram.application.ports import Clock
from discogram.errors import InputError, RecordChanged, reason
from discogram.words.people import Role
from discogram.words.text import FreeText, digest_of

ERASED = "erase-words"
"""What the access log says of an erasure; the outcome names the digest."""


def check_texts(texts: Iterable[FreeText]) -> None:
    """Refuse words that do not fit their digest or cannot be stored."""
    for text in texts:
        if text.words is None or text.salt is None:
            continue
        check_storable("texts", text.words)
        check_storable("texts", text.salt)
        if FreeText.of(text.words, text.salt) != text:
            raise InputError(reason("db-text-unlike-digest", digest=text.digest))


def keep(alias: str, position: int, texts: Iterable[FreeText]) -> None:
    """Store the words an event mentions; what was erased once stays erased.

    Raises `InputError` for a digest whose words nobody gave and this store never had.
    """
    once = {text.digest: text for text in texts}
    rows = [
        Text(digest=one.digest, words=one.words, salt=one.salt)
        for one in once.values()
        if one.words is not None and one.salt is not None
    ]
    Text.objects.using(alias).bulk_create(rows, ignore_conflicts=True)
    known = Text.objects.using(alias).filter(digest__in=once).values_list("digest", flat=True)
    for digest in sorted(once.keys() - set(known)):
        raise InputError(reason("db-text-without-words", digest=digest))
    mentions = [Mention(event_id=position, text_id=digest) for digest in once]
    Mention.objects.using(alias).bulk_create(mentions)


def mentioned(
    alias: str, episode: str, first: int, last: int
) -> Mapping[int, Mapping[str, FreeText]]:
    """The words of an episode's events from one position to another, by position and digest.

    Erased words are None.
    """
    found: dict[int, dict[str, FreeText]] = {}
    rows = Mention.objects.using(alias).filter(
        event__episode=episode, event_id__gte=first, event_id__lte=last
    )
    columns = ("event_id", "text_id", "text__words", "text__salt")
    for position, digest, words, salt in rows.values_list(*columns):
        check_words(digest, words, salt, position)
        found.setdefault(position, {})[digest] = FreeText(digest, words, salt)
    return found


def check_words(digest: str, words: str | None, salt: str | None, position: int) -> None:
    """Raise `RecordChanged` unless the words are the ones that were written, or erased."""
    erased = words is None and salt is None
    if not erased and digest_of(words or "", salt or "") != digest:
        raise RecordChanged(reason("db-text-changed", digest=digest, position=position))


class Texts:
    """The erasable words."""

    def __init__(self, alias: str, clock: Clock, access: AccessLog) -> None:
        self._alias = alias
        self._clock = clock
        self._access = access

    def of_patient(self, patient: UUID) -> tuple[FreeText, ...]:
        """Every text that an event of this patient mentions, each once."""
        with storing(self._alias):
            rows = Text.objects.using(self._alias).filter(mention__event__patient=str(patient))
            return tuple(FreeText(row.digest, row.words, row.salt) for row in rows.distinct())

    def erase(self, digest: str, actor: str, role: Role) -> bool:
        """Forget words for good; whether there were any. The chain stays whole.

        The emptied row stays, and a line of the access log says that it was emptied lawfully.
        """
        with storing(self._alias):
            with transaction.atomic(using=self._alias, durable=True):
                lock(self._alias, ACCESS)
                erased = self._empty(digest, actor)
                if erased:
                    self._access.record(actor, role, ERASED, self._patient(digest), digest)
            leave_no_copy(self._alias, Text._meta.db_table)
        return erased

    def _empty(self, digest: str, actor: str) -> bool:
        rows = Text.objects.using(self._alias).filter(digest=digest).exclude(words=None)
        at = written(self._clock.now())
        return rows.update(words=None, salt=None, erased_at=at, erased_by=actor) > 0

    def _patient(self, digest: str) -> UUID | None:
        mentions = Mention.objects.using(self._alias).filter(text_id=digest)
        patient = mentions.order_by("event_id").values_list("event__patient", flat=True).first()
        return None if patient is None else UUID(patient)
