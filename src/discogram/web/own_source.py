"""What is the clinic's own rule called in a list of sources?

Titles of papers are quoted as they were printed; this one is told in the page's language.
"""

from dataclasses import replace

from discogram.web.saying import said
from discogram.words.cited import CLINIC
from discogram.words.evidence import Source


def in_words(source: Source) -> Source:
    """A source as a page lists it."""
    if source.key != CLINIC:
        return source
    return replace(source, author=None, title=said("web-source-own"))
