"""How is a conclusion written as ``discogram.conclusion/1``?

`because` is a sentence in the language asked for; `reason` beside it holds the message id and
its parameters, so that another program need not read prose.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from discogram.errors import Reason
from discogram.pathway.conclusion.answer import (
    Conclusion,
    DiscAnswer,
    Flag,
    Posterior,
    SetAnswer,
)
from discogram.words.evidence import Source
from discogram.words.text import FreeText
from discogram.words.units import Quantity
from discogram.words.verdict import Finding

FORMAT = "discogram.conclusion/1"
Say = Callable[[Reason], str]


def as_json(conclusion: Conclusion, say: Say, sources: Mapping[str, Source]) -> dict[str, Any]:
    """The public document of a conclusion."""
    return {
        "format": FORMAT,
        "criteria": {
            id: _set(answer, say, sources) for id, answer in conclusion.criteria.items()
        },
        "flags": [_flag(flag, say) for flag in conclusion.flags],
        "posterior": _posterior(conclusion.posterior, say),
    }


def _set(answer: SetAnswer, say: Say, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "source": cited(answer.source, sources),
        "discs": {str(disc): _disc(each, say, sources) for disc, each in answer.discs.items()},
        "assumptions": [said(each, say) for each in answer.assumptions],
    }


def _disc(answer: DiscAnswer, say: Say, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "category": answer.category.value,
        "verdict": answer.verdict.value,
        "pressure_above_opening_psi": None if answer.rise is None else number(answer.rise),
        "clauses": [_clause(each, say, sources) for each in answer.clauses],
        "missing": list(answer.missing),
    }


def _clause(clause: Finding, say: Say, sources: Mapping[str, Source]) -> dict[str, Any]:
    return {
        "clause": clause.rule,
        "verdict": clause.verdict.value,
        "because": say(clause.reason),
        "reason": reason_json(clause.reason),
        "source": "; ".join(cited(key, sources) for key in clause.sources),
    }


def _flag(flag: Flag, say: Say) -> dict[str, Any]:
    return {
        "flag": flag.name.value,
        "disc": None if flag.disc is None else str(flag.disc),
        "because": say(flag.because),
        "reason": reason_json(flag.because),
    }


def _posterior(posterior: Posterior | None, say: Say) -> dict[str, Any] | None:
    if posterior is None:
        return None
    return {
        "low": number(posterior.low, 3),
        "high": number(posterior.high, 3),
        "assumptions": [say(each) for each in posterior.assumptions],
    }


def said(why: Reason, say: Say) -> str:
    """A sentence alone, where nobody needs its parts."""
    return say(why)


def cited(key: str, sources: Mapping[str, Source]) -> str:
    """A source in words, with its key: ``Derby R et al. 2005, ... [derby-2005]``."""
    source = sources.get(key)
    if source is None:
        return key
    parts = (source.author, source.year, source.title)
    return f"{', '.join(part for part in parts if part)} [{key}]"


def reason_json(why: Reason) -> dict[str, Any]:
    """The message id and its parameters."""
    return {"id": why.id, "params": {name: plain(value) for name, value in why.params.items()}}


def plain(value: Any) -> Any:
    """A parameter as JSON: quantities keep digits and unit, exact fractions become decimals.

    Of words that name somebody the words alone, None once they are erased.
    """
    if isinstance(value, Reason):
        return reason_json(value)
    if isinstance(value, FreeText):
        return value.words
    if isinstance(value, Quantity):
        return {"value": str(value.value), "unit": value.unit.value}
    if isinstance(value, Fraction):
        return number(value)
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (tuple, list, frozenset)):
        return [plain(each) for each in value]
    if isinstance(value, Decimal):
        return number(Fraction(value))
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


def number(value: Fraction, places: int = 4) -> int | float:
    """A number for JSON: whole where it is whole, else rounded far beyond any reading.

    One that lies a hair beside a whole number is not rounded onto it: the whole number may be
    the limit that it does not reach.
    """
    if value.denominator == 1:
        return int(value)
    short = round(float(value), places)
    return float(value) if short == round(short) else short
