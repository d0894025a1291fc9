"""How long was conservative care tried, and did it fail?

Only care that failed, and that was begun by the day of asking, counts. Care that helped counts
for nothing: writing more down can make the rule met, leaving something out never can.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal

from discogram.pathway.candidacy.calendar import months_between
from discogram.pathway.candidacy.facts import MEDICINES, Candidacy, Outcome, Treatment
from discogram.words.verdict import Verdict, any_of

Span = tuple[date, date]
"""The first and the last day of something."""

_FAILED = {
    Outcome.FAILED: Verdict.MET,
    Outcome.HELPED: Verdict.NOT_MET,
    Outcome.UNKNOWN: Verdict.UNKNOWN,
}
"""What an outcome says about *it failed*."""


def medicines_failed(facts: Candidacy, on: date) -> Verdict:
    """Whether an NSAID or analgesic was tried and failed; unknown when nobody asked."""
    return _one_failed(_tried(facts, on), of_medicines=True)


def other_care_failed(facts: Candidacy, on: date) -> Verdict:
    """Whether physiotherapy or other care was tried and failed; unknown when nobody asked."""
    return _one_failed(_tried(facts, on), of_medicines=False)


def care_was_long_enough(facts: Candidacy, on: date, least: Decimal, gap: timedelta) -> Verdict:
    """Whether care that failed is known to have lasted `least` whole months.

    Unknown while a date or an outcome that could make it long enough was not said.
    """
    if months_of_care(facts, on, gap) >= least:
        return Verdict.MET
    return Verdict.UNKNOWN if _may_be_longer(facts, on) else Verdict.NOT_MET


def months_of_care(facts: Candidacy, on: date, gap: timedelta) -> int:
    """Whole months of the longest stretch of care that is known to have failed.

    Treatments follow one another in a stretch when no pause between them is longer than `gap`.
    Care before the present pain is not counted; nothing is while nobody said when it began.
    """
    known = sorted(_spans(facts, on))
    return max((months_between(*stretch) for stretch in _stretches(known, gap)), default=0)


def _stretches(spans: Iterable[Span], gap: timedelta) -> Iterator[Span]:
    """Join sorted spans that overlap or follow one another closely."""
    current: Span | None = None
    for first, last in spans:
        if current is None:
            current = (first, last)
        elif first - current[1] <= gap:
            current = (current[0], max(current[1], last))
        else:
            yield current
            current = (first, last)
    if current is not None:
        yield current


def _spans(facts: Candidacy, on: date) -> Iterator[Span]:
    """The days on which care that failed is known to have been given for the present pain."""
    for each in _tried(facts, on) or ():
        if each.outcome is Outcome.FAILED and each.began and facts.pain_since:
            first = max(each.began, facts.pain_since)
            last = min(_known_until(each, on), on)
            if first <= last:
                yield first, last


def _known_until(treatment: Treatment, on: date) -> date:
    """The last day that is known; the first one when nobody said how long it went on."""
    if treatment.ongoing:
        return on
    return treatment.ended or treatment.began or on


def _may_be_longer(facts: Candidacy, on: date) -> bool:
    tried = _tried(facts, on)
    if tried is None or facts.pain_since is None:
        return True
    return any(_is_open(each) for each in tried)


def _is_open(treatment: Treatment) -> bool:
    """Whether something was not said that could make care longer."""
    if treatment.outcome is Outcome.HELPED:
        return False
    ends = treatment.ended is not None or treatment.ongoing is True
    return treatment.outcome is Outcome.UNKNOWN or treatment.began is None or not ends


def _tried(facts: Candidacy, on: date) -> tuple[Treatment, ...] | None:
    """The treatments that had begun by a day; None when nobody asked."""
    if facts.treatments is None:
        return None
    return tuple(each for each in facts.treatments if each.began is None or each.began <= on)


def _one_failed(tried: Iterable[Treatment] | None, *, of_medicines: bool) -> Verdict:
    if tried is None:
        return Verdict.UNKNOWN
    return any_of(
        _FAILED[each.outcome] for each in tried if (each.kind in MEDICINES) is of_medicines
    )
