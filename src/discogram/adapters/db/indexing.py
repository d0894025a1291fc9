"""How does the index of persons follow the person table?

Only the newest version is in it; both change in one transaction, which is the caller's.
"""

from uuid import UUID

from discogram.adapters.db.models import PersonWord
from discogram.adapters.db.spelling import index_of
from discogram.application.ports import Person


def keep(alias: str, person: Person) -> None:
    """Put a person's newest version in place of the older, inside the caller's transaction."""
    forget(alias, person.id)
    PersonWord.objects.using(alias).bulk_create(
        PersonWord(person=str(person.id), kind=kind, word=word)
        for kind, word in index_of(person)
    )


def forget(alias: str, person: UUID) -> None:
    """Take a person out of the index, inside the caller's transaction."""
    PersonWord.objects.using(alias).filter(person=str(person)).delete()
