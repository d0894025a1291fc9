"""Which words may name a person, and so must be erasable without breaking the record?

An event holds only the salted digest; the words and the salt live in a side table. Erasing the
side row leaves the chain whole and the digest meaningless.
"""

from dataclasses import dataclass, field
from hashlib import sha256

from discogram.errors import InputError, reason


@dataclass(frozen=True, slots=True)
class FreeText:
    """Words that may identify somebody: compared by digest; `words` is None once erased."""

    digest: str
    words: str | None = field(default=None, compare=False)
    salt: str | None = field(default=None, compare=False, repr=False)

    @classmethod
    def of(cls, words: str, salt: str) -> "FreeText":
        """Wrap words; the salt (random, from outside) keeps short names from being guessed.

        Blank words would count as a name, a phone or a reason: they raise `InputError`.
        """
        if not words.strip():
            raise InputError(reason("text-blank"))
        return cls(digest_of(words, salt), words, salt)


def digest_of(words: str, salt: str) -> str:
    """SHA-256 over salt, line feed and words, in hexadecimal."""
    return sha256(f"{salt}\n{words}".encode()).hexdigest()
