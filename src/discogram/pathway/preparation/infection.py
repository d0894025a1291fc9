"""Does anything show an infection, which a needle would carry into the disc?

Signs count whoever finds them harmless, but for a raised CRP that a physician explained
(`LabAccepted`). What nobody asked or measured on the day is unknown.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from discogram.errors import reason
from discogram.pathway.preparation.citing import sources
from discogram.pathway.preparation.facts import Preparation
from discogram.pathway.preparation.freshness import fresh_labs
from discogram.pathway.preparation.labs import LabKind
from discogram.pathway.preparation.vital_signs import of_the_day
from discogram.words.evidence import Table
from discogram.words.verdict import Finding, Verdict, any_of

_ROWS = ("fever_from", "highest_crp", "crp_most_age", "recent_illness_within")
_TOLD = ("antibiotic_course", "skin_lesion", "recent")


def no_infection_shows(facts: Preparation, table: Table, on: date) -> Finding:
    """Whether there is no fever, antibiotic course, skin lesion, illness or raised CRP."""
    rule, cited = "no_infection_shows", sources(table, on, *_ROWS)
    signs = dict(_signs(facts, table, on))
    verdict = any_of(signs.values()).opposite()
    if verdict is Verdict.MET:
        return Finding(rule, verdict, reason("preparation-infection-none"), cited)
    if verdict is Verdict.NOT_MET:
        why = reason("preparation-infection-shows", signs=_those(signs, Verdict.MET))
        return Finding(rule, verdict, why, cited)
    missing, days = (
        _those(signs, Verdict.UNKNOWN),
        table.number("recent_illness_within", on),
    )
    why = reason("preparation-infection-unknown", missing=missing, days=days)
    return Finding.unknown(rule, why, *missing, sources=cited)


def _signs(facts: Preparation, table: Table, on: date) -> Iterator[tuple[str, Verdict]]:
    """Each sign by its name as a fact: met is *it is there*."""
    heat = of_the_day(facts, "temperature", table, on)
    fever = Fraction(table.number("fever_from", on))
    yield "temperature", Verdict.of(max(heat) >= fever if heat else None)
    for name in _TOLD:
        yield name, _told(facts, name, on)
    yield LabKind.CRP, _raised_crp(facts, table, on)


def _told(facts: Preparation, name: str, on: date) -> Verdict:
    """What was said last: a yes counts until a later no, and a no on the day alone."""
    said = [each for each in facts.illness if getattr(each, name) is not None]
    last = max((each.told_at.instant for each in said), default=None)
    newest = [each for each in said if each.told_at.instant == last]
    if any(getattr(each, name) for each in newest):
        return Verdict.MET
    return Verdict.of(False if any(each.told_at.day == on for each in newest) else None)


def _raised_crp(facts: Preparation, table: Table, on: date) -> Verdict:
    most = table.number("highest_crp", on)
    values = fresh_labs(facts, LabKind.CRP, table, on)
    raised = [each for each in values if each.quantity.exact > most]
    return Verdict.of(any(not facts.is_accepted(each) for each in raised) if values else None)


def _those(signs: Mapping[str, Verdict], verdict: Verdict) -> tuple[str, ...]:
    return tuple(name for name, each in signs.items() if each is verdict)
