"""Who sits at this terminal? Every look at a patient is audited under that name."""

import getpass
from dataclasses import dataclass

from discogram.words.people import Role


@dataclass(frozen=True, slots=True)
class Reader:
    """The account of the operating system, as the access log names it."""

    actor: str
    role: Role = Role.ADMINISTRATOR


def reader() -> Reader:
    """The account this command runs under."""
    try:
        return Reader(f"os:{getpass.getuser()}")
    except (KeyError, OSError):  # an account without a name, as in some containers
        return Reader("os:unknown")
