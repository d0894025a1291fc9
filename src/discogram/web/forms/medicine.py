"""Which medicine was typed: by any of its names, and never by a guess?

A nurse types what the patient says, *Coumadin*. A name that stands on a box answers at once; a
misspelt one is given back with the nearest names, because a wrong medicine is a wrong plan.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from discogram.adapters.medicine_finder import find, plain
from discogram.errors import Reason, reason
from discogram.pathway.preparation.medicine_names import NAMES, ONLY_IN
from discogram.pathway.preparation.medicines import Medicine
from discogram.web.forms.shape import Field, Kind, Part
from discogram.web.saying import speaker
from discogram.web.who import language

WORD_UNKNOWN = "input-word-unknown"
"""What the core says of a word that is in no closed list."""
NAME = "name"
"""The field of the name on the box."""


def medicine_of(text: str) -> Medicine | None:
    """The medicine of a name as on the box, or of its word here; None where nobody knows."""
    for medicine in Medicine:
        if text == medicine.value or plain(text) == plain(speaker().word(medicine)):
            return medicine
    found = find(text)
    return found.medicine if found.exact else None


def suggested() -> Iterator[tuple[str, str]]:
    """The names in the page's language and those on boxes, each with what it means.

    A name in another language is understood as well, and not offered.
    """
    foreign = {name for lang, names in ONLY_IN.items() if lang != language() for name in names}
    for medicine in Medicine:
        word = speaker().word(medicine)
        yield word, ""
        for name in NAMES.get(medicine, ()):
            if name not in foreign and plain(name) != plain(word):
                yield name, word


def in_print(value: str) -> str:
    """A kept value as the field shows it: the word of a medicine, or what was typed."""
    return speaker().word(Medicine(value)) if value in set(Medicine) else value


def coded(parts: Sequence[Part], told: Mapping[str, Any]) -> dict[str, Any]:
    """The document with medicines for their names; the name on the box is kept besides."""
    found = dict(told)
    for part in parts:
        text = told.get(part.name)
        if not _is_named(part) or not isinstance(text, str):
            continue
        medicine = medicine_of(text)
        if medicine is None:
            continue
        found[part.name] = medicine.value
        if _keeps_names(parts) and _is_other_name(text, medicine):
            found.setdefault(NAME, text)
    return found


def _is_named(part: Part) -> bool:
    return isinstance(part, Field) and part.kind is Kind.NAMED


def _keeps_names(parts: Sequence[Part]) -> bool:
    return any(isinstance(each, Field) and each.place == NAME for each in parts)


def _is_other_name(text: str, medicine: Medicine) -> bool:
    return plain(text) not in (plain(speaker().word(medicine)), plain(medicine.value))


def explained(why: Reason, parts: Sequence[Part]) -> Reason:
    """A name nobody knows with the names that come nearest; any other reason as it is."""
    named = any(_is_named(each) and each.place == why.place for each in parts)
    if not named or why.id != WORD_UNKNOWN:
        return why
    written = str(why.params["word"])
    near = tuple(_offer(*each) for each in find(written).near)
    other = speaker().word(Medicine.OTHER_MEDICINE)
    said = "web-forms-medicine-near" if near else "web-forms-medicine-unknown"
    return reason(said, name=written, near=near, other=other).at(why.place or "")


def _offer(name: str, medicine: Medicine) -> str:
    word = speaker().word(medicine)
    return name if plain(name) == plain(word) else f"{name} ({word})"
