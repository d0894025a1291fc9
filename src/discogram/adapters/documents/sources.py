"""How is a source named on paper? Never by the key that only the program knows."""

from collections.abc import Iterable, Mapping

from discogram.adapters.documents.voice import Voice
from discogram.words.cited import CLINIC, author_and_year, in_full
from discogram.words.evidence import Source

Sources = Mapping[str, Source]
"""The bibliography by key."""


def source_in_full(key: str, sources: Sources, voice: Voice) -> str:
    """Who wrote it, when, and what it is called, for a paper that lists no sources."""
    if key == CLINIC:
        return voice.tell("plan-source-own")
    found = sources.get(key)
    return voice.text(key if found is None else in_full(found))


def sources_in_short(keys: Iterable[str], sources: Sources, voice: Voice) -> str:
    """Every source once, by author and year, for a narrow column."""
    return ", ".join(dict.fromkeys(_short(key, sources, voice) for key in keys))


def _short(key: str, sources: Sources, voice: Voice) -> str:
    if key == CLINIC:
        return voice.tell("plan-source-own")
    found = sources.get(key)
    return voice.text(key if found is None else author_and_year(found))
