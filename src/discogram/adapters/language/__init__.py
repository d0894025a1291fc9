"""Reasons and values into sentences and words, in the reader's language."""

from discogram.adapters.language.speaker import Speaker, Untranslated, languages

__all__ = ["Speaker", "Untranslated", "languages"]
