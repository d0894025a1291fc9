"""How is a fact said: a word, a number with its unit, a date, or that nobody recorded it?

Sentences come from outside as `say`, and words of closed lists, numbers and dates as `show`;
here it is only decided which of them is asked for.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from fractions import Fraction

from discogram.adapters.documents.printable import clean, paragraphs
from discogram.errors import Reason, reason
from discogram.words.text import FreeText
from discogram.words.units import Quantity, rounded

Say = Callable[[Reason], str]
"""Puts a reason into one sentence."""
Show = Callable[[object], str]
"""Prints a value: a member of a closed list, a number, a quantity, a date, yes or no."""

DASH = "–"
"""A fact that nobody recorded, in a table; the table's note says so in words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One language: how reasons and values become words, and its BCP 47 tag."""

    say: Say
    show: Show
    language: str

    def tell(self, message: str, /, **params: object) -> str:
        """The report's own message of that name, without its ``report-``."""
        return self.spoken(reason(f"report-{message}", **params))

    def spoken(self, why: Reason) -> str:
        """Any reason as a printable sentence."""
        return clean(self.say(why))

    @property
    def absent(self) -> str:
        """That nobody recorded it."""
        return self.tell("not-recorded")

    def full(self, value: object | None) -> str:
        """A value in words, with its unit if it has one; *not recorded* for None."""
        return self.absent if value is None else clean(self.show(value))

    def brief(self, value: object | None) -> str:
        """The same where a table is narrow: a dash for None."""
        return DASH if value is None else clean(self.show(value))

    def digits(self, quantity: Quantity | None) -> str:
        """Digits as entered, for a column whose head names the unit; a dash for None."""
        return DASH if quantity is None else clean(self.show(quantity.value))

    def psi(self, rise: Fraction | None) -> str:
        """A pressure above opening in psi, printed as the clauses print it; a dash for None."""
        return self.brief(rise)

    def percent(self, share: Fraction) -> str:
        """A share as whole per cent, without the sign: languages space it differently."""
        return clean(self.show(rounded(share * 100, 0)))

    def words(self, text: FreeText | None) -> str:
        """A person's words on one line, or that they were erased or never written."""
        return " ".join(self.lines(text))

    def lines(self, text: FreeText | None) -> tuple[str, ...]:
        """A person's words, line by line, or that they were erased or never written."""
        if text is None:
            return (self.absent,)
        if text.words is None:
            return (self.tell("erased"),)
        return paragraphs(text.words) or (self.absent,)

    def text(self, words: str | None) -> str:
        """A name, a number, an address; *not recorded* for None or nothing."""
        return clean(words or "") or self.absent

    def listed(self, values: Iterable[str | Enum]) -> str:
        """A list on one line; *not recorded* when it is empty."""
        return ", ".join(clean(self.show(value)) for value in values) or self.absent
