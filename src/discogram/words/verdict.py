"""Is it so, is it not, or does nobody know? And why?

Three-valued by Kleene's strong logic (1952): *unknown* never becomes *no* on its way through a
rule, and a missing fact can never make a rule met.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from discogram.errors import Reason


class Verdict(StrEnum):
    """What a rule or clause answers."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"

    @classmethod
    def of(cls, answer: bool | None) -> "Verdict":
        """Translate a fact that may not have been asked: None is unknown."""
        if answer is None:
            return cls.UNKNOWN
        return cls.MET if answer else cls.NOT_MET

    def opposite(self) -> "Verdict":
        """Negate: unknown stays unknown."""
        return _OPPOSITE[self]


_OPPOSITE = {
    Verdict.MET: Verdict.NOT_MET,
    Verdict.NOT_MET: Verdict.MET,
    Verdict.UNKNOWN: Verdict.UNKNOWN,
}


def all_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met when every one is met; one *not met* settles it even beside unknowns."""
    settled = Verdict.MET
    for verdict in verdicts:
        if verdict is Verdict.NOT_MET:
            return verdict
        if verdict is Verdict.UNKNOWN:
            settled = verdict
    return settled


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Met when one is met; not met only when every one surely is not."""
    settled = Verdict.NOT_MET
    for verdict in verdicts:
        if verdict is Verdict.MET:
            return verdict
        if verdict is Verdict.UNKNOWN:
            settled = verdict
    return settled


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule's answer: which rule, the verdict, the reason to print and its sources.

    `missing` names the facts that were not there; it is empty unless the verdict is unknown.
    """

    rule: str
    verdict: Verdict
    reason: Reason
    sources: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()

    @classmethod
    def unknown(
        cls, rule: str, reason: Reason, *missing: str, sources: tuple[str, ...] = ()
    ) -> Self:
        """Answer that the named facts are missing."""
        return cls(rule, Verdict.UNKNOWN, reason, sources, missing)
