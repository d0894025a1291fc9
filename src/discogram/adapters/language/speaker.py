"""What does this reason say, in the reader's language?

One folder per language, Fluent files inside; a message id is the id of a `Reason`. A language
is added by adding its folder: docs/decisions/0003-sentences-in-fluent.md.

Fluent takes 0.15 s to import, so it is not loaded before the first sentence is asked for.
"""

from collections.abc import Hashable
from functools import cache, cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from discogram.adapters.language.fingerprint import fingerprint
from discogram.adapters.language.printing import Printed, Printer
from discogram.errors import DiscogramError, InputError, Reason, reason

if TYPE_CHECKING:
    from decimal import Decimal

    from discogram.adapters.language.catalogue import Catalogue
    from discogram.words.units import Unit

CATALOGUES = Path(__file__).parent
"""Where the languages lie."""
_LAST_RESORT = "en"
"""What a sentence falls back to when its own language lacks it."""
_FACTS = frozenset({"fact", "facts", "missing", "points", "signs"})
"""Parameters that hold names of facts, such as ``pain_nrs``: printed as `Speaker.word` does."""
_KEPT = 32_768
"""How many sentences a speaker keeps: a cohort repeats a few thousand."""


class Untranslated(LookupError):
    """A catalogue lacks a message, or the message asks for a parameter that was not passed."""


def languages() -> tuple[str, ...]:
    """The languages that can be spoken, sorted: ``("en", "es")``."""
    return tuple(sorted(each.parent.name for each in CATALOGUES.glob("*/words.ftl")))


class Speaker:
    """Says reasons and prints values in one language.

    A message that the language lacks is said in English, and one that English lacks too is
    printed as its id in brackets; nothing is raised, because a stop must reach the reader in
    any form. `strict` raises `Untranslated` instead: tests ask for it. A language nobody wrote
    raises `InputError`. `home` is the zone whose name goes without saying, where the reader
    knows it; None says it with every time.
    """

    def __init__(self, language: str, *, strict: bool = False, home: str | None = None) -> None:
        if language not in languages():
            raise InputError(reason("language-unknown", language=language, known=languages()))
        self.language = language
        self._strict = strict
        self._said: dict[Hashable, str] = {}
        self._printer = Printer(lru_cache(maxsize=_KEPT)(self._spoken), home)

    def say(self, why: Reason) -> str:
        """Put a reason into one sentence; its place in the input is not part of it."""
        key = fingerprint(why.id, why.params)
        if key is None:
            return self._put(why)
        said = self._said.get(key)
        if said is None:
            if len(self._said) >= _KEPT:
                self._said.clear()
            said = self._said[key] = self._put(why)
        return said

    def explain(self, error: DiscogramError) -> tuple[str, ...]:
        """Say every reason of an error, each behind its place: ``discs[0].disc: ...``."""
        return tuple(
            f"{why.place}: {self.say(why)}" if why.place else self.say(why)
            for why in error.reasons
        )

    def known(self, id: str) -> str | None:
        """A message that takes no parameters; None where the language has none of this id."""
        found = self._own.format(id, ())
        return None if found is None or found.problems else found.text

    def word(self, value: object) -> str:
        """Print a value of a closed list, yes, no or unknown (None), or the name of a fact."""
        return self._printer.printed(value, fact=True).text

    def show(self, value: object) -> str:
        """Print any value as it would stand in a sentence; text stays as it is."""
        return self._printer.printed(value).text

    def amount(self, value: "Decimal", unit: "Unit") -> str:
        """Print a number with its unit, also one that no quantity allows, such as 150 %."""
        return self._printer.amount(value, unit).text

    def _put(self, why: Reason) -> str:
        args = [(name, self._printed(name, value)) for name, value in why.params.items()]
        return self._spoken(why.id, tuple(args)) or f"[{why.id}]"

    def _printed(self, name: str, value: object) -> Printed:
        """A parameter in print; a reason within a reason, a sentence without its stop."""
        if isinstance(value, Reason):
            return Printed(self.say(value).removesuffix("."))
        return self._printer.printed(value, fact=name in _FACTS)

    def _spoken(self, id: str, args: tuple[tuple[str, Printed], ...]) -> str | None:
        found = self._own.format(id, args)
        if found is None and not self._strict:
            found = _catalogue(_LAST_RESORT).format(id, args)
        if found is not None and (not found.problems or not self._strict):
            return found.text
        if not self._strict or _may_lack(id):
            return None
        raise Untranslated(
            f"{self.language}: {id}: {found.problems if found else 'no message'}"
        )

    @cached_property
    def _own(self) -> "Catalogue":
        return _catalogue(self.language)


def _may_lack(id: str) -> bool:
    """Whether having no such message means something: most units print as number and unit."""
    return id.startswith("word-amount-")


@cache
def _catalogue(language: str) -> "Catalogue":
    from discogram.adapters.language.catalogue import Catalogue

    return Catalogue.read(language, CATALOGUES / language)
