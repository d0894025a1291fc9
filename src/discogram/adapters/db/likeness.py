"""Which of the names in use may be meant by a word, and how surely?

A misspelt word answers by the fewest letters added, lost, changed or exchanged
(`rapidfuzz`); so does the beginning of a longer name, because people search while they type.
"""

from collections.abc import Mapping, Sequence

from discogram.application.search import Matched

Likeness = tuple[float, Matched]
"""How sure, from 0 to 1, and why."""

SAME: Likeness = (1.0, Matched.NAME)

_SLIPS = {1: 0, 2: 0, 3: 1, 4: 1, 5: 1}
_MOST_SLIPS = 2
"""How many letters may be wrong: none in two, one in five, two in more."""

_NEAR = (1.0, 0.80, 0.65)
_NEAR_BEGINNING = (0.90, 0.70, 0.55)
_BEGINS = 0.90
_LONGER_BY = 0.08
"""A beginning is surer, the less of the name is missing."""


def slips(word: str) -> int:
    """How many letters of a word may be wrong.

    >>> slips("an"), slips("anna"), slips("gonzalez")
    (0, 1, 2)
    """
    return _SLIPS.get(len(word), _MOST_SLIPS)


def near(word: str, names: Sequence[str]) -> Mapping[str, Likeness]:
    """Every name that may be meant by a word.

    >>> sorted(near("gonzlez", ["gonzalez", "gomez", "perez"]))
    ['gonzalez']
    """
    found = dict(_misspelt(word, names)) if slips(word) else {}
    for name in names:
        if name.startswith(word):
            how = SAME if name == word else (_sure_of(word, name), Matched.NAME_BEGINS)
            found[name] = how
    return found


def _sure_of(word: str, name: str) -> float:
    return _BEGINS + _LONGER_BY * len(word) / len(name)


def _misspelt(word: str, names: Sequence[str]) -> Mapping[str, Likeness]:
    found: dict[str, Likeness] = {}
    length, most = len(word), slips(word)
    if length > 3:
        longer = [name for name in names if len(name) > length]
        for cut in (length, length + 1):
            beginnings = [name[:cut] for name in longer]
            for place, wrong in _within(word, beginnings, min(most, length // 4)):
                _keep(found, longer[place], _NEAR_BEGINNING[wrong])
    whole = [name for name in names if abs(len(name) - length) <= most]
    for place, wrong in _within(word, whole, most):
        _keep(found, whole[place], _NEAR[wrong])
    return found


def _within(word: str, names: Sequence[str], most: int) -> list[tuple[int, int]]:
    """Place and number of wrong letters of each name that is near enough."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near_ = process.extract(word, names, scorer=OSA.distance, score_cutoff=most, limit=None)
    return [(place, int(wrong)) for _, wrong, place in near_]


def _keep(found: dict[str, Likeness], name: str, sure: float) -> None:
    if name not in found or found[name][0] < sure:
        found[name] = (sure, Matched.NAME_NEAR)
