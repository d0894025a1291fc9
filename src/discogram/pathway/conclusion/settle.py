"""How do clauses become a category, in every set that says positive or negative?

Negative as soon as one clause of the target is surely not met; not assessable while one is
unknown; controls are asked only once the target's clauses are met. A target that hurts as asked
beside controls that do not speak is not assessable: calling it negative would turn *unknown*
into *no*.
"""

from collections.abc import Callable, Iterable
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.conclusion.answer import Category, DiscAnswer
from discogram.words.spine import Disc
from discogram.words.verdict import Finding, Verdict, all_of

Clauses = tuple[Finding, ...]


def missing_in(clauses: Iterable[Finding]) -> tuple[str, ...]:
    """Every missing fact, each once, in the order in which it was asked for."""
    return tuple(dict.fromkeys(fact for clause in clauses for fact in clause.missing))


def unsettled(disc: Disc, target: Clauses, negative: Category) -> DiscAnswer | None:
    """The answer when the target's own clauses already decide; None when all are met."""
    verdict = all_of(clause.verdict for clause in target)
    if verdict is Verdict.NOT_MET:
        return DiscAnswer(disc, negative, verdict, target)
    if verdict is Verdict.UNKNOWN:
        return DiscAnswer(disc, Category.NOT_ASSESSABLE, verdict, target, missing_in(target))
    return None


def positive_or_negative(
    disc: Disc,
    target: Clauses,
    rise: Fraction | None,
    controls: Callable[[], Clauses] = tuple,
) -> DiscAnswer:
    """Positive, negative or not assessable."""
    early = unsettled(disc, target, Category.NEGATIVE)
    if early is not None:
        return early
    asked = controls()
    clauses = target + asked
    if all_of(clause.verdict for clause in asked) is Verdict.MET:
        return DiscAnswer(disc, Category.POSITIVE, Verdict.MET, clauses, (), rise)
    missing = missing_in(asked)
    return DiscAnswer(disc, Category.NOT_ASSESSABLE, Verdict.UNKNOWN, clauses, missing, rise)


def not_credible(disc: Disc, sham: Finding) -> DiscAnswer:
    """The answer of every set when the patient reported pain at a sham."""
    return DiscAnswer(disc, Category.NOT_ASSESSABLE, Verdict.UNKNOWN, (sham,))


def sham_is_quiet(pain: Fraction | None, least: Fraction, sources: tuple[str, ...]) -> Finding:
    """Whether every recorded sham stayed below the score that ends credibility.

    `pain` is the highest score at a sham; None when no sham was recorded, which is a flag and
    no failure, so the clause is unknown and decides nothing.
    """
    if pain is None:
        return Finding.unknown("sham", reason("conclusion-sham-none"), "sham", sources=sources)
    met = pain < least
    word = "conclusion-sham-quiet" if met else "conclusion-sham-painful"
    return Finding("sham", Verdict.of(met), reason(word, pain=pain, least=least), sources)
