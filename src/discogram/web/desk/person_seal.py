"""What was known of a person when a page was made? In short, for a form to bring back."""

from hashlib import sha256

from discogram.application.ports import Person


def seal(person: Person) -> str:
    """What was looked at: a form that is older than another's change is told."""
    return sha256(repr(person).encode()).hexdigest()[:32]
