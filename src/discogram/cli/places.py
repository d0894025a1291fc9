"""Which place in the CT did somebody type? RAS, mm: ``12,-3.5,301``, however it is written."""

import re
from math import isfinite

Place = tuple[float, float, float]

_BRACKETS = str.maketrans("", "", "()[]")
_MINUS = str.maketrans({"−": "-", "–": "-"})


def place_of(word: str) -> Place | None:
    """The place that a word names; None where it names none.

    Three numbers, with commas, semicolons or spaces between them, in brackets or not. Where
    something else stands between them, a comma may be a decimal one: ``12,5; -3,5; 301``.
    """
    typed = word.translate(_BRACKETS).translate(_MINUS).strip()
    parts = [each for each in _parts(typed) if each]
    if len(parts) != 3:
        return None
    try:
        x, y, z = (float(each) for each in parts)
    except ValueError:
        return None
    return (x, y, z) if all(map(isfinite, (x, y, z))) else None


def _parts(typed: str) -> list[str]:
    if ";" in typed:
        return [each.strip().replace(",", ".") for each in typed.split(";")]
    if re.search(r",\s|\s,", typed) or (typed.count(",") == 2 and not re.search(r"\s", typed)):
        return [each.strip() for each in typed.split(",")]
    return [each.replace(",", ".") for each in typed.split()]
