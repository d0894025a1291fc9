"""Which medicine does somebody mean who wrote its name from memory?

An exact name, in either language, brand or generic, with or without accents and doses, answers
at once. A misspelt one answers when one medicine alone is near (`rapidfuzz`), and says that it
was only near; where two are near, or none, the answer is *ask*, with what was nearest.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from discogram.pathway.preparation.medicine_names import NAMES
from discogram.pathway.preparation.medicines import Medicine

NEAR = 76.0
"""From this likeness on (0 to 100) a name may be the one that was meant."""
APART = 12.0
"""How much nearer it has to be than the name of any other medicine."""
OFFERED = 3
"""How many are named to a person who has to be asked."""

_LONG_ENOUGH = 5
"""Letters of a word that names a medicine by itself."""

_BOTH = frozenset({"and", "y", "e", "con", "with", "plus", "mas"})
"""Words that join two medicines."""

_DOSE = re.compile(
    r"\b\d+([.,]\d+)?\s*(mg|mcg|µg|ug|g|ml|iu|ui|u|units|unidades|%)\b", re.IGNORECASE
)
_NUMBER = re.compile(r"\b\d+([.,]\d+)?\b")
_FORM = re.compile(
    r"\b(tablets?|capsules?|pills?|comprimidos?|pastillas?|cápsulas?|daily|weekly|diario|"
    r"diaria|al día|cada|a day|once|twice|mg|ml|er|xr|sr|ec|low[- ]dose|dosis baja|generic|"
    r"genérico)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """What a name means; `medicine` None is *nobody knows: ask*.

    `exact` says that it was written as on the box. `near` are the names that come nearest, each
    with its medicine, for the person who is asked.
    """

    written: str
    medicine: Medicine | None
    exact: bool
    near: tuple[tuple[str, Medicine], ...] = ()


def find(written: str) -> Found:
    """Which medicine a written name means.

    >>> find("Coumadin 5 mg").medicine, find("cumadin").medicine, find("xyzzy").medicine
    (<Medicine.WARFARIN: 'warfarin'>, <Medicine.WARFARIN: 'warfarin'>, None)
    """
    undosed = plain(_DOSE.sub(" ", written))
    for asked in (plain(written), undosed, _bare(written)):
        if asked in _by_name():
            return Found(written, _by_name()[asked][1], exact=True)
    inside = _inside(_bare(written))
    if len(inside) == 1:
        return Found(written, next(iter(inside)), exact=False)
    return _nearest(written, _bare(written) or plain(written))


def _inside(words: str) -> frozenset[Medicine]:
    """The medicines whose whole name is one of several words: *warfarin sodium*.

    None where two are written side by side: one of them may be the one that nobody knows.
    """
    if _BOTH & set(words.split()):
        return frozenset()
    names = (_by_name().get(word) for word in words.split() if len(word) >= _LONG_ENOUGH)
    return frozenset(found[1] for found in names if found is not None)


def _nearest(written: str, asked: str) -> Found:
    if len(asked) < 4:  # three letters are near to everything
        return Found(written, None, exact=False)
    from rapidfuzz import fuzz, process

    names = [name for name in _by_name() if _may_be(asked, name)]
    found = process.extract(asked, names, scorer=fuzz.ratio, limit=12)
    near: dict[Medicine, tuple[float, str]] = {}
    for name, score, _ in found:
        printed, medicine = _by_name()[name]
        near.setdefault(medicine, (score, printed))
    return _decided(written, near)


def _may_be(asked: str, name: str) -> bool:
    """Whether a name may be a slip of another: vitamin D is not vitamin E misspelt."""
    last, other = asked.split()[-1], name.split()[-1]
    return last == other if len(last) == 1 or len(other) == 1 else True


def _decided(written: str, near: Mapping[Medicine, tuple[float, str]]) -> Found:
    """The one medicine that is near, or the nearest few to ask about."""
    ranked = sorted(near.items(), key=lambda item: -item[1][0])
    offered = tuple((printed, medicine) for medicine, (_, printed) in ranked[:OFFERED])
    best, second, *_ = (*(score for _, (score, _) in ranked), 0.0, 0.0)
    sure = best >= NEAR and best - second >= APART
    return Found(written, ranked[0][0] if sure else None, exact=False, near=offered)


def plain(name: str) -> str:
    """A name without capitals, accents, marks and spaces that somebody may leave out.

    >>> plain("Ácido  acetilsalicílico"), plain("St. John's wort")
    ('acido acetilsalicilico', 'st johns wort')
    """
    letters = unicodedata.normalize("NFKD", name.casefold().replace("'", "").replace("’", ""))
    kept = "".join(each for each in letters if not unicodedata.combining(each))
    return " ".join(re.sub(r"[^\w]+", " ", kept).split())


def _bare(name: str) -> str:
    """The name without its dose and form: ``Coumadin 5 mg tablets`` is Coumadin."""
    return plain(_FORM.sub(" ", _NUMBER.sub(" ", _DOSE.sub(" ", name))))


@cache
def _by_name() -> Mapping[str, tuple[str, Medicine]]:
    """Every plain name with the printed one and its medicine."""
    return MappingProxyType(dict(_plain_names()))


def _plain_names() -> Iterator[tuple[str, tuple[str, Medicine]]]:
    for medicine, names in NAMES.items():
        yield plain(medicine.value.replace("_", " ")), (names[0], medicine)
        for name in names:
            yield plain(name), (name, medicine)
